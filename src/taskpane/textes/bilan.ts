import type { Laissee } from "../../core/bilan/remplissage/remplie";
import { actions } from "./actions";
import { compte, entreGuillemets, lieux } from "./mots";

export const bilanTextes = {
  titre: "Remplir le bilan",
  vide: (feuilles: readonly string[]) => feuilles.length === 0
    ? "Ce classeur ne marque aucune place pour le bilan (un tableau avec « Code » et « Valeur », des cellules nommées SPASER_…, ou des textes comme {{A1.valeur}}) : une feuille sera créée d'après le schéma."
    : `Le bilan sera rempli sur place, ${feuilles.length > 1 ? "dans les feuilles" : "dans la feuille"} ${entreGuillemets(feuilles)} : vos commentaires, votre mise en forme et le reste ne changent pas.`,
  apercuTitre: "Ce qui va changer", rien: "Le bilan est déjà à jour : aucune cellule n'est à changer.",
  resume: (cellules: number, feuilles: readonly string[], cree: boolean) => `${cree ? `La feuille ${entreGuillemets(feuilles)} sera créée avec ${compte(cellules, "cellule remplie", "cellules remplies")}.` : `${compte(cellules, "cellule change", "cellules changent")} dans ${entreGuillemets(feuilles)}.`} Les feuilles « Sources » et « Graphiques » suivent.`,
  laissees: (laissees: readonly Laissee[]) => [
    ["formule", "contiennent une formule de votre modèle"] as const, ["modifiee", "ont été réécrites depuis le dernier remplissage"] as const,
  ].flatMap(([motif, words]) => {
    const found = laissees.filter((one) => one.motif === motif).map(({ sheet, address }) => `${sheet}!${address}`);
    return found.length === 0 ? [] : [`Ces cellules ${words} et restent telles quelles : ${lieux(found)}.`];
  }).join(" "),
  vote: (arrete: string) => `${arrete} Le bilan porte les chiffres votés.`,
  confirmer: (cellules: number) => `Écrire ${compte(cellules, "cellule", "cellules")}`, renoncer: "Renoncer",
  cellule: "Cellule", avant: "Avant", apres: "Après", indicateur: "Ind.", vide_: "vide",
  sansLigne: (codes: readonly string[]) => `Sans ligne dans votre bilan, donc non écrits : ${codes.join(", ")}.`,
  inconnus: (codes: readonly string[]) => `Codes, noms ou textes {{…}} que le schéma ne connaît pas, laissés tels quels : ${codes.join(", ")}.`,
  enDouble: (codes: readonly string[]) => `Codes présents sur plusieurs lignes, toutes remplies : ${codes.join(", ")}.`,
  rempli: (cellules: number, feuilles: readonly string[]) => `Bilan rempli : ${compte(cellules, "cellule", "cellules")}, ${feuilles.length > 1 ? "feuilles" : "feuille"} ${entreGuillemets(feuilles)}. « ${actions.annuler} » remet l'état d'avant.`,
  annule: (cellules: number) => `Remplissage annulé : ${compte(cellules, "cellule remise", "cellules remises")} en l'état.`,
  gardees: (adresses: readonly string[]) => `Changées depuis par quelqu'un, laissées telles quelles : ${adresses.join(", ")}.`,
  rienAAnnuler: "Rien à annuler : le bilan n'a pas été rempli depuis l'ouverture du volet.",
} as const;

/** Where the bilan goes beside the workbook. */
export const publicationTextes = {
  titre: "Publier",
  exporter: `« ${actions.exporter} », en bas du volet, en fait un classeur à part : des valeurs, sans formule, qui s'ouvre sans le complément.`,
  aide: "Pour l'assemblée et pour le public, en fichiers à part. Aucune ligne qui concerne une personne n'en fait partie, et les petits effectifs sont cachés.",
  groupe: "Publier le bilan",
  formes: { rapport: "Rapport à imprimer (.html)", csv: "Données ouvertes (.csv)", json: "Données ouvertes (.json)", schemaDeTable: "Schéma des données (.json)", agec: "Déclaration AGEC (.csv)" },
  precisions: (precisions: readonly string[]) => `À compléter : ${precisions.join(" ; ")}.`,
  rien: "Rien à publier sous cette forme pour l'instant.",
} as const;
