import { z } from "zod";
import type { Cell } from "../../../core/register/cell";

/** Longest text kept of a value that is not what DECP foresees: what a cell of Excel can hold. */
const MAX_TEXT = 32_767;

/** Anything, as a text: nothing that a file says is dropped, core judges it. */
function asText(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  try {
    return JSON.stringify(value).slice(0, MAX_TEXT);
  } catch {
    // Nested deeper than the stack.
    return "(valeur illisible)";
  }
}

/** A text field: an id given as a number is still the id. */
export const textField = z.unknown().optional().transform(asText);

/** A number field: `"NC"` or `"12"` stay texts, for core to tell. */
export const numberField = z.unknown().optional().transform((value): Cell => (typeof value === "number" && Number.isFinite(value) ? value : asText(value)));

export const booleanField = z.unknown().optional().transform((value): Cell => (typeof value === "boolean" ? value : asText(value)));

/** How many items a list holds; null when the file has no such list. */
export const countField = z.unknown().optional().transform((value): Cell => (Array.isArray(value) ? value.length : asText(value)));

/** `{ id }`, or the id itself. */
export const partyField = z.unknown().optional().transform((value) => partyId(value));

/** `{ considerationSociale: ["…"] }`, `["…"]` or `"…"`: the texts. */
export const listField = z.unknown().optional().transform((value): readonly string[] => flatten(value).map(asText).filter(isText));

/** `[{ titulaire: { id } }]`, `[{ id }]`, `["…"]`: the ids. */
export const partiesField = z.unknown().optional().transform((value): readonly string[] => flatten(value).map(partyId).filter(isText));

function partyId(value: unknown): string | null {
  return isRecord(value) && Object.hasOwn(value, "id") ? asText(value.id) : asText(value);
}

/** The items of a list, out of the wrappers of one key that the format puts around lists and around items. */
function flatten(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.map(unwrap).flatMap((item): unknown[] => (Array.isArray(item) ? item : [item]));
  const inner = unwrap(value);
  return Array.isArray(inner) ? flatten(inner) : [inner];
}

/** `{ titulaire: X }` gives X; an object with an id is already the thing. */
function unwrap(value: unknown): unknown {
  if (!isRecord(value) || Object.hasOwn(value, "id")) return value;
  const keys = Object.keys(value);
  return keys.length === 1 ? value[keys[0] as string] : value;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(text: string | null): text is string {
  return text !== null;
}
