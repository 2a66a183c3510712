import type { Area, NameSurvey, SheetSurvey, WorkbookSurvey } from "../../../core/register/survey";
import { findSheet, readDirectory, type Directory, type SheetEntry } from "../directory";
import { areaOf, rangeOf } from "../grid/range";
import { toCell } from "../state/held";
import { valueOfName } from "../state/names";

const HEAD_ROWS = 30;
const EMPTY: Area = { row: 0, column: 0, rowCount: 0, columnCount: 0 };

/** Three round trips whatever the number of sheets: names, extents, then header and first rows. */
export async function readSurvey(context: Excel.RequestContext): Promise<WorkbookSurvey> {
  const directory = await readDirectory(context);
  const extents = await readExtents(context, directory);
  const contents = queueContents(context, directory, extents);
  await context.sync();
  return {
    name: directory.name,
    dateSystem: directory.dateSystem,
    sheets: directory.sheets.map((sheet) => surveyOf(sheet, directory, extents, contents)),
    names: namesOf(directory),
  };
}

/** Names of the add-in, and those that a person makes for it. */
const OURS = /^SPASER_/i;

function namesOf(directory: Directory): NameSurvey[] {
  return directory.names.flatMap(({ name, formula, visible }): NameSurvey[] => {
    const value = OURS.test(name) ? valueOfName(formula) : null;
    if (value === null) return [];
    if (value.type === "texte") return [{ name, hidden: !visible, value }];
    const sheet = findSheet(directory, value.sheet)?.name;
    return sheet === undefined ? [] : [{ name, hidden: !visible, value: { ...value, sheet } }];
  });
}

interface Extents {
  /** Used range by sheet name, values only. */
  readonly used: ReadonlyMap<string, Area>;
  /** Whole area by table name, total row left out. */
  readonly tables: ReadonlyMap<string, Area>;
}

async function readExtents(context: Excel.RequestContext, directory: Directory): Promise<Extents> {
  const extent = "rowIndex,columnIndex,rowCount,columnCount";
  const used = directory.sheets.map(({ name }) => {
    const range = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).untrack();
    return { name, range: range.load(extent) };
  });
  const tables = directory.tables.map(({ name, totals }) => {
    const range = context.workbook.tables.getItem(name).getRange().untrack();
    return { name, totals, range: range.load(extent) };
  });
  await context.sync();
  return {
    used: new Map(used.map(({ name, range }) => [name, range.isNullObject ? EMPTY : areaOf(range)])),
    tables: new Map(tables.map(({ name, totals, range }) => [name, withoutTotals(areaOf(range), totals)])),
  };
}

interface Contents {
  readonly heads: ReadonlyMap<string, Excel.Range>;
  readonly headers: ReadonlyMap<string, Excel.Range>;
}

function queueContents(context: Excel.RequestContext, directory: Directory, extents: Extents): Contents {
  const heads = new Map<string, Excel.Range>();
  const headers = new Map<string, Excel.Range>();
  for (const [name, area] of extents.used) {
    if (area.rowCount === 0) continue;
    const head = rangeOf(context.workbook.worksheets.getItem(name), { ...area, rowCount: Math.min(HEAD_ROWS, area.rowCount) });
    heads.set(name, head.load("values,valueTypes"));
  }
  for (const table of directory.tables) {
    const area = extents.tables.get(table.name);
    if (!area) continue;
    const row = rangeOf(context.workbook.worksheets.getItem(table.sheet), { ...area, rowCount: 1 });
    headers.set(table.name, row.load("values"));
  }
  return { heads, headers };
}

function surveyOf(sheet: SheetEntry, directory: Directory, extents: Extents, contents: Contents): SheetSurvey {
  const head = contents.heads.get(sheet.name);
  return {
    name: sheet.name,
    visible: sheet.visible,
    used: extents.used.get(sheet.name) ?? EMPTY,
    head: head === undefined ? [] : head.values.map((row: unknown[], down) => row.map((value, right) => toCell(value, head.valueTypes[down]?.[right]))),
    tables: directory.tables
      .filter((table) => findSheet(directory, table.sheet) === sheet)
      .map(({ name, totals }) => ({
        name,
        area: extents.tables.get(name) ?? EMPTY,
        headers: (contents.headers.get(name)?.values[0] ?? []).map(String),
        ...(totals ? { totals } : {}),
      })),
  };
}

function withoutTotals(area: Area, totals: boolean): Area {
  return totals ? { ...area, rowCount: area.rowCount - 1 } : area;
}
