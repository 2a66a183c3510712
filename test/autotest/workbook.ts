import type { Categorie, TableExemple } from "../../src/catalogue/fonctions";
import type { CellContent, CellStyle, Edit } from "../../src/core/bilan/edit";
import { cellAddress } from "../../src/core/bilan/address";
import { enFrancais, frenchError } from "../../src/core/formule/enFrancais";
import { dayOf } from "../../src/core/register/day";
import { storedFormula } from "../../src/workbook/file";
import { newWorkbook } from "../../src/workbook/file/newWorkbook";
import { casesOf, type Cas } from "./cases";
import { withVerdictColours } from "./colours";
import { badReference } from "./references";
import { GOOD, verdictFormula } from "./verdict";

export const SHEET = "Autotest";
export const NAMESPACE = "SPASER";
/** Row of the headers, 0-based; the cases follow. */
export const HEADER_ROW = 5;
/** Where the count is. */
export const COUNT_CELL = "A2";
export const COLUMNS = ["Fonction", "Ce qui est vérifié", "Formule", "Attendu", "Obtenu", "Verdict"] as const;
const [ATTENDU, OBTENU, VERDICT] = [3, 4, 5];
const WIDTHS = [24, 44, 62, 24, 24, 11];
const FORMATS = { "%": "0.0%", date: "dd/mm/yyyy" } as const;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

const TEXTS = {
  title: "Autotest des fonctions SPASER",
  bad: "Si une ligne dit « À VOIR », sur fond rouge : recalculez tout (Ctrl+Alt+Maj+F9). Si elle reste, cette fonction ne donne pas la bonne valeur ici : ne vous servez pas de son résultat, et signalez-le avec cette ligne et votre version d’Excel.",
  name: "Si des cellules montrent #NOM? (#NAME?) : le complément SPASER n’est pas chargé dans cet Excel. Ajoutez-le (Accueil, Compléments), ouvrez le volet SPASER, puis recalculez tout (Ctrl+Alt+Maj+F9).",
  empty: "(texte vide)",
};

/** The self-test workbook: what each example of the catalogue must give, beside what Excel finds. */
export async function autotestWorkbook(categories: readonly Categorie[], tables: readonly TableExemple[]): Promise<Uint8Array> {
  const cases = casesOf(categories);
  for (const { fonction, formule } of cases) {
    const problem = badReference(formule, tables);
    if (problem !== null) throw new Error(`${fonction} : ${formule} : ${problem}`);
  }
  const bytes = await newWorkbook("autotest.xlsx", [...testSheet(cases), ...tables.flatMap(dataSheet)]);
  return withVerdictColours(bytes, { verdicts: verdictArea(cases), count: COUNT_CELL });
}

/** `F7:F60`. */
export function verdictArea(cases: readonly Cas[]): string {
  return `${cellAddress(HEADER_ROW + 1, VERDICT)}:${cellAddress(HEADER_ROW + cases.length, VERDICT)}`;
}

function testSheet(cases: readonly Cas[]): Edit[] {
  const style = (row: number, column: number, rowCount: number, columnCount: number, given: CellStyle): Edit => ({ kind: "setStyle", sheet: SHEET, area: { row, column, rowCount, columnCount }, style: given });
  const merged = (row: number): Edit => ({ kind: "mergeCells", sheet: SHEET, area: { row, column: 0, rowCount: 1, columnCount: COLUMNS.length } });
  const verdicts = verdictArea(cases);
  const top: (CellContent | null)[][] = [
    [texte(TEXTS.title)],
    [{ type: "formule", value: `=COUNTIF(${verdicts},"${GOOD}")&" cas sur "&ROWS(${verdicts})&" vont bien"` }],
    [texte(TEXTS.bad)],
    [texte(TEXTS.name)],
    [],
    COLUMNS.map(texte),
  ];
  return [
    { kind: "addSheet", sheet: SHEET },
    { kind: "setCells", sheet: SHEET, row: 0, column: 0, contents: top },
    { kind: "setCells", sheet: SHEET, row: HEADER_ROW + 1, column: 0, contents: cases.map(contents) },
    { kind: "setColumnWidths", sheet: SHEET, column: 0, widths: WIDTHS },
    ...[0, 1, 2, 3].map(merged),
    { kind: "setRowHeights", sheet: SHEET, row: 0, heights: [27, 24, 32, 32] },
    style(0, 0, 1, 1, { bold: true, fontSize: 18, color: "#17614A" }),
    style(1, 0, 1, 1, { bold: true, fontSize: 14 }),
    style(2, 0, 2, 1, { wrap: true, vertical: "top" }),
    style(HEADER_ROW + 1, 0, cases.length, COLUMNS.length, { vertical: "top" }),
    style(HEADER_ROW + 1, 1, cases.length, 4, { wrap: true, horizontal: "left" }),
    style(HEADER_ROW, 0, 1, COLUMNS.length, { bold: true }),
    style(HEADER_ROW + 1, VERDICT, cases.length, 1, { bold: true, horizontal: "center" }),
    { kind: "addTable", sheet: SHEET, area: { row: HEADER_ROW, column: 0, rowCount: cases.length + 1, columnCount: COLUMNS.length }, name: SHEET },
    { kind: "freezeRows", sheet: SHEET, rows: HEADER_ROW + 1 },
    { kind: "setPageLayout", sheet: SHEET, orientation: "landscape", titleRows: HEADER_ROW + 1 },
  ];
}

function contents(cas: Cas, rank: number): CellContent[] {
  const row = HEADER_ROW + 1 + rank;
  const format = cas.format === undefined ? {} : { format: FORMATS[cas.format] };
  return [
    texte(cas.fonction), texte(cas.dit), texte(enFrancais(cas.formule)), expected(cas),
    { type: "formule", value: storedFormula(cas.formule, NAMESPACE), ...format },
    { type: "formule", value: `=${verdictFormula(cas.comparaison, cellAddress(row, ATTENDU), cellAddress(row, OBTENU))}` },
  ];
}

function expected({ attendu, comparaison, format }: Cas): CellContent {
  switch (comparaison) {
    case "#N/A":
    case "#VALUE!":
      return texte(frenchError(comparaison));
    case "vide":
      return texte(TEXTS.empty);
    case "auMoins":
      return { type: "nombre", value: Number(attendu), format: "\"au moins \"0" };
    default:
      if (typeof attendu === "number") return { type: "nombre", value: attendu, ...(format === undefined ? {} : { format: FORMATS[format] }) };
      return typeof attendu === "boolean" ? { type: "booleen", value: attendu } : texte(attendu);
  }
}

/** A table of the examples on its own sheet, from A1. */
function dataSheet({ nom, feuille, colonnes, lignes }: TableExemple): Edit[] {
  const rows = lignes.map((ligne) => ligne.map((cell, column): CellContent | null => {
    if (cell === null) return null;
    if (typeof cell === "number") return { type: "nombre", value: cell };
    if (typeof cell === "boolean") return { type: "booleen", value: cell };
    return colonnes[column]?.type === "date" && isDay(cell) ? { type: "date", value: cell, format: FORMATS.date } : texte(cell);
  }));
  return [
    { kind: "addSheet", sheet: feuille },
    { kind: "setCells", sheet: feuille, row: 0, column: 0, contents: [colonnes.map(({ entete }) => texte(entete)), ...rows] },
    { kind: "setColumnWidths", sheet: feuille, column: 0, widths: colonnes.map(({ entete, type }) => Math.max(type === "date" ? 13 : 11, Math.min(28, entete.length + 4))) },
    { kind: "addTable", sheet: feuille, area: { row: 0, column: 0, rowCount: lignes.length + 1, columnCount: colonnes.length }, name: nom },
    { kind: "freezeRows", sheet: feuille, rows: 1 },
  ];
}

/** A day that exists: the thirtieth of February stays the text that it is. */
function isDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text) ?? [];
  return year !== undefined && dayOf(Number(year), Number(month), Number(day)) !== null;
}

function texte(value: string): CellContent {
  return { type: "texte", value };
}
