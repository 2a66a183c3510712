import { readFileSync } from "node:fs";
import { join } from "node:path";
import { categories, tablesExemple, type Exemple } from "../../src/catalogue/fonctions";
import type { FunctionsMetadata } from "../../src/atelier/host";
import type { SeedCell, SheetSeed } from "../../src/atelier/model/snapshot";
import { cellAddress } from "../../src/core/bilan/address";
import { readGrid, typedFormula, type GridSheet } from "../../src/workbook/file";
import { OpcPackage } from "../../src/workbook/file/package/opcPackage";
import { areaAddress } from "../../src/workbook/file/xlsx/cell/address";
import { declared } from "../fonctions/declared";
import { installGlobals, startWorkbook, type StartedOffice } from "../host/startOffice";
import { readBuilt } from "../manifest/document";
import { casesOf, MOST_CELLS } from "./cases";
import { badReference } from "./references";
import { BAD, GOOD } from "./verdict";
import { autotestWorkbook, COUNT_CELL, HEADER_ROW, NAMESPACE, SHEET, verdictArea } from "./workbook";

/** A whole workbook calculated, on a machine that does something else. */
jest.setTimeout(120_000);

const COMMITTED = new Uint8Array(readFileSync(join(__dirname, "../../assets/autotest.xlsx")));
const cases = casesOf(categories);

describe("assets/autotest.xlsx", () => {
  const grid = readGrid(COMMITTED);
  const [test] = grid.sheets as [GridSheet];

  it("is what npm run autotest would write", async () => {
    const same = Buffer.from(COMMITTED).equals(Buffer.from(await autotestWorkbook(categories, tablesExemple)));
    expect(same ? "up to date" : "not up to date: npm run autotest").toBe("up to date");
  });

  it("has a row for each example, and every function", () => {
    const rows = new Map(test.cells.filter(({ column, row }) => column === 0 && row > HEADER_ROW).map(({ row, value }) => [row, value]));
    expect(rows.size).toBe(cases.length);
    expect(new Set(rows.values())).toEqual(new Set(declared.keys()));
  });

  it("calls functions as Excel stores them, and holds no value that Excel would not have calculated", () => {
    const formulas = test.cells.flatMap(({ formula, value }) => (formula === undefined ? [] : [{ formula, value }]));
    expect(formulas).toHaveLength(cases.length * 2 + 1);
    expect(formulas.filter(({ formula }) => formula.includes(`_xldudf_${NAMESPACE}_`))).toHaveLength(cases.length);
    expect(formulas.filter(({ formula, value }) => value !== null || formula.includes(`${NAMESPACE}.`))).toEqual([]);
    expect(OpcPackage.open(COMMITTED, "autotest.xlsx").text("xl/workbook.xml")).toContain(`fullCalcOnLoad="1"`);
  });

  it("has the tables that the examples name, dates as dates", () => {
    expect(grid.sheets.slice(1).map(({ name, tables }) => [name, tables?.[0]?.name])).toEqual(tablesExemple.map(({ feuille, nom }) => [feuille, nom]));
    expect(grid.sheets[1]!.cells.find(({ row, column }) => row === 1 && column === 6)).toMatchObject({ value: 45_306, format: "dd/mm/yyyy" });
    expect(grid.sheets[4]!.cells.find(({ row, column }) => row === 2 && column === 1)).toMatchObject({ value: "2024-02-30" });
  });
});

describe("the verdicts", () => {
  /** The workbook's sheets with some cells of the tests changed, as the host takes them. */
  function seeds(change: (address: string) => string | null = () => null): SheetSeed[] {
    return readGrid(COMMITTED).sheets.map((sheet): SheetSeed => {
      const rows: SeedCell[][] = [];
      const formulas: Record<string, string> = {};
      for (const { row, column, value, formula } of sheet.cells) {
        const address = cellAddress(row, column);
        const changed = sheet.name === SHEET ? change(address) : null;
        if (changed !== null || formula !== undefined) formulas[address] = changed ?? typedFormula(formula ?? "", NAMESPACE);
        else {
          while (rows.length <= row) rows.push([]);
          const line = rows[row]!;
          while (line.length < column) line.push(null);
          line[column] = value as SeedCell;
        }
      }
      return { name: sheet.name, rows, formulas, tables: (sheet.tables ?? []).filter(({ name }) => name !== SHEET).map(({ name, area }) => ({ name, area: areaAddress(area) })) };
    });
  }

  /** Calculates through the real Office.js, and gives the verdicts and the count. */
  async function calculated(sheets: readonly SheetSeed[]): Promise<{ readonly verdicts: readonly unknown[]; readonly count: unknown }> {
    const metadata = JSON.parse(readBuilt("functions.json").toString("utf8")) as FunctionsMetadata;
    const office: StartedOffice = await startWorkbook({ sheets }, { functions: { namespace: NAMESPACE, metadata } });
    const restore = installGlobals(office);
    try {
      for (const [id, run] of declared) office.CustomFunctions.associate(id, run);
      await office.host.whenReady();
      // The workbook was calculated before the functions were there.
      office.host.recalculate();
      await office.host.settled();
      return await office.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(SHEET);
        const verdicts = sheet.getRange(verdictArea(cases));
        const count = sheet.getRange(COUNT_CELL);
        verdicts.load("values");
        count.load("values");
        await context.sync();
        return { verdicts: verdicts.values.map(([verdict]): unknown => verdict), count: count.values[0]?.[0] as unknown };
      });
    } finally {
      restore();
      office.stop();
    }
  }

  it("are all good, through the real Office.js", async () => {
    const { verdicts, count } = await calculated(seeds());
    expect(verdicts.flatMap((verdict, rank) => (verdict === GOOD ? [] : [cases[rank]]))).toEqual([]);
    expect(count).toBe(`${cases.length} cas sur ${cases.length} vont bien`);
  });

  /** Each obtained cell replaced by one value: none may pass for what was expected but where it is the same. */
  it.each([
    ["a function that isn't there", "=INCONNUE.X(1)", []],
    ["a blank", "=Z999", []],
    ["a text", "=\"autre chose\"", []],
    ["an empty text", "=\"\"", ["vide"]],
    ["another number", "=-987.5", []],
    ["another error", "=1/0", []],
    ["#N/A", "=NA()", ["#N/A"]],
    ["#VALUE!", "=1+\"a\"", ["#VALUE!"]],
  ])("are bad for %s in the place of every result", async (_, formula, allowed) => {
    const { verdicts } = await calculated(seeds((address) => (/^E(\d+)$/.test(address) && Number(address.slice(1)) > HEADER_ROW + 1 ? formula : null)));
    expect(verdicts).toEqual(cases.map(({ comparaison }) => ((allowed as readonly string[]).includes(comparaison) ? GOOD : BAD)));
  });
});

describe("cases of an example", () => {
  const fiche = (exemple: Partial<Exemple>) => casesOf([{ categorie: { id: "a", fr: "A", en: "A" }, fonctions: [{ id: "FONCTION", resume: { fr: "a", en: "a" }, parametres: [], exemples: [{ dit: "Essai", formule: "=SPASER.FONCTION(1)", ...exemple }] }] }]);
  const short = (exemple: Partial<Exemple>) => fiche(exemple).map(({ formule, attendu, comparaison }) => [formule, attendu, comparaison]);

  it.each<[string, Partial<Exemple>, unknown[]]>([
    ["a number", { resultat: 0.4 }, [["=SPASER.FONCTION(1)", 0.4, "nombre"]]],
    ["a text", { resultat: "Non due" }, [["=SPASER.FONCTION(1)", "Non due", "texte"]]],
    ["a boolean", { resultat: false }, [["=SPASER.FONCTION(1)", false, "booleen"]]],
    ["an empty text", { resultat: "" }, [["=SPASER.FONCTION(1)", "", "vide"]]],
    ["an error", { erreur: { code: "#N/A", dit: "vide" } }, [["=SPASER.FONCTION(1)", "#N/A", "#N/A"]]],
    ["one cell", { resultat: [["a"]] }, [["=SPASER.FONCTION(1)", "a", "texte"]]],
    ["a spill", { resultat: [["a", 1]] }, [["=ROWS(SPASER.FONCTION(1))", 1, "nombre"], ["=COLUMNS(SPASER.FONCTION(1))", 2, "nombre"], ["=INDEX(SPASER.FONCTION(1),1,1)", "a", "texte"], ["=INDEX(SPASER.FONCTION(1),1,2)", 1, "nombre"]]],
    ["the beginning of a spill", { debut: [["a"]] }, [["=ROWS(SPASER.FONCTION(1))", 1, "auMoins"], ["=COLUMNS(SPASER.FONCTION(1))", 1, "auMoins"], ["=INDEX(SPASER.FONCTION(1),1,1)", "a", "texte"]]],
  ])("%s", (_, exemple, expected) => expect(short(exemple)).toEqual(expected));

  it("of a long spill are a few, the first and the last among them", () => {
    const cells = short({ resultat: Array.from({ length: 40 }, (_, row) => [row, row * 2]) }).slice(2);
    expect(cells).toHaveLength(MOST_CELLS);
    expect([cells[0]?.[0], cells.at(-1)?.[0], cells.at(-1)?.[1]]).toEqual(["=INDEX(SPASER.FONCTION(1),1,1)", "=INDEX(SPASER.FONCTION(1),40,2)", 78]);
  });
});

it.each([
  ["=SUM(Marches[Montant HT])", null],
  ["=SUM(Contrats[Heures d''insertion])", null],
  ["=SUM(Marches[[#All],[Montant HT]],Marches[#All],Marches[])", null],
  ["=SUM(Contrats[Heures d'insertion])", expect.stringContaining("apostrophe")],
  ["=SUM(Marches[Montant TTC])", expect.stringContaining("Montant TTC")],
  ["=SUM(Marches[[#Data],[Montant TTC]])", expect.stringContaining("Montant TTC")],
  ["=SUM(Autre[Montant HT])", expect.stringContaining("Autre")],
] as const)("%s is refused where Excel would not read it", (formula, problem) => {
  if (problem === null) expect(badReference(formula, tablesExemple)).toBeNull();
  else expect(badReference(formula, tablesExemple)).toEqual(problem);
});
