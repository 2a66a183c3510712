/** Members that the host serves under another name than the typings', or that these don't tell, each with the reason; told in docs/atelier.md. */
export const SERVED_OTHERWISE: ReadonlyMap<string, string> = new Map([
  ["Application.createWorkbook", "typings: the function Excel.createWorkbook; this is what it asks on the wire"],
  ["WorkbookCreated.id", "the library's own, behind Excel.createWorkbook"],
  ["WorkbookCreated.open", "the library's own, behind Excel.createWorkbook"],
]);

/** Members above the floor that the host serves all the same, each with the reason. */
export const SERVED_ABOVE: ReadonlyMap<string, string> = new Map([
  ["RangeAreas.select", "ExcelApi 1.18: the adapter asks for it where the host declares it, and tests declare it"],
]);

/** Codes that `Excel.ErrorCodes` doesn't list and that the documentation tells ("Error handling with the application-specific JavaScript APIs"), with where they come from. */
export const CODES_OF_THE_SERVICE: ReadonlyMap<string, string> = new Map([
  ["ActivityLimitReached", "the service: an activity limit was reached"],
  ["ApiNotAvailable", "the library: the API isn't in this version of Excel"],
  ["InvalidRequest", "the service: it can't process the request"],
  ["MemoryLimitReached", "the service: there isn't enough memory"],
  ["RequestPayloadSizeLimitExceeded", "Excel on the web: a request above 5 MB; its twin for answers is listed"],
  ["ServiceNotAvailable", "the service: it isn't available"],
  ["TooManyRequests", "the service: too many requests at a time"],
  ["Unauthenticated", "the service: the authentication is missing or invalid"],
]);

/** Codes of the library itself (`OfficeExtension.ErrorCodes`), which the host sends where the library would have made them. */
export const CODES_OF_THE_LIBRARY: ReadonlyMap<string, string> = new Map([
  ["InvalidObjectPath", "a request that names an object which it doesn't make"],
]);
