import { WorkbookError, type CellPlace, type Obstacle } from "../../port";
import { cellAddress } from "../grid/address";
import { MESSAGES } from "../messages";
import type { RunExcel, Silent } from "../run";
import { TEXT_FORMAT, toCell } from "../state/held";

/** The format of a cell that nobody has formatted. */
const NO_FORMAT = "General";

/** The active cell as it is before the entry. */
interface Target {
  readonly place: CellPlace;
  readonly format: string;
  readonly mayFormat: boolean;
  readonly obstacles: readonly Obstacle[];
}

/**
 * Enters a formula in the active cell, all or nothing. Two round trips: what the cell is, then the entry with its reading
 * back. A cell that holds something, shows a neighbour's result, is locked or hidden is left as it is. Where Excel doesn't answer to the entry,
 * `unsure`: the person has that cell before their eyes.
 */
export async function enterFormula(run: RunExcel, formula: string, format?: string): Promise<CellPlace> {
  let isWriting = false;
  const silent: Silent = (giveUp) => giveUp(isWriting ? new WorkbookError("unsure", MESSAGES.unsure(), [], false) : new WorkbookError("noAnswer", MESSAGES.noAnswer()));
  return run(async (context) => {
    const target = await readTarget(context);
    if (target.obstacles.length > 0) throw new WorkbookError("blocked", MESSAGES.blocked(target.obstacles.length), target.obstacles);
    try {
      isWriting = true;
      await enter(context, target, formula, format);
    } catch (error) {
      if (error instanceof WorkbookError && error.code === "unsure") throw error;
      const unchanged = await giveBack(context, target);
      if (error instanceof WorkbookError) throw new WorkbookError(error.code, error.detail, error.obstacles, unchanged);
      throw unchanged ? error : new WorkbookError("unknown", String(error), [], false);
    }
    return target.place;
  }, silent);
}

async function readTarget(context: Excel.RequestContext): Promise<Target> {
  const cell = context.workbook.getActiveCell().untrack();
  cell.load("rowIndex,columnIndex,formulas,values,valueTypes,numberFormat,rowHidden,worksheet/name,worksheet/protection/protected,worksheet/protection/options");
  const parent = cell.getSpillParentOrNullObject().untrack().load("rowIndex,columnIndex");
  const locks = cell.getCellProperties({ format: { protection: true } });
  await context.sync();
  const { worksheet, rowIndex: row, columnIndex: column } = cell;
  const { protection } = worksheet;
  const place = { sheet: worksheet.name, address: cellAddress(row, column) };
  const format = String(cell.numberFormat[0]?.[0] ?? NO_FORMAT);
  const mayFormat = !protection.protected || protection.options.allowFormatCells === true;
  const isSpilled = !parent.isNullObject && (parent.rowIndex !== row || parent.columnIndex !== column);
  const isFilled = cell.formulas[0]?.[0] !== "" || toCell(cell.values[0]?.[0], cell.valueTypes[0]?.[0]) !== null;
  const locked = locks.value.some((cells) => cells.some((one) => one.format?.protection?.locked !== false));
  const isLocked = protection.protected && (locked || (format === TEXT_FORMAT && !mayFormat));
  const kinds: readonly (Obstacle["kind"] | false)[] = [isSpilled ? "spill" : isFilled && "filled", isLocked && "protected", cell.rowHidden && "hidden"];
  return { place, format, mayFormat, obstacles: kinds.flatMap((kind) => (kind === false ? [] : [{ kind, ...place }])) };
}

/** In a "@" cell Excel would make a text of the formula; and it gives some formulas a format of its own as they are entered. */
async function enter(context: Excel.RequestContext, { place, format: before, mayFormat }: Target, formula: string, format: string | undefined): Promise<void> {
  const cell = rangeAt(context, place);
  if (before === TEXT_FORMAT) cell.numberFormat = [[NO_FORMAT]];
  cell.formulas = [[formula]];
  if (format !== undefined && mayFormat && (before === NO_FORMAT || before === TEXT_FORMAT)) cell.numberFormat = [[format]];
  cell.load("formulas");
  await context.sync();
  if (!String(cell.formulas[0]?.[0]).startsWith("=")) throw new WorkbookError("verification", MESSAGES.verification(`${place.sheet}!${place.address}`));
}

/** The empty cell that it was; false when Excel refuses. */
async function giveBack(context: Excel.RequestContext, { place, format, mayFormat }: Target): Promise<boolean> {
  try {
    const cell = rangeAt(context, place);
    cell.formulas = [[""]];
    if (mayFormat) cell.numberFormat = [[format]];
    await context.sync();
    return true;
  } catch {
    return false;
  }
}

function rangeAt(context: Excel.RequestContext, { sheet, address }: CellPlace): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(address).untrack();
}
