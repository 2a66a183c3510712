import { schemas } from "../../catalogue";
import { avecReponse, type Fiche } from "../../core/fiche/fiche";
import type { Cell } from "../../core/register/cell";
import { checkConformity } from "./checkConformity";
import { applyFiche, openFiche, previewFiche, readAchats, undoFiche, type FicheOuverte } from "./ficheAchat";
import { flowOn } from "./testing/flowContext";
import { MemoryWorkbook } from "./testing/memoryWorkbook";

const HEADERS = ["N° marché", "Date de notification", "Montant HT", "Considérations sociales", "Code CPV", "Stratégie d'achat formalisée", "Justification d'absence"];
const ROWS: readonly (readonly Cell[])[] = [["M1", "2024-03-01", 50_000, "Clause sociale", "90910000", null, null], ["M2", "2024-03-01", 60_000, "Clause sociale", "90910000", "oui", null], ["M3", "2024-03-01", 70_000, null, "30213100", "non", null]];
const workbookOf = (rows = ROWS) => new MemoryWorkbook([{ name: "Marchés", rows: [HEADERS, ...rows], table: "Marches" }]);
const M1 = { objet: "marche", nom: "M1" } as const;
const CODE = "6.3.1.1";

function flowAt(workbook: MemoryWorkbook) {
  const flow = flowOn(workbook);
  return { ...flow, catalogue: { ...flow.catalogue, schemas } };
}
async function open(workbook: MemoryWorkbook, nom = "M1"): Promise<FicheOuverte> {
  const found = await openFiche(flowAt(workbook), { objet: "marche", nom });
  if (!found) throw new Error(`no ${nom}`);
  return found;
}
const validated = (fiche: Fiche): Fiche => avecReponse({ ...fiche, validation: { par: "Mme Durand", le: 20_000 } }, "insertion", { decision: "retenue" });
async function formalised(workbook: MemoryWorkbook) {
  const { conformite } = await checkConformity(flowAt(workbook), { schemaId: "centre-val-de-loire", periode: { debut: 2024, fin: 2024 }, direction: null });
  const found = JSON.stringify(conformite.indicateurs.find(({ indicateur }) => indicateur.code === CODE) ?? null);
  return /"numerateur":(\d+)/.exec(found)?.[1];
}

describe("the fiche of a purchase", () => {
  it("once validated, moves by one the marchés over 40 000 € whose strategy is formalised; undone, it moves back", async () => {
    const workbook = workbookOf();
    expect(await formalised(workbook)).toBe("1");
    const ouverte = await open(workbook);
    const ecrite = await applyFiche(flowAt(workbook), await previewFiche(flowAt(workbook), ouverte, validated(ouverte.lue.fiche)));
    expect(ecrite).toMatchObject({ validee: true, feuille: "Fiches achat", marche: 1 });
    expect(await formalised(workbook)).toBe("2");
    expect([...(await readAchats(flowAt(workbook))).etats]).toEqual([["marche:m1", "validee"]]);
    await undoFiche(flowAt(workbook), ecrite);
    expect(await formalised(workbook)).toBe("1");
    expect(workbook.sheetNames()).toEqual(["Marchés"]);
  });

  it("counts no draft, nor a marché whose cell a person filled in with « non »", async () => {
    const workbook = workbookOf();
    for (const [nom, fiche] of [["M1", (one: Fiche) => ({ ...validated(one), validation: null })], ["M3", validated]] as const) {
      const ouverte = await open(workbook, nom);
      const apercu = await previewFiche(flowAt(workbook), ouverte, fiche(ouverte.lue.fiche));
      expect(apercu.resultat).toMatchObject({ ok: true, marche: { changements: [], avis: nom === "M1" ? [] : [{ code: "autreValeur", lieu: "Marchés!F4", valeur: "non" }] } });
      await applyFiche(flowAt(workbook), apercu);
    }
    expect(await formalised(workbook)).toBe("1");
  });

  it("leaves formulas, and refuses what changed since", async () => {
    const workbook = workbookOf();
    workbook.formulas = [{ sheet: "Marchés", row: 1, column: 5, formula: '=""', values: [[""]] }];
    const ouverte = await open(workbook);
    const apercu = await previewFiche(flowAt(workbook), ouverte, validated(ouverte.lue.fiche));
    expect(apercu.resultat).toMatchObject({ ok: true, marche: { changements: [], avis: [{ code: "formule", lieu: "Marchés!F2" }] } });
    workbook.formulas = [];
    await expect(applyFiche(flowAt(workbook), apercu)).rejects.toMatchObject({ code: "changed" });
    workbook.setCell("Marchés", 1, 2, 51_000);
    await expect(previewFiche(flowAt(workbook), ouverte, validated(ouverte.lue.fiche))).rejects.toMatchObject({ code: "changed" });
    expect(workbook.calls).not.toContain("apply");
  });

  it("says that a purchase isn't there any more, and stops when asked", async () => {
    expect(await openFiche(flowAt(workbookOf([])), M1)).toBeNull();
    const workbook = workbookOf();
    const flow = flowAt(workbook);
    workbook.beforeChunk = () => flow.abort.abort();
    await expect(readAchats(flow)).rejects.toMatchObject({ code: "aborted" });
  });
});
