import type { Edit } from "../../../core/bilan/edit";
import type { Obstacle } from "../../port";
import { findSheet, type Directory } from "../directory";
import { areaAddress } from "../grid/address";
import { bind } from "./editKinds";
import type { SheetDraft } from "./sheetDraft";

/** Everything that stops the edits, each thing once, in the order of the edits. Nothing is written or read here. */
export function findObstacles(edits: readonly Edit[], directory: Directory, drafts: ReadonlyMap<string, SheetDraft>): Obstacle[] {
  const obstacles = new Map<string, Obstacle>();
  const report = (obstacle: Obstacle): void => void obstacles.set(JSON.stringify(obstacle), obstacle);
  const tables = new Set(directory.tables.map((table) => table.name.toLowerCase()));
  const names = new Set(directory.names.map((entry) => entry.name.toLowerCase()));
  const sheets = new Set(directory.sheets.map((sheet) => sheet.name.toLowerCase()));

  for (const edit of edits) {
    const folded = edit.sheet.toLowerCase();
    if (edit.kind === "addSheet") {
      if (directory.structureLocked) report({ kind: "protected", sheet: edit.sheet, address: null });
      if (sheets.has(folded)) report({ kind: "sheetExists", sheet: edit.sheet, address: null });
      sheets.add(folded);
      continue;
    }
    const draft = drafts.get(folded);
    // A sheet that an edit adds is there only for the edits after that one.
    if (!draft || !sheets.has(folded)) {
      report({ kind: "sheetMissing", sheet: edit.sheet, address: null });
      continue;
    }
    const sheet = findSheet(directory, folded)?.name ?? draft.name;
    bind(edit).obstruct(draft, (kind, address) => report({ kind, sheet, address }));
    if (edit.kind !== "addTable" && edit.kind !== "setName") continue;
    // Tables and defined names share one space, for the whole workbook and without case. A name can be replaced, a table can't.
    const name = edit.name.toLowerCase();
    if (edit.kind === "addTable") {
      if (tables.has(name) || names.has(name)) report({ kind: "nameTaken", sheet, address: areaAddress(edit.area) });
      tables.add(name);
    } else {
      const address = edit.value.type === "cellules" ? areaAddress(edit.value.area) : null;
      if (directory.structureLocked) report({ kind: "protected", sheet, address: null });
      if (tables.has(name)) report({ kind: "nameTaken", sheet, address });
      names.add(name);
    }
  }
  return [...obstacles.values()];
}
