import fc from "fast-check";
import { registerOf, type Sheets } from "../../../test/registerOf";
import { schemaOf } from "../../../test/schemaOf";
import { referentiel } from "../../catalogue";
import type { Cell } from "../register/cell";
import { ventilationSchema } from "../scheme/schema";
import { indicateursDe } from "../scheme/schema";
import { createContext } from "./context";
import { createEvaluator } from "./evaluate";
import { texteRaison } from "./textes";
import { ventiler } from "./ventilation";

const HEAD = ["N° marché", "Date de notification", "Nature", "Catégorie", "Considérations sociales", "Statut titulaire", "Montant HT", "Direction", "Heures d'insertion prévues", "Marché innovant"];
const REGISTRE: Sheets = {
  Marchés: [
    HEAD,
    ["M1", "2024-01-10", "Marché", "Travaux", "Clause sociale", "ESS; SIAE", 1.234, "Routes", 100, "oui"],
    ["M2", "2024-02-10", "Marché", "T", "Pas de considération sociale", "Aucun", 20, "Routes", 50, "non"],
    ["M3", "2024-03-10", "Marché", "Services", "Clause sociale", "ESS", 20, "DSI", 40, null],
    ["M4", "2024-04-10", "Marché", null, null, null, null, "DSI", 10, "oui"],
    ["M5", "2023-04-10", "Marché", "Études", "Clause sociale", "ESS", 30, "DSI", 5, "oui"],
    ["M6", "2024-05-10", "Marché subséquent", "Transports", "Clause sociale", "ESS", 30, "DSI", 5, "oui"],
  ],
  "Heures réalisées": [["N° marché", "Année", "Heures"], ["M1", 2024, 80], ["M3", 2024, 10], ["M5", 2024, 3], ["M9", 2024, 7]],
};
const PART = { genre: "part", filtre: { considerationsSociales: "Clause sociale" }, denominateur: "marchés" };
const HEURES = { genre: "somme", table: "heuresRealisees", champ: "heures", denominateur: "heures" };
const RATIO = { genre: "ratio", denominateur: "heures prévues", numerateur: HEURES, diviseur: { genre: "somme", champ: "heuresInsertionPrevues", denominateur: "heures prévues" } };

/** Each category with its value, or the code of the reason why it has none; null where nothing can be said. */
function broken(mesure: object, ventilation: object, sheets: Sheets = REGISTRE, direction?: string) {
  const schema = schemaOf([{ code: "A1", mesure }], referentiel);
  const evaluator = createEvaluator(createContext(registerOf(sheets, referentiel), { periode: { debut: 2024, fin: 2024 }, direction }), schema);
  const found = ventiler(evaluator, indicateursDe(schema)[0]!, null, ventilationSchema.parse(ventilation));
  return found && { libelle: found.libelle, ...Object.fromEntries(found.modalites.map(({ libelle, resultat }) => [libelle, resultat.valeur ?? resultat.raison?.code])) };
}

describe("by a field", () => {
  test("the value is measured again in each category, spellings together, blanks apart", () => {
    expect(broken(PART, { par: "categorie" })).toEqual({ libelle: "Catégorie", Services: 1, Travaux: 0.5, "Non renseigné": "colonneVide" });
  });

  test("a row of several values is in each", () => {
    expect(broken({ genre: "nombre", denominateur: "marchés" }, { par: "titulaireStatut" })).toEqual({ libelle: "Statut titulaire", Aucun: 1, ESS: 2, SIAE: 1, "Non renseigné": 1 });
  });

  test("oui, non and blank", () => {
    expect(broken({ genre: "nombre", denominateur: "marchés" }, { par: "marcheInnovant" })).toEqual({ libelle: "Marché innovant", non: 1, oui: 2, "Non renseigné": 1 });
  });

  test("numbers and dates are taken as they are, even 1,234 that a text would leave in doubt", () => {
    expect(broken({ genre: "nombre", subsequents: true, denominateur: "marchés" }, { par: "montant" })).toEqual({ libelle: "Montant HT", "1.234": 1, 20: 2, 30: 1, "Non renseigné": 1 });
    expect(broken({ genre: "nombre", filtre: { categorie: "Travaux" }, denominateur: "marchés" }, { par: "dateNotification" })).toMatchObject({ "2024-01-10": 1, "2024-02-10": 1, "2024-03-10": 0 });
  });

  test("a label with wildcards is taken as it is", () => {
    const sheets: Sheets = { Marchés: [["N° marché", "Date de notification", "Famille d'achat"], ["M1", "2024-01-10", "Voirie*"], ["M2", "2024-01-10", "Voirie et réseaux"]] };
    expect(broken({ genre: "nombre", denominateur: "marchés" }, { par: "famille" }, sheets)).toEqual({ libelle: "Famille d'achat", "Voirie*": 1, "Voirie et réseaux": 1 });
  });

  test("in one direction only", () => {
    expect(broken(PART, { par: "categorie" }, REGISTRE, "Routes")).toEqual({ libelle: "Catégorie", Travaux: 0.5 });
  });

  test("the field of the marché of each row", () => {
    // M5 was notified in 2023, its hours are of 2024; M9 is unknown.
    expect(broken(HEURES, { par: "marche.categorie" })).toEqual({ libelle: "Catégorie", Études: 3, Services: 10, Travaux: 80 });
  });

  test("both sides of a ratio: a category that only one of them has shows, with its reason", () => {
    expect(broken(RATIO, { par: "marche.categorie" })).toMatchObject({ libelle: "Catégorie", Travaux: 80 / 150, Services: 10 / 40, Études: "denominateurNul" });
  });

  test("a category that only the lower side of a ratio has shows too", () => {
    const sheets: Sheets = { ...REGISTRE, Marchés: [...REGISTRE["Marchés"]!, ["M7", "2024-06-10", "Marché", "Fournitures", null, null, 5, "DSI", 25, null]] };
    expect(broken(RATIO, { par: "marche.categorie" }, sheets)).toMatchObject({ Fournitures: 0, Travaux: 80 / 150 });
  });

  test("no column, no breakdown", () => {
    expect(broken(PART, { par: "famille" })).toBeNull();
    expect(broken({ genre: "nombre", table: "paiements", denominateur: "paiements" }, { par: "statut" })).toBeNull();
    expect(broken(HEURES, { par: "marche.categorie" }, { "Heures réalisées": REGISTRE["Heures réalisées"]! })).toBeNull();
  });
});

describe("by groups", () => {
  const groupes = { libelle: "Taille", groupes: [{ libelle: "Petits", filtre: { montant: "<=20" } }, { libelle: "Grands", filtre: { montant: ">20" } }] };

  test("named groups of rows; they may leave some out, and may be empty", () => {
    // M4 has no amount: it may be in either, so that "Grands" counts none for sure.
    expect(broken({ genre: "nombre", denominateur: "marchés" }, groupes)).toEqual({ libelle: "Taille", Petits: 3, Grands: 0 });
  });

  test("one of several fields, and both", () => {
    const mixtes = { libelle: "Publics", groupes: [{ libelle: "L'un", filtre: { ou: [{ categorie: "Travaux" }, { titulaireStatut: "ESS" }] } }, { libelle: "Les deux", filtre: { et: [{ categorie: "Travaux" }, { titulaireStatut: "ESS" }] } }] };
    expect(broken({ genre: "nombre", denominateur: "marchés" }, mixtes)).toEqual({ libelle: "Publics", "L'un": 3, "Les deux": 1 });
  });

  test("a field that a table can't answer is a reason, and never the whole", () => {
    expect(broken(RATIO, { libelle: "Lieux", groupes: [{ libelle: "Petits", filtre: { annee: 2024 } }] })).toEqual({ libelle: "Lieux", Petits: "directionInconnue" });
  });

  const domaine = { ou: [{ categorie: "Travaux" }, { domaine: "*travaux*" }] };
  const paiements: Sheets = { Marchés: REGISTRE["Marchés"]!, Paiements: [["SIRET bénéficiaire", "Date de paiement", "Montant payé"], ["55203253400646", "2024-05-01", 60]] };
  test.each<[string, object, object, Sheets, readonly string[]]>([
    // M1 and M2 are works for sure, but nobody knows which of the others are: two marchés would stand for the group.
    ["the field of one branch of an « ou »", { genre: "nombre", denominateur: "marchés" }, domaine, REGISTRE, ["Domaine d'achat"]],
    ["the same, followed to the marché of each row", HEURES, domaine, REGISTRE, ["Domaine d'achat (table Marchés)"]],
    ["two fields, each once", HEURES, { et: [{ famille: "a" }, { ou: [{ domaine: "b" }, { famille: "c" }] }] }, REGISTRE, ["Famille d'achat (table Marchés)", "Domaine d'achat (table Marchés)"]],
    ["the number of the marché, which leads to it", { genre: "nombre", table: "paiements", denominateur: "paiements" }, { categorie: "Travaux" }, paiements, ["N° marché"]],
    ["nothing that a column would tell", HEURES, { annee: 2024, sexe: "F" }, REGISTRE, []],
  ])("what is missing is named: %s", (_name, mesure, filtre, sheets, colonnes) => {
    const schema = schemaOf([{ code: "A1", mesure }], referentiel);
    const evaluator = createEvaluator(createContext(registerOf(sheets, referentiel), { periode: { debut: 2024, fin: 2024 } }), schema);
    const found = ventiler(evaluator, indicateursDe(schema)[0]!, null, ventilationSchema.parse({ libelle: "Groupes", groupes: [{ libelle: "G", filtre }] }));
    expect(found?.modalites[0]?.resultat).toMatchObject({ valeur: null, raison: { code: "directionInconnue", colonnes } });
    for (const colonne of colonnes) expect(texteRaison(found!.modalites[0]!.resultat.raison!)).toContain(`« ${colonne} »`);
  });
});

test("an entered value is that of the whole: no category is given it", () => {
  const filled = REGISTRE["Marchés"]!.map((row) => row.map((cell, column) => (column === 3 ? (cell ?? "Services") : cell)));
  const sheets: Sheets = { ...REGISTRE, Marchés: filled, Saisies: [["Indicateur", "Année", "Valeur"], ["A1", 2024, 0.9]] };
  expect(broken(RATIO, { par: "marche.categorie" }, sheets)).toMatchObject({ Études: "aucuneLigne" });
  expect(broken({ genre: "saisie", denominateur: "valeur" }, { libelle: "Taille", groupes: [{ libelle: "Petits", filtre: { montant: "<=20" } }] }, sheets)).toEqual({ libelle: "Taille", Petits: "directionInconnue" });
});

describe("laws", () => {
  const cell = (...values: Cell[]) => fc.constantFrom<Cell>(...values);
  const rows = fc.array(fc.tuple(cell("2024-01-10", "2023-01-10"), cell("Travaux", "Services", "T", null), cell("Clause sociale", "Critère social", null), cell(0, 10, 0.1, 33.33, null)), { minLength: 1, maxLength: 30 });
  const sheetsOf = (found: readonly (readonly Cell[])[]): Sheets => ({ Marchés: [["N° marché", "Date de notification", "Catégorie", "Considérations sociales", "Heures d'insertion prévues"], ...found.map((row, index) => [`M${index}`, ...row])] });

  const total = (mesure: object, sheets: Sheets) => {
    const schema = schemaOf([{ code: "A1", mesure }], referentiel);
    return createEvaluator(createContext(registerOf(sheets, referentiel), { periode: { debut: 2024, fin: 2024 } }), schema).evaluate(indicateursDe(schema)[0] as never).resultat.valeur;
  };

  test.each<[string, object]>([["a number", { genre: "nombre", denominateur: "marchés" }], ["a sum", { genre: "somme", champ: "heuresInsertionPrevues", denominateur: "heures" }]])("the categories of %s make the whole, when no row has several", (_name, mesure) => {
    fc.assert(fc.property(rows, (found) => {
      const whole = total(mesure, sheetsOf(found));
      fc.pre(typeof whole === "number");
      const { libelle: _libelle, ...modalites } = broken(mesure, { par: "categorie" }, sheetsOf(found))!;
      const sum = Object.values(modalites).reduce<number>((added, valeur) => added + (typeof valeur === "number" ? valeur : 0), 0);
      expect(sum).toBeCloseTo(whole, 9);
    }), { seed: 20, numRuns: 30 });
  });
});
