import fc from "fast-check";
import { referentiel } from "../../catalogue";
import type { Cell } from "./cell";
import type { Correspondance, Decision, Lieu } from "./correspondance";
import { keepingNames } from "./correspondanceGardee";
import { headersOfMapping } from "./decisions";
import { champsManquants, recogniseTables, type Recognition, type TableMapping } from "./recognise";
import type { SheetSurvey, TableSurvey, WorkbookSurvey } from "./survey";

const sheet = (name: string, head: Cell[][], more: Partial<SheetSurvey> = {}): SheetSurvey => ({
  name, visible: true, used: { row: 0, column: 0, rowCount: head.length + 50, columnCount: Math.max(0, ...head.map((row) => row.length)) }, head, tables: [], ...more,
});
const survey = (...sheets: SheetSurvey[]): WorkbookSurvey => ({ name: "essai.xlsx", dateSystem: 1900, sheets, names: [] });
const marches = (colonnes: Decision[], lieu?: Lieu): Correspondance => ({ version: 1, tables: [{ table: "marches", ...(lieu ? { lieu } : {}), colonnes }] });
const recognise = (found: WorkbookSurvey, correspondance: Correspondance): Recognition => recogniseTables(found, referentiel, correspondance);
const fed = (mapping: TableMapping | undefined) => mapping?.columns.map(({ champ, entete }) => `${entete} → ${champ}`);
const left = (mapping: TableMapping | undefined) => mapping?.ignored.map(({ entete, motif }) => `${entete} : ${motif}`);

describe("what a person decided of the headers", () => {
  it.each<[string, string[], Decision[], string[], string[]]>([
    ["an unknown header feeds its field", ["N° marché", "Date de notification", "Prix"], [{ entete: "prix", champ: "montant" }], ["N° marché → id", "Date de notification → dateNotification", "Prix → montant"], []],
    ["the header that the catalogue knows leaves its field to it", ["N° marché", "Date de notification", "Montant HT", "Prix"], [{ entete: "Prix", champ: "montant" }], ["N° marché → id", "Date de notification → dateNotification", "Prix → montant"], ["Montant HT : remplace"]],
    ["a known header feeds another field", ["N° marché", "Date de notification", "Montant HT"], [{ entete: "Montant HT", champ: "offresRecues" }], ["N° marché → id", "Date de notification → dateNotification", "Montant HT → offresRecues"], []],
    ["a header isn't read, and the next one of its field is", ["N° marché", "Date de notification", "Montant HT", "montant"], [{ entete: "Montant HT", champ: null }], ["N° marché → id", "Date de notification → dateNotification", "montant → montant"], ["Montant HT : ecarte"]],
    ["the second of two same headers", ["N° marché", "Date de notification", "Nom", "Nom"], [{ entete: "Nom", rang: 2, champ: "titulaireNom" }], ["N° marché → id", "Date de notification → dateNotification", "Nom → titulaireNom"], ["Nom : inconnu"]],
    ["of two columns for one field, the person's", ["N° marché", "Date de notification", "Montant HT", "Montant notifié"], [{ entete: "Montant notifié", champ: "montant" }], ["N° marché → id", "Date de notification → dateNotification", "Montant notifié → montant"], ["Montant HT : remplace"]],
    ["a decision about a header that isn't there changes nothing", ["N° marché", "Date de notification", "Montant HT"], [{ entete: "Prix", champ: "montant" }], ["N° marché → id", "Date de notification → dateNotification", "Montant HT → montant"], []],
    ["case, accents and punctuation don't count", ["N° marché", "Date de notification", "PRIX (H.T.) RÉVISÉ"], [{ entete: "prix h t révise", champ: "montant" }], ["N° marché → id", "Date de notification → dateNotification", "PRIX (H.T.) RÉVISÉ → montant"], []],
    ["a header of signs alone", ["N° marché", "Date de notification", "€", "№"], [{ entete: "€", champ: "montant" }], ["N° marché → id", "Date de notification → dateNotification", "€ → montant"], ["№ : inconnu"]],
  ])("%s", (_name, headers, colonnes, columns, ignored) => {
    const [mapping] = recognise(survey(sheet("S", [headers])), marches(colonnes)).tables;
    expect({ columns: fed(mapping), ignored: left(mapping) }).toEqual({ columns, ignored });
  });

  it("of a field left by its first column, the second column feeds it, a third is double", () => {
    const headers = ["N° marché", "Date de notification", "Nature", "Nature du marché", "Nature du contrat"];
    const [mapping] = recognise(survey(sheet("S", [headers])), marches([{ entete: "Nature", champ: null }])).tables;
    expect(fed(mapping)).toContain("Nature du marché → nature");
    expect(left(mapping)).toEqual(["Nature : ecarte", "Nature du contrat : doublon"]);
  });

  it("bears on its table only", () => {
    const found = recognise(survey(sheet("S", [["Code indicateur", "Année", "Valeur", "Prix"]])), marches([{ entete: "Valeur", champ: "montant" }]));
    expect(found.tables.map(({ table }) => table)).toEqual(["saisies"]);
  });
});

describe("where a person said that a table is", () => {
  const AUTOMATIQUE: Cell[] = ["N° marché", "Date de notification", "Montant HT"];
  const ETRANGERE: Cell[] = ["Dossier", "Le", "Prix"];
  const DECISIONS: Decision[] = [{ entete: "Dossier", champ: "id" }, { entete: "Le", champ: "dateNotification" }];
  const tables = (found: Recognition) => found.tables.map(({ sheet: name, headerRow, tableName }) => [name, headerRow, tableName]);

  it("a sheet whose headers match nothing is to be completed, and nothing is read there", () => {
    const found = recognise(survey(sheet("Export", [["Titre"], ETRANGERE])), marches([], { feuille: "Export", ligne: 2 }));
    expect(found.tables).toEqual([]);
    expect(found.incompletes).toMatchObject([{ table: "marches", sheet: "Export", headerRow: 1, columns: [], ignored: [{ entete: "Dossier", motif: "inconnu" }, { entete: "Le" }, { entete: "Prix" }] }]);
    expect(champsManquants(found.incompletes[0]!, referentiel.get("marches")!)).toEqual(["id", "dateNotification"]);
    expect(found.avis).toEqual([{ genre: "lieu", table: "marches", lieu: { feuille: "Export", ligne: 2 }, motif: "incomplet", lue: null }]);
  });

  it("once its fields are given it is the table, before a place that feeds more", () => {
    const found = recognise(survey(sheet("Ancien", [AUTOMATIQUE]), sheet("Export", [["Titre"], ETRANGERE])), marches(DECISIONS, { feuille: "export", ligne: 2 }));
    expect(tables(found)).toEqual([["Export", 1, null]]);
    expect(found).toMatchObject({ ecartes: [{ table: "marches", sheet: "Ancien" }], incompletes: [], avis: [] });
  });

  it("until then the table is read where it is recognised, and that is said", () => {
    const found = recognise(survey(sheet("Ancien", [AUTOMATIQUE]), sheet("Export", [ETRANGERE])), marches(DECISIONS.slice(0, 1), { feuille: "Export", ligne: 1 }));
    expect(tables(found)).toEqual([["Ancien", 0, null]]);
    expect(found.incompletes).toMatchObject([{ sheet: "Export" }]);
    expect(found.avis).toMatchObject([{ motif: "incomplet", lue: "Ancien" }]);
  });

  it.each([[DECISIONS, 1, 0], [[], 0, 1]])("of two Excel tables on the row that was named, one is the table, or the one to complete (%#)", (colonnes, read, toComplete) => {
    const excel = (name: string, column: number, headers: string[]): TableSurvey => ({ name, headers, area: { row: 1, column, rowCount: 9, columnCount: headers.length } });
    const found = recognise(survey(sheet("Export", [], { tables: [excel("A", 0, ["x", "y"]), excel("B", 4, ETRANGERE.map(String))] })), marches(colonnes, { feuille: "Export", ligne: 2 }));
    expect([found.tables.length, found.incompletes.length]).toEqual([read, toComplete]);
  });

  it("is recognised elsewhere without being named: decisions are of headers", () => {
    expect(tables(recognise(survey(sheet("Export 2025", [[], [], ETRANGERE])), marches(DECISIONS)))).toEqual([["Export 2025", 2, null]]);
  });

  it.each<[string, SheetSurvey, unknown[]]>([
    ["rows added above", sheet("Export", [["Service achats"], ["Titre"], [], ETRANGERE]), [["Export", 3, null]]],
    ["made an Excel table", sheet("Export", [["Titre"], ETRANGERE], { tables: [{ name: "T", headers: ETRANGERE.map(String), area: { row: 1, column: 0, rowCount: 20, columnCount: 3 } }] }), [["Export", 1, "T"]]],
  ])("stands in its sheet, %s, before another sheet", (_name, now, expected) => {
    const found = recognise(survey(sheet("Riche", [[...ETRANGERE, "Montant HT", "Objet"]]), now), marches(DECISIONS, { feuille: "Export", ligne: 2 }));
    expect(tables(found)).toEqual(expected);
    expect(found.avis).toEqual([]);
  });

  it("when its sheet is gone, the place where the headers are is read, and that is said", () => {
    const found = recognise(survey(sheet("Export 2025", [ETRANGERE])), marches(DECISIONS, { feuille: "Export 2024", ligne: 1 }));
    expect(tables(found)).toEqual([["Export 2025", 0, null]]);
    expect(found.avis).toEqual([{ genre: "lieu", table: "marches", lieu: { feuille: "Export 2024", ligne: 1 }, motif: "introuvable", lue: "Export 2025" }]);
  });

  it("takes a place that another table would have, once it is complete", () => {
    const head: Cell[][] = [["N° marché", "Montant payé", "Date de paiement"]];
    const lieu = { feuille: "P", ligne: 1 };
    expect(recognise(survey(sheet("P", head)), marches([], lieu)).tables.map(({ table }) => table)).toEqual(["paiements"]);
    expect(recognise(survey(sheet("P", head)), marches([{ entete: "Date de paiement", champ: "dateNotification" }], lieu)).tables.map(({ table }) => table)).toEqual(["marches"]);
  });
});

describe("the decisions that the workbook itself keeps", () => {
  const head = [["Dossier", "Date de notification"]];
  const correspondance = marches([{ entete: "Dossier", champ: "id" }]);

  it("count for every reader", () => {
    const names = keepingNames(correspondance, { names: [] }).map(({ name, text: value }) => ({ name, hidden: true, value: { type: "texte", value } }) as const);
    const kept = { ...survey(sheet("S", head)), names };
    expect(recogniseTables(kept, referentiel)).toEqual(recognise(survey(sheet("S", head)), correspondance));
    expect(recogniseTables(kept, referentiel).tables).toHaveLength(1);
    expect(recogniseTables(kept, referentiel, { version: 1, tables: [] }).tables).toEqual([]);
  });

  it("are said when they can't be read, and nothing of them is taken", () => {
    const names = [{ name: "SPASER_CORRESPONDANCE_1", hidden: true, value: { type: "texte", value: '{"version":1,"tables":[{"table":"marches","colonnes":[{"entete":"Dossier","champ":"numéro"}]}]}' } } as const];
    const found = recogniseTables({ ...survey(sheet("S", head)), names }, referentiel);
    expect(found).toMatchObject({ tables: [], avis: [{ genre: "correspondance", problem: { cle: "tables[0].colonnes[0].champ" } }] });
  });
});

describe("laws", () => {
  const champs = referentiel.get("marches")!.champs;
  const known = fc.constantFrom(...champs.flatMap(({ libelle, synonymes }) => [libelle, ...synonymes.slice(0, 2)]));
  const unknown = fc.constantFrom("Dossier", "Prix", "Le", "Suivi par", "€", "Zone 1", "Zone 2");
  const headers = fc.uniqueArray(fc.oneof({ weight: 3, arbitrary: known }, { weight: 2, arbitrary: unknown }), { minLength: 1, maxLength: 12, selector: (text) => text.toLowerCase() })
    .map((extra) => ["N° marché", "Date de notification", ...extra.filter((entete) => !["N° marché", "Date de notification"].includes(entete))]);
  const decisions = fc.tuple(headers, fc.array(fc.tuple(fc.nat(), fc.option(fc.constantFrom(...champs.map(({ id }) => id)))), { maxLength: 6 })).map(([found, wishes]) => {
    const colonnes: Decision[] = [];
    for (const [index, champ] of wishes) {
      const entete = found[index % found.length]!;
      if (!colonnes.some((other) => other.entete === entete || (champ !== null && other.champ === champ))) colonnes.push({ entete, champ });
    }
    return [found, colonnes] as const;
  });

  it("a correspondance that says what recognition finds changes nothing", () => {
    fc.assert(fc.property(headers, fc.boolean(), (found, placed) => {
      const workbook = survey(sheet("S", [found]));
      const automatic = recognise(workbook, { version: 1, tables: [] });
      const [mapping] = automatic.tables;
      const said = headersOfMapping(mapping!).flatMap(({ column, entete, rang }): Decision[] => {
        const champ = mapping!.columns.find((other) => other.column === column)?.champ ?? null;
        const doubled = mapping!.ignored.some((other) => other.column === column && other.motif === "doublon");
        return doubled ? [] : [{ entete, rang, champ }];
      });
      expect(recognise(workbook, marches(said, placed ? { feuille: "S", ligne: 1 } : undefined))).toEqual(automatic);
    }));
  });

  it("the order of the columns doesn't matter to what a decided header feeds", () => {
    fc.assert(fc.property(decisions.chain(([found, colonnes]) => fc.tuple(fc.constant(found), fc.constant(colonnes), fc.shuffledSubarray(found, { minLength: found.length }))), ([found, colonnes, shuffled]) => {
      const lieu = { feuille: "S", ligne: 1 };
      const read = (order: readonly string[]) => {
        const result = recognise(survey(sheet("S", [[...order]])), marches(colonnes, lieu));
        return (result.tables.find(({ table }) => table === "marches") ?? result.incompletes[0])!;
      };
      const of = (mapping: TableMapping) => new Map(mapping.columns.map(({ entete, champ }) => [entete, champ]));
      const [one, other] = [of(read(found)), of(read(shuffled))];
      for (const { entete, champ } of colonnes) {
        expect(one.get(entete) ?? null).toBe(champ);
        expect(other.get(entete) ?? null).toBe(champ);
      }
      expect([...one.values()].sort()).toEqual([...other.values()].sort());
    }));
  });

  it("each header is fed or left, once; no field has two columns", () => {
    fc.assert(fc.property(decisions, ([found, colonnes]) => {
      const result = recognise(survey(sheet("S", [[...found]])), marches(colonnes, { feuille: "S", ligne: 1 }));
      const mapping = (result.tables.find(({ table }) => table === "marches") ?? result.incompletes[0])!;
      expect(headersOfMapping(mapping).map(({ entete }) => entete)).toEqual(found);
      expect(new Set(mapping.columns.map(({ champ }) => champ)).size).toBe(mapping.columns.length);
    }));
  });
});

describe("rows below an Excel table", () => {
  const excel = (rowCount: number, more: Partial<TableSurvey> = {}): TableSurvey => ({ name: "Marches", headers: ["N° marché", "Date de notification"], area: { row: 2, column: 1, rowCount, columnCount: 2 }, ...more });
  it.each<[string, TableSurvey[], number, { firstRow: number; rowCount: number } | undefined]>([
    ["the sheet ends with the table", [excel(10)], 12, undefined],
    ["the sheet ends with its total row", [excel(10, { totals: true })], 13, undefined],
    ["the sheet goes on", [excel(10)], 15, { firstRow: 12, rowCount: 3 }],
    ["the sheet goes on below the total row", [excel(10, { totals: true })], 15, { firstRow: 13, rowCount: 2 }],
    ["another table stands below", [excel(10), { name: "T", headers: ["a"], area: { row: 14, column: 1, rowCount: 5, columnCount: 1 } }], 40, { firstRow: 12, rowCount: 2 }],
    ["a sheet formatted to its end", [excel(10)], 1_048_576, { firstRow: 12, rowCount: 100 }],
  ])("%s", (_name, tables, end, below) => {
    const [mapping] = recognise(survey(sheet("S", [], { tables, used: { row: 0, column: 0, rowCount: end, columnCount: 5 } })), marches([])).tables;
    expect(mapping?.below).toEqual(below);
    expect(mapping?.rowCount).toBe(9);
  });
});
