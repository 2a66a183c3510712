import { columnName } from "../../../src/core/bilan/address";
import type { Column } from "../../../src/core/register/column";
import type { Table } from "../../../src/core/register/register";
import { daysOfYear } from "../../../src/core/register/day";
import type { CritereBrut, Filtre } from "../../../src/core/scheme/filtre";
import type { Mesuree } from "./chiffres";
import { atomesDe } from "./critere";
import { baseDe } from "./passe";

/** The first day of Excel's count, in days since 1970. */
const SERIAL = 25_569;
/** The sheet of the rows in the other spreadsheets. */
export const LIGNES = "Lignes";

/** The formulas of a figure, without `=`; null where COUNTIFS and SUMIFS don't say it (alternatives of several fields, stocks, means, different values). */
export interface Formules {
  readonly code: string;
  readonly numerateur: string;
  readonly denominateur: string | null;
}

/** The indicators that a spreadsheet's own functions can count on complete columns with one value in a cell. */
export function formulesDe(table: Table, mesurees: readonly Mesuree[], annee: number): { readonly mesuree: Mesuree; readonly formules: Formules }[] {
  return mesurees.flatMap((mesuree) => {
    const { mesure } = mesuree;
    if (mesure.stock !== undefined || !["nombre", "part", "partMontant", "somme"].includes(mesure.genre)) return [];
    const universe = univers(table, mesuree, annee);
    const base = conditions(table, baseDe(mesuree));
    const filtre = conditions(table, mesure.filtre);
    if (base === null || filtre === null) return [];
    const champ = "champ" in mesure ? (mesure.champ ?? null) : null;
    const formule = (all: readonly (readonly string[])[]) => combinaisons(all).map((one) => (champ === null ? `COUNTIFS(${one.join(",")})` : `SUMIFS(${[plage(table, champ), ...one].join(",")})`)).join("+");
    return [{ mesuree, formules: { code: mesuree.code, numerateur: formule([...universe, ...base, ...filtre]), denominateur: baseDe(mesuree) ? formule([...universe, ...base]) : null } }];
  });
}

/** Each condition as its alternatives; null where one can't be said. */
function conditions(table: Table, filtre: Filtre | null): string[][] | null {
  if (filtre === null) return [];
  if (filtre.ou.length > 0) return null;
  const own = Object.entries(filtre.criteres).map(([champ, critere]) => condition(table, champ, critere));
  const all = [...own, ...filtre.et.map((one) => conditions(table, one))];
  return all.some((one) => one === null) ? null : [...(own as string[][]), ...filtre.et.flatMap((one) => conditions(table, one) ?? [])];
}

function condition(table: Table, champ: string, critere: CritereBrut): string[] | null {
  const column = columnOf(table, champ);
  if (!column || !table.columns.has(champ)) return null;
  const found = atomesDe(column.champ, critere).map((atome) => {
    if (atome.sur === "rempli") return null;
    if (atome.sur === "texte") return `${atome.signe === "<>" ? "<>" : ""}${atome.modele}`;
    if (column.kind === "ouiNon") return atome.borne === 1 ? "oui" : "non";
    return `${atome.signe === "=" ? "" : atome.signe}${atome.borne + (column.kind === "date" ? SERIAL : 0)}`;
  });
  // Two alternatives that one cell may meet would be counted twice.
  const literal = found.every((text) => text !== null && !/[*?]/.test(text));
  if (found.some((text) => text === null) || (found.length > 1 && !literal)) return null;
  return found.map((text) => `${plage(table, champ)},"${text}"`);
}

function univers(table: Table, { mesure }: Mesuree, annee: number): string[][] {
  const { first, last } = daysOfYear(annee);
  const date = plage(table, table.definition.periode!);
  const out = [...(mesure.subsequents ? [] : ["Marché subséquent"]), ...(mesure.concessions ? [] : ["DSP", "Concession*"])];
  return [[`${date},">=${first + SERIAL}"`], [`${date},"<=${last + SERIAL}"`], ...out.map((text) => [`${plage(table, "nature")},"<>${text}"`])];
}

function combinaisons(all: readonly (readonly string[])[]): string[][] {
  return all.reduce<string[][]>((found, one) => found.flatMap((before) => one.map((condition) => [...before, condition])), [[]]);
}

function plage(table: Table, champ: string): string {
  const column = columnName([...table.columns.keys()].indexOf(champ));
  return `${LIGNES}!$${column}$1:$${column}$${table.rowCount}`;
}

function columnOf(table: Table, champ: string): Column | undefined {
  return table.columns.get(champ) ?? table.calculees.get(champ);
}

/** The rows as a spreadsheet holds them, in the order of the table's columns. */
export function cellulesDe(table: Table): (string | number | null)[][] {
  const columns = [...table.columns.values()];
  return Array.from({ length: table.rowCount }, (_, row) => columns.map((column) => {
    if (column.state[row] !== 1) return null;
    if ("entries" in column) return column.entries[column.values[row]!]!.text;
    if (column.kind === "ouiNon") return column.values[row] === 1 ? "oui" : "non";
    return column.values[row]! + (column.kind === "date" ? SERIAL : 0);
  }));
}
