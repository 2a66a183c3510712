import { applyImport, previewImport, readFichiers, undoImport, type FichierChoisi } from "../flows/importer";
import { share } from "../flows/pace";
import { readAgain } from "./readAgain";
import type { Run } from "./run";
import type { Store } from "./store";

/** What a person can ask of an import of essential data. None of these rejects. */
export interface ImportActions {
  /** Reads the files and shows what they would add; those chosen last when none is given. */
  readonly previewImport: (fichiers?: readonly FichierChoisi[]) => Promise<void>;
  /** Adds what is shown, by the person's options, then reads the register again. */
  readonly applyImport: () => Promise<void>;
  readonly undoImport: () => Promise<void>;
}

const REGISTRE = { onglet: "registre" } as const;

export function createImportActions(run: Run, store: Store): ImportActions {
  let chosen: readonly FichierChoisi[] = [];
  return {
    async previewImport(fichiers = chosen) {
      if (fichiers.length === 0) return;
      chosen = fichiers;
      await run("apercuImport", async (flow) => {
        const lecture = await readFichiers(share(flow, 0, 0.6), fichiers);
        return { type: "importPreviewed", apercu: await previewImport(share(flow, 0.6, 1), lecture) };
      }, { stoppable: true, ...REGISTRE });
    },
    async applyImport() {
      const { importation, optionsImport } = store.state();
      if (importation) await run("importation", async (flow) => {
        const fait = await applyImport(share(flow, 0, 0.5), importation, optionsImport);
        return { type: "imported", fait, relue: await readAgain(share(flow, 0.5, 1), store) };
      }, REGISTRE);
    },
    async undoImport() {
      const last = store.state().importees.at(-1);
      if (last) await run("annulationImport", async (flow) => ({ type: "importUndone", report: await undoImport(flow, last), relue: await readAgain(flow, store) }), REGISTRE);
    },
  };
}
