import fc from "fast-check";
import type { Champ } from "../../core/register/champ";
import { foldText } from "../../core/register/fold";
import { parseCritere } from "../../core/scheme/critere";
import { quickContains } from "./contains";

const CHAMP: Champ = { id: "objet", libelle: "Objet", type: "texte", synonymes: [], valeurs: [] };
function asCore(critere: string): (text: string) => boolean {
  const parsed = parseCritere(`=${critere}`, CHAMP);
  if (parsed.sur !== "texte") throw new Error("a criterion on a text");
  const { testFolded } = parsed;
  return (text) => testFolded(foldText(text));
}

it.each<[string, string, boolean | null]>([
  ["*insertion*", "Clause d’Insertion professionnelle", true],
  ["*insertion*", "RÉINSERTION", true],
  ["*insertion*", "Entretien des espaces verts", false],
  ["*Été*", "repas d'ete", true],
  ["*oeuvre*", "main-d'œuvre", null],
  ["*d'oe*", "main d'oeuvre", true],
  ["*haute qualité*", "haute  qualite", null],
  ["*haute qualité*", "haute\u00a0qualité", true],
  ["*aab*", "aaab", true],
  ["*abab*", "abaabab", true],
  ["*insertion*", "insertion ", true],
  ["*verte*", "insertion ", null],
  ["*verte*", "日本 vert", null],
  ["*verte*", "日本 verte", true],
  ["*日本*", "日本 verte", true],
  ["*a.c*", "abc", false],
  ["*]^*", "a]^b", true],
  ["*verte*", "", null],
])("%s in « %s »: %p", (critere, text, expected) => {
  expect(quickContains(critere)?.(text)).toBe(expected);
});

it.each(["insertion*", "*insertion", "*in?ertion*", "*in*tion*", "*~**", "insertion", "* insertion*", "*insertion *", "**", "*"])("is made for no other criterion: %s", (critere) => {
  expect(quickContains(critere)).toBeNull();
});

it("answers as core does, or not at all", () => {
  const letter = fc.constantFrom(..."aAbéÉçœ-' ’–\u00a0\u0301\u200b°º½ÅſK…«»ΩßİIi".split(""));
  const text = fc.oneof(fc.string({ unit: letter, maxLength: 30 }), fc.string({ unit: "binary", maxLength: 12 }));
  const literal = fc.oneof(fc.string({ unit: letter, minLength: 1, maxLength: 4 }), fc.string({ unit: "binary", minLength: 1, maxLength: 3 }));
  let answered = 0;
  fc.assert(fc.property(literal, text, fc.boolean(), (word, around, isInside) => {
    const critere = `*${word}*`;
    const whole = isInside ? `${around}${word}${around}` : around;
    const quick = quickContains(critere)?.(whole) ?? null;
    if (quick === null) return;
    answered++;
    expect([critere, whole, quick]).toEqual([critere, whole, asCore(critere)(whole)]);
  }), { numRuns: 3000 });
  expect(answered).toBeGreaterThan(100);
});
