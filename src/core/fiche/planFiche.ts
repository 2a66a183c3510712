import { cellAddress } from "../bilan/address";
import type { CellContent, Edit } from "../bilan/edit";
import { freeName } from "../bilan/freeName";
import { BLANK_CELL, UNREADABLE_CELL } from "../register/column";
import type { Champ, TableDefinition } from "../register/champ";
import { isoOfDay } from "../register/day";
import { refusLieu, type LieuImport, type RefusLieu } from "../register/importation/lieu";
import type { Table } from "../register/register";
import type { WorkbookSurvey } from "../register/survey";
import type { RefAchat } from "./achat";
import { isSansReponse, reponseA, SANS_REPONSE, type Fiche, type Reponse, type Validation } from "./fiche";
import { CODE_ENSEMBLE, LIBELLE_ENSEMBLE, type FicheLue } from "./lireFiche";
import { toutesLes, type Question, type Questions } from "./questions";

/** A cell that is there already and would hold something else. Positions are 0-based. */
export interface Changement {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly entete: string;
  /** What the row is about. */
  readonly objet: string;
  readonly avant: string;
  readonly apres: CellContent;
}

/** A row to add: what each field of it receives. */
export type LigneAjoutee = Readonly<Partial<Record<string, CellContent>>>;

export interface PlanLignes {
  readonly feuille: string;
  /** True when the workbook has no such table: the sheet is made. */
  readonly creee: boolean;
  readonly ajoutees: readonly LigneAjoutee[];
  readonly changements: readonly Changement[];
  readonly edits: readonly Edit[];
}

export type RefusFiche =
  | { readonly motif: "place"; readonly refus: RefusLieu }
  /** Labels of the columns that the person's table lacks, and that would receive something. */
  | { readonly motif: "colonnes"; readonly feuille: string; readonly libelles: readonly string[] };

/** The table of the workbook and its free rows; null where it has none. */
export interface TableDesFiches {
  readonly table: Table;
  readonly lieu: LieuImport;
}

const DAY = "dd/mm/yyyy";
const PERCENT = "0.##%";
const text = (value: string): CellContent => (value.trim() === "" ? { type: "vide" } : { type: "texte", value: value.trim() });

/**
 * What keeping a fiche would write in the table: rows below it for what is new, and only the cells that change in the
 * rows that are there. What couldn't be read there is left as it is, unless the person decided of it anew.
 */
export function planLignes(achat: RefAchat, lue: FicheLue, fiche: Fiche, questions: Questions, survey: WorkbookSurvey, definition: TableDefinition, fiches: TableDesFiches | null): { readonly ok: true; readonly plan: PlanLignes } | { readonly ok: false; readonly refus: RefusFiche } {
  const validated = validationCells(fiche.validation);
  const ajoutees: LigneAjoutee[] = [];
  const changements: Changement[] = [];
  const former = validationCells(lue.fiche.validation);
  const change = (ligne: FicheLue["lignes"][number], wanted: LigneAjoutee) => {
    if (fiches) changements.push(...cellsOf(fiches.table, ligne.rang, ligne.libelle, wanted));
  };
  const revalidated = JSON.stringify(validated) !== JSON.stringify(former) || lue.avis.some(({ code }) => code === "validationsDifferentes" || code === "illisible");
  const whole = lue.lignes.find(({ ensemble }) => ensemble);
  if (whole) change(whole, { ...(fiche.absence.trim() === lue.fiche.absence.trim() ? {} : { justification: text(fiche.absence) }), ...(revalidated ? validated : {}) });
  else ajoutees.push({ ...identityOf(achat), theme: { type: "vide" }, disposition: text(LIBELLE_ENSEMBLE), code: text(CODE_ENSEMBLE), justification: text(fiche.absence), ...validated });
  const asked = new Map(toutesLes(questions).map((question) => [question.disposition.id, question] as const));
  for (const ligne of lue.lignes) {
    if (!ligne.disposition) {
      if (!ligne.ensemble && revalidated) change(ligne, validated);
      continue;
    }
    const { id } = ligne.disposition;
    const difference = reponseCells(reponseA(fiche, id), lue.fiche.reponses.get(id) ?? SANS_REPONSE);
    change(ligne, { ...difference, ...(revalidated ? validated : {}) });
  }
  const kept = new Set(lue.lignes.flatMap(({ disposition }) => disposition?.id ?? []));
  for (const [id, question] of asked) {
    const reponse = reponseA(fiche, id);
    if (!kept.has(id) && !isSansReponse(reponse)) ajoutees.push({ ...identityOf(achat), ...questionCells(question), ...reponseCells(reponse, SANS_REPONSE), ...validated });
  }
  if (!fiches) return { ok: true, plan: { ...newTable(survey, definition, ajoutees), creee: true, ajoutees, changements: [] } };
  const missing = missingColumns(fiches.table, definition.champs, [...ajoutees, validated]);
  if (missing.length > 0) return { ok: false, refus: { motif: "colonnes", feuille: fiches.table.mapping.sheet, libelles: missing } };
  const refus = refusLieu(fiches.lieu, ajoutees.length);
  if (refus) return { ok: false, refus: { motif: "place", refus } };
  return { ok: true, plan: { feuille: fiches.table.mapping.sheet, creee: false, ajoutees, changements, edits: [...editsOf(changements), ...appended(fiches.lieu, ajoutees)] } };
}

/** One edit a cell. */
export function editsOf(changements: readonly Changement[]): Edit[] {
  return changements.map(({ sheet, row, column, apres }) => ({ kind: "setCells", sheet, row, column, contents: [[apres]] }));
}

/** `Marchés!F12`. */
export function lieuDe({ sheet, row, column }: Pick<Changement, "sheet" | "row" | "column">): string {
  return `${sheet}!${cellAddress(row, column)}`;
}

function identityOf({ objet, nom }: RefAchat): LigneAjoutee {
  return { achat: text(nom), objet: text(objet === "marche" ? "Marché" : "Besoin") };
}

function questionCells({ disposition: { id, libelle, theme, genre } }: Question): LigneAjoutee {
  return { theme: text(theme), disposition: text(libelle), code: text(id), forme: text(genre) };
}

function reponseCells(wanted: Reponse, former: Reponse): LigneAjoutee {
  return {
    ...(wanted.decision === former.decision ? {} : { decision: text(wanted.decision === null ? "" : wanted.decision === "retenue" ? "Retenue" : "Écartée") }),
    ...(wanted.justification.trim() === former.justification.trim() ? {} : { justification: text(wanted.justification) }),
    ...(wanted.poids === former.poids ? {} : { poids: wanted.poids === null ? { type: "vide" } : { type: "nombre", value: wanted.poids, format: PERCENT } }),
  };
}

function validationCells(validation: Validation | null): LigneAjoutee {
  return validation === null
    ? { etat: text("Brouillon"), valideePar: { type: "vide" }, valideeLe: { type: "vide" } }
    : { etat: text("Validée"), valideePar: text(validation.par), valideeLe: { type: "date", value: isoOfDay(validation.le), format: DAY } };
}

/** The cells of a row that would not hold what they hold. */
function cellsOf(table: Table, rang: number, objet: string, wanted: LigneAjoutee): Changement[] {
  const { sheet, columns } = table.mapping;
  return columns.flatMap(({ champ, column, entete }): Changement[] => {
    const apres = wanted[champ];
    const avant = shownAt(table, champ, rang);
    // What can't be read is replaced by what a person decides, and never erased by the way.
    const lost = apres?.type === "vide" && table.columns.get(champ)?.state[rang] === UNREADABLE_CELL;
    if (apres === undefined || avant === shownContent(apres) || lost) return [];
    return [{ sheet, row: table.lignes[rang]! - 1, column, entete, objet, avant, apres }];
  });
}

/** What a cell of the table shows, by what was read of it. */
export function shownAt(table: Table, champ: string, rang: number): string {
  const column = table.columns.get(champ);
  if (!column || column.state[rang] === BLANK_CELL) return "";
  const raw = column.rawTexts.get(rang);
  if (raw !== undefined) return raw;
  if ("entries" in column) return column.entries[column.values[rang]!]?.text ?? "";
  if (column.kind === "date") return isoOfDay(column.values[rang]!);
  if (column.kind === "ouiNon") return column.values[rang] === 1 ? "oui" : "non";
  return String(column.values[rang]);
}

function shownContent(content: CellContent): string {
  return content.type === "vide" ? "" : String(content.value);
}

function missingColumns({ mapping }: Table, champs: readonly Champ[], lines: readonly LigneAjoutee[]): string[] {
  const informative = new Set(["theme", "forme", "code", "objet"]);
  return champs
    .filter(({ id }) => !informative.has(id) && !mapping.columns.some(({ champ }) => champ === id) && lines.some((line) => line[id] !== undefined && line[id].type !== "vide"))
    .map(({ libelle }) => libelle);
}

function appended({ mapping, row, first, count, formules }: LieuImport, lines: readonly LigneAjoutee[]): Edit[] {
  if (lines.length === 0) return [];
  const { sheet, tableName, headerRow, firstRow, rowCount } = mapping;
  const contents = lines.map((line) => {
    const cells = new Array<CellContent | null>(count).fill(null);
    for (const { champ, column } of mapping.columns) if (!formules.has(column)) cells[column - first] = filled(line[champ]);
    return cells;
  });
  const last = row + lines.length;
  const grown = tableName !== null && last > firstRow + rowCount;
  return [...(grown ? [{ kind: "resizeTable", sheet, name: tableName, rowCount: last - headerRow } as const] : []), { kind: "setCells", sheet, row, column: first, contents }];
}

function filled(content: CellContent | undefined): CellContent | null {
  return content === undefined || content.type === "vide" ? null : content;
}

const WIDTHS: Readonly<Record<string, number>> = { achat: 20, theme: 20, disposition: 60, code: 26, justification: 50, valideePar: 22 };

function newTable(survey: WorkbookSurvey, { champs, libelle }: TableDefinition, lines: readonly LigneAjoutee[]): Pick<PlanLignes, "feuille" | "edits"> {
  const sheet = freeName(libelle, " ", survey.sheets.map(({ name }) => name));
  const name = freeName("FichesAchat", "_", [...survey.sheets.flatMap(({ tables }) => tables.map((table) => table.name)), ...survey.names.map((one) => one.name)]);
  const columnCount = champs.length;
  return {
    feuille: sheet,
    edits: [
      { kind: "addSheet", sheet },
      { kind: "setCells", sheet, row: 0, column: 0, contents: [champs.map((champ) => text(champ.libelle)), ...lines.map((line) => champs.map(({ id }) => filled(line[id])))] },
      { kind: "setColumnWidths", sheet, column: 0, widths: champs.map(({ id }) => WIDTHS[id] ?? 14) },
      { kind: "addTable", sheet, area: { row: 0, column: 0, rowCount: lines.length + 1, columnCount }, name },
      ...champs.flatMap(({ type, valeurs }, column): Edit[] => (type === "choix"
        ? [{ kind: "setListValidation", sheet, area: { row: 1, column, rowCount: lines.length, columnCount: 1 }, values: valeurs.map(({ valeur }) => valeur) }]
        : [])),
      { kind: "freezeRows", sheet, rows: 1 },
    ],
  };
}
