import { registerOf, type Sheets } from "../../../test/registerOf";
import { referentiel } from "../../catalogue";
import { anneesPresentes, directionsPresentes } from "./presence";

const HEAD = ["N° marché", "Date de notification", "Direction"];
const SHEETS: Sheets = {
  Marchés: [HEAD, ["M1", "2024-12-31", "Routes"], ["M2", "2023-01-01", "Éducation"], ["M3", null, "DSI"], ["M4", "2024-03-01", null], ["M5", "bientôt", "Routes"]],
  Heures: [["N° marché", "Année", "Heures"], ["M1", 2026, 10], ["M1", null, 5], ["M2", 2025, 5]],
};

test.each<[string, Sheets, readonly string[] | undefined, number[]]>([
  ["years of the marchés, each once, ascending; a row without a date is of none", SHEETS, undefined, [2023, 2024]],
  ["years of a table whose rows say theirs as a number", SHEETS, ["heuresRealisees"], [2025, 2026]],
  ["of several tables", SHEETS, ["heuresRealisees", "marches"], [2023, 2024, 2025, 2026]],
  ["no table", { Heures: SHEETS["Heures"]! }, undefined, []],
  ["no date", { Marchés: [["N° marché", "Direction"], ["M1", "DSI"]] }, undefined, []],
])("%s", (_name, sheets, tables, annees) => {
  expect(anneesPresentes(registerOf(sheets, referentiel), tables)).toEqual(annees);
});

test.each<[string, Sheets, string[]]>([
  ["directions in the order of a French dictionary, each once", SHEETS, ["DSI", "Éducation", "Routes"]],
  ["no column", { Marchés: [["N° marché", "Date de notification"], ["M1", "2024-01-01"]] }, []],
  ["no table", {}, []],
])("%s", (_name, sheets, directions) => {
  expect(directionsPresentes(registerOf(sheets, referentiel))).toEqual(directions);
});
