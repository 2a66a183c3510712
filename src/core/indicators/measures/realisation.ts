import { UNREADABLE_CELL, VALUE_CELL } from "../../register/column";
import { daysOfYear } from "../../register/day";
import { parseCritere } from "../../scheme/critere";
import type { MesureRealisation } from "../../scheme/mesure";
import { eachBit } from "../bits";
import { literal, type EvaluationContext } from "../context";
import { maskOf, conjunction } from "../mask";
import { AUCUNE_ECARTEE, type Modalite, type Raison, type Resultat } from "../resultat";

const TABLE = "suiviActions";
const DONE = "Réalisée";

/**
 * Whether a step of the scheme is done at the end of the period: all the lines of its action (or of the sous-action) in
 * Suivi des actions are. A line with a date of completion counts from that date on; one without, for the year checked.
 * `numerateur` and `denominateur` are the lines done and all of them.
 */
export function realisation(context: EvaluationContext, mesure: MesureRealisation): Resultat {
  const view = context.view(TABLE);
  const refuse = (raison: Raison): Resultat => ({ ...result(mesure, null), raison });
  // The table tells the progress of the scheme, not that of a direction or of a category of marchés.
  if (context.restreint) return refuse({ code: "directionInconnue", table: context.libelle(TABLE), colonnes: [] });
  if (!view) return refuse({ code: "tableAbsente", table: context.libelle(TABLE) });
  const missing = view.missing(["action", "etat", ...(mesure.sousAction === undefined ? [] : ["sousAction"])]);
  if (missing.length > 0) return refuse({ code: "colonneAbsente", table: view.table.definition.libelle, colonnes: missing.map(({ libelle }) => libelle), champs: missing.map(({ id }) => id) });

  const action = view.column("action")!;
  const etat = view.column("etat")!;
  const sousAction = mesure.sousAction === undefined ? null : view.column("sousAction")!;
  const ofAction = maskOf(action, parseCritere([literal(mesure.action), `Action ${literal(mesure.action)}`], action.champ));
  const mine = sousAction ? conjunction(ofAction, maskOf(sousAction, parseCritere(mesure.sousAction!, sousAction.champ))) : ofAction;
  const rows: number[] = [];
  eachBit(mine.yes, (row) => rows.push(row));
  if (rows.length === 0) return refuse({ code: "actionAbsente", action: mesure.action, table: view.table.definition.libelle });

  const modalites = rows.map((row): Modalite => ({ code: null, libelle: textAt("sousAction", row) ?? textAt("action", row) ?? mesure.action, valeur: textAt("etat", row), part: null, montant: null }));
  const unsaid = rows.filter((row) => etat.state[row] !== VALUE_CELL);
  if (unsaid.length > 0) return { ...result(mesure, null), modalites, lignes: rows, raison: { code: "colonneVide", table: view.table.definition.libelle, colonnes: [etat.champ.libelle], ecartees: unsaid.length } };
  const undated = rows.filter((row) => textAt("etat", row) === DONE && view.column("dateRealisation")?.state[row] === UNREADABLE_CELL);
  if (undated.length > 0) return { ...result(mesure, null), modalites, lignes: rows, raison: { code: "colonneVide", table: view.table.definition.libelle, colonnes: [view.column("dateRealisation")!.champ.libelle], ecartees: undated.length } };
  const done = rows.filter((row) => textAt("etat", row) === DONE && doneInTime(row));
  return { ...result(mesure, done.length === rows.length), numerateur: done.length, denominateur: rows.length, lignes: rows, retenues: rows.length, modalites };

  function doneInTime(row: number): boolean {
    const column = view!.column("dateRealisation");
    return !column || column.kind !== "date" || column.state[row] !== VALUE_CELL || column.values[row]! <= daysOfYear(context.periode.fin).last;
  }

  function textAt(champ: string, row: number): string | null {
    const column = view!.column(champ);
    return column && "entries" in column && column.state[row] === VALUE_CELL ? (column.entries[column.values[row]!]!.items[0] ?? null) : null;
  }
}

function result(mesure: MesureRealisation, valeur: boolean | null): Resultat {
  return {
    valeur, part: null, numerateur: null, denominateur: null, denominateurLibelle: mesure.denominateur, genre: "realisation", table: TABLE, lignes: [],
    retenues: 0, ecartees: AUCUNE_ECARTEE, nonDeclarees: 0, partDeclarees: null, modalites: [], raison: null, origine: "registre", additif: false,
  };
}
