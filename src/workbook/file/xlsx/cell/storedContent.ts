import { amorceFormule } from "../../../../core/register/amorce";
import type { Cell } from "../../../../core/register/cell";
import { encodeXml, encodeXstring } from "../../xml/text";
import { cellAddress } from "./address";

/** What a cell of a file holds. A formula keeps the value last calculated, `null` when it has never been. */
export type StoredContent =
  | { readonly kind: "value"; readonly value: Exclude<Cell, null> }
  | { readonly kind: "formula"; readonly text: string; readonly value: Cell; readonly array?: string };

/** Excel's limits, in characters. */
export const MAX_TEXT = 32_767;
export const MAX_FORMULA = 8_192;

/** True for a text that a person's edit, or a CSV, would turn into a formula. */
export function looksLikeFormula(text: string): boolean {
  return amorceFormule(text);
}

/** `<c …>…</c>` for a content and a cell format; null content keeps only the format. */
export function cellXml(prefix: string, row: number, column: number, style: number, content: StoredContent | null): string {
  const start = `<${prefix}c r="${cellAddress(row, column)}"${style === 0 ? "" : ` s="${style}"`}`;
  if (content === null) return `${start}/>`;
  if (content.kind === "value") return start + typed(prefix, content.value, "") + `</${prefix}c>`;
  const array = content.array === undefined ? "" : ` t="array" ref="${content.array}"`;
  const formula = `<${prefix}f${array}>${encodeXml(encodeXstring(content.text))}</${prefix}f>`;
  if (content.value === null) return `${start}>${formula}</${prefix}c>`;
  return start + typed(prefix, content.value, formula) + `</${prefix}c>`;
}

/** From the `t` attribute to the value, the end tag left out. Texts stand in the cell, so that sharedStrings.xml stays as it is. */
function typed(prefix: string, value: Exclude<Cell, null>, formula: string): string {
  const v = (text: string): string => `${formula}<${prefix}v>${text}</${prefix}v>`;
  if (typeof value === "number") return `>${v(numberText(value))}`;
  if (typeof value === "boolean") return ` t="b">${v(value ? "1" : "0")}`;
  if (typeof value === "object") return ` t="e">${v(encodeXml(value.error))}`;
  const text = encodeXml(encodeXstring(value));
  if (formula !== "") return ` t="str">${v(text)}`;
  return ` t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>`;
}

function numberText(value: number): string {
  return Object.is(value, -0) ? "0" : String(value);
}
