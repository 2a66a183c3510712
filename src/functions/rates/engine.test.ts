import fc from "fast-check";
import { registerOf } from "../../../test/registerOf";
import { schemaOf } from "../../../test/schemaOf";
import { referentiel as catalogue } from "../../catalogue";
import { createContext } from "../../core/indicators/context";
import { createEvaluator } from "../../core/indicators/evaluate";
import type { Resultat } from "../../core/indicators/resultat";
import type { Cell } from "../../core/register/cell";
import { foldText } from "../../core/register/fold";
import { indicateursDe, type Indicateur } from "../../core/scheme/schema";
import { FunctionProblem } from "../errors";
import { tauxInnovant } from "./innovant";
import { tauxLocal } from "./local";
import { count, rate } from "./rate";
import { repartition } from "./repartition";
import { tauxReserve } from "./reserve";
import { clauseSelection, considerationSelection } from "./selection";
import { tauxTaille } from "./taille";
import { tauxValeur } from "./valeur";

/** Each function beside the engine's indicator on a register of the same rows, blanks included. */
const FIELDS = {
  id: "N° marché", dateNotification: "Date de notification", montant: "Montant HT", categorie: "Catégorie", direction: "Direction", objet: "Objet", considerationsSociales: "Considérations sociales",
  reserveA: "Réservé à", marcheInnovant: "Marché innovant", titulaireDepartement: "Département titulaire", titulaireTaille: "Taille titulaire", heuresInsertionPrevues: "Heures d'insertion prévues",
} as const;
type Field = keyof typeof FIELDS;
type Row = Readonly<Record<Field, Cell>>;
const HEAD = Object.keys(FIELDS) as Field[];
/** One table is enough, and is recognised sooner. */
const referentiel = new Map([["marches", catalogue.get("marches")!]]);

const blankOr = (...cells: Cell[]) => fc.option(fc.constantFrom(...cells), { freq: 3 });
const amount = fc.oneof({ weight: 30, arbitrary: fc.integer({ min: 1, max: 10 ** 9 }).map((cents) => cents / 100) }, { weight: 2, arbitrary: fc.constantFrom<Cell>("1 234,56 €", 0.125, 1 / 3) }, fc.constant<Cell>(null));
const row: fc.Arbitrary<Row> = fc.record({
  id: fc.constant<Cell>("M"), dateNotification: fc.constant<Cell>("2024-03-10"), montant: amount,
  categorie: blankOr("Travaux", "TRAVAUX ", "Services", "Études", "etudes"),
  direction: blankOr("Routes", "Bâtiments", "DSI"),
  objet: blankOr("Clause d’insertion", "Entretien des espaces verts", "RÉINSERTION des publics", "insertion", "Fournitures ; insertion"),
  considerationsSociales: blankOr("Clause sociale", "Critère social", "Marché réservé", "Clause sociale; Marché réservé", "Pas de considération sociale", "NC"),
  reserveA: blankOr("EA-ESAT", "SIAE", "EA, ESAT et SIAE", "Aucun"),
  marcheInnovant: blankOr("oui", "non", true, "NC"),
  titulaireDepartement: blankOr("40", "64", "33", "2A", "40; 33"),
  titulaireTaille: blankOr("TPE", "PME", "ETI", "GE", "Grande entreprise"),
  heuresInsertionPrevues: blankOr(0, 99.5, 100, 250, "1 000 h"),
});
const rows = fc.array(row, { minLength: 1, maxLength: 25 }).map((found) => found.map((cells, index): Row => ({ ...cells, id: `M${index + 1}` })));
/** A last row that is filled: there, no blank is past the end. */
const LAST: Row = { id: "M99", dateNotification: "2024-12-31", montant: 1000, categorie: "Services", direction: "DSI", objet: "Dernier", considerationsSociales: "Critère social", reserveA: "ESS", marcheInnovant: "non", titulaireDepartement: "75", titulaireTaille: "GE", heuresInsertionPrevues: 5 };

const column = (found: readonly Row[], field: Field): Cell[][] => found.map((cells) => [cells[field]]);

function measured(found: readonly Row[], mesures: readonly object[]): Resultat[] {
  const schema = schemaOf(mesures.map((mesure, index) => ({ code: `X${index}`, mesure: { denominateur: "marchés", ...mesure } })), referentiel);
  const register = registerOf({ Marchés: [HEAD.map((field) => FIELDS[field]), ...found.map((cells) => HEAD.map((field) => cells[field]))] }, referentiel);
  const evaluator = createEvaluator(createContext(register, { periode: { debut: 2024, fin: 2024 } }), schema);
  return indicateursDe(schema).map((indicateur) => evaluator.evaluate(indicateur as Indicateur).resultat);
}

/** The figure of a function, or what it says. */
function given(compute: () => number): number | FunctionProblem {
  try {
    return compute();
  } catch (error) {
    if (error instanceof FunctionProblem) return error;
    throw error;
  }
}

const lacksAmount = ({ ecartees }: Resultat) => ecartees.motifs.some(({ champ }) => champ === "montant");
const FILTERS = {
  reserves: { considerationsSociales: "Marché réservé" }, reserveA: { et: [{ reserveA: "<>" }, { reserveA: "<>Aucun" }] }, innovants: { marcheInnovant: "oui" },
  locaux: { titulaireDepartement: ["40", "64"] }, pme: { titulaireTaille: ["TPE", "PME"] }, ge: { titulaireTaille: "GE" }, clauses: { considerationsSociales: "Clause sociale" }, toutes: { considerationsSociales: ["Clause sociale", "Critère social", "Marché réservé"] },
} as const;
type Filter = keyof typeof FILTERS;
/** In number and in value; `montants` is null for the first. */
type Share = (found: readonly Row[], montants: Cell[][] | null) => number;
const SHARES: readonly (readonly [string, Filter, Share])[] = [
  ["TAUXRESERVE of considérations", "reserves", (found, montants) => tauxReserve(column(found, "considerationsSociales"), column(found, "id"), montants)],
  ["TAUXRESERVE of « Réservé à »", "reserveA", (found, montants) => tauxReserve(column(found, "reserveA"), column(found, "id"), montants)],
  ["TAUXINNOVANT", "innovants", (found, montants) => tauxInnovant(column(found, "marcheInnovant"), montants)],
  ["TAUXLOCAL", "locaux", (found, montants) => tauxLocal(column(found, "titulaireDepartement"), "40;64", montants)],
  ["TAUXTAILLE of PME", "pme", (found, montants) => tauxTaille(column(found, "titulaireTaille"), null, montants)],
  ["TAUXTAILLE of GE", "ge", (found, montants) => tauxTaille(column(found, "titulaireTaille"), "GE", montants)],
];
/** These end at the last filled row: they are given one. */
const DECLARED: readonly (readonly [string, Filter, Share])[] = [
  ["TAUXCLAUSE", "clauses", (found, montants) => rate(column(found, "considerationsSociales"), clauseSelection(null), montants)],
  ["TAUXCONSIDERATION", "toutes", (found, montants) => rate(column(found, "considerationsSociales"), considerationSelection(null), montants)],
  ["TAUXRESERVE alone, of considérations", "reserves", (found, montants) => tauxReserve(column(found, "considerationsSociales"), null, montants)],
  ["TAUXRESERVE alone, of « Réservé à »", "reserveA", (found, montants) => tauxReserve(column(found, "reserveA"), null, montants)],
];

function expectShares(found: readonly Row[], shares: typeof SHARES): void {
  const results = measured(found, shares.flatMap(([, filter]) => [{ genre: "part", filtre: FILTERS[filter] }, { genre: "partMontant", filtre: FILTERS[filter] }]));
  shares.forEach(([name, , share], index) => {
    const [number, value] = [results[2 * index]!, results[2 * index + 1]!];
    const inNumber = given(() => share(found, null));
    const inValue = given(() => share(found, column(found, "montant")));
    expect([name, inNumber instanceof FunctionProblem ? null : inNumber]).toEqual([name, number.valeur]);
    // The engine leaves out a row without amount, and says so beside the figure; a cell can't: there is none.
    expect([name, inValue instanceof FunctionProblem ? null : inValue]).toEqual([name, lacksAmount(value) ? null : value.valeur]);
    if (lacksAmount(value)) expect(inValue).toMatchObject({ kind: number.valeur === null ? "indisponible" : "valeur" });
  });
}

it("gives the engine's shares, in number and in value, and none where it has none", () => {
  fc.assert(fc.property(rows, (found) => expectShares(found, SHARES)), { numRuns: 60 });
});

it("gives the engine's shares of declarations, up to the last filled row", () => {
  fc.assert(fc.property(rows, (found) => expectShares([...found, LAST], DECLARED)), { numRuns: 60 });
});

it("gives the engine's numbers of clauses", () => {
  fc.assert(fc.property(rows, (found) => {
    const all = [...found, LAST];
    const [clauses] = measured(all, [{ genre: "nombre", filtre: FILTERS.clauses }]);
    expect(count(column(all, "considerationsSociales"), clauseSelection(null))).toBe(clauses!.valeur);
  }), { numRuns: 30 });
});

const CRITERIA: readonly (readonly [Field, string])[] = [
  ["categorie", "Travaux"], ["categorie", "<>Travaux"], ["categorie", "<>etudes"], ["categorie", "="], ["categorie", "<>"], ["objet", "*insertion*"], ["objet", "<>*insertion*"], ["objet", "insertion"],
  ["heuresInsertionPrevues", ">=100"], ["heuresInsertionPrevues", "<100"], ["heuresInsertionPrevues", "=0"], ["heuresInsertionPrevues", "<>0"], ["montant", ">25000"], ["titulaireDepartement", "40"], ["titulaireDepartement", "<>40"],
  ["marcheInnovant", "oui"], ["marcheInnovant", "<>oui"], ["titulaireTaille", "*entreprise"], ["dateNotification", ">=01/01/2024"], ["dateNotification", "<>10/03/2024"],
];

it("TAUXVALEUR gives the engine's share in value for every criterion", () => {
  fc.assert(fc.property(rows, (found) => {
    // The engine reads « Grande entreprise » as GE, and a text with ";" as one: where no field tells, neither is known.
    const spelled = [...found, LAST].map((cells): Row => ({ ...cells, titulaireTaille: cells.titulaireTaille === "Grande entreprise" ? "GE" : cells.titulaireTaille, objet: cells.objet === "Fournitures ; insertion" ? null : cells.objet }));
    const results = measured(spelled, CRITERIA.map(([field, critere]) => ({ genre: "partMontant", filtre: { [field]: critere === "=" ? "" : critere } })));
    CRITERIA.forEach(([field, critere], index) => {
      const result = results[index]!;
      const share = given(() => tauxValeur(column(spelled, "montant"), column(spelled, field), critere));
      const expected = lacksAmount(result) && field !== "montant" ? null : result.valeur;
      expect([critere, share instanceof FunctionProblem ? null : share]).toEqual([critere, expected]);
    });
  }), { numRuns: 60 });
});

it.each<Field>(["categorie", "direction", "titulaireTaille"])("REPARTITION gives the engine's breakdown by %s, labels folded", (field) => {
  fc.assert(fc.property(rows, (found) => {
    const all = [...found, LAST].map((cells): Row => ({ ...cells, titulaireTaille: cells.titulaireTaille === "Grande entreprise" ? "GE" : cells.titulaireTaille, montant: cells.montant ?? 10 }));
    const [numbers, values] = measured(all, [{ genre: "repartition", par: field }, { genre: "repartition", par: field, champ: "montant" }]);
    const lines = repartition(column(all, field), column(all, "montant"), false);
    const byLabel = new Map(lines.map(([libelle, ...figures]) => [foldText(String(libelle)), figures]));
    expect(byLabel.size).toBe(numbers!.modalites.length);
    for (const { libelle, valeur, part, montant } of numbers!.modalites) {
      const value = values!.modalites.find((modalite) => modalite.libelle === libelle)!;
      expect([libelle, ...byLabel.get(foldText(libelle))!]).toEqual([libelle, valeur, part, montant, value.part]);
    }
    expect(lines.map(([, nombre]) => nombre)).toEqual(numbers!.modalites.map(({ valeur }) => valeur));
    expect(repartition(column(all, field), null, false)).toEqual(lines.map((line) => line.slice(0, 3)));
  }), { numRuns: 30 });
});
