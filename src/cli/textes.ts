/** Every French text of the command line. */
const liste = (mots: readonly string[]) => mots.join(", ");
const suite = (message: string, autres: number) => (autres === 0 ? (message.endsWith("?") ? "" : ".") : ` (et ${autres} ${autres === 1 ? "autre problème" : "autres problèmes"}).`);

export const texte = {
  aide: `spaser : le SPASER d'un acheteur, depuis ses fichiers

  spaser schemas [--format json]                     les schémas connus
  spaser schema ID [--format json|markdown]          un schéma entier : axes, actions, indicateurs, cibles
  spaser adapter ID CLASSEUR.xlsx --sortie NOUVEAU.xlsx  une copie du classeur avec ce schéma en deux feuilles,
                                                     Référentiel et Cibles, à modifier dans Excel
  spaser controle FICHIER [--format json]            les anomalies du registre
  spaser conformite FICHIER --schema ID --annee N    chaque indicateur à côté de sa cible
         [--direction D] [--format tableau|json|csv] [--strict]
         [--ventiler direction,categorie]            et par direction, catégorie, procédure, département…
  spaser bilan FICHIER --schema ID --annee N         le bilan rempli
         [--modele MODELE.xlsx] --sortie BILAN.xlsx  (ou .html, .csv, .json)
  spaser publier FICHIER --schema ID --annee N       ce qui se publie, dans un dossier : indicateurs.csv et .json (données
         --dossier DOSSIER [--strict]                ouvertes), schema-de-table.json, rapport.html à imprimer, et
         [--acheteur NOM] [--siret SIRET]            agec.csv (déclaration AGEC) quand le registre la permet
  spaser importer DECP.json... --sortie REGISTRE.xlsx
  spaser consolider FICHIERS... --schema ID --annee N  beaucoup de registres et de fichiers DECP ensemble (.xlsx, .csv,
         [--par acheteur,departement,annee]          .parquet, .json de toute taille), par acheteur, département et année
         [--sortie X.xlsx|.csv|.parquet]             avec le rang de chaque acheteur parmi les autres
         [--memoire GO] [--sql REQUETES.sql] [--format tableau|json]
  spaser clausier [--cpv CODE] [--famille MOTS]      les clauses et critères qui conviennent à un achat
         [--format tableau|json]

FICHIER : .xlsx, .xlsm, .csv ou DECP .json (plusieurs .json possibles). N : une année, ou une période (2023-2024).
ID : un schéma connu, un fichier .yaml, un classeur .xlsx ou .xlsm qui a une feuille Référentiel, ou « classeur » pour celle de FICHIER.
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
  schemaInconnu: (id: string, connus: readonly string[]) => `Schéma « ${id} » inconnu. Schémas : ${liste(connus)} ; ou un fichier .yaml, un classeur .xlsx, « classeur » pour celui du registre.`,
  schemaTropGros: (fichier: string, limite: number) => `${fichier} : plus de ${limite} Mo, ce n'est pas un schéma.`,
  schemaRefuse: (fichier: string, ligne: number | null, cle: string | null, message: string, autres: number) =>
    `${fichier}${ligne === null ? "" : `, ligne ${ligne}`}${cle === null ? "" : `, « ${cle} »`} : ${message}${suite(message, autres)}`,
  celluleRefusee: (fichier: string, feuille: string, cellule: string, message: string, autres: number) => `${fichier}, feuille « ${feuille} », cellule ${cellule} : ${message}${suite(message, autres)}`,
  sansReferentiel: (fichier: string) => `${fichier} : aucune feuille de référentiel reconnue (colonnes « Niveau », « Code », « Libellé », « Rattaché à »). « spaser adapter » en fait une à partir d'un schéma connu.`,
  classeurSansFichier: () => "« classeur » est le schéma d'un classeur : donnez son fichier, spaser schema CLASSEUR.xlsx.",
  yaml: {
    cleEnDouble: "clé en double, elle ne s'écrit qu'une fois à cet endroit", tabulation: "une tabulation sert de retrait, il faut des espaces",
    plusieursDocuments: "plusieurs documents dans le fichier (« --- »), il en faut un seul", etiquette: "étiquette YAML (« ! ») inconnue",
    retrait: "retrait, accolade ou crochet mal placé ; « : » est suivi d'une espace, et un texte qui en contient se met entre guillemets",
    ancre: (nom: string) => `« *${nom} » reprend une ancre « &${nom} » qui n'est pas écrite avant ; un texte qui commence par « * » se met entre guillemets`,
    signe: (debut: string) => `« ${debut} » commence par un signe que YAML garde pour lui : mettez ce texte entre guillemets`,
    tropDeReprises: "trop de reprises d'ancres (« *nom »)", profondeur: "trop de niveaux l'un dans l'autre", encodage: "le texte n'est pas en UTF-8 : enregistrez-le dans cet encodage",
    syntaxe: "le YAML ne se lit pas à cet endroit : un texte qui contient « : » ou une apostrophe, ou qui commence par un signe (> | * & ! % @ { [), se met entre guillemets",
  },
  adapterAppel: () => "Donnez un schéma et un classeur : spaser adapter ID CLASSEUR.xlsx --sortie NOUVEAU.xlsx.",
  adapterClasseur: (fichier: string) => `${fichier} : seul un classeur .xlsx ou .xlsm peut recevoir un schéma.`,
  adapterSortie: (fichier: string, attendu: string) => `${fichier} : la sortie garde le format du classeur (${attendu}).`,
  adapterDeja: (fichier: string) => `${fichier} : le classeur a déjà une feuille de référentiel. Modifiez-la, ou supprimez-la d'abord.`,
  adapterRegles: (fichier: string, codes: readonly string[]) => `${fichier} : des règles ne tiennent pas dans une feuille (mesure de rechange, ratio de mesures ou groupes de lignes) : ${liste(codes)}. Gardez le fichier : --schema ${fichier}.`,
  adapterEcrit: (fichier: string, id: string) => `${fichier} : classeur écrit, avec le schéma « ${id} » dans les feuilles Référentiel et Cibles. Il se contrôle avec --schema classeur.`,
  anneeIllisible: (annee: string) => `--annee ${annee} : donnez une année (2024) ou une période (2023-2024).`,
  fichierIntrouvable: (fichier: string) => `${fichier} : fichier introuvable.`,
  fichierIllisible: (fichier: string, detail: string) => `${fichier} : ${detail}.`,
  aucuneTable: (fichier: string, attendus: readonly string[]) =>
    `${fichier} : aucune table de marchés reconnue. Il faut une ligne d'en-têtes, dans les 30 premières lignes, avec au moins ${liste(attendus.map((mot) => `« ${mot} »`))}.`,
  anneeSansLigne: (annee: string, presentes: readonly number[], marchesSeuls: boolean) => {
    const rien = marchesSeuls ? `Aucun marché n'est notifié en ${annee}` : `Aucune ligne du registre n'est de ${annee}`;
    return presentes.length > 0 ? `${rien}. Années du registre : ${liste(presentes.map(String))}.` : `${rien} : aucune date${marchesSeuls ? " de notification" : " ni année"} ne se lit.`;
  },
  ventilationInconnue: (champ: string, connus: readonly string[]) => `--ventiler ${champ} : champ inconnu de la table Marchés, ou qui ne fait pas de catégories. Champs : ${liste(connus)}.`,
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
  publie: (fichier: string, quoi: string) => `${fichier} : ${quoi}.`,
  publies: {
    bilan: (chiffres: number) => `bilan écrit, ${chiffres} ${chiffres > 1 ? "chiffres" : "chiffre"}`, donnees: (chiffres: number) => `${chiffres} ${chiffres > 1 ? "chiffres" : "chiffre"} en données ouvertes`,
    schemaDeTable: "schéma de table des données ouvertes", rapport: "rapport à imprimer", agec: (categories: number) => `déclaration AGEC, ${categories} ${categories > 1 ? "catégories" : "catégorie"}`,
  },
  agecProbleme: (probleme: string) => `Déclaration AGEC : ${probleme}.`,
  agecAncienne: (fichier: string) => `${fichier} : ce fichier vient d'une publication précédente, cette fois la déclaration n'a pas pu être faite.`,
  siretInvalide: (recu: string) => `--siret ${recu} : donnez les 14 chiffres du SIRET de l'acheteur.`,
  pasANous: (fichier: string) => `${fichier} : ce fichier n'a pas été fait par « spaser publier », il n'est pas remplacé. Rien n'a été écrit : déplacez-le, ou donnez un autre dossier.`,
  dossierImpossible: (dossier: string, detail: string) => `${dossier} : le dossier ne peut pas être écrit (${detail}). Rien n'a été écrit.`,
  sansLigne: (codes: readonly string[]) => `Sans ligne dans le modèle : ${liste(codes)}.`,
  codesInconnus: (codes: readonly string[]) => `Codes du modèle absents du schéma, laissés tels quels : ${liste(codes)}.`,
  cellulesLaissees: (cellules: readonly string[]) => `Laissées telles quelles, car elles contiennent une formule ou ont été réécrites depuis le dernier remplissage : ${liste(cellules)}.`,
  registreEcrit: (fichier: string, lignes: number) => `${fichier} : registre écrit, ${lignes} lignes.`,
  tableLue: (libelle: string, feuille: string, lignes: number) => `${libelle} : feuille « ${feuille} », ${lignes} lignes`,
  clausierSansFichier: () => "« spaser clausier » ne lit pas de fichier. Donnez --cpv 30213100, ou --famille mobilier.",
  clausierVide: () => "Donnez un code CPV (--cpv 30213100) ou une famille d'achat (--famille mobilier).",
  cpvIllisible: (recu: string) => `--cpv ${recu} : donnez un code CPV de 8 chiffres, ou ses premiers chiffres ; la clé (-1) n'est pas nécessaire.`,
  cpvSeptChiffres: (recu: string) => `--cpv ${recu} : il n'a que 7 chiffres. Un tableur a pu perdre le zéro du début ; donnez les 8.`,
  familleInconnue: (recu: string, proches: readonly string[]) => `Famille d'achat « ${recu} » inconnue. Les plus proches : ${liste(proches)}. « spaser clausier » les donne toutes.`,
  cpvPropose: (note: string) => `Codes CPV : ${note}. « spaser clausier --cpv CODE » ou « --famille MOTS » donne les clauses.`,
  cpvSansFamille: () => "Aucune famille d'achat du clausier n'a de code CPV qui contienne celui-ci ; restent les clauses de tout achat.",
  clausesDeFamille: () => "Pour cette famille d'achat :",
  clausesGenerales: () => "Pour tout achat :",
  aucuneAnomalie: () => "Aucune anomalie.",
} as const;
