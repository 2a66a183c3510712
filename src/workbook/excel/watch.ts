import type { WorkbookChange } from "../port";
import { parseAreas } from "./grid/address";
import { mapError } from "./platformError";
import type { RunExcel } from "./run";

/** What the two events tell; `changeType` is the first one's alone. */
interface Told {
  readonly worksheetId: string;
  readonly address: string;
  readonly changeType?: string;
  readonly triggerSource?: string;
}

/** Cells that hold something else, in their places; other changes move rows or columns. */
const EDITED = "RangeEdited";
const OURS = "ThisLocalAddin";

/**
 * Follows what changes in any sheet: edits (`WorksheetCollection.onChanged`, ExcelApi 1.9, its `triggerSource` 1.14) and
 * what was calculated (`onCalculated`, 1.8, its `address` 1.11). One round trip to begin, one a change to name the sheet.
 */
export async function watchChanges(run: RunExcel, listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    const tell = async (told: Told): Promise<void> => {
      if (told.triggerSource !== OURS) listener(await changeOf(run, told));
    };
    const handlers = [worksheets.onChanged.add(tell), worksheets.onCalculated.add(tell)];
    await context.sync();
    return async () => {
      try {
        for (const handler of handlers) handler.remove();
        await context.sync();
      } catch (error) {
        throw mapError(error);
      }
    };
  });
}

/** A sheet that can't be named, or an event without an address, is a change that isn't known. */
async function changeOf(run: RunExcel, { worksheetId, address, changeType = EDITED }: Told): Promise<WorkbookChange> {
  try {
    const sheet = await run(async (context) => {
      const found = context.workbook.worksheets.getItemOrNullObject(worksheetId).load("name");
      await context.sync();
      return found.isNullObject ? "" : found.name;
    });
    const areas = parseAreas(address);
    return { sheet, areas: changeType === EDITED && areas.length > 0 ? areas : null };
  } catch {
    return { sheet: "", areas: null };
  }
}
