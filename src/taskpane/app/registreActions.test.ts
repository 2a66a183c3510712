import { headersOfMapping } from "../../core/register/decisions";
import { WorkbookError } from "../../workbook/port";
import type { DemandeRegistre } from "../flows/correspondance";
import { exportBrut, PROFIL } from "../flows/testing/exportBrut";
import { registre } from "../flows/testing/registre";
import { outdatedBy } from "./state";
import { createPane } from "./testing/paneInMemory";

type Pane = ReturnType<typeof createPane>;

async function opened(workbook = registre()) {
  const pane = createPane(workbook);
  await pane.controller.open();
  return pane;
}
function demande({ store }: Pane, entete: string, champ: string | null): DemandeRegistre {
  const mapping = store.state().ouverture!.recognition.tables[0]!;
  return { genre: "colonne", mapping, header: headersOfMapping(mapping).find((one) => one.entete === entete)!, voeu: { champ } };
}

describe("correcting the register from the pane", () => {
  it("reads again at once; figures made before are said former, until the next check; previews are closed", async () => {
    const pane = await opened(registre({ bilan: true }));
    const { controller, store } = pane;
    await controller.preview();
    const before = store.state().verification!.conformite.indicateurs[1]!.resultat;
    await controller.decideRegister(demande(pane, "Montant HT", null));
    expect(store.state()).toMatchObject({ onglet: "registre", failure: null, apercu: null, controle: null, issueRegistre: { kind: "decided" } });
    expect(store.state().annonce.texte).toBe("Colonnes relues : 1 table reconnue.");
    expect(outdatedBy(store.state())).toBe("colonnes");
    await controller.verify();
    expect(outdatedBy(store.state())).toBeNull();
    expect(store.state().verification!.conformite.indicateurs[1]!.resultat).not.toEqual(before);
    await controller.undoDecision();
    expect(outdatedBy(store.state())).toBe("colonnes");
    await controller.verify();
    expect(store.state().verification!.conformite.indicateurs[1]!.resultat).toEqual(before);
  });

  it("takes decisions back one by one, the last one first, and none beyond", async () => {
    const pane = await opened();
    const { controller, store } = pane;
    const start = store.state().ouverture;
    await controller.decideRegister(demande(pane, "Montant HT", null));
    await controller.decideRegister(demande(pane, "Note interne", "montant"));
    await controller.undoDecision();
    expect(store.state()).toMatchObject({ issueRegistre: { kind: "undone" }, annonce: { texte: "Le dernier choix de colonnes est annulé." } });
    await controller.undoDecision();
    expect(store.state().ouverture).toEqual(start);
    const { calls } = pane.workbook;
    const count = calls.length;
    await controller.undoDecision();
    expect(calls).toHaveLength(count);
  });

  it("gives its years, and what the workbook remembered, to a register that wasn't recognised", async () => {
    const workbook = exportBrut();
    workbook.settings.set("choix", JSON.stringify({ schema: "essai", debut: 2023, fin: 2023, direction: "Routes" }));
    const { controller, store } = await opened(workbook);
    expect(store.state().ouverture?.annees).toEqual([]);
    await controller.decideRegister({ genre: "profil", correspondance: structuredClone(PROFIL) as never });
    expect(store.state()).toMatchObject({ ouverture: { annees: [2023, 2024] }, choix: { periode: { debut: 2023, fin: 2023 }, direction: "Routes" } });
    await controller.verify();
    expect(store.state().verification?.conformite.indicateurs[0]?.resultat).toMatchObject({ genre: "part" });
  });

  it("drops a direction that no column gives any more", async () => {
    const pane = await opened();
    await pane.controller.choose({ ...pane.store.state().choix!, direction: "Routes" });
    await pane.controller.decideRegister(demande(pane, "Direction", null));
    expect(pane.store.state().choix?.direction).toBeNull();
  });

  it("tells a failure, keeps what was shown, and tries the same again", async () => {
    const pane = await opened();
    const { controller, store, workbook } = pane;
    const shown = store.state().ouverture;
    workbook.failNext("apply", new WorkbookError("accessDenied", "read only"));
    await controller.decideRegister(demande(pane, "Montant HT", null));
    expect(store.state()).toMatchObject({ failure: { operation: "correspondance", probleme: { code: "accessDenied" } }, decisions: [] });
    expect(store.state().ouverture).toBe(shown);
    await controller.retry();
    expect(store.state()).toMatchObject({ failure: null, issueRegistre: { kind: "decided" } });
    workbook.failNext("undo", new WorkbookError("cellEdit", "typing"));
    await controller.undoDecision();
    expect(store.state()).toMatchObject({ failure: { operation: "annulationCorrespondance" } });
    await controller.retry();
    expect(store.state().ouverture).toEqual(shown);
  });
});
