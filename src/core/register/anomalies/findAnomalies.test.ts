import { registerOf } from "../../../../test/registerOf";
import { referentiel } from "../../../catalogue";
import type { Cell } from "../cell";
import { dayOf } from "../day";
import { findAnomalies } from "./findAnomalies";

const AUJOURDHUI = dayOf(2024, 12, 31)!;
const HEAD = ["N° marché", "SIRET acheteur", "Nature", "Date de notification", "Date de publication", "Montant HT", "Durée (mois)", "Considérations sociales", "Considérations environnementales", "Réservé à", "Marché innovant", "Catégorie"];
const GOOD: Cell[] = ["2024-01", "28741020300015", "Marché", "2024-03-01", "2024-03-20", 50000, 12, "Clause sociale", "Pas de considération environnementale", null, "oui", "Travaux"];
const row = (changes: Record<string, Cell>): Cell[] => HEAD.map((header, column) => (header in changes ? changes[header]! : GOOD[column]!));
const found = (...rows: Cell[][]) => findAnomalies(registerOf({ Registre: [["Titre"], [], HEAD, ...rows] }, referentiel), { aujourdhui: AUJOURDHUI });

describe("findAnomalies", () => {
  test("a sound row has none", () => {
    expect(found(GOOD)).toEqual([]);
  });

  test.each<[string, Record<string, Cell>, string, string, RegExp]>([
    ["an error cell", { "Montant HT": { error: "#N/A" } }, "cellule-en-erreur", "erreur", /#N\/A/],
    ["an unreadable amount", { "Montant HT": "beaucoup" }, "nombre-illisible", "erreur", /« beaucoup »/],
    ["an ambiguous amount", { "Montant HT": "1.234" }, "nombre-ambigu", "erreur", /1 234 ou 1,234/],
    ["no amount", { "Montant HT": null }, "montant-manquant", "avertissement", /Montant HT/],
    ["an unreadable date", { "Date de notification": "printemps" }, "date-illisible", "erreur", /31\/12\/2024/],
    ["no date", { "Date de notification": null }, "date-manquante", "erreur", /Date de notification/],
    ["a date to come", { "Date de notification": "2025-01-01", "Date de publication": null }, "date-future", "erreur", /01\/01\/2025/],
    ["a default date", { "Date de notification": 1, "Date de publication": null }, "date-aberrante", "avertissement", /01\/01\/1900/],
    ["a tiny amount", { "Montant HT": 12 }, "montant-aberrant", "avertissement", /12,00/],
    ["a rejected amount", { "Montant HT": 1e17 }, "montant-aberrant", "erreur", /rejeté/],
    ["repeated digits", { "Montant HT": 222222222 }, "montant-aberrant", "erreur", /rejeté/],
    ["zero", { "Montant HT": 0 }, "montant-aberrant", "erreur", /rejeté/],
    ["an impossible duration", { "Durée (mois)": 400 }, "duree-aberrante", "avertissement", /400 mois/],
    ["a wrong SIRET", { "SIRET acheteur": "28741020300016" }, "siret-invalide", "avertissement", /28741020300016/],
    ["an undeclared considération", { "Considérations sociales": null }, "consideration-non-declaree", "avertissement", /non déclaré/],
    ["a contradiction", { "Considérations sociales": "Pas de considération sociale;Clause sociale" }, "consideration-contradictoire", "avertissement", /c'est la considération qui compte/],
    ["an unknown considération", { "Considérations sociales": "charabia" }, "valeur-inconnue", "erreur", /charabia/],
    ["a réservé to nobody", { "Considérations sociales": "Marché réservé" }, "reserve-sans-destinataire", "avertissement", /Réservé à/],
    ["an oui/non that is neither", { "Marché innovant": "peut-être" }, "oui-non-illisible", "erreur", /peut-être/],
    ["a late publication", { "Date de publication": "2024-09-01" }, "publication-tardive", "information", /184 jours/],
    ["a publication before the notification", { "Date de publication": "2024-02-01" }, "publication-tardive", "avertissement", /antérieure/],
    ["no number", { "N° marché": null }, "identifiant-manquant", "avertissement", /N° marché/],
  ])("%s is found, with its cell", (_name, changes, code, gravite, message) => {
    const anomalies = found(GOOD.map((cell, column) => (column === 0 ? "2024-00" : cell)), row(changes));
    expect(anomalies.map((anomalie) => anomalie.code)).toEqual([code]);
    const column = Object.keys(changes)[0]!;
    const cell = code === "reserve-sans-destinataire" ? "Réservé à" : column;
    expect(anomalies[0]).toMatchObject({ table: "Marchés", feuille: "Registre", ligne: 5, colonne: cell, position: HEAD.indexOf(cell), gravite });
    expect(anomalies[0]!.message).toMatch(message);
  });

  test("a table that stands twice is told, with the sheet that isn't read", () => {
    const anomalies = findAnomalies(registerOf({ Registre: [HEAD, GOOD], "Registre 2023": [HEAD, GOOD] }, referentiel), { aujourdhui: AUJOURDHUI });
    expect(anomalies).toMatchObject([{ table: "Marchés", code: "table-en-double", gravite: "avertissement", ligne: null, feuille: expect.stringMatching(/^Registre/) }]);
  });

  test("a famille without a CPV code is one to complete, not an error; a code that none can be is", () => {
    const familles = (...codes: Cell[]) => findAnomalies(registerOf({ "Familles d'achat": [["Famille d'achat", "Libellé de la famille", "Code CPV"], ...codes.map((code, index) => [`F${index}`, `Famille ${index}`, code])] }, referentiel), { aujourdhui: AUJOURDHUI }).map(({ code, ligne }) => [code, ligne]);
    expect(familles(null, "45233142", "")).toEqual([]);
    expect(familles(null, "4523314x")).toEqual([["cpv-illisible", 3]]);
  });

  test("a DSP may last longer", () => {
    expect(found(row({ "Durée (mois)": 300, Nature: "DSP" }))).toEqual([]);
  });

  test("rows that look alike are all named, and the most serious anomalies come first", () => {
    const anomalies = found(GOOD, row({ "Montant HT": 60000 }), row({ "N° marché": "autre", "Montant HT": "?" }));
    expect(anomalies.map(({ code, ligne }) => [code, ligne])).toEqual([["nombre-illisible", 6], ["doublon-probable", 4], ["doublon-probable", 5]]);
    expect(anomalies[1]!.message).toMatch(/la ligne 5/);
  });
});
