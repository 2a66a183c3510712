import fc from "fast-check";
import type { Champ, TypeChamp } from "../register/champ";
import { buildColumn } from "../register/column";
import type { Cell } from "../register/cell";
import type { CritereBrut } from "./filtre";
import { CritereError, parseCritere } from "./critere";
import { maskOf, unknownRows } from "../indicators/mask";
import { rowsOf } from "../indicators/bits";

const champ = (type: TypeChamp, valeurs: Champ["valeurs"] = []): Champ => ({ id: "essai", libelle: "Essai", type, synonymes: [], valeurs });

function answers(type: TypeChamp, cells: Cell[], critere: CritereBrut): string {
  const column = buildColumn(cells, champ(type), "Essai", 1900);
  const mask = maskOf(column, parseCritere(critere, column.champ));
  const yes = rowsOf(mask.yes);
  const unknown = rowsOf(unknownRows(mask, cells.length));
  return cells.map((_, row) => (yes.includes(row) ? "o" : unknown.includes(row) ? "?" : "n")).join("");
}

describe("criteria, as COUNTIFS writes them", () => {
  test.each<[TypeChamp, Cell[], CritereBrut, string]>([
    ["montant", [25000, 25000.01, "1 000 000 €", null, "abc"], ">25000", "noo??"],
    ["montant", [25000, 10], ">=25000", "on"],
    ["montant", [1, 2, 3], [1, 3], "ono"],
    ["montant", [1, 2], "<>1", "no"],
    ["montant", [25000, 10], "≥ 25 000 €", "on"],
    ["montant", [25000, 25001], "=> 25001", "no"],
    ["montant", [25000, 25001], "≤25000", "on"],
    ["montant", [25000, 25001], "=<25000", "on"],
    ["texte", ["Travaux", "Services"], "≠ Travaux", "no"],
    ["date", ["2024-01-01", "31/12/2023", null], ">=2024-01-01", "on?"],
    ["date", ["2024-01-01", "31/12/2023"], "≥ 01/01/2024", "on"],
    ["ouiNon", ["oui", "non", null, "?"], "oui", "on??"],
    ["ouiNon", ["oui", "non"], false, "no"],
    ["texte", ["Travaux", "TRAVAUX ", "Études", "etudes"], "Travaux", "oonn"],
    ["texte", ["Études", "etudes", null], "études", "oo?"],
    ["texte", ["Travaux", "Services", null], "<>Travaux", "no?"],
    ["texte", ["clause d'insertion", "insertion", "autre"], "*insertion*", "oon"],
    ["texte", ["a*b", "aXb"], "a~*b", "on"],
    ["texte", ["A1", "A12", "A"], "A?", "onn"],
    ["texte", ["x", null, ""], "", "noo"],
    ["texte", ["x", null, ""], "<>", "onn"],
    ["montant", [0, null, "abc"], "<>", "on?"],
    ["liste", ["EA;ESS", "SIAE", "ETI"], ["EA", "SIAE"], "oon"],
    ["liste", ["EA;ESS", "SIAE"], "<>ESS", "no"],
    ["considerationsSociales", ["Clause sociale", "Pas de considération sociale", null, "charabia"], "Clause sociale", "onn?"],
  ])("%s %p with %p: %s", (type, cells, critere, expected) => {
    expect(answers(type, cells, critere)).toBe(expected);
  });

  test.each<[TypeChamp, CritereBrut]>([["montant", ">=abc"], ["montant", ">"], ["texte", ">12"], ["ouiNon", "peut-être"], ["texte", ["a", "<>"]], ["montant", [1, "<>"]]])("refuses %s %p", (type, critere) => {
    expect(() => parseCritere(critere, champ(type))).toThrow(CritereError);
  });

  test.each<[TypeChamp, string, RegExp]>([
    ["montant", "plus de 3", /« plus de 3 » ne se lit pas comme une valeur de « Essai » : il faut un montant, par exemple « >25000 »/],
    ["date", ">2024", /il faut une date, par exemple « >=01\/01\/2024 »/], ["ouiNon", "peut-être", /il faut oui ou non/], ["pourcentage", "dix", /par exemple « >=10 % »/],
  ])("says what a %s takes in the place of « %s »", (type, critere, message) => {
    expect(() => parseCritere(critere, champ(type))).toThrow(message);
  });

  test("wildcards agree with a regular expression, and never take long", () => {
    const pieces = fc.array(fc.constantFrom("a", "b", "*", "?"), { maxLength: 8 });
    fc.assert(fc.property(pieces, fc.stringMatching(/^[ab]{0,10}$/), (parts, text) => {
      fc.pre(parts.length > 0 && text !== "");
      const pattern = new RegExp(`^${parts.map((part) => (part === "*" ? "[\\s\\S]*" : part === "?" ? "[\\s\\S]" : part)).join("")}$`);
      expect(answers("texte", [text], parts.join(""))).toBe(pattern.test(text) ? "o" : "n");
    }), { seed: 20, numRuns: 500 });
    expect(answers("texte", ["a".repeat(5000)], `${"a*".repeat(30)}b`)).toBe("n");
  });
});
