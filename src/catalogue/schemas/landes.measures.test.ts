import { schemas } from "..";
import { createContext } from "../../core/indicators/context";
import { evaluateIndicateur } from "../../core/indicators/evaluate";
import type { Cell } from "../../core/register/cell";
import { indicateursAvecChemin } from "../../core/scheme/schema";
import { registerOf, type Sheets } from "../fixtures/workbook";

/** The result of an indicator on sheets, for 2024. */
function measure(code: string, sheets: Sheets, schema = "landes") {
  const found = indicateursAvecChemin(schemas.get(schema)!).find(({ indicateur }) => indicateur.code === code)!;
  return evaluateIndicateur(createContext(registerOf(sheets), { periode: { debut: 2024, fin: 2024 } }), found.indicateur).resultat;
}

const marches = (headers: readonly string[], ...rows: readonly (readonly Cell[])[]): Sheets => ({
  Marchés: [["N° marché", "Date de notification", ...headers], ...rows.map((row, index) => [`M${index + 1}`, "2024-05-06", ...row])],
});

describe("the readings of the Landes", () => {
  it("A1 counts social clauses strictly above 25 000 €, and their share of that tranche", () => {
    const sheets = marches(
      ["Montant HT", "Considérations sociales", "Nature"],
      [25000, "Clause sociale", "Marché"], [25000.01, "Clause sociale", "Marché"], [90000, "Critère social;Clause sociale", "Accord-cadre"],
      [90000, "Marché réservé", "Marché"], [90000, null, "Marché"], [90000, "Clause sociale", "Marché subséquent"],
    );
    expect(measure("A1", sheets)).toMatchObject({ valeur: 2, numerateur: 2, denominateur: 4, part: 0.5, nonDeclarees: 1 });
  });

  it("A3 counts persons once, and falls back on the column of Marchés", () => {
    const contrats = [["N° marché", "Bénéficiaire", "Date de début"], ["M1", "p1", "2024-01-10"], ["M1", "p1", "2024-09-01"], ["M2", "p2", "2024-02-01"], ["M2", "p3", "2023-12-31"]];
    const sheets = marches(["Bénéficiaires"], [4], [5]);
    expect(measure("A3", { ...sheets, "Contrats d'insertion": contrats })).toMatchObject({ valeur: 2, origine: "registre" });
    expect(measure("A3", sheets)).toMatchObject({ valeur: 9, origine: "repli" });
  });

  it("B1 holds two entered values, by code or by modalité", () => {
    const saisies = { Saisies: [["Indicateur", "Année", "Modalité", "Valeur"], ["B1", 2024, "EPCI", 7], ["B1.communes", 2024, null, "12 %"]] };
    expect(measure("B1", saisies).modalites).toMatchObject([{ code: "B1.epci", valeur: 7 }, { code: "B1.communes", valeur: 0.12 }]);
  });

  it("C1 leaves marchés réservés to the ESS to T2", () => {
    const sheets = marches(
      ["Considérations sociales", "Réservé à", "Domaine d'achat"],
      ["Marché réservé", "EA/ESAT", "Espaces verts"], ["Marché réservé", "SIAE", "Propreté"], ["Marché réservé", "EA-ESAT-SIAE", "Propreté"],
      ["Marché réservé", "ESS", "Formation"], ["Clause sociale", "Non", "Voirie"],
    );
    expect(measure("C1", sheets)).toMatchObject({ valeur: 3, part: null });
    expect(measure("T2", sheets)).toMatchObject({ valeur: 1, modalites: [{ libelle: "Formation", valeur: 1, part: 1 }] });
  });

  it("C2 sums once what is paid to a structure of several statuses, by date of payment", () => {
    const paiements = [["N° marché", "Statut bénéficiaire", "Date de paiement", "Montant payé"], ["M1", "ESAT;SIAE", "2024-03-01", 100.1], ["M1", "EA", "2024-04-01", 200.2], ["M2", "Aucun", "2024-04-02", 999], ["M2", "ESAT", "2025-01-01", 999]];
    expect(measure("C2", { Paiements: paiements })).toMatchObject({ valeur: 300.3 });
  });

  it("C4 counts every marché with a social criterion, whatever else it carries, of all the marchés", () => {
    const sheets = marches(["Considérations sociales"], ["Critère social"], ["Critère social;Clause sociale"], ["Clause sociale"], ["Pas de considération sociale"]);
    expect(measure("C4", sheets)).toMatchObject({ valeur: 2, denominateur: 4, part: 0.5 });
  });

  it("1.2 is a share of what was notified, by value", () => {
    const sheets = marches(["Montant HT", "Considérations sociales"], [100, "Clause sociale"], [200, "Marché réservé"], [700, "Critère social"]);
    expect(measure("1.2", sheets)).toMatchObject({ valeur: 0.3, numerateur: 300, denominateur: 1000 });
  });

  it("H1 asks for works; I1 for the own fleet and the energies listed", () => {
    expect(measure("H1", marches(["Catégorie", "Matières recyclées"], ["Travaux", "oui"], ["Services", "oui"], ["Travaux", "non"]))).toMatchObject({ valeur: 1 });
    const vehicules = [["Immatriculation", "Parc", "Énergie", "Date d'acquisition"], ["1", "Propre", "VAE", "2024-01-02"], ["2", "Propre", "Hybride rechargeable", "2024-01-02"], ["3", "Propre", "Diesel", "2024-01-02"], ["4", "Prestataire", "Électrique", "2024-01-02"], ["5", "Propre", "GPL", "2023-01-02"], ["6", "Propre", "B100", "2024-01-02"]];
    expect(measure("I1", { Véhicules: vehicules })).toMatchObject({ valeur: 2 });
  });

  it("J1 counts what names a lever: not « aucun », and not a blank, which is told", () => {
    const sheets = marches(["Leviers carbone du prestataire"], ["Visioconférence; engins alternatifs"], ["Aucun"], ["néant"], [null], ["Un levier à nous"]);
    const resultat = measure("J1", sheets);
    expect(resultat).toMatchObject({ valeur: 2 });
    expect(resultat.ecartees.nombre).toBe(1);
  });

  it("K3 adds up its two tonnages", () => {
    const sheets = marches(["Agrégats d'enrobés (t)", "Enrobés tièdes (t)"], [1000, 500], [250.5, 0]);
    expect(measure("K1", sheets)).toMatchObject({ valeur: 2 });
    expect(measure("K2", sheets)).toMatchObject({ valeur: 1 });
    expect(measure("K3", sheets)).toMatchObject({ valeur: 1750.5, modalites: [{ code: "K3.agregats", valeur: 1250.5 }, { code: "K3.tiedes", valeur: 500 }] });
  });

  it("T1 counts ESS and ESUS, and an EA only if it is marked so", () => {
    expect(measure("T1", marches(["Statut titulaire"], ["ESS"], ["ESUS"], ["EA"], ["EA;ESS"], ["Aucun"]))).toMatchObject({ valeur: 3 });
  });

  it("U1 counts sourcing events, else marchés with a sourcing", () => {
    const sheets = marches(["Sourcing réalisé"], ["oui"], ["oui"], ["non"]);
    const evenements = [["Type", "Date", "Public"], ["Sourcing", "2024-02-02", "Entreprises"], ["Sourcing inversé", "2024-02-03", "Entreprises"], ["Réunion", "2024-02-04", "Agents"]];
    expect(measure("U1", { ...sheets, Événements: evenements })).toMatchObject({ valeur: 1, origine: "registre" });
    expect(measure("U1", sheets)).toMatchObject({ valeur: 2, origine: "repli" });
  });

  it.each(["B1", "C3", "D1", "G1", "U2", "TERRITOIRE"])("%s is left to a person, never zero", (code) => {
    expect(measure(code, marches(["Montant HT"], [1])).valeur).toBeNull();
  });
});

describe("the national objectives", () => {
  const sheets = marches(
    ["Nature", "Considérations sociales", "Considérations environnementales"],
    ["Marché", "Clause sociale", "Clause environnementale"], ["Marché subséquent", "Critère social", "Critère environnemental"], ["Accord-cadre", "Marché réservé", null],
    ["Marché", "Pas de considération sociale", "Pas de considération environnementale"], ["DSP", "Clause sociale", "Clause environnementale"],
    ["Concession de service public", "Clause sociale", "Clause environnementale"],
  );

  it.each([
    ["PNAD-SOC", 0.75, 3],
    ["PNAD-ENV", 0.5, 2],
  ])("%s counts marchés and subséquents, not concessions", (code, valeur, numerateur) => {
    expect(measure(code, sheets, "reglementaire")).toMatchObject({ valeur, numerateur, denominateur: 4 });
  });
});
