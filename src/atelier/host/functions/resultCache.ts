import type { FunctionResult } from "../../model/functionCall";

/** What one call gave: its result, and the message of its error. */
export interface Remembered {
  readonly result: FunctionResult;
  readonly message: string;
  readonly volatile: boolean;
}

/** Results by function and arguments, bounded in number and in the length of the keys; the least used go first. */
export class ResultCache {
  private readonly entries = new Map<string, Remembered>();
  private length = 0;

  constructor(
    private readonly mostEntries: number,
    private readonly mostCharacters: number,
  ) {}

  get(key: string): Remembered | undefined {
    const entry = this.entries.get(key);
    if (entry !== undefined) {
      this.entries.delete(key);
      this.entries.set(key, entry);
    }
    return entry;
  }

  set(key: string, entry: Remembered): void {
    this.delete(key);
    this.entries.set(key, entry);
    this.length += key.length;
    for (const oldest of this.entries.keys()) {
      if (oldest === key || (this.entries.size <= this.mostEntries && this.length <= this.mostCharacters)) break;
      this.delete(oldest);
    }
  }

  /** Results of volatile functions serve one calculation. */
  forgetVolatile(): void {
    for (const [key, entry] of [...this.entries]) if (entry.volatile) this.delete(key);
  }

  clear(): void {
    this.entries.clear();
    this.length = 0;
  }

  get size(): number {
    return this.entries.size;
  }

  private delete(key: string): void {
    if (this.entries.delete(key)) this.length -= key.length;
  }
}
