import type { CibleAAtteindre, ResteAFaire } from "../../core/compliance/resteAFaire/resteAFaire";
import type { Levier } from "../../core/compliance/resteAFaire/supposition";
import { texteCible } from "../../core/compliance/textes";
import { accord, texteRaison, texteValeur } from "../../core/indicators/textes";
import type { Resultat } from "../../core/indicators/resultat";
import type { Ordre } from "../../core/analyse/ventilation";
import type { SectionDeDetail } from "../app/slices/detail";
import { compte, texteNombre } from "./mots";

/** The detail of an indicator: its way, what is left to do, its breakdowns. */
export const analyseTextes = {
  figure: "Valeur à analyser", trajectoire: "Trajectoire", chiffres: "Les chiffres du graphique", annee: "Année", cible: "Cible", resteAFaire: "Reste à faire",
  points: { vote: "Voté (bilan arrêté)", mesure: "Calculé aujourd’hui d’après le registre", saisie: "Saisi", cible: "Cible" },
  autresCibles: "Une cible porte sur une évolution ou un total : elle n’est pas dessinée.",
  titreGraphique: (libelle: string) => `Trajectoire : ${libelle}`,
  alternative: (points: string, cibles: string) => `Valeurs : ${points}.${cibles === "" ? "" : ` Cibles : ${cibles}.`}`,
  point: (valeur: string, annee: number, origine: string) => `${valeur} en ${annee} (${origine})`, jalon: (valeur: string, annee: number) => `${valeur} en ${annee}`,
  parGroupe: { direction: "Par direction", categorie: "Par catégorie" } satisfies Partial<Record<SectionDeDetail, string>>,
  sources: "Sources et notes", ordre: "Trier par", ordres: { ecart: "écart à la cible", poids: "poids", nom: "nom" } satisfies Record<Ordre, string>,
  calcul: "Calcul", ensemble: "Ensemble", natures: { vide: "Non renseignée", illisible: "Illisible" }, masque: "masqué", sur: (numerateur: string, denominateur: string) => `${numerateur} sur ${denominateur}`,
  masquage: { lignes: "Les groupes de moins de 5 personnes sont masqués, et un autre avec eux s’il le faut.", tout: "Trop peu de personnes : le détail n’est pas montré." },
  sansVentilation: "Le registre ne permet pas ce détail : il manque la colonne, ou la valeur n’est pas comptée sur des lignes.",
  ventilationEnCours: "Calcul en cours…",
  etSi: "Et si… ?", etSiAide: (fin: number) => `Et si, d’ici le 31 décembre ${fin}, il y avait…`, suppose: "Avec cette supposition", nouvelEcart: "Écart", nouveauStatut: "Statut", autreStatut: (cible: string, statut: string) => `${cible} : ${statut}`,
  invalide: { nombre: "Écrivez un nombre, 0 ou plus.", entier: "Écrivez un nombre entier, 0 ou plus.", trop: "Ne peut pas dépasser ce qui s’ajoute." },
} as const;

const NOMS: Readonly<Record<string, readonly [string, string]>> = { marches: ["marché", "marchés"], contratsInsertion: ["contrat", "contrats"], paiements: ["paiement", "paiements"], vehicules: ["véhicule", "véhicules"], produits: ["produit", "produits"], evenements: ["événement", "événements"] };
type Grandeur = Pick<Resultat, "table" | "genre"> & { readonly levier: Levier; readonly unite: string };

const nomsDe = ({ table }: Pick<Resultat, "table">) => (table === null ? undefined : NOMS[table]) ?? (["ligne", "lignes"] as const);

/** "12 marchés", "120 000 €", "1 200 heures": what a figure is made of. */
export function texteQuantite(nombre: number, grandeur: Grandeur): string {
  if (grandeur.levier === "lignes") return compte(nombre, ...nomsDe(grandeur));
  if (grandeur.levier === "montant") return texteValeur(nombre, "€");
  return grandeur.unite === "%" || grandeur.genre === "ratio" ? texteNombre(nombre) : texteValeur(nombre, grandeur.unite);
}

/** What to fill in to suppose: "Marchés de plus", "dont comptés". */
export function champsDeSupposition({ levier, table, unite, base }: Omit<Grandeur, "genre"> & { readonly base: boolean }): { readonly deplus: string; readonly dont: string } {
  const quoi = levier === "montant" ? "Euros" : levier === "lignes" ? capitale(nomsDe({ table })[1]) : unite === "%" ? "Quantité" : capitale(unite);
  return { deplus: base ? `${quoi} de plus dans la base` : `${quoi} de plus`, dont: "dont comptés dans le résultat" };
}

/** One sentence a target: what is missing, and what else would do. */
export function texteCibleAAtteindre({ cible, horizon, sens, verdict, aBaseEgale, enPlus, attendu }: CibleAAtteindre, annee: number, resultat: Resultat, levier: Levier | null, unite: string): string[] {
  const but = `« ${texteCible(cible)} »`;
  const debut = horizon === "prochaine" ? `Prochaine échéance, ${but}` : `Cible ${but}`;
  const ligne = attendu !== null && horizon === "prochaine" && verdict.statut === "en-bonne-voie" ? [`La trajectoire demande ${texteValeur(attendu.valeur, cible.unite)} en ${annee}.`] : [];
  if (verdict.statut === "atteinte") return [`${debut} : ${horizon === "prochaine" ? "déjà atteinte" : "atteinte, rien ne manque"}.`];
  if (sens === null) return [`${debut} : ${verdict.raison ? texteRaison(verdict.raison) : "rien ne peut se dire"}.`];
  if (levier === null) return [`${debut} : ${resultat.genre === "moyenne" ? "une moyenne ne se rattrape pas par un nombre de lignes : regardez celles qui l’éloignent de la cible" : "la valeur ne vient pas d’un compte de lignes"}.`];
  const grandeur = { levier, unite, table: resultat.table, genre: resultat.genre };
  const manque = aBaseEgale === null ? null : `${sens === "plus" ? "il manque" : "il y a"} ${texteQuantite(aBaseEgale, grandeur)}${sens === "moins" ? " de trop" : ""}${enPlus !== null || resultat.denominateur !== null && cible.surPart ? baseEgale(resultat, grandeur) : ""}`;
  const ajout = enPlus === null ? null : `${texteQuantite(enPlus, grandeur)} de plus, ${sens === "plus" ? tousComptes(grandeur, enPlus) : aucunCompte(grandeur)}`;
  if (manque === null && ajout === null) return [`${debut} : aucun ajout n’y suffit.`];
  return [`${debut} : ${[manque, ajout].filter((part) => part !== null).join(", ou ")}.`, ...ligne];
}

function baseEgale({ denominateur }: Resultat, grandeur: Grandeur): string {
  if (denominateur === null) return "";
  const total = texteQuantite(denominateur, grandeur);
  return grandeur.levier === "lignes" ? ` à nombre égal (${total})` : grandeur.levier === "montant" ? ` à montant total égal (${total})` : ` à dénominateur égal (${total})`;
}

const tousComptes = ({ levier }: Grandeur, nombre: number) => levier === "lignes" ? (nombre < 2 ? "compté" : "tous comptés") : "tout compté";
const aucunCompte = ({ levier }: Grandeur) => levier === "lignes" ? "sans qu’aucun ne compte" : "sans que rien n’en compte";

/** What is left where nothing is counted on rows. */
export function texteReste(reste: Exclude<ResteAFaire, { readonly genre: "cibles" }>, unite: string): string[] {
  switch (reste.genre) {
    case "impossible": return [reste.raison ? `Rien ne peut se dire : ${texteRaison(reste.raison)}.` : "Rien ne peut se dire sans valeur."];
    case "etapes": return [reste.restantes.length === 0 ? "Toutes les étapes sont réalisées." : `${compte(reste.faites, "étape réalisée", "étapes réalisées")} sur ${texteNombre(reste.total)} ; reste : ${reste.restantes.join(", ")}.`];
    case "saisie": {
      const cibles = reste.cibles.map((cible) => `« ${texteCible(cible)} »`).join(" ; ");
      return [
        reste.valeur === null ? `À saisir dans l’onglet Saisies, sous le code ${reste.code} : ${reste.quoi}.` : `Valeur saisie : ${texteValeur(reste.valeur, unite)} (${reste.quoi}). Elle se met à jour dans l’onglet Saisies, sous le code ${reste.code}.`,
        ...(cibles === "" ? [] : [`Cible : ${cibles}.`]),
      ];
    }
  }
}

function capitale(texte: string): string {
  const [first = "", ...rest] = accord(2, texte);
  return `${first.toUpperCase()}${rest.join("")}`;
}

const gradue = new Intl.NumberFormat("fr-FR", { notation: "compact", maximumFractionDigits: 1 });
const graduePart = new Intl.NumberFormat("fr-FR", { style: "percent", maximumFractionDigits: 1 });

/** A graduation, short: "30 %", "1,2 M". */
export const texteGraduation = (valeur: number, unite: string) => unite === "%" ? graduePart.format(valeur) : gradue.format(valeur);
