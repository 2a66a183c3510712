import { referentiel, schemas } from "../../catalogue";
import { tablesExemple } from "../../catalogue/fonctions";
import { exampleRows } from "../../../test/fonctions/exampleWorkbook";
import type { FilledCell } from "../arguments";
import { createTableFunctions } from "./tables";
import { outcome } from "../../../test/fonctions/registres";

const { indicateur } = createTableFunctions([...schemas.values()], referentiel);
const table = (nom: string): unknown[][] => exampleRows(tablesExemple.find((one) => one.nom === nom)!);
const marches = table("Marches");
const of = (code: string | null, given: unknown = marches, annee: FilledCell = 2024, schema: string | null = "landes") => outcome(() => indicateur(given, code, annee, schema));

/** The table with one cell changed: the row counts from the header row, 0. */
function changed(row: number, entete: string, cell: unknown, base: readonly (readonly unknown[])[] = marches): unknown[][] {
  const column = base[0]!.indexOf(entete);
  return base.map((line, rank) => line.map((value, index) => (rank === row && index === column ? cell : value)));
}

describe("INDICATEUR", () => {
  it.each([
    ["a number that has a base is the number", of("A1"), 4],
    ["a share", of("PNAD-SOC", marches, 2024, "reglementaire"), 0.6],
    ["a share in value", of("PUB-SOC.valeur", marches, 2024, "reglementaire"), 0.8175],
    ["an amount, by case and scheme title", of("6.P1", marches, 2024, schemas.get("pays-de-la-loire")!.libelle), 785_000],
    ["the only scheme that has the code", of("A1", marches, 2024, null), 4],
    ["one of the values of an indicator", of("DGP-MOYEN.pondere", table("Paiements"), 2024, null), 25.75],
    ["a total of its values", of("RESERVES", marches, 2024, "reglementaire"), 1],
    ["a year as a text", of("A1", marches, " 2024 "), 4],
    ["two years", of("A1", marches, "2023-2024"), 4],
    ["a table with the header row further down", of("A1", [["Registre", ...Array.from({ length: 14 }, () => null)], new Array<null>(15).fill(null), ...marches]), 4],
    ["void rows and columns beside", of("A1", [...marches.map((row) => [...row, null, ""]), ...Array.from({ length: 40 }, () => new Array<null>(17).fill(null))]), 4],
    ["columns of headers that nobody knows", of("A1", marches.map((row, rank) => [rank === 0 ? "Remarques" : "#N/A", ...row])), 4],
    ["the second of two columns with one header is not read", of("A1", marches.map((row, rank) => [...row, rank === 0 ? "Montant HT" : 1])), 4],
    ["people counted by their id", of("A3", table("Contrats")), 6],
    ["hours entered by hand", of("C3", [["Indicateur", "Année", "Valeur"], ["C3", 2024, 12], ["C3", 2023, 3]]), 12],
    ["an entered 0 is a value", of("C3", [["Indicateur", "Année", "Valeur", "Commentaire"], ["C3", 2024, 0, null]]), 0],
    ["a step done", of("SPASER-ADOPTION", [["Indicateur", "Année", "Valeur"], ["SPASER-ADOPTION", 2024, "oui"]], 2024, null), true],
    ["a text", of("T2", [["Indicateur", "Année", "Valeur"], ["T2", 2024, "espaces verts"]]), "espaces verts"],
    ["a blank amount leaves its row out", of("A1", changed(1, "Montant HT", null)), 3],
    ["blanks as \"\" or with spaces", of("A1", changed(1, "Montant HT", "  ")), 3],
    ["an amount as a formatted number", of("A1", changed(1, "Montant HT", { type: "FormattedNumber", basicValue: 480_000, numberFormat: "0 €" })), 4],
    ["an amount as a text", of("A1", changed(1, "Montant HT", "480 000,00 €")), 4],
    ["an error in a column that the figure doesn't need", of("A1", changed(1, "Objet", { code: "#N/A" })), 4],
    ["a word that is no value of a column that it doesn't need", of("A1", changed(1, "Marché innovant", "bof")), 4],
    ["an unreadable amount that changes nothing: the marché is of another year", of("A1", changed(1, "Date de notification", 44_000, changed(1, "Montant HT", "beaucoup"))), 3],
    ["marked unusable by its source: left out, nobody can correct it", of("A1", changed(1, "Montant HT", "INX montant")), 3],
  ])("%s", (_name, found, expected) => {
    expect(found).toBe(expected);
  });

  it.each<[string, unknown, string]>([
    ["no code", of(null), "#VALUE! « code » est vide"],
    ["an unknown code", of("Z9"), "#VALUE! L’indicateur « Z9 » n’est pas dans landes"],
    ["a code that no scheme has", of("Z9", marches, 2024, null), "#VALUE! L’indicateur « Z9 » n’est pas dans les SPASER connus"],
    ["a code that several schemes have", of("PNAD-SOC", marches, 2024, null), "#VALUE! Plusieurs SPASER ont un indicateur « PNAD-SOC » : précisez « schema », parmi pays-de-la-loire, reglementaire"],
    ["an unknown scheme", of("A1", marches, 2024, "corse"), "#VALUE! SPASER inconnu : « corse »"],
    ["an indicator of several values", of("B1"), "#VALUE! B1 tient plusieurs valeurs : demandez l’une d’elles, \"B1.epci\", \"B1.communes\""],
    ["no year", of("A1", marches, null), "#VALUE! « annee » est vide"],
    ["a 0 for a year: a blank on Windows", of("A1", marches, 0), "#VALUE! « annee » est vide"],
    ["a text for a year", of("A1", marches, "l'an dernier"), "#VALUE! « l'an dernier » n’est pas une année"],
    ["a date for a year", of("A1", marches, 45_292), "#VALUE! « 45292 » n’est pas une année"],
    ["half a year", of("A1", marches, 2024.5), "#VALUE! « 2024.5 » n’est pas une année"],
    ["years in the wrong order", of("A1", marches, "2024-2023"), "#VALUE! « 2024-2023 » n’est pas une année"],
    ["a year out of range", of("A1", marches, 1066), "#VALUE! « 1066 » n’est pas une année"],
    ["a boolean for a year", of("A1", marches, true), "#VALUE! « VRAI » n’est pas une année"],
    ["a year without marchés", of("A1", marches, 2031), "#N/A A1 n’est pas mesurable : aucune ligne de la table « Marchés » n’est dans la période"],
    ["a rule that isn't in force yet", of("SOC-2026", marches, 2024, "reglementaire"), "#N/A SOC-2026 n’est pas mesurable : en vigueur à compter du 21 août 2026"],
    ["a column that lacks", of("A2"), "#N/A A2 n’est pas mesurable : il manque la colonne « Heures d’insertion prévues » dans la table « Marchés »."],
    ["a column without a value", of("A1", marches.map((row, rank) => row.map((cell, index) => (rank > 0 && index === 7 ? null : cell)))), "#N/A A1 n’est pas mesurable : la colonne « Montant HT » n’a aucune valeur"],
    ["another table", of("C2"), "#N/A C2 demande la table « Paiements », et la fonction ne lit que la table donnée (« Marchés »)"],
    ["what only a person knows", of("C3"), "#N/A C3 demande la table « Saisies »"],
    ["nothing entered in the table Saisies", of("C3", [["Indicateur", "Année", "Valeur"], ["C3", 2023, 12]]), "#N/A C3 n’est pas mesurable : à saisir dans la table Saisies, sous le code C3"],
    ["entered twice", of("C3", [["Indicateur", "Année", "Valeur"], ["C3", 2024, 12], ["C3", 2024, 13]]), "#N/A C3 n’est pas mesurable : C3 est saisi plusieurs fois"],
    ["rows that belong to a marché, without the table Marchés", of("28.b3", table("Contrats"), 2024, "pays-de-la-loire"), "#N/A 28.b3 demande"],
    ["an error in a needed column", of("A1", changed(3, "Considérations sociales", { code: "#REF!" })), "#N/A « Considérations sociales », ligne 4 de la plage : la cellule est en erreur (#REF!)"],
    ["an error as a text, on a row of another year", of("A1", changed(1, "Date de notification", 44_000, changed(1, "Montant HT", "#DIV/0!"))), "#N/A « Montant HT », ligne 2 de la plage : la cellule est en erreur (#DIV/0!)"],
    ["the first error by row", of("A1", changed(2, "Montant HT", { code: "#N/A" }, changed(5, "Date de notification", { code: "#REF!" }))), "#N/A « Montant HT », ligne 3 de la plage"],
    ["an error in what says whether a marché counts", of("A1", marches.map((row, rank) => [...row, rank === 0 ? "Nature" : rank === 4 ? { code: "#N/A" } : "Marché"])), "#N/A « Nature », ligne 5"],
    ["an unreadable amount", of("A1", changed(1, "Montant HT", "beaucoup")), "#VALUE! « Montant HT », ligne 2 de la plage : « beaucoup » ne se lit pas comme un nombre"],
    ["an ambiguous amount", of("A1", changed(1, "Montant HT", "480.000")), "#VALUE! « Montant HT », ligne 2 de la plage : « 480.000 » peut se lire"],
    ["an impossible date", of("A1", changed(7, "Date de notification", "31/02/2024")), "#VALUE! « Date de notification », ligne 8 de la plage : « 31/02/2024 » ne se lit pas comme une date"],
    ["an unknown considération", of("A1", changed(7, "Considérations sociales", "sociale ?")), "#VALUE! « Considérations sociales », ligne 8 de la plage : « sociale ? » n’est pas une valeur connue"],
    ["a date behind a calculated delay", of("DGP-MOYEN.simple", changed(2, "Date de réception", "hier", table("Paiements")), 2024, null), "#VALUE! « Délai de paiement (jours) », ligne 3 de la plage : « hier » ne se lit pas comme une date"],
    ["a single cell", of("A1", [["A1"]]), "#VALUE! Table non reconnue"],
    ["a cell given alone", of("A1", "x"), "#VALUE! Table non reconnue"],
    ["nothing", of("A1", []), "#VALUE! Table non reconnue"],
    ["void cells", of("A1", [[null, null], ["", 0]]), "#VALUE! Table non reconnue"],
    ["rows without their headers", of("A1", marches.slice(1)), "#VALUE! Table non reconnue"],
    ["headers alone", of("A1", marches.slice(0, 1)), "#N/A A1 n’est pas mesurable : aucune ligne"],
    ["headers beyond the first 30 rows", of("A1", [...Array.from({ length: 30 }, (_, rank) => [`note ${rank}`]), ...marches]), "#VALUE! Table non reconnue"],
  ])("%s", (_name, found, expected) => {
    expect(String(found)).toContain(expected);
  });
});
