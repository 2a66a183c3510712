import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { WorkbookError } from "../../port";
import { openDecp } from "./readDecp";
import { DECP_LABELS } from "./rows";

const data = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, "../../../../test/data/decp", name)));
const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
const open = (value: unknown, name = "decp.json"): ReturnType<typeof openDecp> => openDecp([{ name, bytes: bytes(value) }]);
/** Row `rank` of the sheet, by label. */
const row = (workbook: ReturnType<typeof openDecp>, rank: number): Record<string, unknown> => Object.fromEntries(DECP_LABELS.map((label, column) => [label, workbook.sheet.rows[rank]?.[column]]));

describe("real files", () => {
  it.each([
    ["dematis13.json", 137], ["dematis16.json", 143], ["dematis19.json", 87], ["dematis27.json", 118], ["decp_processing_test_2022_dirty.json", 5],
    ["eclaireur_raw_20_decp2022.json", 20], ["marches_avec_modifications.example.json", 2], ["megalis_decp-59920013600241-2024-07-09-01.json", 5],
  ])("%s gives %i rows", (name, count) => {
    const { sheet } = openDecp([{ name, bytes: data(name) }]);
    expect(sheet.name).toBe("Marchés");
    expect(sheet.rows[0]).toEqual(DECP_LABELS);
    expect(sheet.rows).toHaveLength(count + 1);
    expect(sheet.rows.every((cells) => cells.length === DECP_LABELS.length)).toBe(true);
  });

  it("gives the fields of the first marché, titulaires joined, amounts initial", () => {
    expect(row(openDecp([{ name: "dematis13.json", bytes: data("dematis13.json") }]), 1)).toEqual({
      "N° marché": "2023-102-00", "Nature": "Marché", "SIRET acheteur": "28741020300015", "Catégorie": "Services", "Code CPV": "71000000", "Procédure": "Procédure avec négociation",
      "Objet": "Prestations de maitrise d'oeuvre pour la construction du centre d'incendie et de secours de Saint Julien en Genevois",
      "Date de notification": "2023-06-22", "Date de publication": "2023-06-26", "Durée (mois)": 42, "Montant HT": 724136, "Avance": false, "Offres reçues": 36,
      "SIRET titulaire": "82747808200023;49357633400012;77990426700035;32785156400036;47980626700015;52936362400014;38143510600061", "Groupement": "Conjoint",
      "Considérations sociales": "Pas de considération sociale", "Considérations environnementales": "Pas de considération environnementale", "Marché innovant": false,
      "Accord-cadre (identifiant)": null, "Modifications": 1, "Fichier": "dematis13.json", "Rang": 1,
    });
  });

  it("reads a concession by its own field names", () => {
    expect(row(openDecp([{ name: "dematis27.json", bytes: data("dematis27.json") }]), 118)).toMatchObject({
      "N° marché": "2021-826400-00", "Nature": "Concession de service public", "SIRET acheteur": "20006001000010", "Date de notification": "2021-11-03",
      "Montant HT": 53014900, "SIRET titulaire": "33937998402089", "Rang": 118,
    });
  });

  it("keeps wrong types as texts", () => {
    expect(row(openDecp([{ name: "sale.json", bytes: data("decp_processing_test_2022_dirty.json") }]), 1)).toMatchObject({ "Durée (mois)": "NC", "Offres reçues": 0, "Nature": "Accord-cadre" });
    expect(row(openDecp([{ name: "e.json", bytes: data("eclaireur_raw_20_decp2022.json") }]), 1)).toMatchObject({ "Offres reçues": "test" });
  });

  it("puts several files together, with the file and rank of each row", () => {
    const { sheet, name } = openDecp(["dematis16.json", "dematis19.json"].map((file) => ({ name: file, bytes: data(file) })));
    expect(sheet.rows).toHaveLength(1 + 143 + 87);
    expect(sheet.rows[144]?.slice(-2)).toEqual(["dematis19.json", 1]);
    expect(name).toBe("dematis16.json (+ 1)");
  });
});

describe("wrappers", () => {
  const marche = { id: "1", objet: "x" };
  it.each([
    [{ marches: { marche: [marche] } }], [{ marches: [marche] }], [[marche]], [{ marches: { marche } }], [{ marche: [marche] }], [[{ marche }]], [{ marches: { marche: [], "contrat-concession": [marche] } }],
  ])("%j", (root) => expect(row(open(root), 1)["Objet"]).toBe("x"));

  it("takes an empty feed", () => expect(open({ marches: { marche: [] } }).sheet.rows).toHaveLength(1));

  it("takes UTF-8 with its mark, and Windows-1252", () => {
    expect(row(open(`\uFEFF[{"objet":"é"}]`), 1)["Objet"]).toBe("é");
    expect(row(openDecp([{ name: "f", bytes: new Uint8Array(Buffer.from(`[{"objet":"é"}]`, "latin1")) }]), 1)["Objet"]).toBe("é");
  });
});

describe("nature and category", () => {
  const techniques = { technique: ["Accord-cadre"] };
  const modalitesExecution = { modaliteExecution: ["Marchés subséquents"] };
  it.each([
    [{ nature: "Marché" }, "Marché"], [{ nature: "Marché", techniques }, "Accord-cadre"], [{ nature: "Marché", techniques: "Accord-cadre" }, "Accord-cadre"],
    [{ nature: "Marché", idAccordCadre: "AC1" }, "Marché"], [{ nature: "Marché", modalitesExecution }, "Marché"],
    [{ nature: "Marché", idAccordCadre: "AC1", modalitesExecution, techniques }, "Marché subséquent"], [{ nature: "Délégation de service public", techniques }, "Délégation de service public"], [{}, null],
  ])("%j is %s", (fields, expected) => expect(row(open([{ objet: "x", ...fields }]), 1)["Nature"]).toBe(expected));

  it.each([
    ["45000000", "Travaux"], ["03111000", "Fournitures"], ["44000000-0", "Fournitures"], ["48000000", "Fournitures"], ["50000000", "Services"], ["98000000", "Services"], ["99000000", null], ["4500", null], [45000000, "Travaux"], [null, null],
  ])("CPV %s is %s", (codeCPV, expected) => expect(row(open([{ objet: "x", codeCPV }]), 1)["Catégorie"]).toBe(expected));
});

describe("hostile and foreign files", () => {
  it("keeps odd values in their row", () => {
    const text = `[{"__proto__":{"montant":1},"id":12,"objet":"x","montant":1e17,"dureeMois":1e999,"marcheInnovant":"oui","titulaires":[{"titulaire":{"id":55204599900869}},"44552039800030",{"titulaire":{"nom":"A"}}],"considerationsSociales":["Clause sociale","Critère social"],"modifications":"NC","acheteur":"21440109700018"}]`;
    expect(row(open(text), 1)).toMatchObject({
      "N° marché": "12", "Montant HT": 1e17, "Durée (mois)": "Infinity", "Marché innovant": "oui", "SIRET titulaire": "55204599900869;44552039800030;{\"nom\":\"A\"}",
      "Considérations sociales": "Clause sociale;Critère social", "Modifications": "NC", "SIRET acheteur": "21440109700018",
    });
    expect(({} as Record<string, unknown>).montant).toBeUndefined();
  });

  it("reads what Python's json writes for missing and infinite numbers, texts left alone", () => {
    expect(row(open(`[{"objet":"NaN \\" Infinity","dureeMois":NaN,"montant":-Infinity}]`), 1)).toMatchObject({ "Objet": "NaN \" Infinity", "Durée (mois)": null, "Montant HT": "-Infinity" });
  });

  it("survives nesting deeper than the stack", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    expect(row(open(`[{"objet":"x","montant":${deep},"titulaires":${deep}}]`), 1)["Objet"]).toBe("x");
  });

  it.each([
    ["{\"a\":1}", "n'est pas un fichier DECP"], ["[1,2]", "l'élément n° 1"], ["[{\"a\":1}]", "n'est pas un fichier DECP"], ["{\"marches\":", "n'est pas un JSON"], ["[{\"objet\":\"x\"},null]", "l'élément n° 2"], ["null", "n'est pas un fichier DECP"], ["\"x\"", "n'est pas un fichier DECP"],
  ])("refuses %s", (text, sentence) => {
    try {
      open(text, "autre.json");
      throw new Error("was accepted");
    } catch (error) {
      expect(error).toBeInstanceOf(WorkbookError);
      expect((error as WorkbookError).code).toBe("unreadable");
      expect((error as WorkbookError).detail).toContain(sentence);
      expect((error as WorkbookError).detail).toContain("autre.json");
    }
  });

  it("gives a row for every object of any JSON, or says that it isn't DECP", () => {
    fc.assert(fc.property(fc.array(fc.dictionary(fc.constantFrom("id", "objet", "montant", "titulaires", "acheteur", "techniques", "__proto__", "x"), fc.jsonValue()), { minLength: 1 }), (contracts) => {
      try {
        expect(open(contracts).sheet.rows).toHaveLength(contracts.length + 1);
      } catch (error) {
        expect(error).toMatchObject({ code: "unreadable" });
      }
    }));
  });
});
