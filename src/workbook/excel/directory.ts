import { mapError } from "./platformError";
import { dateSystemOf, type DateSystem } from "./read/dateSystem";
import type { Step } from "./steps";

/** What a workbook holds, by name: the first round trip of every operation. */
export interface Directory {
  readonly name: string;
  readonly dateSystem: DateSystem;
  readonly structureLocked: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly tables: readonly TableEntry[];
  /** Defined names of the whole workbook: tables share one space with them. */
  readonly names: readonly NameEntry[];
}

export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** What a protected sheet still allows; null when it isn't protected. */
  readonly protection: { readonly formatCells: boolean; readonly formatColumns: boolean } | null;
}

export interface NameEntry {
  readonly name: string;
  /** English, with its equals sign. */
  readonly formula: string;
  readonly visible: boolean;
}

export interface TableEntry {
  readonly name: string;
  readonly sheet: string;
  readonly totals: boolean;
}

/** One round trip; a second one in a host that can't tell the date system: it is then taken for Excel's usual one, 1900. */
export async function readDirectory(context: Excel.RequestContext): Promise<Directory> {
  try {
    return await readNames(context, dateSystemOf);
  } catch (error) {
    if (mapError(error).code !== "unsupported") throw error;
    return readNames(context, () => () => 1900);
  }
}

async function readNames(context: Excel.RequestContext, askDateSystem: (workbook: Excel.Workbook) => () => DateSystem): Promise<Directory> {
  const { workbook } = context;
  const { worksheets, tables, names, protection } = workbook;
  workbook.load("name");
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected,items/protection/options");
  tables.load("items/name,items/showTotals,items/worksheet/name");
  names.load(NAME_PROPERTIES);
  protection.load("protected");
  const dateSystem = askDateSystem(workbook);
  await context.sync();
  return {
    name: workbook.name,
    dateSystem: dateSystem(),
    structureLocked: protection.protected,
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visible: sheet.visibility === "Visible",
      protection: sheet.protection.protected
        ? { formatCells: sheet.protection.options.allowFormatCells === true, formatColumns: sheet.protection.options.allowFormatColumns === true }
        : null,
    })),
    tables: tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name, totals: table.showTotals })),
    names: nameEntries(names),
  };
}

const NAME_PROPERTIES = "items/name,items/formula,items/visible,items/scope";

/** The workbook's names again, in a round trip of others. */
export function readingNames(into: (names: readonly NameEntry[]) => void): Step {
  return {
    weight: 20_000,
    queue(context) {
      const { names } = context.workbook;
      names.load(NAME_PROPERTIES);
      return () => into(nameEntries(names));
    },
  };
}

function nameEntries(names: Excel.NamedItemCollection): NameEntry[] {
  return names.items.filter((item) => item.scope === "Workbook").map((item) => ({ name: item.name, formula: String(item.formula), visible: item.visible }));
}

/** A sheet by name, as Excel compares names: without case. */
export function findSheet(directory: Directory, name: string): SheetEntry | undefined {
  const folded = name.toLowerCase();
  return directory.sheets.find((sheet) => sheet.name.toLowerCase() === folded);
}
