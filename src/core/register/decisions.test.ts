import fc from "fast-check";
import { referentiel } from "../../catalogue";
import { AUCUNE_CORRESPONDANCE, correspondanceText, readCorrespondance, type Correspondance } from "./correspondance";
import { decide, decisionOf, fitTo, forget, headersOfMapping, placeTable, type Voeu } from "./decisions";
import { placesOf } from "./places";
import type { WorkbookSurvey } from "./survey";

const PLAGE = { table: "marches", sheet: "Export", tableName: null, headerRow: 2 };
const TABLEAU = { table: "saisies", sheet: "S", tableName: "Saisies", headerRow: 0 };
const header = (entete: string, rang = 1) => ({ entete, rang });
const survey = (...names: string[]): WorkbookSurvey => ({
  name: "e", dateSystem: 1900, names: [],
  sheets: names.map((name) => ({ name, visible: true, tables: [], head: [["a"], ["b"], ["c"]], used: { row: 0, column: 0, rowCount: 9, columnCount: 1 } })),
});

describe("decisions", () => {
  it("keeps the column, its field and the place where it was looked at", () => {
    const made = decide(decide(AUCUNE_CORRESPONDANCE, PLAGE, header("Prix"), { champ: "montant" }), TABLEAU, header("Divers", 2), { champ: null });
    expect(made).toEqual({ version: 1, tables: [
      { table: "marches", lieu: { feuille: "Export", ligne: 3 }, colonnes: [{ entete: "Prix", champ: "montant" }] },
      { table: "saisies", lieu: { feuille: "S", tableau: "Saisies" }, colonnes: [{ entete: "Divers", rang: 2, champ: null }] },
    ] });
    expect(decisionOf(made, "marches", header("PRIX"))?.champ).toBe("montant");
    expect(decisionOf(made, "saisies", header("Divers"))).toBeUndefined();
  });

  it("takes a field from the column that it had been given to, and a column's former field from it", () => {
    const one = decide(AUCUNE_CORRESPONDANCE, PLAGE, header("Prix"), { champ: "montant" });
    const two = decide(one, PLAGE, header("Coût"), { champ: "montant" });
    expect(two.tables[0]?.colonnes).toEqual([{ entete: "Coût", champ: "montant" }]);
    expect(decide(two, PLAGE, header("coût"), { champ: null }).tables[0]?.colonnes).toEqual([{ entete: "coût", champ: null }]);
    expect(decide(two, PLAGE, header("Coût"), "automatique").tables).toEqual([{ table: "marches", lieu: { feuille: "Export", ligne: 3 }, colonnes: [] }]);
    expect(one.tables[0]?.colonnes).toEqual([{ entete: "Prix", champ: "montant" }]);
  });

  it("cuts a header without end, and finds its decision again", () => {
    const long = "Montant ".repeat(80);
    const made = decide(AUCUNE_CORRESPONDANCE, PLAGE, header(long), { champ: "montant" });
    expect(made.tables[0]?.colonnes[0]?.entete).toHaveLength(300);
    expect(decisionOf(made, "marches", header(long))?.champ).toBe("montant");
  });

  it("a place is one table's", () => {
    const [, , place] = placesOf(survey("Export").sheets[0]!);
    const made = placeTable(placeTable(AUCUNE_CORRESPONDANCE, "marches", place!), "paiements", place!);
    expect(made).toEqual({ version: 1, tables: [{ table: "paiements", lieu: { feuille: "Export", ligne: 3 }, colonnes: [] }] });
    const decided = placeTable(decide(AUCUNE_CORRESPONDANCE, PLAGE, header("Prix"), { champ: "montant" }), "paiements", place!);
    expect(decided.tables[0]).toEqual({ table: "marches", colonnes: [{ entete: "Prix", champ: "montant" }] });
  });

  it("forgets one table, or all", () => {
    const made = decide(decide(AUCUNE_CORRESPONDANCE, PLAGE, header("Prix"), { champ: "montant" }), TABLEAU, header("D"), { champ: null });
    expect(forget(made, "marches").tables.map(({ table }) => table)).toEqual(["saisies"]);
    expect(forget(made, null)).toEqual(AUCUNE_CORRESPONDANCE);
    expect(forget(made, "denrees")).toEqual(made);
  });

  it("a profile leaves the places of another workbook to recognition", () => {
    const made = decide(AUCUNE_CORRESPONDANCE, PLAGE, header("Prix"), { champ: "montant" });
    expect(fitTo(made, survey("EXPORT"))).toEqual(made);
    expect(fitTo(made, survey("Export 2025")).tables).toEqual([{ table: "marches", colonnes: [{ entete: "Prix", champ: "montant" }] }]);
  });

  it("ranks the headers of a mapping from the left", () => {
    const columns = [{ champ: "id", column: 4, entete: "Nom" }];
    expect(headersOfMapping({ columns, ignored: [{ column: 2, entete: "nom", motif: "inconnu" }, { column: 7, entete: "Zone", motif: "inconnu" }] }))
      .toEqual([{ column: 2, entete: "nom", rang: 1 }, { column: 4, entete: "Nom", rang: 2 }, { column: 7, entete: "Zone", rang: 1 }]);
  });

  it("whatever is decided, in whatever order, can be read back", () => {
    const champs = referentiel.get("marches")!.champs.map(({ id }) => id);
    const voeu: fc.Arbitrary<Voeu> = fc.oneof(fc.constant("automatique" as const), fc.record({ champ: fc.option(fc.constantFrom(...champs)) }));
    const step = fc.tuple(fc.constantFrom(PLAGE, { ...PLAGE, headerRow: 0 }), fc.string({ minLength: 1, maxLength: 400 }).filter((text) => text.trim() !== ""), fc.integer({ min: 1, max: 3 }), voeu);
    fc.assert(fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const made = steps.reduce<Correspondance>((so, [place, entete, rang, wish]) => decide(so, place, header(entete, rang), wish), AUCUNE_CORRESPONDANCE);
      expect(readCorrespondance(correspondanceText(made), referentiel)).toEqual({ ok: true, correspondance: made });
    }));
  });
});
