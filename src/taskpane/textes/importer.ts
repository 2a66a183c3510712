import type { Autre } from "../../core/register/importation/classement";
import type { ChampCompare } from "../../core/register/importation/empreinte";
import type { RefusLieu } from "../../core/register/importation/lieu";
import type { Releve, Refus } from "../../core/register/importation/releve";
import type { ResumeModifications } from "../../core/register/importation/resume";
import { isoOfDay } from "../../core/register/day";
import { LIMITES_IMPORT, type FichierImporte, type ProblemeFichier } from "../flows/importer";
import { compte, lieux, texteLignes, texteNombre } from "./mots";

const marches = (nombre: number) => compte(nombre, "marché", "marchés");
const megaoctets = (octets: number) => `${texteNombre(Math.ceil(octets / 1_000_000))} Mo`;
const jour = (day: number) => isoOfDay(day).split("-").reverse().join("/");
const COMPARES: Readonly<Record<ChampCompare, string>> = { objet: "l'objet", titulaire: "le titulaire", montant: "le montant" };
const REFUS: Readonly<Record<Refus["motif"], string>> = { pasUnObjet: "ce n'est pas un marché", sansChamp: "ni acheteur, ni objet, ni montant, ni date", texteTropLong: "texte plus long qu'une cellule d'Excel" };

/** Adding essential data (DECP) to the register. */
export const importTextes = {
  titre: "Importer des données essentielles",
  aide: "Ajoute au registre les marchés de fichiers DECP (.json). Vous voyez tout avant, et tout s'annule.",
  choisir: "Choisir des fichiers…", choisirDAutres: "Choisir d'autres fichiers…", deposer: "ou déposez-les ici.",
  apercuTitre: (nombre: number) => `${compte(nombre, "ligne", "lignes")} à ajouter`,
  rien: "Aucun marché à ajouter.",
  fichiers: "Fichiers", periode: "Notifiés", acheteurs: "Acheteurs", acheteur: "Acheteur", destination: "Où",
  fichier: ({ nom, lus, refuses, probleme }: FichierImporte) =>
    probleme ? texteProblemeFichier(nom, probleme) : `${nom} : ${compte(lus, "marché lu", "marchés lus")}${refuses.length === 0 ? "" : `, ${compte(refuses.length, "refusé", "refusés")}`}`,
  refus: (refuses: readonly Refus[]) => `Refusés : ${lieux(refuses.map(({ rang, motif, colonne }) => `n° ${texteNombre(rang)} (${REFUS[motif]}${colonne === null ? "" : `, « ${colonne} »`})`), ["autre", "autres"])}.`,
  entre: ({ debut, fin }: { readonly debut: number; readonly fin: number }) => (debut === fin ? `le ${jour(debut)}` : `du ${jour(debut)} au ${jour(fin)}`),
  sansDate: (nombre: number) => `${marches(nombre)} sans date lisible`,
  siret: (siret: string | null, valide: boolean, nombre: number) => `${siret === null ? "non indiqué" : `${siret}${valide ? "" : " (pas un SIRET)"}`} : ${marches(nombre)}`,
  autresAcheteurs: (nombre: number) => compte(nombre, "autre", "autres"),
  plusieursAcheteurs: (nombre: number) => `Ces fichiers portent sur ${texteNombre(nombre)} acheteurs. Si le registre n'est que le vôtre, vérifiez avant d'ajouter.`,
  sousTable: (feuille: string, tableau: string | null, ligne: number) => `Feuille « ${feuille} », à partir de la ligne ${texteNombre(ligne)}${tableau === null ? "" : ` (tableau ${tableau})`}`,
  nouvelleFeuille: (feuille: string) => `Nouvelle feuille « ${feuille} »`,
  refusLieu: ({ motif, feuille, ligne }: RefusLieu) =>
    motif === "total" ? `La ligne ${texteNombre(ligne)} de « ${feuille} » est la ligne de total du tableau : retirez-la (Création de tableau, Ligne des totaux), puis choisissez à nouveau les fichiers. Vous la remettrez ensuite.`
      : `La ligne ${texteNombre(ligne)} de « ${feuille} » est occupée, sous le registre : déplacez ce qui s'y trouve, puis choisissez à nouveau les fichiers.`,
  colonnes: (remplies: number, sansColonne: number) => `${compte(remplies, "colonne remplie", "colonnes remplies")}${sansColonne === 0 ? "" : `, ${compte(sansColonne, "donnée sans colonne", "données sans colonne")}`}`,
  remplies: "Remplies", sansColonne: "Sans colonne", vides: "Laissées vides", formules: "Formules",
  jamais: "Non reprises", jamaisListe: "CCAG, forme et types de prix, lieu d'exécution, taux de l'avance, sous-traitance, origine des produits : le registre n'a pas de champ pour elles.",
  sansColonneAide: "Ces données seront laissées de côté. Pour les garder, renoncez, ajoutez au registre des colonnes de ces noms, puis recommencez.",
  partagees: "Colonne partagée", partageesAide: "Dans votre registre, leur colonne donne plusieurs champs : elles seront laissées de côté. Complétez-la à la main, ou donnez une colonne à chaque champ (écran Registre).",
  formulesAide: "Vos colonnes de formules ne sont pas écrites : Excel les prolonge, ou recopiez-les vers le bas.",
  liste: (mots: readonly string[]) => mots.join(", "),
  doublonsTitre: (nombre: number) => compte(nombre, "doublon", "doublons"),
  doublonsAide: "Même numéro et même acheteur, sans objet, titulaire ni montant qui diffère. Entre deux fichiers, la publication la plus récente est gardée.",
  doublonsLaisser: "Laisser les doublons de côté", doublonsAjouter: "Les ajouter aussi",
  lotsTitre: (nombre: number) => `${compte(nombre, "autre ligne", "autres lignes")} d'un même numéro`,
  lotsAide: "L'objet, le titulaire ou le montant diffère : ce sont des lots. Si seul le montant change, c'est peut-être une publication corrigée.",
  lotsAjouter: "Les ajouter comme lots", lotsLaisser: "Les laisser de côté",
  voir: (nombre: number) => `Voir ${texteLignes(nombre)}`,
  dans: (nom: string, rang: number) => `${nom}, n° ${texteNombre(rang)}`,
  comme: (de: Autre, { enregistrements }: Releve) => {
    if ("ligne" in de) return `ligne ${texteNombre(de.ligne)} du registre`;
    const other = enregistrements[de.enregistrement];
    return other ? `${other.fichier}, n° ${texteNombre(other.rang)}` : "";
  },
  doublonDe: (autre: string) => `déjà : ${autre}`,
  lotDe: (autre: string, differe: readonly ChampCompare[]) => `${differe.map((champ) => COMPARES[champ]).join(", ")} ${differe.length < 2 ? "diffère" : "diffèrent"} de : ${autre}`,
  modificationsTitre: (nombre: number) => compte(nombre, "marché modifié depuis", "marchés modifiés depuis"),
  modifications: ({ champs }: ResumeModifications) => `Appliquer les modifications : durée (${texteNombre(champs.dureeMois)}), titulaire (${texteNombre(champs.titulaire)})`,
  montants: ({ champs }: ResumeModifications) => `Et le montant (${texteNombre(champs.montant)}), qui ne sera plus celui de la notification`,
  modificationsAide: "Sans cocher, le registre reçoit les valeurs d'origine.",
  montantsAide: "Les indicateurs en valeur compteront alors le dernier montant connu de ces marchés.",
  douteux: (nombre: number) => `${compte(nombre, "montant reste", "montants restent")} à l'initial : le nouveau en fait moins de la moitié, souvent celui de l'avenant seul.`,
  ajouter: (nombre: number) => `Ajouter ${texteLignes(nombre)}`, renoncer: "Renoncer",
  fait: (nombre: number, feuille: string) => `${compte(nombre, "ligne ajoutée", "lignes ajoutées")} dans la feuille « ${feuille} ».`,
  aFaire: "Contrôlez le registre, puis vérifiez à nouveau la conformité.",
  nonRelu: "Le registre n'a pas pu être relu : rouvrez le volet.",
  voirPremiere: "Voir la première ligne ajoutée",
  annuler: (nombre: number) => `Annuler l'import (${texteLignes(nombre)})`,
  annule: "L'import est annulé : le registre est comme avant.",
  gardees: (adresses: readonly string[]) => `L'import est annulé, sauf ces cellules, changées depuis par quelqu'un : ${lieux(adresses)}.`,
} as const;

function texteProblemeFichier(nom: string, probleme: ProblemeFichier): string {
  switch (probleme.motif) {
    case "tropGros": return `Le fichier « ${nom} » pèse ${megaoctets(probleme.octets)}, plus que les ${megaoctets(LIMITES_IMPORT.octets)} que le volet lit. Découpez-le, par année par exemple.`;
    case "ensemble": return `Le fichier « ${nom} » n'est pas lu : à eux tous, ces fichiers dépassent ${megaoctets(LIMITES_IMPORT.octetsEnTout)}. Importez-les en plusieurs fois.`;
    case "tropDeMarches": return `Le fichier « ${nom} » n'est pas pris : avec lui, il y aurait plus de ${marches(LIMITES_IMPORT.marches)}. Importez en plusieurs fois, ou gardez votre seul acheteur.`;
    case "inaccessible": return `Le fichier « ${nom} » ne s'ouvre pas : il a peut-être été déplacé. Choisissez-le à nouveau.`;
    case "illisible": return probleme.detail;
  }
}
