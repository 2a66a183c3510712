import fc from "fast-check";
import type { CellContent } from "../../../src/core/bilan/edit";
import { texte } from "../../../src/core/register/importation/contenu";
import { area } from "../../contract/contractSeed";
import { closeExcel, openExcel } from "../../contract/excelOffice";
import { times } from "../effort";
import { formulaireDe, formulesDe, importDe } from "./fichiers";
import { amorce, balise, essai } from "./textes";

const COLONNES = 6;
const LIGNES = 20;
const FORMATS = ["@", "General", "0%", "dd/mm/yyyy", "#,##0.00", "0.00E+00"];
/** As an import or a form hands it over: without what Excel can't hold. */
const contenu = (text: string): CellContent => texte(text);
const matrice = fc.array(fc.array(fc.oneof({ weight: 4, arbitrary: amorce }, balise), { minLength: COLONNES, maxLength: COLONNES }), { minLength: LIGNES, maxLength: LIGNES });

export function hote(): void {
  afterEach(closeExcel);

  test("texts written in Excel stay texts, in cells of any format", async () => {
    const { workbook, office: { model } } = await openExcel({ sheets: [{ name: "Saisie", rows: [["Titre"]], formats: FORMATS.map((format, column) => ({ area: area(1, column, LIGNES, 1), format })) }] });
    await fc.assert(fc.asyncProperty(matrice, async (rows) => {
      await essai("formules", COLONNES * LIGNES, async () => {
        const contents = rows.map((row) => row.map(contenu));
        await workbook.apply([{ kind: "setCells", sheet: "Saisie", row: 1, column: 0, contents }]);
        const id = model.sheets.idOf("Saisie")!;
        expect(model.cells.formulas(id, { row: 1, column: 0, rows: LIGNES, columns: COLONNES }).flat().filter((formula) => formula !== null)).toEqual([]);
        const [data] = await workbook.readColumns([{ sheet: "Saisie", firstRow: 1, rowCount: LIGNES, columns: FORMATS.map((_, column) => column), formulas: true }]);
        expect(data!.formulas!.flat().some(Boolean)).toBe(false);
        const sent = FORMATS.map((_, column) => contents.map((row) => { const content = row[column]!; return content.type === "texte" && content.value !== "" ? content.value : null; }));
        expect(data!.cells).toEqual(sent);
      });
    }), { numRuns: times(3, 60) });
  });

  test("an import and a form, applied in Excel, make no formula", async () => {
    const sample = fc.sample(amorce, { numRuns: times(25, 300), seed: 20_261_125 });
    const { workbook, office: { model } } = await openExcel({ sheets: [{ name: "Accueil", rows: [["x"]] }] });
    await essai("formules", sample.length, async () => {
      const edits = await importDe(sample);
      await workbook.apply(edits);
      expect(formulesDe(edits)).toEqual([]);
    });
    await essai("formules", 1, () => workbook.apply(formulaireDe("=HYPERLINK(\"https://exemple.invalid\")")));
    for (const id of model.sheets.ids()) {
      const used = model.cells.used(id, true);
      if (used) expect(model.cells.formulas(id, used).flat().filter((formula) => formula !== null)).toEqual([]);
    }
  });
}
