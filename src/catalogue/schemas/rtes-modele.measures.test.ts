import { schemas } from "..";
import { checkConformite, type IndicateurJuge } from "../../core/compliance/conformite";
import { registerOf, type Sheets } from "../fixtures/workbook";

function judge(code: string, annee: number, sheets: Sheets): IndicateurJuge {
  const { indicateurs } = checkConformite(registerOf(sheets), schemas.get("rtes-modele")!, { periode: { debut: annee, fin: annee } }, []);
  return indicateurs.find(({ indicateur }) => indicateur.code === code)!;
}
const HEADERS = ["N° marché", "Date de notification", "Date de fin", "Montant HT", "Considérations sociales", "Réservé à"];
const reserves = (...rows: readonly (readonly [debut: string, fin: string, montant: number, reserveA: string])[]): Sheets => ({
  Marchés: [HEADERS, ...rows.map(([debut, fin, montant, reserveA], index) => [`R${index + 1}`, debut, fin, montant, reserveA === "" ? "Clause sociale" : "Marché réservé", reserveA === "" ? null : reserveA])],
});

describe("the examples of Seine-Saint-Denis", () => {
  const first: readonly (readonly [string, string, number, string])[] = [["2017-03-01", "2020-02-28", 1000, "EA-ESAT"], ["2018-03-01", "2018-12-31", 1000, "SIAE"], ["2018-03-01", "2022-12-31", 500, ""]];
  const added: readonly (readonly [string, string, number, string])[] = [["2019-03-01", "2021-12-31", 400, "EA-ESAT"], ["2019-04-01", "2021-12-31", 400, "EA-ESAT-SIAE"], ["2019-05-01", "2021-12-31", 400, "SIAE"]];

  it.each([
    [2, 3, "non-atteinte"],
    [3, 4, "atteinte"],
  ])("wants two more marchés réservés in execution than the year before: %d notified, %d in execution", (notified, valeur, statut) => {
    expect(judge("1.1.5.1", 2019, reserves(...first, ...added.slice(0, notified)))).toMatchObject({ resultat: { valeur }, verdict: { statut } });
  });

  it.each([
    [2, 10, "atteinte"],
    [1, 9, "non-atteinte"],
  ])("holds ten in 2020 beside the two more a year: %d notified in 2020, %d in execution, over before the end of the year or not", (notified, valeur, statut) => {
    const eight = Array.from({ length: 8 }, (): readonly [string, string, number, string] => ["2019-06-01", "2020-06-30", 1, "SIAE"]);
    const more = Array.from({ length: notified }, (): readonly [string, string, number, string] => ["2020-02-01", "2023-06-30", 1, "EA-ESAT"]);
    const { resultat, verdict } = judge("1.1.5.1", 2020, reserves(...eight, ...more));
    expect(resultat.valeur).toBe(valeur);
    expect([verdict, ...verdict.autres].map((one) => [one.cible?.echeance, one.cible?.valeur, one.statut])).toEqual(expect.arrayContaining([[null, 2, statut], [2020, 10, statut]]));
  });

  it.each([
    [1300, "atteinte"],
    [1299, "non-atteinte"],
  ])("wants 30 %% more reserved to the secteur adapté than the year before: %d € after 1 000 €", (montant, statut) => {
    const sheets = reserves(["2018-01-15", "2018-12-31", 1000, "EA-ESAT"], ["2019-01-15", "2019-12-31", montant, "EA-ESAT"], ["2019-02-15", "2019-12-31", 9000, "SIAE"]);
    expect(judge("1.1.5.2", 2019, sheets)).toMatchObject({ resultat: { valeur: montant }, verdict: { statut } });
  });

  it.each([
    [1500000, "atteinte"],
    [1499999, "non-atteinte"],
  ])("wants at least 1 500 000 € HT in 2020: %d €", (montant, statut) => {
    const { verdict } = judge("1.1.5.2", 2020, reserves(["2019-01-15", "2019-12-31", 1000000, "EA-ESAT"], ["2020-01-15", "2021-12-31", montant, "EA-ESAT"]));
    expect([verdict, ...verdict.autres].map((one) => [one.cible?.echeance, one.statut])).toEqual(expect.arrayContaining([[null, "atteinte"], [2020, statut]]));
  });
});

describe("the example of Occitanie", () => {
  it.each([
    [110, "atteinte"],
    [109, "non-atteinte"],
  ])("wants 10 %% more paid to the ESS each year: %d € after 100 €", (montant, statut) => {
    const sheets = { Paiements: [["N° marché", "Statut bénéficiaire", "Date de paiement", "Montant payé"], ["M1", "ESS", "2023-05-01", 60], ["M1", "ESUS", "2023-06-01", 40], ["M1", "ESS;EA", "2024-05-01", montant], ["M2", "EA", "2024-05-01", 999]] };
    expect(judge("3.1.2.2", 2024, sheets)).toMatchObject({ resultat: { valeur: montant }, verdict: { statut } });
  });
});

describe("what the model counts", () => {
  it("adds up the agents who went to encounters and fairs", () => {
    const sheets = { Événements: [["Type", "Public", "Date", "Participants"], ["Rencontre", "Agents;Entreprises", "2024-03-01", 12], ["Salon", "Agents", "2024-04-01", 5], ["Formation", "Agents", "2024-04-02", 30], ["Rencontre", "Élus", "2024-05-01", 9]] };
    expect(judge("3.2.1.1", 2024, sheets).resultat.valeur).toBe(17);
  });

  it("takes the hours of the best table there is", () => {
    const marches = { Marchés: [["N° marché", "Date de notification", "Heures d'insertion réalisées"], ["M1", "2024-01-02", 100]] };
    const heures = { "Heures réalisées": [["N° marché", "Année", "Heures"], ["M1", 2024, 40]] };
    const contrats = { "Contrats d'insertion": [["N° marché", "Bénéficiaire", "Date de début", "Heures d'insertion"], ["M1", "p1", "2024-03-01", 35]] };
    expect([marches, { ...marches, ...heures }, { ...marches, ...heures, ...contrats }].map((sheets) => judge("1.1.2.1", 2024, sheets).resultat.valeur)).toEqual([100, 40, 40]);
    expect(judge("1.1.2.1", 2024, { ...marches, ...contrats }).resultat.valeur).toBe(35);
  });

  it("counts an ESS enterprise once among the attributaires, whatever its marchés, and leaves out those whose status is not known", () => {
    const [a, b, c] = ["55203253400646", "73282932000074", "44306184100047"];
    const sheets = { Marchés: [["N° marché", "Date de notification", "SIRET titulaire", "Statut titulaire"], ["M1", "2024-01-02", a, "ESS"], ["M2", "2024-02-02", a, "ESUS"], ["M3", "2024-03-02", b, "Aucun"], ["M4", "2024-04-02", c, null]] };
    expect(judge("3.2.5.2", 2024, sheets).resultat).toMatchObject({ valeur: 0.5, numerateur: 1, denominateur: 2 });
  });

  it("counts the green contracts of electricity and gas still there at the end of the year", () => {
    const sheets = { Marchés: [["N° marché", "Date de notification", "Date de fin", "Code CPV", "Électricité verte ou biométhane"], ["E1", "2022-01-01", "2026-12-31", "09310000-5", "oui"], ["E2", "2023-01-01", "2024-06-30", "09123000", "oui"], ["E3", "2023-01-01", "2025-06-30", "65210000", "non"], ["P", "2024-01-01", "2025-06-30", "30197630", "oui"]] };
    expect(judge("2.1.6.2", 2024, sheets).resultat).toMatchObject({ valeur: 1, denominateur: 2 });
  });

  it("leaves paper out of the numérique", () => {
    const sheets = { Marchés: [["N° marché", "Date de notification", "Code CPV", "Considérations environnementales"], ["M1", "2024-01-02", "30213000", "Clause environnementale"], ["M2", "2024-01-02", "30197630", "Clause environnementale"]] };
    expect(judge("5.5.1.1", 2024, sheets).resultat).toMatchObject({ valeur: 1, denominateur: 1 });
  });

  it("has a person whose sex is not known on neither side of the share of women", () => {
    const contrats = (...rows: readonly (readonly [string, string | null])[]): Sheets => ({ "Contrats d'insertion": [["N° marché", "Bénéficiaire", "Sexe", "Date de début"], ...rows.map(([id, sexe]) => ["M1", id, sexe, "2024-03-01"])] });
    expect(judge("5.4.1.1", 2024, contrats(["p1", "F"], ["p1", "F"], ["p2", "H"], ["p3", null], ["p4", "X"])).resultat).toMatchObject({ numerateur: 1, denominateur: 2, origine: "registre", ecartees: { nombre: 1, motifs: [{ champ: "sexe", lignes: [5] }] } });
  });

  it("has a marché that doesn't say how many women, or how many people, on neither side of it", () => {
    const sheets = { Marchés: [["N° marché", "Date de notification", "Bénéficiaires", "dont femmes"], ["M1", "2024-01-02", 10, 4], ["M2", "2024-01-02", 30, null], ["M3", "2024-01-02", null, 5], ["M4", "2024-01-02", 5, 0]] };
    expect(judge("5.4.1.1", 2024, sheets).resultat).toMatchObject({ numerateur: 4, denominateur: 15, origine: "repli", ecartees: { nombre: 2, motifs: [{ champ: "beneficiairesFemmes", lignes: [3] }, { champ: "beneficiaires", lignes: [4] }] } });
  });

  it("has no value on an empty workbook, and says why", () => {
    const { indicateurs } = checkConformite(registerOf({}), schemas.get("rtes-modele")!, { periode: { debut: 2024, fin: 2024 } }, []);
    expect(indicateurs.filter(({ resultat }) => resultat.valeur !== null || resultat.raison === null)).toEqual([]);
  });
});
