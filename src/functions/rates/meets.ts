import { cellText } from "../../core/register/cell";
import { readDate } from "../../core/register/date";
import { dayOfSerial } from "../../core/register/day";
import { readNumber } from "../../core/register/number";
import type { FilledCell } from "../arguments";
import type { CritereColonne, Egalite, ValeurTestee } from "./critere";

/** Whether a filled cell meets a criterion on its value; null when it can't be compared with it. */
export function meets(critere: Extract<CritereColonne, { sur: "ordre" | "egalite" }>, cell: FilledCell): boolean | null {
  if (critere.sur === "ordre") return valueMeets(critere.valeur, cell);
  const equal = typeof cell === "string" ? anyEqual(critere, cell) : isEqual(critere, cell);
  return equal === null ? null : equal !== critere.negation;
}

/** Several values in one cell, separated by ";": one of them is enough, or the whole. */
function anyEqual(critere: Egalite, text: string): boolean | null {
  if (!text.includes(";")) return isEqual(critere, text);
  const answers = [text, ...text.split(";").map((item) => item.trim()).filter((item) => item !== "")].map((item) => isEqual(critere, item));
  return answers.includes(true) ? true : answers.includes(null) ? null : false;
}

/** A cell that is no number is not equal to one, and no error either: "2A" among codes. Null where nobody can say ("1.234"). */
function isEqual({ texte, valeur }: Egalite, cell: FilledCell): boolean | null {
  if (valeur !== null && typeof cell !== "boolean") {
    const answer = valueMeets(valeur, cell);
    if (answer === true) return true;
    if (typeof cell === "number") return false;
    if (answer === null && isAmbiguous(cell)) return null;
  }
  return texte(cellText(cell));
}

function valueMeets({ type, test }: ValeurTestee, cell: FilledCell): boolean | null {
  if (typeof cell === "number") {
    const value = type === "nombre" ? cell : dayOfSerial(cell, 1900);
    return value === null ? null : test(value);
  }
  const read = type === "nombre" ? readNumber(cell) : readDate(cell, 1900);
  return read.state === "value" ? test(read.value) : null;
}

function isAmbiguous(cell: FilledCell): boolean {
  const read = readNumber(cell);
  return read.state === "unreadable" && read.reason === "nombreAmbigu";
}
