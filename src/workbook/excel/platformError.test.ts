import { mapError } from "./platformError";

/** What Office.js throws, by shape. */
function platformError(code: string, errorLocation?: string): Error {
  return Object.assign(new Error("The requested resource doesn't exist."), { code, debugInfo: { errorLocation } });
}

describe("mapError", () => {
  it.each([
    ["ItemNotFound", "changed"],
    ["InvalidOperationInCellEditMode", "cellEdit"],
    ["AccessDenied", "accessDenied"],
    ["ResponsePayloadSizeLimitExceeded", "tooLarge"],
    ["ApiNotFound", "unsupported"],
    ["Conflict", "changed"],
    ["TooManyRequests", "busy"],
    ["RequestAborted", "busy"],
    ["SomethingNew", "unknown"],
  ])("%s is %s", (code, expected) => {
    expect(mapError(platformError(code)).code).toBe(expected);
  });

  it("keeps the code and the place for the diagnosis", () => {
    expect(mapError(platformError("ItemNotFound", "WorksheetCollection.getItem")).detail).toContain("ItemNotFound (WorksheetCollection.getItem)");
  });

  it("knows Excel's errors from another frame, where the classes differ", () => {
    expect(mapError({ name: "RichApi.Error", code: "AccessDenied", message: "x" }).code).toBe("accessDenied");
  });

  it.each([new TypeError("x is not a function"), "texte", null])("takes anything else for unknown: %p", (thrown) => {
    expect(mapError(thrown)).toMatchObject({ name: "WorkbookError", code: "unknown", unchanged: true });
  });
});
