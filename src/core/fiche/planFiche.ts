import { cellAddress } from "../bilan/address";
import type { CellContent, Edit } from "../bilan/edit";
import { placeLists } from "../bilan/lists";
import { DAY_FORMAT, PERCENT_FORMAT } from "../bilan/numberFormats";
import { feuilleDeTable } from "../classeur/feuilleDeTable";
import { BLANK_CELL, UNREADABLE_CELL } from "../register/column";
import type { Champ, TableDefinition } from "../register/champ";
import { isoOfDay } from "../register/day";
import { refusLieu, type LieuImport, type RefusLieu } from "../register/importation/lieu";
import { lignesSous } from "../register/importation/lignesSous";
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
    ...(wanted.poids === former.poids ? {} : { poids: wanted.poids === null ? { type: "vide" } : { type: "nombre", value: wanted.poids, format: PERCENT_FORMAT } }),
  };
}

function validationCells(validation: Validation | null): LigneAjoutee {
  return validation === null
    ? { etat: text("Brouillon"), valideePar: { type: "vide" }, valideeLe: { type: "vide" } }
    : { etat: text("Validée"), valideePar: text(validation.par), valideeLe: { type: "date", value: isoOfDay(validation.le), format: DAY_FORMAT } };
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

function appended(lieu: LieuImport, lines: readonly LigneAjoutee[]): Edit[] {
  const { mapping, first, count, formules } = lieu;
  return lignesSous(lieu, lines.map((line) => {
    const cells = new Array<CellContent | null>(count).fill(null);
    for (const { champ, column } of mapping.columns) if (!formules.has(column)) cells[column - first] = filled(line[champ]);
    return cells;
  }));
}

function filled(content: CellContent | undefined): CellContent | null {
  return content === undefined || content.type === "vide" ? null : content;
}

function newTable(survey: WorkbookSurvey, definition: TableDefinition, lines: readonly LigneAjoutee[]): Pick<PlanLignes, "feuille" | "edits"> {
  const { sheet, edits } = feuilleDeTable({ definition, lignes: lines.map((contenus) => ({ contenus })) }, survey);
  return { feuille: sheet, edits: placeLists(edits, survey) };
}
