import { cellText } from "../register/cell";
import { foldHeader } from "../register/fold";
import type { ColumnsRequest, SheetSurvey, WorkbookSurvey } from "../register/survey";

/** What a column of a bilan holds. Only `valeur`, `cible`, `ecart`, `statut`, `phrase`, `source` (and an empty `libelle` or `unite`) are filled. */
export type Role = "code" | "libelle" | "anterieure" | "valeur" | "unite" | "cible" | "ecart" | "statut" | "phrase" | "source" | "commentaire";

const HEADERS: Readonly<Record<Role, readonly string[]>> = {
  code: ["code", "code indicateur", "code de l indicateur", "indicateur code"],
  libelle: ["libelle", "indicateur", "intitule", "libelle de l indicateur"],
  anterieure: ["n 1", "valeur n 1", "annee n 1", "annee precedente"],
  valeur: ["valeur", "valeur n", "resultat", "realise"],
  unite: ["unite"],
  cible: ["cible", "objectif", "objectif cible", "valeur cible"],
  ecart: ["ecart", "ecart a la cible"],
  statut: ["statut", "etat", "atteinte"],
  phrase: ["synthese", "phrase", "en une phrase", "ce que dit le chiffre", "redaction"],
  source: ["source", "base", "denominateur", "source et base"],
  commentaire: ["commentaire", "commentaires", "observation", "observations"],
};
/** Roles that a fill may write. The person's own columns (commentaire, N-1) are never among them. */
export const FILLED: readonly Role[] = ["libelle", "unite", "valeur", "cible", "ecart", "statut", "phrase", "source"];

/** A table of a workbook that a bilan fills: it has a `Code` column and a `Valeur` column. Positions are 0-based. */
export interface BilanPlace {
  readonly sheet: string;
  readonly tableName: string | null;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly columns: Readonly<Partial<Record<Role, number>>> & { readonly code: number; readonly valeur: number };
}

/** The first table (or range) of the workbook that is a bilan; sheets whose name says "bilan" come first. */
export function findBilan(survey: WorkbookSurvey): BilanPlace | null {
  const named = (sheet: SheetSurvey) => (foldHeader(sheet.name).includes("bilan") ? 0 : 1);
  const places = [...survey.sheets].sort((a, b) => named(a) - named(b)).flatMap(placesIn);
  return places[0] ?? null;
}

function placesIn(sheet: SheetSurvey): BilanPlace[] {
  const tables = sheet.tables.flatMap((table) => placeOf(sheet.name, table.name, table.area.row, table.area.column, table.area.rowCount - 1, table.headers));
  const ranges = sheet.head.flatMap((cells, index) => {
    const row = sheet.used.row + index;
    if (sheet.tables.some(({ area }) => row >= area.row && row < area.row + area.rowCount)) return [];
    return placeOf(sheet.name, null, row, sheet.used.column, sheet.used.row + sheet.used.rowCount - row - 1, cells.map(cellText));
  });
  return [...tables, ...ranges];
}

function placeOf(sheet: string, tableName: string | null, headerRow: number, firstColumn: number, rowCount: number, headers: readonly string[]): BilanPlace[] {
  const columns: Partial<Record<Role, number>> = {};
  headers.forEach((header, index) => {
    const folded = foldHeader(header);
    const role = (Object.keys(HEADERS) as Role[]).find((candidate) => HEADERS[candidate].includes(folded) && columns[candidate] === undefined);
    if (role) columns[role] = firstColumn + index;
  });
  const { code, valeur } = columns;
  if (code === undefined || valeur === undefined || (columns.statut === undefined && columns.cible === undefined)) return [];
  return [{ sheet, tableName, headerRow, firstRow: headerRow + 1, rowCount, columns: { ...columns, code, valeur } }];
}

/** The codes of a bilan's first rows, as far as the survey shows them: enough to know whose bilan it is. */
export function codesShown(survey: WorkbookSurvey, { sheet: name, firstRow, columns }: BilanPlace): string[] {
  const sheet = survey.sheets.find((candidate) => candidate.name === name);
  if (!sheet) return [];
  return sheet.head.slice(Math.max(0, firstRow - sheet.used.row)).map((row) => cellText(row[columns.code - sheet.used.column] ?? null).trim()).filter((code) => code !== "");
}

/** What must be read of a bilan before it is filled: its recognised columns. */
export function bilanRequest(place: BilanPlace): ColumnsRequest {
  const columns = [...new Set(Object.values(place.columns))].sort((a, b) => a - b);
  return { sheet: place.sheet, firstRow: place.firstRow, rowCount: place.rowCount, columns };
}
