import { cellText } from "../../core/register/cell";
import { parseConsiderations } from "../../core/register/considerations";
import { readOptionalRange, readRange, type FilledCell } from "../arguments";
import { notAvailable, valueProblem } from "../errors";
import { considerationAnswer, ouiNonDeclared, type Declared } from "./declared";
import { RATE_MESSAGES } from "./messages";
import { isOuiNon, refuseOnlyTicked, saysNothing } from "./ouiNon";
import { requireHeights, shareOf, type AnswerOf } from "./share";
import { tally, type RatedColumns, type Tally } from "./tally";
import { DESTINATAIRES } from "./vocabulaires";

/** The word of « Réservé à » for a marché that is not. */
const AUCUN = "Aucun";

/**
 * Share of the marchés réservés, from 0 to 1, in number or in value: from the considérations sociales, an oui/non
 * column, or the column « Réservé à », where a blank is a marché that is not reserved. There nothing tells such a marché
 * from no row at all: #N/A when the last cells are blank, unless `marches` or `montants` say which rows are marchés.
 */
export function tauxReserve(reserves: unknown, marches: unknown, montants: unknown): number {
  const columns = { cells: readRange(reserves, "reserves"), marches: readOptionalRange(marches, "marches"), montants: readOptionalRange(montants, "montants") };
  requireHeights(columns);
  const { found, answerOf } = readReserves(columns, tally(columns));
  return shareOf(found.entries, columns, answerOf);
}

function readReserves(columns: RatedColumns, found: Tally): Declared {
  if (found.entries.every(({ cell }) => saysNothing(cell))) throw notAvailable(RATE_MESSAGES.emptyReserves);
  if (isOuiNon(found)) {
    refuseOnlyTicked(found);
    return ouiNonDeclared(columns, found);
  }
  if (!isReserveA(found)) return { found, answerOf: considerationAnswer({ nature: "sociale", forme: "reserve" }, columns.cells.argument) };
  if (found.isCut && !columns.marches && !columns.montants) throw notAvailable(RATE_MESSAGES.unboundedReserves);
  return { found, answerOf: reserveAAnswer };
}

/** A column « Réservé à », by the first of its cells that only it, or only a column of considérations, could hold. */
function isReserveA({ entries }: Tally): boolean {
  for (const { cell } of entries) {
    const [destinataire, consideration] = [destinataireOf(cell) !== null, parseConsiderations(cell, "sociale").state === "value"];
    if (destinataire !== consideration) return destinataire;
  }
  return false;
}

const reserveAAnswer: AnswerOf = ({ cell, row }) => {
  if (saysNothing(cell)) return false;
  const destinataire = destinataireOf(cell);
  if (destinataire === null) throw valueProblem(RATE_MESSAGES.unknownReserve(row + 1, cellText(cell), DESTINATAIRES.values));
  return destinataire !== AUCUN;
};

function destinataireOf(cell: FilledCell): string | null {
  return typeof cell === "string" ? DESTINATAIRES.canonical(cell) : null;
}
