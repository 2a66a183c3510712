import { texteLaisse, texteLignes as texteRangs } from "../../core/bilan/arret/textes";
import type { Laisse } from "../../core/bilan/arret/chiffres";
import type { PlanArret } from "../../core/bilan/arret/planArret";
import { jour } from "../../core/indicators/textes";
import type { ProblemeDate } from "../flows/arret";
import { compte, entreGuillemets, lieux } from "./mots";

const MOTIFS = Object.keys(texteLaisse) as Laisse["motif"][];
const lignes = ({ debut, fin }: PlanArret["lignes"]) => texteRangs(debut === fin ? [debut] : Array.from({ length: fin - debut + 1 }, (_, index) => debut + index));
const chiffres = (nombre: number) => compte(nombre, "chiffre", "chiffres");

/** Storing the figures of a bilan as they were voted. */
export const arretTextes = {
  titre: "Arrêter le bilan", bouton: "Arrêter le bilan",
  aide: "Le bilan voté, gardez ses chiffres dans la table « Bilans arrêtés » : les bilans suivants les reprennent tels quels.",
  apercuTitre: (periode: string) => `Arrêter le bilan ${periode}`,
  resume: ({ chiffres: figures, feuille, creee, lignes: rangs }: PlanArret, periode: string) =>
    `${chiffres(figures.length)} de ${periode} ${figures.length < 2 ? "ira" : "iront"} dans la feuille ${entreGuillemets([feuille])}, ${creee ? "qui sera créée" : "à la suite de la table Bilans arrêtés"} : ${lignes(rangs)}.`,
  reste: "Rien d'autre ne change dans le classeur, et tout s'annule.",
  sansColonne: (libelles: readonly string[]) => `Votre table n'a pas ${libelles.length < 2 ? "de colonne" : "les colonnes"} ${entreGuillemets(libelles)} : ce qui devait y aller ne sera pas gardé. Ajoutez-${libelles.length < 2 ? "la" : "les"} d'abord si vous y tenez.`,
  laisses: (laisses: readonly Laisse[]) => MOTIFS.flatMap((motif) => {
    const codes = laisses.filter((one) => one.motif === motif).map(({ code }) => code);
    return codes.length === 0 ? [] : [`${codes.join(", ")} (${texteLaisse[motif]}).`];
  }),
  laissesTitre: (nombre: number) => compte(nombre, "indicateur laissé de côté", "indicateurs laissés de côté"),
  date: "Date du vote",
  probleme: {
    absente: "Donnez le jour du vote.", future: "Cette date est à venir : un bilan s'arrête une fois voté.", anterieure: "Cette date précède la période du bilan : vérifiez l'année.",
  } satisfies Readonly<Record<ProblemeDate, string>>,
  confirmer: (nombre: number) => `Arrêter ${chiffres(nombre)}`, renoncer: "Renoncer",
  indicateur: "Ind.", valeur: "Valeur", calcul: "Calcul", surTotal: (numerateur: string, denominateur: string) => `${numerateur} sur ${denominateur}`,
  fait: (periode: string, date: string, { chiffres: figures, feuille, lignes: rangs }: PlanArret) => `Bilan ${periode} arrêté au ${jour(date)} : ${chiffres(figures.length)}, feuille ${entreGuillemets([feuille])}, ${lignes(rangs)}.`,
  annuler: (periode: string) => `Annuler l'arrêt du bilan ${periode}`,
  annule: (cellules: number) => `Le bilan n'est plus arrêté : ${compte(cellules, "cellule remise", "cellules remises")} en l'état.`,
  gardees: (adresses: readonly string[]) => `Changées depuis par quelqu'un, ces cellules restent telles quelles : ${lieux(adresses)}. Retirez les lignes vous-même si le bilan n'est plus arrêté.`,
} as const;
