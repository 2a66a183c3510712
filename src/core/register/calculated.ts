import { champOf, type Calcule, type TableDefinition } from "./champ";
import { BLANK_CELL, UNREADABLE_CELL, VALUE_CELL, type Column, type NumberColumn } from "./column";
import { addMonths } from "./day";
import type { UnreadableReason } from "./reading";

/** The calculated columns of a table: those whose sources are there. */
export function calculatedColumns(definition: TableDefinition, columns: ReadonlyMap<string, Column>): NumberColumn[] {
  return definition.calcules.flatMap((calcule) => calculate(calcule, columns) ?? []);
}

function calculate(calcule: Calcule, columns: ReadonlyMap<string, Column>): NumberColumn | null {
  const { calcul } = calcule;
  if (calcul.genre === "jours") {
    const [de, a] = [numeric(columns, calcul.de), numeric(columns, calcul.a)];
    const moins = calcul.moins === undefined ? null : numeric(columns, calcul.moins);
    if (!de || !a) return null;
    const sources = [de, a, ...(moins ? [moins] : [])];
    const start = (row: number) => (calcul.apresMois === undefined ? de.values[row]! : addMonths(de.values[row]!, calcul.apresMois));
    return build(calcule, de.state.length, () => sources, (row) =>
      de.state[row] === VALUE_CELL && a.state[row] === VALUE_CELL ? a.values[row]! - start(row) - (moins && moins.state[row] === VALUE_CELL ? moins.values[row]! : 0) : null);
  }
  const [fin, de, mois] = [numeric(columns, calcul.fin), numeric(columns, calcul.de), numeric(columns, calcul.mois)];
  const rows = (fin ?? de)?.state.length;
  if (rows === undefined || (!fin && !mois)) return null;
  const typed = fin ? [fin] : [];
  const counted = [de, mois].flatMap((column) => column ?? []);
  return build(calcule, rows, (row) => (fin && fin.state[row] !== BLANK_CELL ? typed : counted), (row) => {
    if (fin?.state[row] === VALUE_CELL) return fin.values[row]!;
    if (de?.state[row] !== VALUE_CELL || mois?.state[row] !== VALUE_CELL) return null;
    return addMonths(de.values[row]!, mois.values[row]!) - 1;
  });
}

/** A row is unreadable where one of the sources that it is made of is, and blank where one of them is. */
function build(calcule: Calcule, rowCount: number, sourcesAt: (row: number) => readonly NumberColumn[], valueAt: (row: number) => number | null): NumberColumn {
  const champ = champOf(calcule);
  const values = new Float64Array(rowCount);
  const state = new Uint8Array(rowCount);
  const reasons = new Map<number, UnreadableReason>();
  const rawTexts = new Map<number, string>();
  for (let row = 0; row < rowCount; row++) {
    const culprit = sourcesAt(row).find((source) => source.state[row] === UNREADABLE_CELL);
    const found = culprit ? null : valueAt(row);
    if (found !== null) {
      values[row] = found;
      state[row] = VALUE_CELL;
    } else if (culprit) {
      state[row] = UNREADABLE_CELL;
      reasons.set(row, culprit.reasons.get(row) ?? "valeurInconnue");
      rawTexts.set(row, culprit.rawTexts.get(row) ?? "");
    } else state[row] = BLANK_CELL;
  }
  return { kind: champ.type === "date" ? "date" : "nombre", champ, entete: champ.libelle, state, reasons, rawTexts, values };
}

function numeric(columns: ReadonlyMap<string, Column>, id: string): NumberColumn | null {
  const column = columns.get(id);
  return column && (column.kind === "nombre" || column.kind === "date") ? column : null;
}
