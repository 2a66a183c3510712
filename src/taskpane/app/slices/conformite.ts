import type { Statut } from "../../../core/compliance/verdict";
import type { Controle } from "../../flows/checkRegister";
import type { Verification } from "../../flows/checkConformity";
import type { SelectedPart } from "../../host";
import { annonces } from "../../textes";
import type { PaneState } from "../state";
import { finish, say, type Handlers } from "./slice";

/** The indicators beside their targets. */
export interface ConformiteState {
  readonly verification: Verification | null;
  readonly filtre: Filtre;
  /** Code of the indicator whose detail is open. */
  readonly detail: string | null;
  /** What the last selection took of its rows; null when the detail shown has none yet. */
  readonly selection: SelectedPart | null;
  /** The indicator to give the focus back to, when its detail has just been closed. */
  readonly retour: string | null;
}

export interface Filtre {
  readonly texte: string;
  readonly statut: Statut | null;
}

export const INITIAL_CONFORMITE: ConformiteState = { verification: null, filtre: { texte: "", statut: null }, detail: null, selection: null, retour: null };

export type ConformiteAction =
  | { readonly type: "verified"; readonly verification: Verification }
  | { readonly type: "selected"; readonly sheet: string; readonly selected: SelectedPart }
  | { readonly type: "filtered"; readonly filtre: Filtre }
  | { readonly type: "detailOpened"; readonly code: string }
  | { readonly type: "detailClosed" };

export const conformiteHandlers: Handlers<ConformiteAction> = {
  verified: (state, { verification }) => {
    const { indicateurs } = verification.conformite;
    const missed = indicateurs.filter(({ verdict }) => verdict.statut === "non-atteinte").length;
    return say(finish(state, checked(state, verification)), annonces.verification(indicateurs.length, missed));
  },
  selected: (state, { sheet, selected }) => say(finish(state, { selection: selected }), annonces.selection(selected, sheet)),
  filtered: (state, { filtre }) => ({ ...state, filtre }),
  detailOpened: (state, { code }) => ({ ...state, detail: code, selection: null, retour: null }),
  detailClosed: (state) => ({ ...state, detail: null, retour: state.detail }),
};

/** A check also tells what the workbook holds, and the anomalies of what it read; without one everything stays. */
export function checked({ detail }: PaneState, verification: Verification | null): Partial<PaneState> {
  if (verification === null) return {};
  const { conformite, manquants, register, ouverture } = verification;
  const controle: Controle = {
    recognition: ouverture.recognition, anomalies: [...conformite.anomalies, ...manquants], etendue: "schema", corrections: null,
    lignes: new Map([...register.tables].map(([id, table]) => [id, table.rowCount])),
  };
  return { verification, ouverture, controle, detail: kept(detail, verification) };
}

function kept(detail: string | null, { conformite }: Verification): string | null {
  return conformite.indicateurs.some(({ indicateur }) => indicateur.code === detail) ? detail : null;
}
