import type { CodeAnomalie, Gravite } from "../../core/register/anomalie";
import { compte, entreGuillemets } from "./mots";

export const registreTextes = {
  titre: "Tables reconnues", relire: "Relire le classeur", aucune: "Aucune table du registre n'est reconnue",
  aucuneQuoiFaire: (attendus: readonly string[]) => `Il faut une ligne d'en-têtes, dans les 30 premières lignes d'une feuille, avec au moins ${entreGuillemets(attendus)}. Corrigez les en-têtes et réessayez, ou indiquez où est la table.`, indiquer: "Indiquer où est la table",
  sansMarches: "Aucune table de marchés n'est reconnue : les indicateurs calculés sur les marchés ne peuvent pas l'être.",
  lieu: (feuille: string, tableau: string | null, ligne: number) => `Feuille « ${feuille} », ${tableau === null ? "plage" : `tableau ${tableau}`}, en-têtes ligne ${ligne}`,
  colonnes: (lues: number, ignorees: number) => `${compte(lues, "colonne lue", "colonnes lues")}${ignorees === 0 ? "" : `, ${compte(ignorees, "colonne ignorée", "colonnes ignorées")}`}`,
  entete: "En-tête", champ: "Champ", lettre: "Col.",
  motif: { inconnu: "en-tête inconnu : la colonne n'est pas lue", doublon: "une autre colonne donne déjà ce champ : celle-ci n'est pas lue", remplace: "vous avez donné son champ à une autre colonne : celle-ci n'est pas lue", ecarte: "à votre demande, la colonne n'est pas lue" },
  ecartees: (libelle: string, feuille: string) => `« ${feuille} » ressemble aussi à la table ${libelle} : elle n'est pas lue.`,
  anomalies: "Anomalies", aucuneAnomalie: "Aucune anomalie.", pasControle: "Le registre n'a pas encore été contrôlé.",
  etendue: { complet: "Cherchées dans toutes les colonnes reconnues.", schema: "Cherchées dans les colonnes que le schéma utilise. « Contrôler le registre » les cherche dans toutes." },
  ouvrir: (lieu: string) => `Ouvrir ${lieu}`,
  lieuAnomalie: (feuille: string, adresse: string) => `${feuille}!${adresse}`, lieuTable: (feuille: string) => `feuille ${feuille}`,
} as const;

export const gravites: Readonly<Record<Gravite, { readonly un: string; readonly plusieurs: string; readonly sens: string }>> = {
  erreur: { un: "Erreur", plusieurs: "Erreurs", sens: "Une erreur change un chiffre." },
  avertissement: { un: "Avertissement", plusieurs: "Avertissements", sens: "Un avertissement peut changer un chiffre." },
  information: { un: "Information", plusieurs: "Informations", sens: "Une information ne change aucun chiffre." },
};

export const codesAnomalie: Readonly<Record<CodeAnomalie, string>> = {
  "cellule-en-erreur": "Cellule en erreur", "date-illisible": "Date illisible", "nombre-illisible": "Nombre illisible", "nombre-ambigu": "Nombre ambigu",
  "oui-non-illisible": "Oui ou non illisible", "valeur-inconnue": "Valeur inconnue", "valeur-inexploitable": "Valeur marquée inexploitable",
  "date-manquante": "Date manquante", "montant-manquant": "Montant manquant", "identifiant-manquant": "N° de marché manquant", "date-future": "Date dans le futur",
  "date-aberrante": "Date aberrante", "montant-aberrant": "Montant aberrant", "duree-aberrante": "Durée aberrante", "siret-invalide": "SIRET invalide",
  "consideration-non-declaree": "Considération non déclarée", "consideration-contradictoire": "Considération contradictoire",
  "reserve-sans-destinataire": "Marché réservé sans destinataire", "doublon-probable": "Doublon probable", "publication-tardive": "Publication tardive ou antérieure",
  "subsequent-incertain": "Marché subséquent incertain", "marche-inconnu": "Marché absent du registre", "colonne-en-double": "Colonne en double", "table-en-double": "Table en double",
  "lignes-sous-le-tableau": "Lignes sous le tableau, non lues", "correspondance-illisible": "Choix de colonnes illisibles", "correspondance-sans-effet": "Table lue ailleurs que demandé",
  "cpv-illisible": "Code CPV illisible", "famille-contradictoire": "Famille d'achat contradictoire", "famille-sans-ligne": "Familles absentes de la nomenclature",
  "colonne-absente": "Colonne absente", "champ-vide": "Champ vide",
};
