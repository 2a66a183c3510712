import { VALUE_CELL } from "./column";
import { yearOfDay } from "./day";
import type { Register } from "./register";

/** Years in which the register notifies marchés, ascending: what a person may choose from. */
export function anneesPresentes(register: Register): number[] {
  const column = register.tables.get("marches")?.columns.get("dateNotification");
  if (column?.kind !== "date") return [];
  const years = new Set<number>();
  for (let row = 0; row < column.state.length; row++) if (column.state[row] === VALUE_CELL) years.add(yearOfDay(column.values[row]!));
  return [...years].sort((a, b) => a - b);
}

/** Directions named in the register, in alphabetical order. */
export function directionsPresentes(register: Register): string[] {
  const column = register.tables.get("marches")?.columns.get("direction");
  if (!column || !("entries" in column)) return [];
  return [...new Set(column.entries.flatMap(({ items }) => items))].sort((a, b) => a.localeCompare(b, "fr"));
}
