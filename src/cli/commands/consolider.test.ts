import { readFileSync } from "node:fs";
import path from "node:path";
import { workFolder } from "../../../test/cli/workFolder";
import { DuckDBInstance } from "@duckdb/node-api";
import { openPaths } from "../../workbook/file/readPath";
import { check } from "../check";
import { parseCall } from "../usage";
import { consolider } from "./consolider";

const { file } = workFolder();
const DECP = ["dematis13.json", "dematis16.json"].map((name) => path.join(__dirname, "../../../test/data/decp", name));
const run = (...args: readonly string[]) => consolider(parseCall(["consolider", ...args]));
const asked = ["--schema", "reglementaire", "--annee", "2023"];
jest.setTimeout(300_000);

test("DECP files together, as JSON: the same figures as a check of both", async () => {
  const { output = "" } = await run(...DECP, ...asked, "--format", "json");
  const { chiffres, nonConsolides } = JSON.parse(output) as { chiffres: { code: string; valeur: number | null; numerateur: number; denominateur: number }[]; nonConsolides: { code: string; motif: string }[] };
  const social = chiffres.find(({ code }) => code === "PNAD-SOC")!;
  const { conformite } = await check(parseCall(["conformite", ...DECP, ...asked]), "conformite");
  const { resultat } = conformite.indicateurs.find(({ indicateur }) => indicateur.code === "PNAD-SOC")!;
  expect(resultat.denominateur).toBeGreaterThan(20);
  expect([social.valeur, social.numerateur, social.denominateur]).toEqual([resultat.valeur, resultat.numerateur, resultat.denominateur]);
  expect(nonConsolides.some(({ motif }) => /saisie/.test(motif))).toBe(true);
});

test("a CSV, a workbook and a Parquet file hold the same lines, texts as texts, small buyers out of the ranking", async () => {
  const registre = file("=registre.csv", "N° marché;Date de notification;Montant HT;Considérations sociales\nM1;2023-01-02;100;Clause sociale\n");
  const outputs = ["sortie.csv", "sortie.xlsx", "sortie.parquet"].map((name) => file(name, ""));
  for (const sortie of outputs) await run(...DECP, registre, "--schema", "reglementaire", "--annee", "2021-2024", "--par", "acheteur", "--sortie", sortie);
  const lines = readFileSync(outputs[0]!, "utf8").replace(/^\uFEFF/, "").trim().split("\r\n").map((line) => line.split(";"));
  const [header = [], ...rows] = lines;
  const at = (row: readonly string[], name: string) => row[header.indexOf(name)];
  const mine = rows.find((row) => at(row, "acheteur") === "'=registre" && at(row, "code") === "PNAD-SOC");
  expect(mine && [at(mine, "valeur"), at(mine, "rang"), at(mine, "note")]).toEqual(["1", "", "moins de 10 lignes : hors classement"]);
  const ranked = rows.filter((row) => at(row, "code") === "PNAD-SOC" && at(row, "rang") !== "");
  expect(ranked.length).toBeGreaterThan(0);
  for (const row of ranked) {
    expect(Number(at(row, "lignesRetenues"))).toBeGreaterThanOrEqual(10);
    expect(at(row, "surCombien")).toBe(String(ranked.length));
  }
  const workbook = await openPaths([outputs[1]!]);
  expect((await workbook.survey()).sheets[0]!.used.rowCount).toBe(rows.length + 1);
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const [[count] = []] = (await connection.runAndReadAll(`SELECT CAST(count(*) AS INTEGER) FROM read_parquet('${outputs[2]!}')`)).getRows();
  expect(count).toBe(rows.length);
  connection.closeSync();
});

test("the statements give the same figures elsewhere", async () => {
  const sql = file("requetes.sql", "");
  const { output } = await run(DECP[0]!, ...asked, "--par", "departement", "--format", "json", "--sql", sql);
  const { chiffres } = JSON.parse(output!) as { chiffres: { code: string; valeur: number | null }[] };
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(readFileSync(sql, "utf8").replaceAll("read_parquet('", `read_parquet('${path.dirname(sql)}/`));
  const rows = (await connection.runAndReadAll("SELECT code, valeur FROM chiffres WHERE niveau = 'total' AND modalite IS NULL ORDER BY ordre")).getRowObjectsJS();
  expect(rows).toEqual(chiffres.map(({ code, valeur }) => ({ code, valeur })));
  connection.closeSync();
});

test.each<[string, readonly string[], RegExp]>([
  ["no file", asked, /manque le fichier/],
  ["no scheme", [DECP[0]!, "--annee", "2023"], /Il manque --schema/],
  ["an output of another kind", [DECP[0]!, ...asked, "--sortie", "x.html"], /\.xlsx, un \.csv ou un \.parquet/],
  ["groups of nothing", [DECP[0]!, ...asked, "--par", "commune"], /--par commune/],
  ["no memory", [DECP[0]!, ...asked, "--memoire", "rien"], /--memoire rien/],
  ["a missing file", ["rien.json", ...asked], /introuvable/],
])("%s is refused in French", async (_name, args, message) => {
  await expect(run(...args)).rejects.toThrow(message);
});

test("a cut file is refused, and so is the output over a source", async () => {
  await expect(run(file("coupe.json", "{\"marches\":{\"marche\":[{\"id\":\"1\""), ...asked)).rejects.toThrow(/s'arrête avant sa fin/);
  const registre = file("r.csv", "N° marché;Date de notification;Montant HT\nM1;2023-01-02;100\n");
  await expect(run(registre, ...asked, "--sortie", registre)).rejects.toThrow(/écraserait/);
});
