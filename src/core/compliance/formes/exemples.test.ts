import { z } from "zod";
import { chiffreSchema, periodeSchema, readExemples } from "../../../../test/readExemples";
import { AUCUNE_ECARTEE, type Periode, type Resultat } from "../../indicators/resultat";
import { texteRaison } from "../../indicators/textes";
import { cibleSchema, FORMES, type Forme } from "../../scheme/cible";
import type { FigureOf } from "../comparaison";
import type { Releve } from "../historique";
import { judge, STATUTS } from "../verdict";

/** Each form of target has its table of examples, executed here: `<forme>.exemples.yaml`. */
const FICHIERS: Readonly<Record<Forme, string>> = {
  "au moins": "au-moins", "plus de": "plus-de", "au plus": "au-plus", "moins de": "moins-de", entre: "entre", "croissance annuelle d'au moins": "croissance-annuelle",
  "réduction d'au moins": "reduction-d-au-moins", "réduction de plus de": "reduction-de-plus-de", "cumul d'au moins": "cumul", réalisé: "realise",
};
/** What holds for every form. */
const COMMUNS = ["directions", "trajectoire"];
const LEAST = 5;
/** Shares of floating point: what is compared is exact, what is shown isn't. */
const PRECISION = 10;

const cotesSchema = z.strictObject({ valeur: chiffreSchema.optional(), numerateur: z.number(), denominateur: z.number() });
const chiffreAnterieur = z.union([z.number(), cotesSchema]);
const exempleSchema = z.strictObject({
  quand: z.string().min(1),
  genre: z.enum(["nombre", "part", "partMontant", "somme", "moyenne", "ratio", "saisie", "realisation"]).default("part"),
  /** A figure that doesn't add up over the years: a stock. */
  stock: z.boolean().default(false),
  valeur: z.union([chiffreSchema, z.boolean(), z.string(), z.null()]).optional(),
  numerateur: z.number().optional(),
  denominateur: z.number().optional(),
  /** Each is written as in a scheme; « source » may be left out where no document sets it. */
  cibles: z.array(z.looseObject({}).transform((cible) => ({ source: "exemple", ...cible })).pipe(cibleSchema)),
  annee: z.int().optional(),
  periode: periodeSchema.optional(),
  direction: z.string().nullable().default(null),
  /** Figures of other years. */
  annees: z.record(z.string().regex(/^\d{4}$/), chiffreAnterieur).default({}),
  attendu: z.strictObject({
    statut: z.enum(STATUTS),
    ecart: chiffreSchema.nullable().optional(),
    /** The target as it is applied. */
    cible: z.number().nullable().optional(),
    cibleMax: z.number().optional(),
    /** Year of the milestone applied, and of the next one. */
    echeance: z.int().nullable().optional(),
    prochaine: z.int().nullable().optional(),
    evolution: chiffreSchema.nullable().optional(),
    /** Words of the reason. */
    raison: z.string().optional(),
    /** Statuses of the other targets held at once. */
    autres: z.array(z.enum(STATUTS)).optional(),
  }),
}).refine(({ annee, periode }) => (annee === undefined) !== (periode === undefined), "un exemple a une année, ou une période");
type Exemple = z.output<typeof exempleSchema>;

const tables = readExemples(__dirname, z.strictObject({ forme: z.enum(FORMES).optional(), exemples: z.array(exempleSchema) }));

test("every form of target has its table, of five examples or more, and no table is about another form", () => {
  expect(tables.map(({ nom }) => nom)).toEqual([...Object.values(FICHIERS), ...COMMUNS].sort());
  for (const { nom, table } of tables) {
    expect([nom, table.forme && FICHIERS[table.forme]]).toEqual([nom, COMMUNS.includes(nom) ? undefined : nom]);
    expect(table.exemples.length).toBeGreaterThanOrEqual(LEAST);
    expect(new Set(table.exemples.map(({ quand }) => quand)).size).toBe(table.exemples.length);
    if (table.forme !== undefined) expect(table.exemples.filter(({ cibles }) => !cibles.some(({ forme }) => forme === table.forme)).map(({ quand }) => quand)).toEqual([]);
  }
});

describe.each(tables)("$nom", ({ table }) => {
  test.each(table.exemples.map((exemple) => [exemple.quand, exemple] as const))("%s", (_quand, exemple) => {
    const periode = exemple.periode ?? { debut: exemple.annee!, fin: exemple.annee! };
    const verdict = judge(resultOf(exemple), exemple.cibles, { periode, direction: exemple.direction, figureOf: figuresOf(exemple, periode) });
    const { attendu } = exemple;
    expect([verdict.statut, verdict.raison && texteRaison(verdict.raison)]).toEqual([attendu.statut, attendu.raison === undefined ? null : expect.stringContaining(attendu.raison)]);
    close(verdict.ecart, attendu.ecart);
    close(verdict.evolution?.valeur ?? null, attendu.evolution);
    close(verdict.cible?.valeur ?? null, attendu.cible);
    if (attendu.cibleMax !== undefined) close(verdict.cible?.valeurMax ?? null, attendu.cibleMax);
    if (attendu.echeance !== undefined) expect(verdict.cible?.echeance ?? null).toBe(attendu.echeance);
    if (attendu.prochaine !== undefined) expect(verdict.prochaine?.echeance ?? null).toBe(attendu.prochaine);
    if (attendu.autres !== undefined) expect(verdict.autres.map(({ statut }) => statut)).toEqual(attendu.autres);
  });
});

function close(found: number | null, wanted: number | null | undefined): void {
  if (wanted === undefined) return;
  if (wanted === null || found === null) expect(found).toBe(wanted);
  else expect(found).toBeCloseTo(wanted, PRECISION);
}

/** The result of a measure, as evaluation gives it. */
function resultOf({ genre, stock, valeur, numerateur, denominateur }: Exemple): Resultat {
  const share = numerateur !== undefined && denominateur !== undefined && denominateur !== 0 ? numerateur / denominateur : null;
  const counts = genre === "nombre" || genre === "somme";
  const value = valeur !== undefined ? valeur : counts ? (numerateur ?? null) : share;
  return {
    valeur: value, part: counts ? share : null, numerateur: numerateur ?? (typeof value === "number" ? value : null), denominateur: denominateur ?? null,
    denominateurLibelle: "exemple", genre, table: "marches", lignes: [], retenues: 0, ecartees: AUCUNE_ECARTEE, nonDeclarees: 0, partDeclarees: null, modalites: [],
    raison: value === null ? { code: "denominateurNul" } : null, origine: "registre", additif: counts && !stock,
  };
}

/** The figures of other years, and that of the year judged when it is one. */
function figuresOf(exemple: Exemple, periode: Periode): FigureOf {
  const own = resultOf(exemple);
  const present = periode.debut === periode.fin && typeof own.valeur === "number" ? { valeur: own.valeur, part: own.part, numerateur: own.numerateur, denominateur: own.denominateur } : null;
  return (annee) => {
    const sides = annee === periode.fin && present ? present : sidesOf(exemple.annees[String(annee)]);
    return sides && { ...sides, periode: { debut: annee, fin: annee }, origine: "registre" };
  };
}

function sidesOf(found: z.output<typeof chiffreAnterieur> | undefined): Pick<Releve, "valeur" | "part" | "numerateur" | "denominateur"> | null {
  if (found === undefined) return null;
  if (typeof found === "number") return { valeur: found, part: null, numerateur: null, denominateur: null };
  const part = found.numerateur / found.denominateur;
  return { valeur: found.valeur ?? part, part, numerateur: found.numerateur, denominateur: found.denominateur };
}
