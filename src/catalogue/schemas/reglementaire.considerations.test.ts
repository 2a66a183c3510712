import { judge, sheet, type Row } from "../fixtures/mesureReglementaire";
import type { Sheets } from "../fixtures/workbook";

describe("environment in every contract launched from 21 August 2026", () => {
  const ENV = ["N° marché", "Date de notification", "Date de lancement", "Considérations environnementales", "Critère coût global"];
  const marches = (...rows: Row[]) => sheet("Marchés", ENV, rows);
  const both = "Clause environnementale; Critère environnemental";

  it("leaves out of the rule what was notified before, and what was launched before", () => {
    const { resultat, verdict } = judge("ENV-2026", 2026, marches(
      ["notifié avant", "2026-08-20", "2026-05-01", "Pas de considération environnementale", "non"],
      ["lancé avant", "2026-10-01", "2026-08-20", "Pas de considération environnementale", "non"],
      ["soumis", "2026-10-01", "2026-08-21", both, "non"],
      ["sans considération", "2026-10-01", "2026-09-01", "Pas de considération environnementale", "non"],
    ));
    expect(resultat).toMatchObject({ numerateur: 1, denominateur: 2, ecartees: { nombre: 0 } });
    expect(verdict.statut).toBe("non-atteinte");
  });

  it("leaves out a marché without its launch date, names the date, and gives no verdict", () => {
    const { resultat, verdict } = judge("ENV-2026", 2026, marches(["soumis", "2026-10-01", "2026-09-01", both, "non"], ["sans date", "2026-10-02", null, both, null], ["notifié avant", "2026-03-01", null, null, null]));
    expect(resultat).toMatchObject({ numerateur: 1, denominateur: 1, ecartees: { nombre: 1, motifs: [{ champ: "dateLancement", motif: "manquant", nombre: 1 }] } });
    expect(verdict.statut).toBe("a-verifier");
    expect(verdict.raison).toMatchObject({ texte: expect.stringContaining("Date de lancement") });
  });

  it.each<[string, string | null, string | null, boolean | null]>([
    ["clause and criterion", both, "non", true],
    ["clause and life-cycle cost", "Clause environnementale", "oui", true],
    ["clause and criterion, cost not said", both, null, true],
    ["clause alone", "Clause environnementale", "non", false],
    ["criterion alone", "Critère environnemental", "oui", false],
    ["nothing declared", null, "oui", false],
    ["clause, cost not said", "Clause environnementale", null, null],
  ])("%s", (_, considerations, cout, kept) => {
    const { resultat, verdict } = judge("ENV-2026", 2026, marches(["M1", "2026-12-01", "2026-09-01", considerations, cout], ["M2", "2026-12-01", "2026-09-01", both, "oui"]));
    expect(resultat).toMatchObject(kept === null ? { numerateur: 1, denominateur: 1 } : { numerateur: kept ? 2 : 1, denominateur: 2 });
    expect(verdict.statut).toBe(kept === null ? "a-verifier" : kept ? "atteinte" : "non-atteinte");
  });

  it("does without the cost column: only a declared criterion counts", () => {
    const without = sheet("Marchés", ENV.slice(0, 4), [["M1", "2026-12-01", "2026-09-01", both], ["M2", "2026-12-01", "2026-09-01", "Clause environnementale"]]);
    expect(judge("ENV-2026", 2026, without)).toMatchObject({ resultat: { numerateur: 1, denominateur: 2 }, verdict: { statut: "non-atteinte" } });
  });

  it("has nothing to judge before 2026", () => {
    expect(judge("ENV-2026", 2025, marches(["M1", "2025-12-01", "2025-09-01", null, null]))).toMatchObject({ resultat: { valeur: null, raison: { code: "horsVigueur" } }, verdict: { statut: "sans-cible" } });
  });

  it("counts neither concessions nor marchés subséquents", () => {
    const sheets = sheet("Marchés", [...ENV, "Nature"], [["M1", "2026-10-01", "2026-09-01", both, "non", "Marché"], ["M2", "2026-10-01", "2026-09-01", null, "non", "DSP"], ["M3", "2026-10-01", "2026-09-01", null, "non", "Marché subséquent"]]);
    expect(judge("ENV-2026", 2026, sheets)).toMatchObject({ resultat: { numerateur: 1, denominateur: 1 }, verdict: { statut: "atteinte" } });
  });

  it.each<[string, Sheets]>([
    ["no such column", sheet("Marchés", ["N° marché", "Date de notification", "Considérations environnementales"], [["M1", "2026-12-01", both]])],
    ["an empty column", sheet("Marchés", ENV, [["M1", "2026-12-01", null, both, "non"]])],
  ])("gives no value and no verdict with %s for the launch", (_, sheets) => {
    const { resultat, verdict } = judge("ENV-2026", 2026, sheets);
    expect(resultat.valeur).toBeNull();
    expect(verdict.statut).toBe("a-verifier");
  });
});

describe("social execution condition from the European threshold", () => {
  const SOC = ["N° marché", "Date de notification", "Date de lancement", "Catégorie", "Montant HT", "Considérations sociales", "Justification d'absence"];
  const marches = (...rows: Row[]) => sheet("Marchés", SOC, rows);
  const soumis = (categorie: string | null, montant: number | null, considerations: string | null, justification: string | null = null, lancement: string | null = "2026-09-01"): Row => ["M", "2026-12-01", lancement, categorie, montant, considerations, justification];

  it.each<[string, Row, boolean]>([
    ["works at the threshold", soumis("Travaux", 5_404_000, "Pas de considération sociale"), true],
    ["works below it", soumis("Travaux", 5_403_999, "Pas de considération sociale"), false],
    ["services at the threshold", soumis("Services", 216_000, "Pas de considération sociale"), true],
    ["supplies below it", soumis("Fournitures", 215_999, "Pas de considération sociale"), false],
    ["launched before", soumis("Services", 900_000, "Pas de considération sociale", null, "2026-08-20"), false],
    ["launched the very day", soumis("Services", 216_000, "Pas de considération sociale", null, "2026-08-21"), true],
    ["small, its launch unknown", soumis("Services", 40_000, "Pas de considération sociale", null, null), false],
    ["new works between the two thresholds", soumis("Travaux neufs", 300_000, "Pas de considération sociale"), false],
    ["as large as works, no category", soumis(null, 5_404_000, "Pas de considération sociale"), true],
    ["smaller than either, no category", soumis(null, 215_999, "Pas de considération sociale"), false],
  ])("%s", (_, row, subject) => {
    const { resultat, verdict } = judge("SOC-2026", 2026, marches(row, soumis("Services", 300_000, "Clause sociale")));
    expect(resultat).toMatchObject({ numerateur: 1, denominateur: subject ? 2 : 1, ecartees: { nombre: 0 } });
    expect(verdict.statut).toBe(subject ? "non-atteinte" : "atteinte");
  });

  it.each<[string, Row, string]>([
    ["no launch date", soumis("Services", 300_000, "Clause sociale", null, null), "dateLancement"],
    ["no amount", soumis("Services", null, "Clause sociale"), "montant"],
    ["no category, between the two thresholds", soumis(null, 300_000, "Clause sociale"), "categorie"],
  ])("%s: left out and to check", (_, row, champ) => {
    const { resultat, verdict } = judge("SOC-2026", 2026, marches(row, soumis("Services", 300_000, "Clause sociale")));
    expect(resultat).toMatchObject({ numerateur: 1, denominateur: 1, ecartees: { nombre: 1, motifs: [{ champ }] } });
    expect(verdict.statut).toBe("a-verifier");
  });

  it("takes a justified absence out of the share, and counts it to check", () => {
    const sheets = marches(soumis("Services", 300_000, "Clause sociale", "une justification environnementale"), soumis("Services", 300_000, "Pas de considération sociale", "exception"), soumis("Services", 300_000, "Critère social"));
    expect(judge("SOC-2026", 2026, sheets)).toMatchObject({ resultat: { numerateur: 1, denominateur: 2 }, verdict: { statut: "non-atteinte" } });
    expect(judge("SOC-2026-EXCEPTIONS", 2026, sheets)).toMatchObject({ resultat: { valeur: 1 }, indicateur: { confiance: "a-verifier" } });
  });

  it.each([null, "Critère social"])("counts a justified absence where the considerations are « %s », and loses no marché", (considerations) => {
    const sheets = marches(soumis("Services", 300_000, "Clause sociale"), soumis("Services", 300_000, considerations, "exception"));
    expect(judge("SOC-2026", 2026, sheets).resultat).toMatchObject({ numerateur: 1, denominateur: 1 });
    expect(judge("SOC-2026-EXCEPTIONS", 2026, sheets).resultat).toMatchObject({ valeur: 1, raison: null });
  });

  it.each([
    ["no launch and no justification", ["N° marché", "Date de notification", "Catégorie", "Montant HT", "Considérations sociales"], ["M", "2026-12-01", "Services", 300_000, "Pas de considération sociale"]],
    ["a DECP file, which has no launch", ["id", "dateNotification", "codeCPV", "montant", "considerationsSociales"], ["M", "2026-12-01", "90910000", 300_000, "Pas de considération sociale"]],
    ["a launch that can't be read", SOC, soumis("Services", 300_000, "Clause sociale", null, "n/a")],
  ])("gives no verdict with %s", (_, headers, row) => {
    expect(judge("SOC-2026", 2026, sheet("Marchés", headers, [row]))).toMatchObject({ resultat: { valeur: null }, verdict: { statut: "a-verifier" } });
  });

  it("follows a marché to the year of its notification", () => {
    const sheets = marches(["M1", "2026-12-31", "2026-08-21", "Services", 216_000, "Clause sociale", null], ["M2", "2027-01-01", "2026-08-21", "Services", 216_000, "Pas de considération sociale", null]);
    expect([2026, 2027].map((annee) => judge("SOC-2026", annee, sheets).verdict.statut)).toEqual(["atteinte", "non-atteinte"]);
  });

  it("tells works by their CPV code where there is no category, and does without the justification column", () => {
    const headers = ["N° marché", "Date de notification", "Date de lancement", "Code CPV", "Montant HT", "Considérations sociales"];
    const sheets = sheet("Marchés", headers, [["M1", "2026-12-01", "2026-09-01", "45210000", 900_000, null], ["M2", "2026-12-01", "2026-09-01", "90910000", 900_000, "Clause sociale"], ["M3", "2026-12-01", "2026-09-01", "45233000-9", 6_000_000, null]]);
    expect(judge("SOC-2026", 2026, sheets).resultat).toMatchObject({ numerateur: 1, denominateur: 2 });
  });

  it("has no target once the thresholds are unknown", () => {
    const sheets = marches(["M", "2028-12-01", "2027-09-01", "Services", 300_000, "Pas de considération sociale", null]);
    expect(judge("SOC-2026", 2028, sheets)).toMatchObject({ resultat: { valeur: 0 }, verdict: { statut: "sans-cible" } });
  });
});
