import fc from "fast-check";
import { referentiel } from "../../catalogue";
import { AUCUNE_CORRESPONDANCE, correspondanceText, readCorrespondance, type Correspondance } from "./correspondance";

const TABLE = { table: "marches", lieu: { feuille: "Export", ligne: 3 }, colonnes: [{ entete: "No dossier", champ: "id" }, { entete: "Divers", champ: null }] };
const VALID: Correspondance = { version: 1, tables: [TABLE] };
const problemsOf = (text: string) => {
  const read = readCorrespondance(text, referentiel);
  return read.ok ? [] : read.problems.map(({ cle, message }) => `${cle} : ${message}`);
};

describe("readCorrespondance", () => {
  it.each<[string, Correspondance]>([
    ["decisions of columns and the place of a table", VALID],
    ["a place by the name of an Excel table", { version: 1, tables: [{ table: "saisies", lieu: { feuille: "S", tableau: "Saisies" }, colonnes: [] }] }],
    ["the second column of one header", { version: 1, tables: [{ table: "marches", colonnes: [{ entete: "Nom", champ: "objet" }, { entete: "Nom", rang: 2, champ: "titulaireNom" }] }] }],
    ["nothing at all", AUCUNE_CORRESPONDANCE],
  ])("reads %s", (_name, correspondance) => {
    for (const lisible of [false, true]) expect(readCorrespondance(correspondanceText(correspondance, lisible), referentiel)).toEqual({ ok: true, correspondance });
  });

  const table = (changed: object) => JSON.stringify({ version: 1, tables: [{ ...TABLE, ...changed }] });
  it.each<[string, string, RegExp]>([
    ["a text that is no JSON", "id;montant", /^ : le texte n'est pas un profil/],
    ["a blank", "", /n'est pas un profil/],
    ["half of one", correspondanceText(VALID).slice(0, 40), /n'est pas un profil/],
    ["null", "null", /^ : il faut un ensemble de clés/],
    ["a list", "[]", /^ : il faut un ensemble de clés/],
    ["no version", JSON.stringify({ tables: [] }), /^version : clé manquante$/],
    ["a version to come", JSON.stringify({ version: 2, tables: [] }), /^version : version inconnue \(connue : 1\)/],
    ["a key that is none", JSON.stringify({ version: 1, tables: [], macro: "x" }), /^macro : clé inconnue$/],
    ["a prototype", '{"version":1,"tables":[],"__proto__":{"x":1}}', /^__proto__ : clé inconnue$/],
    ["a table that is none", table({ table: "factures" }), /^tables\[0\]\.table : « factures » n'est pas une table du registre : .*marches/],
    ["a field that is none", table({ colonnes: [{ entete: "A", champ: "id" }, { entete: "B", champ: "prix" }] }), /^tables\[0\]\.colonnes\[1\]\.champ : « prix » n'est pas un champ de la table Marchés$/],
    ["a calculated field", JSON.stringify({ version: 1, tables: [{ table: "paiements", colonnes: [{ entete: "A", champ: "delaiPaiement" }] }] }), /n'est pas un champ/],
    ["a field given twice", table({ colonnes: [{ entete: "A", champ: "id" }, { entete: "B", champ: "id" }] }), /^tables\[0\]\.colonnes\[1\]\.champ : « id » est déjà donné/],
    ["a header that is there twice", table({ colonnes: [{ entete: "Réf. ", champ: "id" }, { entete: "ref", champ: null }] }), /^tables\[0\]\.colonnes\[1\]\.entete : l'en-tête « ref » y est deux fois$/],
    ["a blank header", table({ colonnes: [{ entete: "", champ: "id" }] }), /colonnes\[0\]\.entete : le texte est vide/],
    ["a header without end", table({ colonnes: [{ entete: "x".repeat(301), champ: "id" }] }), /plus de 300 caractères/],
    ["a field that is a number", table({ colonnes: [{ entete: "A", champ: 3 }] }), /champ : il faut un texte/],
    ["a field left out", table({ colonnes: [{ entete: "A" }] }), /champ : clé manquante/],
    ["a place of two kinds", table({ lieu: { feuille: "A", ligne: 1, tableau: "T" } }), /^tables\[0\]\.lieu : il faut une feuille et un tableau, ou/],
    ["a row before the first", table({ lieu: { feuille: "A", ligne: 0 } }), /^tables\[0\]\.lieu\.ligne : il faut au moins 1$/],
    ["more columns than can be", table({ colonnes: Array.from({ length: 1_001 }, (_, index) => ({ entete: `E${index}`, champ: null })) }), /colonnes : il y en a plus de 1000/],
    ["a table twice", JSON.stringify({ version: 1, tables: [TABLE, { ...TABLE, lieu: undefined }] }), /^tables\[1\]\.table : la table Marchés y est deux fois/],
    ["two tables at one place", JSON.stringify({ version: 1, tables: [TABLE, { table: "saisies", lieu: { feuille: "EXPORT", ligne: 3 }, colonnes: [] }] }), /^tables\[1\]\.lieu : deux tables/],
    ["more than any", `{"version":1,"tables":[]}${" ".repeat(400_000)}`, /400\s000 caractères/],
  ])("refuses %s, and names the key", (_name, text, expected) => {
    expect(problemsOf(text)).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
  });

  it("never throws, whatever the text", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue().map((tables) => JSON.stringify({ version: 1, tables: [{ table: "marches", colonnes: tables }] }))), (text) => {
      const read = readCorrespondance(text, referentiel);
      if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
    }));
  });
});
