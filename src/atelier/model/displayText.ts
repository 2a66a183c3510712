import { numfmt } from "@univerjs/core";

import { frenchError } from "../../core/formule/enFrancais";
import { generalText } from "../typing/shownValue";
import { CellError, type CellContent } from "./cellContent";

/** What a French Excel shows of a content under a number format (English codes), whatever the column's width. */
export function shownText(content: CellContent, numberFormat: string): string {
  if (content === null) return "";
  if (content instanceof CellError) return frenchError(content.code);
  if (typeof content === "boolean") return content ? "VRAI" : "FAUX";
  const general = numberFormat === "General" || numberFormat === "@" || numberFormat === "";
  if (typeof content === "number") return general ? generalText(content) : formatted(content, numberFormat);
  return general ? content : formatted(content, numberFormat);
}

function formatted(content: number | string, numberFormat: string): string {
  try {
    return numfmt.format(numberFormat, content, { locale: "fr", throws: true });
  } catch {
    // A format that the library can't read shows the plain value, as Excel does for a date out of its calendar.
    return typeof content === "number" ? generalText(content) : content;
  }
}
