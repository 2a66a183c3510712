import type { Choix } from "../flows/choix";
import type { FlowContext } from "../flows/flow";
import { annulerBesoins, ecrireBesoins, examinerBesoins, previewFeuilles, previewPropositions, previewTable, type ApercuBesoins, type ReponseRecensement } from "../flows/recensement";
import { share } from "../flows/pace";
import type { Run } from "./run";
import type { Store } from "./store";

/** What a person can ask of the needs of next year. None of these rejects. */
export interface RecensementActions {
  /** Examines the needs of a year; of the one examined last, else of the year to come. */
  readonly examinerBesoins: (annee?: number) => Promise<void>;
  /** Shows what would be written; what was asked for last when nothing is named. */
  readonly previewBesoins: (genre?: ApercuBesoins["genre"]) => Promise<void>;
  readonly ecrireBesoins: () => Promise<void>;
  readonly annulerBesoins: () => Promise<void>;
}

type WithChoix = (start: (choix: Choix) => Promise<void>) => Promise<void>;

const BESOINS = { onglet: "besoins" } as const;

export function createRecensementActions(run: Run, withChoix: WithChoix, store: Store): RecensementActions {
  let asked: ApercuBesoins["genre"] = "propositions";
  const anneeExaminee = () => store.state().examen?.lecture.annee;
  /** The writing is done by then: needs that can't be examined again take nothing back. */
  const examinerEncore = async (flow: FlowContext): Promise<ReponseRecensement | null> => {
    const { choix } = store.state();
    return choix && examinerBesoins(flow, choix, anneeExaminee()).catch(() => null);
  };
  return {
    examinerBesoins: (annee) => withChoix((choix) =>
      run("examenBesoins", async (flow) => ({ type: "besoinsExamined", reponse: await examinerBesoins(flow, choix, annee ?? anneeExaminee()) }), { stoppable: true, ...BESOINS })),
    async previewBesoins(genre = asked) {
      asked = genre;
      const { examen } = store.state();
      if (genre !== "table" && !examen) return;
      await run("apercuBesoins", async (flow) => ({ type: "besoinsPreviewed", apercu: await apercuDe(flow, genre, examen) }), { stoppable: true, ...BESOINS });
    },
    async ecrireBesoins() {
      const { apercuBesoins } = store.state();
      if (!apercuBesoins) return;
      await run("ecritureBesoins", async (flow) => {
        const ecriture = await ecrireBesoins(share(flow, 0, 0.5), apercuBesoins);
        return { type: "besoinsWritten", ecriture, reponse: await examinerEncore(share(flow, 0.5, 1)) };
      }, BESOINS);
    },
    async annulerBesoins() {
      const last = store.state().ecrituresBesoins.at(-1);
      if (!last) return;
      await run("annulationBesoins", async (flow) => {
        const report = await annulerBesoins(flow, last);
        return { type: "besoinsUndone", ecriture: last, report, reponse: await examinerEncore(flow) };
      }, BESOINS);
    },
  };
}

async function apercuDe(flow: FlowContext, genre: ApercuBesoins["genre"], examen: { readonly choix: Choix; readonly lecture: { readonly annee: number } } | null): Promise<ApercuBesoins> {
  if (genre === "table" || examen === null) return previewTable(flow);
  return genre === "propositions" ? previewPropositions(flow, examen.lecture.annee) : previewFeuilles(flow, examen.choix, examen.lecture.annee);
}
