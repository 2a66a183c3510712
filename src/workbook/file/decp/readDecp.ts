import type { Cell } from "../../../core/register/cell";
import { WorkbookError } from "../../port";
import { decodeText } from "../csv/encoding";
import { MESSAGES } from "../messages";
import { VirtualWorkbook } from "../virtualWorkbook";
import { decpContract, looksLikeContract } from "./contract";
import { isRecord } from "./fields";
import { decpRow, DECP_LABELS } from "./rows";

export const DECP_SHEET = "Marchés";

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * DECP files as one sheet: labels, then a row a contract, file after file, in the order of each file (amounts initial:
 * modifications are counted, not applied). Throws `unreadable` for what isn't DECP.
 */
export function openDecp(files: readonly NamedBytes[]): VirtualWorkbook {
  const rows: Cell[][] = [[...DECP_LABELS]];
  for (const file of files) {
    for (const [position, contract] of contractsOf(file).entries()) rows.push(decpRow(decpContract.parse(contract), { file: file.name, rank: position + 1 }));
  }
  const [first] = files;
  const name = files.length > 1 ? `${first?.name ?? ""} (+ ${files.length - 1})` : first?.name ?? "";
  return new VirtualWorkbook(name, { name: DECP_SHEET, rows, lines: "rang" }, first?.bytes ?? new Uint8Array());
}

function contractsOf(file: NamedBytes): Record<string, unknown>[] {
  return itemsOf(file).map((item, position) => {
    if (!isRecord(item)) throw new WorkbookError("unreadable", MESSAGES.notDecpRow(file.name, position + 1));
    return item;
  });
}

/** The contracts that a file lists, out of their wrappers, whatever each of them is. Throws `unreadable` for what isn't DECP. */
export function itemsOf({ name, bytes }: NamedBytes): unknown[] {
  const listed = listOf(parse(name, bytes));
  if (listed === null) throw new WorkbookError("unreadable", MESSAGES.notDecp(name));
  const items = listed.map((item) => (isRecord(item) && isRecord(item.marche) ? item.marche : item));
  const contracts = items.filter(isRecord);
  // An empty feed is a DECP file in which nothing was published; a list of other things isn't one.
  if (contracts.length > 0 && !contracts.some(looksLikeContract)) throw new WorkbookError("unreadable", MESSAGES.notDecp(name));
  return items;
}

function parse(name: string, bytes: Uint8Array): unknown {
  const text = decodeText(bytes, name).text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const repaired = withoutPythonNumbers(text);
    if (repaired !== text) {
      try {
        return JSON.parse(repaired) as unknown;
      } catch {
        // Wrong elsewhere too: the first error says where.
      }
    }
    const at = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    const where = at === undefined ? "" : ` (ligne ${text.slice(0, Number(at)).split("\n").length})`;
    throw new WorkbookError("unreadable", MESSAGES.notJson(name, where));
  }
}

/**
 * Python's `json` writes what JSON has not: `NaN` for a missing value (null), `Infinity` for an overflow (kept, as a
 * text). One string after the other, by hand: a regular expression has no room for one of a hundred megabytes.
 */
function withoutPythonNumbers(text: string): string {
  let repaired = "";
  for (let at = 0; at < text.length; ) {
    const quote = text.indexOf("\"", at);
    const outside = text.slice(at, quote < 0 ? text.length : quote);
    repaired += outside.replace(/-?\b(?:NaN|Infinity)\b/g, (token) => (token === "NaN" ? "null" : `"${token}"`));
    if (quote < 0) break;
    at = stringEnd(text, quote);
    repaired += text.slice(quote, at);
  }
  return repaired;
}

/** Behind the quote that closes the string opened at `start`; the end of the text where none does. */
function stringEnd(text: string, start: number): number {
  for (let quote = text.indexOf("\"", start + 1); quote >= 0; quote = text.indexOf("\"", quote + 1)) {
    let escapes = 0;
    while (text[quote - 1 - escapes] === "\\") escapes++;
    if (escapes % 2 === 0) return quote + 1;
  }
  return text.length;
}

/** The contracts inside the wrappers that exist in the wild; null when none fits. */
function listOf(root: unknown): unknown[] | null {
  if (Array.isArray(root)) return root as unknown[];
  if (!isRecord(root)) return null;
  if (Array.isArray(root.marches)) return root.marches as unknown[];
  const body = isRecord(root.marches) ? root.marches : root;
  const lists = [body.marche, body["contrat-concession"]].filter((list) => list !== undefined && list !== null);
  if (lists.length === 0) return null;
  return lists.flatMap((list): unknown[] => (Array.isArray(list) ? list : [list]));
}
