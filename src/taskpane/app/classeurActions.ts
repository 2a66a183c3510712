import { applyClasseur, previewClasseur, undoClasseur } from "../flows/classeur";
import { rememberChoix, type Choix } from "../flows/choix";
import { share } from "../flows/pace";
import { readAgain } from "./readAgain";
import type { Run } from "./run";
import type { Store } from "./store";

/** What a person can ask of a workbook to keep a SPASER in. None of these rejects. */
export interface ClasseurActions {
  /** Shows the tables that the workbook lacks for the chosen scheme. */
  readonly previewClasseur: () => Promise<void>;
  /** Makes those that are ticked, then reads the workbook again. */
  readonly applyClasseur: () => Promise<void>;
  readonly undoClasseur: () => Promise<void>;
}

export function createClasseurActions(run: Run, withChoix: (start: (choix: Choix) => Promise<void>) => Promise<void>, store: Store): ClasseurActions {
  return {
    previewClasseur: () => withChoix((choix) => run("apercuClasseur", async (flow) => ({ type: "classeurPreviewed", apercu: await previewClasseur(flow, choix) }), { stoppable: true })),
    async applyClasseur() {
      const { apercuClasseur, demandeClasseur } = store.state();
      if (!apercuClasseur || demandeClasseur.tables.length === 0) return;
      await run("creationClasseur", async (flow) => {
        const cree = await applyClasseur(flow, apercuClasseur, demandeClasseur);
        // What it was made for is remembered with it: there is no year of its own in it yet.
        await rememberChoix(flow.workbook, apercuClasseur.choix).catch(() => undefined);
        return { type: "classeurCreated", cree, relue: await readAgain(share(flow, 0.5, 1), store) };
      });
    },
    async undoClasseur() {
      const last = store.state().crees.at(-1);
      if (last) await run("annulationClasseur", async (flow) => ({ type: "classeurUndone", report: await undoClasseur(flow, last), relue: await readAgain(flow, store) }));
    },
  };
}
