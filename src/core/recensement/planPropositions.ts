import { columnName } from "../bilan/address";
import { text } from "../bilan/chiffres/content";
import type { CellContent, Edit } from "../bilan/edit";
import { freeName } from "../bilan/freeName";
import type { Clausier } from "../clausier/clausier";
import type { Table } from "../register/register";
import type { WorkbookSurvey } from "../register/survey";
import type { Propositions } from "./propositions";
import { textePossibles, texteDisposition, texteFamilles, texteProbleme, texteSources } from "./textes";

/** Where the propositions are written: the column of the table, one more column beside a plain range, or a sheet of their own. */
export type LieuPropositions =
  | { readonly genre: "colonne" | "aCote"; readonly feuille: string; /** Letters. */ readonly colonne: string }
  | { readonly genre: "feuille"; readonly feuille: string };

/** A need and its propositions in words. */
export interface PropositionEcrite {
  readonly ligne: number;
  readonly nom: string;
  readonly texte: string;
}

/** What « Inscrire les propositions » would write. « Considérations envisagées » is never among it. */
export interface PlanPropositions {
  readonly lieu: LieuPropositions;
  readonly edits: readonly Edit[];
  /** What each need would be given; in a sheet, those that have propositions. */
  readonly ecrites: readonly PropositionEcrite[];
  /** Needs whose cell holds something else: a person's words stay. */
  readonly laissees: readonly { readonly ligne: number; readonly nom: string }[];
  /** Cells that already say it, and needs that nothing is proposed for. */
  readonly dejaInscrites: number;
  readonly sansProposition: number;
}

const CHAMP = "considerationsPossibles";
const WIDTH = 60;

interface Classeur {
  readonly survey: WorkbookSurvey;
  /** The table Recensement as it was read. */
  readonly table: Table;
}

/** Plans the writing. An Excel table is given no column: where it lacks « Considérations possibles », a sheet lists the propositions. */
export function planPropositions(lignes: readonly Propositions[], annee: number, clausier: Clausier, { survey, table }: Classeur): PlanPropositions {
  const { mapping } = table;
  const own = mapping.columns.find(({ champ }) => champ === CHAMP);
  const column = own?.column ?? columnBeside(survey, table);
  const proposees = lignes.filter((ligne) => textePossibles(ligne) !== "");
  const sansProposition = lignes.length - proposees.length;
  if (column === null) {
    const { feuille, edits } = planFeuille(lignes, annee, clausier, survey);
    return { lieu: { genre: "feuille", feuille }, edits, ecrites: proposees.map(ecrite), laissees: [], dejaInscrites: 0, sansProposition };
  }
  const free = proposees.filter(({ besoin }) => besoin.possibles === null);
  const kept = proposees.filter((ligne) => ligne.besoin.possibles !== null && ligne.besoin.possibles !== textePossibles(ligne));
  const sheet = mapping.sheet;
  const header: Edit[] = own || free.length === 0 ? [] : [
    { kind: "setCells", sheet, row: mapping.headerRow, column, contents: [[{ type: "texte", value: libelleDe(table) }]] },
    { kind: "setColumnWidths", sheet, column, widths: [WIDTH] },
  ];
  return {
    lieu: { genre: own ? "colonne" : "aCote", feuille: sheet, colonne: columnName(column) },
    edits: [...header, ...cellsOf(free, sheet, column)],
    ecrites: free.map(ecrite), laissees: kept.map(({ besoin: { ligne, nom } }) => ({ ligne, nom })), dejaInscrites: proposees.length - free.length - kept.length, sansProposition,
  };
}

function ecrite(ligne: Propositions): PropositionEcrite {
  return { ligne: ligne.besoin.ligne, nom: ligne.besoin.nom, texte: textePossibles(ligne) };
}

function libelleDe({ definition }: Table): string {
  return definition.champs.find(({ id }) => id === CHAMP)?.libelle ?? "Considérations possibles";
}

/** The column right of a plain range, where the sheet holds nothing from there on. Null for an Excel table, and where there is no such place. */
function columnBeside(survey: WorkbookSurvey, { mapping }: Table): number | null {
  if (mapping.tableName !== null) return null;
  const used = survey.sheets.find(({ name }) => name === mapping.sheet)?.used;
  const next = Math.max(...[...mapping.columns, ...mapping.ignored].map(({ column }) => column)) + 1;
  return used && used.column + used.columnCount <= next ? next : null;
}

/** One rectangle from the first to the last cell; the cells in between are left alone. */
function cellsOf(lignes: readonly Propositions[], sheet: string, column: number): Edit[] {
  if (lignes.length === 0) return [];
  const rows = lignes.map(({ besoin }) => besoin.ligne - 1);
  const first = rows.reduce((least, row) => Math.min(least, row), Infinity);
  const contents: (CellContent | null)[][] = Array.from({ length: rows.reduce((most, row) => Math.max(most, row), 0) - first + 1 }, () => [null]);
  lignes.forEach((ligne, index) => { contents[rows[index]! - first] = [text(textePossibles(ligne))]; });
  return [{ kind: "setCells", sheet, row: first, column, contents }];
}

/** No header here is one of a table of the register: the sheet must not be taken for a Recensement. */
const ENTETES = ["Ligne", "Achat prévu", "Direction", "Familles lues", "Proposition", "Forme", "Sujet", "Mots du document", "D'où elle vient"] as const;
const WIDTHS = [8, 36, 22, 36, 44, 14, 22, 60, 50];

function planFeuille(lignes: readonly Propositions[], annee: number, clausier: Clausier, survey: WorkbookSurvey): { readonly feuille: string; readonly edits: readonly Edit[] } {
  const sheet = freeName(`Propositions ${annee}`, " ", survey.sheets.map(({ name }) => name));
  const name = freeName(`Propositions${annee}`, "_", [...survey.sheets.flatMap(({ tables }) => tables.map((table) => table.name)), ...survey.names.map((one) => one.name)]);
  const rows = lignes.flatMap((ligne) => rowsOf(ligne, clausier));
  const area = { row: 0, column: 0, rowCount: rows.length + 1, columnCount: ENTETES.length };
  const edits: Edit[] = [
    { kind: "addSheet", sheet },
    { kind: "setCells", sheet, row: 0, column: 0, contents: [ENTETES.map(text), ...rows] },
    { kind: "setStyle", sheet, area: { ...area, row: 1, rowCount: Math.max(rows.length, 1) }, style: { wrap: true, vertical: "top" } },
    { kind: "setColumnWidths", sheet, column: 0, widths: WIDTHS },
    { kind: "addTable", sheet, area: { ...area, rowCount: Math.max(area.rowCount, 2) }, name },
    { kind: "freezeRows", sheet, rows: 1 },
    { kind: "setPageLayout", sheet, orientation: "landscape", titleRows: 1 },
  ];
  return { feuille: sheet, edits };
}

/** A line a proposition; one that says why for a need without any. */
function rowsOf(ligne: Propositions, clausier: Clausier): CellContent[][] {
  const { besoin, dispositions, problemes } = ligne;
  const start: CellContent[] = [{ type: "nombre", value: besoin.ligne, format: "0" }, text(besoin.nom), text(besoin.direction ?? ""), text(texteFamilles(ligne))];
  if (dispositions.length === 0) return [[...start, text(`Rien de proposé : ${problemes.length === 0 ? "aucune disposition propre à cette famille." : problemes.map(texteProbleme).join(" ")}`), ...new Array<CellContent>(4).fill({ type: "vide" })]];
  return dispositions.map(({ disposition }) => [
    ...start, text(`${disposition.libelle}${disposition.confiance === "a-verifier" ? " (à vérifier)" : ""}`), text(disposition.genre), text(disposition.theme), text(texteDisposition(disposition) ?? ""), text(texteSources(clausier, disposition)),
  ]);
}
