import { z } from "zod";
import { chiffreSchema, feuilleSchema, periodeSchema, readExemples } from "../../../../test/readExemples";
import { registerOf } from "../../../../test/registerOf";
import { schemaOf } from "../../../../test/schemaOf";
import { referentiel } from "../../../catalogue";
import { rowName } from "../../register/register";
import { neededFields } from "../../scheme/fields";
import type { GenreMesure } from "../../scheme/mesure";
import { indicateursDe, type Indicateur } from "../../scheme/schema";
import { createContext } from "../context";
import { createEvaluator } from "../evaluate";
import type { Modalite } from "../resultat";

/** Each kind of measure has its table of examples, executed here: `<genre>.exemples.yaml`. */
const GENRES: Readonly<Record<GenreMesure, true>> = { nombre: true, part: true, partMontant: true, somme: true, moyenne: true, distinct: true, repartition: true, ratio: true, realisation: true, saisie: true };
const LEAST = 5;

const classeurSchema = z.record(z.string(), feuilleSchema);
const parModalite = z.record(z.string(), z.union([chiffreSchema, z.string(), z.boolean(), z.null()]));
const attenduSchema = z.strictObject({
  valeur: z.union([chiffreSchema, z.boolean(), z.string(), z.null()]).optional(),
  part: chiffreSchema.nullable().optional(),
  numerateur: z.number().nullable().optional(),
  denominateur: z.number().nullable().optional(),
  /** N° marché of each row counted, in their order. */
  lignes: z.string().optional(),
  retenues: z.int().optional(),
  /** By label of the field, with « (illisible) » where the cell holds something; `{}` when no row is left out. */
  ecartees: z.record(z.string(), z.int()).optional(),
  nonDeclarees: z.int().optional(),
  partDeclarees: chiffreSchema.nullable().optional(),
  modalites: parModalite.optional(),
  parts: parModalite.optional(),
  montants: parModalite.optional(),
  /** Code of the reason; none is expected when left out. */
  raison: z.string().optional(),
  /** Labels of the columns that the reason asks for. */
  colonnes: z.array(z.string()).optional(),
  origine: z.enum(["registre", "repli", "saisie"]).optional(),
}).refine((attendu) => attendu.valeur !== undefined || attendu.raison !== undefined, "un exemple dit la valeur attendue, ou la raison");

const tableSchema = z.strictObject({
  genre: z.string(),
  /** The workbook of every example; an example may replace or add sheets. */
  registre: classeurSchema,
  exemples: z.array(z.strictObject({
    quand: z.string().min(1),
    registre: classeurSchema.optional(),
    sans: z.array(z.string()).default([]),
    unite: z.string().default("unités"),
    mesure: z.looseObject({}),
    /** Other indicators of the scheme, by code, for a ratio that takes them up. */
    indicateurs: z.record(z.string(), z.looseObject({})).default({}),
    periode: periodeSchema,
    direction: z.string().optional(),
    attendu: attenduSchema,
  })),
});
type Exemple = z.output<typeof tableSchema>["exemples"][number];

/** The indicator measured; entered values are found under this code. */
const CODE = "X1";
const tables = readExemples(__dirname, tableSchema);

test("every kind of measure has its table, of five examples or more, and no table is about another kind", () => {
  expect(tables.map(({ nom }) => nom)).toEqual(Object.keys(GENRES).sort());
  expect(tables.filter(({ nom, table }) => table.genre !== nom || table.exemples.length < LEAST || table.exemples.some(({ mesure }) => mesure["genre"] !== nom))).toEqual([]);
  for (const { table } of tables) expect(new Set(table.exemples.map(({ quand }) => quand)).size).toBe(table.exemples.length);
});

describe.each(tables)("$nom", ({ table }) => {
  test.each(table.exemples.map((exemple) => [exemple.quand, exemple] as const))("%s", (_quand, exemple) => {
    expect(observed(exemple, table.registre, "tout")).toEqual(expected(exemple.attendu));
    expect(observed(exemple, table.registre, "colonnes utiles")).toEqual(expected(exemple.attendu));
  });
});

/** What an example expects, with what goes without saying: no reason where there is a value, no value where there is a reason. */
function expected({ colonnes, ...attendu }: Exemple["attendu"]) {
  const raison = attendu.raison ?? null;
  return { ...attendu, ...(raison === null ? {} : { valeur: attendu.valeur ?? null }), raison, ...(colonnes ? { colonnes } : {}) };
}

/**
 * The result of the measure, in the words of the example, and only what it speaks of: on the whole workbook, or on the
 * columns that the scheme says it needs, which are all that the pane reads.
 */
function observed({ mesure, indicateurs, registre, sans, unite, periode, direction, attendu }: Exemple, commun: Exemple["registre"], lu: "tout" | "colonnes utiles") {
  const sheets = Object.fromEntries(Object.entries({ ...commun, ...registre }).filter(([name]) => !sans.includes(name)));
  const schema = schemaOf([{ code: CODE, unite, mesure }, ...Object.entries(indicateurs).map(([code, other]) => ({ code, unite, mesure: other }))], referentiel, "essai", [mesure["action"]].filter((action): action is string => typeof action === "string" && action !== "1.1.1"));
  const register = registerOf(sheets, referentiel, 1900, lu === "tout" ? undefined : neededFields(schema));
  const indicateur = indicateursDe(schema).find(({ code }) => code === CODE) as Indicateur;
  const { resultat } = createEvaluator(createContext(register, { periode, direction }), schema).evaluate(indicateur);
  const source = resultat.table === null ? undefined : register.tables.get(resultat.table);
  const all = {
    ...resultat,
    lignes: source ? resultat.lignes.map((row) => rowName(source, row)).join(" ") : "",
    ecartees: countBy(resultat.ecartees.motifs),
    modalites: byLabel(resultat.modalites, "valeur"), parts: byLabel(resultat.modalites, "part"), montants: byLabel(resultat.modalites, "montant"),
    raison: resultat.raison?.code ?? null,
    colonnes: resultat.raison && "colonnes" in resultat.raison ? resultat.raison.colonnes : [],
  };
  if (attendu.ecartees) expect(resultat.ecartees.nombre).toBe(Object.values(all.ecartees).reduce((total, nombre) => total + nombre, 0));
  const spoken: readonly string[] = ["raison", ...(attendu.raison === undefined ? [] : ["valeur"]), ...Object.keys(attendu)];
  return Object.fromEntries(Object.entries(all).filter(([key]) => spoken.includes(key)));
}

function byLabel(modalites: readonly Modalite[], key: "valeur" | "part" | "montant") {
  return Object.fromEntries(modalites.map((modalite) => [modalite.libelle, modalite[key]]));
}

function countBy(motifs: readonly { readonly libelle: string; readonly motif: string; readonly nombre: number }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { libelle, motif, nombre } of motifs) {
    const key = motif === "manquant" ? libelle : `${libelle} (illisible)`;
    counts[key] = (counts[key] ?? 0) + nombre;
  }
  return counts;
}
