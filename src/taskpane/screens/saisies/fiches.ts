import { foldText } from "../../../core/register/fold";
import { avancement, type Fiche } from "../../../core/saisies/formulaire";
import type { SaisiesState } from "../../app/slices/saisies";

const REALISEE = "Réalisée";

/** Forms whose action or indicators hold the text, whatever the case and the accents; with `aSaisir`, those that lack a value. */
export function filtrerFiches(fiches: readonly Fiche[], { texte, aSaisir }: SaisiesState["filtreSaisies"]): Fiche[] {
  const wanted = foldText(texte);
  return fiches.filter((fiche) => {
    const { remplies, attendues } = avancement(fiche);
    if (aSaisir && remplies === attendues) return false;
    return wanted === "" || foldText([fiche.titre, fiche.objectif ?? "", ...fiche.questions.flatMap(({ code, libelle, libelleParent }) => [code, libelle, libelleParent ?? ""])].join(" ")).includes(wanted);
  });
}

/** What the lines of Suivi des actions say of an action: the state of the only one, or how many are done. */
export function etatsDe({ etapes }: Fiche): { readonly lignes: number; readonly realisees: number; readonly seul: string | null } {
  const states = etapes.flatMap(({ ligne }) => (ligne ? [ligne.textes["etat"] ?? ""] : []));
  return { lignes: states.length, realisees: states.filter((etat) => etat === REALISEE).length, seul: states[0] === undefined || states[0] === "" ? null : states[0] };
}
