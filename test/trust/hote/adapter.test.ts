import ts from "typescript";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { EXCEL_FLOOR } from "../../../src/atelier/host/supportMatrix";
import { record } from "../record";
import { SERVED_ABOVE } from "./differences";
import { isAbove, readTypings } from "./typings";

const ADAPTER = join(__dirname, "../../../src/workbook/excel");

/** Members of the namespace Excel that the adapter's code touches, as the compiler resolves them: `Range.values`. */
function membersUsed(): Map<string, string> {
  const files = readdirSync(ADAPTER, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts")).map((name) => join(ADAPTER, name));
  const program = ts.createProgram(files, { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, strict: true, skipLibCheck: true, noEmit: true, types: ["office-js"] });
  const checker = program.getTypeChecker();
  const found = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      for (const declared of checker.getSymbolAtLocation(node.name)?.declarations ?? []) {
        const owner = declared.parent;
        if (/@types[\\/]office-js/.test(declared.getSourceFile().fileName) && ts.isClassDeclaration(owner) && owner.name) found.set(`${owner.name.text}.${node.name.text}`, node.getSourceFile().fileName);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const source of program.getSourceFiles()) if (files.includes(source.fileName)) visit(source);
  return found;
}

test("the adapter calls nothing above the floor, but what it asks about first", () => {
  const typings = readTypings();
  const used = membersUsed();
  const since = (name: string) => {
    const [classe = "", member = ""] = name.split(".");
    return typings.get(classe)?.get(member)?.since ?? null;
  };
  expect(used.size).toBeGreaterThan(60);
  expect([...used.keys()].filter((name) => isAbove(since(name), EXCEL_FLOOR))).toEqual([...SERVED_ABOVE.keys()]);
  record("plancher", { membresUtilises: used.size, auDessus: 0 });
}, 120_000);
