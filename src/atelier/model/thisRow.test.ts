import { engineFormula, excelFormula } from "./thisRow";

describe("references to the row of the formula", () => {
  it.each([
    ["=Marches[@Montant]*2", "=Marches[[#This Row],[Montant]]*2"],
    ["=Marches[@[Montant HT]]", "=Marches[[#This Row],[Montant HT]]"],
    ['="Marches[@Montant]"&A1', '="Marches[@Montant]"&A1'],
    ["=SUM(Marches[Montant])", "=SUM(Marches[Montant])"],
  ])("%s is %s for the engine, and back", (excel, engine) => {
    expect(engineFormula(excel)).toBe(engine);
    expect(excelFormula(engine)).toBe(excel);
  });
});
