import fc from "fast-check";
import { surveyOf, type Sheets } from "../../../test/registerOf";
import { referentiel, schemas } from "../../catalogue";
import { checkConformite } from "../compliance/conformite";
import { dayOf } from "./day";
import { findAnomalies } from "./anomalies/findAnomalies";
import type { Cell } from "./cell";
import { NATURES_CORRECTION } from "./corrections/correction";
import { planCorrections } from "./corrections/planCorrections";
import { AUCUNE_CORRESPONDANCE, correspondanceText, readCorrespondance, type Correspondance, type Decision } from "./correspondance";
import { keepingNames } from "./correspondanceGardee";
import { decide, headersOfMapping } from "./decisions";
import { isPartageable } from "./partage";
import { recogniseTables } from "./recognise";
import { buildRegister, columnsToRead } from "./register";
import type { ColumnsData } from "./survey";

const [SOCIALES, VERTES] = ["considerationsSociales", "considerationsEnvironnementales"];
const RSE: Decision = { entete: "RSE", champ: SOCIALES, aussi: [VERTES] };
const marches = (...colonnes: Decision[]): Correspondance => ({ version: 1, tables: [{ table: "marches", colonnes }] });

/** A workbook read with what it keeps of a person's decisions, as every reader does. */
function lecture(sheets: Sheets, correspondance: Correspondance = AUCUNE_CORRESPONDANCE) {
  const names = keepingNames(correspondance, { names: [] }).map(({ name, text: value }) => ({ name, hidden: true, value: { type: "texte", value } }) as const);
  const survey = { ...surveyOf(sheets), names };
  const recognition = recogniseTables(survey, referentiel);
  const data = columnsToRead(recognition.tables, referentiel).map((request): ColumnsData => ({
    request, cells: request.columns.map((column) => Array.from({ length: request.rowCount }, (_, row): Cell => sheets[request.sheet]?.[request.firstRow + row]?.[column] ?? null)),
  }));
  const register = buildRegister(survey, recognition, data, referentiel);
  return { survey, recognition, register, data: new Map(recognition.tables.map(({ table }, index) => [table, data[index]!] as const)) };
}

describe("a decision that a column feeds several fields", () => {
  const problems = (decision: object, ...before: Decision[]) => {
    const read = readCorrespondance(JSON.stringify({ version: 1, tables: [{ table: "marches", colonnes: [...before, decision] }] }), referentiel);
    return read.ok ? [] : read.problems.map(({ cle, message }) => `${cle.replace(/^tables\[0\]\./, "")} : ${message}`);
  };

  it("is read, and a text without it as before", () => {
    for (const correspondance of [marches(RSE), marches({ ...RSE, aussi: [VERTES, "reserveA"] }), marches({ entete: "RSE", champ: SOCIALES })]) {
      expect(readCorrespondance(correspondanceText(correspondance), referentiel)).toEqual({ ok: true, correspondance });
    }
  });

  it.each<[string, object, RegExp, Decision[]?]>([
    ["the field itself", { ...RSE, aussi: [SOCIALES] }, /^colonnes\[0\]\.aussi : « considerationsSociales » y est deux fois$/],
    ["a field twice", { ...RSE, aussi: [VERTES, VERTES] }, /y est deux fois$/],
    ["a field that is none", { ...RSE, aussi: ["clauses"] }, /^colonnes\[0\]\.aussi : « clauses » n'est pas un champ de la table Marchés$/],
    ["a prototype", { ...RSE, aussi: ["__proto__"] }, /n'est pas un champ/],
    ["a number", { ...RSE, aussi: ["montant"] }, /^colonnes\[0\]\.aussi : « Montant HT » \(table Marchés\) ne peut pas partager sa colonne : .*mots connus/],
    ["a free text", { ...RSE, aussi: ["objet"] }, /ne peut pas partager/],
    ["a date beside words", { entete: "A", champ: "dateFin", aussi: [SOCIALES] }, /« Date de fin » .*ne peut pas partager/],
    ["oui or non", { ...RSE, aussi: ["clauseGES"] }, /ne peut pas partager/],
    ["a field of another column", RSE, /^colonnes\[1\]\.aussi : « considerationsEnvironnementales » est déjà donné/, [{ entete: "Vert", champ: VERTES }]],
    ["a field that another column feeds too", { entete: "Vert", champ: VERTES }, /^colonnes\[1\]\.champ : « considerationsEnvironnementales » est déjà donné/, [RSE]],
    ["a column that isn't read", { entete: "A", champ: null, aussi: [VERTES] }, /n'est pas lue/],
    ["none", { ...RSE, aussi: [] }, /^colonnes\[0\]\.aussi : il faut au moins 1$/],
    ["a text", { ...RSE, aussi: VERTES }, /^colonnes\[0\]\.aussi : il faut une liste$/],
    ["null", { ...RSE, aussi: null }, /^colonnes\[0\]\.aussi : il faut une liste$/],
    ["too many", { ...RSE, aussi: Array.from({ length: 11 }, (_, rank) => `champ${rank}`) }, /plus de 10/],
  ])("refuses %s, and names the key", (_name, decision, expected, before = []) => {
    expect(problems(decision, ...before)).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
  });

  it("is refused in the tables that SPASER writes", () => {
    const etat = referentiel.get("suiviActions")!.champs.find(({ id }) => id === "etat")!;
    expect(isPartageable(referentiel.get("suiviActions")!, etat)).toBe(false);
  });

  const PLAGE = { table: "marches", sheet: "S", tableName: null, headerRow: 0 };
  const colonnes = (...steps: [string, Parameters<typeof decide>[3]][]) =>
    steps.reduce((so, [entete, voeu]) => decide(so, PLAGE, { entete, rang: 1 }, voeu), AUCUNE_CORRESPONDANCE).tables[0]?.colonnes;

  it.each<[string, [string, Parameters<typeof decide>[3]][], Decision[]]>([
    ["is kept", [["RSE", { champ: SOCIALES, aussi: [VERTES] }]], [RSE]],
    ["is taken back by choosing none", [["RSE", { champ: SOCIALES, aussi: [VERTES] }], ["RSE", { champ: SOCIALES, aussi: [] }]], [{ entete: "RSE", champ: SOCIALES }]],
    ["takes a field from the column that had it", [["Vert", { champ: VERTES }], ["RSE", { champ: SOCIALES, aussi: [VERTES] }]], [RSE]],
    ["leaves what is left to a column that loses one", [["RSE", { champ: SOCIALES, aussi: [VERTES] }], ["Social", { champ: SOCIALES }]], [{ entete: "RSE", champ: VERTES }, { entete: "Social", champ: SOCIALES }]],
    ["leaves its own to a column that loses the other", [["RSE", { champ: SOCIALES, aussi: [VERTES, "reserveA"] }], ["Vert", { champ: VERTES }]], [{ entete: "RSE", champ: SOCIALES, aussi: ["reserveA"] }, { entete: "Vert", champ: VERTES }]],
  ])("%s", (_name, steps, expected) => {
    expect(colonnes(...steps)).toEqual(expected);
  });

  it("whatever is decided, in whatever order, can be read back", () => {
    const champs = referentiel.get("marches")!.champs.filter((champ) => isPartageable({ id: "marches" }, champ)).map(({ id }) => id);
    const step = fc.tuple(fc.constantFrom("A", "B", "C", "a "), fc.uniqueArray(fc.constantFrom(...champs), { minLength: 1, maxLength: 4 }));
    fc.assert(fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
      const made = steps.reduce((so, [entete, [champ, ...aussi]]) => decide(so, PLAGE, { entete, rang: 1 }, { champ: champ!, aussi }), AUCUNE_CORRESPONDANCE);
      expect(readCorrespondance(correspondanceText(made), referentiel)).toEqual({ ok: true, correspondance: made });
    }));
  });
});

const HEAD = ["N° marché", "Date de notification", "Montant HT", "RSE"];
const sheet = (...cells: Cell[]): Sheets => ({ Registre: [HEAD, ...cells.map((cell, index): Cell[] => [`M${index + 1}`, "2024-03-01", 50_000, cell])] });

describe("the column in the workbook", () => {
  it("is one header, one column to read, two fields", () => {
    const { recognition, survey } = lecture(sheet("aucune"), marches(RSE));
    expect(recognition.tables[0]?.columns.slice(3)).toEqual([
      { champ: SOCIALES, column: 3, entete: "RSE", avec: [VERTES] }, { champ: VERTES, column: 3, entete: "RSE", avec: [SOCIALES] },
    ]);
    expect(headersOfMapping(recognition.tables[0]!)).toHaveLength(4);
    expect(columnsToRead(recognition.tables, referentiel)[0]?.columns).toEqual([0, 1, 2, 3]);
    expect(survey.names).toHaveLength(1);
  });

  it("takes its fields from the headers that the catalogue knows", () => {
    const { recognition } = lecture({ S: [["N° marché", "Date de notification", "Considérations environnementales", "RSE"], ["M1", "2024-01-01", "x", "aucune"]] }, marches(RSE));
    expect(recognition.tables[0]?.ignored).toEqual([{ column: 2, entete: "Considérations environnementales", motif: "remplace" }]);
  });

  const anomalies = (...cells: Cell[]) => findAnomalies(lecture(sheet(...cells), marches(RSE)).register, { aujourdhui: dayOf(2024, 12, 31)! })
    .map(({ ligne, position, code, gravite, message }) => [ligne, position, code, gravite, message]);

  it.each<[string, Cell, unknown[][]]>([
    ["both said", "Clause sociale ; Clause environnementale", []],
    ["none of both", "aucune", []],
    ["a blank, once", null, [[2, 3, "consideration-non-declaree", "avertissement", expect.stringMatching(/^« RSE » n'est pas renseigné/)]]],
    ["what the cell doesn't say", "Clause sociale", [[2, 3, "consideration-non-declaree", "avertissement", expect.stringMatching(/^« RSE » ne dit rien de « Considérations environnementales »/)]]],
    ["a word that nobody knows, once", "truc", [[2, 3, "valeur-inconnue", "erreur", "valeur inconnue : « truc »"]]],
    ["such a word beside a known one, once, as an error: it may be about the other", "Clause sociale ; truc", [[2, 3, "valeur-inconnue", "erreur", "valeur inconnue : « truc »"]]],
    ["such a word where both are known, once", "Clause sociale ; truc ; Critère environnemental", [[2, 3, "valeur-inconnue", "avertissement", "valeur inconnue : « truc »"]]],
    ["a word of one is no unknown word of the other", "Marché réservé ; Pas de considération environnementale", []],
    ["an error cell, once", { error: "#N/A" }, [[2, 3, "cellule-en-erreur", "erreur", expect.stringContaining("#N/A")]]],
    ["a contradiction, once", "aucune ; Clause sociale", [[2, 3, "consideration-contradictoire", "avertissement", expect.stringContaining("c'est la considération qui compte")]]],
  ])("tells %s", (_name, cell, expected) => {
    expect(anomalies(cell)).toEqual(expected);
  });

  it("is never corrected for one field against the other; a contradiction is left and told", () => {
    const cells = ["Pas de considération sociale ; Clause sociale ; Clause environnementale", "  Clause sociale ;  Critère environnemental ", "aucune ; Clause sociale ; Clause environnementale"];
    const { corrections, laissees } = planCorrections(lecture(sheet(...cells), marches(RSE)), [], NATURES_CORRECTION);
    expect(corrections.filter(({ column }) => column === 3)).toMatchObject([{ row: 2, natures: ["espaces"], after: { value: "Clause sociale ; Critère environnemental" } }]);
    expect(laissees).toMatchObject([{ row: 1, column: 3, motif: "partagee" }, { row: 3, column: 3, motif: "partagee" }]);
  });
});

describe("figures", () => {
  const [schema, loi] = [schemas.get("landes")!, schemas.get("reglementaire")!];
  const shown = (sheets: Sheets, correspondance?: Correspondance) => [schema, loi].map((one) =>
    checkConformite(lecture(sheets, correspondance).register, one, { periode: { debut: 2024, fin: 2024 } }, []).indicateurs.map(({ indicateur: { code }, resultat: { valeur, part, numerateur, denominateur, nonDeclarees, lignes, ecartees }, verdict: { statut } }) =>
      ({ code, valeur, part, numerateur, denominateur, nonDeclarees, lignes, ecartees: ecartees.nombre, statut })));

  it("of a column that says both are those of two columns that say each its own", () => {
    const words = (...list: string[]) => fc.uniqueArray(fc.constantFrom(...list), { maxLength: 2 });
    const row = fc.tuple(words("Clause sociale", "Critère social", "Marché réservé", "Pas de considération sociale"), words("Clause environnementale", "Critère environnemental", "Pas de considération environnementale"));
    fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      const line = (index: number, ...cells: Cell[]): Cell[] => [`M${index + 1}`, "2024-03-01", 30_000 + index, ...cells];
      const text = (list: readonly string[]): Cell => list.join(" ; ") || null;
      const apart = { S: [[...HEAD.slice(0, 3), "Considérations sociales", "Considérations environnementales"], ...rows.map(([s, e], index) => line(index, text(s), text(e)))] };
      const both = { S: [HEAD, ...rows.map(([s, e], index) => line(index, text([...s, ...e])))] };
      expect(shown(both, marches(RSE))).toEqual(shown(apart));
    }), { numRuns: 25 });
  });
});
