import type { CellContent, Edit } from "../../bilan/edit";
import { placeLists } from "../../bilan/lists";
import type { Referentiel, TableDefinition } from "../../register/champ";
import { foldText } from "../../register/fold";
import type { WorkbookSurvey } from "../../register/survey";
import { FORMES } from "../cible";
import type { Schema } from "../schema";
import { A_VERIFIER, ETABLIE, MESURES, PLUSIEURS, PORTEES, RECURRENCES, TOTAL } from "./mots";
import { NIVEAUX, TABLE_CIBLES, TABLE_REFERENTIEL } from "./niveaux";
import { schemaToSheets, type SheetLine } from "./schemaToSheets";

/** Widths in characters; a column that isn't named here is as wide as its header asks. */
const WIDTHS: Readonly<Record<string, number>> = {
  niveau: 13, code: 13, libelle: 52, rattache: 13, unite: 13, mesure: 18, tableRegistre: 20, champ: 26, filtre: 46, base: 34, baseMots: 44, precisions: 30,
  reprise: 24, ventilations: 24, verifierSans: 24, pilotage: 36, objectif: 40, lecture: 50, note: 40, source: 50,
  indicateur: 14, recurrence: 16, forme: 28, valeur: 13, valeurMax: 16, direction: 24, aVerifier: 40,
};
const DEFAULT_WIDTH = 16;
/** Rows below the last one that have the dropdowns too: a table grows as it is typed in. */
const SPARE_ROWS = 300;

/**
 * The edits that add the two sheets of a scheme to a workbook, each with one table, so that the scheme can be adapted
 * there: dropdowns, widths, frozen header. Sheet and table names that are taken get a rank (« Cibles 2 »). A workbook that
 * holds a Référentiel already (`schemaOfRegister` isn't null) should not be given another.
 */
export function planSchemaSheets(schema: Schema, survey: WorkbookSurvey, referentiel: Referentiel): readonly Edit[] {
  const { referentiel: lines, cibles } = schemaToSheets(schema, referentiel);
  const tables = [...referentiel.values()].filter(({ id }) => id !== TABLE_REFERENTIEL && id !== TABLE_CIBLES).map(({ libelle }) => libelle);
  return placeLists([
    ...planSheet(referentiel.get(TABLE_REFERENTIEL), lines, survey, "Referentiel", {
      niveau: NIVEAUX, mesure: [...Object.values(MESURES), PLUSIEURS, TOTAL], tableRegistre: tables, confiance: [A_VERIFIER, ETABLIE],
    }),
    ...planSheet(referentiel.get(TABLE_CIBLES), cibles, survey, "Cibles", { recurrence: RECURRENCES, forme: FORMES, porteSur: PORTEES, confiance: [A_VERIFIER, ETABLIE] }),
  ], survey);
}

function planSheet(definition: TableDefinition | undefined, lines: readonly SheetLine[], survey: WorkbookSurvey, tableName: string, lists: Readonly<Record<string, readonly string[]>>): Edit[] {
  if (!definition) return [];
  const { champs, libelle } = definition;
  const sheet = freeName(libelle, " ", survey.sheets.map(({ name }) => name));
  const name = freeName(tableName, "_", survey.sheets.flatMap(({ tables }) => tables.map((table) => table.name)));
  // A table needs a row below its header, even for a scheme without targets.
  const body = { row: 1, column: 0, rowCount: Math.max(lines.length, 1), columnCount: champs.length };
  const rows = lines.map((line) => champs.map(({ id }): CellContent | null => line[id] ?? null));
  return [
    { kind: "addSheet", sheet },
    { kind: "setCells", sheet, row: 0, column: 0, contents: [champs.map((champ) => ({ type: "texte", value: champ.libelle })), ...rows] },
    { kind: "setStyle", sheet, area: { ...body, row: 0, rowCount: 1 }, style: { wrap: true, vertical: "center" } },
    { kind: "setStyle", sheet, area: body, style: { wrap: true, vertical: "top" } },
    { kind: "setColumnWidths", sheet, column: 0, widths: champs.map(({ id }) => WIDTHS[id] ?? DEFAULT_WIDTH) },
    { kind: "addTable", sheet, area: { ...body, row: 0, rowCount: body.rowCount + 1 }, name },
    ...champs.flatMap(({ id, libelle: column }, index): Edit[] => {
      const values = lists[id];
      return values ? [{ kind: "setListValidation", sheet, area: { ...body, column: index, columnCount: 1, rowCount: body.rowCount + SPARE_ROWS }, values, message: `« ${column} » : choisissez dans la liste.` }] : [];
    }),
    { kind: "freezeRows", sheet, rows: 1 },
  ];
}

function freeName(base: string, separator: string, taken: readonly string[]): string {
  const folded = new Set(taken.map(foldText));
  for (let rank = 1; ; rank++) {
    const name = rank === 1 ? base : `${base}${separator}${rank}`;
    if (!folded.has(foldText(name))) return name;
  }
}
