import type { CellContent, Edit } from "../../src/core/bilan/edit";
import { area, MODELE, REGISTRE, type ContractSeed } from "./contractSeed";

const texte = (value: string): CellContent => ({ type: "texte", value });
const nombre = (value: number, format?: string): CellContent => ({ type: "nombre", value, format });

/** A register, a template to fill, a plain list that becomes a table, a table that gets more rows, one that loses some, names. */
export const FILL_SEED: ContractSeed = {
  sheets: [
    REGISTRE,
    { ...MODELE, lists: [{ area: area(1, 2, 2, 1), values: ["ancien", "nouveau"] }] },
    { name: "Liste", rows: [["Code", "Valeur"], ["A1", 1], ["A2", null]] },
    {
      name: "Suivi",
      rows: [["Code", "Valeur", null, "Axe"], ["A1", 1, null, "x"], [null, null, null, "y"]],
      formats: [{ area: area(1, 1), format: "0.0%" }],
      tables: [{ name: "Suivi", area: area(0, 0, 2, 2) }, { name: "Axes", area: area(0, 3, 3, 1) }],
    },
  ],
  names: [{ name: "SPASER_A1", formula: "=Bilan!$B$3" }, { name: "SPASER_NOTE", formula: '="ancienne"', hidden: true }, { name: "Autre", formula: "=Bilan!$A$1" }],
};

/** One edit of every kind, on sheets that exist and on one that is added: what a fill does, and more. */
export const FILL: readonly Edit[] = [
  { kind: "addSheet", sheet: "Détail" },
  { kind: "setCells", sheet: "Détail", row: 0, column: 0, contents: [[texte("Code"), texte("Valeur")], [texte("=A1"), nombre(12)], [texte("00123"), { type: "date", value: "2024-12-31" }]] },
  { kind: "addTable", sheet: "Détail", area: area(0, 0, 3, 2), name: "Detail" },
  { kind: "setColumnWidths", sheet: "Détail", column: 0, widths: [32, 14] },
  { kind: "freezeRows", sheet: "Détail", rows: 1 },
  { kind: "setCells", sheet: "Bilan", row: 1, column: 1, contents: [
    [nombre(0.3, "0.0%"), null],
    [{ type: "formule", value: "=SUM(1,2)*10", format: "0" }, texte("-5 % de remise")],
    [texte("@contact"), { type: "date", value: "2024-01-31" }],
  ] },
  { kind: "setStyle", sheet: "Bilan", area: area(1, 0, 3, 2), style: { bold: true, fill: "#DDEBF7", color: "#1F3864", wrap: true, horizontal: "center", border: "#808080" } },
  { kind: "mergeCells", sheet: "Bilan", area: area(1, 1, 1, 2) },
  { kind: "setColumnWidths", sheet: "Bilan", column: 1, widths: [20] },
  { kind: "freezeRows", sheet: "Bilan", rows: 1 },
  { kind: "setListValidation", sheet: "Bilan", area: area(2, 1, 2, 2), values: ["Oui", "Non"] },
  { kind: "addTable", sheet: "Liste", area: area(0, 0, 3, 2), name: "Liste_codes" },
  { kind: "resizeTable", sheet: "Suivi", name: "Suivi", rowCount: 4 },
  { kind: "setCells", sheet: "Suivi", row: 1, column: 0, contents: [[texte("B1"), nombre(0.1, "0%")], [texte("B2"), nombre(0.2, "0%")], [texte("B3"), null]] },
  { kind: "resizeTable", sheet: "Suivi", name: "axes", rowCount: 2 },
  { kind: "setName", sheet: "Bilan", name: "SPASER_A1", value: { type: "cellules", area: area(1, 1) }, hidden: false },
  { kind: "setName", sheet: "Bilan", name: "SPASER_NOTE", value: { type: "texte", value: "nouvelle \"note\" ".repeat(30) }, hidden: true },
  { kind: "setName", sheet: "Détail", name: "SPASER_DETAIL", value: { type: "cellules", area: area(0, 0, 3, 2) }, hidden: true },
  { kind: "setRowHeights", sheet: "Détail", row: 0, heights: [30] },
  {
    kind: "addChart", sheet: "Détail", name: "Graphique", title: "Valeurs", description: "Une valeur.", type: "courbes", categories: area(1, 0, 2), place: area(5, 0, 10, 4), axisFormat: "0%",
    series: [{ values: area(1, 1, 2), color: "#1F3864" }, { values: area(1, 1, 2), color: "#C00000", dashed: true }],
  },
  { kind: "setPageLayout", sheet: "Détail", orientation: "landscape", titleRows: 1 },
];
