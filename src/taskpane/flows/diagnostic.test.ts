import fc from "fast-check";
import { WorkbookError } from "../../workbook/port";
import { diagnostic, texteErreur } from "./diagnostic";
import { problemeOf } from "./probleme";

const thrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};
const copied = (error: unknown) => diagnostic("Excel 16", "Lecture : unknown", problemeOf(error).detail);

/** Errors that quote what they were given, as libraries do. */
const QUOTING: readonly [string, (content: string) => unknown][] = [
  ["JSON", (content) => thrown(() => JSON.parse(content))],
  ["JSON, in a text", (content) => thrown(() => JSON.parse(`{"a": ${content}`))],
  ["double quotes", (content) => new Error(`Invalid value "${content}" at row 3`)],
  ["single quotes", (content) => new RangeError(`No sheet '${content}'`)],
  ["French quotes", (content) => new Error(`Le fichier « ${content} » est illisible`)],
  ["back quotes", (content) => new Error(`expected \`${content}\``)],
  ["what is no error", (content) => `refused: "${content}"`],
];

describe("the diagnosis that a person copies", () => {
  it.each(QUOTING)("holds neither a cell nor a file name that an error quotes: %s", (_name, make) => {
    for (const content of ["Durand SARL", "registre-2024.xlsx", "Mme O'Neil\nCDI 1 200 €", "«a» \"b\" 'c'", "at Durand (x.ts:1:1)"]) {
      const text = copied(make(content));
      for (const part of content.split(/[\n"«»']/).filter((one) => one.trim().length > 3)) expect(text).not.toContain(part);
    }
  });

  it("holds nothing of what is quoted, whatever it is", () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-z0-9 ."'«»\n-]{1,40}$/), fc.constantFrom(...QUOTING.slice(2)), (content, [, make]) => {
      const secret = `SECRET${content}SECRET`;
      expect(copied(make(secret))).not.toContain("SECRET");
    }));
  });

  it("says what happened and where", () => {
    const text = copied(thrown(() => (undefined as unknown as { a: number }).a));
    expect(text).toMatch(/^SPASER\nExcel 16\nLecture : unknown\nTypeError: Cannot read properties of undefined/);
    expect(text).toMatch(/\n\s+at .*diagnostic\.test/);
    expect(texteErreur(new WorkbookError("unknown", "Excel n'a pas répondu"))).toMatch(/n'a pas répondu/);
  });

  it("holds the places that were not written as wanted, not what they hold", () => {
    expect(diagnostic("Excel 16", "Remplissage : verification", "La relecture ne donne pas ce qui devait être écrit : Bilan!C4.")).toContain("Bilan!C4");
  });
});
