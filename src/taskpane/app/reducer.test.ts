import { WorkbookError } from "../../workbook/port";
import { checkConformity } from "../flows/checkConformity";
import { problemeOf } from "../flows/probleme";
import { flowOn } from "../flows/testing/flowContext";
import { registre } from "../flows/testing/registre";
import { reduce } from "./reducer";
import { INITIAL_STATE, isOutdated } from "./state";

const CHOIX = { schemaId: "essai", periode: { debut: 2024, fin: 2024 }, direction: null };
const verified = async () => {
  const verification = await checkConformity(flowOn(registre()), CHOIX);
  return { verification, state: reduce({ ...INITIAL_STATE, choix: CHOIX }, { type: "verified", verification }) };
};

describe("the pane's state", () => {
  it("says each thing again, even the same sentence", () => {
    const once = reduce(INITIAL_STATE, { type: "announced", texte: "prêt" });
    const twice = reduce(once, { type: "announced", texte: "prêt" });
    expect(twice.annonce).toEqual({ texte: "prêt", rang: once.annonce.rang + 1 });
  });

  it("loses nothing but the operation when something fails", async () => {
    const { state } = await verified();
    const started = reduce(state, { type: "started", name: "verification", stoppable: true });
    const failed = reduce(started, { type: "failed", operation: "verification", probleme: problemeOf(new WorkbookError("unknown", "")) });
    const { failure, annonce, ...rest } = failed;
    expect(failure?.probleme.code).toBe("unknown");
    expect(annonce.texte).toContain("imprévue");
    const { failure: _failure, annonce: _annonce, ...before } = state;
    expect(rest).toEqual(before);
  });

  it("ignores a late progress", () => {
    expect(reduce(INITIAL_STATE, { type: "progressed", fraction: 0.5 })).toBe(INITIAL_STATE);
  });

  it("takes the anomalies and the choices of the workbook from a check", async () => {
    const { state, verification } = await verified();
    expect(state.controle).toMatchObject({ etendue: "schema", anomalies: [...verification.conformite.anomalies, ...verification.manquants], corrections: null });
    expect(state.ouverture).toBe(verification.ouverture);
  });

  it("drops a preview that is about another choice, and tells results that are", async () => {
    const { state } = await verified();
    expect(isOutdated(state)).toBe(false);
    const chosen = reduce(state, { type: "chosen", choix: { ...CHOIX, direction: "Routes" } });
    expect(chosen.apercu).toBeNull();
    expect(isOutdated(chosen)).toBe(true);
    expect(isOutdated(reduce(chosen, { type: "chosen", choix: CHOIX }))).toBe(false);
  });

  it("gives the way back from a detail, and closes a detail that the new check doesn't have", async () => {
    const { state, verification } = await verified();
    const opened = reduce(state, { type: "detailOpened", code: "S2" });
    expect(reduce(opened, { type: "detailClosed" })).toMatchObject({ detail: null, retour: "S2" });
    expect(reduce(opened, { type: "verified", verification }).detail).toBe("S2");
    const other = { ...verification, conformite: { ...verification.conformite, indicateurs: [] } };
    expect(reduce(opened, { type: "verified", verification: other }).detail).toBeNull();
  });
});
