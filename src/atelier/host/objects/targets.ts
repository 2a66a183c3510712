import type { Area } from "../../model/area";

/** A range: mutable, because a kept range follows its cells. */
export interface RangeTarget {
  readonly sheetId: string;
  area: Area;
  /** Its number among the kept ranges, once a client keeps it. */
  referenceId: string | null;
  /** True once its cells were deleted. */
  lost: boolean;
}

/** Several areas of one sheet; mutable, because kept areas follow their cells. */
export interface AreasTarget {
  readonly sheetId: string;
  areas: readonly Area[];
}

export interface SheetTarget {
  readonly sheetId: string;
}

export interface TableTarget {
  readonly tableId: string;
}

export interface ColumnTarget extends TableTarget {
  /** From 0, within the table. */
  readonly index: number;
}

export interface BorderTarget extends AreasTarget {
  readonly edge: string;
}

export interface NameTarget {
  readonly name: string;
  readonly sheetId: string | null;
}

export interface ChartTarget {
  readonly sheetId: string;
  readonly chartId: string;
}

export interface AxisTarget extends ChartTarget {
  readonly axis: "value" | "category";
}

export interface SeriesTarget extends ChartTarget {
  /** From 0, within the chart. */
  readonly index: number;
}

export interface FilterTarget {
  /** `null` is the sheet's own filter. */
  readonly tableId: string | null;
  readonly sheetId: string;
}

/** What an object of each class stands for. */
export interface Targets {
  Workbook: null;
  Application: null;
  CultureInfo: null;
  NumberFormatInfo: null;
  DatetimeFormatInfo: null;
  WorkbookProtection: null;
  DocumentProperties: null;
  SettingCollection: null;
  Setting: { readonly key: string };
  Functions: null;
  FunctionResult: { readonly value: unknown };
  WorkbookCreated: { readonly base64: string | null };
  WorksheetCollection: null;
  Worksheet: SheetTarget;
  WorksheetProtection: SheetTarget;
  WorksheetFreezePanes: SheetTarget;
  AutoFilter: FilterTarget;
  Range: RangeTarget;
  DataValidation: AreasTarget;
  RangeCollection: AreasTarget;
  RangeAreas: AreasTarget;
  RangeFormat: AreasTarget;
  RangeFill: AreasTarget;
  RangeFont: AreasTarget;
  RangeBorderCollection: AreasTarget;
  RangeBorder: BorderTarget;
  FormatProtection: AreasTarget;
  TableCollection: { readonly sheetId: string | null };
  Table: TableTarget;
  TableColumnCollection: TableTarget;
  TableColumn: ColumnTarget;
  TableRowCollection: TableTarget;
  TableRow: ColumnTarget;
  NamedItemCollection: { readonly sheetId: string | null };
  NamedItem: NameTarget;
  ChartCollection: SheetTarget;
  Chart: ChartTarget;
  ChartTitle: ChartTarget;
  ChartLegend: ChartTarget;
  ChartAxes: ChartTarget;
  ChartAxis: AxisTarget;
  ChartSeriesCollection: ChartTarget;
  ChartSeries: SeriesTarget;
  ChartSeriesFormat: SeriesTarget;
  ChartFill: SeriesTarget;
  ChartLineFormat: SeriesTarget;
  PageLayout: SheetTarget;
}
