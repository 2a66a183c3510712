import { AUCUNE_ECARTEE, type MotifEcart, type Raison, type Resultat } from "../indicators/resultat";
import { doubtOfMissing, outOfForce } from "./vigueur";
import type { Verdict } from "./verdict";

describe("outOfForce", () => {
  const depuis = { vigueur: { du: "2026-08-21" } };
  const borne = { vigueur: { du: "2023-01-01", au: "2024-06-30" } };
  test.each<[string, Parameters<typeof outOfForce>[0], number, number, boolean]>([
    ["a rule without dates is always in force", {}, 1990, 1990, false],
    ["the year before it starts", depuis, 2025, 2025, true],
    ["the year in which it starts", depuis, 2026, 2026, false],
    ["later", depuis, 2030, 2030, false],
    ["a period that ends in the year in which it starts", depuis, 2025, 2026, false],
    ["the year in which it ends", borne, 2024, 2024, false],
    ["the year after it ends", borne, 2025, 2025, true],
    ["a period that starts in the year in which it ends", borne, 2024, 2025, false],
    ["the year before both", borne, 2022, 2022, true],
  ])("%s", (_name, rule, debut, fin, outside) => {
    expect(outOfForce(rule, { debut, fin }) !== null).toBe(outside);
  });
  test("says from when, and until when", () => {
    expect(outOfForce(depuis, { debut: 2024, fin: 2024 })).toEqual({ code: "horsVigueur", du: "2026-08-21", au: null });
    expect(outOfForce(borne, { debut: 2025, fin: 2025 })).toEqual({ code: "horsVigueur", du: "2023-01-01", au: "2024-06-30" });
  });
});

describe("doubtOfMissing", () => {
  const verdict: Verdict = { statut: "atteinte", cible: null, prochaine: null, ecart: 0, raison: null, evolution: null, autres: [] };
  const motif = (champ: string, libelle: string, nombre: number, why: MotifEcart["motif"] = "manquant"): MotifEcart => ({ champ, libelle, motif: why, nombre, lignes: [] });
  const result = (motifs: readonly MotifEcart[], raison: Raison | null = null): Resultat => ({
    valeur: 1, part: null, numerateur: 1, denominateur: null, denominateurLibelle: "marchés", genre: "nombre", table: "marches", lignes: [], retenues: 0,
    ecartees: motifs.length === 0 ? AUCUNE_ECARTEE : { nombre: motifs.reduce((total, { nombre }) => total + nombre, 0), motifs }, nonDeclarees: 0, partDeclarees: null, modalites: [], raison, origine: "registre", additif: true,
  });

  test("rows left out for the field make the verdict uncertain, and are counted", () => {
    const found = doubtOfMissing(verdict, result([motif("dateLancement", "Date de lancement", 2), motif("montant", "Montant HT", 5)]), ["dateLancement"]);
    expect(found).toMatchObject({ statut: "a-verifier", ecart: 0, raison: { code: "texte", texte: "2 marchés sans « Date de lancement » : on ne peut pas dire si la règle s'y applique" } });
    expect(doubtOfMissing(verdict, result([motif("dateLancement", "Date de lancement", 1)]), ["dateLancement"]).raison).toMatchObject({ texte: expect.stringMatching(/^1 marché sans/) });
  });
  const lancement = (nombre: number, why: MotifEcart["motif"]) => motif("dateLancement", "Date de lancement", nombre, why);
  test.each<[string, readonly MotifEcart[], string]>([
    ["a date that is there and can't be read isn't said to be missing", [lancement(2, "dateIllisible")], "2 marchés dont « Date de lancement » est illisible"],
    ["nor is one that is an error of the sheet", [lancement(1, "erreur"), lancement(1, "dateIllisible")], "2 marchés dont « Date de lancement » est illisible"],
    ["what is missing and what can't be read are told apart", [lancement(1200, "dateIllisible"), lancement(1, "manquant")], "1 marché sans « Date de lancement », 1 200 marchés dont « Date de lancement » est illisible"],
  ])("%s", (_name, motifs, expected) => {
    const { raison } = doubtOfMissing(verdict, result(motifs), ["dateLancement"]);
    expect(raison?.code === "texte" && raison.texte.replace(/[\u00a0\u202f]/g, " ")).toBe(`${expected} : on ne peut pas dire si la règle s'y applique`);
  });
  test("rows left out for another field don't", () => {
    expect(doubtOfMissing(verdict, result([motif("montant", "Montant HT", 5)]), ["dateLancement"])).toBe(verdict);
    expect(doubtOfMissing(verdict, result([motif("montant", "Montant HT", 5)]), [])).toBe(verdict);
  });
  test("the column itself is absent: nobody can say, and the reason stays", () => {
    const absent = (champs: readonly string[]): Raison => ({ code: "colonneAbsente", table: "Marchés", colonnes: champs, champs });
    const unmeasured: Verdict = { ...verdict, statut: "non-mesurable", raison: absent(["dateLancement"]) };
    expect(doubtOfMissing(unmeasured, result([], absent(["dateLancement"])), ["dateLancement"])).toEqual({ ...unmeasured, statut: "a-verifier" });
    expect(doubtOfMissing(unmeasured, result([], absent(["dateLancement", "montant"])), ["dateLancement"])).toBe(unmeasured);
  });
});
