import type { FamilleNomenclature } from "../../../core/register/nomenclature";
import type { UndoReport } from "../../../workbook/port";
import type { Choix } from "../../flows/choix";
import type { ApercuFamilles, ExamenFamilles, FamillesEcrites } from "../../flows/familles";
import type { Ouverture } from "../../flows/openRegister";
import type { ReponseRecensement } from "../../flows/recensement";
import { annoncesFamilles } from "../../textes";
import type { PaneState } from "../state";
import { finish, NO_PREVIEW, say, type Handlers } from "./slice";

/** The nomenclature of the collectivité's purchase familles. */
export interface FamillesState {
  readonly examenFamilles: ExamenFamilles | null;
  /** Lines that a profile carried, offered until they are added or left. */
  readonly famillesDuProfil: readonly FamilleNomenclature[];
  /** What would be written, shown and not yet written. */
  readonly apercuFamilles: ApercuFamilles | null;
  /** Written since the pane opened, the last one last; a stack of its own. */
  readonly famillesEcrites: readonly FamillesEcrites[];
  readonly issueFamilles: IssueFamilles | null;
}

export type IssueFamilles =
  /** Every famille has its line. */
  | { readonly kind: "nothing" }
  | { readonly kind: "done"; readonly ecrites: FamillesEcrites }
  | { readonly kind: "undone"; readonly report: UndoReport };

export const INITIAL_FAMILLES: FamillesState = { examenFamilles: null, famillesDuProfil: [], apercuFamilles: null, famillesEcrites: [], issueFamilles: null };

/** What is read again once the workbook changed; null where it couldn't be, or wasn't shown. */
export interface RelueFamilles {
  readonly examen: ExamenFamilles | null;
  readonly ouverture: { readonly ouverture: Ouverture; readonly choix: Choix | null } | null;
  readonly besoins: ReponseRecensement | null;
}

export type FamillesAction =
  | { readonly type: "famillesExamined"; readonly examen: ExamenFamilles }
  | { readonly type: "famillesReceived"; readonly familles: readonly FamilleNomenclature[] }
  | { readonly type: "famillesPreviewed"; readonly apercu: ApercuFamilles }
  | { readonly type: "famillesClosed" }
  | { readonly type: "famillesWritten"; readonly ecrites: FamillesEcrites; readonly relue: RelueFamilles }
  | { readonly type: "famillesUndone"; readonly report: UndoReport; readonly relue: RelueFamilles };

export const famillesHandlers: Handlers<FamillesAction> = {
  famillesExamined: (state, { examen }) => say(finish(state, { examenFamilles: examen, issueFamilles: null }), annoncesFamilles.examen(examen.manquantes.length)),
  famillesReceived: (state, { familles }) => ({ ...state, famillesDuProfil: familles }),
  famillesPreviewed: (state, { apercu }) =>
    apercu.resultat.ok && apercu.resultat.plan.ajoutees.length === 0
      ? say(finish(state, { ...NO_PREVIEW, famillesDuProfil: [], issueFamilles: { kind: "nothing" } }), annoncesFamilles.rien)
      : say(finish(state, { ...NO_PREVIEW, apercuFamilles: apercu, issueFamilles: null }), apercu.resultat.ok ? annoncesFamilles.apercu(apercu.resultat.plan.ajoutees.length) : annoncesFamilles.refus),
  famillesClosed: (state) => ({ ...state, apercuFamilles: null, famillesDuProfil: [] }),
  famillesWritten: (state, { ecrites, relue }) =>
    say(finish(state, { ...changed(state, relue), famillesDuProfil: [], famillesEcrites: [...state.famillesEcrites, ecrites], issueFamilles: { kind: "done", ecrites } }), annoncesFamilles.ecrites(ecrites.plan.ajoutees.length)),
  famillesUndone: (state, { report, relue }) =>
    say(finish(state, { ...changed(state, relue), famillesEcrites: state.famillesEcrites.slice(0, -1), issueFamilles: { kind: "undone", report } }), annoncesFamilles.annule(report.kept.length)),
};

/** Anomalies are to be looked for again, needs are examined anew; the figures read nothing of it. */
function changed(state: PaneState, { examen, ouverture, besoins }: RelueFamilles): Partial<PaneState> {
  return { ...NO_PREVIEW, ...ouverture, controle: null, examenFamilles: examen, ...(besoins?.ok ? { examen: besoins.examen } : { examen: state.examen }) };
}
