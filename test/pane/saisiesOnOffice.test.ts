import type { SheetSeed } from "../../src/atelier/model/snapshot";
import { lookAt, officeOfEachTest, openPaneOn } from "./officePane";

jest.setTimeout(120_000);

const MARCHES: SheetSeed = { name: "Marchés", rows: [["N° marché", "Date de notification", "Montant HT", "Considérations sociales"], ["M1", 45_363, 9_000, "Clause sociale"]] };
const HEADERS = ["Notre avis", "Indicateur", "Année", "Modalité", "Valeur", "Date", "Auteur", "Justificatif", "Commentaire"];
const SAISIES: SheetSeed = { name: "Saisies", rows: [["Suivi interne"], HEADERS, ["à garder", "V3.2", 2023, "", 4, 45_300, "Avant", "", ""], ["aussi", "V3.2", 2024, "", 5, 45_600, "Avant", "note", ""]] };
const KEY = "action:2.1.1";

describe("forms on Office.js", () => {
  const start = officeOfEachTest();

  async function openForm() {
    const { store, controller } = await openPaneOn();
    await controller.verify();
    await controller.readSaisies();
    store.dispatch({ type: "ficheSaisieOpened", fiche: KEY });
    const brouillon = JSON.stringify(["essai", 2024, KEY]);
    return {
      store, controller,
      answer: (code: string, texte: string, champ: "valeur" | "commentaire" = "valeur") => store.dispatch({ type: "saisieTyped", brouillon, code, champ, texte }),
      step: (champ: "etat" | "echeance" | "pilote", texte: string) => store.dispatch({ type: "etapeTyped", brouillon, cle: "#0", champ, texte }),
      figure: (code: string) => store.state().verification?.conformite.indicateurs.flatMap(({ indicateur, resultat, composantes }) => [[indicateur.code, resultat.valeur] as const, ...composantes.map(({ composante, resultat: own }) => [composante.code, own.valeur] as const)]).find(([own]) => own === code)?.[1],
    };
  }

  it("changes a line in place and adds one to an Excel table, texts as texts; the check follows, and all is given back", async () => {
    const started = await start({ sheets: [MARCHES, SAISIES] });
    await started.Excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem("Saisies").tables.add("A2:I4", true);
      table.name = "NosSaisies";
      await context.sync();
    });
    await started.host.settled();
    const { store, controller, answer, figure } = await openForm();
    expect([figure("V3.2"), figure("V2")]).toEqual([5, null]);
    const before = await lookAt(started);
    answer("V3.2", "1 200");
    answer("V3.2", "=1+1", "commentaire");
    answer("V2", "oui");
    store.dispatch({ type: "auteurTyped", auteur: "@DAJ" });
    await controller.keepSaisie();
    expect(store.state()).toMatchObject({ failure: null, issueSaisie: { kind: "done", verification: "refaite", faite: { ecritures: [{ feuille: "Saisies", creee: false, lignes: [4, 5], laissees: [] }] } } });
    expect([figure("V3.2"), figure("V2")]).toEqual([1200, true]);
    const read = await started.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Saisies").getRange("A4:I5").load("values,formulas,numberFormat");
      const area = context.workbook.tables.getItem("NosSaisies").getRange().load("address");
      await context.sync();
      return { values: range.values as unknown[][], formulas: range.formulas as unknown[][], formats: range.numberFormat as unknown[][], area: area.address };
    });
    expect(read.values).toEqual([["aussi", "V3.2", 2024, "", 1200, 45_717, "@DAJ", "note", "=1+1"], ["", "V2", 2024, "", "oui", 45_717, "@DAJ", "", ""]]);
    expect(read.formats[1]?.[5]).toBe("dd/mm/yyyy");
    expect(read.area).toBe("Saisies!A2:I5");
    await controller.undoSaisie();
    expect(store.state()).toMatchObject({ failure: null, enregistrees: [], issueSaisie: { kind: "undone", report: { kept: [] } } });
    expect([figure("V3.2"), figure("V2")]).toEqual([5, null]);
    expect(await lookAt(started)).toEqual(before);
  });

  it("makes the two tables where there are none, remembers who answers, and takes the sheets away again", async () => {
    const started = await start({ sheets: [MARCHES] });
    const { store, controller, answer, step, figure } = await openForm();
    const before = await lookAt(started);
    answer("V3.2", "3");
    step("etat", "En cours");
    step("echeance", "31/12/2025");
    step("pilote", "+33 5");
    store.dispatch({ type: "auteurTyped", auteur: "DAJ" });
    await controller.keepSaisie();
    expect(store.state()).toMatchObject({ failure: null, issueSaisie: { kind: "done" } });
    expect(store.state().enregistrees[0]?.ecritures.map(({ feuille, creee }) => [feuille, creee])).toEqual([["Saisies", true], ["Suivi des actions", true]]);
    expect(figure("V3.2")).toBe(3);
    expect(store.state().saisies?.formulaires.fiches.find(({ cle }) => cle === KEY)?.etapes[0]?.ligne?.textes).toMatchObject({ etat: "En cours", echeance: "31/12/2025", pilote: "+33 5" });
    // A second form is kept in the same tables.
    answer("V2", "non");
    await controller.keepSaisie();
    expect(store.state()).toMatchObject({ failure: null, issueSaisie: { faite: { ecritures: [{ feuille: "Saisies", creee: false, lignes: [3] }] } } });
    await controller.undoSaisie();
    await controller.undoSaisie();
    expect(store.state()).toMatchObject({ failure: null, enregistrees: [] });
    expect(await lookAt(started)).toEqual(before);
    const again = await openPaneOn();
    await again.controller.readSaisies();
    expect(again.store.state().auteur).toBe("DAJ");
  });

  it("tells a protected sheet, and writes nothing", async () => {
    const started = await start({ sheets: [MARCHES, SAISIES] });
    await started.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Saisies").protection.protect();
      await context.sync();
    });
    const { store, controller, answer } = await openForm();
    const before = await lookAt(started);
    answer("V3.2", "9");
    await controller.keepSaisie();
    expect(store.state()).toMatchObject({ failure: { operation: "enregistrementSaisie", probleme: { code: "blocked", inchange: true } } });
    expect([...store.state().brouillons.values()]).toEqual([{ questions: { "V3.2": { valeur: "9" } }, etapes: {} }]);
    expect(await lookAt(started)).toEqual(before);
  });
});
