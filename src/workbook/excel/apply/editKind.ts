import type { Edit } from "../../../core/bilan/edit";
import type { Obstacle } from "../../port";
import type { Targets } from "../state/targets";
import type { Step } from "../steps";
import type { SheetDraft } from "./sheetDraft";

/** An edit of a sheet that exists, or that an edit before it adds. */
export type SheetEdit = Exclude<Edit, { kind: "addSheet" }>;

/** Tells an obstacle at an address of the sheet, or for the whole sheet. */
export type Report = (kind: Obstacle["kind"], address: string | null) => void;

/** What the adapter knows of one kind of edit. */
export interface EditKind<E> {
  /** Throws a `WorkbookError` when Excel could never take the edit, whatever the workbook holds. */
  check(edit: E): void;
  /** What the edit touches in its sheet. */
  target(edit: E, targets: Targets): void;
  /** What stops it in that sheet. */
  obstruct(edit: E, draft: SheetDraft, report: Report): void;
  /** The steps that write it; records in the draft what the sheet will hold. */
  write(edit: E, draft: SheetDraft): Step[];
}
