import fc from "fast-check";
import { amorceFormule } from "../../../core/register/amorce";
import { cellText } from "../../../core/register/cell";
import { detectDelimiter } from "./delimiter";
import { decodeText } from "./encoding";
import { openCsv, parseCsv } from "./readCsv";
import { writeCsv } from "./writeCsv";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

describe("encodings", () => {
  it.each([
    ["utf-8", utf8("Marché")], ["utf-8", utf8("\uFEFFMarché")], ["utf-16le", utf16("Marché")], ["windows-1252", latin("Marché")], ["windows-1252", Uint8Array.from([0x4d, 0x61, 0x72, 0x63, 0x68, 0xe9])],
  ] as const)("%s is told", (encoding, bytes) => {
    const decoded = decodeText(bytes, "f.csv");
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text.replace("\uFEFF", "")).toBe("Marché");
  });

  it("reads the signs of Windows-1252 that Latin-1 lacks", () => expect(decodeText(Uint8Array.from([0x80, 0x9c, 0x92, 0x81, 0xe9]), "f.csv").text).toBe("€œ’\u0081é"));

  it("refuses bytes that are no text", () => expect(() => decodeText(Uint8Array.from([1, 0, 0, 2]), "f.csv")).toThrow("f.csv"));
});

describe("separators", () => {
  it.each([
    [";", "a;b;c\n1,5;2,5;x"], [",", "a,b,c\n1,2,3"], ["\t", "a\tb\n1,2\t3"], [",", "id,objet\n1,\"a;b;c\"\n2,\"d;e\""], [";", "seul"], [";", ""], ["\t", "sep=\t\na\tb"],
    [";", "titre, du fichier\n\nid;objet, détaillé;montant\n1;a;2\n2;b;3"],
  ])("%j in %j", (delimiter, text) => expect(detectDelimiter(text)).toBe(delimiter));
});

describe("parseCsv", () => {
  it("keeps every cell a text, blanks null and rows in place", () => {
    expect(parseCsv("\uFEFFid;montant;note\r\n001;1,5;\"a;\"\"b\"\"\nc\"\r\n\r\n;0;VRAI\r\n\r\n")).toEqual([
      ["id", "montant", "note"], ["001", "1,5", "a;\"b\"\nc"], [null], [null, "0", "VRAI"],
    ]);
  });

  it("loses no row after a quote that never closes", () => {
    expect(parseCsv("a;b\n1;\"ouvert\n2;x\n3;y")).toEqual([["a", "b"], ["1", "\"ouvert"], ["2", "x"], ["3", "y"]]);
  });
});

describe("more than a sheet holds", () => {
  it.each([["texte", `a;b\n1;${"x".repeat(32_768)}`, "ligne 2"], ["colonnes", `a;b\n${";".repeat(16_384)}`, "16 384 colonnes"]])("%s: refused in one sentence", (_, text, words) => {
    expect(() => openCsv("f.csv", utf8(text))).toThrow(words);
  });

  it.each([["a;\"b\"c\";d\n", ["a", "b\"c", "d"]], ["\"a\"  ;\"b;c\"\r\n", ["a", "b;c"]], ["\"a\"\"\";b", ["a\"", "b"]], ["a;\"b\nc\"", ["a", "b\nc"]]])("reads the quotes of %j", (text, expected) => {
    expect(parseCsv(text)[0]).toEqual(expected);
  });
});

describe("openCsv", () => {
  it("is one sheet named after the file, read only", async () => {
    const workbook = openCsv("Registre 2024.csv", latin("N° marché;Objet\n1;été"));
    const survey = await workbook.survey();
    expect(survey.sheets).toEqual([{ name: "Registre 2024", visible: true, used: { row: 0, column: 0, rowCount: 2, columnCount: 2 }, head: [["N° marché", "Objet"], ["1", "été"]], tables: [] }]);
    expect((await workbook.readColumns([{ sheet: "Registre 2024", firstRow: 1, rowCount: 2, columns: [1] }]))[0]?.cells).toEqual([["été", null]]);
    await expect(workbook.apply()).rejects.toMatchObject({ code: "unsupported", unchanged: true });
  });
});

describe("writeCsv", () => {
  it("writes as French Excel opens, formulas disarmed", () => {
    const bytes = writeCsv([["Texte", "Nombre"], ["=1+1", 0.5], ["-x;\"y\"", -3], [null, true], [{ error: "#N/A" }, "@a\tb"]]);
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)).toBe("\uFEFFTexte;Nombre\r\n'=1+1;0,5\r\n\"'-x;\"\"y\"\"\";-3\r\n;VRAI\r\n#N/A;\"'@a\tb\"\r\n");
  });

  it("never lets a text begin as a formula, and reads back as written", () => {
    const table = fc.integer({ min: 2, max: 5 }).chain((width) => fc.array(fc.array(fc.string(), { minLength: width, maxLength: width }), { minLength: 1 })
      .map((rows) => [Array.from({ length: width }, (_, column) => `Colonne ${column + 1}`), ...rows]));
    fc.assert(fc.property(table, (rows) => {
      const read = parseCsv(new TextDecoder().decode(writeCsv(rows)));
      read.flat().forEach((cell) => expect(cell === null || !amorceFormule(cellText(cell))).toBe(true));
      const disarmed = rows.map((cells) => cells.map((text) => (amorceFormule(text) ? `'${text}` : text === "" ? null : text)));
      while (disarmed.at(-1)?.every((cell) => cell === null)) disarmed.pop();
      expect(read).toEqual(disarmed);
    }), { numRuns: 500 });
  });
});
