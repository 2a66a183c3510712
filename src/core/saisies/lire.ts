import { number } from "../bilan/chiffres/content";
import type { CellContent } from "../bilan/edit";
import { DAY_FORMAT } from "../bilan/numberFormats";
import { OUI_NON, readValue } from "../indicators/measures/saisie";
import type { Resultat } from "../indicators/resultat";
import { isCellError, cellText, type Cell } from "../register/cell";
import { readDate } from "../register/date";
import { isoOfDay, yearOfDay } from "../register/day";
import { foldText } from "../register/fold";
import { readMarker } from "../register/marker";
import { readNumber } from "../register/number";
import { readOuiNon } from "../register/ouiNon";

/** What a field takes. */
export type GenreSaisie = "nombre" | "part" | "ouiNon" | "date" | "texte";

/** Units of what is no figure, as a collectivité may write them in its own scheme. */
const SANS_CHIFFRE: Readonly<Record<string, GenreSaisie>> = { [OUI_NON]: "ouiNon", "%": "part", date: "date", texte: "texte", liste: "texte", lien: "texte" };

export function genreSaisie(unite: string): GenreSaisie {
  return SANS_CHIFFRE[foldText(unite)] ?? "nombre";
}

/** Why what is typed can't be kept. `marqueur`: words that the register reads as "not filled in" (NC, MQ). */
export type MotifIllisible = "nombre" | "nombreAmbigu" | "part" | "partTropGrande" | "unite" | "ouiNon" | "date" | "marqueur" | "tropLong";

export type Lecture =
  | { readonly etat: "vide" }
  /** `valeur`: what the engine will read in the cell. */
  | { readonly etat: "lue"; readonly contenu: CellContent; readonly valeur: NonNullable<Resultat["valeur"]> }
  | { readonly etat: "illisible"; readonly motif: MotifIllisible };

/** What a cell of Excel holds at most. */
export const TEXTE_MAX = 32_767;
/** Days that a report may speak of: 12/03/0024 is a typing slip. */
const ANNEES = { premiere: 1990, derniere: 2100 } as const;

/** Reads what a person types as the engine will read it once written, or says why it can't be kept. */
export function lire(brut: string, unite: string): Lecture {
  const texte = brut.trim();
  if (texte === "") return { etat: "vide" };
  if (texte.length > TEXTE_MAX) return illisible("tropLong");
  if (readMarker(texte) !== null) return illisible("marqueur");
  const contenu = contenuDe(texte, unite);
  if (typeof contenu === "string") return illisible(contenu);
  // The engine has the last word: a text that looks like an ambiguous number isn't read.
  const valeur = readValue(contenu.value, unite);
  return valeur === null ? illisible("nombreAmbigu") : { etat: "lue", contenu, valeur };
}

type Contenu = Extract<CellContent, { readonly type: "nombre" | "texte" }>;

function contenuDe(texte: string, unite: string): Contenu | MotifIllisible {
  switch (genreSaisie(unite)) {
    case "ouiNon": {
      const reading = readOuiNon(texte);
      return reading.state === "value" ? { type: "texte", value: reading.value ? "oui" : "non" } : "ouiNon";
    }
    case "date": {
      const day = jourSaisi(texte);
      return day === null ? "date" : { type: "texte", value: jourCourt(day) };
    }
    case "texte": return { type: "texte", value: texte };
    case "part": return partDe(texte);
    case "nombre": return nombreDe(texte, unite);
  }
}

function partDe(texte: string): Contenu | MotifIllisible {
  const reading = readNumber(texte);
  if (reading.state !== "value") return reading.state === "unreadable" && reading.reason === "nombreAmbigu" ? "nombreAmbigu" : "nombre";
  const percent = texte.endsWith("%");
  if (Math.abs(reading.value) > 1) return percent ? "partTropGrande" : "part";
  return percent || !/\p{L}|€/u.test(texte) ? nombreContenu(reading.value, "%") : "unite";
}

function nombreDe(texte: string, unite: string): Contenu | MotifIllisible {
  const reading = readNumber(texte);
  if (reading.state !== "value") return reading.state === "unreadable" && reading.reason === "nombreAmbigu" ? "nombreAmbigu" : "nombre";
  return uniteConvient(texte, unite) ? nombreContenu(reading.value, unite) : "unite";
}

function nombreContenu(value: number, unite: string): Contenu {
  return { ...(number(value, unite) as Extract<CellContent, { readonly type: "nombre" }>) };
}

/** "12 mois" under "années" is not twelve years: a unit that is typed must be the field's own. */
function uniteConvient(texte: string, unite: string): boolean {
  const typed = /[\p{L}€%][\p{L}€%\s]*$/u.exec(texte)?.[0].trim() ?? "";
  if (typed === "") return true;
  return unite.startsWith("€") ? /^[km]?\s*(€|eur|euros?)(\s*ht)?$/i.test(typed) : foldText(unite).startsWith(foldText(typed));
}

/** A day as typed ("31/12/2024", "2024-12-31", "31 décembre 2024"); null where it is none, or of no year that a report speaks of. */
export function jourSaisi(texte: string): number | null {
  const reading = readDate(texte, 1900);
  if (reading.state !== "value") return null;
  const year = yearOfDay(reading.value);
  return year >= ANNEES.premiere && year <= ANNEES.derniere ? reading.value : null;
}

/** The cell of a day. */
export function contenuJour(day: number): CellContent {
  return { type: "date", value: isoOfDay(day), format: DAY_FORMAT };
}

/** `31/12/2024`. */
export function jourCourt(day: number): string {
  const [year, month, date] = isoOfDay(day).split("-");
  return `${date}/${month}/${year}`;
}

/** A cell as its field shows it: typed again, it says exactly the same. */
export function texteInitial(cell: Cell, unite: string): string {
  if (cell === null) return "";
  if (isCellError(cell)) return cell.error;
  if (typeof cell === "string") return cell.trim();
  const oui = genreSaisie(unite) === "ouiNon" ? readOuiNon(cell) : null;
  if (oui?.state === "value") return oui.value ? "oui" : "non";
  if (typeof cell === "boolean") return cell ? "oui" : "non";
  return genreSaisie(unite) === "part" && Math.abs(cell) <= 1 ? `${decimal(centFois(cell))} %` : decimal(cell);
}

/** Moved as a decimal: 0.07 is 7 %, and not 7.000000000000001 %. */
function centFois(value: number): number {
  const text = String(value);
  return text.includes("e") ? value * 100 : Number(`${text}e2`);
}

function decimal(value: number): string {
  return cellText(value).replace(".", ",");
}

function illisible(motif: MotifIllisible): Lecture {
  return { etat: "illisible", motif };
}
