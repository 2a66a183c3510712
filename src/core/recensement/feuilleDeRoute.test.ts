import fc from "fast-check";
import { referentiel } from "../../catalogue";
import { compareRatio } from "../indicators/ratio";
import { drain } from "../steps";
import { recensementOf, type BesoinDonne } from "../../../test/recensementOf";
import { schemaOf } from "../../../test/schemaOf";
import { feuillesDeRouteSteps, partDe, type Objectif } from "./feuilleDeRoute";
import { texteFeuille, texteObjectif, texteResume } from "./texteFeuille";

const CLAUSE = { considerationsSociales: "Clause sociale" };
const SOURCE = "exemple";
const PART = { code: "P", unite: "%", libelle: "Part clausée", mesure: { genre: "part", filtre: CLAUSE, base: { montant: ">25000" }, denominateur: "marchés de plus de 25 000 €" } };
const SCHEMA = schemaOf([
  { ...PART, cibles: [{ annee: 2025, valeur: 0.4, unite: "%", source: SOURCE }, { annee: 2025, valeur: 0.8, unite: "%", direction: "Routes", source: SOURCE }] },
  { code: "N", unite: "marchés", mesure: { genre: "nombre", filtre: CLAUSE, base: {}, denominateur: "marchés" }, cibles: [{ annee: 2025, valeur: 0.3, unite: "%", porteSur: "part", source: SOURCE }] },
  { code: "M", unite: "%", mesure: { genre: "partMontant", filtre: CLAUSE, denominateur: "montant" }, cibles: [{ recurrence: "annuelle", valeur: 0.1, unite: "%", source: SOURCE }] },
  { code: "Q", unite: "marchés", mesure: { genre: "nombre", filtre: CLAUSE, denominateur: "marchés" }, cibles: [{ recurrence: "annuelle", valeur: 12, unite: "marchés", source: SOURCE }] },
  { code: "U", unite: "%", mesure: { genre: "part", filtre: CLAUSE, denominateur: "marchés" }, cibles: [{ recurrence: "annuelle", forme: "au plus", valeur: 0.1, unite: "%", source: SOURCE }] },
  { code: "X", unite: "%", mesure: { genre: "part", filtre: CLAUSE, denominateur: "marchés" } },
], referentiel);
const BESOINS: readonly BesoinDonne[] = [
  { besoin: "Nettoyage", direction: "Collèges", famille: "nettoyage", montant: 40_000, envisagees: "Clause sociale" },
  { besoin: "Mobilier", direction: "Collèges", famille: "mobilier", montant: 30_000 },
  { besoin: "Transport", direction: "collèges ", famille: "transport scolaire", montant: 90_000 },
  { besoin: "Livres", direction: "Collèges", montant: null },
  { besoin: "Enrobés", direction: "Routes", famille: "enrobés", montant: 100_000.5 },
  { besoin: "Suite", direction: "Routes", type: "Reconduction", montant: 500_000, envisagees: "Clause sociale" },
  { besoin: "Orphelin", montant: 10 },
];

function feuilles(besoins = BESOINS) {
  const { register, lignes } = recensementOf(besoins);
  return drain(feuillesDeRouteSteps(lignes, { schema: SCHEMA, register, referentiel, annee: 2025 }));
}
const short = ({ code, genre, base, aAtteindre, envisages, possibles }: Objectif) => [code, genre, base, aAtteindre, envisages, possibles];

describe("feuillesDeRouteSteps", () => {
  it("gives each direction its needs and what the scheme's shares ask of them", () => {
    const { directions, sansDirection, nonPartagees } = feuilles();
    expect(directions.map(({ direction, nouveaux, reconductions, montant, sansMontant, besoins }) => [direction, besoins.length, nouveaux, reconductions, montant, sansMontant])).toEqual([
      ["Collèges", 4, 4, 0, 160_000, 1], ["Routes", 2, 1, 1, 100_000.5, 0],
    ]);
    // 40 % of 3 needs over 25 000 € are 2; the need without an amount is left out of it. 30 % of 4 are 2; 10 % of 160 000 €.
    expect(directions[0]?.objectifs.map(short)).toEqual([["P", "marches", 3, 2, 1, 2], ["N", "marches", 4, 2, 1, 2], ["M", "montant", 160_000, 16_000, 40_000, 130_000]]);
    expect(directions[0]?.objectifs[0]?.ecartes).toBe(1);
    expect([sansDirection, nonPartagees.map(({ code }) => code)]).toEqual([1, ["Q"]]);
  });

  it("takes a direction's own target first, and rounds an amount up to the euro", () => {
    // Nothing is declared there: as envisaged nothing is known, so nothing is asked.
    expect(feuilles().directions[1]?.objectifs).toEqual([]);
    const declared = feuilles(BESOINS.map((besoin) => (besoin.besoin === "Enrobés" ? { ...besoin, envisagees: "Critère environnemental" } : besoin)));
    expect(declared.directions[1]?.objectifs.map((objectif) => [...short(objectif), objectif.cible.valeur])).toEqual([
      ["P", "marches", 1, 1, 0, 1, 0.8], ["N", "marches", 1, 1, 0, 1, 0.3], ["M", "montant", 100_000.5, 10_001, 0, 100_000.5, 0.1],
    ]);
  });

  it("has no feuille where no need names a direction", () => {
    expect(feuilles([{ besoin: "A" }, { besoin: "B" }])).toMatchObject({ directions: [], sansDirection: 2 });
  });

  it("is told in words, to paste in a mail", () => {
    const { directions } = feuilles();
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
    expect(plain(texteResume(directions[1]!))).toBe("2 achats prévus, dont 1 reconduction, qui n'est pas un nouveau marché ; 100 001 € HT estimés pour les nouveaux marchés.");
    expect(plain(texteObjectif(directions[0]!.objectifs[0]!))).toBe("au moins 40,0 % (2025) : 2 marchés sur 3 ; 1 déjà envisagé, 2 si tout ce qui est proposé est porté");
    const mail = plain(texteFeuille(directions[0]!, { annee: 2025 }, "Notre SPASER"));
    expect(mail).toContain("Feuille de route 2025 : Collèges\nNotre SPASER\n4 achats prévus");
    expect(mail).toContain("- P, Part clausée : au moins 40,0 % (2025) : 2 marchés sur 3");
    expect(mail).toContain("- Nettoyage (nouveau), 40 000 € HT. Envisagé : Clause sociale. Pourrait porter : Clause d'insertion");
    expect(mail).toContain("- Livres (nouveau). Rien de proposé.");
  });
});

describe("partDe", () => {
  it.each<[number, "au moins" | "plus de", number, number | null]>([
    [7, "au moins", 0.3, 3], [10, "au moins", 0.3, 3], [10, "plus de", 0.3, 4], [100, "au moins", 0.07, 7], [1, "au moins", 0.01, 1], [5, "au moins", 1, 5], [5, "plus de", 1, null], [5, "au moins", 0, 0], [5, "plus de", 0, 1], [4, "au moins", 1.2, null],
  ])("of %d marchés, %s %d: %j", (base, forme, valeur, expected) => expect(partDe(base, { forme, valeur }, "marches")).toBe(expected));

  it("law: it is the least whole number that reaches the share", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 1000 }), (base, thousandths) => {
      const valeur = thousandths / 1000;
      const least = partDe(base, { forme: "au moins", valeur }, "marches")!;
      expect(compareRatio(least, base, valeur)).toBeGreaterThanOrEqual(0);
      if (least > 0) expect(compareRatio(least - 1, base, valeur)).toBe(-1);
    }));
  });
});
