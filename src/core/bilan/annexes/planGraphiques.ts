import { iconeStatut, texteStatut } from "../../compliance/textes";
import { STATUTS, type Statut } from "../../compliance/verdict";
import { textePeriode } from "../../indicators/textes";
import type { WorkbookSurvey } from "../../register/survey";
import { titreAxe } from "../../scheme/schema";
import { number, text, VIDE } from "../chiffres/content";
import type { Rapport } from "../chiffres/rapport";
import type { CellContent, Edit } from "../edit";
import { GRAPHIQUES } from "../lieux/memory";
import { planAnnexe } from "./annexe";
import { trajectoiresOf } from "./trajectoires";
import type { Trajectoire } from "./trajectoire";

/** Statuses are told by their word in the legend, and by colours that stay apart for those who see few of them. */
const COLORS: Readonly<Record<Statut, string>> = {
  atteinte: "#17614A", "en-bonne-voie": "#7FB8A0", "non-atteinte": "#B3261E", "non-mesurable": "#8A8F98", "sans-cible": "#D5D8DC", "a-verifier": "#E0A100",
};
const VALUE_COLOR = "#17614A";
const TARGET_COLOR = "#B3261E";
/** Columns of figures on the left, charts on the right of them. */
const CHART_COLUMN = STATUTS.length + 2;
const CHART_COLUMNS = 9;
const CHART_ROWS = 16;
const FIRST_ROW = 3;

/** A block of figures with the chart that is drawn from it. */
interface Block {
  readonly rows: readonly (readonly CellContent[])[];
  /** Rows that the block takes, its chart included. */
  readonly height: number;
  readonly chart: (sheet: string, row: number) => Edit;
}

/** The sheet Graphiques: statuses by axis, then the way of each indicator that has dated targets, each chart beside its figures. */
export function planGraphiques(rapport: Rapport, survey: WorkbookSurvey, names: readonly string[]): Edit[] {
  const { schema, periode } = rapport.sujet.conformite;
  const blocks = [statusBlock(rapport), ...trajectoiresOf(rapport).map(trajectoireBlock)];
  const starts = blocks.map((_, index) => FIRST_ROW + blocks.slice(0, index).reduce((sum, { height }) => sum + height, 0));
  const rows: (readonly (CellContent | null)[])[] = [[text(`Graphiques du bilan ${textePeriode(periode)}`)], [text(schema.libelle)]];
  blocks.forEach((block, index) => block.rows.forEach((row, down) => (rows[starts[index]! + down] = row)));
  const width = STATUTS.length + 1;
  const full = Array.from(rows, (row) => Array.from({ length: width }, (_, column) => row?.[column] ?? null));
  return planAnnexe({
    base: "Graphiques", memoire: GRAPHIQUES,
    // Charts point at fixed cells: other blocks, or other years, need other charts.
    value: { schema: schema.id, forme: blocks.map(({ rows: found }) => found.length).join("-") },
    rows: full,
    dressing: (sheet) => [
      { kind: "setColumnWidths", sheet, column: 0, widths: [46, ...STATUTS.map(() => 14)] },
      { kind: "setStyle", sheet, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, style: { bold: true, fontSize: 16, color: "#17614A" } },
      { kind: "setStyle", sheet, area: { row: FIRST_ROW + 1, column: 0, rowCount: blocks[0]!.rows.length - 1, columnCount: 1 }, style: { wrap: true, vertical: "top" } },
      ...starts.flatMap((row): Edit[] => [{ kind: "setStyle", sheet, area: { row: row + 1, column: 0, rowCount: 1, columnCount: width }, style: { bold: true, wrap: true, vertical: "top" } }, { kind: "setStyle", sheet, area: { row, column: 0, rowCount: 1, columnCount: 1 }, style: { bold: true, fontSize: 12 } }]),
      ...blocks.map((block, index) => block.chart(sheet, starts[index]!)),
      { kind: "setPageLayout", sheet, orientation: "landscape", titleRows: 0 },
    ],
  }, survey, names);
}

/** Title, header, one row an axis. */
function statusBlock({ sujet: { conformite } }: Rapport): Block {
  const { schema, indicateurs } = conformite;
  const groups = [
    ...schema.axes.map((axe) => ({ libelle: titreAxe(axe), members: indicateurs.filter(({ chemin }) => chemin.axe === axe) })),
    { libelle: "Ensemble du schéma", members: indicateurs.filter(({ chemin }) => chemin.axe === null) },
  ].filter(({ members }) => members.length > 0);
  const count = (statut: Statut, members: typeof indicateurs) => members.filter(({ verdict }) => verdict.statut === statut).length;
  const area = (row: number, column: number) => ({ row, column, rowCount: groups.length, columnCount: 1 });
  return {
    rows: [
      [text("Statuts par axe")],
      [text("Axe"), ...STATUTS.map((statut) => text(`${iconeStatut[statut]} ${texteStatut[statut]}`))],
      ...groups.map(({ libelle, members }) => [text(libelle), ...STATUTS.map((statut) => number(count(statut, members), ""))]),
    ],
    height: Math.max(groups.length + 2, CHART_ROWS) + 2,
    chart: (sheet, row) => ({
      kind: "addChart", sheet, name: "SPASER statuts", type: "barresEmpilees", title: `Statuts par axe, ${textePeriode(conformite.periode)}`,
      description: groups.map(({ libelle, members }) => `${libelle} : ${STATUTS.flatMap((statut) => (count(statut, members) > 0 ? [`${count(statut, members)} ${texteStatut[statut].toLowerCase()}`] : [])).join(", ")}`).join(". "),
      categories: area(row + 2, 0),
      series: STATUTS.map((statut, index) => ({ values: area(row + 2, index + 1), color: COLORS[statut] })),
      place: { row, column: CHART_COLUMN, rowCount: CHART_ROWS, columnCount: CHART_COLUMNS },
    }),
  };
}

/** Title, header, one row a year: value, target. */
function trajectoireBlock({ figure, unite, points }: Trajectoire): Block {
  const area = (row: number, column: number) => ({ row, column, rowCount: points.length, columnCount: 1 });
  const shown = (value: number | null) => (value === null ? VIDE : number(value, unite));
  return {
    rows: [
      [text(`${figure.code} ${figure.libelle}`)],
      [text("Année"), text("Valeur"), text("Cible")],
      ...points.map(({ annee, valeur, cible }) => [text(String(annee)), shown(valeur), shown(cible)]),
    ],
    height: Math.max(points.length + 2, CHART_ROWS) + 2,
    chart: (sheet, row) => ({
      kind: "addChart", sheet, name: `SPASER ${figure.code}`, type: "courbes", title: `${figure.code} ${shortened(figure.libelle)} (${unite})`,
      description: `Valeur et cible de l'indicateur ${figure.code}, année par année, de ${points[0]?.annee} à ${points.at(-1)?.annee}.`,
      categories: area(row + 2, 0),
      series: [{ values: area(row + 2, 1), color: VALUE_COLOR }, { values: area(row + 2, 2), color: TARGET_COLOR, dashed: true }],
      place: { row, column: CHART_COLUMN, rowCount: CHART_ROWS, columnCount: CHART_COLUMNS },
      ...(unite === "%" ? { axisFormat: "0%" } : {}),
    }),
  };
}

const TITLE_LENGTH = 70;
function shortened(words: string): string {
  return words.length <= TITLE_LENGTH ? words : `${words.slice(0, TITLE_LENGTH - 1).trimEnd()}…`;
}
