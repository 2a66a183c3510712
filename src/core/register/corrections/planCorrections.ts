import type { Edit } from "../../bilan/edit";
import { writing } from "../../bilan/remplissage/writing";
import { groupBy } from "../../groupBy";
import type { Anomalie, CodeAnomalie } from "../anomalie";
import { VALUE_CELL, type Column } from "../column";
import type { Register, Table } from "../register";
import type { ColumnsData, WorkbookSurvey } from "../survey";
import { isCorrigible, naturesOf } from "./champs";
import { ANOMALIE_CORRIGEE, type CelluleLaissee, type Correction, type NatureCorrection, type PlanCorrections } from "./correction";
import { isMonthFirst } from "./dates";
import { rewriting, type Rewrite } from "./rewriting";

/** A register with the cells that it was built from, by table: a text that reads well is only known by its cell. */
export interface LectureBrute {
  readonly survey: WorkbookSurvey;
  readonly register: Register;
  readonly data: ReadonlyMap<string, ColumnsData>;
}

/** Values that the person must look at first: writing them properly would make them look right. */
const ABERRANTES: ReadonlySet<CodeAnomalie> = new Set(["date-future", "date-aberrante", "montant-aberrant", "duree-aberrante"]);

/**
 * What can be corrected in a register without a doubt of what was meant, one line a cell, column by column. Texts only:
 * a formula is left (where the reading tells which cells are), and so is a value that `anomalies` call aberrant.
 */
export function planCorrections(lecture: LectureBrute, anomalies: readonly Anomalie[], natures: readonly NatureCorrection[]): PlanCorrections {
  return joinPlans([...planByColumn(lecture, anomalies, natures)]);
}

/** The same, a column at a time: a page that has other things to do gives itself a turn in between. */
export function* planByColumn({ survey, register, data }: LectureBrute, anomalies: readonly Anomalie[], natures: readonly NatureCorrection[]): Generator<PlanCorrections> {
  const aberrantes = new Set(anomalies.flatMap(({ code, feuille, ligne, position }) => (ABERRANTES.has(code) && ligne !== null && position !== null ? [keyOf(feuille, ligne - 1, position)] : [])));
  for (const [id, table] of register.tables) {
    const read = data.get(id);
    // Rows that are ranks of a list have no cell to write.
    if (!read || !isCorrigible(table.definition) || survey.sheets.find(({ name }) => name === table.mapping.sheet)?.lines === "rang") continue;
    for (const { champ, column: position, avec } of table.mapping.columns) {
      const column = table.columns.get(champ);
      const possible = column ? naturesOf(column.champ, table.definition).filter((nature) => natures.includes(nature)) : [];
      if (avec && column && possible.includes("contradiction")) yield { corrections: [], laissees: contradictionsPartagees(table, column, position, read) };
      // The words of a cell that feeds several fields are left alone; its spaces are written once.
      const wanted = !avec ? possible : isFirst(table, champ, position) ? possible.filter((nature) => nature === "espaces") : [];
      if (column && wanted.length > 0) yield planOfColumn(table, column, position, read, wanted, aberrantes);
    }
  }
}

/** The plans of several columns as one. */
export function joinPlans(plans: readonly PlanCorrections[]): PlanCorrections {
  const laissees = new Map(plans.flatMap((plan) => plan.laissees).map((laissee) => [JSON.stringify([keyOf(laissee.sheet, laissee.row, laissee.column), laissee.motif]), laissee] as const));
  return { corrections: plans.flatMap(({ corrections }) => corrections), laissees: [...laissees.values()] };
}

/** The edits that make these corrections, column by column: what stands beside the cells isn't even read. */
export function editsOf(corrections: readonly Correction[]): readonly Edit[] {
  const byColumn = groupBy(corrections, ({ sheet, column }) => keyOf(sheet, 0, column));
  return [...byColumn.values()].flatMap((cells) => writing(cells.map(({ sheet, row, column, after }) => ({ place: { sheet, row, column }, content: after }))));
}

/** How many cells each nature is about; a cell may count in two. */
export function countByNature({ corrections }: PlanCorrections): ReadonlyMap<NatureCorrection, number> {
  const counts = new Map<NatureCorrection, number>();
  for (const { natures } of corrections) for (const nature of natures) counts.set(nature, (counts.get(nature) ?? 0) + 1);
  return counts;
}

/** Whether two plans say the same of the same cells. */
export function samePlan(a: PlanCorrections, b: PlanCorrections): boolean {
  return sameCells(a.laissees, b.laissees) && sameCells(a.corrections, b.corrections)
    && a.corrections.every(({ after }, index) => JSON.stringify(after) === JSON.stringify(b.corrections[index]?.after));
}

function sameCells(a: readonly Pick<Correction, "sheet" | "row" | "column" | "before">[], b: typeof a): boolean {
  return a.length === b.length && a.every(({ sheet, row, column, before }, index) => {
    const other = b[index];
    return other?.sheet === sheet && other.row === row && other.column === column && other.before === before;
  });
}

/** The texts of a column that are read and can be written better. Each distinct text is looked at once. */
function planOfColumn(table: Table, column: Column, position: number, { request, cells, formulas }: ColumnsData, natures: readonly NatureCorrection[], aberrantes: ReadonlySet<string>): PlanCorrections {
  const corrections: Correction[] = [];
  const laissees: CelluleLaissee[] = [];
  const rank = request.columns.indexOf(position);
  const raw = cells[rank] ?? [];
  const monthFirst = column.kind === "date" && raw.some((cell) => typeof cell === "string" && isMonthFirst(cell));
  const rewrite = rewriting(column.champ, column.entete, natures, { monthFirst });
  const known = new Map<string, Rewrite | null>();
  const { definition: { libelle }, mapping: { sheet } } = table;
  for (let index = 0; index < table.rowCount; index++) {
    if (column.state[index] !== VALUE_CELL) continue;
    const row = table.lignes[index]! - 1;
    const before = raw[row - request.firstRow];
    if (typeof before !== "string") continue;
    let better = known.get(before);
    if (better === undefined) known.set(before, (better = rewrite(before)));
    if (!better) continue;
    const cellule = { table: libelle, sheet, row, column: position, entete: column.entete, before };
    if (formulas?.[rank]?.[row - request.firstRow] === true) laissees.push({ ...cellule, motif: "formule" });
    else if (aberrantes.has(keyOf(sheet, row, position))) laissees.push({ ...cellule, motif: "aberrante" });
    else corrections.push({ ...cellule, ...better, anomalie: anomalieOf(better.natures) });
  }
  return { corrections, laissees };
}

function isFirst({ mapping }: Table, champ: string, position: number): boolean {
  return mapping.columns.find(({ column }) => column === position)?.champ === champ;
}

/** Cells that say "none" of a field beside another value of it, and feed other fields: which words go is for a person to say. */
function contradictionsPartagees(table: Table, column: Column, position: number, { request, cells }: ColumnsData): CelluleLaissee[] {
  if (!("entries" in column)) return [];
  const raw = cells[request.columns.indexOf(position)] ?? [];
  return Array.from(table.lignes).flatMap((ligne, index): CelluleLaissee[] => {
    const row = ligne - 1;
    const before = raw[row - request.firstRow];
    if (column.state[index] !== VALUE_CELL || !column.entries[column.values[index]!]!.contradiction || typeof before !== "string") return [];
    return [{ table: table.definition.libelle, sheet: table.mapping.sheet, row, column: position, entete: column.entete, before, motif: "partagee" }];
  });
}

function anomalieOf(natures: readonly NatureCorrection[]): CodeAnomalie | null {
  return natures.map((nature) => ANOMALIE_CORRIGEE[nature]).find((code) => code !== null) ?? null;
}

function keyOf(sheet: string, row: number, column: number): string {
  return `${sheet}\u0000${row}\u0000${column}`;
}
