import { referentiel } from "../../catalogue";
import { clausier } from "../../catalogue/clausier";
import { registerOf, type Sheets } from "../../../test/registerOf";
import { clausesFor } from "../clausier/clausesFor";
import { findAnomalies } from "./anomalies/findAnomalies";
import type { Cell } from "./cell";
import { famillesSansLigne, lireNomenclature } from "./nomenclature";

const ENTETES = ["Famille d'achat", "Libellé de la famille", "Code CPV", "Famille AGEC"];
const of = (lignes: readonly Cell[][], others: Sheets = {}) => registerOf({ "Familles d'achat": [ENTETES, ...lignes], ...others }, referentiel);
const anomalies = (register: ReturnType<typeof of>) =>
  findAnomalies(register, { aujourdhui: 20_000 }).filter(({ table }) => table === "Familles d'achat").map(({ code, ligne, gravite }) => [code, ligne, gravite]);

describe("a nomenclature", () => {
  it.each<[string, Cell[][], string, { readonly codeCPV: string | null; readonly familleAgec: string | null } | null]>([
    ["a line", [["18.01", "Bureau", "30192000", "Papier"]], "18.01", { codeCPV: "30192000", familleAgec: "Papier" }],
    ["another spelling", [["Fournitures  de BUREAU", null, 30192000, null]], "fournitures de bureau", { codeCPV: "30192000", familleAgec: null }],
    ["a synonym of the category", [["L", null, null, "Textiles"]], "l", { codeCPV: null, familleAgec: "Produits textiles à l'exception des équipements de protection individuels" }],
    ["an unknown category", [["L", null, "30192000", "Cailloux"]], "L", { codeCPV: "30192000", familleAgec: null }],
    ["two lines that agree", [["A", null, "30192000-1", null], ["a", null, "30192000", "Papier"]], "A", { codeCPV: "30192000-1", familleAgec: "Papier" }],
    ["two codes", [["A", null, "30192000", null], ["A", null, "30197000", null]], "A", null],
    ["two categories", [["A", null, null, "Papier"], ["A", null, null, "Mobilier urbain"]], "A", null],
    ["a line without a famille", [[null, "Bureau", "30192000", null]], "Bureau", null],
    ["an error", [[{ error: "#N/A" }, "Bureau", "30192000", null], ["B", null, { error: "#REF!" }, null]], "B", { codeCPV: null, familleAgec: null }],
  ])("reads %s", (_what, lignes, famille, expected) => {
    const found = lireNomenclature(of(lignes))?.familles.get(famille.toLowerCase()) ?? null;
    expect(found && { codeCPV: found.codeCPV, familleAgec: found.familleAgec }).toEqual(expected);
  });

  it("reads one that has no column of CPV codes, or none of AGEC families", () => {
    const read = (...rows: Cell[][]) => lireNomenclature(registerOf({ "Familles d'achat": rows }, referentiel))?.familles.get("a");
    expect(read(["Famille d'achat", "Libellé de la famille", "Famille AGEC"], ["A", "Bureau", "Papier"])).toMatchObject({ codeCPV: null, familleAgec: "Papier" });
    expect(read(["Famille d'achat", "Libellé de la famille", "Code CPV"], ["A", "Bureau", "30192000"])).toMatchObject({ codeCPV: "30192000", familleAgec: null });
  });

  it("is null where the workbook has none, and lists every famille of the register then", () => {
    const register = registerOf({ Marchés: [["N° marché", "Date de notification", "Famille d'achat"], ["1", "01/02/2024", "B"], ["2", "01/02/2024", "A"], ["3", "01/02/2024", "a"]] }, referentiel);
    expect(lireNomenclature(register)).toBeNull();
    expect(famillesSansLigne(register, null)).toEqual([{ famille: "A", lignes: 2 }, { famille: "B", lignes: 1 }]);
  });

  it("reports what is wrong in it, and what it lacks in one line", () => {
    const marches: Cell[][] = [["N° marché", "Date de notification", "Famille d'achat"], ...["x", "y", "Z", "18.01"].map((famille, rank): Cell[] => [`M${rank}`, "01/02/2024", famille])];
    expect(anomalies(of([["18.01", "Bureau", "30192000", null], ["A", null, "30192000", null], ["a", null, "301", null], ["z", null, "papier", null], ["B", null, "3019200", null]], { Marchés: marches }))).toEqual([
      ["famille-contradictoire", 3, "avertissement"], ["famille-contradictoire", 4, "avertissement"], ["cpv-illisible", 5, "avertissement"], ["cpv-illisible", 6, "avertissement"], ["famille-sans-ligne", null, "information"],
    ]);
    expect(anomalies(of([["18.01", "Bureau", "30192000", null]]))).toEqual([]);
  });
});

describe("its place in a workbook", () => {
  const MARCHES = ["N° marché", "Objet", "Montant HT", "Date de notification", "Famille d'achat", "Libellé de la famille", "Code CPV", "Famille AGEC"];
  const tables = (sheets: Sheets) => [...registerOf(sheets, referentiel).tables].map(([id, { mapping }]) => [id, mapping.sheet]);

  it.each<[string, Sheets, [string, string][]]>([
    ["is found by its headers, on any sheet", { Feuil1: [ENTETES] }, [["familles", "Feuil1"]]],
    ["is found without labels", { Nomenclature: [["Famille", "CPV", "Famille AGEC"]] }, [["familles", "Nomenclature"]]],
    ["is no table of familles and codes alone", { Feuil1: [["Famille d'achat", "Code CPV"]] }, []],
    ["is never a second Marchés", { Marchés: [[...MARCHES, "Titulaire"]], Ancien: [MARCHES] }, [["marches", "Marchés"]]],
    ["is never a second Recensement", { Recensement: [["Besoin", "Année", "Montant estimé HT", "Direction"]], Ancien: [["Besoin", "Année", "Montant estimé HT", ...ENTETES]] }, [["recensement", "Ancien"]]],
    ["is never a second Produits", { A: [["Famille AGEC", "Montant réemploi et réutilisation HT", ...ENTETES.slice(0, 3)]], B: [["Famille AGEC", "Montant réemploi et réutilisation HT", "Montant HT", ...ENTETES.slice(0, 3)]] }, [["produits", "B"]]],
    ["stands beside them", { Marchés: [MARCHES], "Familles d'achat": [ENTETES] }, [["marches", "Marchés"], ["familles", "Familles d'achat"]]],
  ])("%s", (_what, sheets, expected) => expect(tables(sheets)).toEqual(expected));

  it("takes the 17 categories in the words of the declaration and of the clausier", () => {
    const words = (table: string) => referentiel.get(table)!.champs.find(({ id }) => id === "familleAgec")!.valeurs;
    expect(words("familles")).toEqual(words("produits"));
    for (const { valeur } of words("familles")) {
      const found = clausesFor(clausier, { agec: valeur });
      expect(found.ok && found.familles.map(({ famille }) => famille.agec)).toEqual([[valeur]]);
      expect(found.ok && found.familles[0]!.famille.regles[0]).toMatch(/^AGEC-/);
    }
  });
});
