import { VALUE_CELL, BLANK_CELL, type Column } from "../register/column";
import { foldText } from "../register/fold";
import { cellAt, designates, readValue, textAt } from "../indicators/measures/saisie";
import type { Resultat } from "../indicators/resultat";
import { cleAction } from "../compliance/suivi";
import { estFormule, type TableOuverte } from "./classeur";
import { jourCourt, texteInitial } from "./lire";

/** What is entered for an indicator: it, or one of its composantes (`parent`: the code of its indicator). */
export interface Sujet {
  readonly code: string;
  readonly libelle: string;
  readonly unite: string;
  readonly parent: string | null;
}

/** A line of the table Saisies, as a form shows it. */
export interface LigneSaisie {
  /** Row number of the sheet, 1-based. */
  readonly ligne: number;
  readonly feuille: string;
  /** What the engine reads there; null for a blank, or for what it can't read. */
  readonly valeur: Resultat["valeur"];
  /** By field: what stands there, "" for a blank. */
  readonly textes: Readonly<Record<string, string>>;
  /** Fields whose cell is a formula. */
  readonly formules: readonly string[];
}

/** Nothing, one line, or several that say a value for the same year: nobody's guess. */
export type Trouvee = { readonly etat: "absente" } | { readonly etat: "trouvee"; readonly ligne: LigneSaisie } | { readonly etat: "double"; readonly feuille: string; readonly lignes: readonly number[] };

export const CHAMPS_SAISIE = ["valeur", "justificatif", "commentaire", "date", "auteur"] as const;
export const CHAMPS_ETAPE = ["etat", "pilote", "echeance", "dateRealisation", "preuve", "commentaire"] as const;
export type ChampEtape = (typeof CHAMPS_ETAPE)[number];

/** The line of a year, in whichever way it designates the indicator; a line without a value is one to fill in. */
export function saisieDe(ouverte: TableOuverte | undefined, sujet: Sujet, annee: number): Trouvee {
  const table = ouverte?.table;
  const [code, year, modalite, valeur] = ["code", "annee", "modalite", "valeur"].map((champ) => table?.columns.get(champ));
  if (!ouverte || !table || !code || year?.kind !== "nombre" || !valeur) return { etat: "absente" };
  const rows: number[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (year.state[row] === VALUE_CELL && year.values[row] === annee && designates(textAt(code, row), modalite ? textAt(modalite, row) : "", sujet)) rows.push(row);
  }
  const filled = rows.filter((row) => valeur.state[row] !== BLANK_CELL);
  if (filled.length > 1) return { etat: "double", feuille: table.mapping.sheet, lignes: filled.map((row) => table.lignes[row]!) };
  const [row] = filled.length > 0 ? filled : rows;
  return row === undefined ? { etat: "absente" } : { etat: "trouvee", ligne: ligneSaisie(ouverte, sujet, row) };
}

function ligneSaisie(ouverte: TableOuverte, { unite }: Sujet, row: number): LigneSaisie {
  const { table } = ouverte;
  const ligne = table.lignes[row]!;
  const valeur = table.columns.get("valeur")!;
  const shown = valeur.state[row] === VALUE_CELL ? texteInitial(cellAt(valeur, row), unite) : (valeur.rawTexts.get(row) ?? "");
  return {
    ligne, feuille: table.mapping.sheet, valeur: valeur.state[row] === VALUE_CELL ? readValue(cellAt(valeur, row), unite) : null,
    textes: Object.fromEntries(CHAMPS_SAISIE.map((champ) => [champ, champ === "valeur" ? shown : texteAt(table.columns.get(champ), row)])),
    formules: CHAMPS_SAISIE.filter((champ) => estFormule(ouverte, champ, ligne)),
  };
}

/** A line of Suivi des actions, as a form shows it. */
export interface LigneEtape extends Omit<LigneSaisie, "valeur"> {
  readonly sousAction: string | null;
}

/** The lines of an action, in the order of the sheet. */
export function etapesDe(ouverte: TableOuverte | undefined, code: string): LigneEtape[] {
  const table = ouverte?.table;
  const action = table?.columns.get("action");
  if (!ouverte || !table || !action) return [];
  const found: LigneEtape[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const text = textAt(action, row);
    if (text === "" || cleAction(text) !== cleAction(code)) continue;
    const sousAction = texteAt(table.columns.get("sousAction"), row);
    const ligne = table.lignes[row]!;
    found.push({
      ligne, feuille: table.mapping.sheet, sousAction: sousAction === "" ? null : sousAction,
      textes: Object.fromEntries(CHAMPS_ETAPE.map((champ) => [champ, texteAt(table.columns.get(champ), row)])), formules: CHAMPS_ETAPE.filter((champ) => estFormule(ouverte, champ, ligne)),
    });
  }
  return found;
}

/** Any cell as its field shows it; a choice in the spelling of the catalogue. */
function texteAt(column: Column | undefined, row: number): string {
  if (!column) return "";
  if (column.state[row] !== VALUE_CELL) return column.rawTexts.get(row) ?? "";
  if (column.kind === "date") return jourCourt(column.values[row]!);
  if (!("entries" in column)) return textAt(column, row);
  const entry = column.entries[column.values[row]!]!;
  return column.champ.type === "choix" ? (entry.items[0] ?? entry.text) : entry.text;
}

/** The same sous-action, whatever its case and accents. */
export function memeSousAction(one: string | null, other: string | null): boolean {
  return foldText(one ?? "") === foldText(other ?? "");
}
