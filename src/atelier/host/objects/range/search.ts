import { z } from "zod";

import { bounding, intersection, lastColumn, lastRow, type Area } from "../../../model/area";
import { invalidArgument, ModelError } from "../../../model/modelError";
import type { Host } from "../../protocol/host";
import { choiceArgument, textArgument } from "../arguments";

/** What Excel searches a whole sheet for, and in which form it answers. */

const criteria = z.looseObject({ completeMatch: z.boolean().nullish(), matchCase: z.boolean().nullish() });
/** Excel's limit of what is looked for. */
const LONGEST = 255;

/**
 * The cells in which a text is found, as Excel's own search finds it: in what the cell shows or in its formula, with
 * `*` and `?` standing for anything and `~` before those that don't. Nothing is found on a hidden sheet. Null for none.
 */
export function foundAreas(sheetId: string, wanted: unknown, given: unknown, host: Host): Area[] | null {
  const text = textArgument(wanted);
  const options = criteria.safeParse(given ?? {});
  if (!options.success || text === "" || text.length > LONGEST) throw invalidArgument();
  const used = host.model.cells.used(sheetId, true);
  if (used === null || host.model.sheets.visibility(sheetId) !== "Visible") return null;
  const pattern = patternOf(text, options.data.completeMatch === true, options.data.matchCase === true);
  const shown = host.model.cells.texts(sheetId, used);
  const formulas = host.model.cells.formulas(sheetId, used);
  return areasWhere(used, (i, j) => pattern.test(shown[i]?.[j] ?? "") || pattern.test(formulas[i]?.[j] ?? ""));
}

function patternOf(text: string, complete: boolean, matchCase: boolean): RegExp {
  const source = text.replace(/~[*?~]|[*?]|[\\^$+.()[\]{}|/]/g, (found) => {
    if (found === "*") return "[^]*";
    if (found === "?") return "[^]";
    return found.startsWith("~") ? found.slice(1).replace(/[*?]/, "\\$&") : `\\${found}`;
  });
  return new RegExp(complete ? `^(?:${source})$` : source, matchCase ? "u" : "iu");
}

/**
 * The cells of some areas that hold a formula, blocks of them together. Of one cell alone Excel searches the whole
 * sheet, and so does this. Null for none.
 */
export function specialAreas(sheetId: string, areas: readonly Area[], type: unknown, value: unknown, host: Host): Area[] | null {
  const kind = choiceArgument(type, ["ConditionalFormats", "DataValidations", "Blanks", "Constants", "Formulas", "SameConditionalFormat", "SameDataValidation", "Visible"]);
  if (kind !== "Formulas" || (value !== null && value !== undefined && value !== "All")) throw new ModelError("UnsupportedOperation", "The Atelier's host finds formulas, whatever they give, and no other special cells.");
  const [first] = areas;
  const used = host.model.cells.used(sheetId, true);
  if (first === undefined || used === null) return null;
  const searched = areas.length === 1 && first.rows * first.columns === 1 ? [used] : areas.flatMap((area) => intersection(area, used) ?? []);
  const found = searched.flatMap((area) => {
    const formulas = host.model.cells.formulas(sheetId, area);
    return areasWhere(area, (i, j) => formulas[i]?.[j] !== null && formulas[i]?.[j] !== undefined) ?? [];
  });
  return found.length === 0 ? null : found;
}

/** Runs along a row, and equal runs of consecutive rows, as few as that makes. */
function areasWhere(within: Area, test: (i: number, j: number) => boolean): Area[] | null {
  const areas: Area[] = [];
  for (let i = 0; i < within.rows; i += 1) {
    for (let j = 0; j < within.columns; j += 1) {
      if (!test(i, j)) continue;
      const start = j;
      while (j + 1 < within.columns && test(i, j + 1)) j += 1;
      add(areas, { row: within.row + i, column: within.column + start, rows: 1, columns: j - start + 1 });
    }
  }
  return areas.length === 0 ? null : areas;
}

function add(areas: Area[], run: Area): void {
  const above = areas.findIndex((area) => lastRow(area) + 1 === run.row && area.column === run.column && lastColumn(area) === lastColumn(run));
  const found = areas[above];
  if (found === undefined) areas.push(run);
  else areas[above] = bounding(found, run);
}
