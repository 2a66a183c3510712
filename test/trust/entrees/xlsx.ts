import fc from "fast-check";
import { strToU8 } from "fflate";
import { openFile } from "../../../src/workbook/file";
import { richPackage } from "../../../src/workbook/file/testing/richPackage";
import { effort, times } from "../effort";
import { archive, classeur, directoire, feuille, LIGNES, rels, renomme, SAIN, signatures, type Parts } from "./classeurs";
import { essai, type Issue } from "./compte";
import { lire } from "./lecture";
import { texteHostile } from "./textes";

const NOM = "registre.xlsx";
/** What may be inflated at once, beside the file itself. */
const MEMOIRE = 700_000_000;
const much = effort === "long" ? 4 : 1;
const chaine = (count: number, piece: (rank: number) => string) => Array.from({ length: count * much }, (_, rank) => piece(rank)).join("");

async function ouvre(bytes: Uint8Array): Promise<Issue> {
  const before = process.memoryUsage().rss;
  const issue = await essai(NOM, () => lire(NOM, bytes), ["unreadable", "changed"]);
  expect(process.memoryUsage().rss - before).toBeLessThan(MEMOIRE);
  return issue;
}

const entity = `<!DOCTYPE x [<!ENTITY a "&#x41;"><!ENTITY f SYSTEM "file:///etc/passwd">${"bcdefghij".split("").map((name, rank) => `<!ENTITY ${name} "${`&${"abcdefghij"[rank]};`.repeat(10)}">`).join("")}]>`;
const ole = (text: string) => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600), ...Buffer.from(text, "utf16le")]);
const cellule = (address: string, inner = "<v>1</v>", more = "") => `<c r="${address}"${more}>${inner}</c>`;
let made: Uint8Array | null = null;
const bombe = () => (made ??= archive({ "xl/worksheets/sheet1.xml": new Uint8Array(effort === "long" ? 450_000_000 : 40_000_000) }));
const ATTRIBUT = "b".repeat(1_000_000);

/** Archives as a whole. */
const ARCHIVES: readonly (readonly [string, () => Uint8Array, "lu" | "refusé" | "peu importe"])[] = [
  ["a sound one", () => archive(), "lu"],
  ["a bomb of zeros that says its size", () => bombe(), "refusé"],
  ["a bomb that lies about its size", () => directoire(bombe(), 24, 4, 500), "refusé"],
  ["parts that declare 4 GB", () => directoire(archive(), 24, 4, 0xfffffff0), "refusé"],
  ["parts that declare more than there is", () => directoire(archive(), 20, 4, 0x7fffffff), "refusé"],
  ["parts placed beyond the end", () => directoire(archive(), 42, 4, 0x7fffffff), "refusé"],
  ["encrypted parts", () => directoire(archive(), 8, 2, 1), "refusé"],
  ["parts compressed otherwise", () => directoire(archive(), 10, 2, 99), "refusé"],
  ["20 001 parts", () => archive(Object.fromEntries(Array.from({ length: 20_001 }, (_, rank) => [`a/${rank}`, ""]))), "refusé"],
  ["a name that climbs out", () => archive({ "../../../etc/passwd": "x" }), "refusé"],
  ["a name that climbs out, the other way", () => archive({ "xl\\..\\..\\x": "x" }), "refusé"],
  ["a name on a drive", () => archive({ "C:/x": "x" }), "refusé"],
  ["a name with orders for a terminal", () => archive({ "a\u001b[2J\n.xml": "x" }), "refusé"],
  ["one part twice", () => renomme(archive({ "xl/worksheets/sheet2.xml": "x" }), "xl/worksheets/sheet2.xml", "xl/worksheets/sheet1.xml"), "refusé"],
  ["one part twice, by case", () => archive({ "XL/Worksheets/Sheet1.xml": feuille("") }), "refusé"],
  ["a password (OLE)", () => ole("EncryptedPackage"), "refusé"],
  ["an .xls", () => ole("Workbook"), "refusé"],
  ["no content types", () => archive({ "[Content_Types].xml": null }), "refusé"],
  ["content types of other things", () => archive({ "[Content_Types].xml": `<Types><Default Extension="xml" ContentType="image/png"/></Types>` }), "peu importe"],
  ["content types that aren't XML", () => archive({ "[Content_Types].xml": "}{" }), "peu importe"],
];

/** One part of a sound archive in place of its own. */
const PARTS: readonly (readonly [string, () => Parts, "lu" | "refusé" | "peu importe"])[] = [
  ["entities, from outside and in one another", () => ({ "xl/worksheets/sheet1.xml": feuille(LIGNES.replace("Repas", "&j;&f;"), "", entity) }), "refusé"],
  ["an entity that nothing declares", () => ({ "xl/worksheets/sheet1.xml": feuille(LIGNES.replace("Repas", "&xxe;")) }), "refusé"],
  ["entities in the shared strings", () => ({ "xl/sharedStrings.xml": `${entity}<sst><si><t>&j;</t></si></sst>`, "xl/worksheets/sheet1.xml": feuille(LIGNES + `<row r="3">${cellule("A3", "<v>0</v>", " t=\"s\"")}</row>`) }), "refusé"],
  ["entities in the workbook", () => ({ "xl/workbook.xml": `${entity}${String(SAIN["xl/workbook.xml"])}` }), "refusé"],
  ["entities in relationships", () => ({ "xl/_rels/workbook.xml.rels": `${entity}${String(SAIN["xl/_rels/workbook.xml.rels"])}` }), "refusé"],
  ["a sheet elsewhere, on the network", () => ({ "xl/_rels/workbook.xml.rels": rels([["rId1", "worksheet", "https://exemple.invalid/s.xml", ` TargetMode="External"`]]) }), "peu importe"],
  ["a sheet outside of the package", () => ({ "xl/_rels/workbook.xml.rels": rels([["rId1", "worksheet", "../../../../etc/passwd"]]) }), "peu importe"],
  ["a workbook that is its own sheet", () => ({ "xl/_rels/workbook.xml.rels": rels([["rId1", "worksheet", "workbook.xml"]]) }), "refusé"],
  ["links to other workbooks", () => ({ "xl/externalLinks/externalLink1.xml": "<externalLink/>", "xl/workbook.xml": classeur(`<sheet name="Marchés" sheetId="1" r:id="rId1"/>`, `<externalReferences><externalReference r:id="rId9"/></externalReferences><definedNames><definedName name="SPASER_X">[1]Feuil!$A$1</definedName></definedNames>`) }), "lu"],
  ["one part as 5 000 sheets", () => ({ "xl/workbook.xml": classeur(chaine(5_000, (rank) => `<sheet name="F${rank}" sheetId="${rank + 1}" r:id="rId1"/>`)) }), "refusé"],
  ["a cell out of any sheet", () => ({ "xl/worksheets/sheet1.xml": feuille(LIGNES + `<row r="3">${cellule("ZZZZZZZZ3")}</row>`) }), "refusé"],
  ["a row out of any sheet", () => ({ "xl/worksheets/sheet1.xml": feuille(LIGNES + `<row r="999999999">${cellule("A999999999")}</row>`) }), "refusé"],
  ["the first cell and the last one", () => ({ "xl/worksheets/sheet1.xml": feuille(LIGNES + `<row r="1048576">${cellule("XFD1048576")}</row>`) }), "lu"],
  ["thirty rows of 16 384 cells", () => ({ "xl/worksheets/sheet1.xml": feuille(Array.from({ length: 30 }, (_, row) => `<row r="${row + 1}">${"<c t=\"str\"><v>x</v></c>".repeat(16_384)}</row>`).join("")) }), "lu"],
  ["more cells in a row than a sheet has columns", () => ({ "xl/worksheets/sheet1.xml": feuille(`<row r="1">${"<c><v>1</v></c>".repeat(16_385)}</row>`) }), "refusé"],
  ["rows out of order", () => ({ "xl/worksheets/sheet1.xml": feuille(`<row r="2"/><row r="1"/>`) }), "refusé"],
  ["cells that nothing closes", () => ({ "xl/worksheets/sheet1.xml": feuille(chaine(50_000, () => "<row><c></row>")) }), "refusé"],
  ["cells whose attributes nothing ends", () => ({ "xl/worksheets/sheet1.xml": feuille(chaine(50_000, () => "<row><c a></c></row>")) }), "refusé"],
  ["an attribute of a million letters", () => ({ "xl/workbook.xml": classeur(`<sheet ${ATTRIBUT} name="M" sheetId="1" r:id="rId1"/>`) }), "lu"],
  ["comments that nothing closes", () => ({ "xl/worksheets/sheet1.xml": feuille(LIGNES, "<!--".repeat(100_000 * much)) }), "refusé"],
  ["CDATA that nothing closes", () => ({ "xl/worksheets/sheet1.xml": feuille(LIGNES, "<![CDATA[".repeat(100_000 * much)) }), "refusé"],
  ["elements in elements", () => ({ "xl/worksheets/sheet1.xml": feuille(LIGNES, "<a>".repeat(100_000) + "</a>".repeat(100_000)) }), "lu"],
  ["a formula that fills a whole sheet", () => ({ "xl/worksheets/sheet1.xml": feuille(LIGNES + `<row r="3">${cellule("A3", `<f t="array" ref="A3:XFD1048576">SPASER.TAUX()</f><v>1</v>`)}</row>`) }), "lu"],
  ["formulas that follow one that isn't there", () => ({ "xl/worksheets/sheet1.xml": feuille(LIGNES + `<row r="3">${cellule("A3", `<f t="shared" si="9"/><v>1</v>`)}</row>`) }), "lu"],
  ["shared strings that aren't there", () => ({ "xl/worksheets/sheet1.xml": feuille(LIGNES + `<row r="3">${cellule("A3", "<v>99999999999</v>", " t=\"s\"")}${cellule("B3", "<v>-1</v>", " t=\"s\"")}${cellule("C3", "<v>__proto__</v>", " t=\"s\"")}</row>`) }), "lu"],
  ["merged headers, hidden rows", () => ({ "xl/worksheets/sheet1.xml": feuille(LIGNES.replace(`<row r="2">`, `<row r="2" hidden="1">`), `<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A1:XFD1048576"/></mergeCells>`) }), "lu"],
  ["the 1904 calendar", () => ({ "xl/workbook.xml": classeur(`<sheet name="M" sheetId="1" r:id="rId1"/>`).replace("<workbookPr/>", `<workbookPr date1904="1"/>`) }), "lu"],
  ["20 000 names", () => ({ "xl/workbook.xml": classeur(`<sheet name="M" sheetId="1" r:id="rId1"/>`, `<definedNames>${chaine(20_000, (rank) => `<definedName name="SPASER_${rank}">"x"&amp;"y"</definedName>`)}</definedNames>`) }), "lu"],
  ["a sheet that is no XML", () => ({ "xl/worksheets/sheet1.xml": Uint8Array.from([0xff, 0xfe, 0, 0xd8, 1, 2, 3]) }), "refusé"],
  ["a sheet of nothing", () => ({ "xl/worksheets/sheet1.xml": "" }), "refusé"],
];

export function xlsx(): void {
  test.each(ARCHIVES)("%s", async (_, made, expected) => {
    const issue = await ouvre(made());
    if (expected !== "peu importe") expect(issue).toMatchObject({ lu: expected === "lu" });
  });

  test.each(PARTS)("%s", async (_, made, expected) => {
    const issue = await ouvre(archive(made()));
    if (expected !== "peu importe") expect(issue).toMatchObject({ lu: expected === "lu" });
  });

  test("cut anywhere", async () => {
    for (const bytes of [archive(), richPackage()]) {
      const ends = new Set([...signatures(bytes).flatMap((at) => [at, at + 1, at + 4, at + 30]), ...Array.from({ length: times(60, 2_000) }, (_, rank) => Math.floor((rank * bytes.length) / times(60, 2_000)))]);
      for (const end of ends) {
        if (end <= 2 || end >= bytes.length) continue;
        expect((await essai(NOM, () => lire(NOM, bytes.subarray(0, end)))).lu).toBe(false);
      }
    }
  });

  test("any byte changed, anything in any cell or name", async () => {
    const bytes = archive();
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), async (changes) => {
      const wrong = bytes.slice();
      for (const [at, by] of changes) wrong[at] = by;
      await essai(NOM, () => lire(NOM, wrong), ["unreadable", "changed"]);
    }), { numRuns: times(200, 4_000) });
    await fc.assert(fc.asyncProperty(texteHostile, fc.constantFrom("Repas", "Objet", "M1"), async (text, place) => {
      // As it stands, without any escape.
      await essai(NOM, () => lire(NOM, archive({ "xl/worksheets/sheet1.xml": feuille(LIGNES.replace(place, () => text)) })), ["unreadable", "changed"]);
      await essai(NOM, () => lire(NOM, archive({ "xl/workbook.xml": classeur(`<sheet name="${text.replace(/[<>&"]/g, "")}" sheetId="1" r:id="rId1"/>`) })), ["unreadable", "changed"]);
    }), { numRuns: times(100, 2_000) });
  });

  test.each(["a\u001b[2J.xlsx", "a\nb.xlsx", "<script>.xlsx", `${"x".repeat(300)}.xlsx`])("a file of the name %j is told in one line", async (nom) => {
    expect((await essai("", () => openFile(nom, strToU8("PK\u0003\u0004")))).lu).toBe(false);
  });
}
