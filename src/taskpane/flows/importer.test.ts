import { referentiel } from "../../catalogue";
import { buildColumn } from "../../core/register/column";
import { refusLieu } from "../../core/register/importation/lieu";
import { OPTIONS_IMPORT } from "../../core/register/importation/planAjout";
import { openDecp, readGrid } from "../../workbook/file";
import { newWorkbook } from "../../workbook/file/newWorkbook";
import { planImport } from "../../workbook/planImport";
import { readRegister } from "../../workbook/readRegister";
import { decideRegister } from "./correspondance";
import { applyImport, undoImport } from "./importer";
import { flowOn } from "./testing/flowContext";
import { data, choisi, json, REELS, workbookOf, EMPTY, preview, cellsOf, MARCHE, HEADERS, REGISTER } from "./testing/importation";

// Real files, and files as long as they may be, on a busy machine.
jest.setTimeout(60_000);

describe("a workbook without a register", () => {
  it.each(REELS)("%s gives what the command line's import gives", async (name) => {
    const workbook = workbookOf(EMPTY);
    const apercu = await preview(workbook, [choisi(name)]);
    expect(apercu.destination).toEqual({ genre: "feuille", feuille: "Marchés", tableau: "Marches" });
    await applyImport(flowOn(workbook), apercu, { ...OPTIONS_IMPORT, doublons: true });
    const decp = openDecp([{ name, bytes: data(name) }]);
    const { survey, register } = await readRegister(decp, referentiel);
    const { used } = survey.sheets[0]!;
    const [read] = await decp.readColumns([{ sheet: "Marchés", firstRow: 0, rowCount: used.rowCount, columns: Array.from({ length: used.columnCount }, (_, column) => column) }]);
    const expected = readGrid(await newWorkbook("x.xlsx", planImport(read!, register.tables.get("marches")!))).sheets[0]!;
    const made = readGrid(workbook.bytes()).sheets.find((sheet) => sheet.name === "Marchés")!;
    expect({ ...made, id: 0 }).toEqual({ ...expected, id: 0 });
  });

  it("reads back every value of the files, typed as the register types them", async () => {
    const workbook = workbookOf(EMPTY);
    const apercu = await preview(workbook, REELS.map((name) => choisi(name)));
    expect(apercu.releve.enregistrements).toHaveLength(517);
    await applyImport(flowOn(workbook), apercu, { ...OPTIONS_IMPORT, doublons: true });
    const { register } = await readRegister(workbook, referentiel);
    const table = register.tables.get("marches")!;
    expect(table.rowCount).toBe(517);
    apercu.champs.forEach((champ, column) => {
      if (!champ) return;
      const raw = buildColumn(apercu.releve.enregistrements.map(({ cells }) => cells[column] ?? null), champ, champ.libelle, 1900);
      const back = table.columns.get(champ.id)!;
      const valuesOf = (one: typeof raw) => Array.from(one.state, (state, row) => (state !== 1 ? [state] : "entries" in one ? one.entries[one.values[row]!]!.items : one.values[row]));
      expect(valuesOf(back)).toEqual(valuesOf(raw));
    });
  });

  it("finds free names where others have them", async () => {
    const workbook = workbookOf({ rows: [["rien", "ici"], [1, 2]], name: "Marchés" });
    const apercu = await preview(workbook, [json([MARCHE])]);
    expect(apercu.destination).toMatchObject({ feuille: "Marchés 2" });
    const fait = await applyImport(flowOn(workbook), apercu, OPTIONS_IMPORT);
    expect(fait).toMatchObject({ nombre: 1, feuille: "Marchés 2", premiere: { sheet: "Marchés 2", rows: [1] } });
    const [before] = [cellsOf(workbook)];
    await undoImport(flowOn(workbook), fait);
    expect(readGrid(workbook.bytes()).sheets.map(({ name }) => name)).toEqual(["Marchés"]);
    expect(cellsOf(workbook)).toEqual(before);
  });
});

describe("below the register's table", () => {
  it("adds typed rows by the register's own columns, a text that starts with = as a text, and takes them back", async () => {
    const workbook = workbookOf({ ...REGISTER, rows: [[...HEADERS.slice(0, 4), "Considérations sociales", "Objet"], ...REGISTER.rows.slice(1)] });
    const before = cellsOf(workbook);
    const apercu = await preview(workbook, [json([{ ...MARCHE, id: "2024-77" }, { ...MARCHE, id: "2024-78", montant: "NC", dateNotification: "1899-12-31" }])]);
    expect(apercu.resume).toMatchObject({
      remplies: ["N° marché", "Montant HT", "Date de notification", "Considérations sociales", "Objet"], vides: ["Note"], formules: [],
      sansColonne: ["SIRET acheteur", "Catégorie", "Code CPV", "Durée (mois)", "SIRET titulaire", "Marché innovant"], acheteurs: [{ siret: "21750001630066", nombre: 2 }],
    });
    const fait = await applyImport(flowOn(workbook), apercu, OPTIONS_IMPORT);
    expect(cellsOf(workbook)).toEqual([...before,
      [null, "2024-77", 9_000.5, 45_427, "Clause sociale;Critère social", "=1+1"], [null, "2024-78", "NC", "1899-12-31", "Clause sociale;Critère social", "=1+1"]]);
    const sheet = readGrid(workbook.bytes()).sheets[0]!;
    const objet = sheet.cells.find(({ row, column }) => row === 3 && column === 5);
    expect([objet?.value, objet?.formula]).toEqual(["=1+1", undefined]);
    expect(sheet.cells.filter(({ row, format }) => row === 3 && format !== undefined && format !== "General").map(({ column, format }) => [column, format])).toEqual([[2, "#,##0.00"], [3, "dd/mm/yyyy"]]);
    expect(sheet.tables?.[0]?.area.rowCount).toBe(5);
    const report = await undoImport(flowOn(workbook), fait);
    expect(report.kept).toEqual([]);
    expect(cellsOf(workbook)).toEqual(before);
    expect(readGrid(workbook.bytes()).sheets[0]!.tables?.[0]?.area.rowCount).toBe(3);
  });

  it("respects the headers mapped by hand", async () => {
    const workbook = workbookOf(REGISTER);
    const { recognition } = await readRegister(workbook, referentiel);
    const mapping = recognition.tables[0]!;
    await decideRegister(flowOn(workbook), { genre: "colonne", mapping, header: { column: 4, entete: "Mes clauses sociales", rang: 1 }, voeu: { champ: "considerationsSociales" } });
    const apercu = await preview(workbook, [json([{ ...MARCHE, id: "A" }])]);
    expect(apercu.resume.remplies).toContain("Mes clauses sociales");
    await applyImport(flowOn(workbook), apercu, OPTIONS_IMPORT);
    expect(cellsOf(workbook)[3]).toEqual([null, "A", 9_000.5, 45_427, "Clause sociale;Critère social", 12]);
  });

  it("leaves alone a column that feeds several fields, and says which data it leaves out", async () => {
    const workbook = workbookOf(REGISTER);
    const mapping = (await readRegister(workbook, referentiel)).recognition.tables[0]!;
    const voeu = { champ: "considerationsSociales", aussi: ["considerationsEnvironnementales"] };
    await decideRegister(flowOn(workbook), { genre: "colonne", mapping, header: { column: 4, entete: "Mes clauses sociales", rang: 1 }, voeu });
    const apercu = await preview(workbook, [json([{ ...MARCHE, id: "A" }])]);
    expect(apercu.resume).toMatchObject({ partagees: ["Considérations sociales"], remplies: ["N° marché", "Montant HT", "Date de notification", "Durée (mois)"], vides: ["Note", "Mes clauses sociales"] });
    expect(apercu.resume.sansColonne).not.toContain("Considérations sociales");
    await applyImport(flowOn(workbook), apercu, OPTIONS_IMPORT);
    expect(cellsOf(workbook)[3]).toEqual([null, "A", 9_000.5, 45_427, null, 12]);
  });

  it("leaves the columns that the register calculates alone, and says which", async () => {
    const workbook = workbookOf({ ...REGISTER, formulas: { "1,5": "=6*1", "2,5": "=6*2", "1,0": '="à"&"voir"', "2,0": '=""' } });
    const apercu = await preview(workbook, [json([{ ...MARCHE, id: "A" }])]);
    expect(apercu.resume).toMatchObject({ formules: ["Note", "Durée (mois)"], vides: ["Mes clauses sociales"] });
    expect(apercu.resume.sansColonne).not.toContain("Durée (mois)");
    await applyImport(flowOn(workbook), apercu, OPTIONS_IMPORT);
    expect(cellsOf(workbook)[3]).toEqual([null, "A", 9_000.5, 45_427]);
  });

  it("fills the blank rows of a table first", async () => {
    const workbook = workbookOf({ rows: [HEADERS], table: 3 });
    const apercu = await preview(workbook, [json(["A", "B", "C"].map((id) => ({ ...MARCHE, id })))]);
    await applyImport(flowOn(workbook), apercu, OPTIONS_IMPORT);
    expect(cellsOf(workbook).map((row) => row[1])).toEqual(["N° marché", "A", "B", "C"]);
    expect(readGrid(workbook.bytes()).sheets[0]!.tables?.[0]?.area.rowCount).toBe(4);
  });

  it("adds below the last row of a plain range, after a row that only unknown columns fill", async () => {
    const workbook = workbookOf({ rows: [...REGISTER.rows, ["note", null, null, null, null, null]] });
    const apercu = await preview(workbook, [json([{ ...MARCHE, id: "A" }])]);
    await applyImport(flowOn(workbook), apercu, OPTIONS_IMPORT);
    expect(cellsOf(workbook)[4]?.[1]).toBe("A");
  });

  it("says that there is no room where something stands below the table", async () => {
    const workbook = workbookOf({ ...REGISTER, rows: [...REGISTER.rows, [null, null, null, "Total", null, null]] });
    const before = workbook.bytes();
    const apercu = await preview(workbook, [json([{ ...MARCHE, id: "A" }])]);
    expect(apercu.destination.genre === "table" && refusLieu(apercu.destination.lieu, 1)).toEqual({ motif: "sansPlace", feuille: "Suivi", ligne: 4 });
    await expect(applyImport(flowOn(workbook), apercu, OPTIONS_IMPORT)).rejects.toMatchObject({ code: "changed" });
    expect(workbook.bytes()).toEqual(before);
  });

  it("grows a register that it made itself with the file and the rank of each row", async () => {
    const workbook = workbookOf(EMPTY);
    await applyImport(flowOn(workbook), await preview(workbook, [json([MARCHE])]), OPTIONS_IMPORT);
    const apercu = await preview(workbook, [json([{ ...MARCHE, id: "B" }], "b.json")]);
    expect(apercu.destination.genre).toBe("table");
    await applyImport(flowOn(workbook), apercu, OPTIONS_IMPORT);
    expect(cellsOf(workbook, 1)[2]?.slice(-2)).toEqual(["b.json", 1]);
  });
});
