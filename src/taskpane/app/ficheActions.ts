import type { RefAchat } from "../../core/fiche/achat";
import type { Fiche } from "../../core/fiche/fiche";
import type { FlowContext } from "../flows/flow";
import { applyFiche, openFiche, openSelection, previewFiche, readAchats, undoFiche } from "../flows/ficheAchat";
import { share } from "../flows/pace";
import type { Run } from "./run";
import type { FicheRelue } from "./slices/fiche";
import type { Store } from "./store";

/** What a person can ask of the fiche of a purchase. None of these rejects. */
export interface FicheActions {
  readonly listAchats: () => Promise<void>;
  readonly openFiche: (achat: RefAchat) => Promise<void>;
  /** The fiche of the row that the person is on in the sheet. */
  readonly openSelectedFiche: () => Promise<void>;
  /** Shows what keeping the fiche would write; `null`: that which was asked for last. */
  readonly previewFiche: (fiche: Fiche | null) => Promise<void>;
  readonly applyFiche: () => Promise<void>;
  readonly undoFiche: () => Promise<void>;
  /** What failed about the fiches, again. */
  readonly retryFiche: (operation: "listeAchats" | "ouvertureFiche" | "apercuFiche") => Promise<void>;
}

const BESOINS = { onglet: "besoins" } as const;

export function createFicheActions(run: Run, store: Store): FicheActions {
  let opened: RefAchat | "selection" | null = null;
  let asked: Fiche | null = null;
  const actions: FicheActions = {
    listAchats: () => run("listeAchats", async (flow) => ({ type: "achatsListed", achats: await readAchats(flow) }), { stoppable: true, ...BESOINS }),
    async openFiche(achat) {
      opened = achat;
      await run("ouvertureFiche", async (flow) => ({ type: "ficheOpened", ouverte: await openFiche(flow, achat), nom: achat.nom }), { stoppable: true, ...BESOINS });
    },
    async openSelectedFiche() {
      opened = "selection";
      await run("ouvertureFiche", async (flow) => {
        const found = await openSelection(flow);
        return found.ok ? { type: "ficheOpened", ouverte: found.ouverte, nom: found.ouverte.achat.nom } : { type: "ligneRefused", refus: found.refus };
      }, { stoppable: true, ...BESOINS });
    },
    async previewFiche(fiche) {
      asked = fiche ?? asked;
      const [{ ficheOuverte }, wanted] = [store.state(), asked];
      if (ficheOuverte && wanted) await run("apercuFiche", async (flow) => ({ type: "fichePreviewed", apercu: await previewFiche(flow, ficheOuverte, wanted) }), { stoppable: true, ...BESOINS });
    },
    async applyFiche() {
      const { apercuFiche } = store.state();
      if (apercuFiche?.resultat.ok) await run("ficheAchat", async (flow) => {
        const ecrite = await applyFiche(share(flow, 0, 0.5), apercuFiche);
        return { type: "ficheWritten", ecrite, relue: await readAgain(share(flow, 0.5, 1), ecrite.achat) };
      }, BESOINS);
    },
    async undoFiche() {
      const last = store.state().fichesEcrites.at(-1);
      if (last) await run("annulationFiche", async (flow) => ({ type: "ficheUndone", report: await undoFiche(flow, last), relue: await readAgain(flow, last.achat) }), BESOINS);
    },
    async retryFiche(operation) {
      if (operation === "listeAchats") await actions.listAchats();
      else if (operation === "apercuFiche") await actions.previewFiche(null);
      else if (opened === "selection") await actions.openSelectedFiche();
      else if (opened) await actions.openFiche(opened);
    },
  };
  return actions;
}

/** The writing is done by then: a reading that can't be made takes nothing back. */
async function readAgain(flow: FlowContext, achat: RefAchat): Promise<FicheRelue | null> {
  try {
    const achats = await readAchats(share(flow, 0, 0.5));
    return { achats, ouverte: await openFiche(share(flow, 0.5, 1), achat) };
  } catch {
    return null;
  }
}
