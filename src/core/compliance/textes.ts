import { jour, textePeriode, texteRatio, texteValeur } from "../indicators/textes";
import type { Evolution } from "./comparaison";
import type { Chiffres, Releve } from "./releve";
import type { CibleAppliquee, Statut } from "./verdict";

/** The words of a verdict. Status is always an icon and a word, never a colour alone. */
export const texteStatut: Readonly<Record<Statut, string>> = {
  atteinte: "Atteinte", "en-bonne-voie": "En bonne voie", "non-atteinte": "Non atteinte",
  "non-mesurable": "Non mesurable", "sans-cible": "Sans cible", "a-verifier": "À vérifier",
};
export const iconeStatut: Readonly<Record<Statut, string>> = {
  atteinte: "✔", "en-bonne-voie": "➚", "non-atteinte": "✘", "non-mesurable": "?", "sans-cible": "–", "a-verifier": "!",
};

/** "au moins 30,0 % (2024)", "réduction de plus de 40,0 % par rapport à 2010 (2030)", "réalisé (2025)". */
export function texteCible(cible: CibleAppliquee): string {
  return `${texteForme(cible)}${cible.aVerifier ? ", à vérifier" : ""}`;
}

function texteForme(cible: CibleAppliquee): string {
  const fin = cible.echeance === null ? "" : ` (${cible.echeance})`;
  const valeur = texteValeur(cible.valeur, cible.unite);
  switch (cible.forme) {
    case "réalisé": return `réalisé${fin}`;
    case "réduction d'au moins": case "réduction de plus de": return `${cible.forme} ${valeur}${cible.depuis === null ? "" : ` par rapport à ${cible.depuis}`}${fin}`;
    case "cumul d'au moins": return `${cible.forme} ${valeur} depuis ${cible.depuis}${fin}`;
    case "croissance annuelle d'au moins":
      return cible.parAn === null ? `${cible.forme} ${valeur}${fin}` : `croissance d'au moins ${valeur} depuis ${cible.depuis} (${texteValeur(cible.parAn, cible.unite)} par an)${fin}`;
    default: return texteNiveau(cible);
  }
}

function texteNiveau(cible: CibleAppliquee): string {
  const bounds = cible.valeurMax === null ? texteValeur(cible.valeur, cible.unite) : `${texteValeur(cible.valeur, cible.unite)} et ${texteValeur(cible.valeurMax, cible.unite)}`;
  const when = cible.echeance === null ? "" : ` (${cible.echeance})`;
  return `${cible.forme} ${bounds}${when}`;
}

const signed = new Intl.NumberFormat("fr-FR", { signDisplay: "exceptZero", minimumFractionDigits: 1, maximumFractionDigits: 1 });
const signedNumber = new Intl.NumberFormat("fr-FR", { signDisplay: "exceptZero", maximumFractionDigits: 2 });

/** What was compared, where it is a change or a total: "réduction de 35,0 % depuis 2010 (valeur de 2010 : 1 200 kWh)". */
export function texteEvolution({ genre, depuis, reference, origine, valeur }: Evolution, unite: string, uniteValeur: string): string {
  if (genre === "cumul") return `total depuis ${depuis} : ${texteValeur(valeur, unite)}`;
  const from = reference === null ? "" : ` (valeur de ${depuis} : ${texteValeur(reference, uniteValeur)}${origine === "arrete" ? ", bilan arrêté" : origine === "saisie" ? ", saisie" : origine === "document" ? ", donnée par le document" : ""})`;
  return `${genre} de ${texteValeur(valeur, unite)} depuis ${depuis}${from}`;
}

/** A former figure with its share, rounded from its two sides: "9 marchés (12,3 %)". */
export function texteReleve({ valeur, part, numerateur, denominateur }: Chiffres, unite: string): string {
  const ratio = numerateur !== null && denominateur !== null && denominateur !== 0 ? texteRatio(numerateur, denominateur) : null;
  if (unite === "%") return ratio ?? texteValeur(valeur, unite);
  return part === null ? texteValeur(valeur, unite) : `${texteValeur(valeur, unite)} (${ratio ?? texteValeur(part, "%")})`;
}

/** The figure of the period before: "15,2 % en 2022 (arrêté le 30 juin 2023 ; le registre donne aujourd'hui 15,4 %)". */
export function texteAnterieure(releve: Releve, unite: string): string {
  const { periode, origine } = releve;
  return `${texteReleve(releve, unite)} en ${textePeriode(periode)}${origine === "arrete" ? ` (${texteVote(releve, unite)})` : origine === "saisie" ? ", saisie" : ", recalculé d'après le registre"}`;
}

/** A voted figure of the period checked: "15,2 % (arrêté le 30 juin 2023 ; le registre donne aujourd'hui 15,4 %)". */
export function texteArrete(releve: Releve, unite: string): string {
  return `${texteReleve(releve, unite)} (${texteVote(releve, unite)})`;
}

/** When it was voted, and what the register gives today in its place. */
function texteVote(releve: Releve, unite: string): string {
  const { date, recalcul } = releve;
  const vote = date === null ? "arrêté" : `arrêté le ${jour(date)}`;
  return recalcul === null ? vote : `${vote} ; le registre donne aujourd'hui ${texteRecalcul(recalcul, releve, unite)}`;
}

const nombre = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });
/** Enough decimals to tell apart two figures that round to the same. */
const precis = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 6 });
const precisPourcent = new Intl.NumberFormat("fr-FR", { style: "percent", maximumFractionDigits: 6 });

/** Where both would read the same, what tells them apart: the two sides, else more decimals. */
function texteRecalcul(today: Chiffres, voted: Chiffres, unite: string): string {
  const words = texteReleve(today, unite);
  if (words !== texteReleve(voted, unite)) return words;
  const { valeur, numerateur, denominateur } = today;
  if (numerateur !== null && denominateur !== null && voted.denominateur !== null) return `${words}, soit ${nombre.format(numerateur)} sur ${nombre.format(denominateur)}`;
  return unite === "%" ? precisPourcent.format(valeur) : `${precis.format(valeur)} ${unite}`;
}

/** Signed gap: points for a share ("−12,4 points"), the unit otherwise. */
export function texteEcart(ecart: number, unite: string): string {
  return unite === "%" ? `${signed.format(ecart * 100)} points` : `${signedNumber.format(ecart)} ${unite}`;
}
