import fc from "fast-check";
import { parseModele } from "./placeholders";

const known = (modele: string) => parseModele(modele).map((segment) => {
  switch (segment.kind) {
    case "texte": case "inconnu": return `${segment.kind}:${segment.text}`;
    case "mot": return `mot:${segment.mot}`;
    case "chiffre": return `${segment.code}/${segment.demande.role}${segment.demande.annee ?? ""}${segment.format === null ? "" : `|${segment.format}`}`;
  }
});

it.each([
  ["{{A1.valeur}}", ["A1/valeur"]],
  ["{{ A1.valeur | % }}", ["A1/valeur|%"]],
  ["{{22.1.cible_2028}} et {{22.1.cible.2028}}", ["22.1/cible2028", "texte: et ", "22.1/cible2028"]],
  ["En {{année}}, {{Acheteur}} a passé {{A1.valeur}}.", ["texte:En ", "mot:annee", "texte:, ", "mot:acheteur", "texte: a passé ", "A1/valeur", "texte:."]],
  ["{{A1.Écart}}", ["A1/ecart"]],
  ["{{Action 22.suivi}}", ["Action 22/suivi"]],
  ["{{A1.valeur|0,0}}", ["A1/valeur|0,0"]],
  ["{{A1.bidon}} {{valeur}} {{A1.valeur|#}} {{annee|%}} {{}} {{A1.libelle_2024}}", ["inconnu:{{A1.bidon}}", "texte: ", "inconnu:{{valeur}}", "texte: ", "inconnu:{{A1.valeur|#}}", "texte: ", "inconnu:{{annee|%}}", "texte: ", "inconnu:{{}}", "texte: ", "inconnu:{{A1.libelle_2024}}"]],
  ["{{{A1.valeur}}}", ["texte:{", "A1/valeur", "texte:}"]],
  ["{{A1.valeur", ["texte:{{A1.valeur"]],
])("%s", (modele, expected) => {
  expect(known(modele)).toEqual(expected);
});

test("a sentence is its segments, end to end", () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom("{{A1.valeur}}", "{{annee}}", "{{", "}}", "|%", "{{x}}"));
  fc.assert(fc.property(fc.array(piece).map((pieces) => pieces.join("")), (modele) => {
    expect(parseModele(modele).map(({ text }) => text).join("")).toBe(modele);
  }));
});
