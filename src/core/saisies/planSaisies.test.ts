import { schemaOf } from "../../../test/schemaOf";
import type { Sheets } from "../../../test/registerOf";
import { referentiel } from "../../catalogue";
import { checkConformite } from "../compliance/conformite";
import { dayOfIso } from "../register/day";
import type { Cell } from "../register/cell";
import { BROUILLON_VIDE, doute, estModifie, type Brouillon } from "./brouillon";
import { avancement, formulaires, mesuresDe } from "./formulaire";
import { planSaisies, type PlanSaisies, type RefusSaisies } from "./planSaisies";
import { ecrites, ouvrir, type Donnees } from "./testing/feuilles";

const SCHEMA = schemaOf([
  { code: "N", unite: "réunions", libelle: "Réunions tenues", mesure: { genre: "saisie", denominateur: "réunions" }, cibles: [{ annee: 2023, valeur: 4, unite: "réunions", source: "p. 1" }, { annee: 2025, valeur: 8, unite: "réunions", source: "p. 1" }] },
  { code: "P", unite: "%", mesure: { genre: "saisie", denominateur: "agents formés" } },
  { code: "K", unite: "EPCI", composantes: [{ code: "K.a", libelle: "EPCI", unite: "EPCI", mesure: { genre: "saisie", denominateur: "EPCI" } }, { code: "K.b", libelle: "Communes", unite: "%", mesure: { genre: "saisie", denominateur: "communes" } }] },
  { code: "V", unite: "véhicules", mesure: { genre: "nombre", table: "vehicules", denominateur: "véhicules" } },
  { code: "R", unite: "oui/non", mesure: { genre: "realisation", action: "1.1.1", denominateur: "lignes" } },
], referentiel);
const JOUR = dayOfIso("2025-06-30");
const HEADERS: readonly Cell[] = ["Indicateur", "Année", "Modalité", "Valeur", "Date", "Auteur", "Justificatif", "Commentaire", "Notre avis"];
const row = (code: string, annee: number, valeur: Cell, modalite: Cell = null): Cell[] => [code, annee, modalite, valeur, null, null, null, null, "à garder"];

const fiche = (donnees: Donnees, annee = 2024) => formulaires(SCHEMA, ouvrir(donnees, referentiel), annee, null).fiches[0]!;
const only = (code: string, valeur: string): Brouillon => ({ questions: { [code]: { valeur } }, etapes: {} });

function planifier(donnees: Donnees, brouillon: Brouillon, auteur = "DAJ") {
  const classeur = ouvrir(donnees, referentiel);
  return planSaisies(formulaires(SCHEMA, classeur, 2024, null).fiches[0]!, brouillon, classeur, 2024, { auteur, jour: JOUR });
}
function plan(donnees: Donnees, brouillon: Brouillon, auteur?: string): PlanSaisies {
  const found = planifier(donnees, brouillon, auteur);
  if (!found.ok) throw new Error(JSON.stringify(found.refus));
  return found.plan;
}
function refus(donnees: Donnees, brouillon: Brouillon): RefusSaisies {
  const found = planifier(donnees, brouillon);
  if (found.ok) throw new Error("planned");
  return found.refus;
}
const SERIAL = 45_838;

describe("what a form asks", () => {
  test("one question a value that only a person knows, what the register could measure beside, and last year's value", () => {
    const { questions } = fiche({ sheets: { Saisies: [HEADERS, row("N", 2023, 5), row("K", 2023, 11, "EPCI"), row("n", 2024, "7")] } });
    expect(questions.map(({ code, attendue, genre, precedente, trouvee }) => [code, attendue, genre, precedente?.texte ?? null, trouvee.etat])).toEqual([
      ["N", true, "nombre", "5 réunions", "trouvee"], ["P", true, "part", null, "absente"], ["K.a", true, "nombre", "11 EPCI", "absente"], ["K.b", true, "part", null, "absente"], ["V", false, "nombre", null, "absente"],
    ]);
    expect(questions[0]?.cible).toBe("au moins 8 réunions en 2025");
    expect(avancement({ questions })).toEqual({ remplies: 1, attendues: 4 });
  });
  test("a voted figure comes before what was entered", () => {
    const sheets: Sheets = { Saisies: [HEADERS, row("N", 2023, 5)], Bilans: [["Schéma", "Période", "Indicateur", "Valeur"], ["essai", 2023, "N", 6]] };
    expect(fiche({ sheets }).questions[0]?.precedente).toEqual({ annee: 2023, texte: "6 réunions", valeur: 6, origine: "arrete" });
  });
  test("what a check couldn't measure is expected too", () => {
    const sheets: Sheets = { Saisies: [HEADERS, row("N", 2024, 5)] };
    const classeur = ouvrir({ sheets }, referentiel);
    const mesures = mesuresDe(checkConformite(classeur.register, SCHEMA, { periode: { debut: 2024, fin: 2024 } }, []));
    expect(formulaires(SCHEMA, classeur, 2024, mesures).fiches[0]!.questions.filter(({ attendue }) => attendue).map(({ code }) => code)).toEqual(["N", "P", "K.a", "K.b", "V"]);
  });
  test("what can't be read is not filled in", () => {
    const { questions } = fiche({ sheets: { Saisies: [HEADERS, row("P", 2024, 20), row("N", 2024, { error: "#N/A" })] } });
    expect(avancement({ questions })).toMatchObject({ remplies: 0 });
  });
});

describe("what is written", () => {
  const sheets: Sheets = { Saisies: [HEADERS, row("N", 2024, 7), row("P", 2024, null), row("N", 2023, 5)] };
  test("the line of the same code, year and modalité in place, else below; signed and dated; nothing else", () => {
    const brouillon: Brouillon = { questions: { N: { valeur: "1 200", commentaire: "=HYPERLINK()" }, P: { valeur: "20 %" }, "K.a": { valeur: "12", justificatif: "Tableau" } }, etapes: {} };
    const { edits, ecritures } = plan({ sheets }, brouillon);
    expect(ecrites(sheets, edits)["Saisies"]).toEqual([
      HEADERS, ["N", 2024, null, 1200, SERIAL, "DAJ", null, "=HYPERLINK()", "à garder"], ["P", 2024, null, 0.2, SERIAL, "DAJ", null, null, "à garder"], row("N", 2023, 5), ["K.a", 2024, null, 12, SERIAL, "DAJ", "Tableau", null],
    ]);
    expect(ecritures).toMatchObject([{ feuille: "Saisies", creee: false, lignes: [2, 3, 5], laissees: [] }]);
    expect(edits.flatMap((edit) => (edit.kind === "setCells" ? edit.contents.flat() : [])).filter((content) => content?.type === "texte" && content.value.startsWith("=")).length).toBe(1);
  });
  test("what is typed as it stood changes nothing", () => {
    expect(refus({ sheets }, only("N", " 7 "))).toEqual({ motif: "rien" });
    expect(estModifie(fiche({ sheets }), only("N", "7"))).toBe(false);
  });
  test("a value taken away leaves a blank, and the author stays where nobody signs", () => {
    const signed: Sheets = { Saisies: [HEADERS, ["N", 2024, null, 7, null, "Avant", "x", null, null]] };
    expect(ecrites(signed, plan({ sheets: signed }, only("N", ""), " ").edits)["Saisies"]?.[1]).toEqual(["N", 2024, null, null, SERIAL, "Avant", "x", null, null]);
  });
  test("an Excel table grows, its formulas are left, and a total or another table below stops it", () => {
    const headers = HEADERS.map(String);
    const table = (rowCount: number, totals = false) => ({ Saisies: [{ name: "Saisies", area: { row: 0, column: 0, rowCount, columnCount: 9 }, headers, totals }] });
    expect(plan({ sheets, tables: table(4) }, only("K.a", "12")).edits.map(({ kind }) => kind)).toEqual(["resizeTable", "setCells"]);
    expect(plan({ sheets, tables: table(4) }, only("K.a", "12")).edits[0]).toMatchObject({ name: "Saisies", rowCount: 5 });
    const calculated = plan({ sheets, tables: table(4), formules: ["Saisies!1,4", "Saisies!2,4", "Saisies!3,4"] }, { questions: { N: { valeur: "8" }, "K.a": { valeur: "12" } }, etapes: {} });
    expect(calculated.ecritures[0]?.laissees).toEqual(["Saisies!E2"]);
    expect(calculated.edits.flatMap((edit) => (edit.kind === "setCells" ? edit.contents.flat() : [])).filter((content) => content?.type === "date")).toEqual([]);
    expect(refus({ sheets, tables: table(4, true) }, only("K.a", "12"))).toMatchObject({ motif: "total", ligne: 5 });
    expect(refus({ sheets, tables: table(4), formules: ["Saisies!1,1", "Saisies!2,1", "Saisies!3,1"] }, only("K.a", "12"))).toEqual({ motif: "calculee", feuille: "Saisies", entete: "Année" });
  });
  test("two lines for one year are not guessed, and a formula is not replaced", () => {
    const doubled: Sheets = { Saisies: [HEADERS, row("K.a", 2024, 7), row("K", 2024, 8, "epci")] };
    expect(refus({ sheets: doubled }, only("K.a", "9"))).toEqual({ motif: "double", code: "K.a", feuille: "Saisies", lignes: [2, 3] });
    expect(refus({ sheets, formules: ["Saisies!1,3"] }, only("N", "9"))).toEqual({ motif: "formule", code: "N", feuille: "Saisies", ligne: 2 });
  });
  test("nothing is written when one field can't be read", () => {
    expect(refus({ sheets }, { questions: { N: { valeur: "9" }, P: { valeur: "20" } }, etapes: { "#0": { echeance: "bientôt", etat: "Peut-être" } } })).toEqual({ motif: "illisible", nombre: 3 });
  });
  test("a workbook without the tables gets both, whatever its sheets are called", () => {
    const before: Sheets = { Saisies: [["Titre"]], Feuil1: [[]] };
    const { edits, ecritures } = plan({ sheets: before }, { questions: { N: { valeur: "3" } }, etapes: { "#0": { etat: "En cours", pilote: "=cmd" } } });
    expect(ecritures.map(({ feuille, creee, lignes }) => [feuille, creee, lignes])).toEqual([["Saisies 2", true, [2]], ["Suivi des actions", true, [2]]]);
    const after = ecrites(before, edits);
    expect(after["Saisies"]).toEqual([["Titre"]]);
    expect(after["Saisies 2"]?.[1]).toEqual(["N", 2024, null, 3, SERIAL, "DAJ", null, null]);
    expect(after["Suivi des actions"]?.[1]).toEqual(["1.1.1", null, "=cmd", "En cours", null, null, null, null]);
    expect(edits.filter(({ kind }) => kind === "setListValidation")).toHaveLength(1);
  });
});

describe("the state of an action", () => {
  const code = SCHEMA.axes[0]!.objectifs[0]!.actions[0]!.code;
  const suivi: Sheets = { Suivi: [["Action", "Sous-action", "État", "Échéance", "Avis"], [`Action ${code}`, null, "terminé", "2024-12-31", "x"], [code, "Publier", "?", null, "y"], [code, "publier", null, null, "z"], ["autre", null, "En cours", null, null]] };
  test("each line is its own, in the words of the catalogue", () => {
    expect(fiche({ sheets: suivi }).etapes.map(({ cle, ligne }) => [cle, ligne?.ligne, ligne?.textes["etat"], ligne?.textes["echeance"]])).toEqual([["#0", 2, "Réalisée", "31/12/2024"], ["Publier#0", 3, "?", ""], ["publier#1", 4, "", ""]]);
  });
  test("only the cell that changes is written, on its own line", () => {
    const { edits, ecritures } = plan({ sheets: suivi }, { questions: {}, etapes: { "publier#1": { etat: "Reportée", echeance: "1er mars 2025" } } });
    expect(ecrites(suivi, edits)["Suivi"]).toEqual([...suivi["Suivi"]!.slice(0, 3), [code, "publier", "Reportée", 45_717, "z"], suivi["Suivi"]![4]!]);
    expect(ecritures[0]?.lignes).toEqual([4]);
  });
});

test("a value ten times last year's is questioned", () => {
  const question = fiche({ sheets: { Saisies: [HEADERS, row("N", 2023, 5)] } }).questions[0]!;
  expect(["49", "50", "0,5", "0,51", "0", "-5", "abc"].map((valeur) => doute(question, only("N", valeur)))).toEqual([null, "dixFoisPlus", "dixFoisMoins", null, null, "negatif", null]);
  expect(doute(question, BROUILLON_VIDE)).toBeNull();
});
