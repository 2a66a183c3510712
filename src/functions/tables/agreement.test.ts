import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { registre2023, TOTAUX } from "../../../test/bilan2023/register";
import { registerOf, surveyOf, type Sheets } from "../../../test/registerOf";
import { gridOf } from "../../atelier/demonstration/grid";
import { demonstrationSheets } from "../../atelier/demonstration/sheets";
import { referentiel, schemas } from "../../catalogue";
import { checkConformite, type Conformite } from "../../core/compliance/conformite";
import { phrase } from "../../core/compliance/phrase";
import { texteStatut } from "../../core/compliance/textes";
import type { Cell } from "../../core/register/cell";
import { recogniseTables } from "../../core/register/recognise";
import type { Schema } from "../../core/scheme/schema";
import { FunctionProblem } from "../errors";
import { createTableFunctions } from "./tables";
import { marches, outcome } from "../../../test/fonctions/registres";

/** The functions on a whole table against the engine, on the same rows. */
const functions = createTableFunctions([...schemas.values()], referentiel);
type Table = readonly (readonly Cell[])[];

/** The demonstration workbook's sheets as Excel hands them. */
function demonstration(): Sheets {
  const flux = [13, 16, 19, 27].map((feed) => readFileSync(path.join(__dirname, `../../atelier/demonstration/data/dematis${feed}.json`), "utf8"));
  return Object.fromEntries(gridOf(demonstrationSheets(flux)).sheets.map(({ name, cells }) => {
    const rows: Cell[][] = Array.from({ length: Math.max(...cells.map(({ row }) => row)) + 1 }, () => []);
    for (const { row, column, value } of cells) rows[row]![column] = value;
    const width = Math.max(...rows.map((row) => row.length));
    return [name, rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null))];
  }));
}

/** What the engine says, in the order of the lines: an indicator, then its values. */
function linesOf({ indicateurs }: Conformite) {
  return indicateurs.flatMap(({ indicateur, chemin, resultat, verdict, anterieure, composantes }) => [
    { chemin, cible: indicateur, resultat, verdict, anterieure, alone: composantes.length === 0 || resultat.valeur !== null },
    ...composantes.map((part) => ({ chemin, cible: part.composante, resultat: part.resultat, verdict: part.verdict, anterieure: part.anterieure, alone: true })),
  ]);
}

function engine(table: Table, schema: Schema, annee: number): Conformite | string {
  const periode = { debut: annee, fin: annee };
  return outcome(() => {
    try {
      return checkConformite(registerOf({ Feuille: table }, referentiel), schema, { periode }, []);
    } catch (error) {
      return `the engine refuses: ${String(error)}`;
    }
  });
}

/** Compares all that the three functions say of a table with what the engine says; the number of figures compared. */
function compare(table: Table, schema: Schema, annee: number): { figures: number; obstacles: number } {
  const expected = engine(table, schema, annee);
  if (typeof expected === "string") {
    expect(outcome(() => functions.conformite(table, schema.id, annee, false))).toContain("#N/A");
    return { figures: 0, obstacles: 0 };
  }
  const rows = functions.conformite(table, schema.id, annee, false);
  const bilan = [...schema.axes.map(({ code }) => code), ...(schema.engagements.length > 0 ? ["engagements"] : [])].flatMap((axe) => functions.bilan(table, schema.id, axe, annee, false));
  const lines = linesOf(expected);
  expect([rows.length, bilan.length]).toEqual([lines.length, lines.length]);
  let [figures, obstacles] = [0, 0];
  lines.forEach(({ chemin, cible, resultat, verdict, anterieure, alone }, rank) => {
    const own = functions.indicateur.bind(null, table, cible.code, annee, schema.id);
    const [code, libelle, valeur, aimed, ecart, statut] = rows[rank]!;
    expect([code, libelle, aimed]).toEqual([cible.code, cible.libelle, verdict.cible?.valeur ?? ""]);
    if (statut instanceof FunctionProblem) {
      obstacles++;
      expect(statut.message).toContain("dépend des 0");
      expect([valeur, ecart]).toEqual([statut, statut]);
      expect(String(outcome(own))).toMatch(/^#(N\/A|VALUE!) /);
      return;
    }
    expect([statut, ecart]).toEqual([texteStatut[verdict.statut], verdict.ecart ?? ""]);
    // The gap is from the value shown to the target shown; inside an interval there is none.
    if (typeof valeur === "number" && typeof ecart === "number" && verdict.cible?.valeurMax === null) expect(valeur - verdict.cible.valeur).toBeCloseTo(ecart, 9);
    const [action, , , numerateur, denominateur, shown, , , words] = bilan.find((row) => row[1] === code)!;
    expect([action, numerateur, denominateur, shown]).toEqual([chemin.action?.code ?? "Engagement", resultat.numerateur ?? "", resultat.denominateur ?? "", valeur]);
    const beyond = resultat.raison?.code === "tableAbsente" || resultat.raison?.code === "aSaisir";
    if (beyond) expect(words).toMatch(/non mesurable/);
    else expect(words).toBe(phrase({ unite: cible.unite, resultat, verdict, anterieure }, { debut: annee, fin: annee }));
    if (resultat.valeur === null || !alone) {
      expect(String(outcome(own))).toMatch(/^#(N\/A|VALUE!) /);
      return;
    }
    figures++;
    expect(outcome(own)).toBe(resultat.valeur);
  });
  return { figures, obstacles };
}

/** The sheets that hold a table of the register. */
const tablesOf = (sheets: Sheets): [string, Table][] => Object.entries(sheets).filter(([name, rows]) => recogniseTables(surveyOf({ [name]: rows }), referentiel).tables.length > 0);

describe("on the register of the Bilan 2023", () => {
  it.each(tablesOf(registre2023()))("%s", (name, table) => {
    const found = [...schemas.values()].map((schema) => compare(table, schema, 2023));
    // Voted figures are those of former years, and measure nothing by themselves.
    expect(found.reduce((total, { figures }) => total + figures, 0) > 0).toBe(name !== "Bilans arrêtés");
    // In Contrats all the hours of tutorat are 0 and nothing is blank: a column that nobody filled would come so.
    expect(name === "Contrats" || found.every(({ obstacles }) => obstacles === 0)).toBe(true);
  });

  const register = registre2023();
  it.each([
    ["« Sur 847 marchés notifiés, 149 marchés ont intégré une considération sociale »", "Marchés", "27.1", TOTAUX.considerationSociale / TOTAUX.plusDe40000],
    ["« sur 1014 marchés notifiés, 73 % sont issus du territoire régional »", "Marchés", "5.b1", TOTAUX.duTerritoire / TOTAUX.marches],
    ["« 278 bénéficiaires »", "Contrats", "27.b2", TOTAUX.beneficiaires],
    ["« dont 44 femmes »", "Contrats", "22.1", TOTAUX.femmes / TOTAUX.beneficiaires],
    ["« sur 300 contrats de travail »", "Contrats", "28.b1", TOTAUX.contrats],
    ["« 66 CDI, 29 CDD »", "Contrats", "28.1", TOTAUX.cdi + TOTAUX.cdd],
    ["« 3 043 heures de formation »", "Contrats", "28.2.formation", TOTAUX.heuresFormation],
    ["« 68 978 heures d'insertion ont été réalisées »", "Heures", "27.b1", TOTAUX.heures],
    ["« 20,57 jours »", "Paiements", "5.2", TOTAUX.delai],
    ["« 38 % des ventes », entered by hand", "Saisies", "18.b1", TOTAUX.vegetariens],
  ])("%s", (_name, sheet, code, expected) => {
    expect(outcome(() => functions.indicateur(register[sheet], code, 2023, "pays-de-la-loire"))).toBe(expected);
  });
});

describe("on the demonstration workbook", () => {
  it.each(tablesOf(demonstration()))("%s", (name, table) => {
    const found = [...schemas.values()].map((schema) => compare(table, schema, name === "Recensement" ? 2025 : 2024));
    expect(found.some(({ figures }) => figures > 0)).toBe(true);
    // A complete table whose 0 may be blanks, where it matters: the vehicles that emit nothing.
    expect(found.reduce((total, { obstacles }) => total + obstacles, 0)).toBe(name === "Véhicules" ? 1 : 0);
  });
});

it("on any table of marchés", () => {
  fc.assert(fc.property(marches(), fc.constantFrom("landes", "reglementaire", "centre-val-de-loire"), fc.constantFrom(2023, 2024), (table, id, annee) => {
    compare(table as Cell[][], schemas.get(id)!, annee);
  }), { numRuns: 25 });
});
