import { findSeuil, type Seuil } from "../../core/seuils/seuil";
import { valeurAu } from "../../core/seuils/valeurAu";
import type { FilledCell } from "../arguments";
import { notAvailable, valueProblem } from "../errors";
import { dayText, readDay } from "./day";
import { MESSAGES } from "./messages";

/**
 * A threshold of the law on a date, in € HT (in days for a payment delay). What is « à vérifier » in the catalogue gives
 * its figure too: the function's description names it. Throws #VALUE! for an unknown threshold or what is no date, #N/A
 * before the first period known and after the last one.
 */
export function seuilAu(seuils: readonly Seuil[], asked: string | null, date: FilledCell): number {
  const keys = seuils.map(({ cle }) => cle);
  if (asked === null) throw valueProblem(MESSAGES.missingSeuil(keys));
  const seuil = findSeuil(seuils, asked);
  if (!seuil) throw valueProblem(MESSAGES.unknownSeuil(asked, keys));
  const day = readDay(date);
  if (day === null) throw valueProblem(MESSAGES.missingDate);
  const found = valeurAu(seuil, day);
  switch (found.etat) {
    case "connue": return found.valeur;
    case "avant": throw notAvailable(MESSAGES.seuilBefore(seuil.cle, dayText(found.depuis)));
    case "apres": throw notAvailable(MESSAGES.seuilAfter(seuil.cle, dayText(found.jusquau)));
  }
}
