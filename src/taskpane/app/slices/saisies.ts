import { BROUILLON_VIDE, type Brouillon, type ChampSaisi } from "../../../core/saisies/brouillon";
import type { ChampEtape } from "../../../core/saisies/lignes";
import type { RefusSaisies } from "../../../core/saisies/planSaisies";
import type { UndoReport } from "../../../workbook/port";
import type { Verification } from "../../flows/checkConformity";
import type { Choix } from "../../flows/choix";
import type { LectureSaisies, ReponseSaisie, SaisieFaite } from "../../flows/saisies";
import { annoncesSaisies, texteRefusSaisies } from "../../textes";
import type { PaneState } from "../state";
import { checked, REGISTRE_ECRIT } from "./conformite";
import { finish, NO_PREVIEW, say, type Handlers } from "./slice";

/** What only a person knows, a form an action. */
export interface SaisiesState {
  readonly saisies: LectureSaisies | null;
  /** The year of a period of two that the forms are about; its last one when null. */
  readonly anneeSaisie: number | null;
  /** Key of the form that is open, of the one to give the focus back to. */
  readonly ficheSaisie: string | null;
  readonly retourSaisie: string | null;
  readonly filtreSaisies: { readonly texte: string; readonly aSaisir: boolean };
  /** What is typed and not kept, by scheme, year and form (`cleBrouillon`): it outlives the tab, the choice and a failure. */
  readonly brouillons: ReadonlyMap<string, Brouillon>;
  /** Who answers; null before the workbook was asked. */
  readonly auteur: string | null;
  /** Forms kept since the pane opened, the last one last. A stack of its own. */
  readonly enregistrees: readonly SaisieFaite[];
  readonly issueSaisie: IssueSaisie | null;
}

export type IssueSaisie =
  | { readonly kind: "refused"; readonly fiche: string; readonly refus: RefusSaisies }
  /** `verification`: made again, not possible, or none was shown. */
  | { readonly kind: "done"; readonly fiche: string; readonly faite: SaisieFaite; readonly verification: Refaite }
  | { readonly kind: "undone"; readonly report: UndoReport; readonly verification: Refaite };
export type Refaite = "refaite" | "echec" | "aucune";

export const INITIAL_SAISIES: SaisiesState = {
  saisies: null, anneeSaisie: null, ficheSaisie: null, retourSaisie: null, filtreSaisies: { texte: "", aSaisir: false }, brouillons: new Map(), auteur: null, enregistrees: [], issueSaisie: null,
};

/** What follows a writing: the forms read again (null where they couldn't be), and the check that was shown. */
interface Suite {
  readonly saisies: LectureSaisies | null;
  readonly verification: Verification | null;
}

export type SaisiesAction =
  | { readonly type: "saisiesRead"; readonly saisies: LectureSaisies; readonly auteur: string }
  | { readonly type: "saisiesYearChosen"; readonly annee: number }
  | { readonly type: "saisiesFiltered"; readonly filtre: SaisiesState["filtreSaisies"] }
  | { readonly type: "ficheSaisieOpened"; readonly fiche: string }
  | { readonly type: "ficheSaisieClosed" }
  | { readonly type: "saisieTyped"; readonly brouillon: string; readonly code: string; readonly champ: ChampSaisi; readonly texte: string }
  | { readonly type: "etapeTyped"; readonly brouillon: string; readonly cle: string; readonly champ: ChampEtape; readonly texte: string }
  | { readonly type: "brouillonDropped"; readonly brouillon: string }
  | { readonly type: "auteurTyped"; readonly auteur: string }
  | ({ readonly type: "saisieKept"; readonly brouillon: string; readonly fiche: string; readonly reponse: ReponseSaisie } & Suite)
  | ({ readonly type: "saisieUndone"; readonly report: UndoReport } & Suite);

/** Where a form is kept while it is typed. */
export function cleBrouillon({ schemaId, formulaires }: LectureSaisies, fiche: string): string {
  return JSON.stringify([schemaId, formulaires.annee, fiche]);
}

/** The year that the forms are about. */
export function anneeDesSaisies({ periode }: Choix, chosen: number | null): number {
  return chosen !== null && chosen >= periode.debut && chosen <= periode.fin ? chosen : periode.fin;
}

function typed(state: PaneState, key: string, change: (brouillon: Brouillon) => Brouillon): PaneState {
  const brouillons = new Map(state.brouillons).set(key, change(state.brouillons.get(key) ?? BROUILLON_VIDE));
  // What was kept before says nothing of what is typed now.
  return { ...state, brouillons, issueSaisie: null };
}

function dropped(state: PaneState, key: string): ReadonlyMap<string, Brouillon> {
  return new Map([...state.brouillons].filter(([other]) => other !== key));
}

/** Where the check couldn't be made again the figures stay, told as former ones. */
function checkedAgain(state: PaneState, verification: Verification | null): Partial<PaneState> {
  return verification === null ? REGISTRE_ECRIT : checked(state, verification);
}

function refaite(state: PaneState, verification: Verification | null): Refaite {
  return state.verification === null ? "aucune" : verification === null ? "echec" : "refaite";
}

export const saisiesHandlers: Handlers<SaisiesAction> = {
  saisiesRead: (state, { saisies, auteur }) => say(finish(state, { saisies, auteur: state.auteur ?? auteur }), annoncesSaisies.lues(saisies.formulaires)),
  saisiesYearChosen: (state, { annee }) => ({ ...state, anneeSaisie: annee, issueSaisie: null }),
  saisiesFiltered: (state, { filtre }) => ({ ...state, filtreSaisies: filtre }),
  ficheSaisieOpened: (state, { fiche }) => ({ ...state, ficheSaisie: fiche, retourSaisie: null, issueSaisie: null }),
  ficheSaisieClosed: (state) => ({ ...state, ficheSaisie: null, retourSaisie: state.ficheSaisie }),
  saisieTyped: (state, { brouillon, code, champ, texte }) => typed(state, brouillon, (before) => ({ ...before, questions: { ...before.questions, [code]: { ...before.questions[code], [champ]: texte } } })),
  etapeTyped: (state, { brouillon, cle, champ, texte }) => typed(state, brouillon, (before) => ({ ...before, etapes: { ...before.etapes, [cle]: { ...before.etapes[cle], [champ]: texte } } })),
  brouillonDropped: (state, { brouillon }) => say({ ...state, brouillons: dropped(state, brouillon), issueSaisie: null }, annoncesSaisies.oubliees),
  auteurTyped: (state, { auteur }) => ({ ...state, auteur }),
  saisieKept: (state, { brouillon, fiche, reponse, saisies, verification }) => {
    if (!reponse.ok) return say(finish(state, { saisies: saisies ?? state.saisies, issueSaisie: { kind: "refused", fiche, refus: reponse.refus } }), texteRefusSaisies(reponse.refus));
    const { faite } = reponse;
    const change = { ...checkedAgain(state, verification), ...NO_PREVIEW, saisies: saisies ?? state.saisies, brouillons: dropped(state, brouillon), enregistrees: [...state.enregistrees, faite] };
    return say(finish(state, { ...change, issueSaisie: { kind: "done", fiche, faite, verification: refaite(state, verification) } }), annoncesSaisies.enregistree(faite));
  },
  saisieUndone: (state, { report, saisies, verification }) =>
    say(
      finish(state, { ...checkedAgain(state, verification), ...NO_PREVIEW, saisies: saisies ?? state.saisies, enregistrees: state.enregistrees.slice(0, -1), issueSaisie: { kind: "undone", report, verification: refaite(state, verification) } }),
      annoncesSaisies.annulee(report.kept.length),
    ),
};
