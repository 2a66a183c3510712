import fc from "fast-check";
import { openFile, parseCsv } from "../../../src/workbook/file";
import { effort, times } from "../effort";
import { essai } from "./compte";
import { lire } from "./lecture";
import { texteHostile } from "./textes";

const NOM = "registre.csv";
const ENTETES = ["N° marché", "Date de notification", "Montant HT", "Objet", "Considérations sociales"];
const encoder = new TextEncoder();
const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  utf8: (text) => encoder.encode(text),
  marque: (text) => encoder.encode(`\uFEFF${text}`),
  utf16: (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le")),
  utf16be: (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le").swap16()),
  latin1: (text) => new Uint8Array(Buffer.from(text, "latin1")),
};
const ligne = fc.array(texteHostile, { maxLength: 7 });

export function csv(): void {
  test("any text under the headers, in any encoding, with any separator and quotes", async () => {
    const made = fc.record({ rows: fc.array(ligne, { maxLength: 12 }), mark: fc.constantFrom(";", ",", "\t", "|"), end: fc.constantFrom("\n", "\r\n", "\r"), encoding: fc.constantFrom(...Object.keys(encodings)), quote: fc.constantFrom("jamais", "bien", "mal") });
    await fc.assert(fc.asyncProperty(made, async ({ rows, mark, end, encoding, quote }) => {
      const written = (text: string) => (quote === "bien" ? `"${text.replaceAll("\"", "\"\"")}"` : quote === "mal" ? `"${text}` : text);
      const text = [ENTETES, ...rows].map((row) => row.map(written).join(mark)).join(end);
      await essai(NOM, () => lire(NOM, encodings[encoding]!(text)));
    }), { numRuns: times(150, 4_000) });
  });

  test("any bytes at all", async () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 400 });
    await fc.assert(fc.asyncProperty(bytes, fc.constantFrom("registre.csv", "registre.txt", "registre.xlsx", "registre.json", "sans-extension"), async (raw, nom) => {
      await essai(nom, () => lire(nom, raw));
    }), { numRuns: times(300, 5_000) });
  });

  test("well written rows come back as they were, whatever they hold", () => {
    const mot = texteHostile.map((text) => text.replaceAll("\u0000", ""));
    const table = fc.integer({ min: 2, max: 5 }).chain((width) => fc.array(fc.array(mot, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));
    fc.assert(fc.property(table, (rows) => {
      const all = [rows[0]!.map((_, rank) => `Colonne ${rank}`), ...rows];
      const read = parseCsv(all.map((row) => row.map((text) => `"${text.replaceAll("\"", "\"\"")}"`).join(";")).join("\r\n"));
      const expected = all.map((row) => row.map((text) => (text === "" ? null : text)));
      while (expected.at(-1)?.every((cell) => cell === null)) expected.pop();
      expect(read).toEqual(expected);
    }), { numRuns: times(300, 5_000) });
  });

  const length = effort === "long" ? 200_000_000 : 5_000_000;
  test.each<readonly [string, (length: number) => string, "lu" | "refusé"]>([
    ["one line of one letter", (size) => "a".repeat(size), "refusé"],
    ["one line of separators", (size) => `a${";".repeat(size)}b`, "refusé"],
    ["a quote that never closes", (size) => `N° marché;Objet\n1;"${"a;b\n".repeat(size / 40)}`, "lu"],
    ["quotes that end nothing", (size) => `N° marché;"${"a\"b".repeat(size / 3)}"`, "refusé"],
    ["nothing but quotes", (size) => "\"".repeat(size), "refusé"],
    ["nothing but line ends", (size) => "\n".repeat(size / 10), "lu"],
    ["more lines than a sheet", () => "a\n".repeat(1_048_577), "refusé"],
    ["one column of quoted texts", (size) => "\"a\"\n".repeat(Math.min(size / 8, 1_000_000)), "lu"],
  ])("%s: bounded, and one sentence", async (_, made, expected) => {
    const issue = await essai(NOM, () => void openFile(NOM, encoder.encode(made(length))));
    expect(issue.lu).toBe(expected === "lu");
  });
}
