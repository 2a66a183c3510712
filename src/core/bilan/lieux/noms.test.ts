import type { NameSurvey } from "../../register/survey";
import { lieuxNommes } from "./noms";

const named = (name: string, rowCount = 1): NameSurvey => ({ name, hidden: false, value: { type: "cellules", sheet: "Bilan", area: { row: 4, column: 2, rowCount, columnCount: 1 } } });

it.each([
  ["SPASER_A1_valeur", { code: "A1", demande: { role: "valeur", annee: null } }],
  ["SPASER_A1_cible_2024", { code: "A1", demande: { role: "cible", annee: 2024 } }],
  ["spaser_22.1_Écart", { code: "22.1", demande: { role: "ecart", annee: null } }],
  ["SPASER_G1_informatique_valeur", { code: "G1_informatique", demande: { role: "valeur", annee: null } }],
  ["SPASER_Année", { mot: "annee" }],
])("%s", (name, ask) => {
  expect(lieuxNommes({ names: [named(name)] })).toEqual([{ name, ask, sheet: "Bilan", row: 4, column: 2 }]);
});

it.each(["SPASER_A1", "SPASER_valeur", "SPASER_A1_statut_2024", "SPASER_LIEU_3", "SPASER_BILAN_1_TEXTE", "A1_valeur"])("%s marks no place", (name) => {
  expect(lieuxNommes({ names: [named(name)] })).toEqual([]);
});

test("a name that is a text marks no place; one of several cells is its first", () => {
  expect(lieuxNommes({ names: [{ name: "SPASER_A1_valeur", hidden: false, value: { type: "texte", value: "x" } }] })).toEqual([]);
  expect(lieuxNommes({ names: [named("SPASER_A1_valeur", 3)] })).toMatchObject([{ row: 4, column: 2 }]);
});
