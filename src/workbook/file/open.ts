import { WorkbookError } from "../port";
import { openCsv } from "./csv/readCsv";
import { openDecp, type NamedBytes } from "./decp/readDecp";
import type { FileWorkbook } from "./fileWorkbook";
import { MESSAGES } from "./messages";
import { LIMITS } from "./package/limits";
import { XlsxWorkbook } from "./xlsx/xlsxWorkbook";

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const TEXT_NAMES = /\.(?:csv|tsv|txt)$/i;
const WORKBOOK_NAMES = /\.(?:xlsx|xlsm|xltx|xltm)$/i;

/**
 * Opens a file by what it holds, its name deciding between texts: an .xlsx/.xlsm package, DECP JSON, or CSV. Throws
 * `unreadable` with a French sentence for anything else.
 */
export function openFile(name: string, bytes: Uint8Array): FileWorkbook {
  if (bytes.length === 0) throw new WorkbookError("unreadable", MESSAGES.empty(name));
  if (bytes.length > LIMITS.fileBytes) throw new WorkbookError("unreadable", MESSAGES.tooHeavy(name, LIMITS.fileBytes / 1_000_000));
  if (startsWith(bytes, ZIP)) return openPackage(name, bytes);
  if (startsWith(bytes, OLE)) throw new WorkbookError("unreadable", holdsEncryptedPackage(bytes) ? MESSAGES.encrypted(name) : MESSAGES.oldFormat(name));
  if (WORKBOOK_NAMES.test(name)) throw new WorkbookError("unreadable", MESSAGES.notWorkbook(name));
  if (/\.json$/i.test(name) || (!TEXT_NAMES.test(name) && looksLikeJson(bytes))) return openDecp([{ name, bytes }]);
  if (TEXT_NAMES.test(name)) return openCsv(name, bytes);
  throw new WorkbookError("unreadable", MESSAGES.notWorkbook(name));
}

/** Several DECP files as one register; a single file of any kind opens as by `openFile`. */
export function openFiles(files: readonly NamedBytes[]): FileWorkbook {
  const [first, ...others] = files;
  if (!first) throw new WorkbookError("unreadable", MESSAGES.noFiles());
  if (others.length === 0) return openFile(first.name, first.bytes);
  const stranger = files.find((file) => !looksLikeJson(file.bytes));
  if (stranger) throw new WorkbookError("unreadable", MESSAGES.notAllDecp(stranger.name));
  return openDecp(files);
}

function openPackage(name: string, bytes: Uint8Array): FileWorkbook {
  try {
    return XlsxWorkbook.open(bytes, name);
  } catch (error) {
    // Said by the part names, which stand in clear in the archive.
    const isWorkbookError = error instanceof WorkbookError && error.code === "unreadable";
    if (isWorkbookError && contains(bytes, "application/vnd.oasis.opendocument")) throw new WorkbookError("unreadable", MESSAGES.openDocument(name));
    if (isWorkbookError && contains(bytes, "xl/workbook.bin")) throw new WorkbookError("unreadable", MESSAGES.binaryFormat(name));
    throw error;
  }
}

/** A password-protected .xlsx is an OLE file with a stream of this name, written in UTF-16. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  return contains(bytes, Array.from("EncryptedPackage", (letter) => `${letter}\u0000`).join(""));
}

function contains(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text, (letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(wanted[0] as number); at >= 0; at = bytes.indexOf(wanted[0] as number, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, position) => bytes[position] === byte);
}

/** True when the first character after marks and spaces opens an object or a list. */
function looksLikeJson(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => byte > 32 && byte < 0xef);
  return first === 0x7b || first === 0x5b;
}
