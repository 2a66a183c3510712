import type { Ecartees, MotifEcart, Periode, Raison, Resultat } from "./resultat";
import { roundRatio } from "./ratio";

/** The French words of a result: values, reasons, rows left out. Every surface says them the same way. */
const nombre = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });
const euros = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
const pourcent = new Intl.NumberFormat("fr-FR", { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });

const liste = new Intl.ListFormat("fr-FR", { type: "conjunction" });
const longDate = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });

/** An ISO date in words: "21 août 2026", "1er janvier 2026". */
export function jour(iso: string): string {
  return longDate.format(new Date(`${iso}T00:00:00Z`)).replace(/^1 /, "1er ");
}

/** Shares are shown with one decimal, rounded half-up from the exact fraction. */
export const PART_DECIMALS = 3;

/** `17,6 %` of 149 and 847. */
export function texteRatio(numerateur: number, denominateur: number): string {
  return pourcent.format(roundRatio(numerateur, denominateur, PART_DECIMALS));
}

/** A value in its unit: `17,6 %`, `1 234 567 €`, `12 marchés`, `oui`. */
export function texteValeur(valeur: Resultat["valeur"], unite: string): string {
  if (valeur === null) return "—";
  if (typeof valeur === "boolean") return valeur ? "oui" : "non";
  if (typeof valeur === "string") return valeur;
  if (unite === "%") return pourcent.format(roundRatio(valeur, 1, PART_DECIMALS));
  if (unite.startsWith("€")) return euros.format(roundRatio(valeur, 1, 0));
  return `${nombre.format(roundRatio(valeur, 1, 2))} ${accord(valeur, unite)}`;
}

/** The value of a result; a share keeps its two sides, so that what is shown is rounded from the exact fraction. */
export function texteResultat(resultat: Resultat, unite: string): string {
  const isShare = unite === "%" && (resultat.genre === "part" || resultat.genre === "partMontant" || resultat.genre === "ratio");
  if (isShare && resultat.numerateur !== null && resultat.denominateur) return texteRatio(resultat.numerateur, resultat.denominateur);
  const value = texteValeur(resultat.valeur, unite);
  return resultat.part !== null && resultat.numerateur !== null && resultat.denominateur ? `${value} (${texteRatio(resultat.numerateur, resultat.denominateur)})` : value;
}

/** "149 sur 847 marchés notifiés…", or what is counted when there is no denominator. */
export function texteDenominateur(resultat: Resultat): string {
  if (resultat.numerateur === null || resultat.denominateur === null) return resultat.denominateurLibelle;
  return `${nombre.format(resultat.numerateur)} sur ${nombre.format(resultat.denominateur)} (${resultat.denominateurLibelle})`;
}

/** A plural unit loses its s for one ("1 marché"); 0 and 1 are singular in French. */
export function accord(valeur: number, unite: string): string {
  return Math.abs(valeur) < 2 ? unite.replace(/^(\p{L}+)s\b/u, "$1") : unite;
}

export function textePeriode({ debut, fin }: Periode): string {
  return debut === fin ? String(debut) : `${debut}-${fin}`;
}

/** Why there is no value, or no verdict, and what to do. */
export function texteRaison(raison: Raison): string {
  switch (raison.code) {
    case "tableAbsente": return `le classeur n'a pas de table « ${raison.table} » : ajoutez-la, ou saisissez la valeur dans la table Saisies`;
    case "colonneAbsente": return `il manque ${colonnes(raison.colonnes)} dans la table « ${raison.table} »`;
    case "colonneVide": return `${colonnes(raison.colonnes)} n'${raison.colonnes.length > 1 ? "ont" : "a"} aucune valeur sur les lignes concernées de la table « ${raison.table} » : remplissez-${raison.colonnes.length > 1 ? "les" : "la"}`;
    case "aucuneLigne": return `aucune ligne de la table « ${raison.table} » n'est dans la période`;
    case "denominateurNul": return "le dénominateur est nul : aucune ligne n'entre dans la base";
    case "anneesManquantes": return `il manque la valeur de ${liste.format(raison.annees.map(String))} : ajoutez-la dans la table Bilans arrêtés, ou dans la table Saisies`;
    case "horsVigueur": return raison.au === null ? `en vigueur à compter du ${jour(raison.du)}` : `en vigueur du ${jour(raison.du)} au ${jour(raison.au)}`;
    case "aSaisir": return `à saisir dans la table Saisies, sous le code ${raison.indicateur}`;
    case "saisieIllisible": return `la valeur saisie pour ${raison.indicateur} (Saisies, ligne ${raison.ligne}) ne se lit pas : écrivez un nombre, ou une part sous la forme 20 %`;
    case "saisieEnDouble": return `${raison.indicateur} est saisi plusieurs fois pour la même année (Saisies, lignes ${raison.lignes.join(", ")}) : gardez une seule ligne`;
    case "actionAbsente": return `l'action ${raison.action} n'est pas dans la table « ${raison.table} » : ajoutez sa ligne, ou saisissez oui ou non dans la table Saisies`;
    case "directionInconnue": return `${raison.colonnes.length > 0 ? `il manque ${colonnes(raison.colonnes)} : ` : ""}la table « ${raison.table} » ne dit pas de quelle direction, ou de quelle catégorie, viennent ses lignes`;
    case "composantes": return `valeur manquante : ${raison.manquantes.join(" ; ")}`;
    case "texte": return raison.texte;
  }
}

function colonnes(libelles: readonly string[]): string {
  const quoted = libelles.map((libelle) => `« ${libelle} »`).join(", ");
  return libelles.length > 1 ? `les colonnes ${quoted}` : `la colonne ${quoted}`;
}

/** "12 lignes écartées : Date de notification manquante (12)"; empty when none is. */
export function texteEcartees({ nombre: count, motifs }: Ecartees): string {
  if (count === 0) return "";
  const detail = motifs.map((motif) => `${motif.libelle} ${texteMotif(motif)} (${nombre.format(motif.nombre)})`).join(", ");
  return `${nombre.format(count)} ${count > 1 ? "lignes écartées" : "ligne écartée"} : ${detail}`;
}

function texteMotif({ motif }: MotifEcart): string {
  return motif === "manquant" ? "non renseigné" : "illisible";
}
