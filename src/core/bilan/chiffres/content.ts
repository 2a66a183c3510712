import { accord } from "../../indicators/textes";
import type { CellContent } from "../edit";

const PERCENT = "0.0%";
const EUROS = '#,##0 "€"';
const WHOLE = "#,##0";
const DECIMAL = "#,##0.00";

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
  if (unite === "%") return PERCENT;
  if (unite.startsWith("€")) return EUROS;
  return Number.isInteger(value) ? WHOLE : DECIMAL;
}
