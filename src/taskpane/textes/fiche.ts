import type { ObjetFiche } from "../../core/fiche/achat";
import type { AvisFiche } from "../../core/fiche/lireFiche";
import type { Manque } from "../../core/fiche/manques";
import type { RefusFiche } from "../../core/fiche/planFiche";
import type { AvisMarche } from "../../core/fiche/planMarche";
import type { Questions } from "../../core/fiche/questions";
import type { RefusSelection } from "../flows/ficheAchat";
import { compte, entreGuillemets, lieux } from "./mots";

const quoi: Readonly<Record<ObjetFiche, string>> = { marche: "Marché", besoin: "Besoin" };
const lignes = (nombre: number) => compte(nombre, "ligne", "lignes");
const cellules = (nombre: number) => compte(nombre, "cellule", "cellules");

/** The fiche of a purchase: its questions, its decisions, its validation. */
export const ficheTextes = {
  titre: "Fiche achat", quoi,
  aide: "Pour un marché ou un besoin : les questions de développement durable de sa famille, ce qui est retenu, qui valide. Gardée dans la table « Fiches achat ».",
  choisir: "Choisir un marché ou un besoin…", relire: "Relire la liste", ligne: "Prendre la ligne sélectionnée", recherche: "N°, objet, famille ou direction", liste: "Marchés et besoins",
  trouves: (nombre: number) => compte(nombre, "achat trouvé", "achats trouvés"),
  aucunAchat: "Ni marché ni besoin dans ce classeur : ouvrez un registre, ou ajoutez un recensement.", aucunTrouve: "Aucun marché ni besoin ne porte ces mots : essayez un numéro, ou un mot de l'objet.",
  sansNom: (nombre: number) => `${lignes(nombre)} sans numéro ou sans nom de besoin : une fiche ne peut pas y être rattachée.`,
  etat: { brouillon: "Fiche en brouillon", validee: "Fiche validée" },
  ouvrir: (objet: ObjetFiche, nom: string) => `${quoi[objet]} ${nom}`,
  introuvable: (nom: string) => `« ${nom} » n'est plus dans le classeur : relisez la liste.`,
  faits: { direction: "Direction", montant: "Montant", familles: "Familles du clausier", etat: "État", lignes: "Lignes du registre" },
  montantInconnu: "absent ou illisible", validee: (par: string, le: string) => `Validée par ${par} le ${le}`, brouillon: "Brouillon", nouvelle: "Pas encore de fiche",
  autre: "Choisir un autre achat", abandonner: "Abandonner la saisie et choisir un autre achat",
  theme: (theme: string, reponses: number, total: number) => `${theme} (${reponses} sur ${total})`,
  decision: "Décision", retenue: "Retenue", ecartee: "Écartée", aDecider: "À décider",
  justification: "Justification", justificationExigee: "Justification (la loi la demande)", poids: "Poids du critère (%)", poidsConseille: (min: string, max: string) => min === max ? `Poids proposé : ${min}.` : `Poids proposé : ${min} à ${max}.`,
  poidsInvalide: "Un nombre entre 0 et 100, par exemple 10 ou 7,5.", pour: (familles: readonly string[]) => `Pour : ${familles.join(", ")}.`, source: "Texte et source", texteProbable: "Texte proposé", sourceDe: "Source", aVerifier: "À vérifier",
  ensemble: "L'ensemble de l'achat", absence: "Justification d'absence",
  absenceAide: "Aucune clause sociale, aucun critère social ni lot réservé n'est retenu : dites pourquoi.",
  validation: "Validation", nom: "Validée par", le: "Validée le",
  brouillonBouton: "Enregistrer le brouillon…", valider: "Valider la fiche…", devalide: "Cette fiche est validée : l'enregistrer en brouillon retire la validation.",
  manqueTitre: "Pour valider, il reste :",
  copier: "Copier la fiche en texte", copiee: "Fiche copiée.", texte: "Texte de la fiche",
  apercuTitre: "Ce qui serait écrit", rien: "Rien n'est encore écrit, et tout s'annule.", rienAChanger: "La fiche est déjà ainsi dans le classeur.",
  creee: (feuille: string, nombre: number) => `Nouvelle feuille « ${feuille} », avec ${lignes(nombre)}.`, ajoutees: (feuille: string, nombre: number) => `${compte(nombre, "ligne ajoutée", "lignes ajoutées")} sous la table de la feuille « ${feuille} ».`,
  changees: (nombre: number) => `${compte(nombre, "cellule changée", "cellules changées")} :`, vide: "(vide)", cellule: "Cellule", avant: "Avant", apres: "Après",
  appliquer: "Écrire la fiche", renoncer: "Renoncer",
  ecrite: (nom: string, feuille: string, marche: number) => `Fiche de « ${nom} » gardée dans la feuille « ${feuille} »${marche === 0 ? "" : `, et ${cellules(marche)} du registre ${marche === 1 ? "remplie" : "remplies"} : vérifiez à nouveau la conformité`}.`,
  annuler: (nom: string) => `Annuler la dernière fiche (« ${nom} »)`, annulee: "La fiche est remise comme avant.", gardees: (adresses: readonly string[]) => `Changées depuis par quelqu'un, ces cellules restent telles quelles : ${lieux(adresses)}.`,
  avisTitre: (nombre: number) => `${compte(nombre, "point à voir", "points à voir")} dans la table`,
  voir: (ligne: number) => `Voir la ligne ${ligne}`,
} as const;

export const annoncesFiche = {
  achats: (nombre: number) => `${compte(nombre, "marché ou besoin lu", "marchés et besoins lus")}.`,
  ouverte: (nom: string, questions: number) => `Fiche de « ${nom} » : ${compte(questions, "question", "questions")}.`, introuvable: (nom: string) => `« ${nom} » n'est plus dans le classeur.`,
  apercu: (ajoutees: number, changees: number) => `Aperçu prêt : ${compte(ajoutees, "ligne à ajouter", "lignes à ajouter")}, ${compte(changees, "cellule à changer", "cellules à changer")}. Rien n'est encore écrit.`,
  refus: "La fiche ne peut pas être écrite : voyez pourquoi.", ecrite: (nom: string, validee: boolean) => `Fiche de « ${nom} » ${validee ? "validée" : "enregistrée en brouillon"}.`,
  annulee: (gardees: number) => gardees === 0 ? "Fiche annulée." : "Des cellules ont changé depuis : elles sont gardées.",
} as const;

/** Why questions may be missing. */
export function texteQuestionManquante(probleme: Questions["problemes"][number]): string {
  switch (probleme.code) {
    case "questionVide": return "Ni famille d'achat, ni code CPV : seules les questions de tout achat sont posées.";
    case "familleInconnue": return `Famille « ${probleme.recu} » inconnue du clausier${probleme.proches.length === 0 ? "" : `, proches : ${entreGuillemets(probleme.proches)}`}.`;
    case "cpvIllisible": return probleme.motif === "sept-chiffres" ? `Code CPV à sept chiffres (« ${probleme.recu} ») : un zéro manque au début ou à la fin.` : `Code CPV illisible : « ${probleme.recu} ».`;
    case "familleContradictoire": return `La nomenclature a plusieurs lignes « ${probleme.recu} » qui diffèrent : aucune n'est prise. Gardez-en une.`;
    case "cpvSansFamille": return `Le code CPV « ${probleme.recu} » n'est dans aucune famille du clausier.`;
  }
}

export function texteAvisFiche(avis: AvisFiche): string {
  switch (avis.code) {
    case "illisible": return `Ligne ${avis.ligne}, « ${avis.entete} » : « ${avis.texte} » ne se lit pas. La cellule reste ainsi, sauf si vous décidez autre chose ici.`;
    case "horsClausier": return `Ligne ${avis.ligne} : « ${avis.texte} » n'est pas dans le clausier. La ligne est gardée.`;
    case "doublon": return `Ligne ${avis.ligne} : « ${avis.texte} » y est une seconde fois. La première ligne compte, celle-ci est gardée.`;
    case "validationsDifferentes": return "Les lignes de cette fiche ne disent pas toutes la même validation : elle est lue comme un brouillon.";
  }
}

export function texteManque(manque: Manque): string {
  switch (manque.code) {
    case "obligation": return `retenir, ou écarter en disant pourquoi : ${manque.question.disposition.libelle} ;`;
    case "justification": return `justifier ce qui est écarté alors que la loi le demande : ${manque.question.disposition.libelle} ;`;
    case "absence": return "dire pourquoi rien de social n'est retenu (« Justification d'absence ») ;";
    case "aucuneReponse": return "répondre à une question au moins ;";
    case "nom": return "le nom de qui valide ;";
    case "date": return "la date de validation, aujourd'hui ou avant ;";
  }
}

/** Why the row that the person is on leads to no purchase. */
export function texteRefusLigne(refus: RefusSelection): string {
  switch (refus.motif) {
    case "aucune": return "Aucune cellule n'est sélectionnée : sélectionnez une ligne du registre, puis recommencez.";
    case "sansTable": return ficheTextes.aucunAchat;
    case "feuille": return `La cellule sélectionnée est dans la feuille « ${refus.feuille} » : sélectionnez une ligne de ${entreGuillemets(refus.attendues)}, puis recommencez.`;
    case "entete": return `La ligne ${refus.ligne} de « ${refus.feuille} » porte les en-têtes : sélectionnez une ligne plus bas, puis recommencez.`;
    case "horsTable": return `La ligne ${refus.ligne} de « ${refus.feuille} » est vide ou hors de la table : sélectionnez une ligne remplie, puis recommencez.`;
    case "sansNom": return `La ligne ${refus.ligne} de « ${refus.feuille} » n'a ni numéro de marché ni nom de besoin : remplissez-le, puis recommencez.`;
  }
}

export function texteRefusFiche(refus: RefusFiche | { readonly motif: "formules"; readonly lieux: readonly string[] }): string {
  switch (refus.motif) {
    case "formules": return `Ces cellules sont des formules, la fiche ne les remplace pas : ${lieux(refus.lieux)}.`;
    case "colonnes": return `La table de la feuille « ${refus.feuille} » n'a pas de colonne ${entreGuillemets(refus.libelles)} : ajoutez-la, puis recommencez.`;
    case "place": return refus.refus.motif === "total" ? `La table de la feuille « ${refus.refus.feuille} » a une ligne de total (ligne ${refus.refus.ligne}) : retirez-la le temps d'ajouter la fiche.` : `Pas de place sous la table de la feuille « ${refus.refus.feuille} » : la ligne ${refus.refus.ligne} est prise. Libérez-la, puis recommencez.`;
  }
}

export function texteAvisMarche(avis: AvisMarche): string {
  switch (avis.code) {
    case "sansColonne": return avis.champ === "strategieFormalisee" ? `La table Marchés n'a pas de colonne « ${avis.libelle} » : la fiche est gardée, mais aucun indicateur ne la compte. Ajoutez la colonne, puis validez à nouveau.` : `La table Marchés n'a pas de colonne « ${avis.libelle} » : la justification reste dans la fiche.`;
    case "autreValeur": return `${avis.lieu} contient « ${avis.valeur} » : ce que quelqu'un a tapé reste${avis.champ === "strategieFormalisee" ? ", et le marché n'est pas compté. Corrigez la cellule si la stratégie est bien formalisée" : ""}.`;
    case "formule": return `${avis.lieu} est une formule : elle reste.`;
    case "resteOui": return `${avis.lieu} dit « oui » : la cellule reste. Effacez-la si la stratégie n'est plus formalisée.`;
  }
}
