import { VALUE_CELL } from "../column";
import { foldText } from "../fold";
import type { Register } from "../register";
import { texteAnomalie } from "../textes";
import type { Anomalie } from "../anomalie";
import { locate, textOf } from "./rule";

const LINK = "marche";

/** Rows that belong to a marché which the table Marchés doesn't hold: nothing of it (direction, catégorie) is known of them. */
export function unknownLinks(register: Register): Anomalie[] {
  const marches = register.tables.get("marches");
  const ids = marches?.columns.get("id");
  if (!marches || !ids) return [];
  const known = new Set<string>();
  for (let row = 0; row < marches.rowCount; row++) if (ids.state[row] === VALUE_CELL) known.add(foldText(textOf(ids, row)));
  return [...register.tables.values()].flatMap((table) => {
    const link = table === marches ? undefined : table.columns.get(LINK);
    if (!link) return [];
    const found: Anomalie[] = [];
    for (let row = 0; row < table.rowCount; row++) {
      if (link.state[row] !== VALUE_CELL || known.has(foldText(textOf(link, row)))) continue;
      found.push(locate(table, { row, column: link, code: "marche-inconnu", gravite: "avertissement", message: texteAnomalie.marcheInconnu(textOf(link, row)) }));
    }
    return found;
  });
}
