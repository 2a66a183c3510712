import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parse } from "yaml";
import { seuils } from "../../catalogue/seuils";
import { CPV_PROPOSE } from "../../core/clausier/clausier";
import { addMonths, dayOf, isoOfDay, serialOfDay } from "../../core/register/day";
import type { FilledCell } from "../arguments";
import { problemOf } from "../../../test/fonctions/problemOf";
import { theClausier } from "./catalogue";
import { clausesPossibles } from "./clausesPossibles";
import { famillesAgec } from "./familleAgec";
import { publicationDue } from "./publicationDue";
import { seuilAu } from "./seuil";

const clausier = theClausier();
const serial = (year: number, month: number, day: number) => serialOfDay(dayOf(year, month, day)!, 1900);

const said = (kind: "valeur" | "indisponible", words: string) => ({ kind, message: expect.stringContaining(words) as unknown });

describe("FAMILLEAGEC", () => {
  it("gives back the shape of its range: a column, a row, a block, one cell", () => {
    const [info, none] = ["Matériel informatique et téléphonie", "Hors catégories AGEC"];
    expect(famillesAgec(clausier, [["30213100"], [null], ["90910000"]])).toEqual([[info], [""], [none]]);
    expect(famillesAgec(clausier, [["30213100", "90910000"]])).toEqual([[info, none]]);
    expect(famillesAgec(clausier, [["30213100", ""], [0, 90910000]])).toEqual([[info, ""], ["", none]]);
    expect(famillesAgec(clausier, "30213100")).toEqual([[info]]);
    expect(famillesAgec(clausier, [])).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ["a number of 8 digits", 30213100, "Matériel informatique et téléphonie"], ["a code with its check digit", "30213100-1", "Matériel informatique et téléphonie"],
    ["a formatted number", { type: "FormattedNumber", basicType: "Double", basicValue: 39130000, numberFormat: "0" }, "Mobilier et aménagement d'intérieur"],
    ["a code that holds several categories", 30000000, "À préciser : code trop large"], ["a division in text", "30", "À préciser : code trop large"],
    ["spaces", "   ", ""], ["the 0 of a blank", 0, ""], ["an empty cell value", { type: "Empty" }, ""],
  ])("%s", (_name, cell, category) => expect(famillesAgec(clausier, [[cell]])).toEqual([[category]]));

  it.each<[string, unknown, ReturnType<typeof said>]>([
    ["7 digits, in a column", [["30213100"], [3213100]], said("valeur", "La 2e cellule de « cpv » n’a que 7 chiffres : « 3213100 »")],
    ["7 digits, in text", [["0321310"]], said("valeur", "La valeur de « cpv » n’a que 7 chiffres")],
    ["a number that may be the end of a code", [[31], ["30213100"]], said("valeur", "La 1re cellule de « cpv » n’est pas un code CPV : « 31 »")],
    ["a decimal", [["30213100", 30213100.5]], said("valeur", "La 2e cellule de « cpv » n’est pas un code CPV")],
    ["a negative", 30213100 * -1, said("valeur", "n’est pas un code CPV : « -30213100 »")],
    ["a boolean", [[true]], said("valeur", "n’est pas un code CPV : « VRAI »")],
    ["a text, in a block", [["30213100", null], [null, "papier"]], said("valeur", "La cellule de la 2e ligne et de la 2e colonne de « cpv » n’est pas un code CPV : « papier »")],
    ["an error", [["30213100"], [{ code: "#N/A" }]], said("indisponible", "La 2e cellule de « cpv » est en erreur (#N/A)")],
    ["an error's text", [["#REF!"]], said("indisponible", "en erreur (#REF!)")],
  ])("stops at %s", (_name, cpv, problem) => expect(problemOf(() => famillesAgec(clausier, cpv))).toEqual(problem));

  it("law: a cell of a range gives what it gives alone, and blanks give nothing", () => {
    const cell = fc.oneof(fc.constantFrom(null, "", 0, "30213100", 39130000, "45000000", "30"), fc.stringMatching(/^[1-9][0-9]{7}$/));
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 20 }), (block) => {
      expect(famillesAgec(clausier, block)).toEqual(block.map((row) => row.map((one) => famillesAgec(clausier, [[one]])[0]![0])));
    }));
  });
});

describe("CLAUSESPOSSIBLES", () => {
  it("gives one row a consideration under its headers", () => {
    const [headers, first, ...rest] = clausesPossibles(clausier, "mobilier", true);
    expect(headers).toEqual(["Thème", "Genre", "Libellé", "Source"]);
    expect(first).toEqual(["conditions de travail", "critère", "Sous-critère « Responsabilité Sociétale des Entreprises »", "Région des Pays de la Loire, SSPASER, Bilan 2023, Action 24"]);
    for (const row of rest) expect(row.every((cell) => cell.length > 0)).toBe(true);
    expect(clausesPossibles(clausier, "mobilier", false)).toEqual([first, ...rest]);
  });

  it.each<[string, FilledCell, FilledCell]>([["a number", 39130000, "39130000"], ["a check digit", "39130000-5", "39130000"], ["a synonym", "meubles", "Mobilier et aménagement d’intérieur"]])("%s finds the same", (_name, asked, other) => {
    expect(clausesPossibles(clausier, asked, true)).toEqual(clausesPossibles(clausier, other, true));
  });

  it("gives those of every purchase to a code that no famille holds", () => {
    const general = clausesPossibles(clausier, "98000000", false);
    expect(general).toHaveLength(clausier.dispositions.filter(({ familles }) => familles === "toutes").length);
    expect(clausesPossibles(clausier, "30213100", false).slice(-general.length)).toEqual(general);
  });

  it("marks what is to be checked in its source", () => {
    const unsure = clausier.dispositions.filter(({ confiance }) => confiance === "a-verifier");
    const rows = clausier.familles.flatMap(({ libelle }) => clausesPossibles(clausier, libelle, false));
    for (const { libelle } of unsure) for (const row of rows.filter((one) => one[2] === libelle)) expect(row[3]).toMatch(/ \(à vérifier\)$/);
    for (const row of rows.filter(([, , libelle]) => !unsure.some((one) => one.libelle === libelle))) expect(row[3]).not.toMatch(/à vérifier/);
  });

  it.each<[string, FilledCell, ReturnType<typeof said>]>([
    ["a blank", null, said("valeur", "« cpv » est vide")], ["the 0 of a blank", 0, said("valeur", "« cpv » est vide")], ["spaces", "  ", said("valeur", "« cpv » est vide")],
    ["an unknown famille", "netoyage", said("valeur", "« Nettoyage et entretien des locaux »")], ["7 digits", 3213100, said("valeur", "7 chiffres")],
    ["letters in a code", "3021A100", said("valeur", "n’est pas un code CPV : « 3021A100 »")], ["a small number", 30, said("valeur", "n’est pas un code CPV : « 30 »")], ["a boolean", true, said("valeur", "n’est pas un code CPV : « VRAI »")],
  ])("refuses %s", (_name, cpv, problem) => expect(problemOf(() => clausesPossibles(clausier, cpv, true))).toEqual(problem));
});

describe("SEUIL", () => {
  it.each<[string, FilledCell, number]>([
    ["formalisée fournitures collectivités", serial(2025, 12, 31), 221000], ["formalisée fournitures collectivités", serial(2026, 1, 1), 216000], ["formalisée services des collectivités", "1er janvier 2026", 216000],
    ["Formalisée travaux", "2027-12-31", 5404000], ["formalisée fournitures État", serial(2024, 6, 1), 143000], ["formalisée fournitures défense", serial(2026, 6, 1), 432000],
    ["dispense travaux", serial(2026, 1, 1), 100000], ["dispense services", "31/03/2026", 40000], ["dispense services", "01/04/2026", 60000], ["dispense fournitures", serial(2026, 4, 1) + 0.75, 60000],
    ["BOAMP", serial(2026, 1, 1), 90000], ["DECP complète", serial(2024, 1, 1), 40000], ["DECP réduite", serial(2024, 1, 1), 25000],
    ["spaser", serial(2022, 12, 31), 100_000_000], ["SPASER", serial(2023, 1, 1), 50_000_000], ["avance", serial(2024, 1, 1), 50000], ["délai de paiement", serial(2024, 1, 1), 30], ["délai de paiement santé", serial(2024, 1, 1), 50],
  ])("%s on %s is %d", (asked, date, value) => expect(seuilAu(seuils, asked, date)).toBe(value));

  it.each<[string, string | null, FilledCell, ReturnType<typeof said>]>([
    ["before what is known", "dispense travaux", serial(2025, 12, 31), said("indisponible", "n’est connu ici qu’à partir du 1er janvier 2026")],
    ["before the European periods known", "formalisée travaux", "31/12/2023", said("indisponible", "à partir du 1er janvier 2024")],
    ["after the last period known", "formalisée travaux", serial(2028, 1, 1), said("indisponible", "n’est pas encore connu après le 31 décembre 2027")],
    ["no threshold", null, serial(2026, 1, 1), said("valeur", "dispense travaux, dispense fournitures")],
    ["a threshold that isn't precise enough", "formalisée fournitures", serial(2026, 1, 1), said("valeur", "formalisée fournitures collectivités, formalisée fournitures État")],
    ["an unknown threshold", "jury", serial(2026, 1, 1), said("valeur", "Seuil inconnu : « jury »")],
    ["no date", "avance", null, said("valeur", "« date » est vide")], ["the 0 of a blank date", "avance", 0, said("valeur", "« date » est vide")],
    ["a year", "avance", 2026, said("valeur", "« 2026 » est une année")], ["a text", "avance", "bientôt", said("valeur", "« bientôt » n’est pas une date")], ["a day that doesn't exist", "avance", "30/02/2026", said("valeur", "« 30/02/2026 »")],
    ["a boolean", "avance", true, said("valeur", "« VRAI » n’est pas une date")], ["a negative serial", "avance", -5, said("valeur", "« -5 »")],
  ])("%s", (_name, asked, date, problem) => expect(problemOf(() => seuilAu(seuils, asked, date))).toEqual(problem));

  it("law: a date as a serial, as a French text and as an ISO text give the same", () => {
    fc.assert(fc.property(fc.constantFrom(...seuils.map(({ cle }) => cle)), fc.integer({ min: dayOf(2021, 1, 1)!, max: dayOf(2029, 1, 1)! }), (cle, day) => {
      const [year, month, date] = isoOfDay(day).split("-");
      const outcomes = [serialOfDay(day, 1900), `${date}/${month}/${year}`, isoOfDay(day)].map((one) => {
        try {
          return seuilAu(seuils, cle, one);
        } catch (error) {
          return (error as Error).message;
        }
      });
      expect(new Set(outcomes).size).toBe(1);
    }));
  });
});

describe("PUBLICATIONDUE", () => {
  it.each<[string, FilledCell, FilledCell, number | string]>([
    ["the same day two months later", serial(2024, 3, 15), 480000, serial(2024, 5, 15)], ["a month that has no such day", serial(2024, 12, 31), 60000, serial(2025, 2, 28)],
    ["a leap year", "31/12/2027", 60000, serial(2028, 2, 29)], ["the last of a month to a longer one", "30/06/2024", 60000, serial(2024, 8, 30)], ["the first day known", "01/01/2024", 60000, serial(2024, 3, 1)],
    ["a time of day", serial(2024, 3, 15) + 0.6, 60000, serial(2024, 5, 15)], ["25 000 €", "15/03/2024", 25000, serial(2024, 5, 15)], ["a cent less", "15/03/2024", 24999.99, "Non due"], ["an amount in text", "15/03/2024", "25 000,00 €", serial(2024, 5, 15)],
  ])("%s", (_name, date, montant, due) => expect(publicationDue(seuils, date, montant)).toBe(due));

  it.each<[string, FilledCell, FilledCell, ReturnType<typeof said>]>([
    ["no date", null, 60000, said("indisponible", "« date » est vide")], ["no amount", "15/03/2024", null, said("indisponible", "« montant » est vide ou nul")], ["the 0 of a blank amount", "15/03/2024", 0, said("indisponible", "« montant » est vide ou nul")],
    ["before 2024", "31/12/2023", 60000, said("indisponible", "avant le 1er janvier 2024")], ["before 2024, a small amount", "31/12/2023", 10, said("indisponible", "avant le 1er janvier 2024")],
    ["a negative amount", "15/03/2024", -1, said("valeur", "négatif")], ["a text", "15/03/2024", "beaucoup", said("valeur", "« beaucoup »")], ["an ambiguous amount", "15/03/2024", "25.000", said("valeur", "« 25.000 »")], ["a year", 2024, 60000, said("valeur", "« 2024 » est une année")],
  ])("%s", (_name, date, montant, problem) => expect(problemOf(() => publicationDue(seuils, date, montant))).toEqual(problem));

  it("law: never more than 62 days nor less than 59, and never earlier for a later notification", () => {
    const first = dayOf(2024, 1, 1)!;
    fc.assert(fc.property(fc.integer({ min: first, max: first + 20_000 }), fc.integer({ min: 25000, max: 1e9 }), (day, montant) => {
      const [due, next] = [day, day + 1].map((one) => Number(publicationDue(seuils, serialOfDay(one, 1900), montant)));
      expect(due).toBe(serialOfDay(addMonths(day, 2), 1900));
      expect(due! - serialOfDay(day, 1900)).toBeGreaterThanOrEqual(59);
      expect(due! - serialOfDay(day, 1900)).toBeLessThanOrEqual(62);
      expect(next).toBeGreaterThanOrEqual(due!);
    }));
  });
});

it("says of the CPV correspondence the clausier's own words", () => {
  const { fonctions } = parse(readFileSync(join(__dirname, "../../catalogue/fonctions/achats.yaml"), "utf8")) as { fonctions: { id: string; resume: { fr: string } }[] };
  for (const id of ["FAMILLEAGEC", "CLAUSESPOSSIBLES"]) expect(fonctions.find((one) => one.id === id)!.resume.fr.toLowerCase()).toContain(CPV_PROPOSE.toLowerCase());
});

it("names in FAMILLEAGEC's note each category that no code stands for", () => {
  const { fonctions } = parse(readFileSync(join(__dirname, "../../catalogue/fonctions/achats.yaml"), "utf8")) as { fonctions: { id: string; note: string }[] };
  const reached = new Set(clausier.familles.filter(({ cpv }) => cpv.length > 0).flatMap(({ agec }) => agec));
  const never = [...new Set(clausier.familles.flatMap(({ agec }) => agec))].filter((category) => !reached.has(category));
  expect(never.length).toBeGreaterThan(0);
  for (const category of never) expect(fonctions.find(({ id }) => id === "FAMILLEAGEC")!.note).toContain(`« ${category} »`);
});
