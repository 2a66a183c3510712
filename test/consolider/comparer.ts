import { createContext } from "../../src/core/indicators/context";
import { createEvaluator } from "../../src/core/indicators/evaluate";
import type { Periode, Resultat } from "../../src/core/indicators/resultat";
import type { Register } from "../../src/core/register/register";
import type { Schema } from "../../src/core/scheme/schema";
import { referentiel } from "../../src/catalogue";
import { openBase } from "../../src/cli/consolider/base";
import { createChargeur } from "../../src/cli/consolider/chargement";
import { aStocker, compiler } from "../../src/cli/consolider/compilation";
import { PAR, periodesDe } from "../../src/cli/consolider/sql/groupes";

/** A register, with the name of whose it is where its rows don't say it. */
export interface Part {
  readonly register: Register;
  readonly nom: string;
}
/** The register that core evaluates for a group. */
export type Attendus = ReadonlyMap<string, Register>;

export interface Comparaison {
  comparaisons: number;
  chiffres: number;
  readonly desaccords: string[];
}

/** Consolidates the parts, and compares every figure of the groups of `attendus` (`niveau cle`) with core's. */
export async function comparer(parts: readonly Part[], attendus: Attendus, schemas: Iterable<Schema>, periode: Periode, found: Comparaison): Promise<void> {
  for (const schema of schemas) {
    const base = await openBase(0.5);
    try {
      const chargeur = await createChargeur(base, aStocker(schema, referentiel));
      for (const { register, nom } of parts) chargeur.ajouter(register, nom);
      const { presents } = await chargeur.terminer();
      const { sql, figures } = compiler(schema, referentiel, presents, { periode, par: PAR });
      for (const one of sql) await base.run(one);
      const groupes = (await base.rows("SELECT groupe, niveau, cle, debut, fin FROM groupes")) as { groupe: number; niveau: string; cle: string; debut: number; fin: number }[];
      const rows = new Map<string, Map<number, Record<string, unknown>>>();
      for (const relation of new Set(figures.map((figure) => figure.relation))) rows.set(relation, new Map((await base.rows(`SELECT * FROM ${relation}`)).map((row) => [row.groupe as number, row])));
      const modalites = await base.rows("SELECT * FROM modalites");
      expect(periodesDe(periode, PAR).length * (new Set(groupes.map(({ niveau, cle }) => `${niveau} ${cle}`))).size).toBe(groupes.length);
      for (const { groupe, niveau, cle, debut, fin } of groupes) {
        const register = attendus.get(`${niveau} ${cle}`);
        if (!register) continue;
        const evaluator = createEvaluator(createContext(register, { periode: { debut, fin } }), schema);
        for (const { cible, relation, voies } of figures) {
          const parent = null;
          const resultat = evaluator.measure(cible, parent);
          const row = rows.get(relation)!.get(groupe);
          const difference = row ? differences(resultat, row) : ["aucune ligne"];
          if (resultat.genre === "repartition" && resultat.raison === null) difference.push(...differencesModalites(resultat, modalites.filter((one) => one.groupe === groupe && voies.includes(one.relation as string))));
          found.comparaisons++;
          if (resultat.valeur !== null) found.chiffres++;
          if (difference.length > 0) found.desaccords.push(`${schema.id} ${cible.code} ${niveau} ${cle} ${debut}-${fin} : ${difference.join(" ; ")}`);
        }
      }
    } finally {
      await base.close();
    }
  }
}

/** Everything to the last digit: one is read from doubles made of the same decimals as the other. */
function differences(resultat: Resultat, row: Readonly<Record<string, unknown>>): string[] {
  const pairs: [string, unknown, unknown][] = [
    ["raison", resultat.raison?.code ?? null, row.raison], ["valeur", resultat.valeur, row.valeur], ["numerateur", resultat.numerateur, row.numerateur], ["denominateur", resultat.denominateur, row.denominateur],
    ["part", resultat.part, row.part], ["retenues", resultat.retenues, entier(row.retenues)], ["ecartees", resultat.ecartees.nombre, entier(row.ecartees)],
    ["nonDeclarees", resultat.nonDeclarees, entier(row.nonDeclarees)], ["partDeclarees", resultat.partDeclarees, row.partDeclarees],
  ];
  return pairs.filter(([, ours, theirs]) => !Object.is(ours, theirs) && !(ours === 0 && theirs === 0)).map(([what, ours, theirs]) => `${what} ${String(ours)} ≠ ${String(theirs)}`);
}

function differencesModalites({ modalites }: Resultat, rows: readonly Record<string, unknown>[]): string[] {
  const told = (lines: readonly (readonly unknown[])[]) => lines.map((line) => line.join(" | ")).sort().join("\n");
  const [ours, theirs] = [told(modalites.map(({ libelle, valeur, montant }) => [libelle, valeur, montant ?? "-"])), told(rows.map(({ libelle, valeur, montant }) => [libelle, valeur, montant ?? "-"]))];
  return ours === theirs ? [] : [`modalités ${ours} ≠ ${theirs}`];
}

function entier(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}
