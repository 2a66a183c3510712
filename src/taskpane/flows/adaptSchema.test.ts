import type { WorkbookError } from "../../workbook/port";
import { applyAdaptation, previewAdaptation, undoAdaptation } from "./adaptSchema";
import { checkConformity } from "./checkConformity";
import { openRegister } from "./openRegister";
import { SCHEMA_DU_CLASSEUR, SchemaARevoir } from "./schemaDuClasseur";
import { cellOfSchema } from "./testing/cellsOfSchema";
import { flowOn } from "./testing/flowContext";
import { registre } from "./testing/registre";

const CHOIX = { schemaId: "essai", periode: { debut: 2024, fin: 2024 }, direction: null };
const DU_CLASSEUR = { ...CHOIX, schemaId: SCHEMA_DU_CLASSEUR };

async function adapted() {
  const workbook = registre();
  const flow = flowOn(workbook);
  const faite = await applyAdaptation(flow, await previewAdaptation(flow, CHOIX), CHOIX);
  return { workbook, flow, faite };
}

describe("adapting a scheme", () => {
  it("shows the sheets, indicators and targets that it would add, and writes nothing", async () => {
    const workbook = registre();
    const adaptation = await previewAdaptation(flowOn(workbook), CHOIX);
    expect(adaptation).toMatchObject({ feuilles: ["Référentiel", "Cibles"], indicateurs: 5, cibles: 4 });
    expect(workbook.calls).not.toContain("apply");
    expect(workbook.sheetNames()).toEqual(["Marchés"]);
  });

  it("adds sheets that read back as the scheme, and takes them away again", async () => {
    const { workbook, flow, faite } = await adapted();
    expect(workbook.sheetNames()).toEqual(expect.arrayContaining(["Marchés", "Référentiel", "Cibles"]));
    const { schemaClasseur } = await openRegister(flow);
    expect(schemaClasseur).toMatchObject({ ok: true, schema: { libelle: "SPASER d'essai", acheteur: "Département d'essai" } });
    const [own, builtIn] = [await checkConformity(flow, DU_CLASSEUR), await checkConformity(flow, CHOIX)];
    const told = ({ conformite }: typeof own) => conformite.indicateurs.map(({ indicateur, resultat, verdict }) => [indicateur.code, resultat.valeur, verdict.statut, verdict.ecart]);
    expect(told(own)).toEqual(told(builtIn));
    expect((await undoAdaptation(flow, faite)).kept).toEqual([]);
    expect(workbook.sheetNames()).toEqual(["Marchés"]);
    expect((await openRegister(flow)).schemaClasseur).toBeNull();
  });

  it("judges by the target that the sheet holds now", async () => {
    const { workbook, flow } = await adapted();
    const statut = async () => (await checkConformity(flow, DU_CLASSEUR)).conformite.indicateurs.find(({ indicateur }) => indicateur.code === "S1")?.verdict.statut;
    expect(await statut()).toBe("non-atteinte");
    workbook.setCell("Cibles", ...cellOfSchema(workbook, "Cibles", "Valeur", "S1", 2024), 0.4);
    expect(await statut()).toBe("atteinte");
  });

  it("tells the cells that keep the scheme from being read", async () => {
    const { workbook, flow } = await adapted();
    workbook.setCell("Cibles", ...cellOfSchema(workbook, "Cibles", "Forme", "S1", 2024), "environ");
    const refused: unknown = await checkConformity(flow, DU_CLASSEUR).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SchemaARevoir);
    expect((refused as SchemaARevoir).reading.problems[0]).toMatchObject({ fichier: "Cibles", cle: expect.stringMatching(/^D\d+$/) as string });
    expect((await openRegister(flow)).schemaClasseur).toMatchObject({ ok: false });
    // Another scheme works all the same.
    expect((await checkConformity(flow, CHOIX)).conformite.indicateurs).toHaveLength(5);
  });

  it.each<[string, "Cibles" | "Référentiel", string]>([["targets", "Cibles", "Valeur"], ["kinds", "Référentiel", "Niveau"]])("never takes a sheet without the header of its %s for a scheme, or for none", async (_name, sheet, header) => {
    const { workbook, flow } = await adapted();
    const column = Array.from({ length: 40 }, (_, index) => workbook.cell(sheet, 0, index)).indexOf(header);
    workbook.setCell(sheet, 0, column, "Colonne1");
    const refused: unknown = await checkConformity(flow, DU_CLASSEUR).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SchemaARevoir);
    expect((refused as SchemaARevoir).reading.problems[0]).toMatchObject({ fichier: sheet, message: expect.stringContaining(`« ${header} »`) as string });
  });

  it("says that the workbook changed when its scheme is gone, or when the preview no longer holds", async () => {
    const { flow, faite } = await adapted();
    await expect(previewAdaptation(flow, CHOIX).then((now) => applyAdaptation(flow, { ...now, edits: now.edits.slice(1) }, CHOIX))).rejects.toMatchObject({ code: "changed" });
    await undoAdaptation(flow, faite);
    await expect(checkConformity(flow, DU_CLASSEUR)).rejects.toMatchObject({ code: "changed" } satisfies Partial<WorkbookError>);
  });
});
