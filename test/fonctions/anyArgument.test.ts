import fc from "fast-check";
import { MESSAGES } from "../../src/functions/messages";
import { declared } from "./declared";
import { ExcelError, withExcelErrors } from "./excelErrors";

/** Whatever the cells hold, each function gives finite figures, words or booleans, or an error that says what to do. */
withExcelErrors();

const plain = fc.constantFrom<unknown>(
  null, undefined, "", " ", 0, 1, -1, 0.3, 40, 1607, 2024, 25_000, 45_352, 45_372, 1e300, -1e300, 5e-324, true, false,
  "oui", "non", "x", "Clause sociale", "Marché réservé", "EA-ESAT", "Aucun", "2A;33", "PME", "TPE", "Travaux", "F", "H", "NC", "INX",
  "17,6 %", "1 000,50 €", "12/03/2024", "1.234", "2024", "2023-2024", "=1+1", ">=40", "<>Travaux", "*a*", "<>", "=", ";", "~", "__proto__", "constructor",
  "landes", "rtes-modele", "A1", "1", "engagements", "au moins", "avance", "18110000", "03000000", "73282932000074", "mobilier",
);
const strange = fc.constantFrom<unknown>({ code: "#N/A" }, "#REF!", Number.NaN, Infinity, { type: "Empty" }, { type: "Error", basicValue: "#DIV/0!" }, { type: "FormattedNumber", basicType: "Double", basicValue: 12 }, {}, [], Symbol.iterator);
const cell = fc.oneof({ weight: 4, arbitrary: plain }, strange, fc.double(), fc.integer(), fc.string(), fc.string({ unit: "binary" }));
const column = fc.array(cell, { maxLength: 6 }).map((cells) => cells.map((one) => [one]));
/** Several columns of one height, as a person selects them. */
const columns = fc.integer({ min: 0, max: 5 }).chain((length) => fc.array(fc.array(fc.tuple(cell), { minLength: length, maxLength: length }), { maxLength: 4 }));
const HEADERS = ["N° marché", "Date de notification", "Montant HT", "Considérations sociales", "Direction", "Date de lancement", "SIRET titulaire", "Bénéficiaire", "Sexe", "Date de début", "Date de paiement", "Date de réception", "Montant payé"];
/** A table with headers that the catalogue knows, in any order, some of them twice, over cells of any kind. */
const table = fc.array(fc.constantFrom(...HEADERS), { minLength: 1, maxLength: 8 }).chain((headers) =>
  fc.array(fc.array(cell, { minLength: headers.length, maxLength: headers.length }), { maxLength: 6 }).map((rows) => [headers, ...rows]));
const argument = fc.oneof(cell, column, table, fc.array(cell, { maxLength: 6 }).map((cells) => [cells]), fc.array(fc.tuple(cell, cell), { maxLength: 3 }));
const args = fc.oneof(columns, fc.array(argument, { maxLength: 5 }));

/** The functions on a table are long to call, and need arguments that are nearly right to get anywhere. */
const scheme = fc.oneof(fc.constantFrom<unknown>("landes", "rtes-modele", "reglementaire", null), cell);
const annee = fc.oneof(fc.constantFrom<unknown>(2024, "2024", "2023-2024"), cell);
const NEAR: Readonly<Record<string, fc.Arbitrary<unknown[]>>> = {
  INDICATEUR: fc.tuple(fc.oneof(fc.constantFrom<unknown>("A1", "C1"), cell), table, annee, scheme),
  CONFORMITE: fc.tuple(scheme, table, annee, cell),
  BILAN: fc.tuple(scheme, fc.oneof(fc.constant<unknown>("1"), cell), table, annee, cell),
  ANOMALIES: fc.tuple(table, cell),
};

const isShown = (value: unknown): boolean => typeof value === "string" || typeof value === "boolean" || Number.isFinite(value) || value instanceof ExcelError;

it("names functions that exist", () => {
  expect(Object.keys(NEAR).filter((id) => !declared.has(id))).toEqual([]);
});

it.each([...declared])("%s answers anything", (id, run) => {
  // Excel adds the invocation to the function that asks for it.
  const call = (given: readonly unknown[]) => (id === "ANOMALIES" ? run(given[0], given[1], {}) : run(...given));
  const near = NEAR[id];
  fc.assert(fc.property(near ? fc.oneof(near, args) : args, (given) => {
    let found: unknown;
    try {
      found = call(given);
    } catch (error) {
      expect(error).toBeInstanceOf(ExcelError);
      expect((error as ExcelError).message).not.toBe(MESSAGES.unexpected);
      return;
    }
    const cells: readonly unknown[] = Array.isArray(found) ? found.flat() : [found];
    expect(cells.filter((one) => !isShown(one))).toEqual([]);
    if (id.startsWith("TAUX")) expect([Number(found) >= 0, Number(found) <= 1]).toEqual([true, true]);
  }), { numRuns: near ? 300 : 1500, endOnFailure: true });
});
