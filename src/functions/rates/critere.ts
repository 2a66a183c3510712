import { cellText, isBlank } from "../../core/register/cell";
import type { Champ, TypeChamp } from "../../core/register/champ";
import { readDate } from "../../core/register/date";
import { foldText } from "../../core/register/fold";
import { readNumber } from "../../core/register/number";
import { CritereError, parseCritere, type Critere } from "../../core/scheme/critere";
import { splitCritere } from "../../core/scheme/operateur";
import type { FilledCell } from "../arguments";
import { valueProblem } from "../errors";
import { quickContains } from "./contains";
import { RATE_MESSAGES } from "./messages";

/** A test on numbers, or on days. */
export interface ValeurTestee {
  readonly type: "nombre" | "date";
  readonly test: (value: number) => boolean;
}

/**
 * A criterion of COUNTIFS on a column that no field describes: its own words tell what it compares. `ordre` (">=40000")
 * tests numbers or days, and any other cell is an error; `egalite` tests numbers, days and texts, each as what it is.
 */
export type CritereColonne =
  | { readonly sur: "remplissage"; readonly rempli: boolean }
  | { readonly sur: "ouiNon"; readonly oui: boolean }
  | { readonly sur: "ordre"; readonly valeur: ValeurTestee }
  | Egalite;

export interface Egalite {
  readonly sur: "egalite";
  readonly negation: boolean;
  readonly texte: (item: string) => boolean;
  /** The same on most whole texts, and quicker; null where `texte` must be asked. */
  readonly contient: ((text: string) => boolean | null) | null;
  /** Set where the word is also a number, or a day. */
  readonly valeur: ValeurTestee | null;
  /** Set where the word may be an answer of an oui/non column. */
  readonly ouiNon: boolean | null;
}

const OUI_NON: ReadonlyMap<string, boolean> = new Map([["oui", true], ["vrai", true], ["true", true], ["non", false], ["faux", false], ["false", false]]);

/** Reads a criterion. Throws #VALUE! when it is blank or can't be understood. */
export function readCritere(cell: FilledCell): CritereColonne {
  if (isBlank(cell)) throw valueProblem(RATE_MESSAGES.missingCritere);
  if (typeof cell === "boolean") return { sur: "ouiNon", oui: cell };
  // A number has its sign and its decimals as they are: only a text can be ambiguous.
  if (typeof cell === "number") return { sur: "egalite", negation: false, texte: textTest(String(cell)), contient: null, valeur: { type: "nombre", test: (value) => value === cell }, ouiNon: null };
  return readText(cellText(cell));
}

function readText(critere: string): CritereColonne {
  const { operateur, operande } = splitCritere(critere);
  const isEquality = operateur === null || operateur === "=" || operateur === "<>";
  const type = operande.trim() === "" ? null : readNumber(operande).state === "value" ? "nombre" : readDate(operande, 1900).state === "value" ? "date" : null;
  if (!isEquality) {
    if (type === null) throw valueProblem(RATE_MESSAGES.unreadableCritere(critere));
    return { sur: "ordre", valeur: { type, test: valueTest(critere, type) } };
  }
  const negation = operateur === "<>";
  if (operande.trim() === "") return { sur: "remplissage", rempli: negation };
  return { sur: "egalite", negation, texte: textTest(operande), contient: quickContains(operande), valeur: type && { type, test: valueTest(`=${operande}`, type) }, ouiNon: OUI_NON.get(foldText(operande)) ?? null };
}

function valueTest(critere: string, type: "nombre" | "date"): (value: number) => boolean {
  const parsed = parse(critere, type);
  if (parsed.sur !== "nombre") throw valueProblem(RATE_MESSAGES.unreadableCritere(critere));
  return parsed.test;
}

function textTest(operande: string): (item: string) => boolean {
  const parsed = parse(`=${operande}`, "texte");
  if (parsed.sur !== "texte") throw valueProblem(RATE_MESSAGES.unreadableCritere(operande));
  const { testFolded } = parsed;
  return (item) => testFolded(foldText(item));
}

/** The column as a field of the register, as far as core must know it. */
const CHAMP: Omit<Champ, "type"> = { id: "colonne", libelle: "colonne", synonymes: [], valeurs: [] };

function parse(critere: string, type: TypeChamp): Critere {
  try {
    return parseCritere(critere, { ...CHAMP, type });
  } catch (error) {
    if (error instanceof CritereError) throw valueProblem(RATE_MESSAGES.unreadableCritere(critere));
    throw error;
  }
}
