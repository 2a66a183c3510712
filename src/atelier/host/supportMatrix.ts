/** The floor of the add-in: Excel LTSC 2021. The host declares it, and serves nothing above. */
export const EXCEL_FLOOR = "1.14";

/** Requirement sets as office.js reads them: versions are texts, or 1.10 would be 1.1. */
export const SUPPORT_MATRIX: Readonly<Record<string, string>> = {
  ExcelApi: EXCEL_FLOOR,
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
  CustomFunctions: "1.9",
  AddinCommands: "1.1",
  RibbonApi: "1.1",
  DialogApi: "1.1",
  DialogOrigin: "1.1",
  Settings: "1.1",
  DocumentEvents: "1.1",
  BindingEvents: "1.1",
};
