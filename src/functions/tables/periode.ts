import { cellText, isBlank } from "../../core/register/cell";
import { readPeriode } from "../../core/register/periode";
import type { Periode } from "../../core/indicators/resultat";
import type { FilledCell } from "../arguments";
import { valueProblem } from "../errors";
import { TABLE_MESSAGES } from "./messages";

const [FIRST, LAST] = [1900, 2200];

/** "2024" or 2024, or two years ("2023-2024"). Throws #VALUE! for a blank, a date, anything else. */
export function periodeOf(cell: FilledCell): Periode {
  if (isBlank(cell) || cell === 0) throw valueProblem(TABLE_MESSAGES.blank("annee", "2024"));
  const read = typeof cell === "boolean" ? null : readPeriode(String(cell));
  if (!read || read.debut < FIRST || read.fin > LAST) throw valueProblem(TABLE_MESSAGES.unreadablePeriod(cellText(cell)));
  return read;
}
