import { number, numberWithUnit, text, VIDE } from "./content";

describe("what a cell of a bilan receives", () => {
  it("erases where there is nothing to say", () => {
    expect(text("")).toBe(VIDE);
    expect(text("Réalisée")).toEqual({ type: "texte", value: "Réalisée" });
    expect(text(" ")).toEqual({ type: "texte", value: " " });
  });

  it.each<[number, string, string, string]>([
    [0.125, "%", "0.0%", "0.0%"],
    [1_200.5, "€", '#,##0 "€"', '#,##0 "€"'],
    [1_200.5, "€ HT", '#,##0 "€"', '#,##0 "€"'],
    [37, "marchés", "#,##0", '#,##0 "marchés"'],
    [1, "marchés", "#,##0", '#,##0 "marché"'],
    [12.5, "heures", "#,##0.00", '#,##0.00 "heures"'],
    [12, "k€", "#,##0", '#,##0 "k€"'],
    [3, 'pièces dites "A"', "#,##0", '#,##0 "pièces dites ”A”"'],
  ])("%p %s is shown as %s, and as %s where no column says its unit", (value, unite, plain, withUnit) => {
    expect(number(value, unite)).toEqual({ type: "nombre", value, format: plain });
    expect(numberWithUnit(value, unite)).toEqual({ type: "nombre", value, format: withUnit });
  });
});
