import { registerOf } from "../../../../test/registerOf";
import { referentiel } from "../../../catalogue";
import type { Cell } from "../cell";
import { dayOf } from "../day";
import { findAnomalies } from "./findAnomalies";

const HEADERS = ["Schéma", "Période", "Indicateur", "Valeur", "Numérateur", "Dénominateur", "Date"];
const found = (...rows: Cell[][]) => findAnomalies(registerOf({ "Bilans arrêtés": [HEADERS, ...rows] }, referentiel), { aujourdhui: dayOf(2025, 1, 1)! });
const line = (schema: Cell, periode: Cell, code: Cell, valeur: Cell): Cell[] => [schema, periode, code, valeur, null, null, null];

test("each of the lines names the others, whatever the spelling, and the values may agree", () => {
  const anomalies = found(line("landes", 2023, "A1", 9), line("Landes ", "2023", "a1", 9), line("landes", "2023 ", "A1", 8), line("landes", 2023, "A2", 9));
  expect(anomalies.map(({ code, gravite, ligne, colonne, position }) => [code, gravite, ligne, colonne, position])).toEqual([2, 3, 4].map((ligne) => ["doublon-probable", "erreur", ligne, "Indicateur", 2]));
  expect(anomalies[0]?.message).toBe("A1 est arrêté plusieurs fois pour 2023 (aussi aux lignes 3, 4) : aucune de ces valeurs n'est prise, gardez la seule ligne qui a été votée");
});

test.each<[string, Cell[]]>([
  ["another schema", line("rtes", 2023, "A1", 9)], ["another period", line("landes", "2023-2024", "A1", 9)], ["another code", line("landes", 2023, "A2", 9)], ["a line without a value", line("landes", 2023, "A1", null)],
])("%s is not the same figure", (_name, other) => {
  expect(found(line("landes", 2023, "A1", 9), other)).toEqual([]);
});
