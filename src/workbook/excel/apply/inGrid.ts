import type { Area } from "../../../core/register/survey";
import { WorkbookError } from "../../port";
import { areaAddress } from "../grid/address";
import { isInGrid } from "../grid/area";
import { MESSAGES } from "../messages";

/** Throws when the area isn't wholly inside Excel's grid. */
export function checkInGrid(sheet: string, area: Area): void {
  if (!isInGrid(area)) throw new WorkbookError("tooLarge", MESSAGES.outside(sheet, areaAddress(area)));
}
