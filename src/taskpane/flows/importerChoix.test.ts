import fc from "fast-check";
import { referentiel } from "../../catalogue";
import { OPTIONS_IMPORT } from "../../core/register/importation/planAjout";
import { resumeModifications } from "../../core/register/importation/resume";
import { readRegister } from "../../workbook/readRegister";
import { applyImport, LIMITES_IMPORT, readFichiers, undoImport } from "./importer";
import { flowOn } from "./testing/flowContext";
import { choisi, json, REELS, workbookOf, EMPTY, preview, cellsOf, genres, MARCHE, REGISTER } from "./testing/importation";

// Real files, and files as long as they may be, on a busy machine.
jest.setTimeout(60_000);

describe("duplicates, lots and modifications", () => {
  it("leaves duplicates aside unless asked, and keeps lots unless asked", async () => {
    const workbook = workbookOf(REGISTER);
    const files = [json([MARCHE, { ...MARCHE, montant: 171_000 }, { ...MARCHE, id: "N" }]), json([{ ...MARCHE, id: "N" }], "b.json")];
    const apercu = await preview(workbook, files);
    expect(genres(apercu)).toEqual(["doublon", "lot", "nouveau", "doublon"]);
    const added = async (options: object) => {
      const fait = await applyImport(flowOn(workbook), await preview(workbook, files), { ...OPTIONS_IMPORT, ...options });
      const rows = cellsOf(workbook).slice(3).map((row) => [row[1], row[2]]);
      await undoImport(flowOn(workbook), fait);
      return rows;
    };
    expect(await added({})).toEqual([["2024-01", 171_000], ["N", 9_000.5]]);
    expect(await added({ lots: false })).toEqual([["N", 9_000.5]]);
    expect(await added({ doublons: true })).toEqual([["2024-01", 9_000.5], ["2024-01", 171_000], ["N", 9_000.5], ["N", 9_000.5]]);
  });

  it("applies modifications only when asked, the amount on its own", async () => {
    const modifications = [{ modification: { id: 1, dateNotificationModification: "2024-09-01", dureeMois: 24, montant: 10_000 } }];
    const added = async (options: object) => {
      const workbook = workbookOf(REGISTER);
      const apercu = await preview(workbook, [json([{ ...MARCHE, id: "A", modifications }])]);
      expect(resumeModifications(apercu.releve, [0])).toEqual({ marches: 1, champs: { dureeMois: 1, titulaire: 0, montant: 1 }, douteux: 0 });
      await applyImport(flowOn(workbook), apercu, { ...OPTIONS_IMPORT, ...options });
      return cellsOf(workbook)[3]?.filter((_, column) => column === 2 || column === 5);
    };
    expect(await added({})).toEqual([9_000.5, 12]);
    expect(await added({ montants: true })).toEqual([9_000.5, 12]);
    expect(await added({ modifications: true })).toEqual([9_000.5, 24]);
    expect(await added({ modifications: true, montants: true })).toEqual([10_000, 24]);
  });

  it("adds nothing the second time: everything is there already", async () => {
    const workbook = workbookOf(EMPTY);
    const files = REELS.map((name) => choisi(name));
    const first = await applyImport(flowOn(workbook), await preview(workbook, files), OPTIONS_IMPORT);
    const again = await preview(workbook, files);
    expect(genres(again).filter((genre) => genre !== "doublon")).toEqual([]);
    expect(first.nombre).toBeGreaterThan(500);
  });

  it("is refused when the register changed since the preview", async () => {
    const workbook = workbookOf(REGISTER);
    const apercu = await preview(workbook, [json([{ ...MARCHE, id: "A" }])]);
    await workbook.apply([{ kind: "setCells", sheet: "Suivi", row: 1, column: 1, contents: [[{ type: "texte", value: "A" }]] }]);
    await expect(applyImport(flowOn(workbook), apercu, OPTIONS_IMPORT)).rejects.toMatchObject({ code: "changed" });
  });
});

describe("files", () => {
  it("says what is wrong with each, and reads the others", async () => {
    const read = jest.fn(() => Promise.resolve(new Uint8Array()));
    const { fichiers, releve } = await readFichiers(flowOn(workbookOf(EMPTY)), [
      json("{\"marches\":", "casse.json"), { name: "gros.json", size: 60_000_000, read }, json([MARCHE, 12]), { name: "parti.json", size: 10, read: () => Promise.reject(new Error("NotFoundError")) }, json({ marches: { marche: [] } }, "vide.json"),
    ]);
    expect(fichiers).toMatchObject([
      { nom: "casse.json", lus: 0, probleme: { motif: "illisible" } }, { nom: "gros.json", probleme: { motif: "tropGros", octets: 60_000_000 } },
      { nom: "a.json", lus: 1, refuses: [{ rang: 2, motif: "pasUnObjet" }], probleme: null }, { nom: "parti.json", probleme: { motif: "inaccessible" } }, { nom: "vide.json", lus: 0, probleme: null },
    ]);
    expect(fichiers[0]?.probleme).toMatchObject({ detail: expect.stringContaining("casse.json") as string });
    expect(read).not.toHaveBeenCalled();
    expect(releve.enregistrements).toHaveLength(1);
  });

  it("refuses more records and more bytes than a pane reads", async () => {
    const many = json(Array.from({ length: LIMITES_IMPORT.marches }, () => ({ objet: "x" })));
    const { fichiers } = await readFichiers(flowOn(workbookOf(EMPTY)), [many, json([MARCHE], "b.json"), ...[1, 2, 3].map((rank) => ({ ...json([MARCHE], `c${rank}.json`), size: LIMITES_IMPORT.octets }))]);
    expect(fichiers.map(({ probleme }) => probleme?.motif)).toEqual([undefined, "tropDeMarches", "tropDeMarches", "tropDeMarches", "ensemble"]);
  });

  it("tells how far it is, and stops when asked", async () => {
    const flow = flowOn(workbookOf(EMPTY));
    flow.abort.abort();
    await expect(readFichiers(flow, [json([MARCHE])])).rejects.toMatchObject({ code: "aborted" });
  });

  it("writes any JSON back as it was read", async () => {
    const value = fc.oneof(fc.constantFrom<unknown>(1e17, "NC", "nan", null, true, -1, 0.1, "=1+1", "+33", "-5", "@x", "'a", "2024-02-30", "1899-12-31", "12/03/2024", "\u0000", "a\r\nb", "\ud800"), fc.string(), fc.double({ noNaN: true }));
    const party = fc.oneof(value, fc.record({ id: value }), fc.array(fc.record({ titulaire: fc.record({ id: value }) }), { maxLength: 2 }));
    const marche = fc.record({ id: value, objet: fc.string(), montant: value, dureeMois: value, dateNotification: value, acheteur: party, titulaires: party, considerationsSociales: value, __proto__: fc.constant(null) }, { requiredKeys: ["objet"] });
    await fc.assert(fc.asyncProperty(fc.array(marche, { minLength: 1, maxLength: 4 }), async (marches) => {
      const workbook = workbookOf(EMPTY);
      const apercu = await preview(workbook, [json(marches)]);
      await applyImport(flowOn(workbook), apercu, { ...OPTIONS_IMPORT, doublons: true });
      const { register } = await readRegister(workbook, referentiel);
      const table = register.tables.get("marches")!;
      expect(table.rowCount).toBe(marches.length);
      const amounts = table.columns.get("montant")!;
      marches.forEach(({ montant }, row) => {
        if (typeof montant === "number") expect([amounts.state[row], amounts.values[row]]).toEqual([1, montant]);
      });
    }), { numRuns: 60 });
  });
});
