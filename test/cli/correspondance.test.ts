/** What a person decided of the headers in Excel, read from the same workbook by the command line. Needs the build. */
import { readCorrespondance } from "../../src/core/register/correspondance";
import { keepingNames } from "../../src/core/register/correspondanceGardee";
import { referentiel } from "../../src/catalogue";
import type { Cell } from "../../src/core/register/cell";
import { createXlsx } from "../../src/workbook/file";
import { formulaOfText } from "../../src/workbook/textFormula";
import { spaser, spaserJson } from "./run";
import { workFolder } from "./workFolder";

jest.setTimeout(120_000);

const { file } = workFolder();
const LIGNES: Cell[][] = [["M1", "2024-01-10", 100_000, "Clause sociale"], ["M2", "2024-02-10", 50_000, "Pas de considération sociale"], ["M3", "2024-03-10", 60_000, "Clause sociale"]];
const CONNUES = ["N° marché", "Date de notification", "Montant HT", "Considérations sociales"];
const INCONNUES = ["Dossier", "Jour", "Prix", "Volet social"];
const PROFIL = {
  version: 1, tables: [{
    table: "marches", lieu: { feuille: "Export", ligne: 1 },
    colonnes: [{ entete: "Dossier", champ: "id" }, { entete: "Jour", champ: "dateNotification" }, { entete: "Prix", champ: "montant" }, { entete: "Volet social", champ: "considerationsSociales" }],
  }],
};

interface WorkbookOptions {
  readonly kept?: string;
  readonly table?: number;
}

/** A workbook of one sheet; `kept`: what it keeps of the decisions; `table`: the rows that its Excel table covers. */
function workbook(name: string, headers: readonly string[], { kept, table }: WorkbookOptions = {}): string {
  const cells = [headers, ...LIGNES].flatMap((row, down) => row.map((value, column) => ({ row: down, column, value })));
  const names = kept === undefined ? [] : [{ name: "SPASER_CORRESPONDANCE_1", formula: formulaOfText(kept)!.slice(1), hidden: true, sheet: null }];
  const tables = table === undefined ? [] : [{ name: "Marches", area: { row: 0, column: 0, rowCount: table, columnCount: headers.length } }];
  return file(name, createXlsx({ sheets: [{ name: "Export", cells, tables }], names }));
}

describe("a workbook that keeps decisions about its headers", () => {
  const read = readCorrespondance(JSON.stringify(PROFIL), referentiel);
  const text = read.ok ? keepingNames(read.correspondance, { names: [] })[0]!.text : "";
  const conformite = (path: string) => (spaserJson("conformite", path, "--schema", "landes", "--annee", "2024") as { readonly indicateurs: unknown }).indicateurs;

  test("gives the figures of the same register with known headers; without them it is no register", () => {
    expect(spaser("conformite", workbook("inconnu.xlsx", INCONNUES), "--schema", "landes", "--annee", "2024")).toMatchObject({ code: 2, stderr: expect.stringMatching(/aucune table de marchés reconnue/) });
    expect(conformite(workbook("decide.xlsx", INCONNUES, { kept: text }))).toEqual(conformite(workbook("connu.xlsx", CONNUES)));
  });

  test("reads one column for two fields, as two columns that say each its own", () => {
    const lignes = (cells: readonly (readonly Cell[])[]) => cells.map((row, index): Cell[] => [`M${index + 1}`, `2024-0${index + 1}-10`, 50_000, ...row]);
    const made = (name: string, headers: readonly string[], rows: readonly (readonly Cell[])[], kept?: object) => {
      const cells = [[...CONNUES.slice(0, 3), ...headers], ...lignes(rows)].flatMap((row, down) => row.map((value, column) => ({ row: down, column, value })));
      const names = kept === undefined ? [] : [{ name: "SPASER_CORRESPONDANCE_1", formula: formulaOfText(JSON.stringify(kept))!.slice(1), hidden: true, sheet: null }];
      return file(name, createXlsx({ sheets: [{ name: "Export", cells }], names }));
    };
    const kept = { version: 1, tables: [{ table: "marches", colonnes: [{ entete: "RSE", champ: "considerationsSociales", aussi: ["considerationsEnvironnementales"] }] }] };
    const [both, apart] = [
      made("partage.xlsx", ["RSE"], [["Clause sociale et clause environnementale"], ["aucune"], ["Critère environnemental"], [null]], kept),
      made("separe.xlsx", ["Considérations sociales", "Considérations environnementales"], [["Clause sociale", "Clause environnementale"], ["aucune", "aucune"], [null, "Critère environnemental"], [null, null]]),
    ];
    expect(conformite(both)).toEqual(conformite(apart));
    const { tables } = spaserJson("controle", both) as { readonly tables: readonly { readonly colonnes: readonly object[] }[] };
    expect(tables[0]?.colonnes.slice(3)).toEqual([{ champ: "considerationsSociales", entete: "RSE" }, { champ: "considerationsEnvironnementales", entete: "RSE" }]);
  });

  test("says decisions that can't be read, and does without", () => {
    const { anomalies } = spaserJson("controle", workbook("abime.xlsx", CONNUES, { kept: text.slice(0, 50) })) as { readonly anomalies: readonly object[] };
    expect(anomalies).toContainEqual(expect.objectContaining({ code: "correspondance-illisible", feuille: "Export", gravite: "avertissement" }));
  });

  test("says the rows typed below an Excel table that didn't grow, as an error", () => {
    const path = workbook("dessous.xlsx", CONNUES, { table: 3 });
    const { anomalies, tables } = spaserJson("controle", path) as { readonly anomalies: readonly object[]; readonly tables: readonly object[] };
    expect(tables).toMatchObject([{ lignes: 2 }]);
    expect(anomalies).toContainEqual(expect.objectContaining({ code: "lignes-sous-le-tableau", feuille: "Export", ligne: 4, gravite: "erreur", message: expect.stringMatching(/^une ligne saisie sous le tableau Marches, à partir de la ligne 4, n'est pas lue/) }));
    expect(spaser("controle", path, "--strict").code).toBe(1);
  });
});
