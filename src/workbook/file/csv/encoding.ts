import { WorkbookError } from "../../port";
import { MESSAGES } from "../messages";
import { LIMITS } from "../package/limits";

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/**
 * Text of a file whose encoding nothing declares: by its mark (UTF-8, UTF-16), else UTF-8 when it is valid, else
 * Windows-1252, which French Excel writes. Throws `unreadable` for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array, fileName: string): { text: string; encoding: TextEncoding } {
  if (bytes.length > LIMITS.fileBytes) throw new WorkbookError("unreadable", MESSAGES.tooHeavy(fileName, LIMITS.fileBytes / 1_000_000));
  const encoding = detectEncoding(bytes);
  const decoded = new TextDecoder(encoding).decode(bytes);
  const text = encoding === "windows-1252" ? withWindowsSigns(decoded) : decoded;
  if (text.includes("\u0000")) throw new WorkbookError("unreadable", MESSAGES.textFormat(fileName));
  return { text, encoding };
}

/** What Windows-1252 puts at 0x80-0x9F; a blank stands for the five codes it leaves free. */
const WINDOWS_SIGNS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Node decodes Windows-1252 as Latin-1 in several versions: `€`, `œ` and typographic quotes are put right here. */
function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => {
    const sign = WINDOWS_SIGNS[control.charCodeAt(0) - 0x80];
    return sign === undefined || sign === " " ? control : sign;
  });
}

function detectEncoding(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}
