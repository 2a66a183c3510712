import { VALUE_CELL } from "../register/column";
import type { Register } from "../register/register";
import { isSiret } from "../register/siret";

/** The SIRET of the buyer, where the register's marchés have one and only one; null where they have none, or several. */
export function siretAcheteur(register: Register): string | null {
  const column = register.tables.get("marches")?.columns.get("acheteur");
  if (!column || !("entries" in column)) return null;
  const found = new Set<string>();
  for (let row = 0; row < column.state.length; row++) if (column.state[row] === VALUE_CELL) for (const item of column.entries[column.values[row]!]!.items) found.add(item);
  const [siret, ...autres] = found;
  return siret !== undefined && autres.length === 0 && isSiret(siret) ? siret : null;
}
