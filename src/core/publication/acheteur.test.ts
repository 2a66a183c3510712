import { referentiel } from "../../catalogue";
import { registerOf } from "../../../test/registerOf";
import type { Cell } from "../register/cell";
import { siretAcheteur } from "./acheteur";

const SIRET = "22400001800016";
test.each<[string, Cell[], string | null]>([
  ["the same on every row", [SIRET, SIRET], SIRET], ["written with spaces", ["224 000 018 00016", SIRET], SIRET], ["blank on some rows", [null, SIRET], SIRET],
  ["two buyers", [SIRET, "13002526500013"], null], ["a wrong key", ["22400001800017"], null], ["a wrong one beside a right one", [SIRET, "22400001800017"], null], ["none", [null], null],
])("%s", (_name, sirets, expected) => {
  expect(siretAcheteur(registerOf({ Marchés: [["N° marché", "Date de notification", "SIRET acheteur"], ...sirets.map((siret, rank) => [`M${rank}`, "2024-01-10", siret])] }, referentiel))).toBe(expected);
});

test("a register without the column has none", () => {
  expect(siretAcheteur(registerOf({ Marchés: [["N° marché", "Date de notification"], ["M1", "2024-01-10"]] }, referentiel))).toBeNull();
});
