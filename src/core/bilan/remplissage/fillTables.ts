import { cellText, isBlank } from "../../register/cell";
import { foldText } from "../../register/fold";
import type { WorkbookSurvey } from "../../register/survey";
import { textePeriode } from "../../indicators/textes";
import { VIDE } from "../chiffres/content";
import type { Rapport } from "../chiffres/rapport";
import { keyOf, type Demande } from "../chiffres/role";
import { texteOf } from "../chiffres/texteOf";
import type { CellContent, Edit } from "../edit";
import { BILAN, freeRang, remembering } from "../lieux/memory";
import type { BilanTable } from "../lieux/tables";
import { laissee, remplie, type Laissee, type Reading, type Remplie, type Remplissage } from "./remplie";

/** Lines of tables: each code receives its figures under the headers that the table has. */
export function fillTables(rapport: Rapport, tables: readonly BilanTable[], reading: Reading, survey: WorkbookSurvey): Remplissage {
  const remplies: Remplie[] = [];
  const laissees: Laissee[] = [];
  const memoire: Edit[] = [];
  const codes: string[] = [];
  const inconnus: string[] = [];
  const enDouble: string[] = [];
  let rang = freeRang(survey, BILAN);
  const now = { schema: rapport.sujet.conformite.schema.id, periode: textePeriode(rapport.sujet.conformite.periode) };
  for (const table of tables) {
    const found = Array.from({ length: table.rowCount }, (_, down) => cellText(reading.cell({ sheet: table.sheet, row: table.firstRow + down, column: table.code })).trim());
    const folded = found.map(foldText);
    codes.push(...found.filter((code) => code !== ""));
    enDouble.push(...found.filter((code, index) => code !== "" && folded.indexOf(folded[index]!) !== index));
    const autrePeriode = table.memoire !== null && (table.memoire.periode !== now.periode || foldText(table.memoire.schema) !== foldText(now.schema));
    let known = 0;
    found.forEach((code, down) => {
      if (code === "") return;
      const ligne = rapport.ligne(code);
      if (!ligne) return void inconnus.push(code);
      known++;
      for (const { column, demande } of table.columns) {
        const place = { sheet: table.sheet, row: table.firstRow + down, column };
        const content = contentFor(demande, rapport.content(ligne, demande), autrePeriode);
        if (!content || (isGiven(demande, autrePeriode) && !isBlank(reading.cell(place)))) continue;
        if (reading.isFormula(place)) laissees.push(laissee(place, code, "formule"));
        else remplies.push(...remplie(place, content, reading, { code: codeOf(ligne), role: keyOf(demande), apres: texteOf(content, ligne, demande) }));
      }
    });
    const place = { sheet: table.sheet, row: table.headerRow, column: table.code };
    if (known > 0) memoire.push(...remembering(BILAN, { rang: table.memoire?.rang ?? rang++, place, value: now }, survey));
  }
  return { remplies, memoire, laissees, codes, inconnus, enDouble };
}

/** The figure of the period before, left from the bilan of another period, is that of no period any more: better blank than stale. */
function contentFor({ role }: Demande, content: CellContent | null, autrePeriode: boolean): CellContent | null {
  return role === "anterieure" && content === null && autrePeriode ? VIDE : content;
}

/** What the person wrote is theirs: words, unit and the figure of the period before are given only where the cell is blank. */
function isGiven({ role }: Demande, autrePeriode: boolean): boolean {
  return role === "libelle" || role === "unite" || (role === "anterieure" && !autrePeriode);
}

function codeOf(ligne: NonNullable<ReturnType<Rapport["ligne"]>>): string {
  return ligne.kind === "figure" ? ligne.figure.code : `Action ${ligne.action.code}`;
}
