import fc from "fast-check";
import { referentiel, schemas } from "../../../src/catalogue";
import { BILAN, GRAPHIQUES, isMemory, LIEU, remembered, SOURCES } from "../../../src/core/bilan/lieux/memory";
import { readCorrespondance } from "../../../src/core/register/correspondance";
import { readProfil } from "../../../src/core/register/profil";
import { recogniseTables } from "../../../src/core/register/recognise";
import type { NameSurvey } from "../../../src/core/register/survey";
import { texteAnomalie } from "../../../src/core/register/textes";
import { recallChoix } from "../../../src/taskpane/flows/choix";
import { recallAuteur } from "../../../src/taskpane/flows/saisies";
import { MemoryWorkbook } from "../../../src/taskpane/flows/testing/memoryWorkbook";
import { openFile } from "../../../src/workbook/file";
import { formulaOfText } from "../../../src/workbook/textFormula";
import { surveyOf } from "../../registerOf";
import { times } from "../effort";
import { archive, classeur, rels } from "./classeurs";
import { essai, phraseClaire } from "./compte";
import { lire } from "./lecture";
import { texteHostile } from "./textes";

const TABLES = [...referentiel.keys()];
const valeur: fc.Arbitrary<unknown> = fc.oneof(texteHostile, fc.constantFrom<unknown>(null, -1, 0, 1, 1e17, 1.5, true, [], {}, "marches", "montant", "id"), fc.jsonValue({ maxDepth: 2 }));
const decision = fc.record({ entete: fc.oneof(texteHostile, valeur), rang: valeur, champ: fc.oneof(fc.constantFrom("montant", "id", "objet", null), valeur), aussi: valeur }, { requiredKeys: [] });
const table = fc.record({ table: fc.oneof(fc.constantFrom(...TABLES), valeur), lieu: fc.oneof(fc.record({ feuille: texteHostile, ligne: fc.oneof(fc.integer(), valeur) }), fc.record({ feuille: texteHostile, tableau: texteHostile }), valeur), colonnes: fc.oneof(fc.array(decision, { maxLength: 5 }), valeur) }, { requiredKeys: [] });
const document = fc.record({ version: fc.constantFrom<unknown>(1, 1, 1, 2, "1", null), tables: fc.oneof(fc.array(table, { maxLength: 4 }), valeur), familles: fc.oneof(fc.array(fc.record({ famille: valeur, libelle: valeur, cpv: valeur, agec: valeur }, { requiredKeys: [] }), { maxLength: 4 }), valeur) }, { requiredKeys: [] });
/** JSON with the keys that a prototype has, and texts that aren't JSON. */
const texte = fc.oneof(
  { weight: 5, arbitrary: document.map((value) => JSON.stringify(value)) },
  document.map((value) => `{"__proto__":${JSON.stringify(value)},"version":1,"tables":[]}`),
  document.map((value) => JSON.stringify(value).replace("\"table\"", "\"__proto__\"").replace("\"champ\"", "\"constructor\"")),
  texteHostile, fc.json(),
);

async function lues(text: string): Promise<void> {
  await essai("profil", async () => {
    for (const reading of [readCorrespondance(text, referentiel), readProfil(text, referentiel)]) {
      if (reading.ok) continue;
      expect(reading.problems.length).toBeGreaterThan(0);
      for (const { cle, message } of reading.problems.slice(0, 50)) phraseClaire(texteAnomalie.correspondanceIllisible(cle, message));
    }
    const names: NameSurvey[] = [text.slice(0, 2_000), text.slice(2_000, 4_000)].map((value, rank) => ({ name: `SPASER_CORRESPONDANCE_${rank + 1}`, hidden: true, value: { type: "texte", value } }));
    recogniseTables({ ...surveyOf({ Marchés: [["N° marché", "Montant HT", "Date de notification"], ["M1", 1, "2024-01-01"]] }), names }, referentiel);
    const places: NameSurvey[] = ["LIEU", "BILAN", "SOURCES", "GRAPHIQUES"].flatMap((kind): NameSurvey[] => [
      { name: `SPASER_${kind}_1`, hidden: true, value: { type: "cellules", sheet: text.slice(0, 31), area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } } }, { name: `SPASER_${kind}_1_TEXTE`, hidden: true, value: { type: "texte", value: text } },
    ]);
    for (const kind of [LIEU, BILAN, SOURCES, GRAPHIQUES] as const) remembered<unknown>({ names: places }, kind);
    isMemory(text);
    const workbook = new MemoryWorkbook([]);
    for (const key of ["choix", "auteur", "saisies", "registre"]) workbook.settings.set(key, text);
    const choix = await recallChoix(workbook, schemas);
    if (choix) expect([...schemas.keys(), "classeur"]).toContain(choix.schemaId);
    expect((await recallAuteur(workbook)).length).toBeLessThan(1_000);
  });
}

export function reglages(): void {
  test("what a workbook keeps, or a person pastes, is all of it sound or none", async () => {
    await fc.assert(fc.asyncProperty(texte, lues), { numRuns: times(400, 8_000) });
  });

  test.each<readonly [string, () => string]>([
    ["a thousand decisions of each table", () => JSON.stringify({ version: 1, tables: TABLES.slice(0, 14).map((one) => ({ table: one, colonnes: Array.from({ length: 900 }, (_, rank) => ({ entete: `e${rank}`, champ: null })) })) })],
    ["a thousand wrong ones", () => JSON.stringify({ version: 1, tables: [{ table: "marches", colonnes: Array.from({ length: 1_000 }, (_, rank) => ({ entete: `e${rank % 9}`, champ: "montant", aussi: ["x", "y"] })) }] })],
    ["lists in lists", () => "[".repeat(200_000) + "]".repeat(200_000)],
    ["tables in tables", () => "{\"tables\":".repeat(30_000) + "1" + "}".repeat(30_000)],
    ["an endless text", () => `"${"x".repeat(5_000_000)}"`],
    ["a key of 300 000 letters, with orders", () => JSON.stringify({ version: 1, tables: [], [`\u001b[2J\n${"k".repeat(300_000)}`]: 1 })],
    ["100 000 familles", () => JSON.stringify({ version: 1, tables: [], familles: Array.from({ length: 40_000 }, (_, rank) => ({ famille: `f${rank}` })) })],
  ])("%s", async (_, made) => lues(made()));

  test("as an .xlsx holds them: hidden names and a part of its own", async () => {
    await fc.assert(fc.asyncProperty(texte, async (text) => {
      const kept = formulaOfText(text.slice(0, 2_000).replace(/\p{Cc}/gu, "").replace(/[\ud800-\udfff]/g, "")) ?? "=\"x\"";
      const escaped = kept.slice(1).replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
      const bytes = archive({
        "xl/workbook.xml": classeur(`<sheet name="Marchés" sheetId="1" r:id="rId1"/>`, `<definedNames><definedName name="SPASER_CORRESPONDANCE_1" hidden="1">${escaped}</definedName><definedName name="SPASER_LIEU_1_TEXTE">${escaped}</definedName><definedName name="SPASER_LIEU_1">'Marchés'!$A$1</definedName></definedNames>`),
        "xl/_rels/workbook.xml.rels": rels([["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId9", "customXml", "../customXml/item1.xml"]]),
        "customXml/item1.xml": `<reglages xmlns="urn:spaser:reglages:1"><reglage cle="choix">${escaped}</reglage><reglage cle="__proto__">x</reglage></reglages>`,
      });
      await essai("registre.xlsx", async () => {
        await lire("registre.xlsx", bytes);
        const workbook = openFile("registre.xlsx", bytes);
        await recallChoix(workbook, schemas);
        expect(await workbook.readSetting("constructor")).toBeNull();
      });
    }), { numRuns: times(60, 1_500) });
  });
}
