import fc from "fast-check";
import { registerOf, type Sheets } from "../../../test/registerOf";
import { referentiel } from "../../catalogue";
import type { Cell } from "../register/cell";
import { drain } from "../steps";
import { listeAchats } from "./achat";
import { achatALaLigne } from "./achatALaLigne";

const MARCHES: readonly (readonly Cell[])[] = [
  ["N° marché", "Objet", "Montant HT", "Date de notification"], ["0001", "Nettoyage", 10, "2026-11-01"], [null, null, null, null], ["0003", "Lot 1", 10, "2026-11-01"], ["0003", "Lot 2", 10, "2026-11-01"], [null, "Sans numéro", 10, null],
];
const BESOINS: readonly (readonly Cell[])[] = [["Besoin", "Année", "Type de besoin", "Famille d'achat", "Montant estimé HT"], ["Ordinateurs", 2027, "Nouveau", "ordinateurs", 50_000]];

function at(sheet: string, row: number, sheets: Sheets = { Marchés: MARCHES, Recensement: BESOINS }) {
  const register = registerOf(sheets, referentiel);
  const found = achatALaLigne(register, drain(listeAchats(register)).achats, { sheet, row, column: 0 });
  return found.ok ? `${found.achat.objet} ${found.achat.nom}` : found.refus;
}

describe("the purchase of a row", () => {
  it.each([
    ["a marché", "Marchés", 1, "marche 0001"], ["a marché below a blank row", "Marchés", 3, "marche 0003"], ["a second lot of one number", "Marchés", 4, "marche 0003"], ["a need", "Recensement", 1, "besoin Ordinateurs"],
    ["the headers", "Marchés", 0, { motif: "entete", feuille: "Marchés", ligne: 1 }], ["a blank row", "Marchés", 2, { motif: "horsTable", feuille: "Marchés", ligne: 3 }],
    ["far below", "Recensement", 1_048_575, { motif: "horsTable", feuille: "Recensement", ligne: 1_048_576 }], ["a row without a number", "Marchés", 5, { motif: "sansNom", feuille: "Marchés", ligne: 6 }],
    ["another sheet", "Bilan", 1, { motif: "feuille", feuille: "Bilan", attendues: ["Marchés", "Recensement"] }],
  ])("is found, or told why not: %s", (_name, sheet, row, expected) => {
    expect(at(sheet, row)).toEqual(expected);
  });

  it("is none in a workbook without a table of purchases", () => {
    expect(at("Notes", 0, { Notes: [["a", "b"], [1, 2]] })).toEqual({ motif: "sansTable" });
  });

  it("has the row among its own, wherever the cell is", () => {
    const register = registerOf({ Marchés: MARCHES, Recensement: BESOINS }, referentiel);
    const { achats } = drain(listeAchats(register));
    fc.assert(fc.property(fc.constantFrom("Marchés", "Recensement", "Bilan"), fc.nat(12), fc.nat(8), (sheet, row, column) => {
      const found = achatALaLigne(register, achats, { sheet, row, column });
      if (!found.ok) return;
      const table = register.tables.get(found.achat.objet === "marche" ? "marches" : "recensement")!;
      expect(table.mapping.sheet).toBe(sheet);
      expect(found.achat.rangs.map((rang) => table.lignes[rang])).toContain(row + 1);
    }));
  });
});
