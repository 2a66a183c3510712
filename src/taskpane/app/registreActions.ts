import { decideRegister, undoDecision, type DemandeRegistre } from "../flows/correspondance";
import { nextChoix } from "./nextChoix";
import { openAgain } from "./readAgain";
import type { Run } from "./run";
import type { Store } from "./store";

/** What a person can ask of the way in which the register is recognised. None of these rejects. */
export interface RegistreActions {
  /** Keeps a decision and reads again with it; the last one asked for when none is given. */
  readonly decideRegister: (demande?: DemandeRegistre) => Promise<void>;
  /** Takes the last decision back. */
  readonly undoDecision: () => Promise<void>;
}

const REGISTRE = { onglet: "registre" } as const;

export function createRegistreActions(run: Run, store: Store): RegistreActions {
  let last: DemandeRegistre | null = null;
  return {
    async decideRegister(asked) {
      const demande = asked ?? last;
      last = demande;
      if (demande) await run("correspondance", async (flow) => {
        const known = store.state();
        const { faite, ouverture } = await decideRegister(flow, demande);
        return { type: "registerDecided", faite, ouverture, choix: await nextChoix(flow, known, ouverture) };
      }, REGISTRE);
    },
    async undoDecision() {
      const undo = store.state().decisions.at(-1);
      if (!undo) return;
      let unread = false;
      await run("annulationCorrespondance", async (flow) => {
        const known = store.state();
        const { report, ouverture } = await undoDecision(flow, undo);
        unread = ouverture === null;
        return { type: "decisionUndone", report, ouverture, choix: ouverture === null ? known.choix : await nextChoix(flow, known, ouverture) };
      }, REGISTRE);
      if (unread) await openAgain(run, store);
    },
  };
}
