import { criteresDe } from "../../scheme/filtre";
import type { MesureComptee } from "../../scheme/mesure";
import { and, andNot, countBits, or, type Bits } from "../bits";
import { blankMeansUndeclared } from "../mask";
import type { Resultat } from "../resultat";
import { statesOf } from "../states";
import { explicitBase, isPresence, type Selection } from "./selection";

/** How many rows of a denominator are undeclared, and the share among the others. */
export type Declaration = Pick<Resultat, "nonDeclarees" | "partDeclarees">;

/**
 * The undeclared rows of a share: considérations left blank stay in the denominator, as the official rates are made;
 * how many they are, and the share among those declared, stand beside.
 */
export function undeclared(selection: Selection, mesure: MesureComptee): Declaration {
  const rows = undeclaredRows(selection, mesure);
  if (rows === null) return NOTHING_TO_DECLARE;
  const nonDeclarees = countBits(rows);
  return shareAmongDeclared(nonDeclarees, countBits(selection.counted), countBits(selection.base) - nonDeclarees);
}

export const NOTHING_TO_DECLARE: Declaration = { nonDeclarees: 0, partDeclarees: null };

/** `declare`: what the denominator is without the undeclared rows. */
export function shareAmongDeclared(nonDeclarees: number, numerateur: number, declare: number): Declaration {
  return { nonDeclarees, partDeclarees: declare === 0 ? null : numerateur / declare };
}

/**
 * Rows of the base that a blank keeps out of the numerator; null where the measure asks nothing of the considérations.
 * A row that counts by another of them isn't undeclared.
 */
export function undeclaredRows(selection: Selection, mesure: MesureComptee): Bits | null {
  const criteres = [mesure.filtre, explicitBase(mesure)].flatMap((filtre) => (filtre ? criteresDe(filtre) : []));
  const columns = criteres.filter(({ critere }) => !isPresence(critere)).flatMap(({ champ }) => selection.view.column(champ) ?? []).filter(blankMeansUndeclared);
  if (columns.length === 0) return null;
  return and(andNot(selection.base, selection.counted), columns.map((column) => statesOf(column).blank).reduce(or));
}
