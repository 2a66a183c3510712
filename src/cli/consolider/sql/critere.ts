import { foldText } from "../../../core/register/fold";
import { readDate } from "../../../core/register/date";
import { readNumber } from "../../../core/register/number";
import { readOuiNon } from "../../../core/register/ouiNon";
import { readPercentage } from "../../../core/register/percentage";
import { vocabulary } from "../../../core/register/vocabulary";
import type { Champ } from "../../../core/register/champ";
import { CritereError } from "../../../core/scheme/critere";
import type { CritereBrut } from "../../../core/scheme/filtre";
import { splitCritere } from "../../../core/scheme/operateur";
import { chaine } from "../base";
import { estDeclaration, partie, type Colonne } from "../colonnes";

/** A criterion as SQL: over the rows, or over the dictionary of the field (`plies`), once a distinct text. */
export interface CritereSql {
  readonly sur: "ligne" | "texte";
  readonly sql: string;
}

/**
 * One criterion, in the three values of SQL: NULL where the cell is blank or can't be read. What is tested is what core
 * tests, read by its readers; texts are compared folded.
 */
export function critereSql(champ: string, colonne: Colonne, critere: CritereBrut): CritereSql {
  const all = Array.isArray(critere) ? critere.map((one) => single(champ, colonne, one)) : [single(champ, colonne, critere)];
  const [first] = all;
  if (!first || all.some(({ sur }) => sur !== first.sur)) throw new CritereError(`« ${champ} » : ces critères ne vont pas ensemble`);
  return { sur: first.sur, sql: all.length === 1 ? first.sql : `(${all.map(({ sql }) => sql).join(" OR ")})` };
}

function single(champ: string, colonne: Colonne, brut: string | number | boolean): CritereSql {
  const written = typeof brut === "boolean" ? (brut ? "oui" : "non") : String(brut);
  const { operateur, operande } = splitCritere(written);
  const operator = operateur ?? "=";
  if (operande.trim() === "") {
    const filled = operator === "<>";
    return { sur: "ligne", sql: `CASE ${partie(champ, "s")} WHEN 1 THEN ${filled ? "TRUE" : "FALSE"} WHEN 0 THEN ${filled ? "FALSE" : "TRUE"} END` };
  }
  if (colonne.sorte === "texte") return { sur: "texte", sql: textual(colonne.champ, operator === "<>", operande) };
  return { sur: "ligne", sql: `${partie(champ, "v")} ${operator} CAST('${bound(colonne.champ, typeof brut === "number" ? brut : operande)}' AS DOUBLE)` };
}

function bound({ type, libelle }: Champ, operand: string | number): number {
  if (type === "ouiNon") {
    const said = readOuiNon(operand);
    if (said.state === "value") return said.value ? 1 : 0;
  } else {
    const reading = type === "date" ? readDate(operand, 1900) : type === "pourcentage" ? readPercentage(operand) : readNumber(operand);
    if (reading.state === "value") return reading.value;
  }
  throw new CritereError(`« ${libelle} » : « ${operand} » ne se lit pas`);
}

function textual({ valeurs }: Champ, negation: boolean, operand: string): string {
  const pattern = foldText(vocabulary(valeurs).canonical(operand) ?? operand);
  const like = likeOf(pattern);
  const met = like === null
    ? `list_contains(plies, ${chaine(pattern.replace(/~(.)/gs, "$1"))})`
    : `len(list_filter(plies, lambda x: x LIKE ${chaine(like)} ESCAPE '\\')) > 0`;
  return negation ? `NOT (${met})` : met;
}

/** COUNTIFS' wildcards as those of LIKE; null where there are none. */
function likeOf(pattern: string): string | null {
  let wild = false;
  const like = pattern.replace(/~(.)|([\\%_])|([*?])/gs, (_, literal: string | undefined, special: string | undefined, mark: string | undefined) => {
    if (literal !== undefined) return /[\\%_]/.test(literal) ? `\\${literal}` : literal;
    if (special !== undefined) return `\\${special}`;
    wild = true;
    return mark === "*" ? "%" : "_";
  });
  return wild ? like : null;
}

/** The answer of a dictionary, on a row: a blank considération is a "no". */
export function surLaLigne(champ: string, { champ: field }: Colonne, answer: string): string {
  return estDeclaration(field) ? `CASE WHEN ${partie(champ, "s")} = 0 THEN FALSE ELSE ${answer} END` : answer;
}
