import { WorkbookError, type Undo, type Workbook } from "../../workbook/port";

/**
 * Does what a write is of no use without (reading the workbook with it). Where that fails, what was written is taken back:
 * a failure leaves the workbook as it was, or says that it couldn't.
 */
export async function orTakeBack<T>({ workbook }: { readonly workbook: Workbook }, undo: Undo | null, follow: () => Promise<T>): Promise<T> {
  try {
    return await follow();
  } catch (error) {
    const unchanged = undo === null || (await workbook.undo(undo).then(({ kept }) => kept.length === 0, () => false));
    if (error instanceof WorkbookError) throw new WorkbookError(error.code, error.detail, error.obstacles, unchanged);
    throw unchanged ? error : new WorkbookError("unknown", String(error), [], false);
  }
}
