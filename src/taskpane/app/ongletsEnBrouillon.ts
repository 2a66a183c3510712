import { estModifie } from "../../core/saisies/brouillon";
import type { Onglet } from "./onglets";
import { cleBrouillon } from "./slices/saisies";
import type { PaneState } from "./state";

/** The tabs where something is typed and not kept in the workbook yet. */
export function ongletsEnBrouillon({ saisies, brouillons, ficheOuverte, ficheEnCours, validationFiche }: Pick<PaneState, "saisies" | "brouillons" | "ficheOuverte" | "ficheEnCours" | "validationFiche">): ReadonlySet<Onglet> {
  const shown = new Map(saisies?.formulaires.fiches.map((fiche) => [cleBrouillon(saisies, fiche.cle), fiche]));
  // A form of another year or scheme can't be compared: what was typed in it is taken for a change.
  const typed = [...brouillons].some(([key, brouillon]) => {
    const fiche = shown.get(key);
    return fiche ? estModifie(fiche, brouillon) : true;
  });
  const filled = ficheOuverte !== null && (ficheEnCours !== ficheOuverte.lue.fiche || validationFiche !== null);
  return new Set<Onglet>([...(typed ? ["saisies" as const] : []), ...(filled ? ["besoins" as const] : [])]);
}
