import type { Edit } from "../bilan/edit";
import type { Area } from "../register/survey";
import type { Colonne } from "./colonne";
import { cellulesDe, type Ligne } from "./lignes";

/** Where a new table goes, and what it is made of. */
export interface TableAFaire {
  readonly sheet: string;
  /** Of the Excel table. */
  readonly name: string;
  readonly colonnes: readonly Colonne[];
  readonly lignes: readonly Ligne[];
  /** Fields beside which each of the first rows says what it is. */
  readonly nommees: readonly string[];
}

/** A table needs a row below its header, and grows by typing: Excel carries formats, lists and messages along. */
export const LIGNES_VIDES = 5;
/** Rows below the table that have lists and messages too, for what is pasted there. */
const AU_DELA = 45;

/** The edits that add a sheet with one Excel table. Lists may be too long to be written in their cells (`placeLists`). */
export function planTable({ sheet, name, colonnes, lignes, nommees }: TableAFaire): Edit[] {
  const champs = colonnes.map(({ champ }) => champ);
  const rowCount = lignes.length + LIGNES_VIDES;
  const whole: Area = { row: 0, column: 0, rowCount: rowCount + 1, columnCount: colonnes.length };
  const body = (column: number): Area => ({ row: 1, column, rowCount, columnCount: 1 });
  return [
    { kind: "addSheet", sheet },
    { kind: "setCells", sheet, row: 0, column: 0, contents: [champs.map(({ libelle }) => ({ type: "texte", value: libelle })), ...lignes.map((ligne) => cellulesDe(ligne, champs))] },
    { kind: "setStyle", sheet, area: { ...whole, rowCount: 1 }, style: { wrap: true, vertical: "center" } },
    { kind: "setColumnWidths", sheet, column: 0, widths: colonnes.map(({ largeur }) => largeur) },
    { kind: "addTable", sheet, area: whole, name },
    ...colonnes.flatMap(({ format }, column): Edit[] => (format === null ? [] : [{ kind: "setNumberFormat", sheet, area: body(column), format }])),
    ...colonnes.flatMap((colonne, column) => validation(sheet, { ...body(column), rowCount: rowCount + AU_DELA }, colonne)),
    ...messages(sheet, lignes, nommees.map((id) => champs.findIndex((champ) => champ.id === id)).filter((column) => column >= 0)),
    { kind: "freezeRows", sheet, rows: 1 },
  ];
}

function validation(sheet: string, area: Area, { liste, message }: Colonne): Edit[] {
  if (liste) return [{ kind: "setListValidation", sheet, area, values: liste.valeurs, message: liste.horsListe, ...(message ? { prompt: message } : {}) }];
  return message ? [{ kind: "setPrompt", sheet, area, prompt: message }] : [];
}

/** Rows that follow each other and say the same are one area. Named columns stand side by side. */
function messages(sheet: string, lignes: readonly Ligne[], columns: readonly number[]): Edit[] {
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const edits: Extract<Edit, { kind: "setPrompt" }>[] = [];
  lignes.forEach(({ message }, rank) => {
    if (!message) return;
    const before = edits.at(-1);
    if (before && before.area.row + before.area.rowCount === rank + 1 && JSON.stringify(before.prompt) === JSON.stringify(message)) {
      edits[edits.length - 1] = { ...before, area: { ...before.area, rowCount: before.area.rowCount + 1 } };
    } else edits.push({ kind: "setPrompt", sheet, area: { row: rank + 1, column: first, rowCount: 1, columnCount: last - first + 1 }, prompt: message });
  });
  return edits;
}
