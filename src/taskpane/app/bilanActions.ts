import { applyArret, previewArret, problemeDate, undoArret } from "../flows/arret";
import { checkConformity, type Verification } from "../flows/checkConformity";
import type { Choix } from "../flows/choix";
import { applyFiger, previewFiger, undoFiger, type Portee } from "../flows/figer";
import { breathe, type FlowContext } from "../flows/flow";
import { publish, type FormePubliee } from "../flows/publish";
import type { PaneHost } from "../host";
import { arretTextes } from "../textes";
import { share } from "../flows/pace";
import type { Run } from "./run";
import type { Store } from "./store";

/** What a person can ask of a bilan beside its fill: to store it as voted, to freeze its formulas. None of these rejects. */
export interface BilanActions {
  readonly previewArret: () => Promise<void>;
  /** Stores what was previewed, as voted on the day that is typed. */
  readonly applyArret: () => Promise<void>;
  readonly undoArret: () => Promise<void>;
  /** Looks where it looked last when no place is given. */
  readonly previewFiger: (portee?: Portee) => Promise<void>;
  readonly applyFiger: () => Promise<void>;
  readonly undoFiger: () => Promise<void>;
  /** Hands over one published form; the last one asked for when none is given. */
  readonly publish: (forme?: FormePubliee) => Promise<void>;
}

type WithChoix = (start: (choix: Choix) => Promise<void>) => Promise<void>;

const BILAN = { onglet: "bilan" } as const;

export function createBilanActions(run: Run, withChoix: WithChoix, store: Store, host: Pick<PaneHost, "deliver">): BilanActions {
  let asked: Portee = "classeur";
  let published: FormePubliee = "rapport";
  return {
    previewArret: () => withChoix((choix) => run("apercuArret", async (flow) => ({ type: "arretPreviewed", reponse: await previewArret(flow, choix) }), { stoppable: true, ...BILAN })),
    async applyArret() {
      const { arret, dateVote } = store.state();
      if (!arret) return;
      const { choix } = arret.verification;
      const probleme = problemeDate(dateVote, choix.periode, arret.jour);
      if (probleme !== null) return store.dispatch({ type: "announced", texte: arretTextes.probleme[probleme] });
      await run("arret", async (flow) => {
        const fait = await applyArret(share(flow, 0, 0.5), arret, dateVote);
        return { type: "arretDone", fait, verification: await checkAgain(share(flow, 0.5, 1), choix) };
      }, BILAN);
    },
    async undoArret() {
      const { arretes, choix } = store.state();
      const last = arretes.at(-1);
      if (last && choix) await run("annulationArret", async (flow) => ({ type: "arretUndone", report: await undoArret(flow, last), verification: await checkAgain(flow, choix) }), BILAN);
    },
    async previewFiger(portee = asked) {
      asked = portee;
      await run("apercuFiger", async (flow) => ({ type: "figerPreviewed", apercu: await previewFiger(flow, portee) }), BILAN);
    },
    async applyFiger() {
      const { figer } = store.state();
      if (figer) await run("figer", async (flow) => ({ type: "figerDone", fait: await applyFiger(flow, figer) }), BILAN);
    },
    async undoFiger() {
      const last = store.state().figees.at(-1);
      if (last) await run("annulationFiger", async (flow) => ({ type: "figerUndone", report: await undoFiger(flow, last) }), BILAN);
    },
    publish(forme = published) {
      published = forme;
      return withChoix((choix) => run("publication", async (flow) => {
        const { verification, file, precisions } = await publish(flow, choix, forme);
        await breathe(flow);
        return { type: "published", verification, issue: { fichier: file && { name: file.name, delivery: await host.deliver(file) }, precisions } };
      }, { stoppable: true, ...BILAN }));
    },
  };
}

/** What is shown follows what was written. The writing is done by then: a check that can't be made takes nothing back. */
async function checkAgain(flow: FlowContext, choix: Choix): Promise<Verification | null> {
  return checkConformity(flow, choix).catch(() => null);
}
