import fc from "fast-check";
import { referentiel } from "../../../catalogue";
import { drain } from "../../steps";
import type { Cell } from "../cell";
import { recogniseTables } from "../recognise";
import { buildRegister, columnsToRead, type Table } from "../register";
import { classer } from "./classement";
import { numeroOf } from "./empreinte";
import { champsDe, type Enregistrement, type Modifie } from "./releve";

const LABELS = ["N° marché", "SIRET acheteur", "Objet", "SIRET titulaire", "Montant HT", "Date de publication"];
const champs = champsDe(LABELS, referentiel.get("marches")!);
const A = "21750001630066";
const B = "28741020300015";

const record = (cells: readonly Cell[], modifie: Modifie | null = null): Enregistrement => ({ fichier: "a.json", rang: 1, cells, modifie });
const classerLignes = (records: readonly Enregistrement[], table: Table | null = null) => drain(classer({ labels: LABELS, enregistrements: records }, champs, table));

/** A register of these rows, with these headers and the date that makes it one. */
function tableOf(headers: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  const all = [[...headers, "Date de notification"], ...rows.map((row) => [...row, 45_363])];
  const used = { row: 0, column: 0, rowCount: all.length, columnCount: headers.length + 1 };
  const survey = { name: "R", dateSystem: 1900 as const, names: [], sheets: [{ name: "S", visible: true, used, head: all.slice(0, 30), tables: [] }] };
  const recognition = recogniseTables(survey, referentiel);
  const data = columnsToRead(recognition.tables, referentiel).map((request) => ({ request, cells: request.columns.map((column) => Array.from({ length: request.rowCount }, (_, row) => all[request.firstRow + row]?.[column] ?? null)) }));
  return buildRegister(survey, recognition, data, referentiel).tables.get("marches")!;
}

const M1: readonly Cell[] = ["2024-01", A, "Enrobés", "55204599900869", 9_000, "2024-05-01"];

describe("duplicates and lots of the files themselves", () => {
  it.each<[string, readonly Cell[], unknown]>([
    ["the same", M1, { genre: "doublon", de: { enregistrement: 0 } }],
    ["case, spaces and accents don't tell apart", ["2024-01 ", A, "ENROBES", "552 045 999 00869", "9 000,00 €", "2024-04-01"], { genre: "doublon", de: { enregistrement: 0 } }],
    ["a titulaire in common", ["2024-01", A, "Enrobés", "44552039800030;55204599900869", 9_000, null], { genre: "doublon", de: { enregistrement: 0 } }],
    ["what isn't known tells nothing apart", ["2024-01", null, null, "NC", "nan", null], { genre: "doublon", de: { enregistrement: 0 } }],
    ["another objet", ["2024-01", A, "Bancs", "55204599900869", 9_000, null], { genre: "lot", de: { enregistrement: 0 }, differe: ["objet"] }],
    ["another amount and titulaire", ["2024-01", A, "Enrobés", "44552039800030", 171_000, null], { genre: "lot", de: { enregistrement: 0 }, differe: ["titulaire", "montant"] }],
    ["a cent", ["2024-01", A, "Enrobés", "55204599900869", 9_000.01, null], { genre: "lot", de: { enregistrement: 0 }, differe: ["montant"] }],
    ["another acheteur", ["2024-01", B, "Enrobés", "55204599900869", 9_000, null], { genre: "nouveau" }],
    ["another number", ["2024-02", A, "Enrobés", "55204599900869", 9_000, null], { genre: "nouveau" }],
    ["no number", [null, A, "Enrobés", "55204599900869", 9_000, null], { genre: "nouveau" }],
  ])("%s", (_name, second, expected) => expect(classerLignes([record(M1), record(second)])).toEqual([{ genre: "nouveau" }, expected]));

  it("keeps the one published last, then the one with more modifications, then the first", () => {
    const published = (day: string, modifie: Modifie | null = null) => record([...M1.slice(0, 5), day], modifie);
    const later = { nombre: 2, valeurs: {}, montantDouteux: false };
    expect(classerLignes([published("2024-05-01"), published("2024-07-01"), published("hier")]).map(({ genre }) => genre)).toEqual(["doublon", "nouveau", "doublon"]);
    expect(classerLignes([published("2024-05-01"), published("2024-05-01", later)]).map(({ genre }) => genre)).toEqual(["doublon", "nouveau"]);
    expect(classerLignes([published("2024-05-01"), published("2024-05-01")]).map(({ genre }) => genre)).toEqual(["nouveau", "doublon"]);
  });
});

describe("beside the register", () => {
  const table = tableOf(["N° marché", "SIRET acheteur", "Objet", "SIRET titulaire", "Montant HT"], [["X", A, "Autre", null, 1], [...M1.slice(0, 5)]]);

  it.each<[string, Enregistrement, unknown]>([
    ["the same", record(M1), { genre: "doublon", de: { ligne: 3 } }],
    ["another amount", record(["2024-01", A, "Enrobés", "55204599900869", 12_000, null]), { genre: "lot", de: { ligne: 3 }, differe: ["montant"] }],
    ["the amount that a modification made", record(["2024-01", A, "Enrobés", "55204599900869", 12_000, null], { nombre: 1, valeurs: { montant: 9_000 }, montantDouteux: false }), { genre: "doublon", de: { ligne: 3 } }],
    ["the titulaire that a modification made", record(["2024-01", A, "Enrobés", "1", 9_000, null], { nombre: 1, valeurs: { titulaire: "55204599900869" }, montantDouteux: false }), { genre: "doublon", de: { ligne: 3 } }],
    ["an unreadable amount in the file", record(["2024-01", A, "Enrobés", null, "environ", null]), { genre: "doublon", de: { ligne: 3 } }],
  ])("%s", (_name, one, expected) => expect(classerLignes([one], table)).toEqual([expected]));

  it("goes by the number alone where the register has nothing else to compare", () => {
    expect(classerLignes([record(M1)], tableOf(["N° marché"], [["2024-01"], ["2024-01"]]))).toEqual([{ genre: "doublon", de: { ligne: 2 } }]);
    expect(classerLignes([record(M1)], tableOf(["Objet", "Montant HT"], [["Enrobés", 9_000]]))).toEqual([{ genre: "nouveau" }]);
  });
});

it("looks at thousands of records of one number, without comparing each with each", () => {
  const records = Array.from({ length: 4_000 }, (_, rank) => record(["1", A, `Lot ${rank % 2_000}`, "55204599900869", rank % 2_000, null]));
  const found = classerLignes(records);
  expect(found.filter(({ genre }) => genre === "doublon")).toHaveLength(2_000);
  expect(found.filter(({ genre }) => genre === "lot")).toHaveLength(1_999);
});

it("calls a second copy of every numbered record a duplicate, whatever it holds", () => {
  const cell = fc.oneof(fc.constantFrom<Cell>(null, "", " ", "NC", "nan", "=1+1", "1", 1, 1e17, true, "__proto__", "constructor"), fc.string());
  const records = fc.array(fc.tuple(cell, cell, cell, cell, cell, cell).map((cells) => record(cells)), { maxLength: 8 });
  fc.assert(fc.property(records, (once) => {
    const twice = classerLignes([...once, ...once]);
    once.forEach((one, rank) => {
      const kept = [twice[rank]!, twice[rank + once.length]!].filter(({ genre }) => genre !== "doublon");
      // At most one copy of a numbered record stands; nothing is compared without a number.
      if (numeroOf(one.cells[0] ?? null) !== null) expect(kept.length).toBeLessThan(2);
    });
  }));
});
