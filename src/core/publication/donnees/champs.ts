import { STATUTS } from "../../compliance/verdict";
import type { Resultat } from "../../indicators/resultat";
import { FORMES } from "../../scheme/cible";
import { CATEGORIES, EXPRESSIONS } from "../legal";

/** Kinds of measure, complete by construction. */
const GENRES = Object.keys({
  nombre: true, part: true, partMontant: true, somme: true, moyenne: true, distinct: true, repartition: true, ratio: true, realisation: true, saisie: true, composantes: true,
} satisfies Readonly<Record<Resultat["genre"], true>>);

/** A field of the open data, in the words of Table Schema. */
export interface ChampOuvert {
  readonly title: string;
  readonly type: "string" | "number" | "integer" | "year" | "date" | "boolean";
  readonly description: string;
  readonly example: string | number | boolean;
  readonly constraints: { readonly required: boolean; readonly enum?: readonly string[]; readonly pattern?: string; readonly minimum?: number };
}

const requis = { required: true } as const;
const facultatif = { required: false } as const;

/** The fields of the open data, in order: the columns, the records and their Table Schema all come from this list. */
export const CHAMPS = {
  schema: { title: "Schéma", type: "string", description: "Identifiant du schéma (SPASER) dont l'indicateur fait partie. « reglementaire » : indicateur que la loi demande à tout acheteur.", example: "landes", constraints: { required: true, pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" } },
  schema_libelle: { title: "Libellé du schéma", type: "string", description: "Intitulé du schéma.", example: "Schéma de promotion des achats publics socialement et écologiquement responsables 2023-2029 du Département des Landes", constraints: requis },
  acheteur: { title: "Acheteur", type: "string", description: "Nom de l'acheteur qui publie.", example: "Département des Landes", constraints: requis },
  acheteur_siret: { title: "SIRET de l'acheteur", type: "string", description: "SIRET de l'acheteur (14 chiffres). Vide quand le registre n'en donne pas, ou en donne plusieurs.", example: "22400001800016", constraints: { required: false, pattern: "^\\d{14}$" } },
  direction: { title: "Direction", type: "string", description: "Direction dont les marchés sont comptés. Vide : tout l'acheteur.", example: "Direction des routes", constraints: facultatif },
  periode_debut: { title: "Début de la période", type: "year", description: "Première année comptée.", example: 2023, constraints: requis },
  periode_fin: { title: "Fin de la période", type: "year", description: "Dernière année comptée, celle dont l'échéance est jugée.", example: 2024, constraints: requis },
  axe: { title: "Axe", type: "string", description: "Code de l'axe du schéma. Vide pour un engagement de l'ensemble du schéma.", example: "1", constraints: facultatif },
  objectif: { title: "Objectif", type: "string", description: "Code de l'objectif.", example: "1.1", constraints: facultatif },
  action: { title: "Action", type: "string", description: "Code de l'action. Vide pour un engagement d'un objectif ou du schéma.", example: "1.1.1", constraints: facultatif },
  code: { title: "Code", type: "string", description: "Code de l'indicateur, ou de l'une de ses valeurs, dans le schéma.", example: "A1", constraints: requis },
  libelle: { title: "Libellé", type: "string", description: "Libellé de l'indicateur, dans les mots du schéma.", example: "Nombre de marchés clausés dans la tranche des marchés supérieurs à 25 000 € HT", constraints: requis },
  ventilation: { title: "Ventilation", type: "string", description: "Ce par quoi la valeur est détaillée. « Ensemble » : elle ne l'est pas.", example: "Ensemble", constraints: requis },
  modalite: { title: "Modalité", type: "string", description: "Ligne du détail. « Ensemble » : toutes.", example: "Ensemble", constraints: requis },
  categorie: { title: "Catégorie de l'article L2111-3", type: "string", description: "Catégorie d'achats du code de la commande publique (article L2111-3) que l'indicateur compte. Vide quand sa règle n'en compte aucune.", example: "entreprises solidaires d'utilité sociale", constraints: { required: false, enum: CATEGORIES } },
  expression: { title: "En nombre ou en valeur", type: "string", description: "« nombre » : en nombre de contrats ; « valeur » : en euros HT. Vide pour une autre grandeur (heures, personnes, réalisation).", example: "nombre", constraints: { required: false, enum: EXPRESSIONS } },
  unite: { title: "Unité", type: "string", description: "Unité de la valeur. « % » : la valeur est une fraction (0,176 pour 17,6 %).", example: "marchés", constraints: requis },
  mesure: { title: "Mesure", type: "string", description: "Façon de mesurer : nombre, part (d'un nombre), partMontant (d'un montant), somme, moyenne, distinct (valeurs différentes), repartition, ratio, realisation, saisie (valeur connue d'une personne), composantes (plusieurs valeurs).", example: "nombre", constraints: { required: true, enum: GENRES } },
  valeur: { title: "Valeur", type: "number", description: "Valeur de l'indicateur. Vide quand elle n'est pas un nombre, n'est pas mesurable ou n'est pas publiée : la raison le dit.", example: 41, constraints: facultatif },
  valeur_texte: { title: "Valeur en mots", type: "string", description: "Valeur qui n'est pas un nombre : oui, non, ou un texte.", example: "oui", constraints: facultatif },
  part: { title: "Part", type: "number", description: "Pour un nombre qui a une base : sa part de la base, en fraction.", example: 0.228, constraints: facultatif },
  numerateur: { title: "Numérateur", type: "number", description: "Numérateur d'une part, d'un ratio ou d'une moyenne ; sinon ce qui est compté.", example: 41, constraints: facultatif },
  denominateur: { title: "Dénominateur", type: "number", description: "Dénominateur d'une part, d'un ratio ou d'une moyenne.", example: 180, constraints: facultatif },
  base: { title: "Base", type: "string", description: "Ce que le dénominateur, ou l'ensemble compté, contient, en mots.", example: "marchés notifiés dans l'année, de plus de 25 000 € HT", constraints: requis },
  non_declares: { title: "Non déclarés", type: "integer", description: "Marchés du dénominateur dont les considérations ne sont pas renseignées : ils y restent. Vide pour une valeur arrêtée.", example: 12, constraints: { required: false, minimum: 0 } },
  ecartes: { title: "Lignes écartées", type: "integer", description: "Lignes laissées de côté parce qu'une donnée nécessaire manque ou ne se lit pas. Vide pour une valeur arrêtée.", example: 3, constraints: { required: false, minimum: 0 } },
  origine: { title: "Origine", type: "string", description: "registre : mesurée ; repli : mesurée d'une seconde façon, faute d'une table ou d'une colonne ; saisie : entrée par une personne ; arrete : votée, telle que le bilan arrêté la donne.", example: "registre", constraints: { required: true, enum: ["registre", "repli", "saisie", "arrete"] } },
  date_arrete: { title: "Date du vote", type: "date", description: "Jour où la valeur a été arrêtée (AAAA-MM-JJ), quand elle l'a été.", example: "2025-06-27", constraints: facultatif },
  cible: { title: "Cible", type: "number", description: "Cible en vigueur à la fin de la période. Une part est une fraction ; 1 pour une réalisation.", example: 0.3, constraints: facultatif },
  cible_max: { title: "Borne haute de la cible", type: "number", description: "Borne haute, pour une cible de forme « entre ».", example: 0.5, constraints: facultatif },
  cible_unite: { title: "Unité de la cible", type: "string", description: "Unité de la cible et de l'écart ; elle peut être une part quand la valeur est un nombre.", example: "%", constraints: facultatif },
  cible_forme: { title: "Forme de la cible", type: "string", description: "Ce que la cible demande.", example: "au moins", constraints: { required: false, enum: FORMES } },
  cible_echeance: { title: "Échéance de la cible", type: "year", description: "Année du jalon. Vide pour une cible de chaque année.", example: 2024, constraints: facultatif },
  cible_base: { title: "Base de la cible", type: "string", description: "Ce dont la cible est la part, dans les mots de sa source.", example: "marchés de plus de 25 000 € HT", constraints: facultatif },
  cible_source: { title: "Source de la cible", type: "string", description: "Titre, article ou page où la cible est fixée.", example: "Axe 1, Mission 1, Action 1", constraints: facultatif },
  prochaine_cible: { title: "Prochaine cible", type: "string", description: "Jalon suivant, en mots.", example: "au moins 50,0 % (2025)", constraints: facultatif },
  autres_cibles: { title: "Autres cibles", type: "string", description: "Autres cibles tenues en même temps, en mots, séparées par « ; ».", example: "au moins 1 500 000 € (2025)", constraints: facultatif },
  ecart: { title: "Écart", type: "number", description: "Valeur (ou part, ou évolution) moins la cible, avec son signe, dans l'unité de la cible.", example: -0.072, constraints: facultatif },
  statut: { title: "Statut", type: "string", description: "Comparaison avec la cible en vigueur.", example: "non-atteinte", constraints: { required: true, enum: STATUTS } },
  raison: { title: "Raison", type: "string", description: "Pourquoi il n'y a pas de valeur, ou pas de verdict.", example: "la colonne « Date de lancement » manque", constraints: facultatif },
  masquee: { title: "Valeur masquée", type: "boolean", description: "Vrai quand la valeur n'est pas publiée, parce qu'elle compte moins de 5 personnes ou permettrait d'en retrouver un compte.", example: false, constraints: requis },
  source: { title: "Source", type: "string", description: "Titre, article ou page du document où l'indicateur est fixé.", example: "Axe 1, Mission 1, Action 1, « Indicateurs d'évaluation »", constraints: requis },
  date_chiffres: { title: "Date des chiffres", type: "date", description: "Jour où les chiffres ont été tirés du registre (AAAA-MM-JJ).", example: "2025-03-14", constraints: requis },
} as const satisfies Readonly<Record<string, ChampOuvert>>;

type Valeur<C extends ChampOuvert> = C["type"] extends "string" | "date" ? string : C["type"] extends "boolean" ? boolean : number;

/** A record of the open data: one figure. */
export type LigneOuverte = { readonly [N in keyof typeof CHAMPS]: Valeur<(typeof CHAMPS)[N]> | ((typeof CHAMPS)[N]["constraints"]["required"] extends true ? never : null) };

export const NOMS_DES_CHAMPS = Object.keys(CHAMPS) as (keyof LigneOuverte)[];
/** What names a record: no two have the same. */
export const CLE_PRIMAIRE = ["schema", "periode_debut", "periode_fin", "code", "ventilation", "modalite"] as const satisfies readonly (keyof LigneOuverte)[];
