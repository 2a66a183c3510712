import { createContext } from "../../../src/core/indicators/context";
import { createEvaluator } from "../../../src/core/indicators/evaluate";
import type { Resultat } from "../../../src/core/indicators/resultat";
import type { Register } from "../../../src/core/register/register";
import { indicateursAvecChemin, type Composante, type Indicateur, type Schema } from "../../../src/core/scheme/schema";
import type { Base } from "./base";
import { charger, type Tables } from "./chargement";
import { compilateur } from "./indicateurSql";
import type { Demande } from "./selectionSql";

/** The two computations side by side: how many comparisons, how many figures both could give, and what differs. */
export interface Comparaison {
  readonly comparaisons: number;
  readonly chiffres: number;
  readonly desaccords: readonly string[];
}

/** The fields `marche.…` that some schemes name, with that of a direction. */
export function champsJoints(schemas: Iterable<Schema>): Set<string> {
  return new Set(["marche.direction", ...[...JSON.stringify([...schemas]).matchAll(/"(marche\.[a-z][A-Za-z0-9]*)"/g)].map(([, champ]) => champ!)]);
}

/** Compares every indicator and composante of the schemes on one register, for each question. */
export async function comparer(base: Base, register: Register, schemas: readonly Schema[], demandes: readonly Demande[]): Promise<Comparaison> {
  const tables = await charger(base, register, champsJoints(schemas));
  const found = { comparaisons: 0, chiffres: 0, desaccords: [] as string[] };
  for (const demande of demandes) for (const schema of schemas) await comparerSchema(base, register, tables, schema, demande, found);
  return found;
}

async function comparerSchema(base: Base, register: Register, tables: Tables, schema: Schema, demande: Demande, found: { comparaisons: number; chiffres: number; desaccords: string[] }): Promise<void> {
  const { direction, ...periode } = demande;
  const evaluator = createEvaluator(createContext(register, direction === null ? { periode } : { periode, direction }), schema);
  const sql = compilateur(schema, tables, demande);
  const asked: { readonly cible: Indicateur | Composante; readonly parent: string | null; readonly resultat: Resultat }[] = indicateursAvecChemin(schema).flatMap(({ indicateur }) => {
    const { resultat, composantes } = evaluator.evaluate(indicateur);
    return [{ cible: indicateur, parent: null, resultat }, ...composantes.map((one) => ({ cible: one.composante, parent: indicateur.code, resultat: one.resultat }))];
  });
  const rows = await ensemble(base, asked.map(({ cible, parent }) => sql.sql(cible, parent)));
  asked.forEach(({ cible, resultat }, rank) => {
    const row = rows[rank];
    const difference = row ? differences(resultat, row) : ["aucune ligne"];
    found.comparaisons++;
    if (typeof resultat.valeur === "number") found.chiffres++;
    if (difference.length > 0) found.desaccords.push(`${schema.id} ${cible.code} ${JSON.stringify(demande)} : ${difference.join(" ; ")}`);
  });
}

const LOT = 20;

/** The one row of each text, several texts a statement: going to DuckDB and back costs more than counting. */
async function ensemble(base: Base, texts: readonly string[]): Promise<(Record<string, string | null> | undefined)[]> {
  const distinct = [...new Set(texts)];
  const known = new Map<string, Record<string, string | null>>();
  for (let from = 0; from < distinct.length; from += LOT) {
    const some = distinct.slice(from, from + LOT);
    for (const row of await base.rows(some.map((text, rank) => `SELECT ${rank} AS rang_lot, * FROM (${text})`).join(" UNION ALL "))) known.set(some[Number(row.rang_lot)]!, row);
  }
  return texts.map((text) => known.get(text));
}

/** What differs between a result and a row of SQL, in words: `valeur 3 ≠ 4`. */
function differences(resultat: Resultat, row: Readonly<Record<string, string | null>>): string[] {
  const counted = resultat.raison === null && row.ecartees !== null;
  const pairs: [string, unknown, unknown][] = [
    ["raison", resultat.raison?.code ?? null, row.raison ?? null],
    ["valeur", resultat.valeur, valeurDe(row)],
    ["numerateur", resultat.numerateur, nombre(row.num)],
    ["denominateur", resultat.denominateur, nombre(row.den)],
    ["part", resultat.part, nombre(row.part)],
    ...(counted ? ([["ecartees", resultat.ecartees.nombre, nombre(row.ecartees)], ["retenues", resultat.retenues, nombre(row.retenues)], ["nonDeclarees", resultat.nonDeclarees, nombre(row.muettes)], ["partDeclarees", resultat.partDeclarees, nombre(row.declarees)]] as [string, unknown, unknown][]) : []),
  ];
  const refused = resultat.raison !== null;
  return pairs.filter(([what, ours, theirs]) => !(refused && what !== "raison" && what !== "valeur") && !same(ours, theirs, what)).map(([what, ours, theirs]) => `${what} ${String(ours)} ≠ ${String(theirs)}`);
}

function valeurDe({ valeur, nature }: Readonly<Record<string, string | null>>): unknown {
  if (valeur === null || valeur === undefined) return null;
  return nature === "nombre" ? Number(valeur) : nature === "ouiNon" ? valeur === "oui" : valeur;
}

function nombre(text: string | null | undefined): number | null {
  return text === null || text === undefined ? null : Number(text);
}

/** Counts and sums to the last digit; a quotient within 1e-12 of itself. */
const QUOTIENTS: ReadonlySet<string> = new Set(["valeur", "part", "partDeclarees"]);

function same(ours: unknown, theirs: unknown, what: string): boolean {
  if (typeof ours !== "number" || typeof theirs !== "number") return ours === theirs;
  return ours === theirs || (QUOTIENTS.has(what) && !Number.isInteger(ours) && Math.abs(ours - theirs) <= 1e-12 * Math.abs(ours));
}
