import { VALUE_CELL, type Column } from "../register/column";
import { foldText } from "../register/fold";
import type { Register } from "../register/register";
import type { Evaluator } from "../indicators/evaluate";
import type { Periode, Resultat } from "../indicators/resultat";
import { textePeriode } from "../indicators/textes";
import type { Composante, Indicateur } from "../scheme/schema";

/** The figure of a former period: as it was voted, else measured again from the register. */
export interface Releve {
  readonly periode: Periode;
  readonly valeur: number;
  readonly part: number | null;
  /** The two sides of a share or of a mean; null for a plain number. */
  readonly numerateur: number | null;
  readonly denominateur: number | null;
  /** `arrete`: from the table Bilans arrêtés. */
  readonly origine: "arrete" | "registre" | "saisie";
}

/** The former figures of one scheme. Pure: each is found once. */
export interface Historique {
  /** Null where nothing was voted, and nothing can be measured. */
  releve(cible: Indicateur | Composante, parent: string | null, periode: Periode): Releve | null;
}

const TABLE = "bilansArretes";

/** `enCours` is the period of the check: it is always measured, and never taken from a bilan. */
export function createHistorique(register: Register, schemaId: string, evaluator: Evaluator, enCours: Periode): Historique {
  const evaluators = new Map<string, Evaluator>();
  const voted = evaluator.context.restreint ? new Map<string, Releve>() : arretes(register, schemaId);

  function measured(cible: Indicateur | Composante, parent: string | null, periode: Periode): Releve | null {
    const key = textePeriode(periode);
    const other = evaluators.get(key) ?? evaluator.dans(evaluator.context.pour(periode));
    evaluators.set(key, other);
    return releveOf(other.measure(cible, parent), periode);
  }

  return {
    releve: (cible, parent, periode) => (periode.fin >= enCours.debut ? null : voted.get(keyOf(cible.code, textePeriode(periode)))) ?? measured(cible, parent, periode),
  };
}

function releveOf(resultat: Resultat, periode: Periode): Releve | null {
  if (typeof resultat.valeur !== "number") return null;
  const { valeur, part, numerateur, denominateur } = resultat;
  return { periode, valeur, part, numerateur, denominateur, origine: resultat.origine === "saisie" ? "saisie" : "registre" };
}

function keyOf(code: string, periode: string): string {
  return `${foldText(code)}\u0000${periode.replace(/\s/g, "").replace(/[–—]/g, "-")}`;
}

/** The voted figures of a scheme, by code and period. A figure voted twice for one period is nobody's: it isn't taken. */
function arretes(register: Register, schemaId: string): Map<string, Releve> {
  const found = new Map<string, Releve>();
  const doubled = new Set<string>();
  const table = register.tables.get(TABLE);
  const [schema, periode, code, valeur] = ["schema", "periode", "code", "valeur"].map((id) => table?.columns.get(id));
  if (!table || !schema || !periode || !code || valeur?.kind !== "nombre") return found;
  for (let row = 0; row < table.rowCount; row++) {
    const years = /^\s*(\d{4})(?:\s*[-–—]\s*(\d{4}))?\s*$/.exec(textAt(periode, row));
    if (valeur.state[row] !== VALUE_CELL || foldText(textAt(schema, row)) !== foldText(schemaId) || !years) continue;
    const of: Periode = { debut: Number(years[1]), fin: Number(years[2] ?? years[1]) };
    const key = keyOf(textAt(code, row), textePeriode(of));
    if (found.has(key)) doubled.add(key);
    const sides = { numerateur: numberAt(table.columns.get("numerateur"), row), denominateur: numberAt(table.columns.get("denominateur"), row) };
    const part = sides.numerateur !== null && sides.denominateur !== null && sides.denominateur !== 0 && valeur.values[row] === sides.numerateur ? sides.numerateur / sides.denominateur : null;
    found.set(key, { periode: of, valeur: valeur.values[row]!, part, ...sides, origine: "arrete" });
  }
  for (const key of doubled) found.delete(key);
  return found;
}

function textAt(column: Column, row: number): string {
  if (column.state[row] !== VALUE_CELL) return "";
  return "entries" in column ? column.entries[column.values[row]!]!.text : String(column.values[row]);
}

function numberAt(column: Column | undefined, row: number): number | null {
  return column?.kind === "nombre" && column.state[row] === VALUE_CELL ? column.values[row]! : null;
}
