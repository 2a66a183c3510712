import type { Edit } from "../../core/bilan/edit";
import type { Referentiel } from "../../core/register/champ";
import { AUCUNE_CORRESPONDANCE, correspondanceText, readCorrespondance, type Correspondance, type Lieu } from "../../core/register/correspondance";
import { keepingNames, keptCorrespondance } from "../../core/register/correspondanceGardee";
import { decide, decisionOf, fitTo, forget, headersOfMapping, placeTable, type Voeu } from "../../core/register/decisions";
import { headersOf, type Header } from "../../core/register/headers";
import { findPlace, lieuOf, type Place } from "../../core/register/places";
import { recogniseTables, type TableMapping } from "../../core/register/recognise";
import type { WorkbookSurvey } from "../../core/register/survey";
import { WorkbookError, type Undo, type UndoReport } from "../../workbook/port";
import type { FlowContext } from "./flow";
import { openRegister, type Ouverture } from "./openRegister";
import { orTakeBack } from "./orTakeBack";

/** What a person asks of the way in which the register is recognised. */
export type DemandeRegistre =
  | { readonly genre: "colonne"; readonly mapping: TableMapping; readonly header: Header; readonly voeu: Voeu }
  /** The table is there: its header row is at that place. */
  | { readonly genre: "lieu"; readonly table: string; readonly lieu: Lieu }
  /** Back to automatic recognition, for one table, or for all. */
  | { readonly genre: "oubli"; readonly table: string | null }
  | { readonly genre: "profil"; readonly correspondance: Correspondance };

/** A demand done, and how to undo it. `absentes`: columns that a profile decides of, and that this workbook doesn't have. */
export interface DemandeFaite {
  readonly demande: DemandeRegistre;
  readonly absentes: number;
  /** Null when the workbook kept that already. */
  readonly undo: Undo | null;
}

/** Keeps a decision in the workbook (hidden names: no cell is touched), then reads the register again with it. */
export async function decideRegister(flow: FlowContext, demande: DemandeRegistre): Promise<{ readonly faite: DemandeFaite; readonly ouverture: Ouverture }> {
  const { referentiel } = flow.catalogue;
  const survey = await flow.workbook.survey();
  const kept = keptCorrespondance(survey, referentiel);
  // What can't be read was said when the workbook was opened: what is decided now takes its place.
  const next = decided(kept.ok ? kept.correspondance : AUCUNE_CORRESPONDANCE, demande, survey);
  if (!readCorrespondance(correspondanceText(next), referentiel).ok) throw new WorkbookError("tooLarge", "the decisions are more than the workbook keeps");
  const edits = namesEdits(next, survey);
  const undo = edits.length === 0 ? null : await flow.workbook.apply(edits);
  const absentes = demande.genre === "profil" ? missingColumns(next, survey, referentiel) : 0;
  return { faite: { demande, absentes, undo }, ouverture: await orTakeBack(flow, undo, () => openRegister(flow)) };
}

/** What was decided before comes back. `ouverture`: null where the register can't be read again; it is done by then. */
export async function undoDecision(flow: FlowContext, undo: Undo): Promise<{ readonly report: UndoReport; readonly ouverture: Ouverture | null }> {
  const report = await flow.workbook.undo(undo);
  return { report, ouverture: await openRegister(flow).catch(() => null) };
}

function decided(present: Correspondance, demande: DemandeRegistre, survey: WorkbookSurvey): Correspondance {
  switch (demande.genre) {
    case "colonne": {
      const { mapping, header, voeu } = demande;
      const place = placeNow(survey, lieuOf(mapping));
      const there = headersOf(place.headers, place.firstColumn).some((one) => one.column === header.column && one.entete === header.entete);
      if (!there) throw new WorkbookError("changed", `the header « ${header.entete} » moved`);
      return decide(present, mapping, header, voeu);
    }
    case "lieu": return placeTable(present, demande.table, placeNow(survey, demande.lieu));
    case "oubli": return forget(present, demande.table);
    case "profil": return fitTo(demande.correspondance, survey);
  }
}

function placeNow(survey: WorkbookSurvey, lieu: Lieu): Place {
  const place = findPlace(survey, lieu);
  if (!place) throw new WorkbookError("changed", `no place ${JSON.stringify(lieu)} any more`);
  return place;
}

function namesEdits(next: Correspondance, survey: WorkbookSurvey): Edit[] {
  const made = keepingNames(next, survey);
  const sheet = survey.sheets.find(({ visible }) => visible)?.name;
  if (made.length > 0 && sheet === undefined) throw new WorkbookError("unsupported", "a workbook without a sheet keeps nothing");
  return made.map(({ name, text }): Edit => ({ kind: "setName", sheet: sheet!, name, hidden: true, value: { type: "texte", value: text } }));
}

function missingColumns(correspondance: Correspondance, survey: WorkbookSurvey, referentiel: Referentiel): number {
  const { tables, incompletes } = recogniseTables(survey, referentiel, correspondance);
  return correspondance.tables.reduce((count, { table, colonnes }) => {
    const mapping = [...tables, ...incompletes].find((one) => one.table === table);
    const present = mapping ? headersOfMapping(mapping).filter((header) => decisionOf(correspondance, table, header)).length : 0;
    return count + colonnes.length - present;
  }, 0);
}
