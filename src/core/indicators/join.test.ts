import { registerOf } from "../../../test/registerOf";
import { referentiel } from "../../catalogue";
import type { Cell } from "../register/cell";
import { BLANK_CELL, VALUE_CELL, type Column } from "../register/column";
import { joinColumn } from "./join";

const HEAD = ["N° marché", "Date de notification", "Catégorie", "Montant HT", "Marché innovant", "Statut titulaire", "Date de fin"];

/** What the rows of Heures réalisées read in the field of their marché. */
function follow(field: string, marches: readonly (readonly Cell[])[], links: readonly Cell[]): (string | number | null)[] {
  const register = registerOf({ Marchés: [HEAD, ...marches], Heures: [["N° marché", "Année", "Heures"], ...links.map((link) => [link, 2024, 1])] }, referentiel);
  const column = joinColumn(register.tables.get("heuresRealisees")!, register.tables.get("marches")!, field, `marche.${field}`);
  return column ? Array.from(column.state, (_state, row) => at(column, row)) : [];
}

function at(column: Column, row: number): string | number | null {
  if (column.state[row] === BLANK_CELL) return null;
  if (column.state[row] !== VALUE_CELL) return column.reasons.get(row)!;
  return "entries" in column ? column.entries[column.values[row]!]!.items.join(" + ") : column.values[row]!;
}

const marche = (id: Cell, ...cells: readonly Cell[]): readonly Cell[] => [id, "2024-01-10", ...cells];

test.each<[string, string, readonly (readonly Cell[])[], readonly Cell[], readonly (string | number | null)[]]>([
  ["a text", "categorie", [marche("M1", "Travaux"), marche("M2", "Services")], ["M2", "M1", "M1"], ["Services", "Travaux", "Travaux"]],
  ["a number", "montant", [marche("M1", null, 1234.5)], ["M1"], [1234.5]],
  ["an oui/non", "marcheInnovant", [marche("M1", null, null, "non")], ["M1"], [0]],
  ["a list", "titulaireStatut", [marche("M1", null, null, null, "ESS; SIAE")], ["M1"], ["ESS + SIAE"]],
  ["a calculated field", "finExecution", [marche("M1", null, null, null, null, "1970-01-03")], ["M1"], [2]],
  ["a number of marché in another case, with spaces", "categorie", [marche("m-1 ", "Travaux")], [" M-1"], ["Travaux"]],
  ["a number of marché that is a number in one sheet and a text in the other", "categorie", [marche(2024, "Travaux")], ["2024"], ["Travaux"]],
  ["a blank of the marché stays blank", "categorie", [marche("M1", null)], ["M1"], [null]],
  ["a cell of the marché that can't be read keeps its reason", "montant", [marche("M1", null, "abc")], ["M1"], ["nombreIllisible"]],
  ["a row that names no marché is blank", "categorie", [marche("M1", "Travaux")], [null], [null]],
  ["an unknown marché can't be read", "categorie", [marche("M1", "Travaux")], ["M9"], ["marcheInconnu"]],
  ["lots that agree are followed", "categorie", [marche("M1", "Travaux"), marche("M1", "Travaux")], ["M1"], ["Travaux"]],
  ["lots that agree in other spellings are followed", "categorie", [marche("M1", "Travaux"), marche("M1", "TRAVAUX"), marche("M1", "T")], ["M1"], ["Travaux"]],
  ["lists in another order agree", "titulaireStatut", [marche("M1", null, null, null, "ESS; SIAE"), marche("M1", null, null, null, "SIAE; ESS")], ["M1"], ["ESS + SIAE"]],
  ["lots that disagree can't be read", "categorie", [marche("M1", "Travaux"), marche("M1", "Services")], ["M1"], ["marcheAmbigu"]],
  ["a lot that says nothing doesn't agree with one that does", "categorie", [marche("M1", "Travaux"), marche("M1", null)], ["M1"], ["marcheAmbigu"]],
  ["a third lot doesn't settle it", "categorie", [marche("M1", "Travaux"), marche("M1", "Services"), marche("M1", "Services")], ["M1"], ["marcheAmbigu"]],
  ["lots that disagree elsewhere are followed for what they share", "categorie", [marche("M1", "Travaux", 1), marche("M1", "Travaux", 2)], ["M1"], ["Travaux"]],
])("%s", (_name, field, marches, links, expected) => {
  expect(follow(field, marches, links)).toEqual(expected);
});

test("there is nothing to follow without the field, or without a number of marché", () => {
  expect(follow("famille", [marche("M1", "Travaux")], ["M1"])).toEqual([]);
  const register = registerOf({ Marchés: [HEAD, marche("M1", "Travaux")], Saisies: [["Indicateur", "Année", "Valeur"], ["A1", 2024, 1]] }, referentiel);
  expect(joinColumn(register.tables.get("saisies")!, register.tables.get("marches")!, "categorie", "marche.categorie")).toBeNull();
});

test("the joined column keeps the label of the field, under its own id", () => {
  const register = registerOf({ Marchés: [HEAD, marche("M1", "Travaux")], Heures: [["N° marché", "Année", "Heures"], ["M1", 2024, 1]] }, referentiel);
  expect(joinColumn(register.tables.get("heuresRealisees")!, register.tables.get("marches")!, "categorie", "marche.categorie")?.champ).toMatchObject({ id: "marche.categorie", libelle: "Catégorie" });
});
