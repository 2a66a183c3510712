import type { Recognition } from "../../register/recognise";
import type { ColumnsRequest, TextFound, WorkbookSurvey } from "../../register/survey";
import type { LieuNomme, LieuTexte, Place } from "./lieu";
import { LIEU, remembered } from "./memory";
import { lieuxNommes } from "./noms";
import { parseModele } from "./placeholders";
import { findBilans, type BilanTable } from "./tables";

/** Everything that a workbook marks for a fill: tables with a column of codes, named cells, cells with placeholders. */
export interface Gabarit {
  readonly tables: readonly BilanTable[];
  readonly noms: readonly LieuNomme[];
  readonly textes: readonly LieuTexte[];
}

export function isEmpty({ tables, noms, textes }: Gabarit): boolean {
  return tables.length + noms.length + textes.length === 0;
}

/** `found`: the cells of the workbook whose text holds an opening brace pair. Those of the register are data, whatever they say. */
export function findGabarit(survey: WorkbookSurvey, recognition: Pick<Recognition, "tables" | "ecartes">, found: readonly TextFound[]): Gabarit {
  const tables = findBilans(survey, recognition);
  const inRegister = (place: Place) => recognition.tables.some(({ sheet, headerRow, firstRow, rowCount }) => sheet === place.sheet && place.row >= headerRow && place.row < firstRow + rowCount);
  const inCommentaires = (place: Place) => tables.some(({ sheet, firstRow, rowCount, commentaire }) => sheet === place.sheet && place.column === commentaire && place.row >= firstRow && place.row < firstRow + rowCount);
  const memories = remembered(survey, LIEU);
  const fresh = found.flatMap(({ text, ...place }): LieuTexte[] => {
    if (inRegister(place) || inCommentaires(place) || parseModele(text).every(({ kind }) => kind === "texte")) return [];
    return [{ ...place, modele: text, rang: memories.find((memory) => isAt(memory.place, place))?.rang ?? null, empreinte: null }];
  });
  const known = memories.filter(({ place }) => !fresh.some((lieu) => isAt(lieu, place)))
    .map(({ rang, place, value }): LieuTexte => ({ ...place, modele: value.modele, rang, empreinte: value.empreinte }));
  return { tables, noms: lieuxNommes(survey), textes: [...known, ...fresh] };
}

export function isAt(one: Place, other: Place): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

/** What must be read before a fill: the columns of each table, then each cell. Formulas are told: they are the person's. */
export function gabaritRequests({ tables, noms, textes }: Gabarit): ColumnsRequest[] {
  const columns = tables.map(({ sheet, firstRow, rowCount, code, columns: found, commentaire }): ColumnsRequest => {
    const wanted = [code, ...found.map(({ column }) => column), ...(commentaire === null ? [] : [commentaire])];
    return { sheet, firstRow, rowCount, columns: [...new Set(wanted)].sort((a, b) => a - b), formulas: true };
  });
  return [...columns, ...[...noms, ...textes].map(({ sheet, row, column }): ColumnsRequest => ({ sheet, firstRow: row, rowCount: 1, columns: [column], formulas: true }))];
}
