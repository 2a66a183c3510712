import type { CellContent } from "../../../core/bilan/edit";
import { keepsFormat } from "../../../core/bilan/keepsFormat";
import { DAY_FORMAT } from "../../../core/bilan/numberFormats";
import { dayOf, serialOfDay } from "../../../core/register/day";
import { WorkbookError } from "../../port";
import { MESSAGES } from "../messages";
import type { DateSystem } from "../read/dateSystem";
import { isDateFormat } from "./dateFormat";
import { TEXT_FORMAT, type Held } from "./held";
import type { CellState } from "./sheetState";

/** Excel's limits for one cell. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** Where a content goes, for the messages. */
export interface Place {
  readonly sheet: string;
  readonly address: string;
}

/** What a cell holds once it received `content`. Throws when Excel could not hold it. */
export function heldOf(content: CellContent, place: Place, dateSystem: DateSystem): Held {
  switch (content.type) {
    case "vide":
      return null;
    case "booleen":
      return content.value;
    case "texte":
      if (content.value.length > MAX_TEXT) throw new WorkbookError("tooLarge", MESSAGES.textTooLong(place.sheet, place.address));
      return content.value === "" ? null : content.value;
    case "nombre":
      if (!Number.isFinite(content.value)) throw new WorkbookError("unsupported", MESSAGES.notFinite(place.sheet, place.address));
      return content.value;
    case "date": {
      const serial = serialOf(content.value, dateSystem);
      if (serial === null) throw new WorkbookError("unsupported", MESSAGES.badDate(place.sheet, place.address, content.value));
      return serial;
    }
    case "formule":
      if (content.value.length > MAX_FORMULA) throw new WorkbookError("tooLarge", MESSAGES.formulaTooLong(place.sheet, place.address));
      return { formula: content.value.startsWith("=") ? content.value : `=${content.value}` };
  }
}

/** The number format of the cell once it received `content`: its own where that says the same. */
export function formatOf(content: CellContent, current: CellState): string {
  if (content.type === "texte" || content.type === "vide") return current.format;
  if ("format" in content && content.format !== undefined) return keepsFormat(current.format, content.format) ? current.format : content.format;
  if (content.type === "date") return isDateFormat(current.format) ? current.format : DAY_FORMAT;
  return current.format === TEXT_FORMAT ? "General" : current.format;
}

function serialOf(iso: string, dateSystem: DateSystem): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const day = match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
  if (day === null) return null;
  const serial = serialOfDay(day, dateSystem);
  return serial < (dateSystem === 1904 ? 0 : 1) ? null : serial;
}
