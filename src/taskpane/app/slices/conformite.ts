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
  /** Axes that the person opened or closed, by title: the others are as the length of the list has them. */
  readonly axes: Readonly<Record<string, boolean>>;
  /** The table of the register that the person asked to see from here; null where they just went there. */
  readonly tableVisee: string | null;
}

export interface Filtre {
  readonly texte: string;
  readonly statut: Statut | null;
  /** Code of an axe of the scheme. */
  readonly axe: string | null;
  /** Who leads the action, in the scheme's words. */
  readonly pilote: string | null;
}

export const SANS_FILTRE: Filtre = { texte: "", statut: null, axe: null, pilote: null };

export const INITIAL_CONFORMITE: ConformiteState = { verification: null, filtre: SANS_FILTRE, detail: null, selection: null, retour: null, axes: {}, tableVisee: null };

export type ConformiteAction =
  | { readonly type: "verified"; readonly verification: Verification }
  | { readonly type: "selected"; readonly sheet: string; readonly selected: SelectedPart }
  | { readonly type: "filtered"; readonly filtre: Filtre }
  | { readonly type: "axeToggled"; readonly titre: string; readonly ouvert: boolean }
  | { readonly type: "tableWanted"; readonly table: string | null }
  | { readonly type: "detailOpened"; readonly code: string }
  | { readonly type: "detailClosed" };

export const conformiteHandlers: Handlers<ConformiteAction> = {
  verified: (state, { verification }) => {
    const { indicateurs } = verification.conformite;
    const missed = indicateurs.filter(({ verdict }) => verdict.statut === "non-atteinte").length;
    return say(finish(state, checked(state, verification)), annonces.verification(indicateurs.length, missed));
  },
  selected: (state, { sheet, selected }) => say(finish(state, { selection: selected }), annonces.selection(selected, sheet)),
  // Another list is opened by its own length.
  filtered: (state, { filtre }) => ({ ...state, filtre, axes: {}, retour: null }),
  axeToggled: (state, { titre, ouvert }) => ({ ...state, axes: { ...state.axes, [titre]: ouvert }, retour: null }),
  tableWanted: (state, { table }) => ({ ...state, onglet: "registre", tableVisee: table }),
  detailOpened: (state, { code }) => ({ ...state, detail: code, selection: null, retour: null }),
  detailClosed: (state) => ({ ...state, detail: null, vue: null, retour: state.detail }),
};

/** A check also tells what the workbook holds, and the anomalies of what it read; without one everything stays. */
export function checked({ detail, filtre }: PaneState, verification: Verification | null): Partial<PaneState> {
  if (verification === null) return {};
  const { conformite, manquants, register, ouverture } = verification;
  const controle: Controle = {
    recognition: ouverture.recognition, anomalies: [...conformite.anomalies, ...manquants], etendue: "schema", corrections: null,
    lignes: new Map([...register.tables].map(([id, table]) => [id, table.rowCount])),
  };
  return { verification, ouverture, controle, detail: kept(detail, verification), filtre: standing(filtre, verification) };
}

/** What the scheme checked doesn't have is no longer asked for. */
function standing(filtre: Filtre, { conformite: { indicateurs } }: Verification): Filtre {
  const axe = indicateurs.some(({ chemin }) => chemin.axe?.code === filtre.axe) ? filtre.axe : null;
  const pilote = indicateurs.some(({ chemin }) => filtre.pilote !== null && chemin.action?.pilotage.includes(filtre.pilote)) ? filtre.pilote : null;
  return axe === filtre.axe && pilote === filtre.pilote ? filtre : { ...filtre, axe, pilote };
}

function kept(detail: string | null, { conformite }: Verification): string | null {
  return conformite.indicateurs.some(({ indicateur }) => indicateur.code === detail) ? detail : null;
}
