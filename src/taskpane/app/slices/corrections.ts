import type { UndoReport } from "../../../workbook/port";
import type { Controle } from "../../flows/checkRegister";
import type { ApercuCorrections, CorrectionsFaites } from "../../flows/corrections";
import { annonces } from "../../textes";
import type { PaneState } from "../state";
import { REGISTRE_ECRIT } from "./conformite";
import { finish, NO_PREVIEW, say, type Handlers } from "./slice";

/** The cells of the register that could be written better. */
export interface CorrectionsState {
  /** Those that would be corrected, shown and not yet written. */
  readonly corrections: ApercuCorrections | null;
  /** Those of them that the person leaves out, by `lieuCellule`. */
  readonly exclues: ReadonlySet<string>;
  /** Corrections made since the pane opened, the last ones last; a stack of its own. */
  readonly corrigees: readonly CorrectionsFaites[];
  readonly issueCorrections: IssueCorrections | null;
}

export type IssueCorrections =
  /** Nothing was found that could be corrected. */
  | { readonly kind: "nothing"; readonly apercu: ApercuCorrections }
  /** `controle`: whether the register could be checked again. */
  | { readonly kind: "done"; readonly faites: CorrectionsFaites; readonly controle: boolean }
  | { readonly kind: "undone"; readonly report: UndoReport };

export const INITIAL_CORRECTIONS: CorrectionsState = { corrections: null, exclues: new Set(), corrigees: [], issueCorrections: null };

export type CorrectionsAction =
  | { readonly type: "correctionsPreviewed"; readonly apercu: ApercuCorrections }
  | { readonly type: "correctionsClosed" }
  /** `lieux`: cells of the preview (`lieuCellule`) to take in, or to leave out. */
  | { readonly type: "correctionsChosen"; readonly lieux: readonly string[]; readonly prises: boolean }
  /** `controle`: the register checked again as it is now; null where it couldn't be. */
  | { readonly type: "corrected"; readonly faites: CorrectionsFaites; readonly controle: Controle | null }
  | { readonly type: "correctionsUndone"; readonly report: UndoReport; readonly controle: Controle | null };

export const correctionsHandlers: Handlers<CorrectionsAction> = {
  correctionsPreviewed: (state, { apercu }) => {
    const { corrections, laissees } = apercu.plan;
    const found = corrections.length > 0 ? { corrections: apercu, issueCorrections: null } : { issueCorrections: { kind: "nothing", apercu } as const };
    return say(finish(state, { ...NO_PREVIEW, exclues: new Set(), ...found }), annonces.apercuCorrections(corrections.length, laissees.length));
  },
  correctionsClosed: (state) => ({ ...state, corrections: null }),
  correctionsChosen: (state, { lieux, prises }) => {
    const exclues = new Set(state.exclues);
    for (const lieu of lieux) {
      if (prises) exclues.delete(lieu);
      else exclues.add(lieu);
    }
    return { ...state, exclues };
  },
  corrected: (state, { faites, controle }) =>
    say(
      finish(state, { ...NO_PREVIEW, ...rechecked(state, controle), corrigees: [...state.corrigees, faites], issueCorrections: { kind: "done", faites, controle: controle !== null } }),
      annonces.corrections(faites.nombre, controle?.anomalies.length ?? null),
    ),
  correctionsUndone: (state, { report, controle }) =>
    say(
      finish(state, { ...NO_PREVIEW, ...rechecked(state, controle), corrigees: state.corrigees.slice(0, -1), issueCorrections: { kind: "undone", report } }),
      annonces.annulationCorrections(report.kept.length),
    ),
};

/** Anomalies stay where the register couldn't be checked again; what was to be corrected is to be looked for again; figures are former ones. */
function rechecked(state: PaneState, controle: Controle | null): Partial<PaneState> {
  return { ...REGISTRE_ECRIT, controle: controle ?? (state.controle && { ...state.controle, corrections: null }) };
}
