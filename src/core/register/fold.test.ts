import { foldHeader, foldText } from "./fold";

it.each(["l'eau", "l’eau", "L‘EAU", "l`eau", "l´eau", "  l'\u200beau ", "l\uff07eau", "l\uff40eau"])("%j is « l'eau » for a reader", (text) => {
  expect(foldText(text)).toBe("l'eau");
});

it.each([["Œuvre  sociale", "oeuvre sociale"], ["ÉTUDES", "etudes"], ["EA\u00a0–\u202fESAT", "ea - esat"], ["m²", "m2"]])("%j folds to %j", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

it("a header has no punctuation", () => {
  expect(["N° marché", "no. marche", "Objet de l´achat"].map(foldHeader)).toEqual(["n marche", "no marche", "objet de l achat"]);
});
