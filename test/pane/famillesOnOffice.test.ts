import type { SheetSeed } from "../../src/atelier/model/snapshot";
import { lookAt, officeOfEachTest, openPaneOn } from "./officePane";

jest.setTimeout(120_000);

const MARCHES: SheetSeed = { name: "Marchés", rows: [["N° marché", "Date de notification", "Famille d'achat"], ["M1", 45_363, "18.01"], ["M2", 45_363, "=2+2"], ["M3", 45_363, "20"]] };
const RECENSEMENT: SheetSeed = { name: "Recensement", rows: [["Besoin", "Année", "Montant estimé HT", "Famille d'achat"], ["Ramettes", 2026, 10_000, "18.01"], ["Ménage", 2026, 20_000, "20"]] };
const FAMILLES: SheetSeed = {
  name: "Familles", rows: [["Famille d'achat", "Libellé de la famille", "Code CPV", "Famille AGEC"], ["18.01", "Bureau", "30192000", null]], tables: [{ name: "Nomenclature", area: "A1:D2" }],
};
const PROFIL = [{ famille: "18.01", libelleFamille: "Autre", codeCPV: "90910000", familleAgec: null }, { famille: "20", libelleFamille: null, codeCPV: "90910000", familleAgec: null }];

describe("the nomenclature of the familles on Office.js", () => {
  const start = officeOfEachTest();
  const cells = (started: Awaited<ReturnType<typeof start>>, sheet: string, address: string) => started.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values,formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });

  it("gets a sheet with the familles of the register, texts as texts, which the needs read at once; and loses it", async () => {
    const started = await start({ sheets: [MARCHES, RECENSEMENT] });
    const { store, controller } = await openPaneOn();
    const before = await lookAt(started);
    await controller.examinerFamilles();
    expect(store.state()).toMatchObject({ failure: null, examenFamilles: { nomenclature: null, manquantes: [{ famille: "18.01", lignes: 2 }, { famille: "20", lignes: 2 }, { lignes: 1 }] } });
    await controller.previewFamilles({ genre: "registre" });
    expect(store.state().apercuFamilles).toMatchObject({ resultat: { ok: true, plan: { creee: true, feuille: "Familles d'achat" } } });
    expect(await lookAt(started)).toEqual(before);
    await controller.ecrireFamilles();
    expect(store.state()).toMatchObject({ failure: null, issueFamilles: { kind: "done" }, examenFamilles: { manquantes: [] } });
    expect(store.state().ouverture?.recognition.tables.map(({ table }) => table)).toContain("familles");
    expect((await cells(started, "Familles d'achat", "A2:A3")).flat()).toEqual(["18.01", "20"]);
    await controller.annulerFamilles();
    expect(store.state()).toMatchObject({ failure: null, famillesEcrites: [], issueFamilles: { kind: "undone", report: { kept: [] } } });
    expect(await lookAt(started)).toEqual(before);
  });

  it("grows by what a profile carries, changes no line that is there, and tells the needs their code", async () => {
    const started = await start({ sheets: [MARCHES, RECENSEMENT, FAMILLES] });
    const { store, controller } = await openPaneOn();
    await controller.examinerBesoins();
    expect(store.state().examen?.lignes.map(({ nomenclature }) => nomenclature?.codeCPV ?? null)).toEqual(["30192000", null]);
    expect(store.state().examen?.famillesSansLigne.map(({ famille }) => famille)).toContain("20");
    const before = await lookAt(started);
    await controller.previewFamilles({ genre: "profil", familles: PROFIL });
    await controller.ecrireFamilles();
    expect(store.state()).toMatchObject({ failure: null, issueFamilles: { kind: "done", ecrites: { plan: { creee: false, ajoutees: [{ famille: "20" }] } } } });
    expect(await cells(started, "Familles", "A2:D3")).toEqual([["18.01", "Bureau", "30192000", ""], ["20", "", "90910000", ""]]);
    expect(store.state().examen?.lignes.map(({ nomenclature }) => nomenclature?.codeCPV ?? null)).toEqual(["30192000", "90910000"]);
    await controller.previewFamilles({ genre: "profil", familles: PROFIL });
    expect(store.state()).toMatchObject({ failure: null, apercuFamilles: null, issueFamilles: { kind: "nothing" } });
    await controller.annulerFamilles();
    expect(await lookAt(started)).toEqual(before);
  });

  it("is refused when the workbook changed since the preview, and where something stands below the table", async () => {
    const started = await start({ sheets: [MARCHES, RECENSEMENT, FAMILLES] });
    const { store, controller } = await openPaneOn();
    await controller.previewFamilles({ genre: "registre" });
    await started.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Familles").getRange("A4").values = [["une note"]];
      await context.sync();
    });
    const before = await lookAt(started);
    await controller.ecrireFamilles();
    expect(store.state().failure?.probleme).toMatchObject({ code: "changed" });
    await controller.previewFamilles();
    expect(store.state().apercuFamilles).toMatchObject({ resultat: { ok: false, refus: { motif: "place" } } });
    await controller.ecrireFamilles();
    expect(await lookAt(started)).toEqual(before);
  });
});
