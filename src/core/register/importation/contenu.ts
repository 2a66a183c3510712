import type { CellContent } from "../../bilan/edit";
import { AMOUNT_FORMAT, DAY_FORMAT } from "../../bilan/numberFormats";
import { cellText, isBlank, type Cell } from "../cell";
import type { Champ } from "../champ";
import { readDate } from "../date";
import { isoOfDay, yearOfDay } from "../day";
import { readNumber } from "../number";

/** Excel has no date before 1900, or 1904 in some workbooks. */
const FIRST_YEAR = 1905;
/** What a cell doesn't hold: control characters but tabs and line feeds, halves of a character. */
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * What an imported cell becomes: numbers and dates that can be read get their type; whatever can't be read stays as the
 * text it was, to be found by the control. Null for a blank.
 */
export function contenu(cell: Cell, champ: Champ | null): CellContent | null {
  if (isBlank(cell)) return null;
  if (typeof cell === "boolean") return { type: "texte", value: cell ? "oui" : "non" };
  if (champ?.type === "date") {
    const read = readDate(cell, 1900);
    if (read.state === "value" && yearOfDay(read.value) >= FIRST_YEAR) return { type: "date", value: isoOfDay(read.value), format: DAY_FORMAT };
  }
  if (champ?.type === "montant" || champ?.type === "nombre" || champ?.type === "entier") {
    const read = readNumber(cell);
    if (read.state === "value") return { type: "nombre", value: read.value, ...(champ.type === "montant" ? { format: AMOUNT_FORMAT } : {}) };
  }
  return typeof cell === "number" ? { type: "nombre", value: cell } : texte(cell);
}

/** A text, whatever its first character. */
export function texte(cell: Cell): CellContent {
  return { type: "texte", value: cellText(cell).replace(/\r\n?/g, "\n").replace(UNWRITABLE, "") };
}
