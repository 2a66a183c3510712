import type { SetName } from "../../../../core/bilan/edit";
import { WorkbookError } from "../../../port";
import { formulaOfText } from "../../../textFormula";
import { MESSAGES } from "../../messages";
import { areaAddress } from "../cell/address";
import { absoluteReference } from "../formula/reference";
import type { NameXml } from "./definedNames";
import { isDefinedName } from "./names";
import { titleRowsName } from "./pageLayout";
import type { Planning } from "./planTables";
import type { SheetSession } from "./sheetSession";

/** A name and a table can't be called the same; a name that exists takes the new value. */
export function planName(planning: Planning, sheet: SheetSession, edit: SetName): void {
  if (!isDefinedName(edit.name)) throw new WorkbookError("unsupported", MESSAGES.definedName(edit.name));
  if (edit.value.type === "cellules") planning.inSheet(sheet, edit.value.area);
  else if (formulaOfText(edit.value.value) === null) throw new WorkbookError("unsupported", MESSAGES.nameTooLong(edit.name));
  const address = edit.value.type === "cellules" ? areaAddress(edit.value.area) : null;
  if (planning.tableNames().has(edit.name.toLowerCase())) planning.obstacle("nameTaken", sheet, address);
  sheet.namesSet.set(edit.name.toLowerCase(), edit);
}

/** Every name that a sheet's plan writes; `position` of the sheet in the workbook. */
export function namesOf(sheet: SheetSession, position: number): NameXml[] {
  const titles = sheet.layout ? titleRowsName(sheet.layout, position) : null;
  return [...[...sheet.namesSet.values()].map((edit) => nameXml(sheet, edit)), ...(titles ? [titles] : [])];
}

/** The name as workbook.xml holds it. */
export function nameXml(sheet: SheetSession, { name, value, hidden }: SetName): NameXml {
  const formula = value.type === "cellules" ? absoluteReference(sheet.name, value.area) : formulaOfText(value.value) ?? "";
  return { name, hidden, localSheet: null, formula: formula.replace(/^=/, "") };
}
