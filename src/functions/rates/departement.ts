import { foldText } from "../../core/register/fold";

/** 01 to 95 without 20, Corse (2A, 2B), overseas, and 99 that INSEE gives to what is abroad. */
const CODE = /^(0[1-9]|1\d|2[1-9]|[3-8]\d|9[0-5]|99|2A|2B|97[1-8]|98[46789])$/;

/**
 * The code of a département: 1, "1" and "01" are "01"; "2a" is "2A"; "040" is "40"; what follows a code ("40 Landes",
 * "40 - Landes", "40 (Landes)") doesn't count. Null for anything else: a name, a postal code.
 */
export function departementCode(text: string): string | null {
  const [, digits = ""] = /^([0-9][0-9a-b]{0,2})(?:[ (-].*)?$/.exec(foldText(text)) ?? [];
  const code = /^0\d[\dab]$/.test(digits) ? digits.slice(1) : digits.padStart(2, "0");
  const upper = code.toUpperCase();
  return CODE.test(upper) ? upper : null;
}
