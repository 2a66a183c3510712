import type { Periode } from "../../indicators/resultat";
import { textePeriode } from "../../indicators/textes";
import type { Champ } from "./depenses";

/** Why something isn't declared. `lignes` are row numbers of the file, 1-based. */
export type ProblemeAgec =
  | { readonly code: "sansTable" }
  | { readonly code: "sansColonne"; readonly colonnes: readonly string[] }
  | { readonly code: "sansSiret" }
  | { readonly code: "sansRaisonSociale" }
  | { readonly code: "aucuneDepense"; readonly periode: Periode }
  | { readonly code: "sansAnnee"; readonly categorie: string; readonly lignes: readonly number[] }
  | { readonly code: "categorieInconnue"; readonly categorie: string; readonly lignes: readonly number[] }
  | { readonly code: "manquant"; readonly annee: number; readonly categorie: string; readonly colonne: string; readonly lignes: readonly number[] }
  | { readonly code: "depasse"; readonly annee: number; readonly categorie: string; readonly champ: Champ; readonly lignes: readonly number[] };

const PLUSIEURS = 6;

export function texteProblemeAgec(probleme: ProblemeAgec): string {
  switch (probleme.code) {
    case "sansTable": return "le classeur n'a pas de table « Produits » (colonnes Année, Famille AGEC, Montant HT, Montant réemploi et réutilisation HT, Montant des dons HT, Montant matières recyclées HT)";
    case "sansColonne": return `la table « Produits » n'a pas ${probleme.colonnes.length > 1 ? "les colonnes" : "la colonne"} ${probleme.colonnes.map((colonne) => `« ${colonne} »`).join(", ")} : ajoutez-${probleme.colonnes.length > 1 ? "les" : "la"} ; 0 y dit qu'il n'y en a pas, une case vide qu'on ne sait pas`;
    case "sansSiret": return "le registre ne donne pas un SIRET d'acheteur et un seul";
    case "sansRaisonSociale": return "la raison sociale de l'acheteur n'est pas connue";
    case "aucuneDepense": return `aucune dépense d'une catégorie AGEC en ${textePeriode(probleme.periode)} dans la table « Produits »`;
    case "sansAnnee": return `« ${probleme.categorie} » : année absente ou illisible (Produits, ${lignes(probleme.lignes)}), la dépense peut être de l'année ; la catégorie n'est pas déclarée`;
    case "categorieInconnue": return `« ${probleme.categorie} » n'est pas une catégorie de la déclaration (Produits, ${lignes(probleme.lignes)}) : choisissez l'une des 17 ; ces lignes ne sont pas déclarées`;
    case "manquant": return `« ${probleme.categorie} » en ${probleme.annee} : « ${probleme.colonne} » manque ou ne se lit pas (Produits, ${lignes(probleme.lignes)}) ; la catégorie n'est pas déclarée`;
    case "depasse": return `« ${probleme.categorie} » en ${probleme.annee} : le montant ${probleme.champ === "montantRecycle" ? "des matières recyclées" : "du réemploi et de la réutilisation"} dépasse le montant total (Produits, ${lignes(probleme.lignes)}) ; la catégorie n'est pas déclarée`;
  }
}

function lignes(numeros: readonly number[]): string {
  const shown = numeros.slice(0, PLUSIEURS).join(", ");
  const autres = numeros.length - PLUSIEURS;
  return `${numeros.length > 1 ? "lignes" : "ligne"} ${shown}${autres > 0 ? ` et ${autres} autres` : ""}`;
}
