import { referentiel } from "../../catalogue";
import type { Cell } from "./cell";
import { BLANK_CELL, buildColumn, UNREADABLE_CELL, VALUE_CELL } from "./column";

const champ = (id: string) => referentiel.get("marches")!.champs.find((one) => one.id === id)!;
const ERROR = { error: "#N/A" } as const;

test.each<[string, readonly Cell[], readonly number[], readonly (readonly [number, string])[]]>([
  // What a buyer should do differs: a word to correct, a formula to mend, a value that the source withheld.
  ["considerationsSociales", ["Clause sociale", "charabia", "INX", ERROR, null, "MQ", ""], [VALUE_CELL, UNREADABLE_CELL, UNREADABLE_CELL, UNREADABLE_CELL, BLANK_CELL, BLANK_CELL, BLANK_CELL], [[1, "valeurInconnue"], [2, "inexploitable"], [3, "erreur"]]],
  ["montant", [0, "beaucoup", "1.234", ERROR, null, "INX"], [VALUE_CELL, UNREADABLE_CELL, UNREADABLE_CELL, UNREADABLE_CELL, BLANK_CELL, UNREADABLE_CELL], [[1, "nombreIllisible"], [2, "nombreAmbigu"], [3, "erreur"], [5, "inexploitable"]]],
  ["dateNotification", ["2024-02-29", "2023-02-29", null, ERROR], [VALUE_CELL, UNREADABLE_CELL, BLANK_CELL, UNREADABLE_CELL], [[1, "dateIllisible"], [3, "erreur"]]],
  ["marcheInnovant", ["oui", "peut-être", null, ERROR, false], [VALUE_CELL, UNREADABLE_CELL, BLANK_CELL, UNREADABLE_CELL, VALUE_CELL], [[1, "ouiNonIllisible"], [3, "erreur"]]],
])("a column of %s says of each cell whether it holds a value, and else why not", (id, cells, states, reasons) => {
  const column = buildColumn(cells, champ(id), "En-tête", 1900);
  expect([...column.state]).toEqual(states);
  expect([...column.reasons]).toEqual(reasons);
});
