import type { GridCell, GridStyle } from "./gridModel";
import type { StyleChange } from "../write/styleBook";
import { looksLikeFormula, type StoredContent } from "../cell/storedContent";

/** What a grid's cell stores; null for a cell that only has a look. */
export function storedOf(cell: GridCell | undefined): StoredContent | null {
  if (!cell) return null;
  if (cell.formula !== undefined) {
    const text = cell.formula.replace(/^=/, "");
    return { kind: "formula", text, value: cell.value, ...(cell.array === undefined ? {} : { array: cell.array }) };
  }
  return cell.value === null || cell.value === "" ? null : { kind: "value", value: cell.value };
}

export function sameContent(one: StoredContent | null, other: StoredContent | null): boolean {
  if (one === null || other === null) return one === other;
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What turns one look into another; null when they are the same. */
export function lookChange(before: GridCell | undefined, after: GridCell | undefined): StyleChange | null {
  const format = after?.format ?? "General";
  const formatChange = format === (before?.format ?? "General") ? {} : { format };
  const change = { ...formatChange, ...(before?.style === after?.style ? {} : styleChange(before?.style ?? {}, after?.style ?? {})) };
  return Object.keys(change).length === 0 ? null : change;
}

/** The mark that a text like a formula needs, when its cell's format hasn't it, or has it for something else. */
export function quotePrefixFor(content: StoredContent | null): boolean {
  return content?.kind === "value" && typeof content.value === "string" && looksLikeFormula(content.value);
}

function styleChange(before: GridStyle, after: GridStyle): Pick<StyleChange, "style" | "locked"> {
  const { locked: wasLocked = true, ...lookBefore } = before;
  const { locked = true, ...lookAfter } = after;
  const names = new Set([...Object.keys(lookBefore), ...Object.keys(lookAfter)]) as Set<keyof typeof lookAfter>;
  const changed = [...names].filter((name) => lookBefore[name] !== lookAfter[name]);
  const style = Object.fromEntries(changed.map((name) => [name, lookAfter[name] ?? null])) as StyleChange["style"];
  return { ...(changed.length > 0 ? { style } : {}), ...(locked === wasLocked ? {} : { locked }) };
}
