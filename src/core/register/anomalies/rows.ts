import { VALUE_CELL, type Column } from "../column";
import { foldText } from "../fold";
import type { Table } from "../register";
import { publicationLimite } from "../publication";
import { texteAnomalie } from "../textes";
import { textOf, type Finding, type Rule } from "./rule";

/**
 * Rows with the same number, lot and acheteur. They are often lots under one number, or a marché published again:
 * nobody should merge them in silence, so all count and each names the others.
 */
export const duplicates: Rule = (table) => {
  if (table.definition.id !== "marches") return [];
  const id = table.columns.get("id");
  if (!id) return [];
  const parts = [id, table.columns.get("lot"), table.columns.get("acheteur")].filter((column): column is Column => column !== undefined);
  const groups = new Map<string, number[]>();
  for (let row = 0; row < table.rowCount; row++) {
    if (id.state[row] !== VALUE_CELL) continue;
    const key = parts.map((column) => (column.state[row] === VALUE_CELL ? foldText(textOf(column, row)) : "")).join("\u0000");
    const rows = groups.get(key);
    if (rows) rows.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].filter((rows) => rows.length > 1).flatMap((rows) => rows.map((row) => duplicate(table, id, rows, row)));
};

/** How many of the other rows a message names. */
const NAMED = 5;

function duplicate(table: Table, id: Column, rows: readonly number[], row: number): Finding {
  const others = rows.slice(0, NAMED + 1).filter((other) => other !== row).slice(0, NAMED).map((other) => table.lignes[other]!);
  return { row, column: id, code: "doublon-probable", gravite: "avertissement", message: texteAnomalie.doublon(others) };
}

/** Essential data published late, or before the notification. */
export const publication: Rule = (table) => {
  const published = table.columns.get("datePublication");
  const notified = table.columns.get("dateNotification");
  if (published?.kind !== "date" || notified?.kind !== "date") return [];
  const found: Finding[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (published.state[row] !== VALUE_CELL || notified.state[row] !== VALUE_CELL) continue;
    const days = published.values[row]! - notified.values[row]!;
    if (published.values[row]! > publicationLimite(notified.values[row]!)) found.push({ row, column: published, code: "publication-tardive", gravite: "information", message: texteAnomalie.publicationTardive(days) });
    else if (days < 0) found.push({ row, column: published, code: "publication-tardive", gravite: "avertissement", message: texteAnomalie.publicationAvant() });
  }
  return found;
};

/** An accord-cadre is named, but the nature doesn't say that the marché is subséquent: the two sources disagree. */
export const uncertainSubsequent: Rule = (table) => {
  const reference = table.columns.get("idAccordCadre");
  const nature = table.columns.get("nature");
  if (!reference || !nature || !("entries" in nature)) return [];
  const found: Finding[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const subsequent = nature.state[row] === VALUE_CELL && nature.entries[nature.values[row]!]!.items.some((item) => foldText(item).includes("subsequent"));
    if (reference.state[row] === VALUE_CELL && !subsequent) found.push({ row, column: reference, code: "subsequent-incertain", gravite: "information", message: texteAnomalie.subsequentIncertain() });
  }
  return found;
};

/** Columns and places that feed what another already feeds. */
export const doubledColumns: Rule = (table) =>
  table.mapping.ignored
    .filter(({ motif }) => motif === "doublon")
    .map(({ entete }): Finding => ({ row: null, column: null, code: "colonne-en-double", gravite: "avertissement", message: texteAnomalie.colonneEnDouble(entete) }));
