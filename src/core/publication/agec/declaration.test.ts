import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { referentiel } from "../../../catalogue";
import { registerOf } from "../../../../test/registerOf";
import type { Cell } from "../../register/cell";
import { readCsv, tableSchemaProblems, type TableSchema } from "../../../../test/publication/tableSchema";
import { agecCsv, COLONNES_AGEC, declarationAgec } from "./declaration";
import { texteProblemeAgec } from "./probleme";

const officiel = JSON.parse(readFileSync(join(__dirname, "../../../../test/data/schemas/agec-declaration-schema.json"), "utf8")) as TableSchema;
const declarant = { siret: "22400001800016", raisonSociale: "Département, des « Landes »" };
const annee = { debut: 2024, fin: 2024 };
const ENTETES = ["Année", "Famille AGEC", "Montant HT", "Montant réemploi et réutilisation HT", "Montant des dons HT", "Montant matières recyclées HT"];
const produits = (...rows: (readonly Cell[])[]) => registerOf({ Produits: [ENTETES, ...rows] }, referentiel);
const declare = (...rows: (readonly Cell[])[]) => declarationAgec(produits(...rows), annee, declarant);
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test("the columns are those of the official schema, in its order, and the categories are the register's", () => {
  expect(COLONNES_AGEC).toEqual(officiel.fields.map(({ name }) => name));
  const categories = officiel.fields.find(({ name }) => name === "type_produit_acquis")?.constraints?.enum;
  expect(referentiel.get("produits")?.champs.find(({ id }) => id === "familleAgec")?.valeurs.map(({ valeur }) => valeur)).toEqual(categories);
});

test("a line for each category with spending in the year, by exact sums, valid against the official schema", () => {
  const { lignes, problemes } = declare(
    [2024, "Papier", 1000.1, 0, 0, 200.2], [2024, "Papier", 500.2, 100, 0, 0.1], [2023, "Papier", 9999, 9, 9, 9],
    [2024, "Mobilier urbain", 0, 0, 350, 0], [2024, "Jeux et jouets", 0, 0, 0, 0], [2024, null, 70, 1, 1, 1],
  );
  expect(problemes).toEqual([]);
  expect(lignes.map(({ type_produit_acquis, montant_total, montant_reemploi_et_reutilisation, montant_produits_issus_don, montant_produits_recycles }) => [type_produit_acquis, montant_total, montant_reemploi_et_reutilisation, montant_produits_issus_don, montant_produits_recycles])).toEqual([
    ["Mobilier urbain", 0, 0, 350, 0], ["Papier", 1500.3, 100, 0, 200.3],
  ]);
  const csv = agecCsv(lignes);
  expect(csv.split("\r\n")[0]).toBe(COLONNES_AGEC.join(","));
  expect(tableSchemaProblems(officiel, readCsv(csv))).toEqual([]);
  expect(csv).toContain('"Département, des « Landes »"');
});

describe("what isn't known is not declared, and is said", () => {
  test.each<[string, readonly Cell[][], RegExp[], string[]]>([
    ["an amount that is blank", [[2024, "Papier", 1000, null, 0, 0], [2024, "Jeux et jouets", 10, 0, 0, 0]], [/« Papier » en 2024 : « Montant réemploi et réutilisation HT » manque.*Produits, ligne 2/], ["Jeux et jouets"]],
    ["an amount that can't be read", [[2024, "Papier", "beaucoup", 0, 0, 0]], [/« Papier » en 2024 : « Montant HT » manque ou ne se lit pas/], []],
    ["a row without its year: it may be of this one", [[2024, "Papier", 1000, 0, 0, 0], [null, "Papier", 5, 0, 0, 0]], [/« Papier » : année absente.*ligne 3/], []],
    ["a category that is none", [[2024, "Trombones", 1000, 0, 0, 0], [2024, "Papier", 10, 0, 0, 0]], [/« Trombones » n'est pas une catégorie.*ligne 2/], ["Papier"]],
    ["more recycled than bought", [[2024, "Papier", 10, 0, 0, 20]], [/matières recyclées dépasse le montant total/], []],
    ["nothing at all", [[2023, "Papier", 10, 0, 0, 0]], [/aucune dépense d'une catégorie AGEC en 2024/], []],
  ])("%s", (_name, rows, messages, categories) => {
    const { lignes, problemes } = declare(...rows);
    expect(lignes.map(({ type_produit_acquis }) => type_produit_acquis)).toEqual(categories);
    expect(problemes.map((probleme) => plain(texteProblemeAgec(probleme)))).toEqual(messages.map((message): unknown => expect.stringMatching(message)));
  });

  test("a column that the register lacks is no zero", () => {
    const sansDons = registerOf({ Produits: [["Année", "Famille AGEC", "Montant HT", "Montant réemploi et réutilisation HT", "Montant matières recyclées HT"], [2024, "Papier", 10, 0, 0]] }, referentiel);
    const { lignes, problemes } = declarationAgec(sansDons, annee, declarant);
    expect(lignes).toEqual([]);
    expect(problemes.map(texteProblemeAgec)).toEqual([expect.stringMatching(/la colonne « Montant des dons HT »/)]);
  });

  test("without the table, a SIRET or a name, nothing is declared", () => {
    const marches = registerOf({ Marchés: [["N° marché", "Date de notification"], ["M1", "2024-01-10"]] }, referentiel);
    expect(declarationAgec(marches, annee, declarant)).toEqual({ lignes: [], problemes: [{ code: "sansTable" }] });
    const register = produits([2024, "Papier", 10, 0, 0, 0]);
    expect(declarationAgec(register, annee, { ...declarant, siret: null })).toEqual({ lignes: [], problemes: [{ code: "sansSiret" }] });
    expect(declarationAgec(register, annee, { ...declarant, raisonSociale: null })).toEqual({ lignes: [], problemes: [{ code: "sansRaisonSociale" }] });
  });

  test("many rows are counted after the first ones", () => {
    const { problemes } = declare(...Array.from({ length: 9 }, (): Cell[] => [2024, "Papier", null, 0, 0, 0]));
    expect(plain(texteProblemeAgec(problemes[0]!))).toMatch(/lignes 2, 3, 4, 5, 6, 7 et 3 autres/);
  });
});

test("whatever the rows, a declaration is valid against the official schema, and a blank amount is never a zero", () => {
  const categories = officiel.fields.find(({ name }) => name === "type_produit_acquis")!.constraints!.enum!;
  const montant = fc.oneof(fc.integer({ min: 0, max: 5_000_000 }).map((cents) => cents / 100), fc.constant(null));
  const ligne = fc.tuple(fc.constantFrom(2023, 2024, null), fc.constantFrom(...categories.slice(0, 3), null), montant, montant, montant, montant);
  fc.assert(fc.property(fc.array(ligne, { minLength: 1, maxLength: 8 }), (rows) => {
    const { lignes } = declare(...rows);
    expect(tableSchemaProblems(officiel, readCsv(agecCsv(lignes)))).toEqual([]);
    for (const { type_produit_acquis } of lignes) {
      expect(rows.some(([year, famille, ...montants]) => famille === type_produit_acquis && year !== 2023 && (year === null || montants.includes(null)))).toBe(false);
    }
  }), { numRuns: 60 });
});
