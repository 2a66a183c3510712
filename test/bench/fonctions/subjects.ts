import { delaiPaiement } from "../../../src/functions/declarations/delais";
import { nbClause, repartition, tauxClause, tauxValeur } from "../../../src/functions/declarations/taux";
import { CATEGORIES, type ColumnName, type Columns } from "./columns";

/** The reference of a column in the formulas of another engine: `Lignes!$A$1:$A$1000`. */
export type Reference = (name: ColumnName) => string;

/** One function of ours, the loop that a person would write for the same answer, and the formulas that give it elsewhere. */
export interface Subject {
  readonly name: string;
  readonly columns: readonly ColumnName[];
  /** The declared function, as Excel calls it. */
  readonly ours: (columns: Columns) => unknown;
  /** Amounts are added in cents, so that its answer doesn't depend on the order of the rows, any more than ours. */
  readonly loop: (columns: Columns) => unknown;
  /**
   * Formulas that count the same thing, without `=`. Each `variant` (0 to 8 999) writes its criteria otherwise, by the
   * case of letters or by digits that change no answer: an engine that remembers a criterion must count again.
   */
  readonly formulas: (reference: Reference, variant: number) => readonly string[];
  /** The figures to hold against those of the formulas, from what `ours` gave. */
  readonly figures: (answer: unknown) => readonly number[];
}

/** Passes over a column that the formulas of one call make. */
export function passes({ formulas }: Subject): number {
  return formulas(() => "A1", 0).join().match(/(?:COUNT|SUM)IF\(/g)?.length ?? 0;
}

const CLAUSE = "clause sociale";
const TRAVAUX = "travaux de bâtiment";

export const SUBJECTS: readonly Subject[] = [
  {
    name: "TAUXCLAUSE",
    columns: ["considerations"],
    ours: ({ considerations }) => tauxClause(considerations),
    loop: ({ considerations }) => clauses(considerations) / considerations.length,
    formulas: (reference, variant) => [`COUNTIF(${reference("considerations")},"*${cased(CLAUSE, variant)}*")/ROWS(${reference("considerations")})`],
    figures: only,
  },
  {
    name: "NBCLAUSE",
    columns: ["considerations"],
    ours: ({ considerations }) => nbClause(considerations),
    loop: ({ considerations }) => clauses(considerations),
    formulas: (reference, variant) => [`COUNTIF(${reference("considerations")},"*${cased(CLAUSE, variant)}*")`],
    figures: only,
  },
  {
    name: "TAUXVALEUR",
    columns: ["montants", "categories"],
    ours: ({ montants, categories }) => tauxValeur(montants, categories, TRAVAUX),
    loop: ({ montants, categories }) => {
      let part = 0;
      let whole = 0;
      for (let row = 0; row < montants.length; row++) {
        const category = categories[row]![0];
        const amount = montants[row]![0];
        if (typeof category !== "string" || typeof amount !== "number") continue;
        const cents = Math.round(amount * 100);
        whole += cents;
        if (category.trim().toLowerCase() === TRAVAUX) part += cents;
      }
      return part / whole;
    },
    formulas: (reference, variant) => [`SUMIF(${reference("categories")},"${cased(TRAVAUX, variant)}",${reference("montants")})/SUMIF(${reference("montants")},"${above(variant)}",${reference("montants")})`],
    figures: only,
  },
  {
    name: "REPARTITION",
    columns: ["categories", "montants"],
    ours: ({ categories, montants }) => repartition(categories, montants, false),
    loop: ({ categories, montants }) => {
      const groups = new Map<string, { label: string; count: number; cents: number }>();
      let total = 0;
      for (let row = 0; row < categories.length; row++) {
        const label = categories[row]![0];
        const amount = montants[row]![0];
        if (typeof label !== "string" || typeof amount !== "number") continue;
        const key = label.trim().toLowerCase();
        let group = groups.get(key);
        if (group === undefined) groups.set(key, (group = { label, count: 0, cents: 0 }));
        const cents = Math.round(amount * 100);
        group.count += 1;
        group.cents += cents;
        total += cents;
      }
      return [...groups.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, "fr")).map(({ label, count, cents }) => [label, count, count / categories.length, cents / 100, cents / total]);
    },
    formulas: (reference, variant) => CATEGORIES.flatMap((category) => {
      const criterion = `"${cased(category.toLowerCase(), variant)}"`;
      return [`COUNTIF(${reference("categories")},${criterion})`, `SUMIF(${reference("categories")},${criterion},${reference("montants")})`];
    }),
    figures: (answer) => CATEGORIES.flatMap((category) => {
      const line = (answer as readonly unknown[][]).find(([label]) => label === category) ?? [];
      return [Number(line[1]), Number(line[3])];
    }),
  },
  {
    name: "DELAIPAIEMENT",
    columns: ["receptions", "paiements", "suspensions"],
    ours: ({ receptions, paiements, suspensions }) => delaiPaiement(receptions, paiements, undefined, suspensions),
    loop: ({ receptions, paiements, suspensions }) => {
      let days = 0;
      let count = 0;
      for (let row = 0; row < receptions.length; row++) {
        const received = receptions[row]![0];
        const paid = paiements[row]![0];
        const suspended = suspensions[row]![0];
        if (typeof received !== "number" || typeof paid !== "number" || received < 1 || paid < 1) continue;
        days += Math.floor(paid) - Math.floor(received) - (typeof suspended === "number" ? suspended : 0);
        count += 1;
      }
      return days / count;
    },
    formulas: (reference, variant) => {
      const sum = (name: ColumnName): string => `SUMIF(${reference(name)},"${above(variant)}")`;
      return [`(${sum("paiements")}-${sum("receptions")}-${sum("suspensions")})/COUNTIF(${reference("paiements")},"${above(variant)}")`];
    },
    figures: only,
  },
];

function clauses(considerations: unknown[][]): number {
  let count = 0;
  for (let row = 0; row < considerations.length; row++) {
    const cell = considerations[row]![0];
    if (typeof cell === "string" && cell.split(";").some((item) => item.trim().toLowerCase() === CLAUSE)) count += 1;
  }
  return count;
}

function only(answer: unknown): readonly number[] {
  return [Number(answer)];
}

/** A criterion that every amount and every date meets, and every day of suspension but 0. */
function above(variant: number): string {
  return `>0.${1_000 + variant}`;
}

/** The same words in letters of another case: 8 192 ways for thirteen letters. */
function cased(word: string, variant: number): string {
  let bits = variant;
  return Array.from(word, (letter) => {
    if (letter.toUpperCase() === letter) return letter;
    const up = bits % 2 === 1;
    bits = Math.floor(bits / 2);
    return up ? letter.toUpperCase() : letter;
  }).join("");
}
