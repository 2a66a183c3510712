import fc from "fast-check";
import { referentiel, schemas } from "../../catalogue";
import type { Cell } from "../register/cell";
import { checkConformite } from "../compliance/conformite";
import { texteResultat } from "../indicators/textes";
import { registerOf } from "../../../test/registerOf";
import { recensementOf, type BesoinDonne } from "../../../test/recensementOf";
import { schemaOf } from "../../../test/schemaOf";
import { champsConnus } from "./marchesPrevus";
import { prevoir } from "./prevision";
import { texteImprevisible } from "./textes";

const CLAUSE = { considerationsSociales: "Clause sociale" };
const SOURCE = "exemple";
const SCHEMA = schemaOf([
  { code: "P", unite: "%", mesure: { genre: "part", filtre: CLAUSE, base: { montant: ">25000" }, denominateur: "marchés de plus de 25 000 €" }, cibles: [{ annee: 2025, valeur: 0.5, unite: "%", source: SOURCE }] },
  { code: "N", unite: "marchés", mesure: { genre: "nombre", filtre: CLAUSE, base: {}, denominateur: "marchés" }, cibles: [{ annee: 2025, valeur: 0.3, unite: "%", porteSur: "part", source: SOURCE }] },
  { code: "V", unite: "%", mesure: { genre: "partMontant", filtre: { considerationsEnvironnementales: ["Clause environnementale", "Critère environnemental"] }, denominateur: "montant" } },
  { code: "T", unite: "marchés", mesure: { genre: "nombre", filtre: { categorie: "Travaux" }, denominateur: "marchés de travaux" } },
  { code: "R", unite: "%", mesure: { genre: "ratio", numerateur: { indicateur: "N" }, diviseur: { genre: "nombre", denominateur: "marchés" }, denominateur: "N sur tous" } },
  { code: "C", unite: "%", mesure: { genre: "part", filtre: CLAUSE, denominateur: "marchés" }, cibles: [{ recurrence: "annuelle", forme: "croissance annuelle d'au moins", valeur: 0.1, unite: "%", source: SOURCE }] },
  { code: "H", unite: "heures", mesure: { genre: "somme", champ: "heuresInsertionPrevues", denominateur: "heures" } },
  { code: "A", unite: "contrats", mesure: { genre: "nombre", table: "contratsInsertion", denominateur: "contrats" } },
  { code: "S", unite: "guides", mesure: { genre: "saisie", denominateur: "guides" } },
  { code: "E", unite: "oui/non", mesure: { genre: "realisation", action: "1.1.1", denominateur: "étape" } },
  { code: "K", unite: "marchés", mesure: { genre: "nombre", stock: "fin", denominateur: "marchés en cours" } },
  { code: "L", unite: "marchés", mesure: { genre: "nombre", filtre: { dateNotification: ">=2025-06-30" }, denominateur: "marchés" } },
  { code: "W", unite: "marchés", mesure: { genre: "nombre", denominateur: "marchés" }, vigueur: { du: "2030-01-01" } },
], referentiel);

function prevision(besoins: readonly BesoinDonne[], options: { readonly direction?: string; readonly marches?: readonly (readonly Cell[])[]; readonly schema?: typeof SCHEMA } = {}) {
  const { register, lignes } = recensementOf(besoins, options.marches ? { Marchés: options.marches } : {});
  return prevoir(lignes, { schema: options.schema ?? SCHEMA, register, referentiel, annee: 2025, direction: options.direction ?? null });
}
const figures = (found: ReturnType<typeof prevision>) => found.lignes.map(({ code, unite, envisage, possible }) => [code, texteResultat(envisage.resultat, unite), texteResultat(possible.resultat, unite)].map((text) => text.replace(/[\u00a0\u202f]/g, " ")));
const statuts = (found: ReturnType<typeof prevision>, code: string) => found.lignes.filter((ligne) => ligne.code === code).map(({ envisage, possible }) => [envisage.verdict.statut, possible.verdict.statut]);

const BESOINS: readonly BesoinDonne[] = [
  { besoin: "Nettoyage", famille: "nettoyage", montant: 40_000, envisagees: "Aucune", categorie: "Services", direction: "Collèges" },
  { besoin: "Voirie", famille: "voirie", montant: 60_000, categorie: "Travaux", direction: "Routes" },
  { besoin: "Denrées", famille: "denrées", montant: 10_000, envisagees: "Clause sociale;Critère environnemental", categorie: "Fournitures", direction: "Collèges" },
  { besoin: "Suite", type: "Reconduction", famille: "travaux", montant: 90_000, envisagees: "Clause sociale", categorie: "Travaux", direction: "Routes" },
];

describe("prevoir", () => {
  it("evaluates and judges the needs as marchés, as envisaged and if all that is proposed is carried", () => {
    const found = prevision(BESOINS);
    expect(figures(found)).toEqual([
      ["P", "0,0 %", "50,0 %"], ["N", "1 marché (33,3 %)", "2 marchés (66,7 %)"], ["V", "9,1 %", "9,1 %"], ["T", "1 marché", "1 marché"], ["R", "33,3 %", "66,7 %"], ["C", "33,3 %", "66,7 %"],
    ]);
    expect([statuts(found, "P"), statuts(found, "N")]).toEqual([[["non-atteinte", "atteinte"]], [["atteinte", "atteinte"]]]);
    expect([found.nouveaux, found.reconductions]).toEqual([3, 1]);
  });

  it("counts a reconduction for no new marché, and keeps undeclared needs in the denominator", () => {
    const [n] = prevision([{ type: "Reconduction", envisagees: "Clause sociale", montant: 1 }, { montant: 1 }, { montant: 1, envisagees: "Clause sociale" }]).lignes.filter(({ code }) => code === "N");
    expect(n?.envisage.resultat).toMatchObject({ numerateur: 1, denominateur: 2, nonDeclarees: 1 });
  });

  it("says why the others aren't forecast, in the order of the scheme", () => {
    expect(prevision(BESOINS).imprevisibles.map((ligne) => [ligne.code, texteImprevisible(ligne)])).toEqual([
      ["H", "un besoin ne dit pas « Heures d'insertion prévues »."],
      ["A", "se mesure sur la table Contrats d'insertion, et non sur les marchés de l'année."],
      ["S", "sa valeur est saisie par une personne."],
      ["E", "c'est une étape faite ou non, suivie dans la table Suivi des actions."],
      ["K", "compte aussi des marchés notifiés avant."],
      ["L", "un besoin ne dit pas « Date de notification »."],
      ["W", expect.stringMatching(/1er janvier 2030/) as string],
    ]);
  });

  it("doesn't take a column that no need fills in for zero", () => {
    const found = prevision([{ famille: "nettoyage" }, { famille: "voirie" }]);
    expect(found.imprevisibles.find(({ code }) => code === "T")).toMatchObject({ motif: { code: "champs", champs: ["Catégorie"] } });
    expect(found.imprevisibles.find(({ code }) => code === "P")).toMatchObject({ motif: { code: "champs", champs: ["Montant HT"] } });
    // Nothing envisaged anywhere: unknown as envisaged, known if all is carried.
    expect(found.lignes.find(({ code }) => code === "N")).toMatchObject({ envisage: { resultat: { valeur: null }, verdict: { statut: "non-mesurable" } }, possible: { resultat: { valeur: 2 } } });
  });

  it("leaves out, and counts, a need whose amount can't be read where the amount matters", () => {
    const found = prevision([{ montant: "cher", envisagees: "Clause sociale" }, { montant: 30_000, envisagees: "Clause sociale" }, { montant: null, envisagees: "Aucune" }]);
    expect(found.lignes.find(({ code }) => code === "P")?.envisage.resultat).toMatchObject({ numerateur: 1, denominateur: 1, ecartees: { nombre: 2 } });
  });

  it("says that there is no need at all", () => {
    const found = prevision([{ type: "Reconduction", montant: 10 }]);
    expect([found.lignes, found.nouveaux]).toEqual([[], 0]);
    expect(found.imprevisibles).toHaveLength(13);
  });

  it("looks at one direction, however it is typed", () => {
    const found = prevision(BESOINS, { direction: "COLLEGES" });
    expect([found.nouveaux, found.reconductions, figures(found).find(([code]) => code === "N")]).toEqual([2, 0, ["N", "1 marché (50,0 %)", "1 marché (50,0 %)"]]);
  });

  it("takes the years before from the register, for a target that compares with one", () => {
    const header = ["N° marché", "Date de notification", "Montant HT", "Considérations sociales"];
    const marches = [header, ["M1", "2024-03-01", 1, "Clause sociale"], ["M2", "2024-03-01", 1, "Pas de considération sociale"], ["M3", "2024-03-01", 1, "Pas de considération sociale"], ["M4", "2025-03-01", 1, "Clause sociale"]];
    const found = prevision(BESOINS, { marches });
    // 1 of 3 in 2024; 1 of 3 as envisaged in 2025 (no growth), 2 of 3 if all is carried. The marché of 2025 isn't counted beside the needs.
    expect(found.lignes.find(({ code }) => code === "C")).toMatchObject({
      envisage: { resultat: { denominateur: 3 }, verdict: { statut: "non-atteinte", evolution: { depuis: 2024, valeur: 0 } } }, possible: { verdict: { statut: "atteinte", evolution: { valeur: 1 } } },
    });
    expect(statuts(prevision(BESOINS), "C")).toEqual([["a-verifier", "a-verifier"]]);
  });

  it("knows only what needs say", () => {
    expect([...champsConnus(recensementOf([{ famille: "x" }, { montant: 5 }]).lecture.besoins)].sort()).toEqual(["considerationsEnvironnementales", "considerationsSociales", "famille", "montant"]);
  });

  it.each([...schemas.keys()])("accounts for every figure of %s, once", (id) => {
    const schema = schemas.get(id)!;
    const found = prevision(BESOINS, { schema });
    const codes = [...found.lignes, ...found.imprevisibles].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThan(20);
    for (const ligne of found.imprevisibles) expect(texteImprevisible(ligne)).toMatch(/\S/);
  });

  const donne = fc.record({
    famille: fc.constantFrom("nettoyage", "voirie", "mobilier", "assurances", null), montant: fc.constantFrom(10, 30_000, null), type: fc.constantFrom("Nouveau", "Renouvellement", "Reconduction", null),
    envisagees: fc.constantFrom("Clause sociale", "Critère environnemental", "Aucune", "Marché réservé;Clause sociale", null), categorie: fc.constantFrom("Travaux", "Services", null),
  });
  it("law: what the needs would be as marchés is what a check of such a register says", () => {
    fc.assert(fc.property(fc.array(donne, { minLength: 1, maxLength: 12 }), (besoins) => {
      const given = besoins.map((besoin, index) => ({ ...besoin, besoin: `B${index}` }));
      const found = prevision(given);
      const marches = given.filter(({ type }) => type !== "Reconduction").map(({ besoin, montant, categorie, envisagees }): Cell[] => {
        const words = envisagees?.split(";") ?? [];
        const side = (mine: string[], aucune: string) => (envisagees === null ? null : mine.length > 0 ? mine.join(";") : aucune);
        return [besoin, "2025-05-01", montant, categorie, side(words.filter((word) => /social|réservé/.test(word)), "Pas de considération sociale"), side(words.filter((word) => /environnemental/.test(word)), "Pas de considération environnementale")];
      });
      if (marches.length === 0) return;
      const register = registerOf({ Marchés: [["N° marché", "Date de notification", "Montant HT", "Catégorie", "Considérations sociales", "Considérations environnementales"], ...marches] }, referentiel);
      const checked = new Map(checkConformite(register, SCHEMA, { periode: { debut: 2025, fin: 2025 } }, []).indicateurs.map(({ indicateur, resultat, verdict }) => [indicateur.code, { resultat, verdict }] as const));
      for (const { code, envisage } of found.lignes) {
        const same = checked.get(code)!;
        expect([code, envisage.resultat.valeur, envisage.resultat.numerateur, envisage.resultat.denominateur, envisage.resultat.nonDeclarees, envisage.verdict.statut]).toEqual([code, same.resultat.valeur, same.resultat.numerateur, same.resultat.denominateur, same.resultat.nonDeclarees, same.verdict.statut]);
      }
    }), { numRuns: 40 });
  });

  it("law: carrying more never lowers a count of marchés that carry something", () => {
    fc.assert(fc.property(fc.array(donne, { minLength: 1, maxLength: 12 }), (besoins) => {
      const n = prevision(besoins).lignes.find(({ code }) => code === "N");
      if (typeof n?.envisage.resultat.valeur !== "number") return;
      expect(n.possible.resultat.numerateur).toBeGreaterThanOrEqual(n.envisage.resultat.valeur);
      expect(n.possible.resultat.denominateur).toBe(n.envisage.resultat.denominateur);
    }), { numRuns: 40 });
  });
});
