import { referentiel, schemas } from "../../src/catalogue";
import { planClasseur } from "../../src/core/classeur/planClasseur";
import { recogniseTables } from "../../src/core/register/recognise";
import { createXlsx, readGrid } from "../../src/workbook/file";
import { XlsxWorkbook } from "../../src/workbook/file/xlsx/xlsxWorkbook";
import { convert, SOFFICE_TIME } from "./soffice";

const TABLES = ["marches", "recensement", "contratsInsertion", "saisies", "suiviActions"];

describe("LibreOffice opens the workbook made to keep a SPASER in", () => {
  let saved: ReadonlyMap<string, Uint8Array> = new Map();

  beforeAll(async () => {
    const files = new Map<string, Uint8Array>();
    for (const schema of schemas.values()) {
      const workbook = XlsxWorkbook.open(createXlsx({ sheets: [{ name: "Feuil1", cells: [] }] }, "neuf.xlsx"), "neuf.xlsx");
      await workbook.apply(planClasseur({ tables: TABLES, colonnes: "toutes", annee: 2025 }, schema, await workbook.survey(), referentiel).edits);
      files.set(`${schema.id}.xlsx`, workbook.bytes());
    }
    saved = convert(files, "xlsx");
  }, SOFFICE_TIME);

  it.each([...schemas.keys()])("for %s, and keeps its tables, lists and messages", async (id) => {
    const bytes = saved.get(`${id}.xlsx`)!;
    const { tables } = recogniseTables(await XlsxWorkbook.open(bytes, "rendu.xlsx").survey(), referentiel);
    expect(tables.map(({ table, ignored, tableName }) => [table, ignored, tableName !== null]).sort()).toEqual([...TABLES].sort().map((table) => [table, [], true]));
    const marches = readGrid(bytes).sheets.find(({ name }) => name === "Marchés")!;
    const definition = referentiel.get("marches")!;
    const at = (champ: string) => marches.validations?.find(({ areas }) => areas.some(({ row, column }) => row === 1 && column === definition.champs.findIndex((one) => one.id === champ)));
    expect(at("considerationsSociales")).toMatchObject({ type: "list", errorStyle: "warning", promptTitle: "Considérations sociales" });
    expect(at("dateNotification")).toMatchObject({ promptTitle: "Date de notification", prompt: expect.stringContaining("Range le marché dans une année") });
  });
});
