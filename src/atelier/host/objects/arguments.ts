import type { Area } from "../../model/area";
import { parseReference } from "../../model/address";
import { invalidArgument, itemNotFound } from "../../model/modelError";
import type { Host } from "../protocol/host";
import { HostObject } from "../protocol/hostObject";
import type { RangeTarget, Targets } from "./targets";

/** The arguments of a call as the wire gives them, checked one by one. Left-out trailing arguments are null. */

export function textArgument(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function optionalText(value: unknown): string | null {
  return value === null || value === undefined ? null : textArgument(value);
}

export function wholeArgument(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

export function optionalWhole(value: unknown, otherwise: number): number {
  return value === null || value === undefined ? otherwise : wholeArgument(value);
}

export function numberArgument(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function flagArgument(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function optionalFlag(value: unknown, otherwise: boolean): boolean {
  return value === null || value === undefined ? otherwise : flagArgument(value);
}

export function choiceArgument<T extends string>(value: unknown, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw invalidArgument();
  return found;
}

/** An object of this class passed as an argument; null when it is something else. */
export function objectArgument<K extends keyof Targets>(value: unknown, className: K): Targets[K] | null {
  return value instanceof HostObject && value.hostClass.name === className ? (value.target as Targets[K]) : null;
}

/** A Range object, or an address read on `sheetId` unless it names another sheet. */
export function rangeArgument(value: unknown, sheetId: string, host: Host): { readonly sheetId: string; readonly area: Area } {
  const range = objectArgument(value, "Range");
  if (range !== null) return range;
  return addressArgument(value, sheetId, host);
}

/** An address, or the name of a table or of a defined name. */
export function addressArgument(value: unknown, sheetId: string, host: Host): { readonly sheetId: string; readonly area: Area } {
  const text = textArgument(value).replace(/^=/, "");
  const reference = parseReference(text);
  if (reference === null) return namedArea(text, sheetId, host);
  const named = reference.sheet === null ? sheetId : host.model.sheets.idOf(reference.sheet);
  if (named === null) throw invalidArgument();
  return { sheetId: named, area: reference.area };
}

function namedArea(text: string, sheetId: string, host: Host): { readonly sheetId: string; readonly area: Area } {
  const { model } = host;
  const table = model.tables.find(text);
  if (table !== null && table.id !== text) return { sheetId: table.sheetId, area: bodyOf(table.area, table.showTotals) };
  const name = model.names.find(text, sheetId) ?? model.names.find(text, null);
  const reference = name === null ? null : parseReference(name.formula.slice(1));
  if (reference === null) throw invalidArgument();
  const named = reference.sheet === null ? sheetId : model.sheets.idOf(reference.sheet);
  if (named === null) throw invalidArgument();
  return { sheetId: named, area: reference.area };
}

/** The rows between a table's headers and its totals. */
export function bodyOf(area: Area, showTotals: boolean): Area {
  return { ...area, row: area.row + 1, rows: area.rows - 1 - (showTotals ? 1 : 0) };
}

export function rangeTarget(sheetId: string, area: Area): RangeTarget {
  return { sheetId, area, referenceId: null, lost: false };
}

export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw itemNotFound();
  return value;
}
