import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DATA, spaser, spaserJson } from "./run";
import { workFolder } from "./workFolder";

const { dir, at, file } = workFolder();
const dematis = join(DATA, "dematis13.json");

describe("bad calls and bad input: one clear French line, exit 2, nothing written", () => {
  const json = (value: unknown) => JSON.stringify(value);
  const inputs: [string, () => string[], RegExp][] = [
    ["an unknown command", () => ["conformité"], /Commande « conformité » inconnue/],
    ["an unknown option", () => ["schemas", "--couleur"], /Option « --couleur » inconnue/],
    ["an option of another command", () => ["schemas", "--annee", "2024"], /--annee ne s'applique pas/],
    ["no file", () => ["conformite", "--schema", "landes", "--annee", "2024"], /Il manque le fichier/],
    ["no scheme", () => ["conformite", dematis, "--annee", "2024"], /Il manque --schema/],
    ["an unknown scheme", () => ["conformite", dematis, "--schema", "atlantide", "--annee", "2024"], /Schéma « atlantide » inconnu. Schémas : .*landes/],
    ["a year that is none", () => ["conformite", dematis, "--schema", "landes", "--annee", "l'an dernier"], /donnez une année/],
    ["a period backwards", () => ["conformite", dematis, "--schema", "landes", "--annee", "2024-2023"], /donnez une année/],
    ["a year without rows", () => ["conformite", dematis, "--schema", "landes", "--annee", "2011"], /Aucun marché n'est notifié en 2011. Années du registre : 2023, 2024/],
    ["an unknown direction", () => ["conformite", dematis, "--schema", "landes", "--annee", "2024", "--direction", "Lune"], /direction/i],
    ["an unknown format", () => ["conformite", dematis, "--schema", "landes", "--annee", "2024", "--format", "xml"], /Format « xml » inconnu/],
    ["a missing file", () => ["controle", at("absent.xlsx")], /absent\.xlsx.*introuvable/],
    ["a folder", () => ["controle", dir], /./],
    ["a truncated workbook", () => ["controle", file("tronque.xlsx", readFileSync(join(__dirname, "../../package.json")).subarray(0, 0))], /./],
    ["half a zip", () => ["controle", file("moitie.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3]))], /moitie\.xlsx/],
    ["broken JSON", () => ["controle", file("casse.json", '{"marches": {"marche": [')], /casse\.json/],
    ["JSON of something else", () => ["controle", file("autre.json", json({ bonjour: 1 }))], /autre\.json/],
    ["no table", () => ["controle", file("liste.csv", "a;b\n1;2\n")], /aucune table de marchés reconnue.*« N° marché »/],
    ["an empty file", () => ["controle", file("vide.csv", "")], /vide\.csv/],
    ["two files that are not DECP", () => ["controle", file("un.csv", "a;b\n"), file("deux.csv", "a;b\n")], /un seul fichier/],
    ["a report of an unknown kind", () => ["bilan", dematis, "--schema", "landes", "--annee", "2024", "--sortie", at("bilan.docx")], /bilan\.docx/],
    ["a report into a folder that isn't there", () => ["bilan", dematis, "--schema", "landes", "--annee", "2024", "--sortie", at("nulle-part/bilan.xlsx")], /écriture impossible/],
    ["a report without its output", () => ["bilan", dematis, "--schema", "landes", "--annee", "2024"], /Il manque --sortie/],
    ["a model that is missing", () => ["bilan", dematis, "--schema", "landes", "--annee", "2024", "--modele", at("absent.xlsx"), "--sortie", at("bilan.xlsx")], /absent\.xlsx/],
    ["an import into something else", () => ["importer", dematis, "--sortie", at("registre.csv")], /registre\.csv/],
  ];
  test.each(inputs)("%s", (_name, argv, message) => {
    const before = readdirSync(dir).length;
    const call = argv();
    const made = readdirSync(dir).length;
    const { code, stdout, stderr } = spaser(...call);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).not.toMatch(/\bat .*\.js:\d+|Error:|undefined|\[object/);
    expect(readdirSync(dir).length).toBe(made);
    expect(made).toBeGreaterThanOrEqual(before);
  });

  test("an output that existed before a failure stays as it was", () => {
    const output = file("ancien.xlsx", "ancien contenu");
    expect(spaser("bilan", dematis, "--schema", "landes", "--annee", "2011", "--sortie", output).code).toBe(2);
    expect(readFileSync(output, "utf8")).toBe("ancien contenu");
  });

  test("the file that is read is never written over", () => {
    const copy = file("source.json", readFileSync(dematis));
    const { code, stderr } = spaser("bilan", copy, "--schema", "landes", "--annee", "2024", "--sortie", copy);
    expect(code).toBe(2);
    expect(stderr).toMatch(/écraserait/);
    expect(readFileSync(copy)).toEqual(readFileSync(dematis));
  });
});

describe("schemas", () => {
  test("lists them and shows one, in the published shape", () => {
    expect((spaserJson("schemas") as { id: string }[]).map(({ id }) => id)).toEqual(expect.arrayContaining(["landes", "reglementaire"]));
    expect(spaserJson("schema", "landes")).toMatchObject({
      id: "landes", periode: { debut: 2023, fin: 2029 },
      axes: [{ code: "1", objectifs: expect.arrayContaining([expect.objectContaining({ code: "1.1", actions: expect.arrayContaining([expect.objectContaining({
        sousActions: expect.any(Array), pilotage: expect.any(Array),
        indicateurs: expect.arrayContaining([expect.objectContaining({ code: "A1", mesure: "nombre", cibles: expect.arrayContaining([expect.objectContaining({ annee: 2024, recurrence: null, valeur: 0.3, unite: "%", forme: "au moins" })]) })]),
      })]) })]) }, { code: "2" }, { code: "3" }],
      cibles: [expect.objectContaining({ annee: 2027, valeur: 0.1 })],
    });
    expect(spaser("schema", "landes").stdout).toContain("Nombre de marchés clausés");
  });
});

describe("what the commands print", () => {
  test("conformite: table, CSV, and the strict exit code", () => {
    const table = spaser("conformite", dematis, "--schema", "reglementaire", "--annee", "2024");
    expect(table.code).toBe(0);
    expect(table.stdout).toMatch(/PNAD-SOC .* 9,9\s% .*Sans cible .*13 sur 131/);
    expect(spaser("conformite", dematis, "--schema", "reglementaire", "--annee", "2023-2024", "--format", "csv").stdout).toMatch(/^\uFEFF?code;libelle/);
    const landes = ["conformite", dematis, "--schema", "landes", "--annee", "2024"];
    expect(spaser(...landes).code).toBe(0);
    expect(spaser(...landes, "--strict").code).toBe(1);
  });

  test("controle: anomalies in the published shape, the most serious first", () => {
    const { anomalies } = spaserJson("controle", join(DATA, "decp_processing_test_2022_dirty.json")) as { anomalies: { table: string; ligne: number; colonne: string; code: string; gravite: string; message: string }[] };
    // JSON has no rows: a marché is named by its rank in the file. The second one costs 1e17.
    expect(anomalies[0]).toMatchObject({ gravite: "erreur", code: "montant-aberrant", ligne: 2 });
    expect(anomalies.map(({ code }) => code)).toEqual(expect.arrayContaining(["montant-aberrant"]));
    for (const anomalie of anomalies) expect(anomalie).toEqual({ table: "Marchés", feuille: expect.any(String), ligne: expect.any(Number), colonne: expect.any(String), code: expect.any(String), gravite: expect.stringMatching(/^(erreur|avertissement|information)$/), message: expect.any(String) });
  });

  test("importer makes a register that gives the same figures as the DECP files", () => {
    const files = ["dematis13.json", "dematis16.json"].map((name) => join(DATA, name));
    const output = at("registre.xlsx");
    expect(spaser("importer", ...files, "--sortie", output)).toMatchObject({ code: 0, stdout: "" });
    const figures = (...input: string[]) => spaserJson("conformite", ...input, "--schema", "reglementaire", "--annee", "2024") as { lignes: object; indicateurs: { code: string; valeur: unknown; numerateur: unknown; denominateur: unknown }[] };
    const [direct, imported] = [figures(...files), figures(output)];
    expect(imported.lignes).toEqual(direct.lignes);
    expect(imported.indicateurs.map(({ code, valeur, numerateur, denominateur }) => ({ code, valeur, numerateur, denominateur }))).toEqual(direct.indicateurs.map(({ code, valeur, numerateur, denominateur }) => ({ code, valeur, numerateur, denominateur })));
  });

  test("bilan: what is published of people hides small counts, what is checked in the house doesn't", () => {
    const workbook = join(__dirname, "../../build/atelier/demonstration.xlsx");
    const options = [workbook, "--schema", "pays-de-la-loire", "--annee", "2024"];
    for (const name of ["publie.json", "publie.html"]) {
      expect(spaser("bilan", ...options, "--sortie", at(name)).code).toBe(0);
      expect(readFileSync(at(name), "utf8")).toContain("moins de 5");
    }
    expect(JSON.stringify(spaserJson("conformite", ...options))).not.toContain("moins de 5");
  });

  test("bilan: a new workbook, filled again in place as a model, and the other kinds", () => {
    const made = at("bilan.xlsx");
    expect(spaser("bilan", dematis, "--schema", "landes", "--annee", "2024", "--sortie", made).code).toBe(0);
    const again = at("bilan-2023.xlsx");
    const run = spaser("bilan", dematis, "--schema", "landes", "--annee", "2023", "--modele", made, "--sortie", again);
    expect(run.code).toBe(0);
    expect(run.stderr).toMatch(/bilan écrit/);
    const html = at("bilan.html");
    expect(spaser("bilan", dematis, "--schema", "landes", "--annee", "2024", "--sortie", html).code).toBe(0);
    expect(readFileSync(html, "utf8")).toMatch(/<html lang="fr">[\s\S]*Bilan 2024/);
    expect(spaser("bilan", dematis, "--schema", "landes", "--annee", "2024", "--sortie", at("bilan.json")).code).toBe(0);
    expect(JSON.parse(readFileSync(at("bilan.json"), "utf8"))).toMatchObject({ schema: "landes", annee: 2024 });
  });
});
