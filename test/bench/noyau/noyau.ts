import { referentiel, schemas } from "../../../src/catalogue";
import { createContext } from "../../../src/core/indicators/context";
import { count } from "../../../src/core/indicators/evaluate";
import type { Resultat } from "../../../src/core/indicators/resultat";
import type { Register } from "../../../src/core/register/register";
import { neededFields } from "../../../src/core/scheme/fields";
import type { Schema } from "../../../src/core/scheme/schema";
import { median, processor, processorAsync } from "../clock";
import { ms, rapport, rang, type Demande } from "../table";
import { chiffreDe, doublees, mesuresSurMarches, verifier, type Chiffre, type Mesuree } from "./chiffres";
import { DansDuckDb } from "./duckdb";
import { memoire } from "./memoire";
import { ecrirePasse } from "./passe";
import { ANNEE, marchesOf, neuf, octets, registreDe } from "./registre";
import { tableurs } from "./noyauTableurs";

const LARGEURS = [20, 8, 9, 9, 9, 9, 9, 9, 9, 9, 8, 8, 8];
/** DuckDB is given the columns by a file of texts: above, writing it takes longer than all the rest. */
const MOST_ROWS_DUCKDB = 100_000;
const ROUNDS = { short: 31, long: 7 };

/** All the indicators of each scheme that count rows of Marchés, from columns of which nothing has been computed yet. */
export async function noyau({ tailles, print, tout }: Demande): Promise<void> {
  print("Core: milliseconds of processor (medians) for all the indicators of a scheme on Marchés; ratios are ours / theirs.");
  print(rang(LARGEURS, "scheme", "figures", "rows", "ours", "by hand", "ratio", "doubled", "cost", "DuckDB", "ratio", "columns", "peak", "kept"));
  for (const schema of schemas.values()) chauffer(schema);
  for (const rows of tailles) for (const [id, schema] of schemas) print(await line(id, schema, rows));
  await tableurs({ tailles, print, tout });
}

/** What is measured is code that has run, as in a workbook that is open. */
function chauffer(schema: Schema): void {
  const register = registreDe(referentiel, neededFields(schema), 2_000, "saisi");
  const mesurees = mesuresSurMarches(schema);
  const passe = ecrirePasse(marchesOf(register), mesurees, ANNEE);
  for (let round = 0; round < 40; round++) {
    chiffres(register, mesurees);
    passe.run(marchesOf(register));
  }
}

async function line(id: string, schema: Schema, rows: number): Promise<string> {
  const register = registreDe(referentiel, neededFields(schema), rows, "saisi");
  const table = marchesOf(register);
  const mesurees = mesuresSurMarches(schema);
  const twice = doublees(mesurees);
  const passe = ecrirePasse(table, mesurees, ANNEE);
  const ours = chiffres(register, mesurees);
  verifier("by hand", mesurees, ours, passe.run(table));
  const spent: { ours: number[]; passe: number[]; twice: number[] } = { ours: [], passe: [], twice: [] };
  // The three take turns, so that what else the machine does falls on each.
  for (let round = 0; round < (rows > 100_000 ? ROUNDS.long : ROUNDS.short); round++) {
    spent.ours.push(processor(() => chiffres(register, mesurees)));
    spent.passe.push(processor(() => passe.run(table)));
    spent.twice.push(processor(() => chiffres(register, twice)));
  }
  const [own, hand, double] = [median(spent.ours), median(spent.passe), median(spent.twice)];
  const duckdb = rows > MOST_ROWS_DUCKDB ? null : await enSql(register, mesurees, ours);
  const bytes = octets(table);
  const { pointe, gardes } = memoire(() => pas(register, mesurees));
  const mega = (value: number) => `${(value / 1e6).toFixed(1)} MB`;
  return rang(LARGEURS, id, String(mesurees.length), String(rows), ms(own), ms(hand), rapport(own, hand), ms(double), rapport(double, own), ms(duckdb), rapport(own, duckdb), mega(bytes), `${((bytes + pointe) / bytes).toFixed(2)}x`, `${((bytes + gardes) / bytes).toFixed(2)}x`);
}

async function enSql(register: Register, mesurees: readonly Mesuree[], ours: readonly Chiffre[]): Promise<number> {
  const base = await DansDuckDb.charger(register);
  try {
    verifier("in DuckDB", mesurees, ours, await base.chiffres(mesurees, ANNEE));
    const spent: number[] = [];
    for (let round = 0; round < 5; round++) {
      spent.push(await processorAsync(() => base.chiffres(mesurees, ANNEE)));
    }
    return median(spent);
  } finally {
    base.fermer();
  }
}

export function chiffres(register: Register, mesurees: readonly Mesuree[]): Chiffre[] {
  const context = createContext(neuf(register), { periode: { debut: ANNEE, fin: ANNEE } });
  return mesurees.map(({ mesure }) => chiffreDe(count(context, mesure)));
}

/** The same, an indicator a step; the results are kept. */
function* pas(register: Register, mesurees: readonly Mesuree[]): Generator<null, readonly Resultat[]> {
  const context = createContext(neuf(register), { periode: { debut: ANNEE, fin: ANNEE } });
  const found: Resultat[] = [];
  for (const { mesure } of mesurees) {
    found.push(count(context, mesure));
    yield null;
  }
  return found;
}
