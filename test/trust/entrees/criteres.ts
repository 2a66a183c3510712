import fc from "fast-check";
import { buildColumn } from "../../../src/core/register/column";
import type { Champ, TypeChamp } from "../../../src/core/register/champ";
import { maskOf } from "../../../src/core/indicators/mask";
import { CritereError, parseCritere } from "../../../src/core/scheme/critere";
import { textOfFormula } from "../../../src/workbook/textFormula";
import { times } from "../effort";
import { essai, phraseClaire } from "./compte";
import { POMPES, texteHostile } from "./textes";

const TYPES: readonly TypeChamp[] = ["texte", "choix", "liste", "siret", "nombre", "montant", "pourcentage", "date", "ouiNon", "considerationsSociales"];
const champ = (type: TypeChamp): Champ => ({ id: "essai", libelle: "Essai", type, synonymes: [], valeurs: [] });
const joker = fc.array(fc.oneof(fc.constantFrom("*", "?", "~", "~*", "**", "a", ">", "<", "=", "<>", "≥", "(", "[", "\\", "^", "$", "+", "{9}"), texteHostile), { maxLength: 12 }).map((parts) => parts.join(""));

async function applique(critere: string, cellules: readonly string[], type: TypeChamp): Promise<void> {
  await essai("critère", () => {
    try {
      const column = buildColumn(cellules, champ(type), "Essai", 1900);
      maskOf(column, parseCritere(critere, column.champ));
    } catch (error) {
      if (!(error instanceof CritereError)) throw error;
      phraseClaire(error.message);
    }
  });
}

export function criteres(): void {
  test("any criterion on any cell is applied, or refused in a sentence", async () => {
    await fc.assert(fc.asyncProperty(joker, fc.array(texteHostile, { maxLength: 5 }), fc.constantFrom(...TYPES), applique), { numRuns: times(300, 8_000) });
  });

  test("stars on long cells take what their sizes multiplied take, and no more", async () => {
    const long = "a".repeat(32_767);
    for (const critere of [`${"a*".repeat(40)}b`, `${"*a".repeat(40)}*b`, "*".repeat(5_000), `${"?".repeat(5_000)}*b`, `*${"a".repeat(500)}b`, "~".repeat(5_000), `${"*?".repeat(200)}b`]) {
      for (const cellule of [long, `${long.slice(1)}b`, "ab".repeat(16_000)]) await applique(critere, [cellule], "texte");
    }
    for (const critere of POMPES.filter((_, rank) => rank % times(4, 1) === 0)) for (const type of TYPES) await applique(critere, ["a"], type);
  });

  test("texts kept as formulas are read in one pass", async () => {
    for (const formule of ["\"\"".repeat(16_000), `="${"a".repeat(30_000)}`, `=${"\"a\"&".repeat(8_000)}`, `=${"\"a\" & ".repeat(6_000)}"b"`, " ".repeat(32_000), `="a"${" ".repeat(32_000)}&`, `=${"\"".repeat(32_001)}`]) await essai("formule", () => void textOfFormula(formule));
  });
}
