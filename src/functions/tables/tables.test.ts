import { referentiel, schemas } from "../../catalogue";
import { FunctionProblem } from "../errors";
import { createTableFunctions } from "./tables";
import { ENTETES, outcome, textOf } from "../../../test/fonctions/registres";

const fresh = () => createTableFunctions([...schemas.values()], referentiel);
const { indicateur, conformite, bilan } = fresh();

const line = (id: string, montant: unknown, sociale: unknown, more: readonly unknown[] = []): unknown[] => [id, "Marché", 45_400, montant, sociale, null, null, ...more];
const table = (...lines: readonly unknown[][]): unknown[][] => [ENTETES, ...lines].map((row) => ENTETES.map((_, column) => row[column] ?? null));
const deux = table(line("M1", 30_000, "Clause sociale"), line("M2", 90_000, "Critère social"));
const A1 = "Nombre de marchés clausés dans la tranche des marchés supérieurs à 25 000 € HT";

describe("CONFORMITE", () => {
  it("gives a line an indicator, a header row first, nothing where nothing is known", () => {
    const rows = conformite(deux, "landes", 2024, true);
    expect(rows.slice(0, 3)).toEqual([
      ["Code", "Libellé", "Valeur", "Cible", "Écart", "Statut"],
      ["A1", A1, 0.5, 0.3, 0.2, "Atteinte"],
      ["A2", "Volume d'heures d'insertion contractualisées", "", 15278, "", "Non mesurable"],
    ]);
    expect(conformite(deux, "LANDES", "2024", false)).toEqual(rows.slice(1));
    expect(rows.every((row) => row.length === 6 && row.every((cell) => cell !== null && cell !== undefined))).toBe(true);
  });

  it("shows the number where the document sets a share of nobody knows what", () => {
    const reserved = table(["M1", "Marché", 45_400, 30_000, "Marché réservé", null, "EA-ESAT"]);
    expect(conformite(reserved, "landes", 2024, false).find(([code]) => code === "C1")?.slice(2)).toEqual([1, 0.3, "", "À vérifier"]);
  });

  it("shows what changed where the target asks for a change", () => {
    const reserved = (id: string, date: number, montant: number) => [id, "Marché", date, montant, "Marché réservé", null, "EA-ESAT"];
    const rows = conformite(table(reserved("M1", 45_000, 2_000_000), reserved("M2", 45_400, 2_200_000)), "rtes-modele", 2024, false);
    expect(rows.find(([code]) => code === "1.1.5.2")?.slice(2)).toEqual([0.1, 0.3, -0.2, "Non atteinte"]);
  });

  it("puts an error in the lines that rest on it, and in no other", () => {
    const rows = conformite(table(line("M1", { code: "#REF!" }, "Clause sociale"), line("M2", 90_000, "Critère social")), "landes", 2024, false);
    const [a1, c4] = ["A1", "C4"].map((code) => rows.find((row) => row[0] === code)!);
    expect(a1!.map((cell) => (cell instanceof FunctionProblem ? textOf(cell) : cell))).toEqual(["A1", A1, ...[0, 1, 2, 3].map((rank) => (rank === 1 ? 0.3 : "#N/A « Montant HT », ligne 2 de la plage : la cellule est en erreur (#REF!). Corrigez-la, puis recalculez."))]);
    expect(c4!.slice(2)).toEqual([0.5, 0.3, 0.2, "Atteinte"]);
  });

  it("says which value can't be read in the lines that it would change", () => {
    const rows = conformite(table(line("M1", "trop", "Clause sociale"), line("M2", 90_000, "Critère social")), "landes", 2024, false);
    const statut = rows.find(([code]) => code === "A1")![5];
    expect(statut instanceof FunctionProblem && textOf(statut)).toContain("#VALUE! « Montant HT », ligne 2 de la plage : « trop »");
  });

  it.each<[string, () => unknown, string]>([
    ["no scheme", () => conformite(deux, null, 2024, true), "#VALUE! « schema » est vide"],
    ["an unknown scheme", () => conformite(deux, "corse", 2024, true), "#VALUE! SPASER inconnu : « corse »"],
    ["no year", () => conformite(deux, "landes", "", true), "#VALUE! « annee » est vide"],
    ["a table that isn't one", () => conformite([["a", "b"], [1, 2]], "landes", 2024, true), "#VALUE! Table non reconnue"],
  ])("%s", (_name, call, expected) => {
    expect(outcome(call)).toContain(expected);
  });
});

describe("BILAN", () => {
  it("gives the lines of one axis with the sentence of the report", () => {
    const rows = bilan(deux, "landes", "1", 2024, true);
    expect(rows[0]).toEqual(["Action", "Code", "Libellé", "Numérateur", "Dénominateur", "Valeur", "Cible", "Statut", "Phrase"]);
    const [premiere] = rows.slice(1);
    expect(premiere?.slice(0, 8)).toEqual(["1.1.1", "A1", A1, 1, 2, 0.5, 0.3, "Atteinte"]);
    expect(String(premiere?.[8]).replace(/[\u00a0\u202f]/g, " ")).toBe("En 2024, 1 marché, soit 50,0 % de 2 (marchés notifiés dans l'année, de plus de 25 000 € HT). L'objectif « au moins 30,0 % (2024) » est atteint (écart +20,0 points).");
    expect(rows.find(([, code]) => code === "C2")?.[8]).toBe("En 2024, non mesurable avec la seule table donnée (« Marchés ») : il faut aussi la table « Paiements ». Le volet SPASER, lui, lit tout le classeur.");
  });

  it("says how many rows a blank leaves out", () => {
    const rows = bilan(table(line("M1", null, "Clause sociale"), line("M2", 90_000, null), line("M3", 30_000, "Clause sociale")), "landes", "1", 2024, false);
    expect(String(rows[0]?.[8])).toContain("1 sans considération déclarée, comptée au dénominateur ; 1 ligne écartée faute de donnée.");
  });

  it("puts the problem in the place of the sentence, and an engagement of an objectif in its axis", () => {
    const rows = bilan(table(line("M1", { code: "#REF!" }, "Clause sociale")), "landes", "Axe 1", 2024, false);
    expect(rows[0]?.[8]).toContain("« Montant HT », ligne 2 de la plage");
    expect(rows.find(([, code]) => code === "1.2")?.[0]).toBe("Engagement");
  });

  it("finds an axis by its libellé, and the engagements of the whole scheme", () => {
    const [axe] = schemas.get("landes")!.axes;
    expect(bilan(deux, "landes", axe!.libelle.toUpperCase(), 2024, false)).toEqual(bilan(deux, "landes", "1", 2024, false));
    expect(bilan(deux, "landes", "Engagements", 2024, false).map(([action, code]) => [action, code])).toEqual([["Engagement", "TERRITOIRE"]]);
  });

  it.each<[string, () => unknown, string]>([
    ["no axis", () => bilan(deux, "landes", null, 2024, true), "#VALUE! « axe » est vide"],
    ["an unknown axis", () => bilan(deux, "landes", "9", 2024, true), "#VALUE! Axe inconnu : « 9 ». landes a : 1, 2, 3, engagements"],
    ["a scheme without engagements", () => bilan(deux, "reglementaire", "engagements", 2024, true), "#VALUE! Axe inconnu : « engagements »"],
  ])("%s", (_name, call, expected) => {
    expect(outcome(call)).toContain(expected);
  });
});

describe("what is remembered", () => {
  it("follows a table that changed, in place or not, and comes back to it", () => {
    const { indicateur: value } = fresh();
    const mine = deux.map((row) => [...row]);
    expect(value(mine, "A1", 2024, "landes")).toBe(1);
    mine[2]![4] = "Clause sociale";
    expect(value(mine, "A1", 2024, "landes")).toBe(2);
    expect(value(deux, "A1", 2024, "landes")).toBe(1);
    expect(value(mine.slice(0, 2), "A1", 2024, "landes")).toBe(1);
    expect(value([...mine, line("M3", 50_000, "Clause sociale")], "A1", 2024, "landes")).toBe(3);
  });

  it("gives the same problem again, and no longer once it is corrected", () => {
    const { indicateur: value } = fresh();
    const wrong = table(line("M1", { code: "#N/A" }, "Clause sociale"));
    const first = outcome(() => value(wrong, "A1", 2024, "landes"));
    expect(outcome(() => value(wrong.map((row) => [...row]), "A1", 2024, "landes"))).toBe(first);
    expect(outcome(() => value(table(line("M1", { code: "#REF!" }, "Clause sociale")), "A1", 2024, "landes"))).toContain("#REF!");
    expect(value(table(line("M1", 30_000, "Clause sociale")), "A1", 2024, "landes")).toBe(1);
  });

  it("never mixes two tables, two years or two schemes, whatever their number", () => {
    const { indicateur: value } = fresh();
    const many = Array.from({ length: 12 }, (_, count) => table(...Array.from({ length: count + 1 }, (__, rank) => line(`M${rank}`, 30_000, "Clause sociale"))));
    for (let round = 0; round < 2; round++) {
      expect(many.map((one) => value(one, "A1", 2024, "landes"))).toEqual(many.map((_, count) => count + 1));
      for (const one of many) expect(outcome(() => value(one, "A1", 2023, "landes"))).toContain("aucune ligne");
      expect(many.map((one) => value(one, "PNAD-SOC", 2024, "reglementaire"))).toEqual(many.map(() => 1));
    }
  });

  it("hands rows that a caller may change without changing what is remembered", () => {
    const first = conformite(deux, "landes", 2024, false);
    first[0]![2] = "changed";
    expect(conformite(deux, "landes", 2024, false)[0]![2]).toBe(0.5);
    expect(indicateur(deux, "A1", 2024, "landes")).toBe(1);
  });
});
