import { HyperFormula, type RawCellContent } from "hyperformula";
import { columnName } from "../../../src/core/bilan/address";
import { NAMES, type Columns } from "./columns";
import { sameAnswer, timed } from "../clock";
import type { Reference, Subject } from "./subjects";

const OPTIONS = { licenseKey: "gpl-v3", maxRows: 200_000 };

export function referenceOf(rows: number): Reference {
  return (name) => {
    const column = columnName(NAMES.indexOf(name));
    return `Lignes!$${column}$1:$${column}$${rows}`;
  };
}

/** A workbook of the rows, open in HyperFormula, on which formulas are put and timed. */
export class InHyperFormula {
  readonly #engine: HyperFormula;
  #variants = 0;

  constructor(columns: Columns, private readonly rows: number) {
    const lines = Array.from({ length: rows }, (_, row) => NAMES.map((name) => columns[name][row]![0] as RawCellContent));
    this.#engine = HyperFormula.buildFromSheets({ Lignes: lines }, OPTIONS);
  }

  /** Milliseconds to enter and calculate the formulas of `calls` calls. Throws when a figure isn't ours. */
  measure(subject: Subject, calls: number, answer: unknown): number {
    const sheet = this.#engine.getSheetId(this.#engine.addSheet()) as number;
    const formulas = Array.from({ length: calls }, () => subject.formulas(referenceOf(this.rows), this.#variants++).map((formula) => `=${formula}`));
    const spent = timed(() => this.#engine.setCellContents({ sheet, row: 0, col: 0 }, formulas));
    const last = this.#engine.getSheetValues(sheet).at(-1) ?? [];
    this.#engine.removeSheet(sheet);
    if (!sameAnswer(subject.figures(answer), last)) throw new Error(`${subject.name}, ${this.rows} rows: ${JSON.stringify(last)} in HyperFormula, ${JSON.stringify(subject.figures(answer))} here`);
    return spent;
  }

  close(): void {
    this.#engine.destroy();
  }
}
