import type { Fiche } from "../../../core/fiche/fiche";
import type { UndoReport } from "../../../workbook/port";
import type { AchatsDuClasseur, ApercuFiche, FicheEcrite, FicheOuverte, RefusSelection } from "../../flows/ficheAchat";
import { annoncesFiche, texteRefusLigne } from "../../textes";
import type { PaneState } from "../state";
import { REGISTRE_ECRIT } from "./conformite";
import { finish, NO_PREVIEW, say, type Handlers } from "./slice";

/** The fiche of a purchase. */
export interface FicheState {
  readonly achats: AchatsDuClasseur | null;
  /** As it is in the workbook, and as the person fills it in. */
  readonly ficheOuverte: FicheOuverte | null;
  readonly ficheEnCours: Fiche | null;
  /** Who validates and when, as typed; null while the person hasn't touched it. */
  readonly validationFiche: ValidationTapee | null;
  /** What would be written, shown and not yet written. */
  readonly apercuFiche: ApercuFiche | null;
  /** Fiches written since the pane opened, the last one last; a stack of its own. */
  readonly fichesEcrites: readonly FicheEcrite[];
  readonly issueFiche: IssueFiche | null;
}

export interface ValidationTapee {
  readonly par: string;
  readonly date: string;
}

export type IssueFiche =
  /** The row that the person is on leads to no purchase. */
  | { readonly kind: "ligne"; readonly refus: RefusSelection }
  /** The purchase isn't in the workbook any more. */
  | { readonly kind: "missing"; readonly nom: string }
  | { readonly kind: "done"; readonly ecrite: FicheEcrite }
  | { readonly kind: "undone"; readonly report: UndoReport };

export const INITIAL_FICHE: FicheState = { achats: null, ficheOuverte: null, ficheEnCours: null, validationFiche: null, apercuFiche: null, fichesEcrites: [], issueFiche: null };

/** The workbook read again once it was written: null where it couldn't be. */
export interface FicheRelue {
  readonly achats: AchatsDuClasseur;
  readonly ouverte: FicheOuverte | null;
}

export type FicheAction =
  | { readonly type: "achatsListed"; readonly achats: AchatsDuClasseur }
  | { readonly type: "ficheOpened"; readonly ouverte: FicheOuverte | null; readonly nom: string }
  | { readonly type: "ficheEdited"; readonly fiche: Fiche }
  | { readonly type: "ligneRefused"; readonly refus: RefusSelection }
  | { readonly type: "ficheValidationTyped"; readonly validation: ValidationTapee }
  | { readonly type: "ficheClosed" }
  | { readonly type: "fichePreviewed"; readonly apercu: ApercuFiche }
  | { readonly type: "fichePreviewClosed" }
  | { readonly type: "ficheWritten"; readonly ecrite: FicheEcrite; readonly relue: FicheRelue | null }
  | { readonly type: "ficheUndone"; readonly report: UndoReport; readonly relue: FicheRelue | null };

export const ficheHandlers: Handlers<FicheAction> = {
  achatsListed: (state, { achats }) => say(finish(state, { achats, ficheOuverte: null, ficheEnCours: null, validationFiche: null, apercuFiche: null, issueFiche: null }), annoncesFiche.achats(achats.achats.length)),
  ficheOpened: (state, { ouverte, nom }) =>
    say(
      finish(state, { ficheOuverte: ouverte, ficheEnCours: ouverte?.lue.fiche ?? null, validationFiche: null, apercuFiche: null, issueFiche: ouverte ? null : { kind: "missing", nom } }),
      ouverte ? annoncesFiche.ouverte(ouverte.achat.nom, ouverte.questions.themes.reduce((sum, { questions }) => sum + questions.length, 0)) : annoncesFiche.introuvable(nom),
    ),
  ficheEdited: (state, { fiche }) => ({ ...state, ficheEnCours: fiche, issueFiche: null }),
  ligneRefused: (state, { refus }) => say(finish(state, { issueFiche: { kind: "ligne", refus } }), texteRefusLigne(refus)),
  ficheValidationTyped: (state, { validation }) => ({ ...state, validationFiche: validation, issueFiche: null }),
  ficheClosed: (state) => ({ ...state, ficheOuverte: null, ficheEnCours: null, validationFiche: null, apercuFiche: null, issueFiche: null }),
  fichePreviewed: (state, { apercu }) => say(finish(state, { ...NO_PREVIEW, apercuFiche: apercu, issueFiche: null }), apercu.resultat.ok ? annoncesFiche.apercu(apercu.resultat.lignes.ajoutees.length, apercu.resultat.lignes.changements.length + apercu.resultat.marche.changements.length) : annoncesFiche.refus),
  fichePreviewClosed: (state) => ({ ...state, apercuFiche: null }),
  ficheWritten: (state, { ecrite, relue }) =>
    say(finish(state, { ...written(relue, ecrite.marche > 0), fichesEcrites: [...state.fichesEcrites, ecrite], issueFiche: { kind: "done", ecrite } }), annoncesFiche.ecrite(ecrite.achat.nom, ecrite.validee)),
  ficheUndone: (state, { report, relue }) =>
    say(finish(state, { ...written(relue, (state.fichesEcrites.at(-1)?.marche ?? 0) > 0), fichesEcrites: state.fichesEcrites.slice(0, -1), issueFiche: { kind: "undone", report } }), annoncesFiche.annulee(report.kept.length)),
};

/** Where the register was written too, figures that were shown are former ones. What couldn't be read again is to be opened again. */
function written(relue: FicheRelue | null, register: boolean): Partial<PaneState> {
  return {
    ...NO_PREVIEW, achats: relue?.achats ?? null, ficheOuverte: relue?.ouverte ?? null, ficheEnCours: relue?.ouverte?.lue.fiche ?? null, validationFiche: null,
    ...(register ? { ...REGISTRE_ECRIT, controle: null } : {}),
  };
}
