import { random } from "../random";

/** The columns that the bench computes on: clean data, as a register that nothing is wrong with. */
export const NAMES = ["considerations", "categories", "montants", "receptions", "paiements", "suspensions"] as const;
export type ColumnName = (typeof NAMES)[number];
export type Columns = Readonly<Record<ColumnName, unknown[][]>>;

const CONSIDERATIONS = [
  "Clause sociale", "Pas de considération sociale", "Clause sociale; Critère social", "Critère social", "Marché réservé", "Pas de considération sociale", "Marché réservé; Clause sociale",
];
export const CATEGORIES = ["Travaux de bâtiment", "Fournitures courantes", "Prestations de services", "Études et maîtrise d’œuvre", "Transports de personnes"] as const;
const FIRST_DAY = 45_292;

/** `rows` rows of every column. Amounts have cents, dates are serials. */
export function columnsOf(rows: number): Columns {
  const next = random(rows);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const columns = Object.fromEntries(NAMES.map((name) => [name, [] as unknown[][]])) as Record<ColumnName, unknown[][]>;
  for (let row = 0; row < rows; row++) {
    const received = FIRST_DAY + Math.floor(next() * 365);
    columns.considerations.push([pick(CONSIDERATIONS)]);
    columns.categories.push([pick(CATEGORIES)]);
    columns.montants.push([Math.round(next() * 50_000_000) / 100 + 1]);
    columns.receptions.push([received]);
    columns.paiements.push([received + Math.floor(next() * 60)]);
    columns.suspensions.push([next() < 0.9 ? 0 : Math.floor(next() * 15)]);
  }
  return columns;
}

/** Makes the arrays of one call, of these columns only: Excel hands new ones, of new texts, to each. */
export function freshMaker(columns: Columns, wanted: readonly ColumnName[]): () => Columns {
  const text = JSON.stringify(Object.fromEntries(wanted.map((name) => [name, columns[name]])));
  return () => JSON.parse(text) as Columns;
}
