import { VALUE_CELL, type Column } from "../register/column";
import { isoOfDay } from "../register/day";
import { foldText } from "../register/fold";
import { readPeriode } from "../register/periode";
import type { Register } from "../register/register";
import type { Periode } from "../indicators/resultat";

export const TABLE_ARRETES = "bilansArretes";

/** One line of the table Bilans arrêtés. */
export interface LigneArretee {
  readonly code: string;
  readonly periode: Periode;
  /** Row number in the file, 1-based. */
  readonly ligne: number;
  /** Null: written as not measured in that bilan, or unreadable. */
  readonly valeur: number | null;
  readonly numerateur: number | null;
  readonly denominateur: number | null;
  /** Day of the vote, ISO. */
  readonly date: string | null;
}
export type LigneChiffree = LigneArretee & { readonly valeur: number };

/** The lines of one schema, in the order of the sheet; those whose period can't be read are nobody's. */
export function lignesArretees(register: Register, schemaId: string): LigneArretee[] {
  const table = register.tables.get(TABLE_ARRETES);
  const [schema, periode, code, valeur] = ["schema", "periode", "code", "valeur"].map((id) => table?.columns.get(id));
  if (!table || !schema || !periode || !code || !valeur) return [];
  const lines: LigneArretee[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const years = readPeriode(textAt(periode, row));
    if (!years || foldText(textAt(schema, row)) !== foldText(schemaId)) continue;
    lines.push({
      code: textAt(code, row), periode: years, ligne: table.lignes[row]!, valeur: numberAt(valeur, row),
      numerateur: numberAt(table.columns.get("numerateur"), row), denominateur: numberAt(table.columns.get("denominateur"), row), date: dayAt(table.columns.get("date"), row),
    });
  }
  return lines;
}

/** The voted figures by code and period (`cleArretee`). A figure voted twice for one period is nobody's: it isn't taken, and the control says so. */
export function chiffresArretes(lines: readonly LigneArretee[]): ReadonlyMap<string, LigneChiffree> {
  const found = new Map<string, LigneChiffree>();
  const doubled = new Set<string>();
  for (const line of lines) {
    if (!isFigure(line)) continue;
    const key = cleArretee(line.code, line.periode);
    if (found.has(key)) doubled.add(key);
    found.set(key, line);
  }
  for (const key of doubled) found.delete(key);
  return found;
}

export function cleArretee(code: string, { debut, fin }: Periode): string {
  return `${foldText(code)}\u0000${debut}-${fin}`;
}

function isFigure(line: LigneArretee): line is LigneChiffree {
  return line.valeur !== null;
}

function textAt(column: Column, row: number): string {
  if (column.state[row] !== VALUE_CELL) return "";
  return "entries" in column ? column.entries[column.values[row]!]!.text : String(column.values[row]);
}

function numberAt(column: Column | undefined, row: number): number | null {
  return column?.kind === "nombre" && column.state[row] === VALUE_CELL ? column.values[row]! : null;
}

function dayAt(column: Column | undefined, row: number): string | null {
  return column?.kind === "date" && column.state[row] === VALUE_CELL ? isoOfDay(column.values[row]!) : null;
}
