import { readFileSync } from "node:fs";
import { join } from "node:path";
import { drain } from "../../../core/steps";
import { WorkbookError } from "../../port";
import { openDecp } from "./readDecp";
import { DECP_LABELS, readRecords } from "./readRecords";

const data = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, "../../../../test/data/decp", name)));
const read = (value: unknown) => drain(readRecords({ name: "a.json", bytes: new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value)) }));
const FILES = ["dematis13.json", "dematis16.json", "dematis19.json", "dematis27.json", "decp_processing_test_2022_dirty.json", "eclaireur_raw_20_decp2022.json", "marches_avec_modifications.example.json", "megalis_decp-59920013600241-2024-07-09-01.json"];

it.each(FILES)("%s: the same rows as the command line's, none refused", (name) => {
  const file = { name, bytes: data(name) };
  const { enregistrements, refuses } = drain(readRecords(file));
  expect(refuses).toEqual([]);
  expect(enregistrements.map(({ cells }) => cells)).toEqual(openDecp([file]).sheet.rows.slice(1));
  expect(enregistrements.map(({ fichier, rang }) => [fichier, rang])).toEqual(enregistrements.map((_, rank) => [name, rank + 1]));
});

it("refuses what makes no row, with its rank and the reason, and keeps the others", () => {
  const { enregistrements, refuses } = read([{ objet: "x" }, null, 12, "texte", [], { a: 1 }, {}, { objet: "y".repeat(32_768) }, { montant: 1e17, objet: "=1+1" }, { marche: { objet: "z" } }]);
  expect(enregistrements.map(({ rang, cells }) => [rang, cells[DECP_LABELS.indexOf("Objet")]])).toEqual([[1, "x"], [9, "=1+1"], [10, "z"]]);
  expect(refuses).toEqual([
    ...[2, 3, 4, 5].map((rang) => ({ rang, motif: "pasUnObjet", colonne: null })), ...[6, 7].map((rang) => ({ rang, motif: "sansChamp", colonne: null })),
    { rang: 8, motif: "texteTropLong", colonne: "Objet" },
  ]);
});

it.each([["{\"a\":1}", "n'est pas un fichier DECP"], ["{\"marches\":", "n'est pas un JSON"], ["[{\"a\":1}]", "n'est pas un fichier DECP"]])("says what is wrong with %s, with the name of the file", (text, sentence) => {
  expect(() => read(text)).toThrow(WorkbookError);
  try {
    read(text);
  } catch (error) {
    expect(error).toMatchObject({ code: "unreadable", detail: expect.stringMatching(new RegExp(`a\\.json.*${sentence}`)) as string });
  }
});

describe("modifications", () => {
  const one = (modifications: unknown, fields: object = {}) => read([{ objet: "x", dureeMois: 12, montant: 1_000, titulaires: [{ titulaire: { id: "55204599900869" } }], modifications, ...fields }]).enregistrements[0]!.modifie;
  const of = (id: unknown, date: unknown, fields: object) => ({ modification: { id, dateNotificationModification: date, ...fields } });

  it.each<[string, unknown, unknown]>([
    ["none", undefined, null], ["an empty list", [], null], ["no list", "NC", null], ["things that are none", [null, 1, "x"], null],
    ["the last one, by date", [of(2, "2024-05-01", { montant: 2_000 }), of(1, "2024-06-01", { montant: 3_000 })], { nombre: 2, valeurs: { montant: 3_000 }, montantDouteux: false }],
    ["each field by the last that says it", [of(1, "2024-05-01", { dureeMois: 24 }), of(2, "2024-06-01", { montant: 1_500 })], { nombre: 2, valeurs: { dureeMois: 24, montant: 1_500 }, montantDouteux: false }],
    ["by number where a date can't be read", [of(2, "NC", { montant: 2_000 }), of(1, "2030-06-01", { montant: 3_000 })], { nombre: 2, valeurs: { montant: 2_000 }, montantDouteux: false }],
    ["by number on the same day", [of(2, "2024-05-01", { montant: 2_000 }), of(1, "2024-05-01", { montant: 3_000 })], { nombre: 2, valeurs: { montant: 2_000 }, montantDouteux: false }],
    ["unwrapped", [{ id: 1, dureeMois: 24 }], { nombre: 1, valeurs: { dureeMois: 24 }, montantDouteux: false }], ["as an object", { modification: { id: 1, dureeMois: 24 } }, { nombre: 1, valeurs: { dureeMois: 24 }, montantDouteux: false }],
    ["wrong values", [of("NC", null, { dureeMois: "NC", montant: "nan", titulaires: [{ titulaire: "typeIdentifiant" }, { titulaire: "id" }] }), of(1, 12, { dureeMois: 0, montant: -5 })], { nombre: 2, valeurs: {}, montantDouteux: false }],
    ["titulaires as a list, an object or a text", [of(1, "2024-05-01", { titulaires: { titulaire: { id: "44552039800030" } } })], { nombre: 1, valeurs: { titulaire: "44552039800030" }, montantDouteux: false }],
    ["an amount that is the amendment's", [of(1, "2024-05-01", { montant: 120 })], { nombre: 1, valeurs: {}, montantDouteux: true }],
    ["what doesn't change", [of(1, "2024-05-01", { montant: 1_000, dureeMois: 12 })], { nombre: 1, valeurs: {}, montantDouteux: false }],
    ["a polluting key", JSON.parse(`[{"__proto__":{"montant":5},"modification":{"__proto__":{"montant":5000},"id":1}}]`) as unknown, { nombre: 1, valeurs: {}, montantDouteux: false }],
  ])("%s", (_name, modifications, expected) => expect(one(modifications)).toEqual(expected));

  it("counts those of real files", () => {
    const found = drain(readRecords({ name: "a", bytes: data("dematis19.json") })).enregistrements.flatMap(({ modifie }) => (modifie ? [modifie] : []));
    expect([found.length, found.filter(({ valeurs }) => valeurs.montant !== undefined).length, found.filter(({ montantDouteux }) => montantDouteux).length]).toEqual([39, 28, 3]);
  });
});
