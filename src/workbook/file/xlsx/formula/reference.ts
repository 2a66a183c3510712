import type { Area } from "../../../../core/register/survey";
import { areaAddress, parseArea } from "../cell/address";

/** A rectangle as a name or a chart stands for it: one sheet, fixed rows and columns. */
const ABSOLUTE = /^(?:'((?:[^']|'')+)'|([^'!,()\s]+))!(\$[A-Z]{1,3}\$\d+(?::\$[A-Z]{1,3}\$\d+)?)$/i;

/** `'Mon bilan'!$A$1:$C$9`. Quotes are never wrong, where leaving them out sometimes is. */
export function absoluteReference(sheet: string, area: Area): string {
  return `${quotedSheet(sheet)}!${areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

/** A sheet's name as a formula writes it. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** The inverse; null for anything but one fixed rectangle of one sheet. The sheet may be another workbook's (`[1]Feuil1`). */
export function parseReference(formula: string): { readonly sheet: string; readonly area: Area } | null {
  const match = ABSOLUTE.exec(formula.trim());
  const area = match ? parseArea(match[3] as string) : null;
  if (!match || !area) return null;
  return { sheet: match[1]?.replace(/''/g, "'") ?? (match[2] as string), area };
}
