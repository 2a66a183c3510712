import { cellText, type Cell } from "../../register/cell";

/** Values of a spilled formula that a line shows before it only counts them. */
const SHOWN = 4;
/** As many digits as a workbook keeps; a year has no space in it. */
const nombre = new Intl.NumberFormat("fr-FR", { maximumSignificantDigits: 15, useGrouping: "min2" });
const compte = new Intl.NumberFormat("fr-FR");

/** What cells show, on one line: "0,5", "vide", "Atteinte ; Non atteinte ; … (12 cellules)". */
export function texteValeurs(values: readonly Cell[]): string {
  const shown = values.slice(0, SHOWN).map(texteCellule).join(" ; ");
  return values.length > SHOWN ? `${shown} ; … (${compte.format(values.length)} cellules)` : shown;
}

function texteCellule(value: Cell): string {
  if (value === null || value === "") return "vide";
  return typeof value === "number" ? nombre.format(value) : cellText(value);
}
