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
  | { readonly sur: "nombre"; readonly test: (value: number) => boolean }
  | { readonly sur: "texte"; /** Of an item once folded (`foldText`): several criteria may look at it. */ readonly test: (folded: string) => boolean; /** `<>`: no item of a list may match. */ readonly negation: boolean };

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
  const tests: Readonly<Record<Operateur, (value: number) => boolean>> = {
    "=": (value) => value === bound, "<>": (value) => value !== bound, ">": (value) => value > bound,
    ">=": (value) => value >= bound, "<": (value) => value < bound, "<=": (value) => value <= bound,
  };
  return { sur: "nombre", test: tests[operator] };
}

function textual(operator: Operateur, operand: string, champ: Champ): Critere {
  if (operator !== "=" && operator !== "<>") throw new CritereError(mots.ordreSurTexte(`${operator}${operand}`, champ.libelle));
  const canonical = vocabulary(champ.valeurs).canonical(operand) ?? operand;
  return { sur: "texte", test: wildcard(foldText(canonical)), negation: operator === "<>" };
}

/**
 * `*` is any run of characters, `?` one, `~` takes the next one literally. Matched by hand in linear steps with one
 * backtracking point: no regular expression is made from a scheme, so none can blow up.
 */
function wildcard(pattern: string): (text: string) => boolean {
  const tokens: { readonly char: string; readonly any: "run" | "one" | null }[] = [];
  for (let index = 0; index < pattern.length; index++) {
    const char = pattern[index]!;
    if (char === "~" && index + 1 < pattern.length) tokens.push({ char: pattern[++index]!, any: null });
    else tokens.push({ char, any: char === "*" ? "run" : char === "?" ? "one" : null });
  }
  if (tokens.every(({ any }) => any === null)) {
    const literal = tokens.map(({ char }) => char).join("");
    return (text) => text === literal;
  }
  return (text) => {
    let at = 0;
    let token = 0;
    let star = -1;
    let resume = 0;
    while (at < text.length) {
      const expected = tokens[token];
      if (expected && expected.any !== "run" && (expected.any === "one" || expected.char === text[at])) {
        at++;
        token++;
      } else if (expected?.any === "run") {
        star = token++;
        resume = at;
      } else if (star >= 0) {
        token = star + 1;
        at = ++resume;
      } else return false;
    }
    return tokens.slice(token).every(({ any }) => any === "run");
  };
}

function oneOf(criteres: readonly Critere[]): Critere {
  if (criteres.every((critere) => critere.sur === "nombre")) {
    return { sur: "nombre", test: (value) => criteres.some((critere) => critere.test(value)) };
  }
  if (criteres.every((critere) => critere.sur === "texte" && !critere.negation)) {
    const tests = criteres.flatMap((critere) => (critere.sur === "texte" ? [critere.test] : []));
    return { sur: "texte", test: (folded) => tests.some((test) => test(folded)), negation: false };
  }
  throw new CritereError(mots.liste());
}
