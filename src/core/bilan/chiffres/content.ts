import { accord } from "../../indicators/textes";
import type { CellContent } from "../edit";
import { AMOUNT_FORMAT, EUROS_FORMAT, PERCENT_FORMAT, WHOLE_FORMAT } from "../numberFormats";

export const VIDE: CellContent = { type: "vide" };

export function text(value: string): CellContent {
  return value === "" ? VIDE : { type: "texte", value };
}

/** A number in the format of its unit. Excel's `#,##0.##` would leave a comma behind whole numbers. */
export function number(value: number, unite: string): CellContent {
  return { type: "nombre", value, format: formatOf(value, unite) };
}

/** The same with its unit in the format, where no column says it: 37 is shown "37 marchés", and stays a number. */
export function numberWithUnit(value: number, unite: string): CellContent {
  const format = formatOf(value, unite);
  return { type: "nombre", value, format: unite === "%" || unite.startsWith("€") ? format : `${format} "${accord(value, unite).replace(/"/g, "”")}"` };
}

function formatOf(value: number, unite: string): string {
  if (unite === "%") return PERCENT_FORMAT;
  if (unite.startsWith("€")) return EUROS_FORMAT;
  return Number.isInteger(value) ? WHOLE_FORMAT : AMOUNT_FORMAT;
}
