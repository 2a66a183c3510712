/**
 * The workbook made to keep a SPASER in, written to a file and read back: what is made is recognised whole, and what a
 * person types in it is counted.
 */
import { referentiel, schemas } from "../../src/catalogue";
import { champsDeTable, type Colonnes } from "../../src/core/classeur/champsDeTable";
import { planClasseur } from "../../src/core/classeur/planClasseur";
import { tablesACreer } from "../../src/core/classeur/tables";
import { checkConformite } from "../../src/core/compliance/conformite";
import { findAnomalies } from "../../src/core/register/anomalies/findAnomalies";
import { recogniseTables } from "../../src/core/register/recognise";
import { buildRegister, columnsToRead, type Register } from "../../src/core/register/register";
import { dayOfIso } from "../../src/core/register/day";
import { indicateursDe, type Schema } from "../../src/core/scheme/schema";
import { createXlsx, readGrid, saveGrid } from "../../src/workbook/file";
import { XlsxWorkbook } from "../../src/workbook/file/xlsx/xlsxWorkbook";

const ANNEE = 2025;
const USUELLES = ["marches", "recensement", "contratsInsertion", "saisies", "suiviActions"];
const JOUR = { aujourdhui: dayOfIso("2026-03-01") };

const empty = (): XlsxWorkbook => XlsxWorkbook.open(createXlsx({ sheets: [{ name: "Feuil1", cells: [] }] }, "neuf.xlsx"), "neuf.xlsx");

async function created(schema: Schema, colonnes: Colonnes, workbook = empty()) {
  const survey = await workbook.survey();
  const offered = tablesACreer(recogniseTables(survey, referentiel), schema, referentiel);
  const plan = planClasseur({ tables: offered.map(({ table }) => table), colonnes, annee: ANNEE }, schema, survey, referentiel);
  return { workbook, plan, undo: await workbook.apply(plan.edits) };
}

async function registerIn(workbook: XlsxWorkbook): Promise<Register> {
  const survey = await workbook.survey();
  const recognition = recogniseTables(survey, referentiel);
  return buildRegister(survey, recognition, await workbook.readColumns(columnsToRead(recognition.tables, referentiel)), referentiel);
}

const CASES = [...schemas.values()].flatMap((schema) => (["schema", "toutes"] as const).map((colonnes) => [schema.id, colonnes, schema] as const));

describe.each(CASES)("the workbook made for %s, with its columns « %s »", (_, colonnes, schema) => {
  it("is recognised whole, each header with its own field, and without an anomaly", async () => {
    const { workbook, plan } = await created(schema, colonnes);
    const { tables, ecartes, incompletes, avis } = recogniseTables(await workbook.survey(), referentiel);
    expect(tables.map(({ table }) => table).sort()).toEqual(plan.tables.map(({ table }) => table).sort());
    expect(USUELLES.every((table) => tables.some((found) => found.table === table))).toBe(true);
    expect([ecartes, incompletes, avis]).toEqual([[], [], []]);
    for (const mapping of tables) {
      const definition = referentiel.get(mapping.table)!;
      expect(mapping.ignored).toEqual([]);
      expect(mapping.columns.map(({ champ, entete }) => [champ, entete])).toEqual(champsDeTable(definition, schema, colonnes).map(({ id, libelle }) => [id, libelle]));
    }
    expect(findAnomalies(await registerIn(workbook), JOUR)).toEqual([]);
  });

  it("has all the columns that its indicators ask for", async () => {
    const { workbook } = await created(schema, colonnes);
    const checked = checkConformite(await registerIn(workbook), schema, { periode: { debut: ANNEE, fin: ANNEE } }, []);
    const reasons = checked.indicateurs.flatMap(({ resultat, composantes }) => [resultat, ...composantes.map((one) => one.resultat)]).map(({ raison }) => raison?.code);
    expect(reasons).not.toContain("colonneAbsente");
    expect(reasons).not.toContain("tableAbsente");
  });

  it("keeps its tables, lists, messages and formats when it is opened and saved again", async () => {
    const { workbook, plan } = await created(schema, colonnes);
    const before = readGrid(workbook.bytes());
    const again = readGrid(saveGrid(workbook.bytes(), before));
    expect(again.sheets.map(({ validations }) => validations)).toEqual(before.sheets.map(({ validations }) => validations));
    const marches = before.sheets.find(({ name }) => name === "Marchés")!;
    const at = (libelle: string): number => plan.tables.find(({ table }) => table === "marches")!.colonnes.indexOf(libelle);
    const of = (libelle: string) => marches.validations?.find(({ areas }) => areas.some(({ row, column }) => row === 1 && column === at(libelle)));
    expect(of("Considérations sociales")).toMatchObject({ type: "list", errorStyle: "warning", promptTitle: "Considérations sociales" });
    expect(of("Date de notification")).toMatchObject({ type: "none", formula1: "", promptTitle: "Date de notification", prompt: expect.stringContaining("Range le marché dans une année") });
    const formats = (libelle: string): unknown[] => marches.cells.filter(({ row, column }) => row > 0 && column === at(libelle)).map(({ format }) => format);
    expect(formats("N° marché")).toEqual(["@", "@", "@", "@", "@"]);
    expect(formats("SIRET titulaire")).toEqual(["@", "@", "@", "@", "@"]);
    expect(formats("Date de notification")).toEqual(new Array(5).fill("dd/mm/yyyy"));
    expect(formats("Montant HT")).toEqual(new Array(5).fill("#,##0.00"));
    for (const { validations = [] } of before.sheets) {
      for (const { prompt = "", promptTitle = "", error = "" } of validations) expect([prompt.length <= 255, promptTitle.length <= 32, error.length <= 225]).toEqual([true, true, true]);
    }
  });

  it("asks in Saisies for what only a person knows, and counts it once answered", async () => {
    const { workbook } = await created(schema, colonnes);
    const saisies = (await workbook.survey()).sheets.find(({ name }) => name === "Saisies")!;
    const suivi = (await workbook.survey()).sheets.find(({ name }) => name === "Suivi des actions")!;
    const codes = saisies.tables[0]!.area.rowCount - 1 - 5;
    const lines = suivi.tables[0]!.area.rowCount - 1 - 5;
    await workbook.apply([
      { kind: "setCells", sheet: "Saisies", row: 1, column: 3, contents: Array.from({ length: codes }, () => [{ type: "texte", value: "oui" }]) },
      { kind: "setCells", sheet: "Suivi des actions", row: 1, column: 3, contents: Array.from({ length: lines }, () => [{ type: "texte", value: "Réalisée" }]) },
    ]);
    const { indicateurs } = checkConformite(await registerIn(workbook), schema, { periode: { debut: ANNEE, fin: ANNEE } }, []);
    const codesOfReasons = (genre: string) => indicateurs.flatMap(({ indicateur, resultat, composantes, verdict }) =>
      [{ cible: indicateur, resultat }, ...composantes.map((one) => ({ cible: one.composante, resultat: one.resultat }))]
        .filter(({ cible }) => cible.mesure?.genre === genre && verdict.raison?.code !== "horsVigueur")
        .map(({ cible, resultat }) => [cible.code, resultat.raison?.code ?? resultat.valeur] as const));
    expect(codesOfReasons("saisie").filter(([, answer]) => answer === "aSaisir")).toEqual([]);
    expect(codesOfReasons("realisation").filter(([, answer]) => answer !== true)).toEqual([]);
    expect(indicateursDe(schema).some(({ mesure }) => mesure?.genre === "saisie") === codes > 0).toBe(true);
  });
});

describe("a workbook made once", () => {
  const schema = schemas.get("pays-de-la-loire")!;

  it("counts the marchés that are typed in it", async () => {
    const { workbook, plan } = await created(schema, "schema");
    const headers = plan.tables.find(({ table }) => table === "marches")!.colonnes;
    const typed: Readonly<Record<string, string | number>>[] = [
      { "N° marché": "0012", "Date de notification": "2025-03-12", "Montant HT": 100_000, "Considérations sociales": "Clause sociale ; Critère social" },
      { "N° marché": "0013", "Date de notification": "2025-04-12", "Montant HT": 50_000, "Considérations sociales": "Pas de considération sociale" },
    ];
    await workbook.apply(typed.map((marche, rank) => ({
      kind: "setCells", sheet: "Marchés", row: 1 + rank, column: 0,
      contents: [headers.map((header) => {
        const value = marche[header];
        if (value === undefined) return null;
        return typeof value === "number" ? { type: "nombre", value } : header.startsWith("Date") ? { type: "date", value } : { type: "texte", value };
      })],
    })));
    const register = await registerIn(workbook);
    expect(register.tables.get("marches")?.rowCount).toBe(2);
    expect(findAnomalies(register, JOUR).filter(({ gravite }) => gravite === "erreur")).toEqual([]);
  });

  it("isn't offered again what it has, and gets ranks beside names that are taken", async () => {
    const { workbook } = await created(schema, "schema");
    expect(tablesACreer(recogniseTables(await workbook.survey(), referentiel), schema, referentiel)).toEqual([]);
    const taken = XlsxWorkbook.open(createXlsx({ sheets: [{ name: "marches", cells: [{ row: 0, column: 0, value: "notes" }] }, { name: "LISTES", cells: [] }] }, "f.xlsx"), "f.xlsx");
    const { plan, undo } = await created(schema, "toutes", taken);
    expect(plan.tables.map(({ sheet }) => sheet)).toContain("Marchés 2");
    expect(undo.sheetsAdded).toContain("Listes 2");
  });

  it("goes away whole, unless someone has worked in it", async () => {
    const { workbook, undo } = await created(schema, "schema");
    await workbook.undo(undo);
    expect((await workbook.survey()).sheets.map(({ name }) => name)).toEqual(["Feuil1"]);
    const second = await created(schema, "schema");
    await second.workbook.apply([{ kind: "setCells", sheet: "Marchés", row: 1, column: 0, contents: [[{ type: "texte", value: "M1" }]] }]);
    expect((await second.workbook.undo(second.undo)).kept).toEqual(["Marchés!A2"]);
    expect((await second.workbook.survey()).sheets.map(({ name }) => name)).toEqual(["Feuil1", "Marchés", "Listes"]);
  });
});
