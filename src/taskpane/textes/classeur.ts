import type { TablePrevue } from "../../core/classeur/planClasseur";
import { compte, entreGuillemets, lieux } from "./mots";

/** What each table is for, beside its box. */
const USAGES: Readonly<Record<string, string>> = {
  marches: "une ligne par marché ou par lot", recensement: "les besoins de l'année suivante", contratsInsertion: "une ligne par contrat, sans nom",
  saisies: "ce que seule une personne sait", suiviActions: "où en est chaque action",
};

export const classeurTextes = {
  titre: "Créer un classeur", ajouter: "Ajouter des tables",
  invite: "Pas encore de registre ? Créez ici les feuilles à remplir, avec leurs listes de choix.",
  inviteAjouter: "Les tables qui manquent à ce classeur pour suivre le schéma choisi.",
  commencer: "Créer un classeur…", choisir: "Choisir les tables…",
  pour: (schema: string, annee: string) => `Pour « ${schema} », ${annee}. Une feuille par table ; rien n'est écrit avant « Créer ».`,
  tables: "Tables à créer", autres: "Au choix, ou pour d'autres indicateurs de ce schéma",
  usage: (table: string) => USAGES[table] ?? null,
  contenu: ({ colonnes, listes, lignes }: TablePrevue) =>
    [compte(colonnes.length, "colonne", "colonnes"), ...(listes > 0 ? [`dont ${compte(listes, "liste de choix", "listes de choix")}`] : []), ...(lignes > 0 ? [compte(lignes, "ligne préparée", "lignes préparées")] : [])].join(", "),
  colonnes: "Colonnes de Marchés",
  etendues: { schema: (nombre: number) => `Celles du schéma choisi (${nombre})`, toutes: (nombre: number) => `Toutes (${nombre})` },
  voir: "Voir les colonnes", feuille: (feuille: string) => `Feuille « ${feuille} »`,
  bilan: "Le bilan n'est pas ici : « Remplir le bilan » le crée à partir de vos marchés.",
  creer: (nombre: number) => nombre === 0 ? "Créer" : `Créer ${compte(nombre, "feuille", "feuilles")}`, renoncer: "Renoncer", aucune: "Cochez au moins une table.",
  rien: "Ce classeur a déjà toutes les tables du schéma.",
  cree: (feuilles: readonly string[]) => `${feuilles.length > 1 ? "Feuilles créées" : "Feuille créée"} et reconnues : ${entreGuillemets(feuilles)}.`,
  ensuite: "Saisissez ou collez vos marchés, puis vérifiez la conformité. Chaque cellule dit ce qu'elle attend quand vous y êtes.",
  nonRelu: "Le classeur n'a pas pu être relu : utilisez « Relire le classeur ».",
  ouvrir: (feuille: string) => `Aller à la feuille « ${feuille} »`, annuler: "Annuler la création",
  annule: "Les feuilles créées sont retirées.",
  gardees: (cellules: readonly string[]) => `Des feuilles ont été remplies depuis : elles sont gardées (${lieux(cellules)}).`,
} as const;

export const annoncesClasseur = {
  apercu: (tables: number) => tables === 0 ? "Ce classeur a déjà toutes les tables du schéma." : `${compte(tables, "table peut être créée", "tables peuvent être créées")}. Rien n'est encore écrit.`,
  cree: (feuilles: number) => `${compte(feuilles, "feuille créée", "feuilles créées")}.`,
  annule: (gardees: number) => gardees === 0 ? "Création annulée." : "Des feuilles ont été remplies depuis : elles sont gardées.",
} as const;
