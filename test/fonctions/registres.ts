import fc from "fast-check";
import { FunctionProblem } from "../../src/functions/errors";

/** Registers as Excel hands them, for the tests of the functions on whole tables. */
export const ENTETES = ["N° marché", "Nature", "Date de notification", "Montant HT", "Considérations sociales", "Considérations environnementales", "Réservé à", "Marché innovant", "Heures d'insertion prévues", "Poids critère social (%)"];

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null, freq: 5 });

/** A marché of 2023 or 2024, with blanks. */
const marche = (rank: number): fc.Arbitrary<unknown[]> =>
  fc.tuple(
    fc.constant(`M${rank}`),
    maybe(fc.constantFrom("Marché", "Accord-cadre", "Marché subséquent", "DSP")),
    maybe(fc.integer({ min: 44927, max: 45657 })),
    maybe(fc.constantFrom(1, 20_000, 25_000, 25_000.5, 40_000, 90_000, 300_000, 5_000_000)),
    maybe(fc.constantFrom("Clause sociale", "Critère social", "Marché réservé", "clause SOCIALE; Critère social", "Pas de considération sociale")),
    maybe(fc.constantFrom("Clause environnementale", "Critère environnemental", "Pas de considération environnementale")),
    maybe(fc.constantFrom("EA-ESAT", "SIAE", "ESS")),
    maybe(fc.constantFrom<unknown>("oui", "non", "x", true, false)),
    maybe(fc.constantFrom(0, 12, 150.5)),
    maybe(fc.constantFrom(0, 0.05, 0.1, 8)),
  );

/** The rows of a table Marchés, header row first. */
export const marches = (maxLength = 25): fc.Arbitrary<unknown[][]> =>
  fc.integer({ min: 0, max: maxLength }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, rank) => marche(rank)))).map((rows) => [[...ENTETES], ...rows]);

/** The same table as Excel on Windows may hand it: blanks as 0. */
export const asWindows = (table: readonly (readonly unknown[])[]): unknown[][] => table.map((row) => row.map((cell) => cell ?? 0));

/** What a call gives: its answer, or its problem as `#N/A message` or `#VALUE! message`. */
export function outcome<T>(call: () => T): T | string {
  try {
    return call();
  } catch (error) {
    if (error instanceof FunctionProblem) return textOf(error);
    throw error;
  }
}

export const textOf = ({ kind, message }: FunctionProblem): string => `${kind === "valeur" ? "#VALUE!" : "#N/A"} ${message}`;
