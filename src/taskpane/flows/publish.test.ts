import { schemas } from "../../catalogue";
import { WorkbookError } from "../../workbook/port";
import { FORMES_PUBLIEES, publish } from "./publish";
import { CATALOGUE } from "./testing/catalogue";
import { flowOn } from "./testing/flowContext";
import { MemoryWorkbook } from "./testing/memoryWorkbook";
import { registre, registreSheets } from "./testing/registre";

const CHOIX = { schemaId: "essai", periode: { debut: 2024, fin: 2024 }, direction: null };
const catalogue = { ...CATALOGUE, schemas: new Map([...CATALOGUE.schemas, ["reglementaire", schemas.get("reglementaire")!]]) };
const flow = (workbook: MemoryWorkbook) => ({ ...flowOn(workbook), catalogue });
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

const CONTRATS = { name: "Contrats", rows: [["N° marché", "Bénéficiaire", "Sexe", "Date de début", "Type de contrat"], ["M1", "DUPONT-Jeanne", "F", "2024-02-01", "CDI"], ["M1", "MARTIN-Paul", "H", "2024-02-01", "CDD"]] };
const PRODUITS = { name: "Produits", rows: [["Produit", "Année", "Montant HT", "Famille AGEC", "Montant réemploi et réutilisation HT", "Montant des dons HT", "Montant matières recyclées HT"], ["Ramettes", 2024, 1000, "Papier", 0, 0, 400], ["Cahiers", 2024, 500, "Papier", null, 0, 100]] };

describe("publishing a bilan", () => {
  it.each([
    ["rapport", "Rapport essai 2024.html", "text/html", /<html lang="fr"/], ["csv", "Indicateurs essai 2024.csv", "text/csv", /^schema,/],
    ["json", "Indicateurs essai 2024.json", "application/json", /"code": "S1"/], ["schemaDeTable", "schema-de-table.json", "application/json", /"primaryKey"/],
  ] as const)("makes the form %s, and writes nothing in the workbook", async (forme, name, type, content) => {
    const workbook = registre({ bilan: true });
    const { file, precisions, verification } = await publish(flow(workbook), CHOIX, forme);
    expect([file?.name, file?.type, precisions]).toEqual([name, type, []]);
    expect(textOf(file?.bytes)).toMatch(content);
    expect(verification.conformite.schema.id).toBe("essai");
    expect(workbook.calls).not.toContain("apply");
  });

  it("gives the figures of the scheme, then those that the law asks for", async () => {
    const { file } = await publish(flow(registre()), CHOIX, "json");
    const lignes = JSON.parse(textOf(file?.bytes)) as { schema: string; code: string; valeur: number | null }[];
    expect(lignes.find(({ code }) => code === "S1")).toMatchObject({ schema: "essai", valeur: 0.5 });
    expect(new Set(lignes.map(({ schema }) => schema))).toEqual(new Set(["essai", "reglementaire"]));
  });

  it.each(FORMES_PUBLIEES)("lets no row about a person out, in the form %s", async (forme) => {
    const { file } = await publish(flow(new MemoryWorkbook([...registreSheets(), CONTRATS])), CHOIX, forme);
    expect(textOf(file?.bytes)).not.toMatch(/DUPONT|MARTIN/);
  });

  it("makes no AGEC declaration of what isn't known, and says which rows to fill", async () => {
    const { file, precisions } = await publish(flow(new MemoryWorkbook([...registreSheets(), PRODUITS])), CHOIX, "agec");
    expect(file).toBeNull();
    expect(precisions.join(" ")).toMatch(/Papier/);
    expect((await publish(flow(registre()), CHOIX, "agec")).precisions).not.toEqual([]);
  });

  it("lets failures of reading through", async () => {
    const workbook = registre();
    workbook.failNext("readColumns", new WorkbookError("tooLarge", ""));
    await expect(publish(flow(workbook), CHOIX, "rapport")).rejects.toMatchObject({ code: "tooLarge" });
  });
});
