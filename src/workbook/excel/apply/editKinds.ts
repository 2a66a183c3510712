import type { Edit } from "../../../core/bilan/edit";
import { WorkbookError } from "../../port";
import { MESSAGES } from "../messages";
import type { Targets } from "../state/targets";
import type { Step } from "../steps";
import { addTable } from "./addTable";
import type { EditKind, Report, SheetEdit } from "./editKind";
import { freezeRows } from "./freezeRows";
import { mergeCells } from "./mergeCells";
import { isSheetName } from "./names";
import { setCells } from "./setCells";
import { setColumnWidths } from "./setColumnWidths";
import { setListValidation } from "./setListValidation";
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
    case "setListValidation": return boundTo(setListValidation, edit);
  }
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

/** Throws when an edit could never be taken by Excel. Needs no round trip. */
export function checkEdits(edits: readonly Edit[]): void {
  for (const edit of edits) {
    if (edit.kind !== "addSheet") bind(edit).check();
    else if (!isSheetName(edit.sheet)) throw new WorkbookError("unsupported", MESSAGES.sheetName(edit.sheet));
  }
}
