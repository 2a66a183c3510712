import { cellText } from "../../core/register/cell";
import { serialOfDay } from "../../core/register/day";
import { readNumber } from "../../core/register/number";
import { publicationLimite } from "../../core/register/publication";
import type { Seuil } from "../../core/seuils/seuil";
import { valeurAu } from "../../core/seuils/valeurAu";
import type { FilledCell } from "../arguments";
import { notAvailable, valueProblem } from "../errors";
import { dayText, readDay } from "./day";
import { MESSAGES, WORDS } from "./messages";

/** The lowest amount whose essential data are published. */
const SEUIL = "DECP réduite";

/**
 * The last day for publishing the essential data of a marché, as an Excel serial of the 1900 system: the same day two
 * months after its notification, the last day of a shorter month. « Non due » under the threshold. Throws #N/A when a
 * figure is missing or the notification is older than the rules known, #VALUE! for what is no date and no amount.
 */
export function publicationDue(seuils: readonly Seuil[], date: FilledCell, montant: FilledCell): number | string {
  const day = readDay(date);
  if (day === null) throw notAvailable(MESSAGES.missingNotification);
  const amount = readAmount(montant);
  const seuil = seuils.find(({ cle }) => cle === SEUIL);
  if (!seuil) throw new Error(`No threshold « ${SEUIL} » in the catalogue`);
  const found = valeurAu(seuil, day);
  if (found.etat === "avant") throw notAvailable(MESSAGES.notificationBefore(dayText(found.depuis)));
  if (found.etat === "apres") throw notAvailable(MESSAGES.seuilAfter(SEUIL, dayText(found.jusquau)));
  return amount < found.valeur ? WORDS.notDue : serialOfDay(publicationLimite(day), 1900);
}

/** 0 is a blank on Windows and Mac, and no marché is free. */
function readAmount(cell: FilledCell): number {
  const read = readNumber(cell);
  if (read.state === "unreadable") throw valueProblem(MESSAGES.unreadableMontant(cellText(cell)));
  if (read.state === "blank" || read.value === 0) throw notAvailable(MESSAGES.missingMontant);
  if (read.value < 0) throw valueProblem(MESSAGES.negativeMontant);
  return read.value;
}
