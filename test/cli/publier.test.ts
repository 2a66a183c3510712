/** What `bilan` and `publier` publish from a file. Needs the build. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Cell } from "../../src/core/register/cell";
import { createXlsx } from "../../src/workbook/file";
import { readCsv, tableSchemaProblems, type TableSchema } from "../publication/tableSchema";
import { DATA, spaser } from "./run";
import { workFolder } from "./workFolder";

jest.setTimeout(120_000);

const { at, file } = workFolder();
const dematis = join(DATA, "dematis13.json");
const agecSchema = JSON.parse(readFileSync(join(__dirname, "../data/schemas/agec-declaration-schema.json"), "utf8")) as TableSchema;
const SIRET = "22400001800016";
const registre = [
  "N° marché;Date de notification;Montant HT;Considérations sociales;Statut titulaire;SIRET acheteur",
  `M1;2024-01-10;100000;Clause sociale;ESUS;${SIRET}`, `M2;2024-02-10;50000;Pas de considération sociale;Aucun;${SIRET}`,
].join("\n");
const read = (path: string) => readFileSync(path, "utf8");
const landes = (input: string, ...more: string[]) => ["publier", input, "--schema", "landes", "--annee", "2024", ...more];

describe("publier", () => {
  test("writes the open data, their Table Schema and the report, and says each", () => {
    const dossier = at("publie");
    const { code, stdout, stderr } = spaser(...landes(file("registre.csv", registre), "--dossier", dossier));
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(readdirSync(dossier)).toEqual(["indicateurs.csv", "indicateurs.json", "rapport.html", "schema-de-table.json"]);
    for (const name of readdirSync(dossier)) expect(stderr).toContain(join(dossier, name));
    const schema = JSON.parse(read(join(dossier, "schema-de-table.json"))) as TableSchema;
    const rows = readCsv(read(join(dossier, "indicateurs.csv")));
    expect(tableSchemaProblems(schema, rows)).toEqual([]);
    const json = JSON.parse(read(join(dossier, "indicateurs.json"))) as Record<string, unknown>[];
    expect(json).toHaveLength(rows.length - 1);
    expect(json.find(({ code: one }) => one === "PUB-ESUS.valeur")).toMatchObject({ acheteur_siret: SIRET, numerateur: 100_000, denominateur: 150_000, expression: "valeur" });
    expect(read(join(dossier, "rapport.html"))).toMatch(/<h1>Bilan 2024 :/);
    // Why there is no declaration is said, and none is made up.
    expect(stderr).toMatch(/Déclaration AGEC : le classeur n'a pas de table « Produits »/);
  });

  test("a second time over the first; another's file of that name is refused, and nothing is written", () => {
    const dossier = at("deux-fois");
    const call = landes(file("registre.csv", registre), "--dossier", dossier);
    expect(spaser(...call).code).toBe(0);
    expect(spaser(...call).code).toBe(0);
    const other = at("a-moi");
    mkdirSync(other);
    writeFileSync(join(other, "rapport.html"), "<p>à moi</p>");
    const refused = spaser(...landes(file("registre.csv", registre), "--dossier", other));
    expect(refused).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(/rapport\.html : ce fichier n'a pas été fait par « spaser publier ».*\n$/) });
    expect(readdirSync(other)).toEqual(["rapport.html"]);
    expect(read(join(other, "rapport.html"))).toBe("<p>à moi</p>");
  });

  test("the AGEC declaration, from the register's products, in the official columns", () => {
    const workbook = file("produits.xlsx", workbookOf({
      Marchés: [["N° marché", "Date de notification", "Montant HT"], ["M1", "2024-01-10", 100_000]],
      Produits: [
        ["Année", "Famille AGEC", "Montant HT", "Montant réemploi et réutilisation HT", "Montant des dons HT", "Montant matières recyclées HT"],
        [2024, "Papier", 1000.25, 100, 0, 200], [2024, "Papier", 500.25, 0, 0, 0], [2024, "Mobilier urbain", 300, 0, null, 0],
      ],
    }));
    const header = "annee,siret,raison_sociale,type_produit_acquis,montant_total,montant_reemploi_et_reutilisation,montant_produits_issus_don,montant_produits_recycles,commentaires";
    const dossier = at("agec");
    const { code, stderr } = spaser("publier", workbook, "--schema", "reglementaire", "--annee", "2024", "--dossier", dossier, "--acheteur", "Ville d'Exemple", "--siret", SIRET);
    expect(code).toBe(0);
    const csv = read(join(dossier, "agec.csv"));
    expect(csv.split("\r\n")[0]).toBe(header);
    const rows = readCsv(csv);
    expect(tableSchemaProblems(agecSchema, rows)).toEqual([]);
    expect(rows.slice(1)).toEqual([["2024", SIRET, "Ville d'Exemple", "Papier", "1500.5", "100", "0", "200", ""]]);
    expect(stderr).toMatch(/« Mobilier urbain » en 2024 : « Montant des dons HT » manque/);
    expect(spaser("publier", workbook, "--schema", "reglementaire", "--annee", "2024", "--dossier", dossier).stderr).toMatch(/Déclaration AGEC : la raison sociale[\s\S]*agec\.csv : ce fichier vient d'une publication précédente/);
  });

  const wrong: [string, () => string[], RegExp][] = [
    ["no folder", () => landes(dematis), /Il manque --dossier/],
    ["no scheme", () => ["publier", dematis, "--annee", "2024", "--dossier", at("x")], /Il manque --schema/],
    ["an option of another command", () => landes(dematis, "--dossier", at("x"), "--direction", "Routes"), /--direction ne s'applique pas à « publier »/],
    ["a SIRET that is none", () => landes(dematis, "--dossier", at("x"), "--siret", "123"), /--siret 123 : donnez les 14 chiffres/],
    ["a year without rows", () => ["publier", dematis, "--schema", "landes", "--annee", "2011", "--dossier", at("x")], /Aucun marché n'est notifié en 2011/],
    ["a file in the place of the folder", () => landes(dematis, "--dossier", file("occupe", "x")), /occupe : le dossier ne peut pas être écrit/],
  ];
  test.each(wrong)("%s: one French line, exit 2, no folder made", (_name, argv, message) => {
    const { code, stdout, stderr } = spaser(...argv());
    expect({ code, stdout, lines: stderr.trim().split("\n").length }).toEqual({ code: 2, stdout: "", lines: 1 });
    expect(stderr).toMatch(message);
    expect(existsSync(at("x"))).toBe(false);
  });

  test("with --strict, a missed target is exit code 1, and the files are there", () => {
    expect(spaser(...landes(dematis, "--dossier", at("strict"), "--strict")).code).toBe(1);
    expect(existsSync(at("strict/rapport.html"))).toBe(true);
  });
});

describe("bilan, by the ending of its name", () => {
  const bilan = (name: string) => {
    expect(spaser("bilan", dematis, "--schema", "landes", "--annee", "2024", "--sortie", at(name))).toMatchObject({ code: 0, stdout: "", stderr: expect.stringMatching(/bilan écrit, \d+ chiffres/) });
    return read(at(name));
  };

  test("the open data as CSV, the published check as JSON with the open data, the report", () => {
    const rows = readCsv(bilan("bilan.csv"));
    expect(rows[0]).toEqual(expect.arrayContaining(["schema", "code", "valeur", "numerateur", "denominateur", "cible", "ecart", "statut"]));
    const json = JSON.parse(bilan("bilan.json")) as { readonly schema: string; readonly indicateurs: readonly object[]; readonly anomalies: readonly object[]; readonly donneesOuvertes: readonly object[] };
    expect(json).toMatchObject({ schema: "landes", annee: 2024, lignes: { lues: expect.any(Number) }, indicateurs: expect.arrayContaining([expect.objectContaining({ code: "A1", cible: expect.objectContaining({ valeur: 0.3 }), lignes: expect.any(Array) })]) });
    expect(json.donneesOuvertes).toHaveLength(rows.length - 1);
    expect(bilan("bilan.html")).toMatch(/^<!doctype html>\n<html lang="fr">[\s\S]*<\/html>\n$/);
  });
});

/** A workbook of plain sheets. */
function workbookOf(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Uint8Array {
  return createXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, cells: rows.flatMap((cells, row) => cells.flatMap((value, column) => (value === null ? [] : [{ row, column, value }]))) })) });
}
