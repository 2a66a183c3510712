import { referentiel, schemas } from "../../catalogue";
import type { Champ } from "../../core/register/champ";
import { createTableFunctions } from "./tables";
import { outcome } from "../../../test/fonctions/registres";
import { sensDuZero } from "./zeros";

const champ = (table: string, id: string): Champ => referentiel.get(table)!.champs.find((one) => one.id === id)!;

describe("what a 0 is", () => {
  it.each([
    ["an amount, in a table that came with a blank", "marches", "montant", [0, 5], true, "valeur"],
    ["an amount, in a table that came with none", "marches", "montant", [0, 5], false, "incertain"],
    ["no 0 at all", "marches", "montant", [4, 5], false, "valeur"],
    ["a text", "marches", "objet", [0], true, "vide"],
    ["a choice", "marches", "categorie", [0, "Travaux"], false, "vide"],
    ["a SIRET", "marches", "titulaire", [0], false, "vide"],
    ["a date", "marches", "dateNotification", [0, 45_000], true, "vide"],
    ["considérations", "marches", "considerationsSociales", [0, "Clause sociale"], false, "vide"],
    ["oui/non in words", "marches", "marcheInnovant", [0, "oui"], false, "vide"],
    ["oui/non in words, in a table that came with a blank", "marches", "marcheInnovant", [0, "oui"], true, "valeur"],
    ["oui/non in figures", "marches", "marcheInnovant", [0, 1], false, "incertain"],
    ["a value entered", "saisies", "valeur", [0, 3], false, "incertain"],
    ["a commentary beside it", "saisies", "commentaire", [0, "vu"], true, "vide"],
    ["how many a line stands for", "contratsInsertion", "nombre", [0, 3], false, "incertain"],
  ] as const)("%s", (_name, table, id, cells, tellsBlanks, expected) => {
    expect(sensDuZero(table, champ(table, id), cells, tellsBlanks)).toBe(expected);
  });
});

describe("a figure that rests on zeros", () => {
  const { indicateur } = createTableFunctions([...schemas.values()], referentiel);
  const ask = (code: string, table: unknown, schema: string) => outcome(() => indicateur(table, code, 2024, schema));
  const heures = (...cells: readonly unknown[]) => [["N° marché", "Date de notification", "Heures d'insertion prévues"], ...cells.map((cell, rank) => [`M${rank}`, 45_400, cell])];

  it.each<[string, unknown, unknown]>([
    ["a 0 adds nothing to a sum, whichever it is", ask("A2", heures(10, 0, 5), "landes"), 15],
    ["nothing but zeros: 0 hour, or a column that nobody filled", ask("A2", heures(0, 0), "landes"), expect.stringContaining("#N/A Le résultat dépend des 0 de « Heures d'insertion prévues » (ligne 2 de la plage)")],
    ["the same with a blank told: 0 hour", ask("A2", [...heures(0, 0), [null, "", null], ["M9", 45_400, 0]], "landes"), 0],
    ["a blank told, and nothing filled", ask("A2", heures(null, null), "landes"), expect.stringContaining("n’a aucune valeur")],
    ["a formula that gives \"\" tells nothing of the platform", ask("A2", heures(0, ""), "landes"), expect.stringContaining("dépend des 0")],
    ["zeros written as texts are zeros", ask("A2", heures("0", "0"), "landes"), 0],
    ["oui, 0, non: the 0 is a blank, left out", ask("6.2", [["N° marché", "Date de notification", "Marché innovant"], ["1", 45_400, "oui"], ["2", 45_400, 0], ["3", 45_400, "non"]], "pays-de-la-loire"), 1],
    ["1 and 0: as many innovants whichever it is", ask("6.2", [["N° marché", "Date de notification", "Marché innovant"], ["1", 45_400, 1], ["2", 45_400, 0]], "pays-de-la-loire"), 1],
    ["rows of nothing but zeros are no rows", ask("PNAD-SOC", [["N° marché", "Date de notification", "Considérations sociales", "Montant HT"], ["1", 45_400, "Clause sociale", 5000], [0, 0, 0, 0], ["2", 45_400, 0, 5000]], "reglementaire"), 0.5],
    ["considérations and dates that come as 0", ask("PNAD-SOC", [["N° marché", "Date de notification", "Considérations sociales"], ["1", 45_400, "Clause sociale"], ["2", 0, "Clause sociale"], ["3", 45_400, 0]], "reglementaire"), 0.5],
  ])("%s", (_name, found, expected) => {
    expect(found).toEqual(expected);
  });
});
