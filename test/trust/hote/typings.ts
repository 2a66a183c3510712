import { readFileSync } from "node:fs";
import ts from "typescript";

/** A member of a class of the API, as Microsoft's typings declare it. */
export interface Declared {
  readonly kind: "property" | "method";
  readonly readonly: boolean;
  /** `1.14`; null where its documentation names no set of ExcelApi. */
  readonly since: string | null;
}
export type Typings = ReadonlyMap<string, ReadonlyMap<string, Declared>>;

const SET = /\[Api set: ExcelApi(?:Online|Desktop)? ?(\d+\.\d+|BETA[^\]]*|)\]/;

/** The classes of the namespace `Excel` in `@types/office-js`; a member declared several times is as old as its first form. */
export function readTypings(): Typings {
  const file = require.resolve("@types/office-js/index.d.ts");
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ESNext, true);
  const classes = new Map<string, Map<string, Declared>>();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== "Excel" || !statement.body || !ts.isModuleBlock(statement.body)) continue;
    for (const declared of statement.body.statements) {
      if (!ts.isClassDeclaration(declared) || !declared.name) continue;
      const members = classes.get(declared.name.text) ?? new Map<string, Declared>();
      classes.set(declared.name.text, members);
      const own = sinceOf(declared);
      for (const member of declared.members) {
        const name = member.name && (ts.isIdentifier(member.name) || ts.isStringLiteral(member.name)) ? member.name.text : null;
        if (name === null) continue;
        const found: Declared = {
          kind: ts.isMethodDeclaration(member) ? "method" : "property",
          readonly: ts.canHaveModifiers(member) && (ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false),
          since: sinceOf(member) ?? own,
        };
        const known = members.get(name);
        if (!known || isAbove(known.since, found.since)) members.set(name, found);
      }
    }
  }
  return classes;
}

function sinceOf(node: ts.Node): string | null {
  const text = ts.getJSDocCommentsAndTags(node).map((one) => one.getText()).join("\n");
  return SET.exec(text)?.[1] ?? null;
}

/** True when a set is newer than another. What is in preview, or named by no number, is above all. */
export function isAbove(set: string | null, other: string | null): boolean {
  if (set === null || other === null) return false;
  const [a, b] = [numbers(set), numbers(other)];
  if (a === null || b === null) return a === null && b !== null;
  return a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
}

function numbers(set: string): readonly [number, number] | null {
  const found = /^(\d+)\.(\d+)$/.exec(set);
  return found ? [Number(found[1]), Number(found[2])] : null;
}
