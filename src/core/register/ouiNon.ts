import { cellText, type Cell } from "./cell";
import { foldText } from "./fold";
import { readMarker } from "./marker";
import { type Reading, unreadable, value } from "./reading";

const OUI: ReadonlySet<string> = new Set(["oui", "o", "x", "1", "vrai", "true", "yes", "y", "✓", "✔", "☑", "☒"]);
const NON: ReadonlySet<string> = new Set(["non", "n", "0", "faux", "false", "no", "☐"]);

/** Reads an oui/non cell. A blank is not a "non": it is a cell that nobody has filled in. */
export function readOuiNon(cell: Cell): Reading<boolean> {
  const marker = readMarker(cell);
  if (marker) return marker;
  if (typeof cell === "boolean") return value(cell);
  const text = foldText(cellText(cell));
  if (OUI.has(text)) return value(true);
  if (NON.has(text)) return value(false);
  return unreadable("ouiNonIllisible");
}
