/** A collectivité's own scheme from the command line: a YAML file, or the sheets of its workbook. Needs the build. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellContent } from "../../src/core/bilan/edit";
import { openFile } from "../../src/workbook/file/open";
import { DATA, spaser, spaserJson } from "./run";
import { workFolder } from "./workFolder";

// Each test starts the command line several times.
jest.setTimeout(120_000);

const { at, file } = workFolder();
const dematis = join(DATA, "dematis13.json");

/** A whole scheme; `indicateurs` are the lines under the only action. */
const yaml = (indicateurs: string, head = "") => `id: ma-ville
libelle: SPASER de ma ville
acheteur: Ville
periode: { debut: 2024, fin: 2029 }
source: délibération du 1er mars
${head}axes:
  - code: "1"
    libelle: Social
    source: p. 1
    objectifs:
      - code: "1.1"
        libelle: Insertion
        source: p. 1
        actions:
          - code: "1.1.1"
            libelle: Clauses
            source: p. 1
            indicateurs:
${indicateurs}`;
const indicateur = (code: string, more = "", mesure = "{ genre: part, filtre: { considerationsSociales: Clause sociale }, denominateur: marchés de l'année }") => `              - code: ${code}
                libelle: Part des marchés clausés
                unite: "%"
                mesure: ${mesure}
                source: p. 2
${more}`;
const cible = (more: string) => `                cibles:\n                  - { ${more}, unite: "%", source: p. 3 }\n`;

interface Conformite {
  readonly schema: string;
  readonly indicateurs: readonly { readonly code: string; readonly valeur: number | null; readonly statut: string; readonly cible: { readonly valeur: number } | null }[];
}
const conformite = (fichier: string, schema: string, code: string) =>
  (spaserJson("conformite", fichier, "--schema", schema, "--annee", "2024") as Conformite).indicateurs.find((found) => found.code === code);

/** The workbook with one cell of a sheet changed, as a buyer would. */
async function changed(source: string, target: string, sheet: string, row: number, column: number, content: CellContent): Promise<string> {
  const workbook = openFile("classeur.xlsx", readFileSync(source));
  await workbook.apply([{ kind: "setCells", sheet, row, column, contents: [[content]] }]);
  return file(target, workbook.bytes());
}

describe("a scheme in a YAML file, wherever an id goes", () => {
  const scheme = file("ma-ville.yaml", yaml(indicateur("A1", cible("annee: 2024, valeur: 0.01"))));

  test("is shown whole, and judged as a built-in one", () => {
    expect(spaserJson("schema", scheme)).toMatchObject({ id: "ma-ville", axes: [{ objectifs: [{ actions: [{ indicateurs: [{ code: "A1", mesure: "part", cibles: [{ annee: 2024, valeur: 0.01 }] }] }] }] }] });
    expect(spaser("schema", scheme).stdout).toContain("SPASER de ma ville");
    expect(spaserJson("conformite", dematis, "--schema", scheme, "--annee", "2024")).toMatchObject({ schema: "ma-ville", indicateurs: [{ code: "A1" }] });
  });

  test("gives another verdict with another target", () => {
    const valeur = conformite(dematis, scheme, "A1")?.valeur ?? Number.NaN;
    expect(valeur).toBeGreaterThan(0);
    expect(valeur).toBeLessThan(0.9);
    const stricter = file("stricter.yaml", yaml(indicateur("A1", cible("annee: 2024, valeur: 0.95"))));
    const easier = file("easier.yaml", yaml(indicateur("A1", cible(`annee: 2024, valeur: ${valeur / 2}`))));
    expect([conformite(dematis, stricter, "A1")?.statut, conformite(dematis, easier, "A1")?.statut]).toEqual(["non-atteinte", "atteinte"]);
    expect(spaser("conformite", dematis, "--schema", stricter, "--annee", "2024", "--strict").code).toBe(1);
  });

  const ratio = (numerateur: string) => `{ genre: ratio, numerateur: { indicateur: ${numerateur} }, diviseur: { indicateur: A3 }, denominateur: d }`;
  const malformed: [string, string | Uint8Array, RegExp][] = [
    ["an unknown key", yaml(indicateur("A1", "                couleur: vert\n")), /ligne \d+, « axes\.0\.objectifs\.0\.actions\.0\.indicateurs\.0\.couleur » : clé inconnue/],
    ["two indicators with one code", yaml(indicateur("A1") + indicateur("A1")), /ligne 2\d, « axes\.0\.objectifs\.0\.actions\.0\.indicateurs\.1\.code » : deux indicateurs portent le code « A1 »/],
    ["a target with neither year nor recurrence", yaml(indicateur("A1", cible("valeur: 0.3"))), /« axes\..*cibles\.0\.annee » : une cible a une année, ou une récurrence/],
    ["a criterion on an unknown field", yaml(indicateur("A1", "", "{ genre: nombre, filtre: { couleur: vert }, denominateur: d }")), /« A1\.mesure\S* » : champ inconnu « couleur » dans la table « marches »/],
    ["indicators that take each other up", yaml(indicateur("A1", "", ratio("A2")) + indicateur("A2", "", ratio("A1")) + indicateur("A3")), /« A1\.mesure » : .*en rond : A1 → A2 → A1/],
    ["an anchor within itself", yaml(indicateur("A1"), "notes: &notes [*notes]\n"), /« notes\.0 » : le document se contient lui-même/],
    ["a key twice", yaml(indicateur("A1"), "source: encore\n"), /ligne 6, « source » : clé en double/],
    ["a merge key", yaml(indicateur("A1", "                <<: { note: x }\n")), /« axes\..*<< » : clé inconnue/],
    ["two targets for one year", yaml(indicateur("A1", cible("annee: 2024, valeur: 0.3") + '                  - { annee: 2024, valeur: 0.4, unite: "%", source: p. 4 }\n')), /ligne 26, « A1\.cibles\.1\.annee » : une autre cible/],
    ["a code without quotes", yaml(indicateur("A1")).replace('code: "1.1.1"', "code: 111"), /ligne 15, « .*actions\.0\.code » : il faut un texte : mettez-le entre guillemets, "111"/],
    ["a yes", yaml(indicateur("A1", "", "{ genre: nombre, subsequents: yes, denominateur: d }")), /subsequents » : il faut true \(oui\) ou false \(non\) : true/],
    ["a sign without quotes", yaml(indicateur("A1", "", "{ genre: nombre, filtre: { montant: >25000 }, denominateur: d }")), /ligne 22 : « >25000 » commence par un signe/],
    ["a field by its label", yaml(indicateur("A1", "", '{ genre: nombre, filtre: { "Montant HT": ">25000" }, denominateur: d }')), /ligne 22, « A1\.mesure\.filtre\.Montant HT » : champ inconnu « Montant HT » .* « montant »/],
    ["a word that no row could hold", yaml(indicateur("A1", "", "{ genre: nombre, filtre: { categorie: Travau }, denominateur: d }")), /« Travau » n'est pas une valeur de « Catégorie » ; vouliez-vous dire « Travaux »/],
    ["several problems", yaml(indicateur("A1", "                couleur: vert\n                forme: rond\n")), /clé inconnue ; les clés sont : .* \(et 1 autre problème\)/],
    ["something else", "- 1\n- 2\n", /« \(racine\) »/],
    ["nothing", "", /« \(racine\) » : le fichier est vide/],
    ["no YAML", "a: [1, 2", /retrait, accolade ou crochet/],
    ["no text", new Uint8Array([0x69, 0x64, 0x3a, 0x20, 0xff, 0xfe]), /UTF-8/],
    ["more than a scheme could be", `# ${"x".repeat(1024 * 1024)}\n`, /plus de 1 Mo/],
  ];
  test.each(malformed)("%s is refused, by its file, its key and what was expected", (_name, content, message) => {
    const wrong = file("mauvais.yaml", content);
    const { code, stdout, stderr } = spaser("schema", wrong);
    expect({ code, stdout, lines: stderr.trim().split("\n").length }).toEqual({ code: 2, stdout: "", lines: 1 });
    expect(stderr).toContain(wrong);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/undefined|\[object|Error:|Invalid|Unrecognized/);
  });

  test("a malformed one is refused wherever it is named, and nothing is written", () => {
    const wrong = file("mauvais.yaml", yaml(indicateur("A1", cible("valeur: 0.3"))));
    const output = file("bilan.xlsx", "ancien contenu");
    for (const command of [["conformite", dematis], ["bilan", dematis, "--sortie", output]]) {
      expect(spaser(...command, "--schema", wrong, "--annee", "2024")).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(/mauvais\.yaml, .*récurrence/) });
    }
    expect(readFileSync(output, "utf8")).toBe("ancien contenu");
  });

  test.each<[string, (text: string) => string]>([["Windows line ends", (text) => text.replaceAll("\n", "\r\n")], ["a byte order mark", (text) => `\uFEFF${text}`], ["a document's beginning and end", (text) => `---\n${text}...\n`]])("%s don't count", (_name, change) => {
    expect(spaserJson("schema", file("autre.yaml", change(yaml(indicateur("A1")))))).toMatchObject({ id: "ma-ville" });
  });

  test("a file that is missing is said so", () => {
    expect(spaser("schema", at("absent.yaml"))).toMatchObject({ code: 2, stderr: expect.stringMatching(/absent\.yaml.*introuvable/) });
  });
});

describe("a scheme in the sheets of a workbook", () => {
  const register = at("registre.xlsx");
  const adapted = at("adapte.xlsx");
  beforeAll(() => {
    expect(spaser("importer", dematis, "--sortie", register).code).toBe(0);
    expect(spaser("adapter", "reglementaire", register, "--sortie", adapted)).toMatchObject({ code: 0, stdout: "", stderr: expect.stringMatching(/--schema classeur/) });
  });

  test("is the scheme that it was made from", () => {
    const own = spaserJson("schema", adapted) as { readonly axes: unknown; readonly source: string };
    const known = spaserJson("schema", "reglementaire") as { readonly axes: unknown; readonly source: string };
    expect(own).toMatchObject({ id: "classeur", source: `feuille « Référentiel » du classeur « adapte.xlsx » ; d'après : ${known.source}` });
    expect(JSON.stringify(own.axes).length).toBeGreaterThan(0.9 * JSON.stringify(known.axes).length);
    const judged = (fichier: string, schema: string) => (spaserJson("conformite", fichier, "--schema", schema, "--annee", "2024") as Conformite).indicateurs;
    expect(judged(adapted, "classeur")).toEqual(judged(adapted, "reglementaire"));
    // A workbook with a scheme also serves other registers.
    expect(conformite(dematis, adapted, "PNAD-SOC")).toMatchObject({ valeur: conformite(adapted, "classeur", "PNAD-SOC")?.valeur });
  });

  test("gives another verdict when its target is changed in the sheet", async () => {
    const [row, column] = await find(adapted, "Cibles", "PNAD-SOC", "Valeur");
    const { valeur, statut } = conformite(adapted, "classeur", "PNAD-SOC")!;
    expect(["atteinte", "en-bonne-voie", "non-atteinte", "sans-cible"]).toContain(statut);
    const year: CellContent = { type: "nombre", value: 2024 };
    const [, annee] = await find(adapted, "Cibles", "PNAD-SOC", "Année");
    const dated = await changed(adapted, "date.xlsx", "Cibles", row, annee, year);
    const met = await changed(dated, "atteint.xlsx", "Cibles", row, column, { type: "nombre", value: valeur! / 2 });
    const missed = await changed(dated, "manque.xlsx", "Cibles", row, column, { type: "texte", value: "99,5 %" });
    expect(conformite(met, "classeur", "PNAD-SOC")?.statut).toBe("atteinte");
    expect(conformite(missed, "classeur", "PNAD-SOC")).toMatchObject({ statut: "non-atteinte", cible: { valeur: 0.995 } });
  });

  const faults: [string, string, string, string, CellContent, RegExp][] = [
    ["a target with neither year nor recurrence", "Cibles", "PNAD-SOC", "Année", { type: "vide" }, /feuille « Cibles », cellule B\d+ : une cible a une année, ou une récurrence/],
    ["an unknown form", "Cibles", "PNAD-SOC", "Forme", { type: "texte", value: "environ" }, /feuille « Cibles », cellule D\d+ : « environ »/],
    ["two indicators with one code", "Référentiel", "PNAD-ENV", "Code", { type: "texte", value: "PNAD-SOC" }, /feuille « Référentiel », cellule B\d+ : le code « PNAD-SOC » est déjà pris en B\d+/],
    ["a criterion on an unknown field", "Référentiel", "PNAD-SOC", "Filtre", { type: "texte", value: "Couleur : vert" }, /feuille « Référentiel », cellule I\d+ : champ inconnu « Couleur »/],
    ["an unknown kind of row", "Référentiel", "PNAD-SOC", "Niveau", { type: "texte", value: "Indicateurs" }, /feuille « Référentiel », cellule A\d+ : niveau inconnu « Indicateurs » ; vouliez-vous dire « Indicateur » \?/],
    ["parents in a loop", "Référentiel", "1.1", "Rattaché à", { type: "texte", value: "1.1.1" }, /feuille « Référentiel », cellule D\d+ : .*en rond : 1\.1 → 1\.1\.1 → 1\.1/],
  ];
  test.each(faults)("%s is refused, by its sheet, its cell and what was expected", async (_name, sheet, code, header, content, message) => {
    const [row, column] = await find(adapted, sheet, code, header);
    const wrong = await changed(adapted, "faux.xlsx", sheet, row, column, content);
    const { code: exit, stdout, stderr } = spaser("conformite", wrong, "--schema", "classeur", "--annee", "2024");
    expect({ exit, stdout, lines: stderr.trim().split("\n").length }).toEqual({ exit: 2, stdout: "", lines: 1 });
    expect(stderr).toMatch(message);
    expect(stderr).toContain("faux.xlsx");
  });

  const refused: [string, () => string[], RegExp][] = [
    ["a workbook without a Référentiel", () => ["schema", register], /aucune feuille de référentiel reconnue.*« Niveau »/],
    ["a register without one", () => ["conformite", register, "--schema", "classeur", "--annee", "2024"], /aucune feuille de référentiel reconnue/],
    ["« classeur » without a file", () => ["schema", "classeur"], /donnez son fichier/],
    ["an adaptation without a workbook", () => ["adapter", "landes", "--sortie", at("x.xlsx")], /Donnez un schéma et un classeur/],
    ["an adaptation without its output", () => ["adapter", "landes", register], /Il manque --sortie/],
    ["an adaptation of an unknown scheme", () => ["adapter", "atlantide", register, "--sortie", at("x.xlsx")], /Schéma « atlantide » inconnu/],
    ["an adaptation of a CSV", () => ["adapter", "landes", file("r.csv", "a;b\n1;2\n"), "--sortie", at("x.csv")], /seul un classeur \.xlsx/],
    ["an adaptation into another format", () => ["adapter", "landes", register, "--sortie", at("x.csv")], /la sortie garde le format/],
    ["an adaptation onto its own workbook", () => ["adapter", "landes", register, "--sortie", register], /écraserait le fichier lu/],
    ["a second adaptation", () => ["adapter", "landes", adapted, "--sortie", at("x.xlsx")], /a déjà une feuille de référentiel/],
    ["a rule that only a file can say", () => ["adapter", file("sinon.yaml", yaml(indicateur("A1", "", "{ genre: nombre, denominateur: d, sinon: { genre: saisie, denominateur: d } }"))), register, "--sortie", at("x.xlsx")], /ne tiennent pas dans une feuille.*: A1\./],
  ];
  test.each(refused)("%s: one line, exit 2, nothing written", (_name, call, message) => {
    const argv = call();
    const output = file("x.xlsx", "ancien contenu");
    const before = readFileSync(register);
    const { code, stdout, stderr } = spaser(...argv);
    expect({ code, stdout, lines: stderr.trim().split("\n").length }).toEqual({ code: 2, stdout: "", lines: 1 });
    expect(stderr).toMatch(message);
    expect(readFileSync(output, "utf8")).toBe("ancien contenu");
    expect(readFileSync(register).equals(before)).toBe(true);
  });

  test("a scheme of a YAML file can be adapted too", () => {
    const target = at("ville.xlsx");
    expect(spaser("adapter", file("ville.yaml", yaml(indicateur("A1", cible("annee: 2024, valeur: 0.01")))), register, "--sortie", target).code).toBe(0);
    expect(conformite(target, "classeur", "A1")).toMatchObject({ cible: { valeur: 0.01 } });
  });
});

/** The 0-based place of the cell under `header`, in the first row whose code is `code`. */
async function find(path: string, sheet: string, code: string, header: string): Promise<readonly [number, number]> {
  const workbook = openFile("classeur.xlsx", readFileSync(path));
  const survey = await workbook.survey();
  const { used, tables } = survey.sheets.find(({ name }) => name === sheet)!;
  const headers = tables[0]!.headers;
  const column = headers.indexOf(sheet === "Cibles" ? "Indicateur" : "Code");
  const [read] = await workbook.readColumns([{ sheet, firstRow: 0, rowCount: used.rowCount, columns: [column] }]);
  return [read!.cells[0]!.findIndex((cell) => cell === code), headers.indexOf(header)];
}
