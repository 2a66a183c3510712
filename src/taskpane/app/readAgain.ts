import type { Choix } from "../flows/choix";
import type { FlowContext } from "../flows/flow";
import { openRegister, type Ouverture } from "../flows/openRegister";
import { nextChoix } from "./nextChoix";
import type { Run } from "./run";
import type { Store } from "./store";

/** The workbook recognised again once something is written in it; null where it can't be: the writing is done by then, and nothing is taken back. */
export async function readAgain(flow: FlowContext, store: Store): Promise<{ readonly ouverture: Ouverture; readonly choix: Choix | null } | null> {
  const known = store.state();
  try {
    const ouverture = await openRegister(flow);
    return { ouverture, choix: await nextChoix(flow, known, ouverture) };
  } catch {
    return null;
  }
}

/** The same as an operation of its own, where what was written shows nothing without it: its failure is told, and it can be tried again. */
export async function openAgain(run: Run, store: Store): Promise<void> {
  await run("ouverture", async (flow) => {
    const ouverture = await openRegister(flow);
    return { type: "opened", ouverture, choix: await nextChoix(flow, store.state(), ouverture) };
  }, { stoppable: true });
}
