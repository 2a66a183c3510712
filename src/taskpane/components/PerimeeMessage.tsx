import { usePaneState } from "../app/PaneContext";
import { outdatedBy } from "../app/state";
import { conformiteTextes } from "../textes";
import { Message } from "./Message";

/** Says why the figures shown are former ones; nothing where they hold. */
export function PerimeeMessage() {
  const outdated = outdatedBy(usePaneState());
  return outdated && <Message intent="warning">{conformiteTextes.perimee[outdated]}</Message>;
}
