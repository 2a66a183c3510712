import fc from "fast-check";
import { DetailedCellError, HyperFormula, type CellValue, type RawCellContent } from "hyperformula";
import { nbClause, repartition, tauxClause, tauxTaille, tauxValeur } from "../../src/functions/declarations/taux";
import { ExcelError, withExcelErrors } from "./excelErrors";

/**
 * Our functions beside COUNTIFS and SUMIFS of a spreadsheet engine that isn't ours (HyperFormula), on hundreds of random
 * registers: what buyers work out by hand today must be what the functions give.
 */
const TABLES = 400;
const SEED = 20_240_115;

const CATEGORIES = ["Travaux", "Fournitures", "Services", "Études"] as const;
const TAILLES = ["TPE", "PME", "ETI", "GE"] as const;
const CONSIDERATIONS = [
  "Clause sociale", "Critère social", "Marché réservé", "Pas de considération sociale", "Clause sociale; Critère social", "Marché réservé ;Clause sociale", "Critère social;Marché réservé",
  "Clause environnementale", "Critère environnemental", "Clause environnementale; Critère environnemental",
] as const;

interface Register {
  readonly considerations: readonly (string | null)[];
  readonly categories: readonly (string | null)[];
  readonly tailles: readonly (string | null)[];
  readonly montants: readonly number[];
  /** How this Excel hands a blank of a range. */
  readonly blank: null | 0 | "";
}

const cased = (texts: readonly string[]): fc.Arbitrary<string> => fc.tuple(fc.constantFrom(...texts), fc.constantFrom("as is", "lower", "upper")).map(([text, letters]) => (letters === "as is" ? text : letters === "lower" ? text.toLowerCase() : text.toUpperCase()));
const column = (texts: readonly string[], length: number): fc.Arbitrary<(string | null)[]> => fc.array(fc.option(cased(texts), { freq: 4 }), { minLength: length, maxLength: length });
const registers: fc.Arbitrary<Register> = fc.integer({ min: 1, max: 30 }).chain((length) => fc.record({
  considerations: column(CONSIDERATIONS, length),
  categories: column(CATEGORIES, length),
  tailles: column(TAILLES, length),
  montants: fc.array(fc.integer({ min: 1, max: 90_000_000 }).map((cents) => cents / 100), { minLength: length, maxLength: length }),
  blank: fc.constantFrom(null, 0 as const, "" as const),
}));

/** One figure: ours, and a formula on columns A (considérations), B (catégories), C (tailles), D (montants); `last` is the row of the last filled cell. */
interface Figure {
  readonly name: string;
  readonly ours: (columns: Readonly<Record<"considerations" | "categories" | "tailles" | "montants", unknown[][]>>) => unknown;
  readonly formula: (rows: number) => string;
}

const range = (letter: string, rows: number): string => `${letter}1:${letter}${rows}`;
/** Row of the last filled cell of a column, found by the spreadsheet itself: helpers stand in F, G and H. */
const last = { A: "MAX(F1:F40)", B: "MAX(G1:G40)" } as const;
const value = (letter: string, criterion: string, rows: number): string => `SUMIFS(${range("D", rows)},${range(letter, rows)},"${criterion}",${range(letter, rows)},"?*")`;
const filledValue = (letter: string, rows: number): string => `SUMIFS(${range("D", rows)},${range(letter, rows)},"?*")`;
const count = (letter: string, criterion: string, rows: number): string => `COUNTIFS(${range(letter, rows)},"${criterion}")`;

const CLAUSES: readonly Figure[] = (["sociale", "environnementale"] as const).flatMap((type) => [
  // On a column that nobody filled, COUNTIFS says 0: ours says that there is nothing to count from.
  { name: `NBCLAUSE ${type}`, ours: ({ considerations }) => nbClause(considerations, type), formula: (rows) => `IF(${last.A}=0,1/0,${count("A", `*clause ${type}*`, rows)})` },
  { name: `TAUXCLAUSE ${type}`, ours: ({ considerations }) => tauxClause(considerations, type), formula: (rows) => `${count("A", `*clause ${type}*`, rows)}/${last.A}` },
  { name: `TAUXCLAUSE ${type}, in value`, ours: ({ considerations, montants }) => tauxClause(considerations, type, montants), formula: (rows) => `SUMIFS(${range("D", rows)},${range("A", rows)},"*clause ${type}*")/SUM(${range("D", rows)})` },
] satisfies Figure[]);

const VALEURS: readonly Figure[] = [
  ...["Travaux", "<>Travaux", "*ture*", "s*", "études"].map((criterion): Figure => ({
    name: `TAUXVALEUR ${criterion}`, ours: ({ montants, categories }) => tauxValeur(montants, categories, criterion), formula: (rows) => `${value("B", criterion, rows)}/${filledValue("B", rows)}`,
  })),
  ...[">=40000", "<40000", "<>40000", ">250000.5"].map((criterion): Figure => ({
    name: `TAUXVALEUR ${criterion}`, ours: ({ montants }) => tauxValeur(montants, montants, criterion), formula: (rows) => `SUMIFS(${range("D", rows)},${range("D", rows)},"${criterion}")/SUM(${range("D", rows)})`,
  })),
];

const SIZES: readonly Figure[] = ([["PME", ["TPE", "PME"]], ["TPE", ["TPE"]], ["ETI", ["ETI"]], ["PME;ETI", ["TPE", "PME", "ETI"]]] as const).flatMap(([asked, counted]) => [
  { name: `TAUXTAILLE ${asked}`, ours: ({ tailles }) => tauxTaille(tailles, asked), formula: (rows) => `(${counted.map((taille) => count("C", taille, rows)).join("+")})/${count("C", "?*", rows)}` },
  { name: `TAUXTAILLE ${asked}, in value`, ours: ({ tailles, montants }) => tauxTaille(tailles, asked, montants), formula: (rows) => `(${counted.map((taille) => value("C", taille, rows)).join("+")})/${filledValue("C", rows)}` },
] satisfies Figure[]);

/** A figure of a category's line; a category that no row has is no line, and counts 0. */
const lineOf = (spill: readonly (readonly unknown[])[], category: string, at: number): unknown => spill.find(([label]) => String(label).toLowerCase() === category.toLowerCase())?.[at] ?? 0;
const PARTS: readonly Figure[] = [...CATEGORIES, "Non renseigné"].flatMap((category) => {
  const blanks = category === "Non renseigné";
  const counted = (rows: number, all: string): string => (blanks ? `(${all}-${count("B", "?*", rows)})` : count("B", category, rows));
  const valued = (rows: number): string => (blanks ? `(SUM(${range("D", rows)})-${filledValue("B", rows)})` : value("B", category, rows));
  return [
    { name: `REPARTITION ${category}: number`, ours: ({ categories }) => lineOf(repartition(categories, undefined, false), category, 1), formula: (rows) => `IF(${last.B}=0,1/0,${counted(rows, last.B)})` },
    { name: `REPARTITION ${category}: share`, ours: ({ categories }) => lineOf(repartition(categories, undefined, false), category, 2), formula: (rows) => `${counted(rows, last.B)}/${last.B}` },
    { name: `REPARTITION ${category}: share of all the rows that have an amount`, ours: ({ categories, montants }) => lineOf(repartition(categories, montants, false), category, 2), formula: (rows) => `${counted(rows, `ROWS(${range("B", rows)})`)}/ROWS(${range("B", rows)})` },
    { name: `REPARTITION ${category}: amount`, ours: ({ categories, montants }) => lineOf(repartition(categories, montants, false), category, 3), formula: valued },
    { name: `REPARTITION ${category}: share in value`, ours: ({ categories, montants }) => lineOf(repartition(categories, montants, false), category, 4), formula: (rows) => `${valued(rows)}/SUM(${range("D", rows)})` },
  ] satisfies Figure[];
});

const FIGURES: readonly Figure[] = [...CLAUSES, ...VALEURS, ...SIZES, ...PARTS];

function sheetOf({ considerations, categories, tailles, montants }: Register): RawCellContent[][] {
  const rows = montants.length;
  const lines = Array.from({ length: Math.max(rows, FIGURES.length) }, (_, row): RawCellContent[] => [
    considerations[row] ?? null, categories[row] ?? null, tailles[row] ?? null, montants[row] ?? null, null,
    ...["A", "B"].map((letter) => (row < rows ? `=IF(${letter}${row + 1}<>"",${row + 1},0)` : null)), null,
    FIGURES[row] === undefined ? null : `=${FIGURES[row].formula(rows)}`,
  ]);
  return lines;
}

/** A figure, or #N/A: no other error is awaited of these registers. */
function shown(compute: () => unknown): unknown {
  try {
    return compute();
  } catch (error) {
    if (error instanceof ExcelError && error.code === "#N/A") return "#N/A";
    throw error;
  }
}

const alike = (ours: unknown, theirs: CellValue): boolean => {
  if (theirs instanceof DetailedCellError) return ours === "#N/A";
  return typeof ours === "number" && typeof theirs === "number" && Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs));
};

describe("our functions and a spreadsheet's formulas agree", () => {
  const samples = fc.sample(registers, { numRuns: TABLES, seed: SEED });
  let engine: HyperFormula;
  withExcelErrors();
  beforeAll(() => {
    engine = HyperFormula.buildFromSheets(Object.fromEntries(samples.map((sample, index) => [`R${index}`, sheetOf(sample)])), { licenseKey: "gpl-v3" });
  });
  afterAll(() => engine.destroy());

  it.each(FIGURES.map((figure, row): [string, Figure, number] => [figure.name, figure, row]))("%s", (_, { ours, formula }, row) => {
    let figures = 0;
    samples.forEach((sample, sheet) => {
      const arrays = (cells: readonly (string | number | null)[]): unknown[][] => cells.map((cell) => [cell ?? sample.blank]);
      const columns = { considerations: arrays(sample.considerations), categories: arrays(sample.categories), tailles: arrays(sample.tailles), montants: arrays(sample.montants) };
      const theirs = engine.getCellValue({ sheet, row, col: 8 });
      const mine = shown(() => ours(columns));
      if (!alike(mine, theirs)) throw new Error(`${JSON.stringify(mine)} here, ${JSON.stringify(theirs)} by =${formula(sample.montants.length)} on ${JSON.stringify(sample)}`);
      if (mine !== "#N/A") figures++;
    });
    // Registers without anything to count exist, and are few.
    expect(figures).toBeGreaterThan(TABLES * 0.8);
  });
});
