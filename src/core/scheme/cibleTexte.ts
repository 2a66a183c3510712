import type { Cible } from "./cible";

const nombre = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 4 });
const pourcent = new Intl.NumberFormat("fr-FR", { style: "percent", maximumFractionDigits: 2 });
const longDate = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });

/** A target as its document sets it: "au moins 30 % en 2024 (base : marchés de plus de 25 000 € HT)". */
export function texteCibleDocument(cible: Cible): string {
  const parts = [
    level(cible),
    cible.reference ? `par rapport à ${cible.reference.annee}` : "",
    cible.depuis === undefined ? "" : `depuis ${cible.depuis}`,
    when(cible),
    cible.direction === undefined ? "" : `pour la direction ${cible.direction}`,
    cible.base === null ? "" : `(base : ${cible.base})`,
    cible.du === undefined ? "" : `à compter du ${day(cible.du)}`,
    cible.au === undefined ? "" : `jusqu'au ${day(cible.au)}`,
    cible.aVerifier !== undefined || cible.confiance === "a-verifier" ? "[à vérifier]" : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function level({ forme, valeur, valeurMax, unite }: Cible): string {
  if (forme === "réalisé") return forme;
  return `${forme} ${figure(valeur, unite)}${valeurMax === undefined ? "" : ` et ${figure(valeurMax, unite)}`}`;
}

function when({ annee, recurrence }: Cible): string {
  if (annee !== null) return `en ${annee}`;
  return recurrence === "annuelle" ? "chaque année" : "en permanence";
}

function figure(valeur: number, unite: string): string {
  return unite === "%" ? pourcent.format(valeur) : `${nombre.format(valeur)} ${unite}`;
}

function day(iso: string): string {
  return longDate.format(new Date(`${iso}T00:00:00Z`));
}
