import type { Besoin } from "./besoin";

/** What to add, in a few words: "Ajouter la colonne « Critère RSE » à la table Marchés". */
export function texteBesoin(besoin: Besoin): string {
  switch (besoin.genre) {
    case "table": return `ajouter la table « ${besoin.libelle} »`;
    case "colonne": return `ajouter la colonne « ${besoin.libelle} » à la table ${besoin.dans}`;
    case "remplir": return `remplir la colonne « ${besoin.libelle} » de la table ${besoin.dans}`;
    case "lignes": return `ajouter les lignes de la période dans la table « ${besoin.libelle} »`;
    case "saisie": return `saisir ${besoin.code} dans la table Saisies`;
    case "action": return `ajouter l'action ${besoin.code} dans la table Suivi des actions`;
  }
}

/** Its name alone, where the rest is said: "« Critère RSE »". */
export function nomBesoin(besoin: Besoin): string {
  return besoin.genre === "saisie" || besoin.genre === "action" ? besoin.code : `« ${besoin.libelle} »`;
}
