import type { Stored } from "../stored";
import type { UniverContext } from "./context";

const KEY = "spaser";

/** Keeps the values in the workbook's own metadata, so that they are saved with its snapshot. */
export class StoredValues implements Stored {
  constructor(
    private readonly context: UniverContext,
    private readonly changed: (topic: string) => void,
  ) {}

  read(topic: string): unknown {
    return this.all()[topic];
  }

  write(topic: string, value: unknown): void {
    const { workbook } = this.context;
    workbook.setCustomMetadata({ ...(workbook.getCustomMetadata() ?? {}), [KEY]: { ...this.all(), [topic]: structuredClone(value) } });
    this.changed(topic);
  }

  private all(): Record<string, unknown> {
    const kept: unknown = this.context.workbook.getCustomMetadata()?.[KEY];
    return typeof kept === "object" && kept !== null ? (kept as Record<string, unknown>) : {};
  }
}
