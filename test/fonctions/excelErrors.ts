/** What Office.js gives at run time for an error of a cell; it is not an Error. */
export class ExcelError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

/** Makes `CustomFunctions` global for the tests of a file, as in the add-in's page: functions are called without Excel. */
export function withExcelErrors(): void {
  beforeAll(() => {
    Object.assign(globalThis, { CustomFunctions: { Error: ExcelError, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" } } });
  });
  afterAll(() => {
    Reflect.deleteProperty(globalThis, "CustomFunctions");
  });
}
