import type { Champ } from "../register/champ";
import { readDate } from "../register/date";
import { foldText } from "../register/fold";
import { readNumber } from "../register/number";
import { readPercentage } from "../register/percentage";
import { readOuiNon } from "../register/ouiNon";
import { vocabulary } from "../register/vocabulary";
import type { CritereBrut } from "./filtre";
import { splitCritere, type Operateur } from "./operateur";
import { motsCritere as mots } from "./textes";

/** A criterion understood for a field: what it tests on a readable value, or on whether the cell is filled in. */
export type Critere =
  | { readonly sur: "remplissage"; readonly rempli: boolean }
  | { readonly sur: "nombre"; readonly test: (value: number) => boolean; /** The same as one interval, where it is one. */ readonly plage: Plage | null }
  | { readonly sur: "texte"; /** Of an item once folded (`foldText`): several criteria may look at it. */ readonly testFolded: (folded: string) => boolean; /** `<>`: no item of a list may match. */ readonly negation: boolean };

/** The numbers from `min` to `max`, both included; or, `dehors`, all the others. */
export interface Plage {
  readonly min: number;
  readonly max: number;
  readonly dehors: boolean;
}

export function dansPlage(plage: Plage): Extract<Critere, { sur: "nombre" }> {
  const { min, max, dehors } = plage;
  return { sur: "nombre", plage, test: (value) => (value >= min && value <= max) !== dehors };
}

export class CritereError extends Error {
  override readonly name = "CritereError";
}

/** Understands a criterion written as in COUNTIFS, for the type of its field. Throws `CritereError` when it can't be. */
export function parseCritere(brut: CritereBrut, champ: Champ): Critere {
  if (Array.isArray(brut)) return oneOf(brut.map((item) => parseCritere(item, champ)));
  const text = typeof brut === "boolean" ? (brut ? "oui" : "non") : String(brut);
  const { operateur, operande: operand } = splitCritere(text);
  const operator = operateur ?? "=";
  if (operand.trim() === "") {
    if (operator !== "=" && operator !== "<>") throw new CritereError(mots.sansValeur(text, operator));
    return { sur: "remplissage", rempli: operator === "<>" };
  }
  switch (champ.type) {
    case "nombre": case "montant": case "entier": return numeric(operator, operand, readNumber(typeof brut === "number" ? brut : operand), champ);
    case "pourcentage": return numeric(operator, operand, readPercentage(typeof brut === "number" ? brut : operand), champ);
    case "date": return numeric(operator, operand, readDate(operand, 1900), champ);
    case "ouiNon": return numeric(operator, operand, asNumber(readOuiNon(operand)), champ);
    default: return textual(operator, operand, champ);
  }
}

function asNumber(reading: ReturnType<typeof readOuiNon>) {
  return reading.state === "value" ? ({ state: "value", value: reading.value ? 1 : 0 } as const) : reading;
}

function numeric(operator: Operateur, operand: string, reading: ReturnType<typeof readNumber>, champ: Champ): Critere {
  if (reading.state !== "value") throw new CritereError(mots.illisible(operand.trim(), champ));
  const bound = reading.value;
  const plages: Readonly<Record<Operateur, Plage>> = {
    "=": { min: bound, max: bound, dehors: false }, "<>": { min: bound, max: bound, dehors: true },
    ">": { min: -Infinity, max: bound, dehors: true }, "<=": { min: -Infinity, max: bound, dehors: false },
    "<": { min: bound, max: Infinity, dehors: true }, ">=": { min: bound, max: Infinity, dehors: false },
  };
  return dansPlage(plages[operator]);
}

function textual(operator: Operateur, operand: string, champ: Champ): Critere {
  if (operator !== "=" && operator !== "<>") throw new CritereError(mots.ordreSurTexte(`${operator}${operand}`, champ.libelle));
  const canonical = vocabulary(champ.valeurs).canonical(operand) ?? operand;
  return { sur: "texte", testFolded: wildcard(foldText(canonical)), negation: operator === "<>" };
}

/**
 * `*` is any run of characters, `?` one, `~` takes the next one literally. What stands between two stars is looked for
 * at its first place, from left to right: no regular expression is made from a scheme, so none can blow up.
 */
function wildcard(pattern: string): (text: string) => boolean {
  const pieces: string[][] = [[""]];
  for (let index = 0; index < pattern.length; index++) {
    const char = pattern[index]!;
    const piece = pieces.at(-1)!;
    if (char === "*") pieces.push([""]);
    else if (char === "?") piece.push("");
    else piece.push(piece.pop()! + (char === "~" && index + 1 < pattern.length ? pattern[++index]! : char));
  }
  const [first = [""], ...others] = pieces;
  const last = others.pop();
  if (last === undefined) return first.length === 1 ? (text) => text === first[0] : (text) => text.length === lengthOf(first) && isAt(first, text, 0);
  return (text) => {
    if (!isAt(first, text, 0)) return false;
    let from = lengthOf(first);
    for (const piece of others) {
      const at = find(piece, text, from);
      if (at < 0) return false;
      from = at + lengthOf(piece);
    }
    const end = text.length - lengthOf(last);
    return end >= from && isAt(last, text, end);
  };
}

/** A piece of a pattern: literal texts, with one free character between two. */
type Piece = readonly string[];

function lengthOf(piece: Piece): number {
  return piece.reduce((sum, literal) => sum + literal.length, piece.length - 1);
}

function isAt(piece: Piece, text: string, at: number): boolean {
  if (at + lengthOf(piece) > text.length) return false;
  let from = at;
  for (const literal of piece) {
    if (!text.startsWith(literal, from)) return false;
    from += literal.length + 1;
  }
  return true;
}

/** The first place of a piece from `from` on, or -1. */
function find(piece: Piece, text: string, from: number): number {
  const last = text.length - lengthOf(piece);
  for (let at = text.indexOf(piece[0]!, from); at >= 0 && at <= last; at = text.indexOf(piece[0]!, at + 1)) if (isAt(piece, text, at)) return at;
  return -1;
}

function oneOf(criteres: readonly Critere[]): Critere {
  if (criteres.every((critere) => critere.sur === "nombre")) {
    return { sur: "nombre", plage: null, test: (value) => criteres.some((critere) => critere.test(value)) };
  }
  if (criteres.every((critere) => critere.sur === "texte" && !critere.negation)) {
    const tests = criteres.flatMap((critere) => (critere.sur === "texte" ? [critere.testFolded] : []));
    return { sur: "texte", testFolded: (folded) => tests.some((test) => test(folded)), negation: false };
  }
  throw new CritereError(mots.liste());
}
