import { lieuCellule, NATURES_SURES, type NatureCorrection } from "../../core/register/corrections/correction";
import { checkRegister, type Controle } from "../flows/checkRegister";
import { applyCorrections, previewCorrections, undoCorrections } from "../flows/corrections";
import type { FlowContext } from "../flows/flow";
import { share } from "../flows/pace";
import type { Run } from "./run";
import type { Store } from "./store";

/** What a person can ask of the cells that could be written better. None of these rejects. */
export interface CorrectionsActions {
  /** Looks for the corrections of these natures; those asked for last when none is given. */
  readonly previewCorrections: (natures?: readonly NatureCorrection[]) => Promise<void>;
  /** Makes those that are shown and not left out, then checks the register again. */
  readonly applyCorrections: () => Promise<void>;
  readonly undoCorrections: () => Promise<void>;
}

const REGISTRE = { onglet: "registre" } as const;

export function createCorrectionsActions(run: Run, store: Store): CorrectionsActions {
  let asked: readonly NatureCorrection[] = NATURES_SURES;
  return {
    async previewCorrections(natures = asked) {
      asked = natures;
      await run("apercuCorrections", async (flow) => ({ type: "correctionsPreviewed", apercu: await previewCorrections(flow, natures) }), { stoppable: true, ...REGISTRE });
    },
    async applyCorrections() {
      const { corrections, exclues } = store.state();
      if (!corrections || corrections.plan.corrections.every((correction) => exclues.has(lieuCellule(correction)))) return;
      await run("correction", async (flow) => {
        const faites = await applyCorrections(share(flow, 0, 0.5), corrections, exclues);
        return { type: "corrected", faites, controle: await checkAgain(share(flow, 0.5, 1)) };
      }, REGISTRE);
    },
    async undoCorrections() {
      const last = store.state().corrigees.at(-1);
      if (last) await run("annulationCorrections", async (flow) => ({ type: "correctionsUndone", report: await undoCorrections(flow, last), controle: await checkAgain(flow) }), REGISTRE);
    },
  };
}

/** The writing is done by then: a check that can't be made takes nothing back. */
async function checkAgain(flow: FlowContext): Promise<Controle | null> {
  return checkRegister(flow).catch(() => null);
}
