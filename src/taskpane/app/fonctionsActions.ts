import type { Exemple } from "../../catalogue/fonctions";
import { insertExample } from "../flows/insertExample";
import type { Run } from "./run";

/** What a person can ask of the custom functions' screen. Doesn't reject. */
export interface FonctionsActions {
  /** Enters an example in the active cell; the last one asked for when none is given. */
  readonly insertExample: (exemple?: Exemple) => Promise<void>;
}

export function createFonctionsActions(run: Run): FonctionsActions {
  let last: Exemple | null = null;
  return {
    async insertExample(asked) {
      const exemple = asked ?? last;
      last = exemple;
      if (exemple) await run("insertion", async (flow) => ({ type: "exampleInserted", insertion: await insertExample(flow, exemple) }), { onglet: "fonctions" });
    },
  };
}
