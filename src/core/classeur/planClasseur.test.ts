import { referentiel } from "../../catalogue";
import { schemaOf } from "../../../test/schemaOf";
import { surveyOf } from "../../../test/registerOf";
import type { Edit } from "../bilan/edit";
import { recogniseTables } from "../register/recognise";
import type { WorkbookSurvey } from "../register/survey";
import { champsDeTable } from "./champsDeTable";
import { planClasseur } from "./planClasseur";
import { tablesACreer } from "./tables";

const SCHEMA = schemaOf([
  { code: "S1", mesure: { genre: "part", filtre: { considerationsSociales: "Clause sociale" }, denominateur: "marchés" } },
  { code: "S2", mesure: { genre: "moyenne", champ: "delaiPublication", denominateur: "marchés" } },
  { code: "S3", mesure: { genre: "nombre", stock: "periode", denominateur: "marchés" } },
  { code: "S4", libelle: "Réunions tenues", unite: "réunions", mesure: { genre: "saisie", denominateur: "réunions" } },
  { code: "S5", mesure: { genre: "saisie", denominateur: "plus tard" }, vigueur: { du: "2030-01-01" } },
  { code: "S6", mesure: { genre: "realisation", action: "2.1.1", sousAction: "*guide*", denominateur: "lignes du guide" } },
  { code: "S7", mesure: { genre: "nombre", table: "vehicules", denominateur: "véhicules" } },
], referentiel, "essai", ["2.1.1"]);
const MARCHES = referentiel.get("marches")!;
const plan = (tables: readonly string[], survey: WorkbookSurvey = surveyOf({ Feuil1: [] }), colonnes: "schema" | "toutes" = "schema") => planClasseur({ tables, colonnes, annee: 2025 }, SCHEMA, survey, referentiel);
const of = <K extends Edit["kind"]>(edits: readonly Edit[], kind: K, sheet: string) => edits.filter((edit): edit is Extract<Edit, { kind: K }> => edit.kind === kind && edit.sheet === sheet);

describe("the columns of Marchés", () => {
  it("are those of the identity and those that the scheme counts with, what they are calculated from included", () => {
    expect(champsDeTable(MARCHES, SCHEMA, "schema").map(({ id }) => id)).toEqual(expect.arrayContaining([
      "id", "objet", "acheteur", "direction", "dateNotification", "montant", "titulaire", "titulaireNom", "nature", "considerationsSociales", "datePublication", "dateFin", "dureeMois",
    ]));
    expect(champsDeTable(MARCHES, SCHEMA, "schema").map(({ id }) => id)).not.toContain("critereACV");
    expect(champsDeTable(MARCHES, SCHEMA, "toutes")).toBe(MARCHES.champs);
  });
});

describe("the tables that may be made", () => {
  const offered = (sheets: Parameters<typeof surveyOf>[0]) => tablesACreer(recogniseTables(surveyOf(sheets), referentiel), SCHEMA, referentiel).map(({ table, usuelle }) => (usuelle ? table : `(${table})`));

  it.each([
    [{}, ["marches", "recensement", "contratsInsertion", "saisies", "suiviActions", "(familles)", "(vehicules)"]],
    [{ Registre: [["N° marché", "Date de notification"]] }, ["recensement", "contratsInsertion", "saisies", "suiviActions", "(familles)", "(vehicules)"]],
    [{ A: [["Code indicateur", "Année", "Valeur"]], B: [["Action", "État"]] }, ["marches", "recensement", "contratsInsertion", "(familles)", "(vehicules)"]],
  ])("leave out those that are recognised in %j", (sheets, expected) => {
    expect(offered(sheets)).toEqual(expected);
  });
});

describe("the plan of a workbook", () => {
  it("asks for nothing when nothing is ticked, nor for a table that nobody knows", () => {
    expect(plan([])).toEqual({ tables: [], edits: [] });
    expect(plan(["inconnue"])).toEqual({ tables: [], edits: [] });
    expect(plan(["saisies", "saisies"]).tables).toHaveLength(1);
  });

  it("begins Saisies with what only a person knows that year, and says beside it what it is", () => {
    const { tables, edits } = plan(["saisies"]);
    expect(tables).toMatchObject([{ sheet: "Saisies", tableName: "Saisies", lignes: 1, vides: 5 }]);
    expect(of(edits, "setCells", "Saisies")[0]?.contents.slice(1)).toEqual([[{ type: "texte", value: "S4" }, { type: "nombre", value: 2025 }, null, null, null, null, null, null]]);
    expect(of(edits, "setPrompt", "Saisies").at(-1)).toMatchObject({ area: { row: 1, column: 0, rowCount: 1, columnCount: 4 }, prompt: { title: "S4", message: "Réunions tenues (réunions)" } });
    expect(of(edits, "addTable", "Saisies")[0]?.area).toEqual({ row: 0, column: 0, rowCount: 7, columnCount: 8 });
  });

  it("begins Suivi des actions with each action, and the step that an indicator looks for", () => {
    const rows = of(plan(["suiviActions"]).edits, "setCells", "Suivi des actions")[0]?.contents.slice(1).map((row) => row.slice(0, 2).map((cell) => (cell?.type === "texte" ? cell.value : null)));
    expect(rows).toEqual([["1.1.1", null], ["2.1.1", "lignes du guide"]]);
  });

  it("takes free names of sheets and tables, and gives the example of the next year", () => {
    const survey = surveyOf({ "saisies": [["à moi"]], "Marchés": [["notes"]] });
    const taken = { ...survey, sheets: survey.sheets.map((sheet) => ({ ...sheet, tables: [{ name: "MARCHES", area: sheet.used, headers: ["notes"] }] })) };
    expect(plan(["marches", "saisies"], taken).tables.map(({ sheet, tableName }) => [sheet, tableName])).toEqual([["Marchés 2", "Marches_2"], ["Saisies 2", "Saisies"]]);
    const annee = of(plan(["recensement"]).edits, "setPrompt", "Recensement").find(({ prompt }) => prompt.title === "Année");
    expect(annee?.prompt.message).toContain("Par exemple 2026.");
  });
});
