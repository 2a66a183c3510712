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
  /** Parts of the screen that the person opened: they stay so when a detail or another tab was shown in between. */
  readonly sections: ReadonlySet<SectionDeConformite>;
  /** Steps of "Pour mesurer davantage" that are open, by `cleEtape` or by the name of the group. */
  readonly etapes: ReadonlySet<string>;
  /** The indicator whose detail was opened from that list: its link there takes the focus back, and not its card. */
  readonly lien: string | null;
  /** Something was written in the register since the figures were made. */
  readonly registreEcrit: boolean;
  /** The table of the register that the person asked to see from here; null where they just went there. */
  readonly tableVisee: string | null;
}

export type SectionDeConformite = "filtres" | "davantage" | "remplissage" | "loi";

export interface Filtre {
  readonly texte: string;
  readonly statut: Statut | null;
  /** Code of an axe of the scheme. */
  readonly axe: string | null;
  /** Who leads the action, in the scheme's words. */
  readonly pilote: string | null;
}

export const SANS_FILTRE: Filtre = { texte: "", statut: null, axe: null, pilote: null };

export const INITIAL_CONFORMITE: ConformiteState = { verification: null, filtre: SANS_FILTRE, detail: null, selection: null, retour: null, axes: {}, sections: new Set(), etapes: new Set(), lien: null, registreEcrit: false, tableVisee: null };

export type ConformiteAction =
  | { readonly type: "verified"; readonly verification: Verification }
  /** The same check after edits in the register: nothing was asked, nothing is announced. */
  | { readonly type: "followed"; readonly verification: Verification }
  /** The register changed and can't be followed: the figures shown are former ones. */
  | { readonly type: "registreChanged" }
  | { readonly type: "selected"; readonly sheet: string; readonly selected: SelectedPart }
  | { readonly type: "filtered"; readonly filtre: Filtre }
  | { readonly type: "axeToggled"; readonly titre: string; readonly ouvert: boolean }
  | { readonly type: "sectionToggled"; readonly section: SectionDeConformite; readonly ouverte: boolean }
  | { readonly type: "etapeToggled"; readonly cle: string; readonly ouverte: boolean }
  | { readonly type: "tableWanted"; readonly table: string | null }
  /** `lien`: from the list of what to add, and not from the card. */
  | { readonly type: "detailOpened"; readonly code: string; readonly lien?: boolean }
  | { readonly type: "detailClosed" };

export const conformiteHandlers: Handlers<ConformiteAction> = {
  verified: (state, { verification }) => {
    const { indicateurs } = verification.conformite;
    const missed = indicateurs.filter(({ verdict }) => verdict.statut === "non-atteinte").length;
    return say(finish(state, checked(state, verification)), annonces.verification(indicateurs.length, missed));
  },
  // The anomalies of all the columns, when they were asked for, are not made again: they stay as they were found.
  followed: (state, { verification }) => ({ ...state, ...checked(state, verification), ...(state.controle?.etendue === "complet" ? { controle: state.controle } : {}) }),
  registreChanged: (state) => ({ ...state, ...REGISTRE_ECRIT }),
  selected: (state, { sheet, selected }) => say(finish(state, { selection: selected }), annonces.selection(selected, sheet)),
  // Another list is opened by its own length.
  filtered: (state, { filtre }) => ({ ...state, filtre, axes: {}, retour: null, lien: null }),
  axeToggled: (state, { titre, ouvert }) => ({ ...state, axes: { ...state.axes, [titre]: ouvert }, retour: null, lien: null }),
  sectionToggled: (state, { section, ouverte }) => ({ ...state, sections: toggled(state.sections, section, ouverte), retour: null, lien: null }),
  etapeToggled: (state, { cle, ouverte }) => ({ ...state, etapes: toggled(state.etapes, cle, ouverte), retour: null, lien: null }),
  tableWanted: (state, { table }) => ({ ...state, onglet: "registre", tableVisee: table }),
  detailOpened: (state, { code, lien = false }) => ({ ...state, detail: code, selection: null, retour: null, lien: lien ? code : null }),
  detailClosed: (state) => ({ ...state, detail: null, vue: null, retour: state.detail }),
};

function toggled<T>(opened: ReadonlySet<T>, item: T, open: boolean): ReadonlySet<T> {
  const others = [...opened].filter((one) => one !== item);
  return new Set(open ? [...others, item] : others);
}

/** What may count in the figures was written in the workbook: those that are shown stay, told as former ones. */
export const REGISTRE_ECRIT = { registreEcrit: true } as const;

/** A check also tells what the workbook holds, and the anomalies of what it read; without one everything stays. */
export function checked({ detail, filtre }: PaneState, verification: Verification | null): Partial<PaneState> {
  if (verification === null) return {};
  const { conformite, manquants, register, ouverture } = verification;
  const controle: Controle = {
    recognition: ouverture.recognition, anomalies: [...conformite.anomalies, ...manquants], etendue: "schema", corrections: null,
    lignes: new Map([...register.tables].map(([id, table]) => [id, table.rowCount])),
  };
  return { verification, registreEcrit: false, ouverture, controle, detail: kept(detail, verification), filtre: standing(filtre, verification) };
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
