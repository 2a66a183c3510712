import type { ChartSeries, Edit } from "../../../src/core/bilan/edit";
import { area, MODELE } from "../contractSeed";
import { nombre, refusal, set, stored, texte, type OpenForTemplates } from "./opened";

/** Charts, printing and heights of a sheet that the edits add. */
export function chartsContract(name: string, open: OpenForTemplates): void {
  describe(`${name}: charts and printing`, () => {
    const SHEET = "Graphiques d'ensemble";
    const SERIES: readonly ChartSeries[] = [{ values: area(1, 1, 3), color: "#1F3864" }, { values: area(1, 2, 3), color: "#C00000", dashed: true }];
    const chart = (more: Partial<Extract<Edit, { kind: "addChart" }>> = {}): Edit => ({
      kind: "addChart", sheet: SHEET, name: "Graphique_1", title: "Part \"clausée\" & cible", description: "La part passe de 20 % à 30 %.", type: "courbes",
      categories: area(1, 0, 3), series: SERIES, place: area(6, 1, 12, 4), axisFormat: "0%", ...more,
    });
    const FILL: readonly Edit[] = [
      { kind: "addSheet", sheet: SHEET },
      set(SHEET, 0, 0, [[texte("Année"), texte("Valeur"), texte("Cible")], [nombre(2022), nombre(0.2), nombre(0.25)], [nombre(2023), null, nombre(0.28)], [nombre(2024), nombre(0.3), nombre(0.3)]]),
      { kind: "setColumnWidths", sheet: SHEET, column: 0, widths: [30, 12, 12] },
      chart(),
      chart({ name: "Graphique_2", type: "barresEmpilees", title: "Verdicts", series: SERIES.map(({ values, color }) => ({ values, color })), axisFormat: undefined, place: area(20, 0, 10, 6) }),
      { kind: "setPageLayout", sheet: SHEET, orientation: "landscape", titleRows: 1 },
    ];

    it("draws charts on a sheet that it adds, and says how it is printed", async () => {
      const opened = await open({ sheets: [MODELE] });
      await opened.workbook.apply(FILL);
      const series = (dashed: boolean) => [{ name: "Valeur", values: area(1, 1, 3), color: "#1F3864", dashed: false }, { name: "Cible", values: area(1, 2, 3), color: "#C00000", dashed }];
      expect(await opened.chartsOf(SHEET)).toEqual([
        { name: "Graphique_1", title: "Part \"clausée\" & cible", type: "courbes", categories: area(1, 0, 3), series: series(true), place: area(6, 1, 12, 4), axisFormat: "0%" },
        { name: "Graphique_2", title: "Verdicts", type: "barresEmpilees", categories: area(1, 0, 3), series: series(false), place: area(20, 0, 10, 6), axisFormat: null },
      ]);
      expect(await opened.layoutOf(SHEET)).toEqual({ orientation: "landscape", paper: "A4", pagesWide: 1, titleRows: 1 });
    });

    it("repeats no row when there is none to repeat", async () => {
      const opened = await open({ sheets: [MODELE] });
      await opened.workbook.apply([{ kind: "addSheet", sheet: SHEET }, { kind: "setPageLayout", sheet: SHEET, orientation: "portrait", titleRows: 0 }]);
      expect(await opened.layoutOf(SHEET)).toEqual({ orientation: "portrait", paper: "A4", pagesWide: 1, titleRows: 0 });
    });

    it("takes the sheet away with its charts", async () => {
      const opened = await open({ sheets: [MODELE] });
      const before = await opened.workbook.survey();
      const undo = await opened.workbook.apply(FILL);
      expect(await opened.workbook.undo(stored(undo))).toEqual({ restored: 0, kept: [] });
      expect(await opened.workbook.survey()).toEqual(before);
      await opened.workbook.apply(FILL);
      expect(await opened.chartsOf(SHEET)).toHaveLength(2);
    });

    const refusals: readonly (readonly [string, readonly Edit[]])[] = [
      ["a chart on a sheet that exists", [chart({ sheet: "Bilan" })]],
      ["a chart before its sheet is added", [chart(), { kind: "addSheet", sheet: SHEET }]],
      ["printing of a sheet that exists", [{ kind: "setPageLayout", sheet: "Bilan", orientation: "portrait", titleRows: 1 }]],
      ["a height on a sheet that exists", [{ kind: "setRowHeights", sheet: "Bilan", row: 0, heights: [30] }]],
      ["a height that Excel doesn't take", [{ kind: "addSheet", sheet: SHEET }, { kind: "setRowHeights", sheet: SHEET, row: 0, heights: [500] }]],
      ["a chart without series", [{ kind: "addSheet", sheet: SHEET }, chart({ series: [] })]],
      ["series of another length than the categories", [{ kind: "addSheet", sheet: SHEET }, chart({ series: [{ values: area(1, 1, 4), color: "#000000" }] })]],
      ["a series without a cell above it", [{ kind: "addSheet", sheet: SHEET }, chart({ categories: area(0, 0, 3), series: [{ values: area(0, 1, 3), color: "#000000" }] })]],
    ];
    it.each(refusals)("refuses %s", async (_, edits) => {
      const { workbook } = await open({ sheets: [MODELE] });
      expect(await refusal(workbook.apply(edits))).toMatchObject({ code: "unsupported", unchanged: true });
      expect((await workbook.survey()).sheets).toHaveLength(1);
    });
  });
}
