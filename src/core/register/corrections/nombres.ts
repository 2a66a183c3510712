import { AMOUNT_FORMAT } from "../../bilan/numberFormats";
import type { Champ } from "../champ";
import { readNumber } from "../number";
import { readPercentage } from "../percentage";

/** A number as a cell would hold it; without a format, the cell keeps its own. */
export interface NombreCertain {
  readonly value: number;
  readonly format?: string;
}

/** Ways of writing a number that leave no doubt. No exponent, no zero at its head (a code), no brackets. */
const CERTAIN: readonly RegExp[] = [
  /^-?(?:0|[1-9]\d*)(?:[.,]\d+)?$/,
  /^-?[1-9]\d{0,2}(?:[ \u00a0\u202f\u2009\u2007]\d{3})+(?:[.,]\d+)?$/,
  /^-?[1-9]\d{0,2}(?:\.\d{3})+,\d+$/,
  /^-?[1-9]\d{0,2}(?:,\d{3})+\.\d+$/,
  /^-?[1-9]\d{0,2}(?:\.\d{3}){2,}$/,
  /^-?[1-9]\d{0,2}(?:,\d{3}){2,}$/,
];
/** `1.234` and `12,500`: a decimal, or thousands as others write them. */
const AMBIGUOUS = /^-?\d{1,3}[.,]\d{3}$|\s\d{3}\.\d{3}$/;
/** As many digits as a workbook keeps. */
const MOST_DIGITS = 15;

const AMOUNT = /^(.*?)\s*(k€|K€|M€|€|EUR|euros?)(\s*HT)?$/;
const EUROS = '#,##0.00 "€"';

/** The number of a text that reads as one number only, or null. A unit is left out where the column says it: euros, percents. */
export function certainNumber(text: string, champ: Champ, entete: string): NombreCertain | null {
  const trimmed = text.trim();
  switch (champ.type) {
    case "montant": {
      const [, digits = trimmed, unit, ht] = AMOUNT.exec(trimmed) ?? [];
      if (ht !== undefined && !/\bHT\b/.test(`${entete} ${champ.libelle}`)) return null;
      return found(digits, text, unit === undefined ? AMOUNT_FORMAT : EUROS);
    }
    case "pourcentage": return percentage(trimmed);
    case "entier": {
      const whole = found(trimmed, text);
      return whole && Number.isInteger(whole.value) ? whole : null;
    }
    case "nombre": return found(trimmed, text);
    default: return null;
  }
}

/** A bare `0,5` may be a half percent or a half: only what is above 1 is surely percents, and is read so as a number too. */
function percentage(text: string): NombreCertain | null {
  const percent = /^(.*?)\s*%$/.exec(text);
  const number = found(percent?.[1] ?? text, text, percent ? percentFormat(text) : undefined);
  if (!number || (!percent && number.value !== 0 && number.value <= 1)) return null;
  const [before, after] = [readPercentage(text), readPercentage(number.value)];
  return before.state === "value" && after.state === "value" && before.value === after.value ? number : null;
}

function percentFormat(text: string): string {
  const decimals = /[.,](\d+)\s*%$/.exec(text)?.[1]?.length;
  return decimals === undefined ? "0%" : `0.${"0".repeat(decimals)}%`;
}

function found(digits: string, whole: string, format?: string): NombreCertain | null {
  if (AMBIGUOUS.test(digits) || !CERTAIN.some((written) => written.test(digits)) || digits.replace(/\D/g, "").length > MOST_DIGITS) return null;
  const reading = readNumber(whole);
  if (reading.state !== "value") return null;
  return { value: reading.value, ...(format === undefined ? {} : { format }) };
}
