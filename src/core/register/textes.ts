import { oneLine } from "./extrait";
import type { UnreadableReason } from "./reading";
import type { CodeAnomalie } from "./anomalie";

/** The words of the register's anomalies: what is wrong with the cell, and what to do. One place for every surface. */
const euros = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR", maximumFractionDigits: 2 });

/** A cell may hold 32 767 characters over many lines: a message quotes the first of them. */
const cite = (texte: string) => `« ${oneLine(texte)} »`;

export const texteIllisible: Readonly<Record<UnreadableReason, (texte: string) => string>> = {
  erreur: (texte) => `la cellule contient l'erreur ${oneLine(texte)} : corrigez la formule ou la valeur`,
  nombreIllisible: (texte) => `${cite(texte)} ne se lit pas comme un nombre`,
  nombreAmbigu: (texte) => `${cite(texte)} peut se lire ${oneLine(texte.replace(".", " "))} ou ${oneLine(texte.replace(".", ","))} : réécrivez le nombre sans point`,
  dateIllisible: (texte) => `${cite(texte)} ne se lit pas comme une date : écrivez-la sous la forme 31/12/2024`,
  ouiNonIllisible: (texte) => `${cite(texte)} n'est ni oui ni non`,
  valeurInconnue: (texte) => `${cite(texte)} n'est pas une valeur connue de cette colonne`,
  marcheInconnu: (texte) => `le marché ${cite(texte)} n'est pas dans la table Marchés`,
  marcheAmbigu: (texte) => `plusieurs lignes de la table Marchés portent le numéro ${cite(texte)} et diffèrent`,
  inexploitable: (texte) => `${cite(texte)} a été marqué inexploitable par la source des données`,
};

export const codeIllisible: Readonly<Record<UnreadableReason, CodeAnomalie>> = {
  erreur: "cellule-en-erreur", nombreIllisible: "nombre-illisible", nombreAmbigu: "nombre-ambigu", dateIllisible: "date-illisible",
  ouiNonIllisible: "oui-non-illisible", valeurInconnue: "valeur-inconnue", marcheInconnu: "marche-inconnu", marcheAmbigu: "marche-inconnu", inexploitable: "valeur-inexploitable",
};

/** Lines or codes that a message names before it only says that there are others. */
const NOMMES = 8;

function premieres(mots: readonly string[]): string {
  return `${mots.slice(0, NOMMES).join(", ")}${mots.length > NOMMES ? "…" : ""}`;
}

function indicateurs(codes: readonly string[]): string {
  return `${codes.length > 1 ? "les indicateurs" : "l'indicateur"} ${premieres(codes)}`;
}

export const texteAnomalie = {
  manquant: (libelle: string) => `${cite(libelle)} n'est pas renseigné : la ligne est laissée de côté par les indicateurs qui en ont besoin`,
  identifiantManquant: (libelle: string) => `${cite(libelle)} n'est pas renseigné : la ligne est désignée par son numéro`,
  dateFuture: (date: string) => `la date ${date} est dans le futur`,
  dateAberrante: (date: string) => `la date ${date} est antérieure à 1990 : sans doute une date par défaut d'un logiciel`,
  montantAberrant: (montant: number) => `le montant ${euros.format(montant)} est hors de ce qu'on attend d'un marché (de 200 € à 999 999 999 €)`,
  montantRejete: (montant: number) => `le montant ${euros.format(montant)} serait rejeté par les contrôles officiels (moins de 1 €, plus de 3 milliards, ou chiffres répétés)`,
  dureeAberrante: (duree: number, maximum: number) => `la durée de ${duree} mois est hors de l'intervalle attendu (de 1 à ${maximum} mois)`,
  siretInvalide: (texte: string) => `${cite(texte)} n'est pas un SIRET valide (14 chiffres et une clé)`,
  siretsInvalides: (textes: readonly string[]) => `${textes.slice(0, NOMMES).map(texteAnomalie.siretInvalide).join(" ; ")}${textes.length > NOMMES ? "…" : ""}`,
  nonDeclaree: (libelle: string) => `${cite(libelle)} n'est pas renseigné : le marché compte au dénominateur comme « non déclaré »`,
  muette: (entete: string, libelle: string) => `${cite(entete)} ne dit rien de « ${libelle} » : le marché compte au dénominateur comme « non déclaré ». Écrivez aussi ce qu'il en est, ou « Pas de considération… »`,
  contradiction: (texte: string) => `${cite(texte)} dit à la fois qu'il y a une considération et qu'il n'y en a pas : c'est la considération qui compte`,
  valeursInconnues: (valeurs: readonly string[]) => `valeur inconnue : ${premieres(valeurs.map(cite))}`,
  reserveSansDestinataire: () => "le marché est réservé, mais « Réservé à » n'est pas renseigné (EA-ESAT, SIAE, EA-ESAT-SIAE ou ESS)",
  doublon: (lignes: readonly number[]) => `même identifiant que ${lignes.length > 1 ? "les lignes" : "la ligne"} ${lignes.join(", ")} : toutes comptent, vérifiez s'il s'agit de lots ou d'une ligne en double`,
  arreteEnDouble: (code: string, periode: string, lignes: readonly number[]) => `${oneLine(code)} est arrêté plusieurs fois pour ${oneLine(periode)} (aussi ${lignes.length > 1 ? "aux lignes" : "à la ligne"} ${lignes.join(", ")}) : aucune de ces valeurs n'est prise, gardez la seule ligne qui a été votée`,
  publicationTardive: (jours: number) => `publication ${jours} jours après la notification, au-delà de deux mois`,
  publicationAvant: () => "publication antérieure à la notification",
  marcheInconnu: (texte: string) => `le marché ${cite(texte)} n'est pas dans la table Marchés : la ligne compte, sauf là où il faut connaître son marché (direction, catégorie)`,
  subsequentIncertain: () => "un accord-cadre est indiqué, mais la nature ne dit pas « Marché subséquent » : la ligne compte comme un marché",
  colonneEnDouble: (entete: string) => `la colonne ${cite(entete)} fait double emploi avec une autre et n'est pas lue`,
  colonneAbsente: (codes: readonly string[]) => `cette colonne manque : ${indicateurs(codes)} en ${codes.length > 1 ? "ont" : "a"} besoin. Ajoutez-la, ou donnez ce champ à une colonne dans le volet, écran Registre`,
  champVide: (lignes: readonly number[], codes: readonly string[]) => `vide ${lignes.length > 1 ? `sur ${lignes.length} lignes` : "sur une ligne"} (${premieres(lignes.map(String))}), que ${indicateurs(codes)} ${codes.length > 1 ? "laissent" : "laisse"} de côté : remplissez-${lignes.length > 1 ? "les" : "la"}`,
  tableEnDouble: (libelle: string, feuille: string) => `la feuille ${cite(feuille)} ressemble aussi à la table ${libelle} et n'est pas lue`,
  lignesDessous: (tableau: string, nombre: number, etPlus: boolean, premiere: number) =>
    `${nombre === 1 ? "une ligne saisie" : `${etPlus ? "au moins " : ""}${nombre} lignes saisies`} sous le tableau ${oneLine(tableau)}, à partir de la ligne ${premiere}, ${nombre === 1 ? "n'est pas lue" : "ne sont pas lues"} : le tableau ne s'est pas agrandi. Dans Excel, faites glisser le coin en bas à droite du tableau jusqu'à la dernière ligne remplie`,
  correspondanceIllisible: (cle: string, message: string) => `ce que le classeur garde de vos choix de colonnes ne se lit pas (${cle === "" ? "" : `${cle} : `}${message}) : les en-têtes sont reconnus sans eux. Refaites ces choix dans le volet, écran Registre`,
  lieuChoisi: (libelle: string, lieu: string, introuvable: boolean, lue: string | null) =>
    `la table ${libelle} devait être lue dans ${lieu}, ${introuvable ? "qui n'existe plus" : "où il manque des champs"} : ${lue === null ? "elle n'est pas lue" : `elle est lue dans la feuille « ${lue} »`}. Indiquez où elle est dans le volet, écran Registre`,
  cpvIllisible: (texte: string, sept: boolean) => sept
    ? `${cite(texte)} a sept chiffres : un zéro manque au début ou à la fin. Tapez les huit chiffres en texte`
    : `${cite(texte)} n'est pas un code CPV : huit chiffres, ou les premiers, avec ou sans la clé`,
  familleContradictoire: (famille: string, lignes: readonly number[]) =>
    `${cite(famille)} est aussi ${lignes.length > 1 ? "aux lignes" : "à la ligne"} ${premieres(lignes.map(String))} avec un autre code CPV ou une autre famille AGEC : aucune n'est prise. Gardez-en une`,
  famillesSansLigne: (familles: readonly string[]) =>
    `${familles.length === 1 ? "une famille" : `${familles.length} familles`} de Marchés ou du Recensement ${familles.length === 1 ? "n'a" : "n'ont"} pas de ligne ici : ${premieres(familles.map((famille) => cite(famille)))}. Ajoutez-${familles.length === 1 ? "la" : "les"} dans le volet, écran Registre, « Nomenclature des familles »`,
  lieu: (feuille: string, ou: string | number) => `la feuille ${cite(feuille)}, ${typeof ou === "number" ? `en-têtes ligne ${ou}` : `tableau ${oneLine(ou)}`}`,
} as const;
