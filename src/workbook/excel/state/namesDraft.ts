import type { NameEntry } from "../directory";
import { findName, type WantedName } from "./names";

/** A name that the edits set: what it was, what it becomes. */
export interface NameChange {
  readonly name: string;
  /** The sheet whose cells it names, or that its text is about. */
  readonly sheet: string;
  readonly before: NameEntry | null;
  readonly after: NonNullable<WantedName>;
}

/** The names of the workbook while the edits are laid out: those that it had, and those of the edits so far. */
export class NamesDraft {
  private readonly changed = new Map<string, NameChange>();

  constructor(private readonly before: readonly NameEntry[]) {}

  /** The name as the edits so far leave it. */
  current(name: string): NameEntry | null {
    const change = this.changed.get(name.toLowerCase());
    return change === undefined ? findName(this.before, name) : { name: change.name, ...change.after };
  }

  set(name: string, sheet: string, after: NonNullable<WantedName>): void {
    const before = findName(this.before, name);
    const kept = this.current(name)?.name ?? name;
    this.changed.set(name.toLowerCase(), { name: kept, sheet, before, after });
  }

  get changes(): readonly NameChange[] {
    return [...this.changed.values()];
  }
}
