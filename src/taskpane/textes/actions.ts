import type { SelectedPart } from "../host";
import { compte, entreGuillemets, texteNombre } from "./mots";

/** What is always there: the actions, the screens, the choice, what is being done and what is said of it. */
export const actions = {
  verifier: "Vérifier la conformité", remplir: "Remplir le bilan", annuler: "Annuler le remplissage", exporter: "Exporter",
  barre: "Actions", arreter: "Arrêter", reessayer: "Réessayer", controler: "Contrôler le registre", fermer: "Fermer ce message", copier: "Copier le diagnostic", copie: "Diagnostic copié",
  occupe: "Une opération est en cours : attendez sa fin, ou arrêtez-la.",
} as const;

export const onglets = { volet: "SPASER", liste: "Écrans", brouillon: "saisie non enregistrée", schema: "Schéma", registre: "Registre", conformite: "Conformité", saisies: "Saisies", bilan: "Bilan", besoins: "Besoins", fonctions: "Fonctions" } as const;

export const choixTextes = {
  titre: "Ce qui est vérifié", schema: "Schéma", option: (acheteur: string, libelle: string) => `${acheteur} : ${libelle}`, periode: "Année", direction: "Direction", toutes: "Toutes", deuxAnnees: "Deux années (publication biennale)",
  duClasseur: "Le schéma de ce classeur",
  nonMemorise: "Le choix vaut pour cette fois : le classeur n'a pas pu le garder en mémoire.",
  enAttente: "Lecture du classeur…",
} as const;

export const accueil = {
  titre: "Pour commencer",
  etapes: [
    "Choisissez votre SPASER et l'année : ils restent en mémoire dans ce classeur.",
    "Vérifiez la conformité : chaque indicateur s'affiche à côté de sa cible, avec les marchés qui font le chiffre.",
    "Remplissez le bilan : vous voyez chaque cellule avant qu'elle change, et tout s'annule.",
  ],
  reconnu: (lignes: number, feuille: string) => `Registre reconnu : ${compte(lignes, "ligne", "lignes")} dans la feuille « ${feuille} ».`, voir: "Voir les colonnes",
  reserve: "Rien ne quitte votre classeur.",
} as const;

export const operations = {
  ouverture: "Lecture du classeur", controle: "Contrôle du registre", verification: "Vérification de la conformité", apercu: "Préparation du bilan",
  application: "Remplissage du bilan", annulation: "Annulation du remplissage", export: "Préparation du fichier", publication: "Préparation de la publication", selection: "Sélection des lignes",
  lectureSchema: "Lecture du schéma de ce classeur", apercuAdaptation: "Préparation des feuilles du schéma", adaptation: "Ajout des feuilles du schéma", annulationAdaptation: "Retrait des feuilles du schéma",
  apercuArret: "Préparation du bilan à arrêter", arret: "Arrêt du bilan", annulationArret: "Annulation de l'arrêt du bilan",
  apercuCorrections: "Recherche des corrections", correction: "Correction du registre", annulationCorrections: "Remise des cellules corrigées",
  apercuClasseur: "Lecture du classeur", creationClasseur: "Création des feuilles", annulationClasseur: "Retrait des feuilles créées",
  apercuImport: "Lecture des fichiers à importer", importation: "Ajout des lignes au registre", annulationImport: "Retrait des lignes importées",
  apercuFiger: "Recherche des formules SPASER", figer: "Remplacement des formules par leur valeur", annulationFiger: "Remise des formules",
  examenBesoins: "Lecture des besoins", apercuBesoins: "Préparation de ce qui sera écrit", ecritureBesoins: "Écriture dans le classeur", annulationBesoins: "Retrait de ce qui était écrit",
  examenFamilles: "Lecture de la nomenclature", apercuFamilles: "Préparation des familles à ajouter", ecritureFamilles: "Ajout des familles", annulationFamilles: "Retrait des familles ajoutées",
  lectureSaisies: "Lecture des saisies", enregistrementSaisie: "Enregistrement de la saisie", annulationSaisie: "Annulation de la saisie",
  listeAchats: "Lecture des marchés et des besoins", ouvertureFiche: "Ouverture de la fiche", apercuFiche: "Préparation de la fiche", ficheAchat: "Écriture de la fiche", annulationFiche: "Annulation de la fiche",
  insertion: "Insertion de l'exemple", correspondance: "Relecture des colonnes", annulationCorrespondance: "Retour aux colonnes d'avant",
} as const;

export const annonces = {
  ouverture: (tables: number, annees: number) => `Classeur lu : ${compte(tables, "table reconnue", "tables reconnues")}, ${compte(annees, "année", "années")} de marchés.`,
  controle: (anomalies: number) => `Contrôle terminé : ${compte(anomalies, "anomalie", "anomalies")}.`,
  verification: (indicateurs: number, nonAtteintes: number) => `Vérification terminée : ${compte(indicateurs, "indicateur", "indicateurs")}, ${compte(nonAtteintes, "cible non atteinte", "cibles non atteintes")}.`,
  apercu: (cellules: number) => `Aperçu prêt : ${compte(cellules, "cellule à remplir", "cellules à remplir")}. Rien n'est encore écrit.`,
  application: (cellules: number, feuilles: readonly string[]) => `Bilan rempli : ${compte(cellules, "cellule", "cellules")}, ${feuilles.length > 1 ? "feuilles" : "feuille"} ${entreGuillemets(feuilles)}.`,
  annulation: (cellules: number) => `Remplissage annulé : ${compte(cellules, "cellule remise", "cellules remises")} en l'état.`,
  export: { downloaded: (nom: string) => `« ${nom} » est enregistré dans vos téléchargements.`, opened: (nom: string) => `Le bilan est ouvert dans un nouveau classeur, car Excel pour Mac ne télécharge pas depuis un volet. Enregistrez-le sous « ${nom} ».`, copied: (nom: string) => `Le contenu est copié, car Excel pour Mac ne télécharge pas depuis un volet : collez-le dans un éditeur de texte et enregistrez-le sous « ${nom} ».` },
  nonPublie: "Rien à publier sous cette forme : voyez pourquoi dans l'écran Bilan.",
  selection: ({ rows, total, part, parts }: SelectedPart, feuille: string) =>
    parts < 2 ? `${compte(rows, "ligne sélectionnée", "lignes sélectionnées")} dans la feuille « ${feuille} ».` : `${texteNombre(rows)} lignes sélectionnées sur ${texteNombre(total)} (partie ${part + 1} sur ${parts}) dans la feuille « ${feuille} » : Excel ne les prend pas toutes à la fois.`,
  echec: (titre: string) => `Échec : ${titre}`,
  schemaLu: (problemes: number) => problemes === 0 ? "Schéma de ce classeur relu : rien à corriger." : `Le schéma de ce classeur n'est pas lisible : ${compte(problemes, "cellule à corriger", "cellules à corriger")}.`,
  apercuAdaptation: (feuilles: number) => `Aperçu prêt : ${compte(feuilles, "feuille à ajouter", "feuilles à ajouter")}. Rien n'est encore écrit.`,
  adaptation: (feuilles: readonly string[]) => `Feuilles ajoutées : ${entreGuillemets(feuilles)}. Le schéma de ce classeur est choisi.`,
  annulationAdaptation: (gardees: number) => gardees === 0 ? "Feuilles du schéma retirées." : "Des feuilles du schéma ont changé depuis : elles sont gardées.",
  apercuArret: (chiffres: number) => `Aperçu prêt : ${compte(chiffres, "chiffre à arrêter", "chiffres à arrêter")}. Rien n'est encore écrit.`,
  arret: (periode: string, chiffres: number) => `Bilan ${periode} arrêté : ${compte(chiffres, "chiffre gardé", "chiffres gardés")}.`,
  annulationArret: (gardees: number) => gardees === 0 ? "Le bilan n'est plus arrêté." : "Des cellules ont changé depuis : elles sont gardées.",
  apercuFiger: (formules: number, laissees: number) => formules === 0
    ? `Rien à figer${laissees === 0 ? "" : ` : ${compte(laissees, "formule en erreur", "formules en erreur")}`}.`
    : `Aperçu prêt : ${compte(formules, "formule à figer", "formules à figer")}. Rien n'est encore écrit.`,
  figer: (formules: number) => `${compte(formules, "formule remplacée par sa valeur", "formules remplacées par leur valeur")}.`,
  annulationFiger: (gardees: number) => gardees === 0 ? "Formules remises." : "Des cellules ont changé depuis : elles sont gardées.",
  apercuCorrections: (cellules: number, laissees: number) => cellules === 0
    ? `Rien à corriger${laissees === 0 ? "" : ` : ${compte(laissees, "cellule laissée", "cellules laissées")}`}.`
    : `Aperçu prêt : ${compte(cellules, "cellule à corriger", "cellules à corriger")}. Rien n'est encore écrit.`,
  corrections: (cellules: number, anomalies: number | null) => `${compte(cellules, "cellule corrigée", "cellules corrigées")}.${anomalies === null ? "" : ` Contrôle refait : ${compte(anomalies, "anomalie", "anomalies")}.`}`,
  annulationCorrections: (gardees: number) => gardees === 0 ? "Cellules remises comme avant." : "Des cellules ont changé depuis : elles sont gardées.",
  apercuImport: (marches: number) => `Aperçu prêt : ${compte(marches, "marché lu", "marchés lus")} dans les fichiers. Rien n'est encore écrit.`,
  importation: (lignes: number) => `${compte(lignes, "ligne ajoutée", "lignes ajoutées")} au registre.`,
  annulationImport: (gardees: number) => gardees === 0 ? "Import annulé." : "Des cellules ont changé depuis : elles sont gardées.",
  correspondance: (tables: number) => `Colonnes relues : ${compte(tables, "table reconnue", "tables reconnues")}.`,
  annulationCorrespondance: "Le dernier choix de colonnes est annulé.",
  insertion: (lieu: string) => `Exemple inséré en ${lieu}.`,
  fonctions: (nombre: number) => compte(nombre, "fonction affichée", "fonctions affichées"),
  filtre: (nombre: number, total: number) => `${compte(nombre, "indicateur affiché", "indicateurs affichés")} sur ${texteNombre(total)}`,
} as const;

export const progression = {
  part: (fraction: number) => new Intl.NumberFormat("fr-FR", { style: "percent" }).format(fraction),
} as const;

export const pages = {
  etat: (debut: number, fin: number, total: number) => `${texteNombre(debut)} à ${texteNombre(fin)} sur ${texteNombre(total)}`,
  precedente: "Page précédente", suivante: "Page suivante", liste: (quoi: string) => `Pages : ${quoi}`,
} as const;

