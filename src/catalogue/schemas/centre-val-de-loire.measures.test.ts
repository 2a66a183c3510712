import { schemas } from "..";
import { checkConformite, type IndicateurJuge } from "../../core/compliance/conformite";
import { registerOf, type Sheets } from "../fixtures/workbook";

/** An indicator judged on sheets, for a year. */
function judge(code: string, annee: number, sheets: Sheets): IndicateurJuge {
  const { indicateurs } = checkConformite(registerOf(sheets), schemas.get("centre-val-de-loire")!, { periode: { debut: annee, fin: annee } }, []);
  return indicateurs.find(({ indicateur }) => indicateur.code === code)!;
}
const marches = (headers: readonly string[], ...rows: readonly (readonly (string | number | null)[])[]): Sheets => ({
  Marchés: [["N° marché", "Date de notification", ...headers], ...rows.map((row, index) => [`M${index + 1}`, "2025-05-06", ...row])],
});
const batiments = (...rows: readonly (readonly (string | number | null)[])[]): Sheets => ({ Bâtiments: [["Opération", "Usage du bâtiment", "Année", "Consommation (kWh)", "GES (kg CO2e)", "Émissivité (kgéqCO2/m²)"], ...rows] });
const vehicules = (...rows: readonly (readonly (string | number | null)[])[]): Sheets => ({
  Véhicules: [["Immatriculation", "Parc", "Service de transport", "Énergie", "PTAC", "g CO2/km", "Date d'acquisition", "Date de sortie"], ...rows],
});

describe("the buildings of Centre-Val de Loire", () => {
  it.each([
    [600, "non-atteinte"],
    [599, "atteinte"],
  ])("wants more than 40 %% of energy saved since 2010 in the lycées: %d kWh left of 1 000 is %s", (consommation, statut) => {
    const sheets = batiments(["Lycée A", "Lycée", 2010, 700, null, null], ["Lycée B", "Lycée", 2010, 300, null, null], ["Siège", "Bureaux", 2010, 5000, null, null], ["Lycée A", "Lycée", 2030, consommation, null, null], ["Siège", "Bureaux", 2030, 5000, null, null]);
    expect(judge("2.2.4.1", 2030, sheets)).toMatchObject({ resultat: { valeur: consommation }, verdict: { statut } });
  });

  it("takes the emissions of all the buildings", () => {
    const sheets = batiments(["Lycée A", "Lycée", 2015, null, 60, null], ["Siège", "Bureaux", 2015, null, 40, null], ["Lycée A", "Lycée", 2030, null, 30, null], ["Siège", "Bureaux", 2030, null, 20, null]);
    expect(judge("2.2.4.2", 2030, sheets)).toMatchObject({ resultat: { valeur: 50 }, verdict: { statut: "atteinte" } });
  });

  it("counts lycées strictly under 5 kgéqCO2/m²", () => {
    const sheets = batiments(["A", "Lycée", 2030, null, null, 4.99], ["B", "Lycée", 2030, null, null, 5], ["C", "Lycée", 2030, null, null, null], ["Siège", "Bureaux", 2030, null, null, 9]);
    const { resultat, verdict } = judge("2.2.4.3", 2030, sheets);
    expect(resultat).toMatchObject({ numerateur: 1, denominateur: 2, ecartees: { nombre: 1 } });
    expect(verdict.statut).toBe("non-atteinte");
  });
});

describe("the vehicles of Centre-Val de Loire", () => {
  const fleet = vehicules(
    ["CAR-1", "Prestataire", "Ligne régulière", "Diesel", 19000, null, "2015-01-01", "2027-12-31"],
    ["CAR-2", "Prestataire", "Ligne régulière de cars", "GNV", 19000, null, "2024-01-01", null],
    ["CAR-3", "Prestataire", "Scolaire", "Diesel", 19000, null, "2015-01-01", null],
    ["VL-1", "Propre", "Aucun", "Électrique", 1800, 0, "2024-01-01", null],
    ["VL-2", "Propre", "Aucun", "Hybride rechargeable", 1900, 60, "2024-01-01", null],
    ["VL-3", "Propre", "Aucun", "Diesel", 3500, 180, "2012-01-01", null],
    ["VELO", "Propre", "Aucun", "Vélo", null, null, "2024-01-01", null],
  );

  it.each([
    [2027, 1, "sans-cible"],
    [2028, 0, "atteinte"],
  ])("counts the diesel coaches of regular lines still there at the end of %d", (annee, valeur, statut) => {
    expect(judge("3.2.1.1", annee, fleet)).toMatchObject({ resultat: { valeur }, verdict: { statut } });
    expect(judge("3.2.2.1", annee, fleet)).toMatchObject({ resultat: { valeur: 1 }, verdict: { statut: "sans-cible" } });
  });

  it("says nothing of diesel where no coach of a regular line is in the table", () => {
    const { verdict } = judge("3.2.1.1", 2028, vehicules(["CAR-3", "Prestataire", "Scolaire", "Diesel", 19000, null, "2015-01-01", null]));
    expect(verdict).toMatchObject({ statut: "non-mesurable", raison: { code: "denominateurNul" } });
  });

  it("is not met in 2028 with one diesel coach left of many", () => {
    const cars = Array.from({ length: 400 }, (_, rank) => [`C${rank}`, "Prestataire", "Ligne régulière", rank === 0 ? "Diesel" : "GNV", 19000, null, "2024-01-01", null]);
    expect(judge("3.2.1.1", 2028, vehicules(...cars)).verdict.statut).toBe("non-atteinte");
  });

  it("wants its own vehicles strictly under 3.5 t strictly below 60 g, bicycles apart", () => {
    expect(judge("3.3.1.1", 2025, fleet)).toMatchObject({ resultat: { numerateur: 1, denominateur: 2, ecartees: { nombre: 0 } }, verdict: { statut: "non-atteinte" } });
    expect(judge("3.3.1.2", 2025, fleet)).toMatchObject({ resultat: { numerateur: 2, denominateur: 3 } });
  });
});

describe("the marchés of Centre-Val de Loire", () => {
  it("wants a criterion that weighs 10 to 15 %, bounds included, however the weight is written", () => {
    const sheets = marches(["Poids critère environnemental (%)"], [10], [15], ["12,5 %"], [0.1], [9], [16], [0], [null]);
    expect(judge("5.2.3.1", 2025, sheets)).toMatchObject({ resultat: { numerateur: 4, denominateur: 7, ecartees: { nombre: 1 } }, verdict: { statut: "non-atteinte" } });
  });

  it("counts in the denominator a marché that declares no environmental criterion, its weight left blank, and leaves out those that may have one", () => {
    const rows: readonly (readonly [string | null, number | null])[] = [["Critère environnemental", 12], ["Clause environnementale", null], ["Pas de considération environnementale", null], ["Critère environnemental", null], [null, null], [null, 14], ["Clause environnementale", 11]];
    const { resultat } = judge("5.2.3.1", 2025, marches(["Considérations environnementales", "Poids critère environnemental (%)"], ...rows));
    expect(resultat).toMatchObject({ numerateur: 3, denominateur: 5, ecartees: { nombre: 2 } });
  });

  it("has no share of weights that nobody filled in", () => {
    const { resultat, verdict } = judge("5.2.3.1", 2025, marches(["Considérations environnementales", "Poids critère environnemental (%)"], [null, null], ["Critère environnemental", null]));
    expect([resultat.valeur, resultat.raison?.code, verdict.statut]).toEqual([null, "colonneVide", "non-mesurable"]);
  });

  it("knows maîtrise d'œuvre by its words or its initials", () => {
    const objets = ["Mission de maîtrise d’œuvre", "MAITRISE D OEUVRE du lycée", "MOE lycée Descartes", "Marché de MOE", "Lot 2 - MOE thermique", "Mobilier en moelleux", "Travaux du lycée"];
    const { resultat } = judge("2.2.3.1", 2025, marches(["Objet", "Sourcing réalisé", "Marché innovant"], ...objets.map((objet, rank) => [objet, rank === 0 ? "oui" : "non", "non"])));
    expect(resultat).toMatchObject({ valeur: 1, denominateur: 5 });
  });

  it("leaves paper out of informatique", () => {
    const sheets = marches(["Code CPV", "Considérations sociales", "Considérations environnementales"], ["30213000-5", "Critère social", "Clause environnementale"], ["72000000", "Clause sociale", "Clause environnementale"], ["30197630", "Critère social", "Critère environnemental"]);
    expect(judge("2.4.1.1", 2025, sheets).resultat).toMatchObject({ valeur: 1, denominateur: 2 });
  });

  it("wants a formal strategy strictly above 40 000 € HT", () => {
    const sheets = marches(["Montant HT", "Stratégie d'achat formalisée"], [40000, "non"], [40001, "oui"], [90000, "oui"]);
    expect(judge("6.3.1.1", 2025, sheets)).toMatchObject({ resultat: { numerateur: 2, denominateur: 2 }, verdict: { statut: "atteinte" } });
  });

  it("counts a justification where there is neither clause nor criterion", () => {
    const sheets = marches(["Considérations sociales", "Justification d'absence"], ["Clause sociale", null], ["Pas de considération sociale", "marché trop court"], ["Pas de considération sociale", null], ["Marché réservé", null]);
    expect(judge("1.5.1.2", 2025, sheets).resultat).toMatchObject({ numerateur: 2, denominateur: 4 });
    expect(judge("1.5.1.1", 2025, sheets).resultat).toMatchObject({ valeur: 1, denominateur: 4 });
  });

  it("looks at the energy contracts still there at the end of the year, a lost leading zero or not", () => {
    const sheets: Sheets = {
      Marchés: [
        ["N° marché", "Date de notification", "Date de fin", "Code CPV", "Électricité verte ou biométhane"],
        ["E1", "2022-01-01", "2030-12-31", "09310000-5", "oui"], ["E2", "2023-01-01", "2031-06-30", 9123000, "non"], ["E3", "2020-01-01", "2029-12-31", "09310000", "non"], ["P", "2022-01-01", "2031-01-01", "30192700", "non"],
      ],
    };
    expect(judge("2.2.9.1", 2030, sheets)).toMatchObject({ resultat: { numerateur: 1, denominateur: 2 }, verdict: { statut: "non-atteinte" } });
  });
});

describe("the canteens and the steps of Centre-Val de Loire", () => {
  it("judges canteens every year, by value", () => {
    const sheets = { Denrées: [["Denrée", "Année", "Montant HT", "Local", "Bio"], ["Pommes", 2024, 60, "oui", "oui"], ["Riz", 2024, 40, "non", "non"]] };
    expect(judge("2.3.1.1", 2024, sheets)).toMatchObject({ resultat: { valeur: 0.6 }, verdict: { statut: "non-atteinte" } });
    expect(judge("2.3.1.2", 2024, sheets)).toMatchObject({ resultat: { valeur: 0.6 }, verdict: { statut: "atteinte" } });
  });

  it("leaves food waste to check, with no reference year", () => {
    const sheets = { Saisies: [["Indicateur", "Année", "Valeur"], ["2.3.4.1", 2024, 900], ["2.3.4.1", 2025, 300]] };
    expect(judge("2.3.4.1", 2025, sheets)).toMatchObject({ resultat: { valeur: 300 }, verdict: { statut: "a-verifier" } });
  });

  it("wants the bilan intermédiaire by the end of 2025, and a plan every year", () => {
    const suivi = { "Suivi des actions": [["Action", "État", "Date de réalisation"], ["7.1.2", "Réalisée", "2025-11-20"]], Saisies: [["Indicateur", "Année", "Valeur"], ["1.6.2.1", 2024, "oui"], ["1.6.2.1", 2025, "non"]] };
    expect(judge("7.1.2.1", 2025, suivi)).toMatchObject({ resultat: { valeur: true }, verdict: { statut: "atteinte" } });
    expect(judge("1.6.2.1", 2024, suivi).verdict.statut).toBe("atteinte");
    expect(judge("1.6.2.1", 2025, suivi).verdict.statut).toBe("non-atteinte");
    expect(judge("1.6.2.1", 2026, suivi).verdict.statut).toBe("non-mesurable");
  });

  it.each([
    [2024, "oui", "sans-cible"],
    [2025, "oui", "atteinte"],
    [2028, "non", "non-atteinte"],
    [2029, "oui", "sans-cible"],
  ])("follows the next training plan from 2025 to 2028: %d", (annee, valeur, statut) => {
    expect(judge("1.1.2.1", annee, { Saisies: [["Indicateur", "Année", "Valeur"], ["1.1.2.1", annee, valeur]] }).verdict.statut).toBe(statut);
  });

  it("shows the works of the energy contract beside their figure, without a verdict", () => {
    const sheets = { Saisies: [["Indicateur", "Année", "Valeur"], ["2.2.5.1", 2024, "70 %"], ["2.2.5.3", 2024, 20000]] };
    expect(judge("2.2.5.1", 2024, sheets)).toMatchObject({ resultat: { valeur: 0.7 }, verdict: { statut: "a-verifier", cible: { valeur: 0.6 } } });
    expect(judge("2.2.5.3", 2024, sheets)).toMatchObject({ resultat: { valeur: 20000 }, verdict: { statut: "a-verifier", cible: { valeur: 35000 } } });
  });

  it("counts the meetings with the chambers and federations that the document names", () => {
    const sheets = { Événements: [["Type", "Public", "Date", "Participants"], ["Réunion", "Partenaires", "2025-03-01", 8], ["Réunion", "Chambres consulaires", "2025-04-01", 5], ["Réunion", "Agents", "2025-04-02", 9]] };
    expect(judge("7.1.1.1", 2025, sheets).resultat.valeur).toBe(2);
  });

  it.each([
    [20, "non-atteinte"],
    [21, "atteinte"],
  ])("wants more than 20 lycées in the further contract: %d", (lycees, statut) => {
    expect(judge("2.2.8.1", 2026, { Saisies: [["Indicateur", "Année", "Valeur"], ["2.2.8.1", 2026, lycees]] }).verdict.statut).toBe(statut);
  });
});

describe("every indicator of Centre-Val de Loire on an empty workbook", () => {
  it("is without a value and with a reason, never zero", () => {
    const { indicateurs } = checkConformite(registerOf({}), schemas.get("centre-val-de-loire")!, { periode: { debut: 2025, fin: 2025 } }, []);
    expect(indicateurs.filter(({ resultat }) => resultat.valeur !== null || resultat.raison === null)).toEqual([]);
  });
});
