/**
 * Numbers and dates read by core and by LibreOffice, both ways: what a person types in a French workbook, and what a
 * French workbook shows of values that it holds. Where both read a text, they read the same; what only one of them
 * reads is of a kind that is named here, with the reason.
 */
import fc from "fast-check";
import { AMOUNT_FORMAT, DAY_FORMAT, EUROS_FORMAT, PERCENT_FORMAT, WHOLE_FORMAT } from "../../src/core/bilan/numberFormats";
import type { CellContent, Edit } from "../../src/core/bilan/edit";
import type { Cell } from "../../src/core/register/cell";
import { readDate } from "../../src/core/register/date";
import { dayOfSerial } from "../../src/core/register/day";
import { readNumber } from "../../src/core/register/number";
import { parseCsv } from "../../src/workbook/file/csv/readCsv";
import { newWorkbook } from "../../src/workbook/file/newWorkbook";
import { readGrid } from "../../src/workbook/file/xlsx/grid/readGrid";
import { times } from "../trust/effort";
import { record } from "../trust/record";
import { dates, nombres, type Typed } from "./frenchTexts";
import { shownInFrench, SOFFICE_TIME, typedInFrench } from "./soffice";

const ROWS = times(3_000, 40_000);
/** Serial of 1970-01-01 in the system of 1900, where core counts its days from. */
const EPOCH = 25_569;
/** LibreOffice writes fifteen digits. */
const rounded = (value: number) => Number(value.toPrecision(14));
const encoded = (texts: readonly Typed[]) => new TextEncoder().encode(texts.map(({ texte }) => `${texte};fin`).join("\n"));
const numberOf = (text: Cell) => { const read = readNumber(text); return read.state === "value" ? read.value : null; };
const serialOf = (text: Cell) => { const read = readDate(text, 1900); return read.state === "value" ? read.value + EPOCH : null; };

/** What core reads and LibreOffice takes for text. */
const OURS_ONLY: Readonly<Record<string, RegExp>> = {
  "a unit, or thousands of euros": /HT|k€|M€| h$|mois|€/,
  "a decimal point": /point/,
  "thousands by a point, a comma, or a narrow space": /^(point|virgule|fine) /,
  "a percentage written otherwise": /%/,
  "a sign or a power of ten of its own": /^sans .*(exposant|\(\))/,
  "a year first, with strokes": /^aaaa\/mm\/jj$/,
};
/** What LibreOffice reads and core refuses: shown with a power of ten, a French number has lost digits. */
const THEIRS_ONLY: Readonly<Record<string, RegExp>> = { "a power of ten after a decimal comma": /virgule .*exposant|virgule exposant/ };
const kindOf = (kinds: Readonly<Record<string, RegExp>>, forme: string) => Object.keys(kinds).find((kind) => kinds[kind]!.test(forme));

interface Compared {
  readonly both: number;
  readonly disagreements: readonly string[];
}

function compare(texts: readonly Typed[], theirs: readonly (number | null)[], read: (text: string) => number | null): Compared {
  const disagreements: string[] = [];
  let both = 0;
  texts.forEach(({ forme, texte }, row) => {
    const [ours, other] = [read(texte), theirs[row] ?? null];
    if (ours === null && other === null) return;
    if (ours !== null && other !== null) {
      both += 1;
      if (rounded(ours) !== rounded(other)) disagreements.push(`${texte}: ${ours} for core, ${other} for LibreOffice`);
    } else if (kindOf(ours === null ? THEIRS_ONLY : OURS_ONLY, forme) === undefined) {
      disagreements.push(`${texte} (${forme}): ${String(ours)} for core, ${String(other)} for LibreOffice`);
    }
  });
  return { both, disagreements };
}

describe("texts typed in a French workbook", () => {
  const numbers = fc.sample(nombres, ROWS);
  const days = fc.sample(dates, ROWS);
  let typed: ReadonlyMap<string, Uint8Array> = new Map();

  beforeAll(() => {
    typed = typedInFrench(new Map([["nombres.csv", encoded(numbers)], ["dates.csv", encoded(days)]]));
  }, SOFFICE_TIME);

  const column = (name: string): (number | null)[] => {
    const values = new Array<number | null>(ROWS).fill(null);
    for (const cell of readGrid(typed.get(name)!).sheets[0]!.cells) if (cell.column === 0 && typeof cell.value === "number") values[cell.row] = cell.value;
    return values;
  };

  it("are the same numbers for core and for LibreOffice", () => {
    const { both, disagreements } = compare(numbers, column("nombres.xlsx"), numberOf);
    record("lectures", { comparaisons: both, desaccords: disagreements.length });
    expect(disagreements).toEqual([]);
    expect(both).toBeGreaterThan(ROWS / 5);
  });

  it("are the same days", () => {
    const { both, disagreements } = compare(days, column("dates.xlsx").map((serial) => (serial === null ? null : Math.floor(serial))), serialOf);
    record("lectures", { comparaisons: both, desaccords: disagreements.length });
    expect(disagreements).toEqual([]);
    expect(both).toBeGreaterThan(ROWS / 3);
  });
});

describe("values as a French workbook shows them", () => {
  const cents = fc.integer({ min: -1_000_000_000_00, max: 1_000_000_000_00 });
  const kinds: readonly { readonly format: string; readonly value: fc.Arbitrary<number>; readonly read: (text: string) => number | null; readonly expected: (value: number) => number | null }[] = [
    { format: AMOUNT_FORMAT, value: cents.map((value) => value / 100), read: numberOf, expected: (value) => value },
    { format: WHOLE_FORMAT, value: fc.integer({ min: -1e9, max: 1e9 }), read: numberOf, expected: (value) => value },
    { format: EUROS_FORMAT, value: fc.integer({ min: -1e9, max: 1e9 }), read: numberOf, expected: (value) => value },
    { format: PERCENT_FORMAT, value: fc.integer({ min: -2_000, max: 20_000 }).map((thousandths) => thousandths / 1000), read: numberOf, expected: (value) => value },
    // The first sixty days of 1900 are other days for LibreOffice and for Excel, which counts a 29 February 1900.
    { format: DAY_FORMAT, value: fc.integer({ min: 61, max: 109_574 }), read: serialOf, expected: (value) => dayOfSerial(value, 1900)! + EPOCH },
  ];
  const columns = kinds.map(({ value }) => fc.sample(value, ROWS));
  let shown: readonly (readonly string[])[] = [];

  beforeAll(async () => {
    const contents = Array.from({ length: ROWS }, (_, row) => columns.map((values, index): CellContent => ({ type: "nombre", value: values[row]!, format: kinds[index]!.format })));
    const edits: readonly Edit[] = [
      { kind: "addSheet", sheet: "Valeurs" },
      { kind: "setCells", sheet: "Valeurs", row: 0, column: 0, contents },
    ];
    const files = shownInFrench(new Map([["valeurs.xlsx", await newWorkbook("valeurs.xlsx", edits)]]));
    shown = parseCsv(new TextDecoder().decode(files.get("valeurs-Valeurs.csv"))).map((row) => row.map(String));
  }, SOFFICE_TIME);

  it.each(kinds.map(({ format }, index) => [format, index] as const))("%s: the text is read as the value", (_format, index) => {
    const { read, expected } = kinds[index]!;
    const wrong = columns[index]!.flatMap((value, row) => { const text = shown[row]?.[index] ?? ""; const ours = read(text); return ours !== null && rounded(ours) === rounded(expected(value)!) ? [] : [`${value} is shown ${text} and read ${String(ours)}`]; });
    // Shown with the format that was asked for: a day isn't its serial.
    expect(shown[0]![index]).not.toBe(String(columns[index]![0]));
    record("lectures", { comparaisons: ROWS, desaccords: wrong.length });
    expect(wrong).toEqual([]);
  });
});
