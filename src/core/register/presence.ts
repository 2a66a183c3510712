import { VALUE_CELL } from "./column";
import { yearOfDay } from "./day";
import type { Register } from "./register";

const MARCHES: readonly string[] = ["marches"];

/** Years in which the register notifies marchés, ascending: what a person may choose from. With `tables`, years of their rows. */
export function anneesPresentes(register: Register, tables: readonly string[] = MARCHES): number[] {
  const years = new Set<number>();
  for (const id of tables) {
    const table = register.tables.get(id);
    const column = table && table.definition.periode !== null ? table.columns.get(table.definition.periode) : undefined;
    if (column?.kind !== "date" && column?.kind !== "nombre") continue;
    for (let row = 0; row < column.state.length; row++) if (column.state[row] === VALUE_CELL) years.add(column.kind === "date" ? yearOfDay(column.values[row]!) : column.values[row]!);
  }
  return [...years].sort((a, b) => a - b);
}

/** Directions named in the table Marchés (or in `tables`), in alphabetical order. */
export function directionsPresentes(register: Register, tables: readonly string[] = MARCHES): string[] {
  const columns = tables.flatMap((id) => register.tables.get(id)?.columns.get("direction") ?? []);
  const named = columns.flatMap((column) => ("entries" in column ? column.entries.flatMap(({ items }) => items) : []));
  return [...new Set(named)].sort((a, b) => a.localeCompare(b, "fr"));
}
