import fc from "fast-check";
import { referentiel } from "../../../src/catalogue";
import type { Cell } from "../../../src/core/register/cell";
import { buildColumn } from "../../../src/core/register/column";
import type { TypeChamp } from "../../../src/core/register/champ";
import { recogniseTables } from "../../../src/core/register/recognise";
import { registerOf, surveyOf, type Sheets } from "../../registerOf";
import { times } from "../effort";
import { essai, phraseClaire } from "./compte";
import { controler } from "./lecture";
import { POMPES, texteHostile } from "./textes";

const LIBELLES = [...referentiel.values()].flatMap(({ champs }) => champs.map(({ libelle }) => libelle));
const TYPES: readonly TypeChamp[] = ["texte", "choix", "liste", "siret", "nombre", "montant", "entier", "pourcentage", "date", "ouiNon", "considerationsSociales", "considerationsEnvironnementales"];

const cellule: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 3, arbitrary: texteHostile },
  { weight: 2, arbitrary: fc.constantFrom<Cell>(null, "", true, false, 0, -0, 1e17, 1e308, 5e-324, -1, 60, 2_958_465, 2_958_466, 1e15, Number.MAX_SAFE_INTEGER, 45_000.5) },
  fc.constantFrom("#N/A", "#DIV/0!", "#REF!", "#SPILL!", "").map((error): Cell => ({ error })),
  fc.constantFrom("Marché", "2024-03-01", "31/12/2024", "Travaux", "oui", "Clause sociale", "22400001800016").map((text): Cell => text),
);
/** Headers that a person, a merge or an export leaves: known ones, twice, folded, with homoglyphs, blank. */
const entete: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...LIBELLES) },
  fc.constantFrom(...LIBELLES).chain((libelle) => fc.constantFrom(libelle.toUpperCase(), `${libelle}\u00a0`, `\u202e${libelle}`, libelle.replace("a", "а"), libelle.replace("o", "ο"), `${libelle}\n(suite)`, libelle.normalize("NFD"))),
  texteHostile, fc.constant(null),
);
const feuille = fc.tuple(fc.array(entete, { minLength: 1, maxLength: 14 }), fc.array(fc.array(cellule, { maxLength: 16 }), { maxLength: 12 }), fc.nat(3), fc.boolean()).map(([headers, rows, above, twice]) => [
  ...Array.from({ length: above }, (): Cell[] => ["Titre du tableau", null]), headers, ...rows,
  // A second table on the same sheet, under a blank row.
  ...(twice ? [[], headers, ...rows] : []),
]);
/** The first two fields that make a table of marchés, so that rows are read. */
const MARCHES = ["N° marché", "Date de notification", "Montant HT", "Objet"] as const;

export function registres(): void {
  test("a register of anything is read, or isn't one: texts in one line, nothing thrown", async () => {
    await fc.assert(fc.asyncProperty(fc.array(feuille, { minLength: 1, maxLength: 3 }), fc.constantFrom<1900 | 1904>(1900, 1904), fc.boolean(), async (sheets, dateSystem, known) => {
      const named: Sheets = Object.fromEntries(sheets.map((rows, rank) => [`Feuille ${rank}`, known && rank === 0 ? rows.map((row, line) => [...(line === 0 ? MARCHES : ["M1", "2024-02-01", 30_000, "x"]), ...row]) : rows]));
      await essai("registre", () => {
        for (const message of controler(registerOf(named, referentiel, dateSystem))) phraseClaire(message);
      });
    }), { numRuns: times(150, 3_000) });
  });

  test("no cell takes long to read, however it is made", async () => {
    for (const texte of POMPES) {
      for (const type of TYPES) {
        const champ = { id: "essai", libelle: "Essai", type, synonymes: [], valeurs: type === "liste" || type === "choix" ? [{ valeur: "Travaux", synonymes: ["trx"] }] : [] };
        await essai("cellule", () => void buildColumn([texte, texte.slice(1)], champ, "Essai", 1900));
      }
    }
  });

  test("thirty rows of 16 384 headers, of which one is long and everywhere, are looked at once", async () => {
    const long = `${"à".repeat(32_000)} N° marché`;
    const head = Array.from({ length: 30 }, (_, row) => Array.from({ length: 16_384 }, (__, column): Cell => (row % 2 === 0 ? long : `c${column}`)));
    await essai("registre", () => void recogniseTables(surveyOf({ Large: head }), referentiel));
  });

  test("a sheet that declares 1 048 576 rows and holds two is read as two", async () => {
    const survey = surveyOf({ Haute: [[...MARCHES], ["M1", "2024-01-01", 1, "x"]] });
    const tall = { ...survey, sheets: survey.sheets.map((sheet) => ({ ...sheet, used: { ...sheet.used, rowCount: 1_048_576 } })) };
    await essai("registre", () => expect(recogniseTables(tall, referentiel).tables[0]?.rowCount).toBe(1_048_575));
  });
}
