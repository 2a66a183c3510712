import { referentiel, schemas } from "../../../catalogue";
import { surveyOf } from "../../../../test/registerOf";
import { sheetsOfSchema } from "../../../../test/sheetsOfSchema";
import { fitsInline } from "../../bilan/lists";
import type { AddTable, Edit, SetCells, SetListValidation } from "../../bilan/edit";
import { findBilans } from "../../bilan/lieux/tables";
import { recogniseTables } from "../../register/recognise";
import type { WorkbookSurvey } from "../../register/survey";
import { FORMES } from "../cible";
import { NIVEAUX } from "./niveaux";
import { planSchemaSheets } from "./planSchemaSheets";

const landes = schemas.get("landes")!;
const empty: WorkbookSurvey = surveyOf({ Marchés: [["N° marché"]] });
const of = <K extends Edit["kind"]>(edits: readonly Edit[], kind: K) => edits.filter((edit): edit is Extract<Edit, { kind: K }> => edit.kind === kind);

describe("planSchemaSheets", () => {
  const edits = planSchemaSheets(landes, empty, referentiel);
  const contents = (sheet: string) => of(edits, "setCells").find((edit: SetCells) => edit.sheet === sheet)!.contents;

  it("adds the two sheets, each with its table over every row", () => {
    expect(of(edits, "addSheet").map(({ sheet }) => sheet)).toEqual(["Référentiel", "Cibles"]);
    expect(of(edits, "addTable").map(({ sheet, name, area }: AddTable) => [sheet, name, area.rowCount])).toEqual([["Référentiel", "Referentiel", contents("Référentiel").length], ["Cibles", "Cibles", contents("Cibles").length]]);
    expect(of(edits, "freezeRows").map(({ rows }) => rows)).toEqual([1, 1]);
  });

  it("has a row an element, and a row a target", () => {
    const rows = contents("Référentiel").map((row) => row.map((cell) => (cell && cell.type === "texte" ? cell.value : null)));
    expect(rows[0]).toEqual(referentiel.get("referentielSchema")!.champs.map(({ libelle }) => libelle));
    expect(rows.find((row) => row[1] === "A1")!.slice(0, 11)).toEqual(["Indicateur", "A1", "Nombre de marchés clausés dans la tranche des marchés supérieurs à 25 000 € HT", "1.1.1", "marchés", "Nombre", "Marchés", null,
      "Considérations sociales : Clause sociale ; Montant HT : >25000", "Montant HT : >25000", "marchés notifiés dans l'année, de plus de 25 000 € HT"]);
    expect(rows.find((row) => row[1] === "A3")!.slice(5, 13)).toEqual(["Nombre distinct", null, null, null, null, expect.stringContaining("bénéficiaires"), null, "landes A3"]);
    expect(contents("Cibles")[1]!.slice(0, 8)).toEqual([
      { type: "texte", value: "A1" }, { type: "nombre", value: 2023, format: "0" }, null, { type: "texte", value: "au moins" }, { type: "nombre", value: 0.25, format: "0%" }, null, { type: "texte", value: "%" }, { type: "texte", value: "part" }]);
  });

  it("offers lists that Excel can hold, on the rows to come too", () => {
    const lists = of(edits, "setListValidation");
    expect(lists.map(({ sheet, area: { column } }: SetListValidation) => `${sheet} ${column}`)).toEqual(["Référentiel 0", "Référentiel 5", "Référentiel 6", "Référentiel 17", "Cibles 2", "Cibles 3", "Cibles 7", "Cibles 16"]);
    expect(lists[0]!.values).toEqual(NIVEAUX);
    expect(lists[5]!.values).toEqual(FORMES);
    for (const { values, message, area, sheet, from } of lists) {
      expect(from !== undefined || fitsInline(values)).toBe(true);
      expect(message!.length).toBeLessThanOrEqual(225);
      expect(area.rowCount).toBeGreaterThan(contents(sheet).length);
    }
  });

  it("makes sheets that no fill takes for a bilan", () => {
    const survey = surveyOf(sheetsOfSchema(landes));
    expect(findBilans(survey, recogniseTables(survey, referentiel))).toEqual([]);
  });

  it("leaves names that are taken", () => {
    const taken = { ...empty, sheets: [...empty.sheets, { ...empty.sheets[0]!, name: "CIBLES", tables: [{ name: "referentiel", area: { row: 0, column: 0, rowCount: 2, columnCount: 1 }, headers: ["x"] }] }] };
    const planned = planSchemaSheets(landes, taken, referentiel);
    expect(of(planned, "addSheet").map(({ sheet }) => sheet)).toEqual(["Référentiel", "Cibles 2"]);
    expect(of(planned, "addTable").map(({ name }) => name)).toEqual(["Referentiel_2", "Cibles"]);
  });

  it("makes a table of a scheme without targets too", () => {
    const planned = planSchemaSheets({ ...landes, axes: landes.axes.slice(0, 1).map((axe) => ({ ...axe, objectifs: axe.objectifs.slice(0, 1).map((objectif) => ({ ...objectif, actions: [] })) })), engagements: [] }, empty, referentiel);
    expect(of(planned, "addTable").map(({ area }) => area.rowCount)).toEqual([expect.any(Number), 2]);
  });
});
