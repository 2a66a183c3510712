import { HostObject, type HostClass } from "../protocol/hostObject";
import { formatProtectionClass, rangeFillClass, rangeFontClass, rangeFormatClass } from "./format/rangeFormat";
import { rangeBorderClass, rangeBorderCollectionClass } from "./format/borders";
import { dataValidationClass } from "./range/dataValidation";
import { rangeClass } from "./range/range";
import { rangeAreasClass, rangeCollectionClass } from "./range/rangeAreas";
import { chartAxisClass } from "./sheet/chartAxis";
import { chartFillClass, chartLineFormatClass, chartSeriesClass, chartSeriesCollectionClass, chartSeriesFormatClass } from "./sheet/chartSeries";
import { chartAxesClass, chartClass, chartCollectionClass, chartLegendClass, chartTitleClass } from "./sheet/charts";
import { freezePanesClass } from "./sheet/freezePanes";
import { pageLayoutClass } from "./sheet/pageLayout";
import { worksheetProtectionClass } from "./sheet/protection";
import { worksheetClass, worksheetCollectionClass } from "./sheet/worksheet";
import { autoFilterClass, tableClass, tableCollectionClass } from "./table/table";
import { tableColumnClass, tableColumnCollectionClass, tableRowClass, tableRowCollectionClass } from "./table/tableParts";
import type { Targets } from "./targets";
import { applicationClass, cultureInfoClass, datetimeFormatInfoClass, numberFormatInfoClass, workbookCreatedClass } from "./workbook/application";
import { functionResultClass, functionsClass } from "./workbook/functions";
import { namedItemClass, namedItemCollectionClass } from "./workbook/names";
import { documentPropertiesClass } from "./workbook/properties";
import { settingClass, settingCollectionClass } from "./workbook/settings";
import { workbookClass, workbookProtectionClass } from "./workbook/workbook";

/** Every class of the API that the host serves. */
export const CLASSES: { readonly [K in keyof Targets]: HostClass<Targets[K]> } = {
  Workbook: workbookClass,
  Application: applicationClass,
  CultureInfo: cultureInfoClass,
  NumberFormatInfo: numberFormatInfoClass,
  DatetimeFormatInfo: datetimeFormatInfoClass,
  WorkbookProtection: workbookProtectionClass,
  DocumentProperties: documentPropertiesClass,
  SettingCollection: settingCollectionClass,
  Setting: settingClass,
  Functions: functionsClass,
  FunctionResult: functionResultClass,
  WorkbookCreated: workbookCreatedClass,
  WorksheetCollection: worksheetCollectionClass,
  Worksheet: worksheetClass,
  WorksheetProtection: worksheetProtectionClass,
  WorksheetFreezePanes: freezePanesClass,
  AutoFilter: autoFilterClass,
  Range: rangeClass,
  DataValidation: dataValidationClass,
  RangeCollection: rangeCollectionClass,
  RangeAreas: rangeAreasClass,
  RangeFormat: rangeFormatClass,
  RangeFill: rangeFillClass,
  RangeFont: rangeFontClass,
  RangeBorderCollection: rangeBorderCollectionClass,
  RangeBorder: rangeBorderClass,
  FormatProtection: formatProtectionClass,
  TableCollection: tableCollectionClass,
  Table: tableClass,
  TableColumnCollection: tableColumnCollectionClass,
  TableColumn: tableColumnClass,
  TableRowCollection: tableRowCollectionClass,
  TableRow: tableRowClass,
  NamedItemCollection: namedItemCollectionClass,
  NamedItem: namedItemClass,
  ChartCollection: chartCollectionClass,
  Chart: chartClass,
  ChartTitle: chartTitleClass,
  ChartLegend: chartLegendClass,
  ChartAxes: chartAxesClass,
  ChartAxis: chartAxisClass,
  ChartSeriesCollection: chartSeriesCollectionClass,
  ChartSeries: chartSeriesClass,
  ChartSeriesFormat: chartSeriesFormatClass,
  ChartFill: chartFillClass,
  ChartLineFormat: chartLineFormatClass,
  PageLayout: pageLayoutClass,
};

export function makeObject<K extends keyof Targets>(className: K, target: Targets[K]): HostObject {
  return HostObject.of<Targets[K]>(CLASSES[className], target);
}
