import { registerOf, type Sheets } from "../../../test/registerOf";
import { schemaOf } from "../../../test/schemaOf";
import { referentiel, schemas } from "../../catalogue";
import { checkConformite } from "../compliance/conformite";
import type { Cell } from "../register/cell";
import { neededFields } from "../scheme/fields";
import type { Schema } from "../scheme/schema";
import { drain } from "../steps";
import { createAnalyse, figuresAnalysees } from "./analyse";
import { trierVentilation } from "./ventilation";

const PERIODE = { debut: 2024, fin: 2024 };

/** The analyses of one indicator, on the columns that the pane reads. */
function analysed(schema: Schema, sheets: Sheets, code: string, direction?: string) {
  const register = registerOf(sheets, referentiel, 1900, neededFields(schema));
  const conformite = checkConformite(register, schema, { periode: PERIODE, direction }, []);
  const juge = conformite.indicateurs.find(({ indicateur }) => indicateur.code === code)!;
  const [figure] = figuresAnalysees(juge);
  return { analyse: createAnalyse(register, conformite, [2023, 2024]), figure: figure!, juge };
}

describe("Landes A1, 30 % of the marchés over 25 000 € in 2024", () => {
  // 134 marchés over 25 000 €, 29 of them with a clause, and one under it; 10 of 50 in 2023.
  const marche = (annee: number, clause: boolean, direction: string, montant = 30_000) => (_: unknown, index: number): Cell[] => [`${annee}-${direction}-${index}`, `${annee}-03-01`, direction, index % 2 === 0 ? "Travaux" : "Services", montant, clause ? "Clause sociale" : "Pas de considération sociale"];
  const rows = [
    ...Array.from({ length: 20 }, marche(2024, true, "Routes")), ...Array.from({ length: 40 }, marche(2024, false, "Routes")), ...Array.from({ length: 9 }, marche(2024, true, "Collèges")), ...Array.from({ length: 65 }, marche(2024, false, "Collèges")),
    ...Array.from({ length: 1 }, marche(2024, true, "DSI", 25_000)), ...Array.from({ length: 10 }, marche(2023, true, "Archives")), ...Array.from({ length: 40 }, marche(2023, false, "Archives")),
  ];
  const sheets: Sheets = { Marchés: [["N° marché", "Date de notification", "Direction", "Catégorie", "Montant HT", "Considérations sociales"], ...rows], "Bilans arrêtés": [["Schéma", "Période", "Indicateur", "Valeur", "Numérateur", "Dénominateur"], ["landes", 2022, "A1", 8, 8, 40]] };
  const { analyse, figure, juge } = analysed(schemas.get("landes")!, sheets, "A1");

  test("what is left: 12 with the same 134, or 16 more; and for 2025, 38 or 76", () => {
    const reste = analyse.resteAFaire(figure);
    expect(reste).toMatchObject({ genre: "cibles", cibles: [{ horizon: "echue", aBaseEgale: 12, enPlus: 16, cible: { valeur: 0.3, echeance: 2024 } }, { horizon: "prochaine", aBaseEgale: 38, enPlus: 76, cible: { valeur: 0.5, echeance: 2025 } }] });
    expect(analyse.resteAFaire(figure)).toBe(reste);
  });

  test("a supposition gets the status of the check", () => {
    expect(juge.verdict.statut).toBe("non-atteinte");
    expect(analyse.supposer(figure, { deplus: 16, dont: 16 })).toMatchObject({ resultat: { valeur: 45, part: 0.3 }, verdict: { statut: "atteinte", ecart: 0 } });
    expect(analyse.supposer(figure, { deplus: 15, dont: 15 })?.verdict.statut).toBe("non-atteinte");
  });

  test("its way: voted, then measured, each told apart, beside the milestones", () => {
    expect(analyse.trajectoire(figure)).toEqual({
      unite: "%", surPart: true, autresCibles: false,
      points: [
        { annee: 2022, vote: { valeur: 0.2, date: null }, mesure: null },
        { annee: 2023, vote: null, mesure: { valeur: 0.2, origine: "registre" } },
        { annee: 2024, vote: null, mesure: { valeur: 29 / 134, origine: "registre" } },
      ],
      cibles: [{ annee: 2023, valeur: 0.25, valeurMax: null, jalon: true }, { annee: 2024, valeur: 0.3, valeurMax: null, jalon: true }, { annee: 2025, valeur: 0.5, valeurMax: null, jalon: true }, { annee: 2027, valeur: 0.65, valeurMax: null, jalon: true }],
    });
  });

  test("by direction: the furthest from the target first, and the sides add up", () => {
    const found = drain(analyse.ventilation(figure, "direction"))!;
    expect(trierVentilation(found.lignes, "ecart", figure.verdict).map(({ libelle, resultat }) => [libelle, resultat?.numerateur, resultat?.denominateur])).toEqual([["Collèges", 9, 74], ["Routes", 20, 60]]);
    expect(trierVentilation(found.lignes, "nom", figure.verdict).map(({ libelle }) => libelle)).toEqual(["Collèges", "Routes"]);
    expect(found.lignes.map(({ ecart }) => ecart?.toFixed(4))).toEqual([(9 / 74 - 0.3).toFixed(4), (20 / 60 - 0.3).toFixed(4)]);
  });

  test("by catégorie, a column that no indicator asks for is read all the same", () => {
    expect(drain(analyse.ventilation(figure, "categorie"))?.lignes.map(({ libelle }) => libelle)).toEqual(["Services", "Travaux"]);
  });

  test("of one direction the votes of all are not its figures, and its own rows are", () => {
    const routes = analysed(schemas.get("landes")!, sheets, "A1", "Routes");
    expect(routes.analyse.trajectoire(routes.figure)?.points).toEqual([{ annee: 2024, vote: null, mesure: { valeur: 20 / 60, origine: "registre" } }]);
  });
});

describe("people", () => {
  const contrat = (direction: string, sexe: string) => (_: unknown, index: number): Cell[] => [`${direction}${sexe}${index}`, direction === "Routes" ? "M1" : direction === "DSI" ? "M2" : "M3", sexe, "2024-02-01", 10];
  const sheets = (petits: number, grands = 12): Sheets => ({
    Marchés: [["N° marché", "Date de notification", "Direction"], ["M1", "2024-01-01", "Routes"], ["M2", "2024-01-01", "DSI"], ["M3", "2024-01-01", "Collèges"]],
    "Contrats d'insertion": [["Bénéficiaire", "N° marché", "Sexe", "Date de début", "Heures d'insertion"], ...Array.from({ length: grands }, contrat("Routes", "F")), ...Array.from({ length: 8 }, contrat("Collèges", "F")), ...Array.from({ length: petits }, contrat("DSI", "F"))],
  });
  const schema = schemaOf([{ code: "H1", unite: "personnes", mesure: { genre: "distinct", table: "contratsInsertion", champ: "beneficiaire", denominateur: "bénéficiaires" } }], referentiel);
  const shown = (petits: number, grands?: number) => {
    const { analyse, figure } = analysed(schema, sheets(petits, grands), "H1");
    const found = drain(analyse.ventilation(figure, "direction"))!;
    return [found.masquage, found.lignes.map(({ libelle, resultat }) => [libelle, resultat?.valeur ?? null])];
  };

  test("a group of fewer than five is hidden, with the next smallest so that it can't be had from the whole", () => {
    expect(shown(3)).toEqual(["lignes", [["Collèges", null], ["DSI", null], ["Routes", 12]]]);
  });

  test("five and more are shown", () => {
    expect(shown(5)).toEqual(["aucun", [["Collèges", 8], ["DSI", 5], ["Routes", 12]]]);
  });

  test("where hiding lines is not enough nothing is shown", () => {
    const { analyse, figure } = analysed(schema, { Marchés: sheets(1)["Marchés"]!, "Contrats d'insertion": [["Bénéficiaire", "N° marché", "Date de début"], ["B1", "M1", "2024-02-01"]] }, "H1");
    expect(drain(analyse.ventilation(figure, "direction"))).toEqual({ libelle: "Direction", lignes: [], masquage: "tout" });
  });
});
