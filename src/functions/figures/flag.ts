import { cellText, isBlank } from "../../core/register/cell";
import { readOuiNon } from "../../core/register/ouiNon";
import type { FilledCell } from "../arguments";
import { valueProblem } from "../errors";
import { FIGURE_MESSAGES } from "./messages";

/** An option that is on or off (VRAI, FAUX, oui, non, 1, 0): `byDefault` when it is left out or blank. Throws #VALUE! for another word. */
export function flag(cell: FilledCell, argument: string, byDefault: boolean): boolean {
  if (isBlank(cell)) return byDefault;
  const read = readOuiNon(cell);
  if (read.state === "unreadable") throw valueProblem(FIGURE_MESSAGES.notFlag(argument, cellText(cell)));
  return read.state === "value" ? read.value : byDefault;
}
