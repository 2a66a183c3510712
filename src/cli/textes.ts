/** Every French text of the command line. */
const liste = (mots: readonly string[]) => mots.join(", ");

export const texte = {
  aide: `spaser : le SPASER d'un acheteur, depuis ses fichiers

  spaser schemas [--format json]                     les schémas connus
  spaser schema ID [--format json]                   un schéma entier : axes, actions, indicateurs, cibles
  spaser controle FICHIER [--format json]            les anomalies du registre
  spaser conformite FICHIER --schema ID --annee N    chaque indicateur à côté de sa cible
         [--direction D] [--format tableau|json|csv] [--strict]
  spaser bilan FICHIER --schema ID --annee N         le bilan rempli
         [--modele MODELE.xlsx] --sortie BILAN.xlsx  (ou .html, .csv, .json)
  spaser importer DECP.json... --sortie REGISTRE.xlsx

FICHIER : .xlsx, .xlsm, .csv ou DECP .json (plusieurs .json possibles). N : une année, ou une période (2023-2024).
Codes de sortie : 0 fait ; 1 avec --strict, une cible n'est pas atteinte ; 2 appel ou fichier inutilisable.
`,
  commandeInconnue: (commande: string, connues: readonly string[]) => `Commande « ${commande} » inconnue. Commandes : ${liste(connues)}.`,
  optionInconnue: (option: string) => `Option « ${option} » inconnue ou incomplète. « spaser --help » donne la liste.`,
  optionRefusee: (option: string, commande: string) => `L'option --${option} ne s'applique pas à « ${commande} ».`,
  optionManquante: (option: string, commande: string) => `Il manque --${option} à « spaser ${commande} ».`,
  formatInconnu: (format: string, connus: readonly string[]) => `Format « ${format} » inconnu. Formats : ${liste(connus)}.`,
  fichierManquant: (commande: string) => `Il manque le fichier à lire : spaser ${commande} FICHIER …`,
  fichierUnique: (commande: string) => `« spaser ${commande} » lit un seul fichier ; seuls des fichiers DECP .json se lisent ensemble.`,
  schemaManquant: () => "Il manque l'identifiant du schéma : spaser schema ID.",
  schemaInconnu: (id: string, connus: readonly string[]) => `Schéma « ${id} » inconnu. Schémas : ${liste(connus)}.`,
  anneeIllisible: (annee: string) => `--annee ${annee} : donnez une année (2024) ou une période (2023-2024).`,
  fichierIntrouvable: (fichier: string) => `${fichier} : fichier introuvable.`,
  fichierIllisible: (fichier: string, detail: string) => `${fichier} : ${detail}.`,
  aucuneTable: (fichier: string, attendus: readonly string[]) =>
    `${fichier} : aucune table de marchés reconnue. Il faut une ligne d'en-têtes, dans les 30 premières lignes, avec au moins ${liste(attendus.map((mot) => `« ${mot} »`))}.`,
  anneeSansLigne: (annee: string, presentes: readonly number[]) =>
    presentes.length > 0 ? `Aucun marché n'est notifié en ${annee}. Années du registre : ${liste(presentes.map(String))}.` : `Aucun marché n'est notifié en ${annee} : aucune date de notification ne se lit.`,
  directionInconnue: (direction: string, connues: readonly string[]) =>
    connues.length > 0 ? `Direction « ${direction} » absente du registre. Directions : ${liste(connues)}.` : `Le registre n'a pas de direction renseignée.`,
  sortieRefusee: (fichier: string) => `${fichier} : la sortie d'un bilan est un .xlsx, .html, .csv ou .json.`,
  sortieModele: (fichier: string) => `${fichier} : avec --modele, la sortie garde le format du modèle (.xlsx ou .xlsm).`,
  sortieRegistre: (fichier: string) => `${fichier} : le registre importé est un .xlsx.`,
  sortieSource: (fichier: string) => `${fichier} : la sortie écraserait le fichier lu.`,
  ecritureImpossible: (fichier: string, detail: string) => `${fichier} : écriture impossible (${detail}).`,
  modeleSansPlace: (fichier: string) => `${fichier} : aucun tableau à remplir. Il faut un tableau avec les colonnes « Code » et « Valeur », et « Cible » ou « Statut ».`,
  modeleBloque: (fichier: string, obstacles: readonly string[]) => `${fichier} : rien n'a été écrit. ${obstacles.join(" ; ")}.`,
  imprevu: (detail: string) => `Erreur imprévue, rien n'a été écrit : ${detail}`,
  bilanEcrit: (fichier: string, cellules: number) => `${fichier} : bilan écrit, ${cellules} cellules remplies.`,
  sansLigne: (codes: readonly string[]) => `Sans ligne dans le modèle : ${liste(codes)}.`,
  codesInconnus: (codes: readonly string[]) => `Codes du modèle absents du schéma, laissés tels quels : ${liste(codes)}.`,
  registreEcrit: (fichier: string, lignes: number) => `${fichier} : registre écrit, ${lignes} lignes.`,
  tableLue: (libelle: string, feuille: string, lignes: number) => `${libelle} : feuille « ${feuille} », ${lignes} lignes`,
  aucuneAnomalie: () => "Aucune anomalie.",
} as const;
