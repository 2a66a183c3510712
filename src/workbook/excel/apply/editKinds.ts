import type { Edit } from "../../../core/bilan/edit";
import { WorkbookError } from "../../port";
import { MESSAGES } from "../messages";
import type { Targets } from "../state/targets";
import type { Step } from "../steps";
import { addChart } from "./addChart";
import { addTable } from "./addTable";
import type { EditKind, Report, SheetEdit } from "./editKind";
import { freezeRows } from "./freezeRows";
import { mergeCells } from "./mergeCells";
import { isSheetName } from "./names";
import { resizeTable } from "./resizeTable";
import { setCells } from "./setCells";
import { setColumnWidths } from "./setColumnWidths";
import { setListValidation } from "./setListValidation";
import { setName } from "./setName";
import { setNumberFormat } from "./setNumberFormat";
import { setPageLayout } from "./setPageLayout";
import { setPrompt } from "./setPrompt";
import { setRowHeights } from "./setRowHeights";
import { setStyle } from "./setStyle";
import type { SheetDraft } from "./sheetDraft";

/** An edit bound to what its kind knows to do. */
export interface BoundEdit {
  readonly edit: SheetEdit;
  check(): void;
  target(targets: Targets): void;
  obstruct(draft: SheetDraft, report: Report): void;
  write(draft: SheetDraft): Step[];
}

export function bind(edit: SheetEdit): BoundEdit {
  switch (edit.kind) {
    case "setCells": return boundTo(setCells, edit);
    case "setStyle": return boundTo(setStyle, edit);
    case "setColumnWidths": return boundTo(setColumnWidths, edit);
    case "mergeCells": return boundTo(mergeCells, edit);
    case "freezeRows": return boundTo(freezeRows, edit);
    case "addTable": return boundTo(addTable, edit);
    case "resizeTable": return boundTo(resizeTable, edit);
    case "setListValidation": return boundTo(setListValidation, edit);
    case "setPrompt": return boundTo(setPrompt, edit);
    case "setNumberFormat": return boundTo(setNumberFormat, edit);
    case "setName": return boundTo(setName, edit);
    case "addChart": return boundTo(addChart, edit);
    case "setRowHeights": return boundTo(setRowHeights, edit);
    case "setPageLayout": return boundTo(setPageLayout, edit);
  }
}

/** Edits of a sheet that the same edits add, done once its cells, widths and fitted rows are there. */
export function goesWithSheet({ kind }: Edit): boolean {
  return kind === "setRowHeights" || kind === "addChart" || kind === "setPageLayout" || kind === "setNumberFormat";
}

function boundTo<E extends SheetEdit>(kind: EditKind<E>, edit: E): BoundEdit {
  return {
    edit,
    check: () => kind.check(edit),
    target: (targets) => kind.target(edit, targets),
    obstruct: (draft, report) => kind.obstruct(edit, draft, report),
    write: (draft) => kind.write(edit, draft),
  };
}

/** Throws when an edit could never be taken by Excel, or asks for what this adapter couldn't give back. Needs no round trip. */
export function checkEdits(edits: readonly Edit[]): void {
  const added = new Set<string>();
  for (const edit of edits) {
    if (edit.kind === "addSheet") {
      if (!isSheetName(edit.sheet)) throw new WorkbookError("unsupported", MESSAGES.sheetName(edit.sheet));
      added.add(edit.sheet.toLowerCase());
      continue;
    }
    // What goes with a sheet that is added isn't recorded: on another sheet no undo could give back what was there.
    if (goesWithSheet(edit) && !added.has(edit.sheet.toLowerCase())) throw new WorkbookError("unsupported", MESSAGES.onAddedSheet(edit.sheet));
    bind(edit).check();
  }
}
