import type { Change } from "../../model/change";
import type { AreasTarget, RangeTarget } from "../objects/targets";
import { shifted } from "./shift";

const MOST_OF_EVENTS = 200;

/** Ranges that a client keeps between requests. They follow their cells when rows, columns or cells move. */
export class References {
  private readonly kept = new Map<string, RangeTarget>();
  /** Several areas together: kept by their own number, in the same series. */
  private readonly keptAreas = new Map<string, AreasTarget>();
  private readonly ofEvents: string[] = [];
  private last = 0;

  keep(target: RangeTarget): string {
    if (target.referenceId !== null && this.kept.has(target.referenceId)) return target.referenceId;
    this.last += 1;
    const id = String(this.last).padStart(6, "0");
    target.referenceId = id;
    this.kept.set(id, target);
    return id;
  }

  keepAreas(target: AreasTarget): string {
    for (const [id, one] of this.keptAreas) if (one === target) return id;
    this.last += 1;
    const id = String(this.last).padStart(6, "0");
    this.keptAreas.set(id, target);
    return id;
  }

  areas(id: string): AreasTarget | null {
    return this.keptAreas.get(id) ?? null;
  }

  idOfAreas(target: AreasTarget): string | null {
    for (const [id, one] of this.keptAreas) if (one === target) return id;
    return null;
  }

  /** For `args.getRange(context)` of an event. Nobody gives these back: only the latest are kept. */
  keepForEvent(target: RangeTarget): string {
    const id = this.keep(target);
    this.ofEvents.push(id);
    const oldest = this.ofEvents.length > MOST_OF_EVENTS ? this.ofEvents.shift() : undefined;
    if (oldest !== undefined) this.remove(oldest);
    return id;
  }

  get(id: string): RangeTarget | null {
    return this.kept.get(id) ?? null;
  }

  remove(id: string): void {
    const target = this.kept.get(id);
    if (target !== undefined) target.referenceId = null;
    this.kept.delete(id);
    this.keptAreas.delete(id);
  }

  get count(): number {
    return this.kept.size + this.keptAreas.size - this.ofEvents.length;
  }

  clear(): void {
    this.kept.clear();
    this.keptAreas.clear();
    this.ofEvents.length = 0;
  }

  follow(change: Change): void {
    if (change.kind === "sheetDeleted") {
      for (const target of this.kept.values()) if (target.sheetId === change.sheetId) target.lost = true;
      return;
    }
    for (const target of this.keptAreas.values()) target.areas = target.areas.flatMap((area) => shifted(area, target.sheetId, change) ?? []);
    for (const target of this.kept.values()) {
      const area = shifted(target.area, target.sheetId, change);
      if (area === null) target.lost = true;
      else target.area = area;
    }
  }
}
