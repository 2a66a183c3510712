import type { MotifIllisible } from "../../core/saisies/lire";
import type { Doute, ProblemeEtape } from "../../core/saisies/brouillon";
import { avancement, type Fiche, type Formulaires, type Precedente, type Question } from "../../core/saisies/formulaire";
import type { ChampEtape } from "../../core/saisies/lignes";
import type { RefusSaisies } from "../../core/saisies/planSaisies";
import type { SaisieFaite } from "../flows/saisies";
import { compte, lieux, texteNombre } from "./mots";

const liste = new Intl.ListFormat("fr-FR", { type: "conjunction" });
const lignes = (nombres: readonly number[]) => `${nombres.length > 1 ? "lignes" : "ligne"} ${liste.format(nombres.map(String))}`;
const valeurs = (nombre: number) => compte(nombre, "valeur", "valeurs");

/** What only a person knows: meetings, trainings, audits, and where each action stands. */
export const saisiesTextes = {
  titre: (annee: number) => `Saisies ${annee}`,
  aide: "Ce que le registre ne dit pas : réunions, formations, audits, et l'état de chaque action. Ouvrez une action, remplissez, enregistrez.",
  collectivite: "Ces valeurs sont celles de toute la collectivité, quelle que soit la direction choisie.",
  attente: "Lecture des saisies…", sansChoix: "Choisissez d'abord un schéma et une année, en haut du volet.", echec: "Les saisies n'ont pas pu être lues.", lire: "Lire les saisies",
  annee: "Année saisie", bilan: (remplies: number, attendues: number) => (attendues === 0 ? "Rien n'est à saisir dans ce schéma." : `${texteNombre(remplies)} ${remplies < 2 ? "valeur saisie" : "valeurs saisies"} sur ${texteNombre(attendues)}.`),
  aSaisir: (nombre: number) => `À saisir (${texteNombre(nombre)})`, chercher: "Chercher une action, un indicateur", liste: "actions",
  aucune: "Aucune action ne répond à ce filtre.", effacer: "Montrer toutes les actions",
  avancement: (remplies: number, attendues: number) => (attendues === 0 ? "Rien à saisir" : `${texteNombre(remplies)} sur ${texteNombre(attendues)}`),
  etats: ({ lignes: total, realisees, seul }: { readonly lignes: number; readonly realisees: number; readonly seul: string | null }) =>
    (total < 2 ? seul : `${texteNombre(realisees)} ${realisees < 2 ? "ligne réalisée" : "lignes réalisées"} sur ${texteNombre(total)}`),
  modifiee: "Modifications non enregistrées",
  nonEnregistrees: (titres: readonly string[]) => `Modifications non enregistrées : ${lieux(titres, ["autre action", "autres actions"])}.`,
  retour: "Toutes les actions", valeursTitre: "Valeurs de l'année", facultatives: (nombre: number) => `Si le registre ne le mesure pas (${texteNombre(nombre)})`,
  facultativesAide: "La valeur saisie n'est prise que là où le registre ne permet pas de mesurer.",
  suiviTitre: "Où en est l'action", action: "L'action elle-même", ligneSuivi: (nom: string, ligne: number) => `${nom} (ligne ${ligne})`,
  valeur: (unite: string) => `Valeur (${unite})`, justificatif: "Justificatif", commentaire: "Commentaire", details: "Justificatif, commentaire",
  nonRenseigne: "Non renseigné", oui: "Oui", non: "Non",
  exemple: { nombre: "par exemple 1 200", part: "par exemple 20 % ou 0,2", date: "jj/mm/aaaa", texte: "", ouiNon: "" },
  precedente: ({ annee, texte, origine }: Precedente) => `${annee} : ${texte}${origine === "arrete" ? " (bilan arrêté)" : ""}`, sansPrecedente: (annee: number) => `${annee} : rien de saisi`,
  quoi: (denominateur: string) => `À savoir : ${denominateur}`, cible: (cible: string) => `Cible : ${cible}`, source: (source: string) => `Source : ${source}`,
  ligne: (feuille: string, ligne: number) => `${feuille}, ligne ${ligne}`, voir: "Voir la ligne", voirLigne: (feuille: string, ligne: number) => `Voir la ligne ${ligne} de la feuille « ${feuille} »`,
  double: (nombre: number) => `${texteNombre(nombre)} lignes donnent cette valeur pour la même année : gardez-en une seule dans le classeur, puis relisez.`, relire: "Relire le classeur",
  formule: "Cette cellule est une formule : elle reste telle quelle.", illisibleLu: "Ce que contient le classeur ne se lit pas : corrigez ici.",
  sansColonne: (libelles: readonly string[]) => `Sans colonne dans votre table, donc non proposé : ${liste.format(libelles)}.`,
  auteur: "Saisi par", auteurAide: "Gardé dans ce classeur, et écrit avec la date du jour.",
  enregistrer: "Enregistrer", quandMeme: "Enregistrer quand même", oublier: "Oublier ces modifications", annuler: (titre: string) => `Annuler la saisie (${titre})`, annulerCourt: "Annuler la saisie",
  aCorriger: (nombre: number) => `${compte(nombre, "champ", "champs")} à corriger : rien n'est écrit.`,
  ecrites: (faite: SaisieFaite) => `Enregistré : ${faite.ecritures.map(({ feuille, creee, lignes: rows }) => `feuille « ${feuille} »${creee ? " (ajoutée)" : ""}, ${lignes(rows)}`).join(" ; ")}.`,
  laissees: (adresses: readonly string[]) => `Laissé tel quel, car c'est une formule : ${lieux(adresses)}.`,
  refaite: "La vérification est refaite.", verificationEchouee: "La vérification n'a pas pu être refaite : les indicateurs montrés sont ceux d'avant.",
  annulee: "La saisie est annulée : les cellules sont comme avant.", gardees: (adresses: readonly string[]) => `Changées depuis par quelqu'un, ces cellules restent telles quelles : ${lieux(adresses)}.`,
} as const;

export const champsEtape: Readonly<Record<ChampEtape, string>> = { etat: "État", pilote: "Pilote", echeance: "Échéance", dateRealisation: "Date de réalisation", preuve: "Preuve", commentaire: "Commentaire" };
export const libelleChamp: Readonly<Record<string, string>> = { ...champsEtape, valeur: "Valeur", justificatif: "Justificatif", date: "Date", auteur: "Auteur", sousAction: "Sous-action" };

/** Why what is typed can't be kept, and how to write it. */
export const texteIllisible = (motif: MotifIllisible, unite: string): string => {
  switch (motif) {
    case "nombre": return unite === "%" ? "Ce n'est pas une part : écrivez « 20 % » ou « 0,2 »." : "Ce n'est pas un nombre : écrivez-le en chiffres, seul.";
    case "nombreAmbigu": return "Se lit de deux façons : « 1.234 » est-il 1 234 ou 1,234 ? Écrivez la virgule, ou sans point.";
    case "part": return "Écrivez « 20 % » ou « 0,2 » : un nombre seul, pour une part, ne se devine pas.";
    case "partTropGrande": return "Une part ne dépasse pas 100 %.";
    case "unite": return unite === "%" ? "C'est une part : écrivez « 20 % » ou « 0,2 »." : `L'unité est : ${unite}. Écrivez le nombre seul.`;
    case "ouiNon": return "Répondez oui ou non.";
    case "date": return "Ce n'est pas une date : écrivez jj/mm/aaaa.";
    case "marqueur": return "Ces lettres veulent dire « non renseigné » : laissez vide, et dites pourquoi en commentaire.";
    case "tropLong": return "Trop long pour une cellule d'Excel.";
  }
};
export const texteProblemeEtape: Readonly<Record<ProblemeEtape, string>> = { date: "Ce n'est pas une date : écrivez jj/mm/aaaa.", etat: "Choisissez un état de la liste.", tropLong: "Trop long pour une cellule d'Excel." };

/** What is asked of a value that reads well. */
export const texteDoute = (doute: Doute, { precedente }: Pick<Question, "precedente">): string => {
  if (doute === "negatif") return "Une valeur négative : est-ce bien cela ?";
  return `${doute === "dixFoisPlus" ? "Au moins dix fois plus" : "Au moins dix fois moins"} qu'en ${precedente?.annee ?? ""} (${precedente?.texte ?? ""}) : est-ce bien cela ?`;
};

/** Why nothing is written, where, and what to do. */
export const texteRefusSaisies = (refus: RefusSaisies): string => {
  switch (refus.motif) {
    case "illisible": return saisiesTextes.aCorriger(refus.nombre);
    case "double": return `Rien n'est écrit : ${refus.code} est saisi plusieurs fois pour la même année, feuille « ${refus.feuille} », ${lignes(refus.lignes)}. Gardez une seule ligne.`;
    case "formule": return `Rien n'est écrit : la valeur de ${refus.code} est une formule, feuille « ${refus.feuille} », ligne ${refus.ligne}. Changez-la dans le classeur.`;
    case "rien": return "Rien n'a changé : il n'y a rien à enregistrer.";
    case "total": return `Rien n'est écrit : la table a une ligne de total, ligne ${refus.ligne} de la feuille « ${refus.feuille} ». Retirez-la ou insérez des lignes au-dessus, puis recommencez.`;
    case "sansPlace": return `Rien n'est écrit : la place manque sous la table, la ligne ${refus.ligne} de la feuille « ${refus.feuille} » est prise. Libérez-la, puis recommencez.`;
    case "calculee": return `Rien n'est écrit : la colonne « ${refus.entete} » de la feuille « ${refus.feuille} » est calculée par des formules, une ligne ne peut pas y être ajoutée.`;
  }
};

/** What screen readers are told. */
export const annoncesSaisies = {
  lues: (formulaires: Formulaires) => {
    const { remplies, attendues } = totalSaisies(formulaires.fiches);
    return `Saisies lues : ${valeurs(attendues - remplies)} à saisir pour ${formulaires.annee}.`;
  },
  filtre: (nombre: number) => compte(nombre, "action affichée", "actions affichées"),
  enregistree: (faite: SaisieFaite) => saisiesTextes.ecrites(faite), oubliees: "Modifications oubliées.",
  annulee: (gardees: number) => (gardees === 0 ? "Saisie annulée." : "Des cellules ont changé depuis : elles sont gardées."),
} as const;

/** Answers of several forms together. */
export function totalSaisies(fiches: readonly Fiche[]): ReturnType<typeof avancement> {
  return fiches.map(avancement).reduce((sum, one) => ({ remplies: sum.remplies + one.remplies, attendues: sum.attendues + one.attendues }), { remplies: 0, attendues: 0 });
}
