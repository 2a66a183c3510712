import type { Area, TextFound } from "../../../core/register/survey";
import { bands, cellCount } from "../grid/area";
import { rangeOf } from "../grid/range";
import { toHeld } from "../state/held";
import { CELL_WEIGHT, QUESTION_WEIGHT } from "../state/readCells";
import { runSteps, type Step } from "../steps";
import { areasOf, inReadingOrder, readSearchedSheets, usedAreaOf, type SearchedSheet } from "./sheetsToSearch";

/** Excel looks for texts of up to 255 characters. */
const MAX_NEEDLE = 255;
const BAND_CELLS = 20_000;

/**
 * The typed texts that hold `part`. Excel itself is asked for the cells, whose texts are then read and compared: three
 * round trips whatever the number of sheets. Excel finds nothing on a hidden sheet: those are read.
 */
export async function findTexts(context: Excel.RequestContext, part: string): Promise<readonly TextFound[]> {
  const sheets = await readSearchedSheets(context);
  const needle = needleOf(part);
  const asked = sheets.map((sheet) => ({ sheet, areas: candidates(context.workbook.worksheets.getItem(sheet.name), sheet, needle) }));
  await context.sync();
  const found: TextFound[] = [];
  const wanted = part.toLowerCase();
  await runSteps(context, asked.flatMap(({ sheet, areas }) => areas().flatMap((area) => bands(area, BAND_CELLS)).map((area) => readingTexts(sheet.name, area, wanted, found))));
  return inReadingOrder(found, sheets);
}

/** In a search `*` and `?` stand for anything and `~` guards them: the longest piece without any of them finds all, and more. */
function needleOf(part: string): string {
  const pieces = part.split(/[*?~]/).sort((a, b) => b.length - a.length);
  return (pieces[0] ?? "").slice(0, MAX_NEEDLE);
}

function candidates(worksheet: Excel.Worksheet, { visible }: SearchedSheet, needle: string): () => Area[] {
  if (!visible || needle === "") return usedAreaOf(worksheet);
  return areasOf(worksheet.findAllOrNullObject(needle, { completeMatch: false, matchCase: false }).untrack());
}

function readingTexts(sheet: string, area: Area, wanted: string, found: TextFound[]): Step {
  return {
    weight: QUESTION_WEIGHT + cellCount(area) * CELL_WEIGHT,
    queue(context) {
      const range = rangeOf(context.workbook.worksheets.getItem(sheet), area).load("formulas,values,valueTypes");
      return () => range.formulas.forEach((formulas: unknown[], down) => {
        formulas.forEach((formula, right) => {
          const held = toHeld(formula, range.values[down]?.[right], range.valueTypes[down]?.[right]);
          if (typeof held === "string" && held.toLowerCase().includes(wanted)) found.push({ sheet, row: area.row + down, column: area.column + right, text: held });
        });
      });
    },
  };
}
