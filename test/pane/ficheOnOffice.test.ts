import type { SheetSeed } from "../../src/atelier/model/snapshot";
import { avecReponse } from "../../src/core/fiche/fiche";
import { lookAt, officeOfEachTest, openPaneOn } from "./officePane";

jest.setTimeout(120_000);

const SHEET: SheetSeed = {
  name: "Marchés",
  rows: [
    ["N° marché", "Date de notification", "Montant HT", "Considérations sociales", "Objet", "Code CPV", "Stratégie d'achat formalisée", "Justification d'absence"],
    ["0001", 45_363, 90_000, "Clause sociale", "Nettoyage", "90910000"],
    ["0002", 45_363, 90_000, "Clause sociale", "Bancs", "34928400", "non"],
  ],
};

describe("a fiche on Office.js", () => {
  const start = officeOfEachTest();

  it("adds its sheet with lists, counts in the register, is read back, changes its own rows alone, and gives all back", async () => {
    const started = await start({ sheets: [SHEET] });
    const { store, controller } = await openPaneOn();
    const before = await lookAt(started);
    await controller.listAchats();
    await controller.openFiche({ objet: "marche", nom: "0001" });
    const asked = avecReponse({ ...store.state().ficheEnCours!, absence: "=Rien" }, "critere-environnemental", { decision: "retenue", poids: 0.1, justification: "+ social" });
    await controller.previewFiche({ ...asked, validation: { par: "Mme Durand", le: 20_000 } });
    expect(await lookAt(started)).toEqual(before);
    await controller.applyFiche();
    expect(store.state()).toMatchObject({ failure: null, fichesEcrites: [{ marche: 2 }], ficheOuverte: { lue: { avis: [], fiche: { absence: "=Rien", validation: { par: "Mme Durand", le: 20_000 } } } } });
    const once = await lookAt(started);

    await controller.previewFiche(avecReponse(store.state().ficheEnCours!, "insertion", { decision: "ecartee" }));
    await controller.applyFiche();
    expect(store.state()).toMatchObject({ failure: null, ficheOuverte: { lue: { avis: [] } } });
    const read = await started.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("FichesAchat").getDataBodyRange().load("values,formulas");
      const register = context.workbook.worksheets.getItem("Marchés").getRange("G2:H3").load("values");
      await context.sync();
      return { values: table.values as unknown[][], formulas: table.formulas as unknown[][], register: register.values as unknown[][] };
    });
    expect(read.values.map((row) => [row[0], row[4], row[6], row[7], row[8], row[9], row[10]])).toEqual([
      ["0001", "ensemble", "", "=Rien", "", "Validée", "Mme Durand"], ["0001", "critere-environnemental", "Retenue", "+ social", 0.1, "Validée", "Mme Durand"], ["0001", "insertion", "Écartée", "", "", "Validée", "Mme Durand"],
    ]);
    expect(read.register).toEqual([["oui", "=Rien"], ["non", ""]]);

    await controller.undoFiche();
    expect(await lookAt(started)).toEqual(once);
    await controller.undoFiche();
    expect(store.state()).toMatchObject({ failure: null, fichesEcrites: [], issueFiche: { kind: "undone", report: { kept: [] } } });
    expect(await lookAt(started)).toEqual(before);
  });
});
