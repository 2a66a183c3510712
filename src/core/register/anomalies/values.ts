import { VALUE_CELL } from "../column";
import { dayOf } from "../day";
import { isOtherIdentifier, isSiret } from "../siret";
import { texteAnomalie } from "../textes";
import { dateText, eachNumber, type Finding, type Rule } from "./rule";

/** Bounds of the official processing (domain: Bercy's cleaning rules, decp-qualite's "aberrant"). */
const REJECTED_BELOW = 1;
const REJECTED_ABOVE = 3_000_000_000;
const ODD_BELOW = 200;
const ODD_ABOVE = 999_999_999;
const REPEATED_FROM = 100_000_000;
/** No date of a register is that old: it is one that a software puts by default. */
export const OLDEST = dayOf(1990, 1, 1)!;
const DUREE_MARCHE = 180;
const DUREE_CONCESSION = 360;

export const amounts: Rule = (table) => {
  if (table.definition.id !== "marches") return [];
  const found: Finding[] = [];
  const column = table.columns.get("montant");
  eachNumber(column, (montant, row) => {
    if (isRejected(montant)) found.push({ row, column: column!, code: "montant-aberrant", gravite: "erreur", message: texteAnomalie.montantRejete(montant) });
    else if (montant < ODD_BELOW || montant > ODD_ABOVE) found.push({ row, column: column!, code: "montant-aberrant", gravite: "avertissement", message: texteAnomalie.montantAberrant(montant) });
  });
  return found;
};

function isRejected(montant: number): boolean {
  if (montant < REJECTED_BELOW || montant > REJECTED_ABOVE) return true;
  if (montant <= REPEATED_FROM) return false;
  const digits = Math.trunc(montant).toString();
  return digits.startsWith("123456789") || /([1-9])\1{6,}/.test(digits);
}

/** Dates in the future (a notification can't be) and dates that a software puts by default. */
export const dates: Rule = (table, { aujourdhui }) =>
  [...table.columns.values()].flatMap((column) => {
    if (column.kind !== "date") return [];
    const found: Finding[] = [];
    const past = column.champ.id === "dateNotification" || column.champ.id === "datePublication" || column.champ.id === "datePaiement" || column.champ.id === "dateReception";
    eachNumber(column, (day, row) => {
      if (past && day > aujourdhui) found.push({ row, column, code: "date-future", gravite: "erreur", message: texteAnomalie.dateFuture(dateText(day)) });
      else if (day < OLDEST) found.push({ row, column, code: "date-aberrante", gravite: "avertissement", message: texteAnomalie.dateAberrante(dateText(day)) });
    });
    return found;
  });

export const durations: Rule = (table) => {
  const column = table.columns.get("dureeMois");
  const nature = table.columns.get("nature");
  const found: Finding[] = [];
  eachNumber(column, (duree, row) => {
    const concession = nature !== undefined && "entries" in nature && nature.state[row] === VALUE_CELL && nature.entries[nature.values[row]!]!.items.some((item) => /dsp|concession/i.test(item));
    const maximum = concession ? DUREE_CONCESSION : DUREE_MARCHE;
    if (duree <= 0 || duree > maximum) found.push({ row, column: column!, code: "duree-aberrante", gravite: "avertissement", message: texteAnomalie.dureeAberrante(duree, maximum) });
  });
  return found;
};

/** Identifiers that are neither a valid SIRET nor another kind that DECP allows. Each distinct cell is tested once. */
export const sirets: Rule = (table) =>
  [...table.columns.values()].flatMap((column) => {
    if (column.champ.type !== "siret" || !("entries" in column)) return [];
    const wrong = column.entries.map(({ items }) => items.filter((item) => !isSiret(item) && !isOtherIdentifier(item)));
    const found: Finding[] = [];
    for (let row = 0; row < table.rowCount; row++) {
      const items = column.state[row] === VALUE_CELL ? wrong[column.values[row]!]! : [];
      if (items.length > 0) found.push({ row, column, code: "siret-invalide", gravite: "avertissement", message: texteAnomalie.siretsInvalides(items) });
    }
    return found;
  });
