import type { CellContent } from "../../../../core/bilan/edit";
import { keepsFormat } from "../../../../core/bilan/keepsFormat";
import { DAY_FORMAT } from "../../../../core/bilan/numberFormats";
import { WorkbookError } from "../../../port";
import { MESSAGES } from "../../messages";
import { isDateFormat } from "../cell/numberFormat";
import { isoToSerial } from "../cell/serial";
import { looksLikeFormula, MAX_FORMULA, MAX_TEXT, type StoredContent } from "../cell/storedContent";

/** Where a content goes, for the messages and the dates. */
export interface Place {
  readonly sheet: string;
  readonly address: string;
  readonly dateSystem: 1900 | 1904;
}

export interface Stored {
  readonly content: StoredContent | null;
  /** Marks a text that Excel must keep a text when a person edits it. */
  readonly quotePrefix: boolean;
  /** Number format from the one that the cell has; null when the format stays. */
  readonly format: ((current: string) => string) | null;
}

/** What a file stores for an edit's content. Throws before anything is written when Excel could not hold it. */
export function storeContent(content: CellContent, place: Place): Stored {
  switch (content.type) {
    case "vide":
      return { content: null, quotePrefix: false, format: null };
    case "texte":
      if (content.value.length > MAX_TEXT) throw new WorkbookError("tooLarge", MESSAGES.textTooLong(place.sheet, place.address));
      return content.value === ""
        ? { content: null, quotePrefix: false, format: null }
        : { content: { kind: "value", value: content.value }, quotePrefix: looksLikeFormula(content.value), format: null };
    case "booleen":
      return { content: { kind: "value", value: content.value }, quotePrefix: false, format: null };
    case "nombre":
      if (!Number.isFinite(content.value)) throw new WorkbookError("unsupported", MESSAGES.notFinite(place.sheet, place.address));
      return { content: { kind: "value", value: content.value }, quotePrefix: false, format: given(content.format) };
    case "date": {
      const serial = isoToSerial(content.value, place.dateSystem);
      if (serial === null) throw new WorkbookError("unsupported", MESSAGES.badDate(place.sheet, place.address, content.value));
      const kept = (current: string): string => (isDateFormat(current) ? current : DAY_FORMAT);
      return { content: { kind: "value", value: serial }, quotePrefix: false, format: given(content.format) ?? kept };
    }
    case "formule": {
      const text = content.value.replace(/^=/, "");
      if (text.length > MAX_FORMULA) throw new WorkbookError("tooLarge", MESSAGES.formulaTooLong(place.sheet, place.address));
      return { content: { kind: "formula", text, value: null }, quotePrefix: false, format: given(content.format) };
    }
  }
}

/** The person's own format stays where it says the same kind of thing. */
function given(format: string | undefined): ((current: string) => string) | null {
  return format === undefined ? null : (current) => (keepsFormat(current, format) ? current : format);
}
