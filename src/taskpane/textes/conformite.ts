import { jour } from "../../core/indicators/textes";
import type { Vote } from "../components/vote";
import { compte, texteNombre } from "./mots";

const liste = new Intl.ListFormat("fr-FR", { type: "conjunction" });
const leVote = (dates: Vote["dates"]) => dates.length === 0 ? "" : ` ${dates.length === 1 ? "le" : "les"} ${liste.format(dates.map(jour))}`;
const perdus = (nombre: number) => nombre < 2 ? "ne se mesure plus" : "ne se mesurent plus";

/** "Ce bilan a été arrêté le 30 juin 2025 : 3 chiffres diffèrent de ce que donne le registre aujourd'hui." */
export const texteBilanArrete = ({ dates, differents, perdus: lost }: Vote) => `Ce bilan a été arrêté${leVote(dates)} : ${
  differents === 0 && lost === 0 ? "le registre donne les mêmes chiffres"
  : differents === 0 ? `${compte(lost, "chiffre", "chiffres")} ${perdus(lost)} aujourd'hui`
  : `${compte(differents, "chiffre diffère", "chiffres diffèrent")} de ce que donne le registre aujourd'hui${lost === 0 ? "" : `, et ${texteNombre(lost)} ${perdus(lost)}`}`
}.`;

export const conformiteTextes = {
  titre: (periode: string) => `Conformité ${periode}`, sujet: (schema: string, direction: string | null) => `${schema}${direction === null ? "" : `, direction ${direction}`}`,
  lignes: (lues: number, retenues: number, ecartees: number) => `${compte(lues, "marché lu", "marchés lus")}, ${texteNombre(retenues)} dans la période${ecartees > 0 ? `, ${compte(ecartees, "écarté", "écartés")} faute de date lisible` : ""}`,
  perimee: {
    choix: "Ces résultats portent sur un autre choix. Relancez la vérification pour les mettre à jour.",
    colonnes: "Ces résultats datent d'avant vos choix de colonnes. Relancez la vérification pour les mettre à jour.",
    lignes: "Le registre a changé depuis (lignes ajoutées, corrigées ou remplies). Relancez la vérification.",
  },
  /** In one line, on every screen: "Année 2024 : 3 non atteintes, 12 atteintes, 2 anomalies". */
  etat: (periode: string, manquees: number, atteintes: number, anomalies: number) =>
    `${periode} : ${compte(manquees, "cible non atteinte", "cibles non atteintes")}, ${compte(atteintes, "atteinte", "atteintes")}, ${compte(anomalies, "anomalie", "anomalies")}`,
  etatPerime: "Le registre ou le choix a changé : relancez la vérification.",
  anomalies: (nombre: number) => `${compte(nombre, "anomalie", "anomalies")} dans les colonnes lues`,
  anomaliesCourt: (nombre: number) => compte(nombre, "anomalie", "anomalies"),
  filtreTexte: "Chercher un indicateur", filtres: "Filtres", axe: "Axe", tousAxes: "Tous les axes", pilote: "Pilote", tousPilotes: "Tous les pilotes",
  nombre: (montres: number, total: number) => montres === total ? compte(total, "indicateur", "indicateurs") : `${compte(montres, "indicateur", "indicateurs")} sur ${texteNombre(total)}`,
  aucun: "Aucun indicateur ne répond à ces filtres.", effacer: "Effacer les filtres", effacerCourt: "Effacer",
  plierFiltres: (actifs: number) => `Chercher, filtrer${actifs === 0 ? "" : ` (${compte(actifs, "actif", "actifs")})`}`,
  parties: "Plus bas dans cet écran", davantage: (nombre: number) => `Mesurer davantage (${texteNombre(nombre)})`, remplissage: "Remplissage", loi: (nombre: number) => `La loi (${texteNombre(nombre)})`,
  avant: (periode: string) => `En ${periode}`, regleAVerifier: (source: string) => `Règle à vérifier : ${source}`, cibleAVerifier: (source: string) => `Cible à vérifier : ${source}`,
  tendance: "Tendance", voteTel: "Tel que voté", composanteVotee: (libelle: string, figure: string) => `${libelle}, tel que voté : ${figure}`,
  action: (code: string, libelle: string, etat: string) => `Action ${code}, ${libelle} : ${etat}`,
  ensemble: "Ensemble du schéma", objectif: (code: string, libelle: string) => `${code} ${libelle}`,
  valeur: "Valeur", cible: "Cible", ecart: "Écart", statut: "Statut", nonMesurable: "non mesurable", sansCible: "sans cible",
  ouvrir: (code: string) => `Détail de ${code}`, engagement: "Engagement",
  synthese: "Nombre d'indicateurs par statut, et filtre",
  nonDeclarees: (nombre: number, part: string | null) => `${compte(nombre, "non déclarée", "non déclarées")}${part === null ? "" : ` (${part} parmi les déclarées)`}`,
} as const;

export const deblocageTextes = {
  titre: (nombre: number) => `Pour mesurer davantage (${compte(nombre, "indicateur", "indicateurs")})`,
  aide: "Ce qu'il faut ajouter ou remplir, du plus utile au moins utile : chaque ligne compte celles d'avant.",
  etape: (besoins: string) => `${besoins.charAt(0).toUpperCase()}${besoins.slice(1)}`,
  debloque: (nombre: number) => `débloque ${compte(nombre, "indicateur", "indicateurs")}`, avec: (nombre: number, quoi: string) => `, et ${texteNombre(nombre)} de plus avec ${quoi}`,
  ensemble: " et ", colonnes: (libelles: readonly string[]) => `Colonnes : ${libelles.join(", ")}.`,
  indicateurs: "Indicateurs débloqués", voirTable: (table: string) => `Voir la table ${table} dans Registre`, voirRegistre: "Ouvrir l'écran Registre",
  saisies: (nombre: number) => `${compte(nombre, "valeur", "valeurs")} à saisir dans la table Saisies`, actions: (nombre: number) => `${compte(nombre, "action", "actions")} à suivre dans la table Suivi des actions`,
  autres: (nombre: number) => `${compte(nombre, "indicateur", "indicateurs")} sans valeur alors que rien ne manque`, liste: "Ce qui manque", ouvrir: (code: string, libelle: string) => `${code} ${libelle}`,
} as const;

const pourcent = new Intl.NumberFormat("fr-FR", { style: "percent", maximumFractionDigits: 0 });

export const remplissageTextes = {
  titre: "Remplissage des colonnes", aide: "Les colonnes que le schéma utilise, sur les lignes de la période, de la moins remplie à la plus remplie.", rien: "Aucune colonne utilisée n'a de ligne dans la période.",
  colonne: (libelle: string, table: string) => `${libelle}, table ${table}`,
  /** Never 100 % while a cell lacks, nor 0 % while one is filled. */
  remplies: (remplies: number, lignes: number) => {
    const part = remplies === lignes ? 1 : Math.min(0.99, remplies === 0 ? 0 : Math.max(0.01, remplies / lignes));
    return `${pourcent.format(part)} : ${compte(remplies, "remplie", "remplies")} sur ${texteNombre(lignes)}`;
  },
  detail: (vides: number, illisibles: number, ouiNon: { readonly oui: number; readonly non: number } | null) => [
    ...(ouiNon ? [`${texteNombre(ouiNon.oui)} oui`, `${texteNombre(ouiNon.non)} non`] : []), ...(vides > 0 || ouiNon ? [compte(vides, "vide", "vides")] : []), ...(illisibles > 0 ? [compte(illisibles, "illisible", "illisibles")] : []),
  ].join(", "),
  usage: (nombre: number) => `utilisée par ${compte(nombre, "indicateur", "indicateurs")}`, voir: (libelle: string, ligne: number) => `Aller à la première cellule vide de ${libelle}, ligne ${texteNombre(ligne)}`, voirCourt: "Première cellule vide",
} as const;

export const loiTextes = {
  titre: (nombre: number) => `La loi, à côté de votre schéma (${compte(nombre, "cible", "cibles")})`,
  aide: "Les cibles de la loi et des plans nationaux, en vigueur ou à venir, mesurées sur le même registre. Choisissez le schéma réglementaire en haut du volet pour le détail.",
  rien: "Aucune cible de la loi ne s'applique à la période.", prochaine: "Prochaine échéance", source: (source: string) => `Source : ${source}`, liste: "Cibles légales",
} as const;

export const syntheseTextes = { copier: "Copier la synthèse", copie: "Copiée : collez-la dans votre message.", texte: "Synthèse à copier" } as const;

export const detailTextes = {
  retour: "Retour aux indicateurs", regle: "Comment c'est mesuré", source: "Source", sourceCible: "Source de la cible", lecture: "Lecture retenue", note: "Note", lignes: "Lignes qui font le chiffre", ecartees: "Lignes écartées",
  base: "Calcul", retenues: "Lignes examinées", nonDeclarees: "Non déclarées", partDeclarees: "Part parmi les déclarées", prochaine: "Prochaine échéance", origine: "Origine", raison: "Pourquoi",
  origines: { registre: "Mesuré sur le registre", repli: "Mesuré autrement : la première table ou colonne manque", saisie: "Valeur saisie par une personne" },
  composantes: "Valeurs", modalites: "Répartition", libelle: "Libellé", part: "Part", montant: "Montant HT", avant: "Avant", evolution: "Évolution", autre: (rang: number) => rang < 2 ? "Autre cible" : `Autre cible ${rang}`, ventilation: (par: string) => `Détail par ${par.charAt(0).toLowerCase()}${par.slice(1)}`,
  ecartVote: "Écart au vote", statutVote: "Statut voté",
  suivi: (code: string) => `Suivi de l'action ${code}`, etape: (ligne: number) => `Ligne ${texteNombre(ligne)}`, preuve: (preuve: string) => `Preuve : ${preuve}`, commentaire: (commentaire: string) => `Commentaire : ${commentaire}`,
  sourceAVerifier: (source: string) => `À vérifier : ${source}`,
  selectionner: (nombre: number) => nombre < 2 ? "Sélectionner la ligne dans la feuille" : `Sélectionner les ${texteNombre(nombre)} lignes dans la feuille`,
  suite: (partie: number, parties: number) => `Sélectionner la suite (partie ${partie} sur ${parties})`,
  voirLigne: (nom: string, ligne: number) => `${nom}, ligne ${texteNombre(ligne)}`, aucuneLigne: "Aucune ligne n'entre dans ce chiffre.",
  motif: (libelle: string, manquant: boolean, nombre: number) => `${libelle} ${manquant ? "non renseigné" : "illisible"} (${texteNombre(nombre)})`,
  nom: "N° marché", ligne: "Ligne",
} as const;
