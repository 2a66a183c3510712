import fc from "fast-check";
import { surveyOf, type Sheets } from "../../../../test/registerOf";
import { referentiel } from "../../../catalogue";
import type { CellContent, Edit } from "../../bilan/edit";
import { findAnomalies } from "../anomalies/findAnomalies";
import type { Cell } from "../cell";
import { UNREADABLE_CELL, VALUE_CELL, type Column } from "../column";
import { dayOf, dayOfIso, serialOfDay } from "../day";
import { foldText } from "../fold";
import { recogniseTables } from "../recognise";
import { buildRegister, columnsToRead } from "../register";
import type { ColumnsData } from "../survey";
import { champsACorriger } from "./champs";
import { NATURES_CORRECTION, NATURES_SURES, texteApres, type NatureCorrection } from "./correction";
import { countByNature, editsOf, planCorrections, samePlan, type LectureBrute } from "./planCorrections";

const JOUR = { aujourdhui: dayOf(2024, 12, 31)! };
type Needed = ReadonlyMap<string, ReadonlySet<string>>;

/** What a flow reads: `formules` holds the addresses (0-based "row,column") of the cells that are formulas. */
function reading(sheets: Sheets, { needed, formules, dateSystem = 1900 }: { needed?: Needed; formules?: ReadonlySet<string>; dateSystem?: 1900 | 1904 } = {}): LectureBrute {
  const survey = surveyOf(sheets, dateSystem);
  const found = recogniseTables(survey, referentiel);
  const recognition = { ...found, tables: found.tables.filter(({ table }) => !needed || needed.has(table)) };
  const columns = <T>(request: ColumnsData["request"], at: (row: number, column: number) => T) => request.columns.map((column) => Array.from({ length: request.rowCount }, (_, down) => at(request.firstRow + down, column)));
  const data = columnsToRead(recognition.tables, referentiel, needed).map((request): ColumnsData => ({
    request, cells: columns(request, (row, column) => sheets[request.sheet]?.[row]?.[column] ?? null),
    ...(formules ? { formulas: columns(request, (row, column) => formules.has(`${row},${column}`)) } : {}),
  }));
  return { survey, register: buildRegister(survey, recognition, data, referentiel), data: new Map(recognition.tables.map(({ table }, index) => [table, data[index]!])) };
}

function plan(sheets: Sheets, natures: readonly NatureCorrection[] = NATURES_SURES, options: Parameters<typeof reading>[1] = {}) {
  const lecture = reading(sheets, options);
  return planCorrections(lecture, findAnomalies(lecture.register, JOUR), natures);
}

/** The sheets once the edits are made, as they would be read back. */
function applied(sheets: Sheets, edits: readonly Edit[], dateSystem: 1900 | 1904 = 1900): Sheets {
  const after = Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, rows.map((row) => [...row])]));
  for (const edit of edits) {
    if (edit.kind !== "setCells") throw new Error(edit.kind);
    edit.contents.forEach((row, down) => row.forEach((content, right) => {
      if (content) after[edit.sheet]![edit.row + down]![edit.column + right] = cellOf(content, dateSystem);
    }));
  }
  return after;
}

function cellOf(content: CellContent, dateSystem: 1900 | 1904): Cell {
  if (content.type === "date") return serialOfDay(dayOfIso(content.value), dateSystem);
  return content.type === "vide" ? null : content.value;
}

const HEAD = ["N° marché", "SIRET acheteur", "Nature", "Date de notification", "Montant HT", "Durée (mois)", "Considérations sociales", "Marché innovant", "Objet", "Poids critère social (%)", "Direction"];
const GOOD: Cell[] = ["2024-01", "28741020300015", "Marché", 45_352, 50_000, 12, "Clause sociale", "oui", "Enrobés", 0.1, "Routes"];
const row = (changes: Record<string, Cell>): Cell[] => HEAD.map((header, column) => (header in changes ? changes[header]! : GOOD[column]!));
const registre = (...rows: Cell[][]): Sheets => ({ Registre: [["Titre"], [], HEAD, ...rows] });
const shown = ({ corrections }: ReturnType<typeof plan>) => corrections.map(({ natures, row: at, column, before, after }) => [natures.join("+"), at, column, before, after, texteApres({ after }).replace(/[\u00a0\u202f]/g, " ")]);

describe("proposing corrections", () => {
  test("a sound register has none", () => expect(plan(registre(GOOD), NATURES_CORRECTION)).toEqual({ corrections: [], laissees: [] }));

  test("each comes with its place, its header, the anomaly that it settles and what the cell would hold", () => {
    const found = plan(registre(GOOD, [], row({ "N° marché": " 0002", "Considérations sociales": "Pas de considération sociale ;  Clause sociale", "Date de notification": "12/03/2024", "Montant HT": "12 500,50 €" })));
    expect(shown(found)).toEqual([
      ["espaces", 5, 0, " 0002", { type: "texte", value: "0002" }, "0002"],
      ["dates", 5, 3, "12/03/2024", { type: "date", value: "2024-03-12", format: "dd/mm/yyyy" }, "12/03/2024"],
      ["nombres", 5, 4, "12 500,50 €", { type: "nombre", value: 12_500.5, format: '#,##0.00 "€"' }, "12 500,5"],
      ["contradiction+espaces", 5, 6, "Pas de considération sociale ;  Clause sociale", { type: "texte", value: "Clause sociale" }, "Clause sociale"],
    ]);
    expect(found.corrections.map(({ anomalie }) => anomalie)).toEqual([null, null, null, "consideration-contradictoire"]);
    expect(found.corrections[3]).toMatchObject({ table: "Marchés", sheet: "Registre", entete: "Considérations sociales" });
    expect([...countByNature(found)]).toEqual([["espaces", 2], ["dates", 1], ["nombres", 1], ["contradiction", 1]]);
  });

  test.each<[string, Record<string, Cell>]>([
    ["a free text", { Objet: "Enrobés  tièdes " }], ["a name that the catalogue doesn't hold", { Direction: "Routes  et ponts" }], ["a text that can't be read", { "Date de notification": " printemps " }], ["an ambiguous amount", { "Montant HT": "1.234" }],
    ["a blank of spaces", { "N° marché": "   " }], ["a marker", { "Montant HT": "MQ " }], ["a number where a text is expected", { "N° marché": 12 }], ["a boolean", { "Marché innovant": true }], ["an error", { "Montant HT": { error: "#N/A" } }],
    ["an unknown considération", { "Considérations sociales": "charabia " }], ["an ambiguous percentage", { "Poids critère social (%)": "0,5" }],
  ])("%s stays", (_name, changes) => expect(plan(registre(row(changes)), NATURES_CORRECTION)).toEqual({ corrections: [], laissees: [] }));

  test("words are only changed where it is asked for, and choices keep the words that the catalogue doesn't know", () => {
    const sheets = registre(row({ Nature: "Délégation de service public", "Marché innovant": "yes" }), row({ "N° marché": "2", Nature: " inconnue ", "Marché innovant": "x" }));
    expect(shown(plan(sheets))).toEqual([["espaces", 4, 2, " inconnue ", { type: "texte", value: "inconnue" }, "inconnue"]]);
    expect(shown(plan(sheets, ["mots"]))).toEqual([
      ["mots", 3, 2, "Délégation de service public", { type: "texte", value: "DSP" }, "DSP"], ["mots", 3, 7, "yes", { type: "texte", value: "oui" }, "oui"],
    ]);
  });

  test.each<[string, Record<string, Cell>, string]>([
    ["a date to come", { "Date de notification": "12/03/2031" }, "12/03/2031"], ["a default date", { "Date de notification": "01/01/1900" }, "01/01/1900"], ["a tiny amount", { "Montant HT": "12 €" }, "12 €"],
    ["a rejected amount", { "Montant HT": "222 222 222" }, "222 222 222"], ["an impossible duration", { "Durée (mois)": "400" }, "400"],
  ])("%s is left, and told", (_name, changes, before) => {
    const found = plan(registre(GOOD, row({ "N° marché": "2", ...changes })));
    expect(found.corrections).toEqual([]);
    expect(found.laissees).toMatchObject([{ motif: "aberrante", sheet: "Registre", row: 4, before, table: "Marchés" }]);
  });

  test("a formula is left, and told", () => {
    const sheets = registre(row({ "Montant HT": "12 500" }), row({ "N° marché": "2", "Montant HT": "12 500" }));
    const found = plan(sheets, NATURES_SURES, { formules: new Set(["3,4"]) });
    expect(found.corrections.map(({ row: at }) => at)).toEqual([4]);
    expect(found.laissees).toMatchObject([{ motif: "formule", row: 3, column: 4 }]);
  });

  test("one text that puts the month first makes the others of its column doubtful, and of no other column", () => {
    const head = ["N° marché", "Date de notification", "Date de fin", "Montant HT"];
    const sheets: Sheets = { Registre: [head, ["1", "03/25/2024", "03/12/2025", 1000], ["2", "03/12/2024", "04/12/2025", 1000], ["3", "25/03/2024", "25/12/2025", 1000]] };
    expect(plan(sheets, ["dates"]).corrections.map(({ row: at, column, after }) => [at, column, texteApres({ after })])).toEqual([[3, 1, "25/03/2024"], [1, 2, "03/12/2025"], [2, 2, "04/12/2025"], [3, 2, "25/12/2025"]]);
  });

  test("votes and the workbook's scheme are not tidied", () => {
    const sheets: Sheets = { Votes: [["Schéma", "Période", "Indicateur", "Valeur", "Date"], ["landes", "2023", "A1 ", "12,5", "12/03/2024"]], Saisies: [["Indicateur", "Année", "Valeur"], ["A1 ", "2024", "12,5"]] };
    expect(plan(sheets).corrections.map(({ table, column, after }) => [table, column, texteApres({ after })])).toEqual([["Saisies", 0, "A1"], ["Saisies", 1, "2024"]]);
  });

  test("rows that are ranks of a list have no cell to write", () => {
    const { survey, ...rest } = reading(registre(row({ "Montant HT": "12 500" })));
    const ranked = { ...rest, survey: { ...survey, sheets: survey.sheets.map((sheet) => ({ ...sheet, lines: "rang" as const })) } };
    expect(planCorrections(ranked, [], NATURES_SURES).corrections).toEqual([]);
  });

  test("two plans are the same when they say the same of the same cells", () => {
    const sheets = registre(row({ "N° marché": "1 ", "Montant HT": "12 500" }), row({ "N° marché": "2", "Montant HT": "12 €" }));
    const at = (changes: Record<string, Cell>) => plan(registre(row({ "N° marché": "1 ", "Montant HT": "12 500", ...changes }), row({ "N° marché": "2", "Montant HT": "12 €" })));
    const first = plan(sheets);
    expect(samePlan(first, at({}))).toBe(true);
    const others: Record<string, Cell>[] = [{ "N° marché": "1  " }, { "N° marché": "1" }, { "Montant HT": "12 500 €" }, { "Montant HT": "12 501" }, { "Durée (mois)": "12" }];
    for (const changes of others) expect(samePlan(first, at(changes))).toBe(false);
    expect(samePlan(first, plan(sheets, NATURES_SURES, { formules: new Set(["4,4"]) }))).toBe(true);
    expect(samePlan(first, plan(sheets, NATURES_SURES, { formules: new Set(["3,4"]) }))).toBe(false);
    expect(samePlan(first, plan(registre(row({ "N° marché": "1 ", "Montant HT": "12 500" }))))).toBe(false);
  });

  test.each<[CellContent, string]>([
    [{ type: "nombre", value: 0.176, format: "0.0%" }, "17,6 %"], [{ type: "nombre", value: 0.0000001, format: "0.00000%" }, "0,00001 %"], [{ type: "nombre", value: 2024 }, "2024"], [{ type: "nombre", value: 12_500.5, format: '#,##0.00 "€"' }, "12 500,5"], [{ type: "texte", value: "0012" }, "0012"],
  ])("%j is worded %j", (after, words) => expect(texteApres({ after }).replace(/[\u00a0\u202f]/g, " ")).toBe(words));

  test("the edits write those cells and no other, texts as texts", () => {
    const sheets = registre(row({ "N° marché": "=1+1 ", "Montant HT": "12 500" }), GOOD, row({ "N° marché": "3 ", Objet: "x" }));
    const { corrections } = plan(sheets);
    expect(editsOf(corrections)).toEqual([
      { kind: "setCells", sheet: "Registre", row: 3, column: 0, contents: [[{ type: "texte", value: "=1+1" }], [null], [{ type: "texte", value: "3" }]] },
      { kind: "setCells", sheet: "Registre", row: 3, column: 4, contents: [[{ type: "nombre", value: 12_500, format: "#,##0.00" }]] },
    ]);
    expect(editsOf([])).toEqual([]);
  });
});

const SPACES = ["", " ", "  ", "\u00a0", "\t"];
const spaced = (...texts: string[]) => fc.tuple(fc.constantFrom(...SPACES), fc.constantFrom(...texts), fc.constantFrom(...SPACES)).map((parts) => parts.join(""));
const day = fc.tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 13 }), fc.constantFrom(1900, 1989, 2023, 2024, 2030), fc.constantFrom("/", "-", ".")).map(([d, m, y, mark]) => `${d}${mark}${String(m).padStart(2, "0")}${mark}${y}`);
const number = fc.tuple(fc.constantFrom("", "-", "0"), fc.constantFrom("12", "1.234", "1 234", "12,500", "12 500", "1.234,5", "0,5", "400", "1e3", "1.234.567", "0,05", "(3)", "1\u202f234,50"), fc.constantFrom("", " €", " € HT", " %", " mois", "k€", " ou 3")).map((parts) => parts.join(""));
const word = fc.stringMatching(/^[A-Za-zé0-9 ;=.\u00a0-]{0,8}$/);
const item = fc.constantFrom("Clause sociale", "Critère social", "Pas de considération sociale", "PAS DE CONSIDERATION  SOCIALE", "Sans objet", "charabia", " Marché réservé", "clause\u00a0sociale");
const rowOf: fc.Arbitrary<Record<string, Cell>> = fc.record({
  "N° marché": fc.oneof(spaced("001", "2024-01", "=1+1", "A  B"), word, fc.integer()), "SIRET acheteur": spaced("28741020300015", "287 410 203 00015", "00000000000000"), Nature: fc.oneof(spaced("Marché", "marche", "DSP", "Délégation de service public", "?"), fc.constant(null)),
  "Date de notification": fc.oneof(day, fc.constantFrom("2024-03-12", "12 mars 2024", "2024-03-12T10:00:00Z", "hier"), fc.integer({ min: 1, max: 60_000 }), word), "Montant HT": fc.oneof(number, fc.double({ noNaN: true, min: -1e6, max: 1e6 }), word), "Durée (mois)": fc.oneof(number, fc.constant(null)),
  "Considérations sociales": fc.oneof(fc.array(item, { maxLength: 4 }).chain((items) => fc.constantFrom(...[";", " ; ", ",", "\n", "|"].map((mark) => items.join(mark)))), word), "Marché innovant": fc.oneof(spaced("oui", "Non", "x", "yes", "0", "peut-être"), fc.boolean()),
  Objet: word, "Poids critère social (%)": fc.oneof(number, fc.double({ noNaN: true, min: 0, max: 100 })), Direction: spaced("Routes", "Routes  et ponts"),
});
const registres = fc.array(rowOf, { minLength: 1, maxLength: 8 }).map((rows) => registre(...rows.map((cells) => HEAD.map((header) => cells[header] ?? null))));
const asked = fc.oneof(fc.constant(NATURES_SURES), fc.constant(NATURES_CORRECTION), fc.constantFrom(...NATURES_CORRECTION).map((nature) => [nature]));
const systems = fc.constantFrom(1900 as const, 1904 as const);

/** What a cell reads as: the number, the day, the words folded; or that it doesn't. */
function readsAs(column: Column, index: number): unknown {
  const state = column.state[index];
  if (state === UNREADABLE_CELL) return { illisible: column.reasons.get(index), texte: column.rawTexts.get(index) };
  if (state !== VALUE_CELL) return "vide";
  if (!("entries" in column)) return column.values[index];
  const entry = column.entries[column.values[index]!]!;
  return { items: entry.items.map(foldText), inconnus: entry.inconnus.map(foldText) };
}

describe("the law of corrections", () => {
  test("what was read reads the same, what wasn't is left; and making them twice changes nothing", () => {
    fc.assert(fc.property(registres, asked, systems, (sheets, natures, dateSystem) => {
      const { corrections } = plan(sheets, natures, { dateSystem });
      const after = applied(sheets, editsOf(corrections), dateSystem);
      const [before, better] = [sheets, after].map((one) => {
        const { columns, rowCount } = reading(one, { dateSystem }).register.tables.get("marches")!;
        return [...columns].map(([id, column]) => [id, ...Array.from({ length: rowCount }, (_, index) => readsAs(column, index))]);
      });
      expect(better).toEqual(before);
      expect(plan(after, natures, { dateSystem }).corrections).toEqual([]);
    }), { numRuns: 100 });
  });

  test("only the cells told change, each to what it is told to become, and never to a formula or another type than its column's", () => {
    fc.assert(fc.property(registres, asked, (sheets, natures) => {
      const { corrections } = plan(sheets, natures);
      const after = applied(sheets, editsOf(corrections));
      const told = new Map(corrections.map((one) => [`${one.row},${one.column}`, one]));
      const expected = sheets.Registre!.map((cells, at) => cells.map((cell, column) => {
        const one = told.get(`${at},${column}`);
        return one?.before === cell ? cellOf(one.after, 1900) : cell;
      }));
      expect(after.Registre).toEqual(expected);
      expect(told.size).toBe(corrections.length);
      expect(corrections.filter(({ after: { type } }) => !["texte", "nombre", "date"].includes(type))).toEqual([]);
    }), { numRuns: 100 });
  });

  test("no contradiction of the DECP's words is left, and anomalies never grow", () => {
    fc.assert(fc.property(registres, asked, (sheets, natures) => {
      const { corrections } = plan(sheets, natures);
      const anomalies = (one: Sheets) => findAnomalies(reading(one).register, JOUR).map(({ code, ligne, colonne }) => `${code} ${ligne} ${colonne}`);
      const [before, after] = [anomalies(sheets), anomalies(applied(sheets, editsOf(corrections)))];
      expect(after.filter((one) => !before.includes(one))).toEqual([]);
      const settled = new Set(corrections.flatMap(({ anomalie, row: at, entete }) => (anomalie ? [`${anomalie} ${at + 1} ${entete}`] : [])));
      expect(after.filter((one) => settled.has(one))).toEqual([]);
    }), { numRuns: 100 });
  });

  test("reading only the fields that these natures need proposes the same", () => {
    fc.assert(fc.property(registres, asked, (sheets, natures) => {
      expect(plan(sheets, natures, { needed: champsACorriger(referentiel, natures) })).toEqual(plan(sheets, natures));
    }), { numRuns: 100 });
  });
});

test.each([["Considérations sociales", "Pas de considération sociale;Clause sociale", "Clause sociale"], ["Considérations environnementales", "Pas de considération environnementale;Critère environnemental", "Critère environnemental"]])("a contradiction in %s is taken out", (header, text, after) => {
  const found = plan({ Registre: [["N° marché", "Date de notification", "Montant HT", header], ["2024-01", 45_352, 50_000, text]] }, ["contradiction"]);
  expect(shown(found)).toEqual([["contradiction", 1, 3, text, { type: "texte", value: after }, after]]);
});
