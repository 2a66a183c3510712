import type { MotifHors } from "./sql/figures";

const entier = new Intl.NumberFormat("fr-FR");
const n = (value: number): string => entier.format(value);

/** What `spaser consolider` says. */
export const texteConsolider = {
  sansMoteur: (systeme: string, processeur: string) => `« spaser consolider » a besoin du moteur DuckDB, qui n'est pas installé pour cette machine (${systeme} ${processeur}) : relancez « npm install » sur Linux, macOS ou Windows en 64 bits, ou consolidez sur une autre machine.`,
  introuvable: (fichier: string) => `${fichier} : fichier introuvable.`,
  tranches: {
    tropLong: (fichier: string) => `${fichier} : un enregistrement dépasse 16 Mo, ce n'est pas un fichier DECP.`,
    incomplet: (fichier: string) => `${fichier} : le JSON s'arrête avant sa fin. Téléchargez le fichier à nouveau.`,
    pasUneListe: (fichier: string) => `${fichier} : ce n'est pas un fichier DECP (aucune liste de marchés).`,
  },
  aucuneTable: (fichiers: readonly string[]) => `${fichiers.join(", ")} : aucune table de registre reconnue, il n'y a rien à consolider.`,
  sortieRefusee: (fichier: string) => `${fichier} : la sortie d'une consolidation est un .xlsx, un .csv ou un .parquet.`,
  parInconnu: (mot: string, connus: readonly string[]) => `--par ${mot} : donnez un ou plusieurs de ${connus.join(", ")}.`,
  memoireIllisible: (mot: string) => `--memoire ${mot} : donnez des gigaoctets, par exemple 2.`,
  tropDeLignes: (fichier: string, lignes: number) => `${fichier} : ${n(lignes)} lignes ne tiennent pas dans une feuille. Donnez une sortie .csv ou .parquet, ou moins de groupes (--par departement).`,
  lu: (lignes: string) => `Lu : ${lignes}.`,
  table: (libelle: string, lignes: number) => `${libelle} ${n(lignes)} ${lignes > 1 ? "lignes" : "ligne"}`,
  ecrit: (fichier: string, lignes: number, acheteurs: number) => `${fichier} : ${n(lignes)} chiffres écrits, ${n(acheteurs)} ${acheteurs > 1 ? "acheteurs" : "acheteur"}.`,
  hors: (codes: readonly string[], motif: string) => `Non consolidés (${motif}) : ${codes.join(", ")}.`,
  demesures: (nombre: number) => `${n(nombre)} nombres dépassent ce qui s'additionne exactement (10^17) : ils sont comptés comme illisibles.`,
  sqlEcrit: (fichier: string, dossier: string) => `${fichier} : requêtes écrites ; leurs tables sont dans ${dossier}, en Parquet.`,
  titre: (schema: string, periode: string) => `${schema}, ${periode} : ensemble des sources`,
} as const;

export const motifsHors: Readonly<Record<MotifHors, string>> = {
  saisie: "la valeur est saisie à la main dans chaque registre, il n'y a pas de lignes à compter",
  realisation: "l'action est faite ou non dans chaque collectivité, cela ne s'additionne pas",
  reprise: "le rapport reprend une valeur qui n'est pas comptée sur des lignes",
  composantes: "l'indicateur a plusieurs valeurs, chaque composante est donnée à part",
};

/** Why a figure isn't given, in the words of a group. */
export const raisonsDeGroupe: Readonly<Record<string, string>> = {
  tableAbsente: "aucune source n'a la table", colonneAbsente: "aucune source n'a une colonne nécessaire", colonneVide: "une colonne nécessaire est vide", aucuneLigne: "aucune ligne dans la période",
  denominateurNul: "le dénominateur est nul", aSaisir: "la valeur se saisit à la main",
};

/** Beside a buyer that isn't ranked. */
export const horsClassement = (minimum: number) => `moins de ${minimum} lignes : hors classement`;
