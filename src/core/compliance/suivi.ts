import { VALUE_CELL, type Column } from "../register/column";
import { daysOfYear, isoOfDay } from "../register/day";
import { foldText } from "../register/fold";
import type { Register } from "../register/register";
import type { Periode } from "../indicators/resultat";
import { jour } from "../indicators/textes";

/** A line of the table Suivi des actions. What the table doesn't say is null. */
export interface LigneSuivi {
  readonly action: string;
  readonly sousAction: string | null;
  readonly pilote: string | null;
  /** In the spelling of the catalogue ("Réalisée", "En cours"), else as written. */
  readonly etat: string | null;
  /** ISO days. */
  readonly echeance: string | null;
  readonly dateRealisation: string | null;
  readonly preuve: string | null;
  readonly commentaire: string | null;
  /** Row number in the file, 1-based. */
  readonly ligne: number;
  readonly feuille: string;
}

/** Lines by action, in the order of the sheet; keys are those of `cleAction`. */
export type SuiviDesActions = ReadonlyMap<string, readonly LigneSuivi[]>;

const TABLE = "suiviActions";
const REALISEE = "Réalisée";

/** Where each action stands, as a person keeps it. A line that names no action is nobody's. */
export function suiviDesActions(register: Register): SuiviDesActions {
  const table = register.tables.get(TABLE);
  const lines = new Map<string, LigneSuivi[]>();
  if (!table) return lines;
  const text = (champ: string, row: number) => textAt(table.columns.get(champ), row);
  const day = (champ: string, row: number) => dayAt(table.columns.get(champ), row);
  for (let row = 0; row < table.rowCount; row++) {
    const action = text("action", row);
    if (action === null) continue;
    const line: LigneSuivi = {
      action, sousAction: text("sousAction", row), pilote: text("pilote", row), etat: text("etat", row), echeance: day("echeance", row), dateRealisation: day("dateRealisation", row),
      preuve: text("preuve", row), commentaire: text("commentaire", row), ligne: table.lignes[row]!, feuille: table.mapping.sheet,
    };
    const key = cleAction(action);
    lines.set(key, [...(lines.get(key) ?? []), line]);
  }
  return lines;
}

/** "1.1.2" and "Action 1.1.2" are one action. */
export function cleAction(code: string): string {
  return foldText(code).replace(/^action (?=\S)/, "");
}

const nombre = new Intl.NumberFormat("fr-FR");

/**
 * Where one action stands, in words: "2 sous-actions sur 5 réalisées ; pilote : DAJ ; échéance 31 décembre 2024". A
 * line done after the period isn't done in it, as for the indicators. Null where the table has no line for it.
 */
export function texteSuivi(lines: readonly LigneSuivi[], periode: Periode | null = null): string | null {
  const [only, ...others] = lines;
  if (!only) return null;
  return [others.length === 0 ? texteEtat(only, periode) : texteEtats(lines, periode), textePilotes(lines), texteEcheances(lines)].filter((part) => part !== "").join(" ; ");
}

function texteEtat(line: LigneSuivi, periode: Periode | null): string {
  if (line.etat === null) return "état non renseigné";
  return line.dateRealisation !== null && isDone(line) && !isDoneIn(line, periode) ? `${line.etat} le ${jour(line.dateRealisation)}` : line.etat;
}

/** States that a count of what is done would hide. */
const ECARTS = [["Reportée", "reportée"], ["Abandonnée", "abandonnée"], [null, "sans état renseigné"]] as const;

function texteEtats(lines: readonly LigneSuivi[], periode: Periode | null): string {
  const noun = lines.some(({ sousAction }) => sousAction !== null) ? "sous-action" : "étape";
  const done = lines.filter((line) => isDoneIn(line, periode)).length;
  const first = `${done === 0 ? `aucune ${noun}` : `${nombre.format(done)} ${noun}${done > 1 ? "s" : ""}`} sur ${nombre.format(lines.length)} réalisée${done > 1 ? "s" : ""}`;
  const rest = ECARTS.flatMap(([etat, words]) => {
    const count = lines.filter((line) => line.etat === etat).length;
    return count === 0 ? [] : [`${nombre.format(count)} ${count > 1 ? words.replace(/ée$/, "ées") : words}`];
  });
  return [first, ...rest].join(", ");
}

function textePilotes(lines: readonly LigneSuivi[]): string {
  const pilotes = distinct(lines.map(({ pilote }) => pilote));
  return pilotes.length === 0 ? "" : `${pilotes.length > 1 ? "pilotes" : "pilote"} : ${pilotes.join(", ")}`;
}

function texteEcheances(lines: readonly LigneSuivi[]): string {
  const days = distinct(lines.map(({ echeance }) => echeance)).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return "";
  return first === last ? `échéance ${jour(first)}` : `échéances du ${jour(first)} au ${jour(last)}`;
}

function isDone({ etat }: LigneSuivi): boolean {
  return etat === REALISEE;
}

function isDoneIn(line: LigneSuivi, periode: Periode | null): boolean {
  return isDone(line) && (periode === null || line.dateRealisation === null || line.dateRealisation <= isoOfDay(daysOfYear(periode.fin).last));
}

/** Each once, in its first spelling. */
function distinct(texts: readonly (string | null)[]): string[] {
  const found = new Map<string, string>();
  for (const text of texts) if (text !== null && !found.has(foldText(text))) found.set(foldText(text), text);
  return [...found.values()];
}

function textAt(column: Column | undefined, row: number): string | null {
  if (!column || !("entries" in column) || column.state[row] !== VALUE_CELL) return null;
  const entry = column.entries[column.values[row]!]!;
  return entry.items[0] ?? entry.text;
}

function dayAt(column: Column | undefined, row: number): string | null {
  return column?.kind === "date" && column.state[row] === VALUE_CELL ? isoOfDay(column.values[row]!) : null;
}
