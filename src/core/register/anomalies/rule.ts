import { cellText } from "../cell";
import { VALUE_CELL, type Column } from "../column";
import { isoOfDay } from "../day";
import type { Table } from "../register";
import type { Anomalie, CodeAnomalie, Gravite } from "../anomalie";

/** What a rule reports: the place by field and row, the code and the words. */
export interface Finding {
  /** Rank of the row in the table, or null for the table as a whole. */
  readonly row: number | null;
  readonly column: Column | null;
  readonly code: CodeAnomalie;
  readonly gravite: Gravite;
  readonly message: string;
}

/** What the rules need to know that is not in the register: the day on which the check is made. */
export interface CheckDay {
  /** Days since 1970-01-01. */
  readonly aujourdhui: number;
}

/** A rule looks at one table and reports. One concept a file. */
export type Rule = (table: Table, day: CheckDay) => Finding[];

/** Gives a finding its place in the file. */
export function locate(table: Table, finding: Finding): Anomalie {
  const { mapping, definition } = table;
  const position = finding.column === null ? null : (mapping.columns.find(({ champ }) => champ === finding.column?.champ.id)?.column ?? null);
  return {
    table: definition.libelle, feuille: mapping.sheet, ligne: finding.row === null ? null : (table.lignes[finding.row] ?? null),
    colonne: finding.column?.entete ?? null, position, code: finding.code, gravite: finding.gravite, message: finding.message,
  };
}

/** The findings of a rule, each told once of a cell that feeds several fields: the most serious where two say the same. */
export function oncePerCell({ mapping: { columns } }: Table, findings: readonly Finding[]): Finding[] {
  if (!columns.some(({ avec }) => avec)) return [...findings];
  const told = new Map<string | Finding, Finding>();
  for (const finding of findings) {
    const shared = finding.column?.partage ? columns.find(({ champ }) => champ === finding.column?.champ.id) : undefined;
    const key = shared ? JSON.stringify([shared.column, finding.row, finding.code, finding.message]) : finding;
    const before = told.get(key);
    if (!before || (finding.gravite === "erreur" && before.gravite !== "erreur")) told.set(key, finding);
  }
  return [...told.values()];
}

/** Rows of a column that hold a value, with that value as a number. */
export function eachNumber(column: Column | undefined, visit: (value: number, row: number) => void): void {
  if (!column || "entries" in column) return;
  for (let row = 0; row < column.state.length; row++) if (column.state[row] === VALUE_CELL) visit(column.values[row]!, row);
}

/** The text of a cell as read. */
export function textOf(column: Column, row: number): string {
  if ("entries" in column) return column.entries[column.values[row]!]!.text;
  return column.kind === "date" ? isoOfDay(column.values[row]!) : cellText(column.values[row]!);
}

const frenchDate = new Intl.DateTimeFormat("fr-FR", { timeZone: "UTC", day: "2-digit", month: "2-digit", year: "numeric" });
export function dateText(day: number): string {
  return frenchDate.format(new Date(day * 86_400_000));
}
