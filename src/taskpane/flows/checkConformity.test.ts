import { checkConformite } from "../../core/compliance/conformite";
import { WorkbookError } from "../../workbook/port";
import { SCHEMA } from "./testing/catalogue";
import { flowOn } from "./testing/flowContext";
import { registre } from "./testing/registre";
import { checkConformity } from "./checkConformity";
import { checkRegister } from "./checkRegister";
import { neededFields } from "../../core/scheme/fields";
import { readTables } from "./readTables";

const CHOIX = { schemaId: "essai", periode: { debut: 2024, fin: 2024 }, direction: null };

describe("checking conformity", () => {
  it("measures and judges every indicator of the scheme", async () => {
    const { conformite } = await checkConformity(flowOn(registre()), CHOIX);
    expect(conformite.indicateurs.map(({ indicateur, resultat, verdict }) => [indicateur.code, resultat.valeur, verdict.statut])).toEqual([
      ["S1", 0.5, "non-atteinte"], ["S2", 120_000, "atteinte"], ["V1", null, "non-mesurable"], ["V2", null, "non-mesurable"], ["V3", null, "non-mesurable"],
    ]);
    expect(conformite.lignes).toEqual({ lues: 6, retenues: 4, ecartees: 0 });
  });

  it("keeps to one direction when one is chosen", async () => {
    const { conformite } = await checkConformity(flowOn(registre()), { ...CHOIX, direction: "Collèges" });
    expect(conformite.indicateurs[1]?.resultat.valeur).toBe(90_000);
  });

  it("reads only what the scheme needs, and gives the figures of a whole reading", async () => {
    const workbook = registre();
    const { conformite } = await checkConformity(flowOn(workbook), CHOIX);
    expect(workbook.requests.flatMap(({ columns }) => columns)).toEqual([0, 1, 2, 3, 4, 5]);
    const whole = await readTables(flowOn(registre()));
    const expected = checkConformite(whole.register, SCHEMA, { periode: CHOIX.periode }, conformite.anomalies);
    expect(conformite).toEqual(expected);
  });

  it("tells the share of the reading that is done, up to 1", async () => {
    const flow = flowOn(registre());
    await checkConformity(flow, CHOIX);
    // Four chunks make the reading, which is a part of the whole; what comes after goes on from there.
    const [first, , , last] = flow.progress;
    expect(flow.progress.length).toBeGreaterThanOrEqual(4);
    expect([...flow.progress].sort((a, b) => a - b)).toEqual(flow.progress);
    expect(first! * 4).toBeCloseTo(last!, 10);
    expect(flow.progress.at(-1)).toBeLessThanOrEqual(1);
  });

  it("stops between two chunks when asked, with an error that says so", async () => {
    const workbook = registre();
    const flow = flowOn(workbook);
    let chunks = 0;
    workbook.beforeChunk = () => {
      if (++chunks === 2) flow.abort.abort();
    };
    await expect(checkConformity(flow, CHOIX)).rejects.toMatchObject({ name: "WorkbookError", code: "aborted" });
    expect(flow.progress).toHaveLength(1);
  });

  it("lets the adapter's errors through as they are", async () => {
    const workbook = registre();
    const error = new WorkbookError("cellEdit", "B2");
    workbook.failNext("readColumns", error);
    await expect(checkConformity(flowOn(workbook), CHOIX)).rejects.toBe(error);
  });
});

describe("fields that a scheme needs", () => {
  it("names the tables and fields of measures, and the entered values", () => {
    const needed = neededFields(SCHEMA);
    expect([...needed.keys()].sort()).toEqual(["bilansArretes", "marches", "saisies", "suiviActions", "vehicules"]);
    expect(needed.get("marches")).toEqual(new Set(["nature", "direction", "categorie", "marche", "montant", "idAccordCadre", "considerationsSociales", "considerationsEnvironnementales"]));
  });
});

describe("checking the register", () => {
  it("reads every recognised column, and leaves the others", async () => {
    const workbook = registre();
    const { anomalies, lignes, etendue } = await checkRegister(flowOn(workbook));
    expect(workbook.requests.filter(({ formulas }) => formulas !== true).flatMap(({ columns }) => columns)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(lignes).toEqual(new Map([["marches", 6]]));
    expect(etendue).toBe("complet");
    expect(anomalies).toContainEqual(expect.objectContaining({ code: "nombre-illisible", feuille: "Marchés", ligne: 5, position: 3 }));
  });
});
