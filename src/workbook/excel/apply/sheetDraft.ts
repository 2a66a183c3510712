import type { Area } from "../../../core/register/survey";
import type { DateSystem } from "../read/dateSystem";
import { CellMap } from "../state/cellMap";
import type { Held } from "../state/held";
import type { NamesDraft } from "../state/namesDraft";
import type { CellState, TableState } from "../state/sheetState";
import { Targets } from "../state/targets";
import type { SheetFacts } from "./sheetFacts";

const BLANK: CellState = { held: null, format: "General" };

/**
 * One sheet while the edits are laid out: what it held, what it will hold after the edits so far, and what to read back.
 * `facts` is null for a sheet that the edits add.
 */
export class SheetDraft {
  readonly targets: Targets;
  /** What the edits will have written, to be compared with what is read back. */
  readonly expected = new CellMap<Held>();
  /** Cells that a `setCells` names. */
  readonly filled = new CellMap<true>();
  readonly merges: Area[] = [];
  /** Areas that get a list of choices, a message, or both. */
  readonly validations: { readonly area: Area; readonly list: boolean; readonly message: string }[] = [];
  readonly tables: { readonly name: string; readonly area: Area }[] = [];
  /** Areas that tables of the sheet get, by the name that they have. */
  readonly resized = new Map<string, Area>();
  /** Names of the charts that the edits add. */
  readonly charts: string[] = [];
  private readonly drafted = new CellMap<CellState>();

  constructor(
    readonly name: string,
    readonly facts: SheetFacts | null,
    readonly dateSystem: DateSystem,
    /** Those of the workbook: all its drafts share them. */
    readonly names: NamesDraft,
    targets?: Targets,
    readonly hidden = false,
  ) {
    this.targets = targets ?? new Targets();
  }

  /** The cell as the edits so far leave it. */
  cell(row: number, column: number): CellState {
    return this.drafted.get(row, column) ?? this.facts?.state.cells.get(row, column) ?? BLANK;
  }

  write(row: number, column: number, cell: CellState): void {
    this.drafted.set(row, column, cell);
    this.expected.set(row, column, cell.held);
  }

  /** Excel will choose what this cell holds: there is nothing to compare it with. */
  leaveToExcel(row: number, column: number): void {
    this.expected.delete(row, column);
  }

  /** A table that the sheet had before the edits, whatever the case of its name. */
  formerTable(name: string): (TableState & { readonly name: string }) | null {
    const folded = name.toLowerCase();
    const found = [...(this.facts?.state.tables ?? [])].find(([own]) => own.toLowerCase() === folded);
    return found === undefined ? null : { name: found[0], ...found[1] };
  }

  /** Tables of the sheet, those of the edits so far included. */
  get allTables(): ReadonlyMap<string, TableState> {
    const former = [...(this.facts?.state.tables ?? [])].map(([name, table]) => [name, { ...table, area: this.resized.get(name) ?? table.area }] as const);
    return new Map([...former, ...this.tables.map(({ name, area }) => [name, { area, totals: false }] as const)]);
  }

  get allMerges(): readonly Area[] {
    return [...(this.facts?.state.merges ?? []), ...this.merges];
  }
}
