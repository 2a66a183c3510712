import { referentiel } from "../../catalogue";
import type { Cell } from "../register/cell";
import type { Table } from "../register/register";
import { registerOf } from "../../../test/registerOf";
import { recensementOf, type BesoinDonne } from "../../../test/recensementOf";
import { anneeProposee, lireBesoins } from "./besoin";
import { cellulesDe, envisageesDe, isEcarte, type Consideration } from "./considerations";

function tableOf(rows: readonly (readonly Cell[])[]): Table {
  return registerOf({ Recensement: rows }, referentiel).tables.get("recensement")!;
}
const one = (besoin: BesoinDonne) => recensementOf([besoin]).lecture.besoins[0]!;

describe("lireBesoins", () => {
  it("reads a need, and its row in the sheet", () => {
    expect(one({ besoin: " Nettoyage ", direction: "Collèges", famille: "nettoyage", cpv: 90910000, categorie: "prestation de services", montant: "12 500,00 €", envisagees: "clause d'insertion ; Critères environnementaux", possibles: "à voir" })).toEqual({
      rang: 0, ligne: 2, nom: "Nettoyage", type: "Nouveau", direction: "Collèges", famille: "nettoyage", codeCPV: "90910000", categorie: "prestation de services", montant: 12_500, montantIllisible: false,
      envisagees: { texte: "clause d'insertion ; Critères environnementaux", items: ["Clause sociale", "Critère environnemental"], inconnus: [] }, possibles: "à voir",
    });
  });

  it("leaves a blank a blank", () => {
    expect(one({ type: null })).toMatchObject({ type: null, direction: null, famille: null, codeCPV: null, montant: null, montantIllisible: false, envisagees: null, possibles: null });
  });

  it("guesses nothing of what it can't read", () => {
    expect(one({ type: "peut-être", montant: "environ 10 000", envisagees: "Clause sociale ; à discuter" })).toMatchObject({ type: null, montant: null, montantIllisible: true, envisagees: { items: ["Clause sociale"], inconnus: ["à discuter"] } });
    expect(one({ possibles: { error: "#REF!" } }).possibles).toBe("#REF!");
  });

  it("takes the needs of the year, and counts the others", () => {
    const lecture = recensementOf([{ annee: 2025 }, { annee: 2024 }, { annee: null }, { annee: "bientôt" }, { annee: 2026 }]).lecture;
    expect([lecture.besoins.length, lecture.autresAnnees, lecture.sansAnnee, lecture.annees, lecture.anneeLue]).toEqual([1, 2, 2, [2024, 2025, 2026], "annee"]);
  });

  it("reads the year after that of the campaign, or every row where no column says", () => {
    const campagne = lireBesoins(tableOf([["Besoin", "Considérations envisagées", "Année de recensement"], ["A", null, 2024], ["B", null, 2023]]), 2025);
    expect([campagne.besoins.map(({ nom }) => nom), campagne.anneeLue, campagne.annees]).toEqual([["A"], "anneeRecensement", [2024, 2025]]);
    const sans = lireBesoins(tableOf([["Besoin", "Considérations envisagées"], ["A", null], ["B", null]]), 2025);
    expect([sans.besoins.length, sans.anneeLue, sans.sansAnnee]).toEqual([2, null, 0]);
  });

  it.each<[readonly Cell[], number]>([[[2024, 2025, 2026], 2025], [[2022, 2023], 2023], [[2030], 2030], [[null], 2025], [[], 2025]])("of the years %j it looks first at %d", (years, expected) => {
    expect(anneeProposee(tableOf([["Besoin", "Année", "Considérations envisagées"], ...years.map((year): Cell[] => ["A", year, null])]), 2024)).toBe(expected);
  });
});

describe("considerations of a need", () => {
  it.each<[Cell, readonly Consideration[], string | null, string | null]>([
    [null, [], null, null],
    ["Aucune", [], "Pas de considération sociale", "Pas de considération environnementale"],
    ["Clause sociale", ["Clause sociale"], "Clause sociale", "Pas de considération environnementale"],
    ["Marché réservé;Clause environnementale", ["Marché réservé", "Clause environnementale"], "Marché réservé", "Clause environnementale"],
    ["Clause sociale;Aucune", ["Clause sociale"], "Clause sociale", "Pas de considération environnementale"],
    // A word that isn't understood may be of the other side: it isn't declared.
    ["Clause sociale;à discuter", ["Clause sociale"], "Clause sociale", null],
    ["à discuter", [], null, null],
    [{ error: "#N/A" }, [], null, null],
  ])("%j says %j: %j and %j", (envisagees, expected, sociales, environnementales) => {
    const besoin = one({ envisagees });
    expect(envisageesDe(besoin)).toEqual(expected);
    expect(cellulesDe(envisageesDe(besoin), besoin)).toEqual({ sociales, environnementales });
  });

  it.each<[Cell, boolean]>([[null, false], ["Aucune", true], ["Sans objet", true], ["Aucune;Clause sociale", false], ["Aucune;à voir", false]])("%j was looked at and left out: %s", (envisagees, expected) => {
    expect(isEcarte(one({ envisagees }))).toBe(expected);
  });
});
