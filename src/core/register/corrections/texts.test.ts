import { referentiel } from "../../../catalogue";
import type { Champ, TypeChamp } from "../champ";
import type { Nature } from "../considerations";
import { withoutContradiction } from "./contradiction";
import { certainDay, isMonthFirst } from "./dates";
import { withoutExtraSpaces } from "./espaces";
import { canonicalWords } from "./mots";
import { certainNumber } from "./nombres";

const champ = (type: TypeChamp, libelle = "Valeur"): Champ => ({ id: "valeur", libelle, type, synonymes: [], valeurs: [] });
const ofMarches = (id: string): Champ => referentiel.get("marches")!.champs.find((one) => one.id === id)!;

describe("a contradiction", () => {
  test.each<[string, Nature, string]>([
    ["Pas de considération sociale;Clause sociale", "sociale", "Clause sociale"],
    ["Clause sociale ; Pas de considération sociale", "sociale", "Clause sociale"],
    ["Clause sociale, PAS DE CONSIDERATION SOCIALE, Critère social", "sociale", "Clause sociale, Critère social"],
    ["Clause sociale\nPas de considération sociale\nMarché réservé", "sociale", "Clause sociale\nMarché réservé"],
    ["Clause sociale; autre chose; Pas de considération sociale", "sociale", "Clause sociale; autre chose"],
    ["Pas\u00a0de considération sociale|Pas de considération sociale|clauses sociales", "sociale", "clauses sociales"],
    ["Critère environnemental;Pas de considération environnementale", "environnementale", "Critère environnemental"],
  ])("%j (%s) becomes %j", (text, nature, expected) => {
    expect(withoutContradiction(text, nature)).toBe(expected);
    expect(withoutContradiction(expected, nature)).toBeNull();
  });

  test.each<[string, Nature]>([
    ["Clause sociale", "sociale"], ["Pas de considération sociale", "sociale"], ["Pas de considération sociale;Pas de considération sociale", "sociale"], ["charabia;Pas de considération sociale", "sociale"],
    ["Clause sociale;Pas de considération environnementale", "sociale"], ["Clause sociale;Non", "sociale"], ["Clause sociale;Sans objet;Pas de considération sociale", "sociale"],
    ["Clause sociale;Pas de considération sociale sauf lot 2", "sociale"], ["", "sociale"], ["MQ", "sociale"],
  ])("%j (%s) stays", (text, nature) => expect(withoutContradiction(text, nature)).toBeNull());
});

describe("extra spaces", () => {
  test.each<[string, string]>([
    [" 2024-01", "2024-01"], ["2024-01\u00a0", "2024-01"], ["00123 ", "00123"], ["Marché  subséquent", "Marché subséquent"], ["Pas\u00a0de considération", "Pas de considération"],
    ["Clause sociale\u202f; Critère social", "Clause sociale ; Critère social"], ["Clause sociale\n", "Clause sociale"], ["A \t B", "A B"], ["=1+1 ", "=1+1"],
  ])("%j becomes %j", (text, expected) => {
    expect(withoutExtraSpaces(text)).toBe(expected);
    expect(withoutExtraSpaces(expected)).toBeNull();
  });
  test.each([["287 410 203 00015"], ["Clause sociale\nCritère social"], ["A\n\nB"], ["A\u200bB"], [""]])("%j stays", (text) => expect(withoutExtraSpaces(text)).toBeNull());
});

describe("a date typed as text", () => {
  test.each([
    ["12/03/2024", "2024-03-12"], ["1/3/2024", "2024-03-01"], ["12-03-2024", "2024-03-12"], ["12.03.2024", "2024-03-12"], [" 12/03/2024\u00a0", "2024-03-12"], ["2024-03-12", "2024-03-12"], ["2024/3/12", "2024-03-12"],
    ["2024-03-12T00:00:00", "2024-03-12"], ["2024-03-12 00:00:00.000", "2024-03-12"], ["12 mars 2024", "2024-03-12"], ["1er février 2024", "2024-02-01"], ["29/02/2024", "2024-02-29"],
  ])("%j is the %s", (text, day) => expect(certainDay(text, false)).toBe(day));

  test.each([
    ["12/03/24"], ["12/03-2024"], ["03/25/2024"], ["31/02/2024"], ["2024-03-12T23:30:00Z"], ["2024-03-12T00:00:00Z"], ["2024-03-12+01:00"], ["12/03/2024 14:30"], ["2024-03-12 ou 2024-04-12"], ["2024-03-12 10:00"],
    ["mars 2024"], ["2024"], ["45363"], ["lundi 12 mars 2024"], ["2er mars 2024"], ["=DATE(2024,3,12)"], [""],
  ])("%j is left", (text) => expect(certainDay(text, false)).toBeNull());

  test("beside a date that puts the month first, only what can't be turned round is certain", () => {
    expect(["03/25/2024", "25/03/2024", "2024-03-25", "13/13/2024"].map(isMonthFirst)).toEqual([true, false, false, false]);
    expect(["03/12/2024", "25/12/2024", "03/03/2024", "2024-03-12", "12 mars 2024"].map((text) => certainDay(text, true))).toEqual([null, "2024-12-25", "2024-03-03", "2024-03-12", "2024-03-12"]);
  });
});

describe("a number typed as text", () => {
  test.each<[string, TypeChamp, number, string | undefined]>([
    ["12 500,00 €", "montant", 12_500, '#,##0.00 "€"'], ["12\u202f500,00\u00a0€", "montant", 12_500, '#,##0.00 "€"'], ["12500", "montant", 12_500, "#,##0.00"], ["1.234.567,5", "montant", 1_234_567.5, "#,##0.00"],
    ["1,234.56", "montant", 1_234.56, "#,##0.00"], ["1.234.567", "montant", 1_234_567, "#,##0.00"], ["12 k€", "montant", 12_000, '#,##0.00 "€"'], ["1,5 M€", "montant", 1_500_000, '#,##0.00 "€"'], ["-12,5 euros", "montant", -12.5, '#,##0.00 "€"'],
    ["12 500", "nombre", 12_500, undefined], ["0,5", "nombre", 0.5, undefined], ["1234,567", "nombre", 1_234.567, undefined], ["1 234,567", "nombre", 1_234.567, undefined], [" 3 ", "entier", 3, undefined], ["2024", "entier", 2_024, undefined], ["12,0", "entier", 12, undefined],
    ["10 %", "pourcentage", 0.1, "0%"], ["17,6 %", "pourcentage", 0.176, "0.0%"], ["100%", "pourcentage", 1, "0%"], ["10", "pourcentage", 10, undefined], ["0", "pourcentage", 0, undefined],
  ])("%j (%s) is %p, shown as %p", (text, type, value, format) => {
    const number = certainNumber(text, champ(type), "Valeur");
    expect(number?.value).toBe(value);
    expect(number?.format).toBe(format);
  });

  test.each<[string, TypeChamp]>([
    ["1.234", "montant"], ["12,500", "montant"], ["12,500 €", "montant"], ["0,125", "nombre"], ["12 34", "nombre"], ["1 23 456", "nombre"], ["1 234.567", "nombre"], ["0012", "entier"], ["1e3", "nombre"], ["(12,5)", "montant"], ["12,5", "entier"],
    ["12 ou 13", "nombre"], ["36 mois", "entier"], ["150 h", "nombre"], ["12 t", "nombre"], ["17,6 %", "nombre"], ["12 €", "nombre"], ["12 m€", "montant"], ["12 € TTC", "montant"], ["12345678901234567", "nombre"], ["=1+1", "nombre"], ["", "nombre"],
    ["0,5", "pourcentage"], ["1", "pourcentage"], ["150 %", "pourcentage"], ["150", "pourcentage"], ["MQ", "nombre"], ["12", "texte"], ["+5", "nombre"], ["12.", "nombre"],
  ])("%j (%s) is left", (text, type) => expect(certainNumber(text, champ(type), "Valeur")).toBeNull());

  test("« HT » is a unit where the column says so, and a doubt elsewhere", () => {
    expect(certainNumber("12 500 € HT", champ("montant"), "Montant HT")?.value).toBe(12_500);
    expect(certainNumber("12 500 € HT", champ("montant", "Montant payé"), "Payé")).toBeNull();
  });
});

describe("a word of the catalogue written another way", () => {
  test.each([
    ["nature", "Délégation de service public", "DSP"], ["nature", "marche", "Marché"], ["categorie", " T ", "Travaux"], ["titulaireTaille", "pme", "PME"], ["marcheInnovant", "Yes", "oui"], ["marcheInnovant", "FAUX", "non"],
  ])("%s: %j becomes %j", (id, text, expected) => {
    expect(canonicalWords(ofMarches(id))(text)).toBe(expected);
    expect(canonicalWords(ofMarches(id))(expected)).toBeNull();
  });
  test.each([
    ["nature", "DSP "], ["nature", "Convention"], ["marcheInnovant", "Oui"], ["marcheInnovant", "x"], ["marcheInnovant", "☐"], ["marcheInnovant", "1"], ["titulaireStatut", "Association"], ["direction", "routes"],
  ])("%s: %j stays", (id, text) => expect(canonicalWords(ofMarches(id))(text)).toBeNull());
});
