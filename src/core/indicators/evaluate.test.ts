import fc from "fast-check";
import { registerOf, type Sheets } from "../../../test/registerOf";
import type { Cell } from "../register/cell";
import { tableSchema, type Referentiel, type TypeChamp } from "../register/champ";
import { indicateurSchema, type Indicateur } from "../scheme/schema";
import { createContext } from "./context";
import { evaluateIndicateur } from "./evaluate";
import type { Resultat } from "./resultat";

const champ = (id: string, libelle: string, type: TypeChamp) => ({ id, libelle, type });
const referentiel: Referentiel = new Map(
  [
    { id: "marches", libelle: "Marchés", identite: "id", periode: "date", reconnaissance: [["id"]], champs: [
      champ("id", "N°", "texte"), champ("nature", "Nature", "texte"), champ("date", "Date", "date"), champ("montant", "Montant", "montant"), champ("soc", "Sociales", "considerationsSociales"),
      champ("categorie", "Catégorie", "texte"), champ("recycle", "Recyclé", "ouiNon"), champ("heures", "Heures", "nombre"), champ("direction", "Direction", "texte"), champ("poids", "Poids", "nombre"),
    ] },
    { id: "contrats", libelle: "Contrats", identite: null, periode: "debut", reconnaissance: [["beneficiaire"]], champs: [champ("marche", "Marché lié", "texte"), champ("beneficiaire", "Bénéficiaire", "texte"), champ("debut", "Début", "date")] },
    { id: "saisies", libelle: "Saisies", identite: null, periode: "annee", reconnaissance: [["code", "valeur"]], champs: [
      champ("code", "Indicateur", "texte"), champ("annee", "Année", "entier"), champ("modalite", "Modalité", "texte"), champ("valeur", "Valeur", "texte"),
    ] },
  ].map((definition) => [definition.id, tableSchema.parse(definition)] as const),
);

const HEAD = ["N°", "Nature", "Date", "Montant", "Sociales", "Catégorie", "Recyclé", "Heures", "Direction", "Poids"];
type Row = [string, string | null, Cell, Cell, string | null, string | null, Cell, Cell, string | null, Cell];
const ROWS: Row[] = [
  ["M1", "Marché", "2024-01-10", 30000, "Clause sociale", "Travaux", "oui", 100, "Routes", 1],
  ["M2", "Marché", "2024-02-10", 25000, "Clause sociale", "Travaux", "non", null, "Routes", 2],
  ["M3", "Marché", "2024-03-10", 60000, "Pas de considération sociale", "Services", null, 50, "DSI", 3],
  ["M4", "Marché", "2024-04-10", 10000, null, "Services", "oui", null, "DSI", null],
  ["M5", "Marché", "2023-12-31", 90000, "Critère social", "Travaux", "oui", 10, "DSI", 1],
  ["M6", "Marché subséquent", "2024-05-10", 70000, "Clause sociale", "Travaux", "oui", 20, "DSI", 1],
  ["M7", "DSP", "2024-06-10", 80000, "Marché réservé", "Services", "non", 30, "Routes", 1],
  ["M8", "Marché", "pas encore", 40000, "Clause sociale", "Travaux", "oui", 5, "DSI", 1],
  ["M9", null, "2024-07-10", "abc", "Clause sociale; Critère social", null, "oui", 1.1, "Routes", 1],
];
const MARCHES: Sheets = { Marches: [HEAD, ...ROWS] };

const indicateur = (mesure: object, more: object = {}): Indicateur => indicateurSchema.parse({ code: "A1", libelle: "Essai", unite: "marchés", source: "essai", mesure: { denominateur: "marchés", ...mesure }, ...more });
function evaluate(mesure: object, sheets: Sheets = MARCHES, options: { debut?: number; fin?: number; direction?: string } = {}): Resultat & { noms: string } {
  const register = registerOf(sheets, referentiel);
  const context = createContext(register, { periode: { debut: options.debut ?? 2024, fin: options.fin ?? options.debut ?? 2024 }, direction: options.direction });
  const { resultat } = evaluateIndicateur(context, indicateur(mesure));
  return { ...resultat, noms: resultat.lignes.map((row) => `M${row + 1}`).join(" ") };
}

describe("counting", () => {
  test("a number counts the rows of the year that meet the filter; subséquents are out by default, DSP in", () => {
    expect(evaluate({ genre: "nombre", filtre: { soc: ["Clause sociale", "Marché réservé"] } })).toMatchObject({ valeur: 5 - 1, noms: "M1 M2 M7 M9" });
    expect(evaluate({ genre: "nombre", filtre: { soc: "Clause sociale" }, subsequents: true }).noms).toBe("M1 M2 M6 M9");
    expect(evaluate({ genre: "nombre", filtre: {}, concessions: false }).noms).toBe("M1 M2 M3 M4 M9");
  });

  test("a number with a base gives its share of the base; what can't be placed is left out with its reason", () => {
    const found = evaluate({ genre: "nombre", filtre: { soc: "Clause sociale", montant: ">25000" }, base: { montant: ">25000" } });
    // M9's amount can't be read, M8's date neither: neither side of the share may count them.
    expect(found).toMatchObject({ valeur: 1, numerateur: 1, denominateur: 3, noms: "M1", retenues: 3 });
    expect(found.part).toBeCloseTo(1 / 3, 12);
    expect(found.ecartees.motifs).toEqual([
      { champ: "date", libelle: "Date", motif: "dateIllisible", nombre: 1, lignes: [9] },
      { champ: "montant", libelle: "Montant", motif: "nombreIllisible", nombre: 1, lignes: [10] },
    ]);
  });

  test("blank considérations stay in the denominator as not declared, with the share among those declared", () => {
    expect(evaluate({ genre: "part", filtre: { soc: ["Clause sociale", "Critère social", "Marché réservé"] } })).toMatchObject({ numerateur: 4, denominateur: 6, nonDeclarees: 1, partDeclarees: 4 / 5 });
  });

  test("a row that fails one criterion for sure is not left out for another that is blank", () => {
    // M3 is not Travaux: its blank Recyclé doesn't matter. M9's category is blank: it does.
    const found = evaluate({ genre: "nombre", filtre: { categorie: "Travaux", recycle: "oui" } });
    expect(found).toMatchObject({ valeur: 1, noms: "M1" });
    expect(found.ecartees.motifs.map(({ champ: id, lignes }) => [id, lignes])).toEqual([["date", [9]], ["categorie", [10]]]);
  });

  test("one of several filters is enough", () => {
    expect(evaluate({ genre: "nombre", filtre: { ou: [{ montant: ">=80000" }, { categorie: "Travaux" }] } }).noms).toBe("M1 M2 M7");
  });
});

describe("amounts", () => {
  test.each<[string, object, number, string]>([
    ["a sum", { genre: "somme", champ: "heures", filtre: {} }, 181.1, "M1 M3 M7 M9"],
    ["a share of value", { genre: "partMontant", filtre: { soc: "Clause sociale" } }, 55000 / 205000, "M1 M2"],
    ["a mean", { genre: "moyenne", champ: "montant", filtre: {} }, 205000 / 5, "M1 M2 M3 M4 M7"],
    ["a weighted mean", { genre: "moyenne", champ: "montant", poids: "poids", filtre: {} }, (30000 + 50000 + 180000 + 80000) / 7, "M1 M2 M3 M7"],
  ])("%s", (_name, mesure, valeur, noms) => {
    const found = evaluate(mesure);
    expect(found.valeur).toBeCloseTo(valeur, 9);
    expect(found.noms).toBe(noms);
  });

  test("blanks of a sum are told, not taken for zero", () => {
    expect(evaluate({ genre: "somme", champ: "heures", filtre: {} }).ecartees.motifs).toContainEqual({ champ: "heures", libelle: "Heures", motif: "manquant", nombre: 2, lignes: [3, 5] });
  });

  test("distinct people, and breakdowns", () => {
    const contrats: Sheets = { ...MARCHES, Contrats: [["Marché lié", "Bénéficiaire", "Début"], ["M1", "P1", "2024-01-01"], ["M1", "p1 ", "2024-02-01"], ["M3", "P2", "2024-02-01"], ["M3", "P3", "2023-02-01"]] };
    expect(evaluate({ genre: "distinct", table: "contrats", champ: "beneficiaire", filtre: {} }, contrats).valeur).toBe(2);
    expect(evaluate({ genre: "distinct", table: "contrats", champ: "beneficiaire", filtre: {} }, contrats, { direction: "routes" }).valeur).toBe(1);
    expect(evaluate({ genre: "repartition", par: "categorie", filtre: {} }).modalites).toEqual([
      { code: null, libelle: "Services", valeur: 3, part: 0.5, montant: 150000 }, { code: null, libelle: "Travaux", valeur: 2, part: 2 / 6, montant: 55000 }, { code: null, libelle: "Non renseigné", valeur: 1, part: 1 / 6, montant: null },
    ]);
  });
});

test("nobody who meets the filter is zero, and asks for no column", () => {
  expect(evaluate({ genre: "distinct", champ: "categorie", filtre: { montant: ">1000000" } })).toMatchObject({ valeur: 0, raison: null });
});

test("two sides of a ratio that leave out as many rows, and not the same ones, tell both", () => {
  const heures = (categorie: string) => ({ genre: "somme", champ: "heures", filtre: { categorie }, denominateur: "heures" });
  const found = evaluate({ genre: "ratio", numerateur: heures("Travaux"), diviseur: heures("Services") });
  const lignes = found.ecartees.motifs.filter(({ champ: id }) => id === "heures").map((motif) => motif.lignes);
  expect([found.numerateur, found.denominateur, lignes]).toEqual([100, 80, [[3], [5]]]);
  expect(found.ecartees.nombre).toBe(found.ecartees.motifs.reduce((sum, { nombre }) => sum + nombre, 0));
});

describe("what can't be measured says why, and is never zero", () => {
  const reason = (mesure: object, sheets?: Sheets) => evaluate(mesure, sheets).raison;
  test.each<[string, object, Sheets | undefined, object]>([
    ["no table", { genre: "nombre", table: "contrats", filtre: {} }, undefined, { code: "tableAbsente" }],
    ["no column", { genre: "somme", champ: "heures", filtre: {} }, { M: [["N°", "Date"], ["M1", "2024-01-01"]] }, { code: "colonneAbsente", colonnes: ["Heures"] }],
    ["nobody filled it in", { genre: "nombre", filtre: { recycle: "oui" } }, { M: [["N°", "Date", "Recyclé"], ["M1", "2024-01-01", null], ["M2", "2024-01-01", ""]] }, { code: "colonneVide", colonnes: ["Recyclé"] }],
    ["no considération declared", { genre: "part", filtre: { soc: "Clause sociale" } }, { M: [["N°", "Date", "Sociales"], ["M1", "2024-01-01", null]] }, { code: "colonneVide", colonnes: ["Sociales"] }],
    ["no row in the year", { genre: "nombre", filtre: {} }, { M: [["N°", "Date"], ["M1", "2021-01-01"]] }, { code: "aucuneLigne" }],
    ["nothing in the base", { genre: "part", filtre: {}, base: { montant: ">1000000" } }, undefined, { code: "denominateurNul" }],
    ["a field of the marché, and no table of marchés", { genre: "nombre", table: "contrats", filtre: { "marche.categorie": "Travaux" } }, { C: [["Marché lié", "Bénéficiaire", "Début"], ["M1", "P1", "2024-01-01"]] }, { code: "tableAbsente", table: "Marchés" }],
    ["a field of the marché that marchés don't have", { genre: "nombre", table: "contrats", filtre: { "marche.categorie": "Travaux" } }, { M: [["N°", "Date"], ["M1", "2024-01-01"]], C: [["Marché lié", "Bénéficiaire", "Début"], ["M1", "P1", "2024-01-01"]] }, { code: "colonneAbsente", table: "Contrats", colonnes: ["Catégorie (table Marchés)"] }],
    ["a field of the marché, and rows that name none", { genre: "nombre", table: "contrats", filtre: { "marche.categorie": "Travaux" } }, { ...MARCHES, C: [["Bénéficiaire", "Début"], ["P1", "2024-01-01"]] }, { code: "colonneAbsente", colonnes: ["Marché lié"] }],
    ["nothing entered", { genre: "saisie" }, undefined, { code: "aSaisir", indicateur: "A1" }],
  ])("%s", (_name, mesure, sheets, expected) => {
    expect(evaluate(mesure, sheets).valeur).toBeNull();
    expect(reason(mesure, sheets)).toMatchObject(expected);
  });

  test("filled in on the rows that another criterion rules out is still empty", () => {
    const sheets: Sheets = { M: [["N°", "Date", "Catégorie", "Recyclé"], ["M1", "2024-01-01", "Travaux", null], ["M2", "2024-01-01", "Services", "oui"]] };
    expect(reason({ genre: "nombre", filtre: { categorie: "Travaux", recycle: "oui" } }, sheets)).toMatchObject({ code: "colonneVide", colonnes: ["Recyclé"], ecartees: 1 });
  });
});

describe("fallbacks and entered values", () => {
  const saisies = (...rows: Cell[][]): Sheets => ({ ...MARCHES, Saisies: [["Indicateur", "Année", "Modalité", "Valeur"], ...rows] });

  test("the second way of measuring stands in where the first has no table", () => {
    const mesure = { genre: "distinct", table: "contrats", champ: "beneficiaire", filtre: {}, sinon: { genre: "somme", champ: "heures", filtre: {}, denominateur: "heures" } };
    expect(evaluate(mesure)).toMatchObject({ valeur: 181.1, origine: "repli" });
  });

  test.each<[string, Cell, unknown]>([["a number", 12, 12], ["a number of three decimals", 0.125, 0.125], ["a French number", "1 234,5", 1234.5], ["a text", "liste publiée", "liste publiée"], ["a boolean", "oui", true]])("%s is read", (_name, cell, valeur) => {
    expect(evaluate({ genre: "saisie" }, saisies(["a1", 2024, null, cell], ["A1", 2023, null, 99]))).toMatchObject({ valeur, origine: "saisie" });
  });

  test("an entered value stands in for what the register can't measure, never over what it can", () => {
    expect(evaluate({ genre: "nombre", table: "contrats", filtre: {} }, saisies(["A1", 2024, null, 7]))).toMatchObject({ valeur: 7, origine: "saisie" });
    expect(evaluate({ genre: "nombre", filtre: {} }, saisies(["A1", 2024, null, 7]))).toMatchObject({ valeur: 6, origine: "registre" });
  });

  test.each<[string, object, Sheets]>([
    ["the column is there, and empty", { genre: "nombre", filtre: { recycle: "oui" } }, { M: [["N°", "Date", "Recyclé"], ["M1", "2024-01-01", null]] }],
    ["the column isn't there", { genre: "somme", champ: "heures", filtre: {} }, { M: [["N°", "Date"], ["M1", "2024-01-01"]] }],
    ["the year has no row", { genre: "nombre", filtre: {} }, { M: [["N°", "Date"], ["M1", "2021-01-01"]] }],
  ])("an entered value stands in where %s", (_name, mesure, sheets) => {
    expect(evaluate(mesure, { ...sheets, Saisies: [["Indicateur", "Année", "Modalité", "Valeur"], ["A1", 2024, null, 7]] })).toMatchObject({ valeur: 7, origine: "saisie" });
  });

  test("nor where the count came out badly: a base of zero stays one", () => {
    expect(evaluate({ genre: "part", filtre: {}, base: { montant: ">1000000" } }, saisies(["A1", 2024, null, 0.7]))).toMatchObject({ valeur: null, raison: { code: "denominateurNul" } });
  });

  test("a table of entries without a year says of none which it is", () => {
    expect(evaluate({ genre: "saisie" }, { ...MARCHES, Saisies: [["Indicateur", "Valeur"], ["A1", 7]] })).toMatchObject({ valeur: null, raison: { code: "aSaisir" } });
  });

  test("an entered value is the collectivité's: it is not given for one direction, even where the register can't measure", () => {
    const found = (mesure: object) => evaluate(mesure, saisies(["A1", 2024, null, 7]), { direction: "DSI" });
    expect(found({ genre: "saisie" })).toMatchObject({ valeur: null, raison: { code: "directionInconnue", table: "Saisies" } });
    expect(found({ genre: "nombre", table: "contrats", filtre: {} })).toMatchObject({ valeur: null, raison: { code: "tableAbsente" } });
  });

  test("two entries for one year, or several years, are not guessed", () => {
    expect(evaluate({ genre: "saisie" }, saisies(["A1", 2024, null, 1], ["A1", 2024, null, 2])).raison).toEqual({ code: "saisieEnDouble", indicateur: "A1", lignes: [2, 3] });
    expect(evaluate({ genre: "saisie" }, saisies(["A1", 2023, null, 1], ["A1", 2024, null, 2]), { debut: 2023, fin: 2024 })).toMatchObject({ valeur: null, modalites: [{ libelle: "2023", valeur: 1 }, { libelle: "2024", valeur: 2 }] });
  });

  test("a share entered as 20 is refused, as 20 % or 0,2 read", () => {
    const shared = (cell: Cell) => {
      const context = createContext(registerOf(saisies(["A1", 2024, null, cell]), referentiel), { periode: { debut: 2024, fin: 2024 } });
      return evaluateIndicateur(context, indicateur({ genre: "saisie" }, { unite: "%" })).resultat.valeur;
    };
    expect([shared("20 %"), shared(0.2), shared("0,2"), shared(20)]).toEqual([0.2, 0.2, 0.2, null]);
  });

  test("an indicator of two values holds both, and a total only where it is asked for", () => {
    const two = (total?: string) => indicateurSchema.parse({ code: "K3", libelle: "Tonnage", unite: "tonnes", source: "essai", ...(total ? { total } : {}), composantes: [
      { code: "K3.a", libelle: "Agrégats", unite: "tonnes", mesure: { genre: "saisie", denominateur: "t" } }, { code: "K3.b", libelle: "Enrobés", unite: "tonnes", mesure: { genre: "saisie", denominateur: "t" } },
    ] });
    const at = (sheets: Sheets, total?: string) => evaluateIndicateur(createContext(registerOf(sheets, referentiel), { periode: { debut: 2024, fin: 2024 } }), two(total)).resultat;
    const both = saisies(["K3", 2024, "Agrégats", 100.1], ["K3.b", 2024, null, 200.2]);
    expect(at(both, "somme")).toMatchObject({ valeur: 300.3, modalites: [{ code: "K3.a", valeur: 100.1 }, { code: "K3.b", valeur: 200.2 }] });
    expect(at(both)).toMatchObject({ valeur: null, raison: null });
    expect(at(saisies(["K3", 2024, "Agrégats", 100]), "somme")).toMatchObject({ valeur: null, raison: { code: "composantes", manquantes: ["Enrobés"] } });
  });
});

describe("laws", () => {
  const cell = <T>(...values: T[]) => fc.constantFrom<T | null>(...values, null);
  const row = fc.tuple(fc.string({ minLength: 1, maxLength: 4 }), cell("Marché", "DSP", "Marché subséquent"), cell<Cell>("2024-05-01", "2023-05-01", "?"), cell<Cell>(10000, 25000.01, 40000, "abc"), cell("Clause sociale", "Critère social", "Pas de considération sociale", "charabia"),
    cell("Travaux", "Services"), cell<Cell>("oui", "non"), cell<Cell>(10, 0.1, 33.33), cell("DSI", "Routes"), cell<Cell>(1, 2));
  const rows = fc.array(row, { minLength: 1, maxLength: 40 });
  const measures = [
    { genre: "nombre", filtre: { soc: "Clause sociale", montant: ">25000" }, base: { montant: ">25000" } }, { genre: "part", filtre: { soc: ["Clause sociale", "Critère social"] } },
    { genre: "partMontant", filtre: { categorie: "Travaux" } }, { genre: "somme", champ: "heures", filtre: { recycle: "<>non" } }, { genre: "distinct", champ: "categorie", filtre: {} },
  ];
  const at = (mesure: object, found: readonly (readonly Cell[])[]) => evaluate(mesure, { Marches: [HEAD, ...found] });

  test("the order of the rows changes nothing", () => {
    fc.assert(fc.property(rows, fc.constantFrom(...measures), (found, mesure) => {
      const { lignes: _a, noms: _b, ecartees: ea, ...straight } = at(mesure, found);
      const { lignes: _c, noms: _d, ecartees: eb, ...reversed } = at(mesure, [...found].reverse());
      expect(reversed).toEqual(straight);
      expect(eb.nombre).toBe(ea.nombre);
    }), { seed: 20 });
  });

  test("rows of another year change nothing", () => {
    fc.assert(fc.property(rows, fc.constantFrom(...measures), (found, mesure) => {
      const { ecartees: _a, ...before } = at(mesure, found);
      fc.pre(before.raison?.code !== "aucuneLigne");
      const { ecartees: _b, ...after } = at(mesure, [...found, ["X", "Marché", "2019-01-01", 1e6, "Clause sociale", "Études", "oui", 1e6, "DSI", 1]]);
      expect(after).toEqual(before);
    }), { seed: 20 });
  });

  test("two halves add up to the whole, for numbers and sums", () => {
    fc.assert(fc.property(rows, rows, (one, two) => {
      const figures = (found: readonly (readonly Cell[])[]) => {
        const { numerateur, denominateur, raison } = at(measures[0]!, found);
        return { numerateur, denominateur, raison };
      };
      const [a, b, whole] = [figures(one), figures(two), figures([...one, ...two])];
      fc.pre(a.raison === null && b.raison === null);
      expect(whole.numerateur).toBe(a.numerateur! + b.numerateur!);
      expect(whole.denominateur).toBe(a.denominateur! + b.denominateur!);
    }), { seed: 20 });
  });

  test("a share lies between 0 and 1, its rows are in its base, and complement adds up", () => {
    fc.assert(fc.property(rows, (found) => {
      const clause = at({ genre: "part", filtre: { categorie: "Travaux" } }, found);
      const other = at({ genre: "part", filtre: { categorie: "<>Travaux" } }, found);
      fc.pre(clause.raison === null && other.raison === null);
      expect(clause.valeur).toBeGreaterThanOrEqual(0);
      expect(clause.valeur).toBeLessThanOrEqual(1);
      expect(clause.numerateur! + other.numerateur!).toBe(clause.denominateur);
    }), { seed: 20 });
  });
});
