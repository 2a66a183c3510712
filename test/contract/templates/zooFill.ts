import type { CellContent, Edit } from "../../../src/core/bilan/edit";
import { area } from "../contractSeed";

const t = (value: string): CellContent => ({ type: "texte", value });
const n = (value: number, format?: string): CellContent => ({ type: "nombre", value, format });

/** The sheet that the fill adds. */
export const ADDED = "Graphiques d'ensemble";

/** What fills a template of the zoo: its cells, names, and a sheet with a table, charts and print settings. */
export const ZOO_FILL: readonly Edit[] = [
  { kind: "setCells", sheet: "Bilan", row: 1, column: 1, contents: [[n(0.3, "0.0%")], [n(41)], [t("fait & relu")]] },
  { kind: "setName", sheet: "Bilan", name: "SPASER_BILAN", value: { type: "cellules", area: area(1, 1, 3, 1) }, hidden: true },
  { kind: "setName", sheet: "Bilan", name: "SPASER_MARQUE", value: { type: "texte", value: "{\"annee\":2024,\"schema\":\"landes\"}" }, hidden: true },
  { kind: "addSheet", sheet: ADDED },
  { kind: "setCells", sheet: ADDED, row: 0, column: 0, contents: [
    [t("Année"), t("Valeur"), t("Cible"), t("Écart")],
    [n(2022), n(0.2, "0%"), n(0.25, "0%"), { type: "formule", value: "=B2-C2", format: "0%" }],
    [n(2023), null, n(0.28, "0%"), { type: "formule", value: "=IF(B3=\"\",\"\",B3-C3)", format: "0%" }],
    [n(2024), n(0.3, "0%"), n(0.3, "0%"), { type: "formule", value: "=B4-C4", format: "0%" }],
  ] },
  { kind: "setStyle", sheet: ADDED, area: area(0, 0, 1, 4), style: { bold: true, fill: "#DDEBF7", border: "#808080" } },
  { kind: "setColumnWidths", sheet: ADDED, column: 0, widths: [12, 12, 12, 12] },
  { kind: "freezeRows", sheet: ADDED, rows: 1 },
  { kind: "addTable", sheet: ADDED, area: area(0, 0, 4, 4), name: "Suivi_annuel" },
  { kind: "addChart", sheet: ADDED, name: "Courbe", title: "Part clausée & cible", description: "La part passe de 20 % à 30 %.", type: "courbes", categories: area(1, 0, 3), series: [{ values: area(1, 1, 3), color: "#1F3864" }, { values: area(1, 2, 3), color: "#C00000", dashed: true }], place: area(6, 0, 14, 5), axisFormat: "0%" },
  { kind: "addChart", sheet: ADDED, name: "Barres", title: "Par année", description: "Valeur et cible.", type: "barresEmpilees", categories: area(1, 0, 3), series: [{ values: area(1, 1, 3), color: "#17614A" }], place: area(22, 0, 14, 5) },
  { kind: "setPageLayout", sheet: ADDED, orientation: "landscape", titleRows: 1 },
];
