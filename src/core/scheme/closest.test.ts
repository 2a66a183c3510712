import { closest, createClosest } from "./closest";

describe("closest", () => {
  it.each<[string, readonly string[], string | null]>([
    ["Montent HT", ["Montant HT", "Objet"], "Montant HT"], ["montant", ["Objet", "Montant HT"], "Montant HT"], ["Indicateurs", ["Indicateur", "Action"], "Indicateur"],
    ["A2", ["A1", "B7"], "A1"], ["couleur", ["Montant HT", "Objet"], null], ["x", [], null],
  ])("« %s » among %j", (word, candidates, expected) => expect(closest(word, candidates)).toBe(expected));

  it("asks for more likeness when told to", () => {
    expect(closest("Titre", ["Filtre"])).toBe("Filtre");
    expect(closest("Titre", ["Filtre"], 4)).toBeNull();
  });

  it("looks at the words of a list until there are too many of them", () => {
    const proche = createClosest(["A1"]);
    expect(proche("A2")).toBe("A1");
    for (let rank = 0; rank < 100; rank++) proche(`autre ${rank}`);
    expect([proche("A2"), proche("A3")]).toEqual(["A1", null]);
  });
});
