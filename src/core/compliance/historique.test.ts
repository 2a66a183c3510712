import { registerOf, type Sheets } from "../../../test/registerOf";
import { schemaOf } from "../../../test/schemaOf";
import { referentiel } from "../../catalogue";
import { createContext } from "../indicators/context";
import { createEvaluator } from "../indicators/evaluate";
import type { Periode } from "../indicators/resultat";
import type { Cell } from "../register/cell";
import { indicateursDe } from "../scheme/schema";
import { createHistorique, type Releve } from "./historique";

const SCHEMA = schemaOf([
  { code: "A1", mesure: { genre: "nombre", filtre: { considerationsSociales: "Clause sociale" }, base: {}, denominateur: "marchés" } },
  { code: "P1", unite: "%", mesure: { genre: "part", filtre: { considerationsSociales: "Clause sociale" }, denominateur: "marchés" } },
  { code: "C3", mesure: { genre: "saisie", denominateur: "utilisations" } },
  { code: "L1", mesure: { genre: "realisation", action: "1.1.1", denominateur: "lignes" } },
], referentiel);

const REGISTRE: Sheets = {
  Marchés: [
    ["N° marché", "Date de notification", "Considérations sociales", "Direction"],
    ["M1", "2022-01-10", "Clause sociale", "Routes"], ["M2", "2023-01-10", "Clause sociale", "Routes"], ["M3", "2023-02-10", "Pas de considération sociale", "DSI"], ["M4", "2024-02-10", "Clause sociale", "DSI"],
  ],
  Saisies: [["Indicateur", "Année", "Valeur"], ["C3", 2023, 7]],
  "Suivi des actions": [["Action", "État"], ["1.1.1", "Réalisée"]],
};
const arretes = (...rows: readonly (readonly Cell[])[]): Sheets => ({ "Bilans arrêtés": [["Schéma", "Période", "Indicateur", "Valeur", "Numérateur", "Dénominateur", "Date"], ...rows] });

interface Asked {
  readonly code?: string;
  readonly direction?: string;
  readonly enCours?: Periode;
}

/** The figure of a former period, beside the check of 2024. */
function releve(periode: Periode | number, sheets: Sheets = {}, { code = "A1", direction, enCours = { debut: 2024, fin: 2024 } }: Asked = {}): Releve | null {
  const register = registerOf({ ...REGISTRE, ...sheets }, referentiel);
  const evaluator = createEvaluator(createContext(register, { periode: enCours, direction }), SCHEMA);
  const indicateur = indicateursDe(SCHEMA).find((one) => one.code === code)!;
  return createHistorique(register, SCHEMA.id, evaluator, enCours).releve(indicateur, null, typeof periode === "number" ? { debut: periode, fin: periode } : periode);
}

describe("the figure of a former year", () => {
  test("what was voted wins over the register, with its two sides", () => {
    expect(releve(2023, arretes(["essai", 2023, "A1", 9, 9, 30]))).toEqual({
      periode: { debut: 2023, fin: 2023 }, valeur: 9, part: 0.3, numerateur: 9, denominateur: 30, origine: "arrete", date: null, recalcul: { valeur: 1, part: 0.5, numerateur: 1, denominateur: 2 },
    });
  });

  test("nothing voted, it is measured from the register", () => {
    expect(releve(2023)).toEqual({ periode: { debut: 2023, fin: 2023 }, valeur: 1, part: 0.5, numerateur: 1, denominateur: 2, origine: "registre", date: null, recalcul: null });
    expect(releve(2022)).toMatchObject({ valeur: 1, part: 1 });
  });

  test.each<[string, readonly Cell[]]>([
    ["another scheme", ["landes", 2023, "A1", 9]], ["another year", ["essai", 2021, "A1", 9]], ["another indicator", ["essai", 2023, "A2", 9]], ["a period of two years", ["essai", "2022-2023", "A1", 9]],
    ["a blank value", ["essai", 2023, "A1", null]], ["a value that can't be read", ["essai", 2023, "A1", "neuf"]], ["a period that isn't one", ["essai", "l'an dernier", "A1", 9]],
  ])("%s is not it", (_name, row) => {
    expect(releve(2023, arretes([...row, null, null]))).toMatchObject({ valeur: 1, origine: "registre" });
  });

  test("codes and schemes are matched as a reader does", () => {
    expect(releve(2023, arretes(["ESSAI ", "2023", " a1", 9]))).toMatchObject({ valeur: 9, part: null, numerateur: null, origine: "arrete" });
  });

  test("a zero that was voted is a figure", () => {
    expect(releve(2023, arretes(["essai", 2023, "A1", 0, 0, 12]))).toMatchObject({ valeur: 0, part: 0, origine: "arrete" });
  });

  test("a share that was voted is a fraction, and has no share of its own", () => {
    expect(releve(2023, arretes(["essai", 2023, "A1", "30 %", 3, 10]))).toMatchObject({ valeur: 0.3, part: null, numerateur: 3, denominateur: 10 });
    // 0 and 1 are their own numerators.
    expect(releve(2023, arretes(["essai", 2023, "P1", 0, 0, 10]), { code: "P1" })).toMatchObject({ valeur: 0, part: null });
    expect(releve(2023, arretes(["essai", 2023, "P1", 1, 1, 1]), { code: "P1" })).toMatchObject({ valeur: 1, part: null });
  });

  test("the day of the vote comes with it, where the table has one", () => {
    expect(releve(2023, arretes(["essai", 2023, "A1", 9, null, null, "2024-06-30"]))?.date).toBe("2024-06-30");
    expect(releve(2023, arretes(["essai", 2023, "A1", 9, null, null, "au printemps"]))?.date).toBeNull();
  });

  test("what the register gives today stands beside, where it is another figure", () => {
    expect(releve(2023, arretes(["essai", 2023, "P1", 0.2, 2, 10]), { code: "P1" })?.recalcul).toEqual({ valeur: 0.5, part: null, numerateur: 1, denominateur: 2 });
    expect(releve(2023, arretes(["essai", 2023, "P1", 0.5, 1, 2]), { code: "P1" })?.recalcul).toBeNull();
    expect(releve(2023, arretes(["essai", 2023, "C3", 7]), { code: "C3" })?.recalcul).toBeNull();
    expect(releve(2023, arretes(["essai", 2023, "C3", 6]), { code: "C3" })?.recalcul).toEqual({ valeur: 7, part: null, numerateur: 7, denominateur: null });
  });

  test("nothing that can be measured today is no difference", () => {
    expect(releve(2020, arretes(["essai", 2020, "P1", 0.2, 2, 10]), { code: "P1" })).toMatchObject({ valeur: 0.2, recalcul: null });
    expect(releve(2022, arretes(["essai", 2022, "C3", 4]), { code: "C3" })).toMatchObject({ valeur: 4, recalcul: null });
  });

  test("a figure voted twice for one period is nobody's, even where both lines agree", () => {
    expect(releve(2023, arretes(["essai", 2023, "A1", 9], ["essai", 2023, "A1", 8]))).toMatchObject({ valeur: 1, origine: "registre" });
    expect(releve(2023, arretes(["essai", 2023, "A1", 9], ["essai", 2023, "A1", 9], ["essai", 2023, "A1", 9]))).toMatchObject({ valeur: 1, origine: "registre" });
  });

  test("a year of the period that is checked is always measured, whatever was voted", () => {
    const voted = arretes(["essai", 2023, "A1", 9], ["essai", 2024, "A1", 9]);
    expect(releve(2024, voted)).toMatchObject({ valeur: 1, origine: "registre" });
    expect(releve(2023, voted, { enCours: { debut: 2023, fin: 2024 } })).toMatchObject({ valeur: 1, origine: "registre" });
  });

  test("a later year that was voted is read as voted", () => {
    expect(releve(2023, arretes(["essai", 2023, "A1", 9]), { enCours: { debut: 2022, fin: 2022 } })).toMatchObject({ valeur: 9, origine: "arrete" });
  });

  test("one direction has no voted figure: it is measured on its rows", () => {
    expect(releve(2023, arretes(["essai", 2023, "A1", 9]), { direction: "DSI" })).toMatchObject({ valeur: 0, denominateur: 1, origine: "registre" });
  });

  test("nothing to measure gives nothing, and not zero", () => {
    expect(releve(2019)).toBeNull();
  });
});

describe("two years", () => {
  test.each(["2022-2023", "2022 - 2023", "2022–2023"])("the bilan of %p is found", (periode) => {
    expect(releve({ debut: 2022, fin: 2023 }, arretes(["essai", periode, "A1", 20, 20, 80]))).toMatchObject({ periode: { debut: 2022, fin: 2023 }, valeur: 20, part: 0.25, origine: "arrete" });
  });
  test("two years voted one by one are not added up: the register is", () => {
    expect(releve({ debut: 2022, fin: 2023 }, arretes(["essai", 2022, "A1", 20], ["essai", 2023, "A1", 20]))).toMatchObject({ valeur: 2, denominateur: 3, origine: "registre" });
  });
});

describe("what isn't counted", () => {
  test("a value entered for the former year says so", () => {
    expect(releve(2023, {}, { code: "C3" })).toMatchObject({ valeur: 7, origine: "saisie" });
    expect(releve(2022, {}, { code: "C3" })).toBeNull();
  });
  test("a step done is no figure", () => {
    expect(releve(2023, {}, { code: "L1" })).toBeNull();
  });
});
