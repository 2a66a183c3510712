import fc from "fast-check";
import { registerOf, type Sheets } from "../../../test/registerOf";
import { schemaOf } from "../../../test/schemaOf";
import { referentiel } from "../../catalogue";
import type { Cell } from "../register/cell";
import { indicateursDe } from "../scheme/schema";
import { createContext } from "./context";
import { createEvaluator } from "./evaluate";
import { parGroupe } from "./parGroupe";
import { exactSum } from "./sum";

const HEAD = ["N° marché", "Date de notification", "Direction", "Catégorie", "Considérations sociales", "Montant HT"];
const NA = { error: "#N/A" } as const;
const REGISTRE: Sheets = {
  Marchés: [
    HEAD,
    ["M1", "2024-01-10", "Routes", "Travaux", "Clause sociale", 100.1],
    ["M2", "2024-02-10", "routes ", "Travaux", "Pas de considération sociale", 20],
    ["M3", "2024-03-10", "DSI", "Services", null, 20],
    ["M4", "2024-04-10", null, "Services", "Clause sociale", 50],
    ["M5", "2023-04-10", "DSI", "Études", "Clause sociale", 30],
  ],
  "Heures réalisées": [["N° marché", "Année", "Heures"], ["M1", 2024, 80], ["M4", 2024, 10]],
};
const PART = { genre: "part", filtre: { considerationsSociales: "Clause sociale" }, denominateur: "marchés" };

function evaluated(mesure: object, sheets: Sheets = REGISTRE, champ = "direction", direction?: string) {
  const schema = schemaOf([{ code: "A1", mesure }], referentiel);
  const evaluator = createEvaluator(createContext(registerOf(sheets, referentiel), { periode: { debut: 2024, fin: 2024 }, direction }), schema);
  const indicateur = indicateursDe(schema)[0]!;
  return { whole: evaluator.measure(indicateur, null), found: parGroupe(evaluator, indicateur, null, champ) };
}
const shown = (mesure: object, sheets?: Sheets, champ?: string, direction?: string) => {
  const { found } = evaluated(mesure, sheets, champ, direction);
  return found && found.groupes.map(({ nature, libelle, resultat: { valeur, numerateur, denominateur } }) => [nature === "valeur" ? libelle : `(${nature})`, valeur, numerateur, denominateur]);
};

test.each<[string, object, Sheets | undefined, string, unknown]>([
  // DSI declared nothing: nobody knows, and its marché stays in the denominators.
  ["a share", PART, undefined, "direction", [["DSI", null, 0, 1], ["Routes", 0.5, 1, 2], ["(vide)", 1, 1, 1]]],
  ["a number with a base", { genre: "nombre", filtre: { considerationsSociales: "Clause sociale" }, base: {}, denominateur: "marchés" }, undefined, "categorie", [["Services", 1, 1, 2], ["Travaux", 1, 1, 2]]],
  ["a plain number", { genre: "nombre", denominateur: "marchés" }, undefined, "direction", [["DSI", 1, 1, null], ["Routes", 2, 2, null], ["(vide)", 1, 1, null]]],
  ["an amount", { genre: "somme", champ: "montant", denominateur: "marchés" }, undefined, "direction", [["DSI", 20, 20, null], ["Routes", 120.1, 120.1, null], ["(vide)", 50, 50, null]]],
  ["a table whose rows name their marché", { genre: "somme", table: "heuresRealisees", champ: "heures", denominateur: "heures" }, undefined, "direction", [["Routes", 80, 80, null], ["(vide)", 10, 10, null]]],
  ["what stands in for an absent table", { genre: "nombre", table: "paiements", denominateur: "paiements", sinon: { genre: "nombre", denominateur: "marchés" } }, undefined, "direction", [["DSI", 1, 1, null], ["Routes", 2, 2, null], ["(vide)", 1, 1, null]]],
  ["an error in the column", { genre: "nombre", denominateur: "marchés" }, { Marchés: [HEAD, ["M1", "2024-01-10", NA, "Travaux", null, 1], ["M2", "2024-01-10", "DSI", "Travaux", null, 1]] }, "direction", [["DSI", 1, 1, null], ["(illisible)", 1, 1, null]]],
  ["both sides of a ratio", { genre: "ratio", denominateur: "heures", numerateur: { genre: "somme", table: "heuresRealisees", champ: "heures", denominateur: "heures" }, diviseur: { genre: "somme", champ: "montant", denominateur: "montants" } }, undefined, "categorie", [["Services", 10 / 70, 10, 70], ["Travaux", 80 / 120.1, 80, 120.1]]],
  ["no column", PART, { Marchés: [["N° marché", "Date de notification", "Considérations sociales"], ["M1", "2024-01-10", "Clause sociale"]] }, "direction", null],
  ["a value entered by hand", { genre: "saisie", denominateur: "guide" }, undefined, "direction", null],
  ["a figure that can't be measured", { genre: "nombre", table: "vehicules", denominateur: "véhicules" }, undefined, "direction", null],
])("%s is shared out", (_name, mesure, sheets, champ, expected) => {
  expect(shown(mesure, sheets, champ)).toEqual(expected);
});

test("one direction is broken down among its own rows", () => {
  expect(shown(PART, REGISTRE, "categorie", "Routes")).toEqual([["Travaux", 0.5, 1, 2]]);
});

test("a group that declared nothing says so, and is not zero", () => {
  const group = evaluated(PART).found?.groupes[0];
  expect(group?.resultat).toMatchObject({ valeur: null, nonDeclarees: 1, raison: { code: "texte", texte: "aucune considération n'y est déclarée" } });
});

describe("whatever the register, the groups make the whole", () => {
  const row = fc.tuple(
    fc.constantFrom<Cell>("2024-01-10", "2023-06-01", null, "bientôt"), fc.constantFrom<Cell>("Routes", "ROUTES", "DSI", null, "", NA, "A*?~", 12),
    fc.constantFrom<Cell>("Clause sociale", "Pas de considération sociale", "Critère social;Clause sociale", null, "?"), fc.constantFrom<Cell>(0, 10.1, 25_000, 40_000.07, null, "beaucoup", -3),
  ).map(([date, direction, sociales, montant]): Cell[] => ["M", date, direction, "Travaux", sociales, montant]);
  test.each<[string, object]>([
    ["numbers", { genre: "nombre", filtre: { considerationsSociales: "Clause sociale", montant: ">25000" }, base: { montant: ">=10" }, denominateur: "marchés" }],
    ["plain numbers", { genre: "nombre", filtre: { considerationsSociales: "Clause sociale" }, denominateur: "marchés" }],
    ["shares", PART], ["shares of an amount", { ...PART, genre: "partMontant" }], ["sums", { genre: "somme", champ: "montant", filtre: { considerationsSociales: "Clause sociale" }, denominateur: "marchés" }],
  ])("%s", (_name, mesure) => {
    fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
      const { whole, found } = evaluated(mesure, { Marchés: [HEAD, ...rows] });
      if (!found) return;
      const total = (sides: readonly (number | null)[]) => {
        const sum = exactSum();
        for (const side of sides) if (side !== null) sum.add(side);
        return sum.total();
      };
      const of = (side: "numerateur" | "denominateur") => total(found.groupes.map(({ resultat }) => resultat[side]));
      expect([of("numerateur"), of("denominateur")]).toEqual([whole.numerateur ?? 0, whole.denominateur ?? 0]);
      expect(found.groupes.flatMap(({ resultat }) => resultat.lignes).sort((a, b) => a - b)).toEqual(whole.lignes);
    }), { numRuns: 150 });
  });
});
