import { texteValeur } from "../../core/indicators/textes";
import type { Resultat } from "../../core/indicators/resultat";
import { conformiteTextes } from "../textes";

/** "140 non déclarées (21,1 % parmi les déclarées)"; empty when all are. */
export function texteNonDeclarees({ nonDeclarees, partDeclarees }: Resultat): string {
  return nonDeclarees === 0 ? "" : conformiteTextes.nonDeclarees(nonDeclarees, partDeclarees === null ? null : texteValeur(partDeclarees, "%"));
}
