/**
 * SIRET: 14 digits whose Luhn sum is a multiple of 10. La Poste's establishments (SIREN 356 000 000) follow another
 * rule: the plain sum of their digits is a multiple of 5.
 */
const LA_POSTE = "356000000";

export function isSiret(text: string): boolean {
  // Zeros, typed to fill the cell in, have a Luhn sum of 0.
  if (!/^\d{14}$/.test(text) || text.startsWith("000000000")) return false;
  if (luhnSum(text) % 10 === 0) return true;
  return text.startsWith(LA_POSTE) && digitSum(text) % 5 === 0;
}

function luhnSum(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum;
}

function digitSum(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0);
}

/**
 * Identifiers of firms without a SIRET, as DECP writes them: foreign and overseas numbers, intra-community VAT. They
 * are not SIRETs, and are no error.
 */
const OTHER_IDS: readonly RegExp[] = [/^[A-Z]{2}[A-Z0-9]{2,13}$/i, /^[A-Z0-9]{9,10}$/i, /^FRWF[A-Z0-9]{14}$/i];

export function isOtherIdentifier(text: string): boolean {
  return !/^\d{14}$/.test(text) && OTHER_IDS.some((pattern) => pattern.test(text));
}
