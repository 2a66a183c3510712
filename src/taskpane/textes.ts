import type { CodeAnomalie, Gravite } from "../core/register/anomalie";
import type { SelectedPart } from "./host";
import type { ObstacleGroup } from "../workbook/groupObstacles";
import type { WorkbookErrorCode } from "../workbook/port";

/** Every text of the pane: what happened, where, what to do. One catalogue, so that it reads as one voice. */
const nombres = new Intl.NumberFormat("fr-FR");
const compte = (nombre: number, un: string, plusieurs: string) => `${nombres.format(nombre)} ${nombre < 2 ? un : plusieurs}`;
const entreGuillemets = (mots: readonly string[]) => mots.map((mot) => `« ${mot} »`).join(", ");

export const texteNombre = (nombre: number) => nombres.format(nombre);
export const texteLignes = (nombre: number) => compte(nombre, "ligne", "lignes");

export const actions = {
  verifier: "Vérifier la conformité", remplir: "Remplir le bilan", annuler: "Annuler le remplissage", exporter: "Exporter",
  barre: "Actions", arreter: "Arrêter", reessayer: "Réessayer", controler: "Contrôler le registre", fermer: "Fermer ce message", copier: "Copier le diagnostic", copie: "Diagnostic copié",
  occupe: "Une opération est en cours : attendez sa fin, ou arrêtez-la.",
} as const;

export const onglets = { volet: "SPASER", liste: "Écrans", schema: "Schéma", registre: "Registre", conformite: "Conformité", bilan: "Bilan" } as const;

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
  application: "Remplissage du bilan", annulation: "Annulation du remplissage", export: "Préparation du fichier", selection: "Sélection des lignes",
  lectureSchema: "Lecture du schéma de ce classeur", apercuAdaptation: "Préparation des feuilles du schéma", adaptation: "Ajout des feuilles du schéma", annulationAdaptation: "Retrait des feuilles du schéma",
} as const;

export const annonces = {
  ouverture: (tables: number, annees: number) => `Classeur lu : ${compte(tables, "table reconnue", "tables reconnues")}, ${compte(annees, "année", "années")} de marchés.`,
  controle: (anomalies: number) => `Contrôle terminé : ${compte(anomalies, "anomalie", "anomalies")}.`,
  verification: (indicateurs: number, nonAtteintes: number) => `Vérification terminée : ${compte(indicateurs, "indicateur", "indicateurs")}, ${compte(nonAtteintes, "cible non atteinte", "cibles non atteintes")}.`,
  apercu: (cellules: number) => `Aperçu prêt : ${compte(cellules, "cellule à remplir", "cellules à remplir")}. Rien n'est encore écrit.`,
  application: (cellules: number, feuille: string) => `Bilan rempli : ${compte(cellules, "cellule", "cellules")} dans la feuille « ${feuille} ».`,
  annulation: (cellules: number) => `Remplissage annulé : ${compte(cellules, "cellule remise", "cellules remises")} en l'état.`,
  export: { downloaded: (nom: string) => `« ${nom} » est enregistré dans vos téléchargements.`, opened: (nom: string) => `Le bilan est ouvert dans un nouveau classeur, car Excel pour Mac ne télécharge pas depuis un volet. Enregistrez-le sous « ${nom} ».` },
  selection: ({ rows, total, part, parts }: SelectedPart, feuille: string) =>
    parts < 2 ? `${compte(rows, "ligne sélectionnée", "lignes sélectionnées")} dans la feuille « ${feuille} ».` : `${nombres.format(rows)} lignes sélectionnées sur ${nombres.format(total)} (partie ${part + 1} sur ${parts}) dans la feuille « ${feuille} » : Excel ne les prend pas toutes à la fois.`,
  echec: (titre: string) => `Échec : ${titre}`,
  schemaLu: (problemes: number) => problemes === 0 ? "Schéma de ce classeur relu : rien à corriger." : `Le schéma de ce classeur n'est pas lisible : ${compte(problemes, "cellule à corriger", "cellules à corriger")}.`,
  apercuAdaptation: (feuilles: number) => `Aperçu prêt : ${compte(feuilles, "feuille à ajouter", "feuilles à ajouter")}. Rien n'est encore écrit.`,
  adaptation: (feuilles: readonly string[]) => `Feuilles ajoutées : ${entreGuillemets(feuilles)}. Le schéma de ce classeur est choisi.`,
  annulationAdaptation: (gardees: number) => gardees === 0 ? "Feuilles du schéma retirées." : "Des feuilles du schéma ont changé depuis : elles sont gardées.",
  filtre: (nombre: number) => compte(nombre, "indicateur affiché", "indicateurs affichés"),
} as const;

export const progression = {
  part: (fraction: number) => new Intl.NumberFormat("fr-FR", { style: "percent" }).format(fraction),
} as const;

export const registreTextes = {
  titre: "Tables reconnues", aucune: "Aucune table du registre n'est reconnue",
  aucuneQuoiFaire: (attendus: readonly string[]) => `Il faut une ligne d'en-têtes, dans les 30 premières lignes d'une feuille, avec au moins ${entreGuillemets(attendus)}. Corrigez les en-têtes, puis réessayez.`,
  sansMarches: "Aucune table de marchés n'est reconnue : les indicateurs calculés sur les marchés ne peuvent pas l'être.",
  lieu: (feuille: string, tableau: string | null, ligne: number) => `Feuille « ${feuille} », ${tableau === null ? "plage" : `tableau ${tableau}`}, en-têtes ligne ${ligne}`,
  colonnes: (nombre: number) => compte(nombre, "colonne reconnue", "colonnes reconnues"),
  ignorees: (nombre: number) => compte(nombre, "colonne ignorée", "colonnes ignorées"),
  entete: "En-tête", champ: "Champ", lettre: "Col.",
  motif: { inconnu: "en-tête inconnu : la colonne n'est pas lue", doublon: "une autre colonne donne déjà ce champ : celle-ci n'est pas lue" },
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
};

export const conformiteTextes = {
  titre: (periode: string) => `Conformité ${periode}`, sujet: (schema: string, direction: string | null) => `${schema}${direction === null ? "" : `, direction ${direction}`}`,
  lignes: (lues: number, retenues: number, ecartees: number) => `${compte(lues, "marché lu", "marchés lus")}, ${nombres.format(retenues)} dans la période${ecartees > 0 ? `, ${compte(ecartees, "écarté", "écartés")} faute de date lisible` : ""}`,
  perimee: "Ces résultats portent sur un autre choix. Relancez la vérification pour les mettre à jour.",
  anomalies: (nombre: number) => `${compte(nombre, "anomalie", "anomalies")} dans les colonnes lues`,
  filtreTexte: "Chercher un indicateur", filtreStatut: "Statut", tous: "Tous les statuts", aucun: "Aucun indicateur ne répond à ces filtres.", effacer: "Effacer les filtres",
  avant: (periode: string) => `En ${periode}`, regleAVerifier: (source: string) => `Règle à vérifier : ${source}`, cibleAVerifier: (source: string) => `Cible à vérifier : ${source}`,
  ensemble: "Ensemble du schéma", objectif: (code: string, libelle: string) => `${code} ${libelle}`,
  valeur: "Valeur", cible: "Cible", ecart: "Écart", statut: "Statut", nonMesurable: "non mesurable", sansCible: "sans cible",
  ouvrir: (code: string) => `Détail de ${code}`, engagement: "Engagement",
  synthese: "Nombre d'indicateurs par statut, et filtre",
  nonDeclarees: (nombre: number, part: string | null) => `${compte(nombre, "non déclarée", "non déclarées")}${part === null ? "" : ` (${part} parmi les déclarées)`}`,
} as const;

export const detailTextes = {
  retour: "Retour aux indicateurs", regle: "Comment c'est mesuré", source: "Source", sourceCible: "Source de la cible", lecture: "Lecture retenue", note: "Note", lignes: "Lignes qui font le chiffre", ecartees: "Lignes écartées",
  base: "Calcul", retenues: "Lignes examinées", nonDeclarees: "Non déclarées", partDeclarees: "Part parmi les déclarées", prochaine: "Prochaine échéance", origine: "Origine", raison: "Pourquoi",
  origines: { registre: "Mesuré sur le registre", repli: "Mesuré autrement : la première table ou colonne manque", saisie: "Valeur saisie par une personne" },
  composantes: "Valeurs", modalites: "Répartition", libelle: "Libellé", part: "Part", montant: "Montant HT", avant: "Avant", evolution: "Évolution", autre: (rang: number) => rang < 2 ? "Autre cible" : `Autre cible ${rang}`, ventilation: (par: string) => `Détail par ${par.charAt(0).toLowerCase()}${par.slice(1)}`,
  sourceAVerifier: (source: string) => `À vérifier : ${source}`,
  selectionner: (nombre: number) => nombre < 2 ? "Sélectionner la ligne dans la feuille" : `Sélectionner les ${nombres.format(nombre)} lignes dans la feuille`,
  suite: (partie: number, parties: number) => `Sélectionner la suite (partie ${partie} sur ${parties})`,
  voirLigne: (nom: string, ligne: number) => `${nom}, ligne ${nombres.format(ligne)}`, aucuneLigne: "Aucune ligne n'entre dans ce chiffre.",
  motif: (libelle: string, manquant: boolean, nombre: number) => `${libelle} ${manquant ? "non renseigné" : "illisible"} (${nombres.format(nombre)})`,
  nom: "N° marché", ligne: "Ligne",
} as const;

export const pages = {
  etat: (debut: number, fin: number, total: number) => `${nombres.format(debut)} à ${nombres.format(fin)} sur ${nombres.format(total)}`,
  precedente: "Page précédente", suivante: "Page suivante", liste: (quoi: string) => `Pages : ${quoi}`,
} as const;

export const schemaTextes = {
  source: "Source", acheteur: "Acheteur", periode: "Période", contenu: "Contenu", notes: "À savoir",
  annees: (debut: number, fin: number | null) => fin === null ? `depuis ${debut}` : `${debut}-${fin}`,
  compte: (indicateurs: number, cibles: number) => `${compte(indicateurs, "indicateur", "indicateurs")}, ${compte(cibles, "cible", "cibles")}`,
  aide: "Vos cibles, vos indicateurs ? Copiez ce schéma dans le classeur : vous le changez dans deux feuilles d'Excel, et il sert ensuite comme les autres.",
  adapter: "Adapter ce schéma",
  dejaLa: "Ce classeur a déjà son schéma, dans sa feuille « Référentiel ».", prendre: "Prendre le schéma de ce classeur",
  apercuTitre: "Ce qui va être ajouté",
  ajoute: (feuilles: readonly string[], indicateurs: number, cibles: number) =>
    `${feuilles.length === 2 ? "Deux feuilles" : compte(feuilles.length, "feuille", "feuilles")} : ${entreGuillemets(feuilles)}, avec ${compte(indicateurs, "indicateur", "indicateurs")} et ${compte(cibles, "cible", "cibles")}.`,
  masquee: (feuilles: readonly string[]) => `Les choix trop longs pour une cellule vont dans une feuille masquée, ${entreGuillemets(feuilles)}.`,
  reste: "Rien d'autre ne change dans le classeur, et tout s'annule.",
  confirmer: "Ajouter les feuilles", renoncer: "Renoncer",
  fait: (feuilles: readonly string[]) => `Feuilles ajoutées : ${entreGuillemets(feuilles)}. Changez-y une cible ou un indicateur, puis relancez « ${actions.verifier} ».`,
  annuler: "Annuler l'adaptation",
  annule: "Les feuilles du schéma sont retirées du classeur.",
  gardees: (adresses: readonly string[]) => `Changées depuis par quelqu'un, ces cellules gardent leurs feuilles : ${adresses.slice(0, 6).join(", ")}${adresses.length > 6 ? "…" : ""}. Supprimez les feuilles vous-même si vous n'en voulez plus.`,
  modifier: "Ce schéma se change dans les feuilles du classeur ; chaque vérification le relit.", ouvrirFeuille: (feuille: string) => `Ouvrir la feuille ${feuille}`,
  relire: "Relire le schéma", relu: "Schéma relu : rien à corriger.",
  illisible: (problemes: number) => `${compte(problemes, "cellule à corriger", "cellules à corriger")} avant de vérifier`,
  illisibleAide: "Corrigez dans Excel, puis relisez le schéma ou relancez la vérification.",
  lieu: (feuille: string, adresse: string) => `${feuille}!${adresse}`, ouvrirLieu: (lieu: string) => `Ouvrir ${lieu}`,
} as const;

export const bilanTextes = {
  titre: "Remplir le bilan",
  vide: (feuille: string | null) => feuille === null
    ? "Ce classeur n'a pas de tableau de bilan (des colonnes « Code » et « Valeur », avec « Cible » ou « Statut ») : une feuille sera créée d'après le schéma."
    : `Le bilan de la feuille « ${feuille} » sera rempli sur place : vos commentaires, votre mise en forme et le reste de la feuille ne changent pas.`,
  apercuTitre: "Ce qui va changer", rien: "Le bilan est déjà à jour : aucune cellule n'est à changer.",
  resume: (cellules: number, feuille: string, cree: boolean) => cree ? `La feuille « ${feuille} » sera créée avec ${compte(cellules, "cellule remplie", "cellules remplies")}.` : `${compte(cellules, "cellule change", "cellules changent")} dans la feuille « ${feuille} ».`,
  confirmer: (cellules: number) => `Écrire ${compte(cellules, "cellule", "cellules")}`, renoncer: "Renoncer",
  cellule: "Cellule", avant: "Avant", apres: "Après", indicateur: "Ind.", vide_: "vide",
  sansLigne: (codes: readonly string[]) => `Sans ligne dans votre bilan, donc non écrits : ${codes.join(", ")}.`,
  inconnus: (codes: readonly string[]) => `Codes de votre bilan que le schéma ne connaît pas, laissés tels quels : ${codes.join(", ")}.`,
  enDouble: (codes: readonly string[]) => `Codes présents sur plusieurs lignes, toutes remplies : ${codes.join(", ")}.`,
  rempli: (cellules: number, feuille: string) => `Bilan rempli : ${compte(cellules, "cellule", "cellules")} dans la feuille « ${feuille} ». « ${actions.annuler} » remet l'état d'avant.`,
  annule: (cellules: number) => `Remplissage annulé : ${compte(cellules, "cellule remise", "cellules remises")} en l'état.`,
  gardees: (adresses: readonly string[]) => `Changées depuis par quelqu'un, laissées telles quelles : ${adresses.join(", ")}.`,
  rienAAnnuler: "Rien à annuler : le bilan n'a pas été rempli depuis l'ouverture du volet.",
} as const;

export const demarrage = {
  attente: "Ouverture de SPASER…",
  silence: { titre: "Excel ne répond pas", texte: "Le volet n'arrive pas à joindre Excel. Vérifiez la connexion, puis réessayez ; si cela dure, fermez et rouvrez le classeur." },
  horsExcel: { titre: "Ouvrez ce volet dans Excel", texte: "SPASER travaille sur un classeur ouvert : dans Excel, onglet SPASER, bouton « Volet SPASER »." },
} as const;

export const reprise = {
  titre: "Le volet s'est interrompu", texte: "Votre classeur n'est pas touché. Reprenez ; si cela se reproduit, copiez le diagnostic, relisez-le et transmettez-le à la personne qui gère SPASER.",
  reprendre: "Reprendre", diagnostic: "Diagnostic",
} as const;

export const texteProbleme: Readonly<Record<WorkbookErrorCode, { readonly titre: string; readonly texte: string }>> = {
  blocked: { titre: "Rien n'a été écrit", texte: "Des cellules ne peuvent pas recevoir de valeur. Levez ces obstacles, puis recommencez :" },
  changed: { titre: "Le classeur a changé entre-temps", texte: "Une feuille, un tableau ou une cellule n'est plus comme à la lecture. Recommencez pour partir de l'état actuel." },
  cellEdit: { titre: "Une cellule est en cours de saisie", texte: "Validez-la (Entrée) ou quittez-la (Échap), puis réessayez." },
  accessDenied: { titre: "Excel refuse l'accès au classeur", texte: "Le classeur est peut-être en lecture seule, protégé ou en mode protégé. Activez la modification, puis réessayez." },
  tooLarge: { titre: "C'est trop pour Excel en une fois", texte: "Réduisez la plage lue (supprimez les lignes vides mises en forme sous le registre), puis réessayez." },
  aborted: { titre: "Lecture arrêtée", texte: "Rien n'a changé dans le classeur. Les résultats précédents restent affichés." },
  verification: { titre: "L'écriture ne s'est pas faite comme prévu", texte: "Ce qui a été relu n'est pas ce qui devait être écrit. Fermez les autres volets, vérifiez que personne d'autre ne modifie le bilan, puis réessayez." },
  unreadable: { titre: "Le classeur ne se lit pas", texte: "Son contenu est abîmé ou incomplet. Enregistrez-le sous un autre nom depuis Excel, puis réessayez." },
  unsupported: { titre: "Cette version d'Excel ne suffit pas", texte: "SPASER demande Excel 2021, Microsoft 365 ou Excel sur le web. Mettez Excel à jour, ou ouvrez le classeur sur le web." },
  unknown: { titre: "Une erreur imprévue est survenue", texte: "Réessayez. Si cela se reproduit, copiez le diagnostic et transmettez-le." },
};
export const texteChange = { inchange: "Le classeur est comme avant.", touche: "L'état d'avant n'a pas pu être entièrement remis : vérifiez ses feuilles, et utilisez Annuler (Ctrl+Z) au besoin." } as const;

const QUOI_FAIRE: Readonly<Record<ObstacleGroup["kind"], string>> = {
  protected: "sous protection : ôtez la protection de la feuille, ou déverrouillez les cellules", merged: "dans une fusion de cellules : défusionnez",
  filtered: "sous un filtre qui masque : effacez le filtre", hidden: "dans des lignes masquées : affichez-les", sheetExists: "existe déjà : renommez-la",
  sheetMissing: "n'existe plus : relancez l'aperçu", tableOverlap: "recouvre un autre tableau : déplacez-le", nameTaken: "porte un nom déjà pris : renommez l'autre", spill: "sous le résultat d'une formule voisine : effacez cette formule",
};
/** Cells that a line names before it counts the others. */
const CELLULES_NOMMEES = 6;
export const texteObstacle = ({ kind, sheet, addresses }: ObstacleGroup) => {
  if (addresses.length === 0) return `Feuille « ${sheet} » ${QUOI_FAIRE[kind]}.`;
  const others = addresses.length - CELLULES_NOMMEES;
  const named = addresses.slice(0, CELLULES_NOMMEES).join(", ");
  return `Feuille « ${sheet} », ${named}${others > 0 ? ` et ${compte(others, "autre cellule", "autres cellules")}` : ""} : ${QUOI_FAIRE[kind]}.`;
};

