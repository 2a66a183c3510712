import { readCorrespondance, type Correspondance } from "../../core/register/correspondance";
import { headersOfMapping } from "../../core/register/decisions";
import { WorkbookError, type Workbook } from "../../workbook/port";
import { checkConformity } from "./checkConformity";
import { checkRegister } from "./checkRegister";
import { decideRegister, undoDecision, type DemandeRegistre } from "./correspondance";
import { openRegister, type Ouverture } from "./openRegister";
import { CATALOGUE } from "./testing/catalogue";
import { exportBrut, PROFIL } from "./testing/exportBrut";
import { flowOn } from "./testing/flowContext";
import { MemoryWorkbook } from "./testing/memoryWorkbook";
import { registre } from "./testing/registre";

const profil = (() => {
  const read = readCorrespondance(JSON.stringify(PROFIL), CATALOGUE.referentiel);
  if (!read.ok) throw new Error("the test's profile is none");
  return read.correspondance;
})();
const CHOIX = { schemaId: "essai", periode: { debut: 2024, fin: 2024 }, direction: null };

const marches = ({ recognition }: Ouverture) => recognition.tables.find(({ table }) => table === "marches");
/** A column of the table as it stands, by its header. */
function colonne(ouverture: Ouverture, entete: string, champ: string | null, rang = 1): DemandeRegistre {
  const mapping = marches(ouverture) ?? ouverture.recognition.incompletes[0]!;
  const header = headersOfMapping(mapping).find((one) => one.entete === entete && one.rang === rang)!;
  return { genre: "colonne", mapping, header, voeu: { champ } };
}
const figures = async (workbook: Workbook) => (await checkConformity(flowOn(workbook), CHOIX)).conformite.indicateurs.map(({ resultat, verdict }) => [resultat, verdict]);

describe("decisions about the register", () => {
  it("place a table, feed it column by column, and give the figures of the same register with known headers", async () => {
    const workbook = exportBrut();
    let { ouverture } = await decideRegister(flowOn(workbook), { genre: "lieu", table: "marches", lieu: { feuille: "Export", ligne: 3 } });
    expect(ouverture.recognition).toMatchObject({ tables: [], incompletes: [{ table: "marches", headerRow: 2 }] });
    for (const { entete, champ, ...more } of PROFIL.tables[0].colonnes) ({ ouverture } = await decideRegister(flowOn(workbook), colonne(ouverture, entete, champ, "rang" in more ? more.rang : 1)));
    expect(marches(ouverture)).toMatchObject({ sheet: "Export", headerRow: 2 });
    expect(ouverture.correspondance).toEqual(PROFIL);
    expect({ annees: ouverture.annees, directions: ouverture.directions }).toEqual({ annees: [2023, 2024], directions: ["Collèges", "Routes"] });
    const [here, there] = [await figures(workbook), await figures(registre())];
    expect(here.map(([, verdict]) => verdict)).toEqual(there.map(([, verdict]) => verdict));
    const { anomalies } = await checkRegister(flowOn(workbook));
    expect(anomalies.find(({ code }) => code === "nombre-illisible")).toMatchObject({ feuille: "Export", ligne: 7, colonne: "Prix", position: 3 });
  });

  it("touch no cell: hidden names of the workbook, and nothing is written twice", async () => {
    const workbook = registre();
    const ouverture = await openRegister(flowOn(workbook));
    const { faite } = await decideRegister(flowOn(workbook), colonne(ouverture, "Montant HT", null));
    expect(faite.undo).toMatchObject({ cells: 0, sheetsAdded: [] });
    expect([...workbook.names.values()].every(({ hidden, name, value }) => hidden && name.startsWith("SPASER_CORRESPONDANCE_") && value.type === "texte")).toBe(true);
    const again = await decideRegister(flowOn(workbook), colonne(ouverture, "Montant HT", null));
    expect(again.faite.undo).toBeNull();
    expect(workbook.calls.filter((call) => call === "apply")).toHaveLength(1);
  });

  it("are taken back one by one, to what the workbook was", async () => {
    const workbook = registre();
    const before = await openRegister(flowOn(workbook));
    const one = await decideRegister(flowOn(workbook), colonne(before, "Montant HT", null));
    const two = await decideRegister(flowOn(workbook), colonne(one.ouverture, "Note interne", "montant"));
    expect(marches(two.ouverture)?.columns).toContainEqual({ champ: "montant", column: 7, entete: "Note interne" });
    const back = await undoDecision(flowOn(workbook), two.faite.undo!);
    expect(back.ouverture?.recognition).toEqual(one.ouverture.recognition);
    expect((await undoDecision(flowOn(workbook), one.faite.undo!)).ouverture).toEqual(before);
    expect(workbook.names.size).toBe(0);
  });

  it("are all forgotten on demand, for one table or for all", async () => {
    const workbook = registre();
    const before = await openRegister(flowOn(workbook));
    const { ouverture } = await decideRegister(flowOn(workbook), colonne(before, "Montant HT", null));
    expect((await decideRegister(flowOn(workbook), { genre: "oubli", table: "saisies" })).ouverture.recognition).toEqual(ouverture.recognition);
    for (const table of ["marches", null]) {
      await decideRegister(flowOn(workbook), colonne(before, "Montant HT", null));
      const { recognition, correspondance } = (await decideRegister(flowOn(workbook), { genre: "oubli", table })).ouverture;
      expect({ recognition, correspondance }).toEqual({ recognition: before.recognition, correspondance: before.correspondance });
    }
  });

  it("a profile fits the next export, on a sheet of another name, and says the columns that it lacks", async () => {
    const workbook = exportBrut("Export 2026");
    const { faite, ouverture } = await decideRegister(flowOn(workbook), { genre: "profil", correspondance: profil });
    expect(faite.absentes).toBe(0);
    expect(marches(ouverture)).toMatchObject({ sheet: "Export 2026", headerRow: 2 });
    expect(ouverture.recognition.avis).toEqual([]);
    const [table] = profil.tables;
    const more: Correspondance = { version: 1, tables: [{ ...table!, colonnes: [...table!.colonnes, { entete: "Révision", champ: "dureeMois" }] }, { table: "paiements", colonnes: [{ entete: "Payé le", champ: "datePaiement" }] }] };
    expect((await decideRegister(flowOn(workbook), { genre: "profil", correspondance: more })).faite.absentes).toBe(2);
  });

  it("are said unreadable when the workbook was tampered with; the next decision takes their place", async () => {
    const workbook = registre();
    workbook.names.set("spaser_correspondance_1", { name: "SPASER_CORRESPONDANCE_1", hidden: true, value: { type: "texte", value: '{"version":1,"tables":[{"table":"marches","colonnes":[{"entete":"Montant HT","champ":"=1+1"}]}]}' } });
    const { anomalies, recognition } = await checkRegister(flowOn(workbook));
    expect(recognition.tables[0]?.columns.find(({ champ }) => champ === "montant")?.entete).toBe("Montant HT");
    expect(anomalies.find(({ code }) => code === "correspondance-illisible")).toMatchObject({ feuille: "Marchés", gravite: "avertissement", message: expect.stringContaining("tables[0].colonnes[0].champ : « =1+1 » n'est pas un champ") });
    const { ouverture } = await decideRegister(flowOn(workbook), colonne(await openRegister(flowOn(workbook)), "Montant HT", null));
    expect(ouverture.recognition.avis).toEqual([]);
  });

  it("a table read elsewhere than was said is an anomaly", async () => {
    const workbook = exportBrut("Export 2026");
    const kept = exportBrut();
    await decideRegister(flowOn(kept), { genre: "profil", correspondance: profil });
    for (const [key, name] of kept.names) workbook.names.set(key, name);
    const { anomalies } = await checkRegister(flowOn(workbook));
    expect(anomalies.find(({ code }) => code === "correspondance-sans-effet")).toMatchObject({
      feuille: "Export 2026", message: "la table Marchés devait être lue dans la feuille « Export », en-têtes ligne 3, qui n'existe plus : elle est lue dans la feuille « Export 2026 ». Indiquez où elle est dans le volet, écran Registre",
    });
  });

  it.each<[string, (workbook: MemoryWorkbook) => void]>([
    ["the header was rewritten", (workbook) => workbook.setCell("Marchés", 0, 3, "Montant TTC")],
    ["a header was put in its place", (workbook) => {
      workbook.setCell("Marchés", 0, 3, "Objet");
      workbook.setCell("Marchés", 0, 6, "Montant HT");
    }],
  ])("are refused when the sheet changed since: %s", async (_name, change) => {
    const workbook = registre();
    const ouverture = await openRegister(flowOn(workbook));
    change(workbook);
    await expect(decideRegister(flowOn(workbook), colonne(ouverture, "Montant HT", null))).rejects.toMatchObject({ code: "changed" });
    await expect(decideRegister(flowOn(workbook), { genre: "lieu", table: "marches", lieu: { feuille: "Disparue", ligne: 1 } })).rejects.toMatchObject({ code: "changed" });
    expect(workbook.calls).not.toContain("apply");
  });

  it("a workbook that can't be written keeps what it had, and says so", async () => {
    const workbook = registre();
    const ouverture = await openRegister(flowOn(workbook));
    workbook.failNext("apply", new WorkbookError("accessDenied", "read only"));
    await expect(decideRegister(flowOn(workbook), colonne(ouverture, "Montant HT", null))).rejects.toMatchObject({ code: "accessDenied" });
    expect(await openRegister(flowOn(workbook))).toEqual(ouverture);
    await expect(decideRegister(flowOn(new MemoryWorkbook([])), { genre: "profil", correspondance: profil })).rejects.toMatchObject({ code: "unsupported" });
  });
});
