import fc from "fast-check";
import { clausier } from "../../catalogue/clausier";
import { categorieAgec } from "./categorieAgec";
import { clausesFor } from "./clausesFor";
import { isUnder, prefixOf } from "./cpv";

describe("categorieAgec", () => {
  it.each<[string, string]>([
    ["30213100", "Matériel informatique et téléphonie"], ["30213100-1", "Matériel informatique et téléphonie"], ["30125100", "Consommables d'impression"], ["30120000", "Matériel de reprographie et d'impression"],
    ["30192000", "Fournitures de bureau"], ["39130000", "Mobilier et aménagement d'intérieur"], ["18110000", "Produits textiles à l'exception des équipements de protection individuels"],
  ])("%s is in « %s »", (code, category) => expect(categorieAgec(clausier, code)).toEqual({ etat: "dans", categories: [category] }));

  it.each(["45260000", "90910000", "98000000", "18143000", "35113400"])("%s is in none", (code) => expect(categorieAgec(clausier, code)).toEqual({ etat: "hors" }));

  it.each<[string, string[]]>([
    ["30", ["Matériel informatique et téléphonie", "Matériel de reprographie et d'impression", "Consommables d'impression", "Papier", "Fournitures de bureau"]],
    ["30190000", ["Consommables d'impression", "Papier", "Fournitures de bureau"]],
    ["18000000", ["Produits textiles à l'exception des équipements de protection individuels"]],
  ])("%s is too wide to tell", (code, categories) => {
    const found = categorieAgec(clausier, code);
    expect(found.etat === "large" && [...found.categories].sort()).toEqual([...categories].sort());
  });

  it.each([["", "illisible"], ["abc", "illisible"], ["3213100", "sept-chiffres"]])("« %s » is no code: %s", (code, motif) => expect(categorieAgec(clausier, code)).toEqual({ etat: "illisible", motif }));

  const codes = fc.oneof(fc.stringMatching(/^[0-9]{8}$/), fc.constantFrom(...clausier.familles.flatMap(({ cpv }) => cpv)));
  it("law: what it says is what the clausier's own familles say", () => {
    fc.assert(fc.property(codes, (code) => {
      const found = categorieAgec(clausier, code);
      const clauses = clausesFor(clausier, { codeCPV: code });
      const said = clauses.ok ? clauses.familles.flatMap(({ famille }) => famille.agec) : [];
      expect(found.etat === "dans" ? found.categories : []).toEqual(said);
      // « hors » promises that no famille of a category lies above the code or under it.
      if (found.etat === "hors") for (const { agec, cpv } of clausier.familles) if (agec.length > 0) expect(cpv.some((own) => isUnder(own, prefixOf(code)))).toBe(false);
    }));
  });
});
