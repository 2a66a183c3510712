import { yearOfDay } from "../../core/register/day";
import { recallChoix, startingChoix, type Choix } from "../flows/choix";
import type { FlowContext } from "../flows/flow";
import type { Ouverture } from "../flows/openRegister";
import type { PaneState } from "./state";

/** The choice once the workbook is recognised in another way: the same as far as it stands; one made on a workbook without years was no choice. */
export async function nextChoix(flow: FlowContext, known: Pick<PaneState, "ouverture" | "choix">, ouverture: Ouverture): Promise<Choix | null> {
  const { schemas } = flow.catalogue;
  const made = known.ouverture && known.ouverture.annees.length > 0 ? known.choix : null;
  // Without its memory the pane still works.
  const kept = made ?? (await recallChoix(flow.workbook, schemas).catch(() => null));
  return startingChoix(kept, ouverture, schemas, yearOfDay(flow.today));
}
