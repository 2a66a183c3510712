import { cellText, type Cell } from "../../register/cell";
import { VALUE_CELL, type Column } from "../../register/column";
import { foldText } from "../../register/fold";
import { readNumber } from "../../register/number";
import { readOuiNon } from "../../register/ouiNon";
import type { EvaluationContext } from "../context";
import { AUCUNE_ECARTEE, type Modalite, type Raison, type Resultat } from "../resultat";
import type { TableView } from "../tableView";

/** What a value entered by hand is for: an indicator, or one of its composantes. */
export interface SaisieCible {
  readonly code: string;
  readonly libelle: string;
  readonly unite: string;
  /** The indicator that the composante belongs to: `code` + `modalite` designate it in the table as well. */
  readonly parent: string | null;
  readonly denominateur: string;
}

const TABLE = "saisies";
/** The unit of what is done or not: there 1 is "oui", and not a number. */
export const OUI_NON = "oui/non";

/**
 * Reads in the table Saisies the value of an indicator for the period. An entered value is that of the whole
 * collectivité: it is never given for one direction, nor for one category.
 */
export function saisie(context: EvaluationContext, cible: SaisieCible): Resultat {
  if (context.restreint) return answer(cible, null, { code: "directionInconnue", table: context.libelle(TABLE), colonnes: [] });
  const view = context.view(TABLE);
  const { debut, fin } = context.periode;
  const found = view ? entries(view, cible).filter(({ annee }) => annee >= debut && annee <= fin) : [];
  const doubled = found.filter((entry) => found.some((other) => other !== entry && other.annee === entry.annee));
  if (doubled.length > 0) return answer(cible, null, { code: "saisieEnDouble", indicateur: cible.code, lignes: doubled.map(({ ligne }) => ligne) });
  const [only] = found;
  if (!only) return answer(cible, null, { code: "aSaisir", indicateur: cible.code });
  const readings = found.map((entry) => ({ entry, value: readValue(entry.brut, cible.unite) }));
  const unreadable = readings.find(({ value }) => value === null);
  if (unreadable) return answer(cible, null, { code: "saisieIllisible", indicateur: cible.code, ligne: unreadable.entry.ligne });
  if (debut === fin) return answer(cible, readings[0]!.value, null);
  const modalites = readings.map(({ entry, value }): Modalite => ({ code: null, libelle: String(entry.annee), valeur: value, part: null, montant: null }));
  return { ...answer(cible, null, { code: "texte", texte: "la valeur est saisie année par année et rien ne dit comment les cumuler" }), modalites };
}

function answer(cible: SaisieCible, valeur: Resultat["valeur"], raison: Raison | null): Resultat {
  return {
    valeur, part: null, numerateur: typeof valeur === "number" ? valeur : null, denominateur: null, denominateurLibelle: cible.denominateur, genre: "saisie",
    table: null, lignes: [], retenues: 0, ecartees: AUCUNE_ECARTEE, nonDeclarees: 0, partDeclarees: null, modalites: [], raison, origine: "saisie", additif: false,
  };
}

interface Entry {
  readonly annee: number;
  readonly brut: Cell;
  readonly ligne: number;
}

function entries(view: TableView, cible: SaisieCible): Entry[] {
  const code = view.column("code");
  const annee = view.column("annee");
  const valeur = view.column("valeur");
  const modalite = view.column("modalite");
  if (!code || !annee || annee.kind !== "nombre" || !valeur) return [];
  const rows: Entry[] = [];
  for (let row = 0; row < view.table.rowCount; row++) {
    if (annee.state[row] !== VALUE_CELL || valeur.state[row] !== VALUE_CELL) continue;
    if (!designates(textAt(code, row), modalite ? textAt(modalite, row) : "", cible)) continue;
    rows.push({ annee: annee.values[row]!, brut: cellAt(valeur, row), ligne: view.table.lignes[row]! });
  }
  return rows;
}

/** Whether a line of the table Saisies is about that indicator or composante: by its own code, or by its indicator's with a modalité. */
export function designates(code: string, modalite: string, cible: Pick<SaisieCible, "code" | "libelle" | "parent">): boolean {
  const codeIs = (wanted: string) => foldText(code) === foldText(wanted);
  if (codeIs(cible.code)) return modalite === "" || cible.parent !== null;
  return cible.parent !== null && codeIs(cible.parent) && [cible.code, cible.libelle].some((name) => foldText(name) === foldText(modalite));
}

/** The text of a cell of that table; "" for a blank one. */
export function textAt(column: Column, row: number): string {
  if (column.state[row] !== VALUE_CELL) return "";
  return "entries" in column ? column.entries[column.values[row]!]!.text : cellText(column.values[row]!);
}

/** The value as its cell holds it: a number stays a number. */
export function cellAt(column: Column, row: number): Cell {
  if (!("entries" in column)) return column.kind === "ouiNon" ? column.values[row] === 1 : column.values[row]!;
  const entry = column.entries[column.values[row]!]!;
  return entry.nombre ?? entry.text;
}

/** A number, an oui/non or a text. A share is a fraction or a text with "%": 20 alone, for a share, is not guessed. */
export function readValue(brut: Cell, unite: string): Resultat["valeur"] {
  const step = unite === OUI_NON ? readOuiNon(brut) : null;
  if (step?.state === "value") return step.value;
  const number = readNumber(brut);
  if (number.state === "value") return unite === "%" && Math.abs(number.value) > 1 ? null : number.value;
  if (number.state === "unreadable" && number.reason === "nombreAmbigu") return null;
  if (unite === "%") return null;
  const ouiNon = readOuiNon(brut);
  if (ouiNon.state === "value") return ouiNon.value;
  return cellText(brut);
}
