import { annulerFamilles, ecrireFamilles, examinerFamilles, previewFamilles, type OrigineFamilles } from "../flows/familles";
import type { FlowContext } from "../flows/flow";
import { share } from "../flows/pace";
import { examinerBesoins } from "../flows/recensement";
import { readAgain } from "./readAgain";
import type { Run } from "./run";
import type { RelueFamilles } from "./slices/familles";
import type { Store } from "./store";

/** What a person can ask of the nomenclature of the familles. None of these rejects. */
export interface FamillesActions {
  /** Compares the nomenclature with the familles of the register. */
  readonly examinerFamilles: () => Promise<void>;
  /** Shows the lines that would be added; those asked for last when nothing is named. */
  readonly previewFamilles: (origine?: OrigineFamilles) => Promise<void>;
  readonly ecrireFamilles: () => Promise<void>;
  readonly annulerFamilles: () => Promise<void>;
}

/** What is shown of it is in that screen. */
const REGISTRE = { onglet: "registre" } as const;

export function createFamillesActions(run: Run, store: Store): FamillesActions {
  let asked: OrigineFamilles = { genre: "registre" };
  /** The writing is done by then: what can't be read again takes nothing back. */
  const relue = async (flow: FlowContext): Promise<RelueFamilles> => {
    const { choix, examen } = store.state();
    return {
      ouverture: await readAgain(share(flow, 0, 0.3), store),
      examen: await examinerFamilles(share(flow, 0.3, 0.6)).catch(() => null),
      besoins: choix && examen ? await examinerBesoins(share(flow, 0.6, 1), choix, examen.lecture.annee).catch(() => null) : null,
    };
  };
  return {
    examinerFamilles: () => run("examenFamilles", async (flow) => ({ type: "famillesExamined", examen: await examinerFamilles(flow) }), { stoppable: true, ...REGISTRE }),
    async previewFamilles(origine = asked) {
      asked = origine;
      await run("apercuFamilles", async (flow) => ({ type: "famillesPreviewed", apercu: await previewFamilles(flow, origine) }), { stoppable: true, ...REGISTRE });
    },
    async ecrireFamilles() {
      const { apercuFamilles } = store.state();
      if (!apercuFamilles) return;
      await run("ecritureFamilles", async (flow) => {
        const ecrites = await ecrireFamilles(share(flow, 0, 0.5), apercuFamilles);
        return { type: "famillesWritten", ecrites, relue: await relue(share(flow, 0.5, 1)) };
      }, REGISTRE);
    },
    async annulerFamilles() {
      const last = store.state().famillesEcrites.at(-1);
      if (last) await run("annulationFamilles", async (flow) => ({ type: "famillesUndone", report: await annulerFamilles(flow, last), relue: await relue(flow) }), REGISTRE);
    },
  };
}
