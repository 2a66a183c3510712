import { BROUILLON_VIDE, estModifie } from "../../core/saisies/brouillon";
import { checkConformity, type Verification } from "../flows/checkConformity";
import type { FlowContext } from "../flows/flow";
import { share } from "../flows/pace";
import { keepSaisie, readSaisies, recallAuteur, rememberAuteur, undoSaisie, type LectureSaisies } from "../flows/saisies";
import type { Run } from "./run";
import { anneeDesSaisies, cleBrouillon } from "./slices/saisies";
import { outdatedBy, type PaneState } from "./state";
import type { Store } from "./store";

/** What a person can ask of the forms. None of these rejects. */
export interface SaisiesActions {
  /** Reads the forms of the scheme and the year chosen; what is typed and not kept stays. */
  readonly readSaisies: () => Promise<void>;
  /** Keeps the form that is open, then reads the forms again, and checks again what was checked. */
  readonly keepSaisie: () => Promise<void>;
  readonly undoSaisie: () => Promise<void>;
  /** After a form that couldn't be kept: the workbook is looked at again first where it changed. */
  readonly retrySaisie: () => Promise<void>;
}

const SAISIES = { onglet: "saisies" } as const;

export function createSaisiesActions(run: Run, store: Store): SaisiesActions {
  const actions: SaisiesActions = {
    async readSaisies() {
      if (!store.state().choix) return;
      await run("lectureSaisies", async (flow) => {
        const auteur = store.state().auteur ?? (await recallAuteur(flow.workbook).catch(() => ""));
        return { type: "saisiesRead", saisies: await read(flow, store.state()), auteur };
      }, { stoppable: true });
    },
    async keepSaisie() {
      const { saisies, ficheSaisie, brouillons, auteur } = store.state();
      const fiche = saisies?.formulaires.fiches.find(({ cle }) => cle === ficheSaisie);
      if (!saisies || !fiche) return;
      const key = cleBrouillon(saisies, fiche.cle);
      const brouillon = brouillons.get(key) ?? BROUILLON_VIDE;
      if (!estModifie(fiche, brouillon)) return;
      await run("enregistrementSaisie", async (flow) => {
        const shown = { fiche, annee: saisies.formulaires.annee };
        const reponse = await keepSaisie(share(flow, 0, 0.3), saisies, shown, brouillon, auteur ?? "");
        if (!reponse.ok) return { type: "saisieKept", brouillon: key, fiche: fiche.cle, reponse, ...(await after(flow, store.state(), false)) };
        await rememberAuteur(flow.workbook, auteur ?? "").catch(() => undefined);
        return { type: "saisieKept", brouillon: key, fiche: fiche.cle, reponse, ...(await after(flow, store.state())) };
      }, SAISIES);
    },
    async undoSaisie() {
      const last = store.state().enregistrees.at(-1);
      if (last) await run("annulationSaisie", async (flow) => ({ type: "saisieUndone", report: await undoSaisie(flow, last), ...(await after(flow, store.state())) }), SAISIES);
    },
    retrySaisie: () => (store.state().failure?.probleme.code === "changed" ? actions.readSaisies() : actions.keepSaisie()),
  };
  return actions;
}

/** The forms of what is chosen now, told by the check that is shown where it is about the same scheme and year. */
async function read(flow: FlowContext, state: PaneState): Promise<LectureSaisies> {
  const { choix, anneeSaisie, verification } = state;
  if (!choix) throw new Error("no scheme is chosen");
  const annee = anneeDesSaisies(choix, anneeSaisie);
  // Figures of former rows or columns tell nothing here; those of another choice that is the same but for what follows do.
  const current = (outdatedBy(state) ?? "choix") === "choix" && !state.registreEcrit;
  const same = current && verification?.choix.schemaId === choix.schemaId && verification.choix.direction === null && verification.choix.periode.debut === annee && verification.choix.periode.fin === annee;
  return readSaisies(flow, choix, annee, same ? verification.conformite : null);
}

/** What is shown follows what was written. The writing is done by then: what can't be read again takes nothing back. */
async function after(flow: FlowContext, state: PaneState, checkAgain = true): Promise<{ readonly saisies: LectureSaisies | null; readonly verification: Verification | null }> {
  const shown = state.verification;
  const verification = shown && checkAgain ? await checkConformity(share(flow, 0.3, 0.8), shown.choix).catch(() => null) : null;
  const saisies = await read(share(flow, 0.8, 1), { ...state, verification: verification ?? shown, registreEcrit: checkAgain ? verification === null : state.registreEcrit }).catch(() => null);
  return { saisies, verification };
}
