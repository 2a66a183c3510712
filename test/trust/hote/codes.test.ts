import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { CODES } from "../pannes/codes";
import { mapError } from "../../../src/workbook/excel/platformError";
import { record } from "../record";
import { CODES_OF_THE_SERVICE, CODES_OF_THE_LIBRARY } from "./differences";

const HOST = join(__dirname, "../../../src/atelier");

/** `Excel.ErrorCodes`, as the typings declare it. */
function declaredCodes(): Set<string> {
  const file = require.resolve("@types/office-js/index.d.ts");
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ESNext, true);
  const codes = new Set<string>();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== "Excel" || !statement.body || !ts.isModuleBlock(statement.body)) continue;
    for (const declared of statement.body.statements) {
      if (!ts.isEnumDeclaration(declared) || declared.name.text !== "ErrorCodes") continue;
      for (const { initializer } of declared.members) if (initializer && ts.isStringLiteral(initializer)) codes.add(initializer.text);
    }
  }
  return codes;
}

/** Codes that the host may send: what it makes an error with, and what its envelopes hold; the model's own become the host's. */
function sentCodes(): Map<string, string> {
  const files = readdirSync(HOST, { recursive: true, encoding: "utf8" }).filter((name) => /^(host|model)\b/.test(name) && name.endsWith(".ts") && !name.endsWith(".test.ts"));
  const found = new Map<string, string>();
  const visit = (node: ts.Node, name: string): void => {
    const add = (one: ts.Node | undefined): void => {
      if (one && ts.isStringLiteralLike(one) && /^[A-Z][A-Za-z]+$/.test(one.text)) found.set(one.text, name);
      else if (one && ts.isConditionalExpression(one)) [one.whenTrue, one.whenFalse].forEach(add);
      else if (one && ts.isTemplateExpression(one)) for (const which of ["Request", "Response"]) found.set(`${which}${one.templateSpans.map(({ literal }) => literal.text).join("")}`, name);
    };
    if (ts.isNewExpression(node) && /^(Host|Model)Error$/.test(node.expression.getText())) add(node.arguments?.[0]);
    // The helpers of the host's objects take the code first.
    if (ts.isCallExpression(node) && /^(fail|refuse|hostError|modelError)$/.test(node.expression.getText())) add(node.arguments[0]);
    if (ts.isPropertyAssignment(node) && /^code$/i.test(node.name.getText())) add(node.initializer);
    ts.forEachChild(node, (child) => visit(child, name));
  };
  for (const name of files) visit(ts.createSourceFile(name, readFileSync(join(HOST, name), "utf8"), ts.ScriptTarget.ESNext, true), name);
  return found;
}

const declared = declaredCodes();

test("the typings tell the codes of Excel", () => {
  expect(declared.size).toBeGreaterThan(30);
  expect(declared.has("ItemNotFound")).toBe(true);
});

test("each code that the host may send is Excel's, or is told as one of the service or of the library", () => {
  const sent = sentCodes();
  const known = (code: string) => declared.has(code) || CODES_OF_THE_SERVICE.has(code) || CODES_OF_THE_LIBRARY.has(code);
  expect([...sent].filter(([code]) => !known(code))).toEqual([]);
  // What is found must be what there is: an empty list would prove nothing.
  expect([...sent.keys()]).toEqual(expect.arrayContaining(["ItemNotFound", "InvalidArgument", "AccessDenied", "GeneralException", "ApiNotFound", "InvalidReference", "RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded"]));
  record("codes", { codes: sent.size, inconnus: 0 });
});

test("each code that faults are made of is Excel's or the service's", () => {
  expect([...CODES.keys()].filter((code) => !declared.has(code) && !CODES_OF_THE_SERVICE.has(code))).toEqual([]);
});

/** Of what the adapter never asks for; they would be told as unforeseen. */
const NOT_MET = new Set(["DirtySupportingFormula", "EmptyChartSeries", "OpenWorkbookLinksBlocked", "PowerQueryRefreshResourceChallenge", "RangeImageExceedsLimit", "RefreshWorkbookLinksBlocked", "UnsupportedFillType"]);

test("each code of the typings that a flow may meet is among the faults tried, and has its words", () => {
  expect([...declared].filter((code) => !CODES.has(code) && !NOT_MET.has(code))).toEqual([]);
  expect([...CODES].filter(([code, expected]) => mapError({ code, message: "m" }).code !== expected)).toEqual([]);
});
