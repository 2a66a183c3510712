import { texteOf } from "../chiffres/texteOf";
import { keyOf } from "../chiffres/role";
import type { Rapport } from "../chiffres/rapport";
import type { LieuNomme } from "../lieux/lieu";
import { laissee, remplie, type Laissee, type Reading, type Remplie, type Remplissage } from "./remplie";

/** Named cells: each receives the figure, or the word of the report, that its name says. */
export function fillNames(rapport: Rapport, lieux: readonly LieuNomme[], reading: Reading): Remplissage {
  const remplies: Remplie[] = [];
  const laissees: Laissee[] = [];
  const codes: string[] = [];
  const inconnus: string[] = [];
  for (const lieu of lieux) {
    const place = { sheet: lieu.sheet, row: lieu.row, column: lieu.column };
    const { ask } = lieu;
    const ligne = "mot" in ask ? null : rapport.ligne(ask.code);
    if (!("mot" in ask) && ligne === null) {
      inconnus.push(lieu.name);
      continue;
    }
    const content = "mot" in ask ? rapport.mot(ask.mot) : ligne && rapport.content(ligne, ask.demande);
    const [code, role] = "mot" in ask ? [ask.mot, ask.mot] : [codeOf(ligne, ask.code), keyOf(ask.demande)];
    codes.push(code);
    if (!content) continue;
    if (reading.isFormula(place)) laissees.push(laissee(place, code, "formule"));
    else remplies.push(...remplie(place, content, reading, { code, role, apres: texteOf(content, ligne, "mot" in ask ? null : ask.demande) }));
  }
  return { remplies, memoire: [], laissees, codes, inconnus, enDouble: [] };
}

/** The code as the scheme writes it: a name has no hyphen. */
function codeOf(ligne: ReturnType<Rapport["ligne"]>, asked: string): string {
  return ligne?.kind === "figure" ? ligne.figure.code : ligne?.kind === "action" ? `Action ${ligne.action.code}` : asked;
}
