import { IUniverInstanceService, type ICellData, type Injector, type IStyleData, type Workbook } from "@univerjs/core";
import { ISheetClipboardService } from "@univerjs/preset-sheets-core";
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, SetWorksheetRowCountMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";

import type { Model } from "../../model/model";
import { readEntry } from "../../typing/entry";
import { pastedCells } from "../../typing/pastedText";
import { cellOfEntry } from "./cellEntry";

const NOTHING = { redos: [], undos: [] };
/** After Univer's own way, which reads English and puts several lines in one cell: ours writes over it. */
const AFTER_DEFAULT = 100;

export interface PasteTarget {
  readonly injector: Injector;
  readonly model: Model;
  readonly styleAt: (sheetId: string, row: number, column: number) => IStyleData | null;
  readonly refused: (sheetId: string) => void;
}

/** Reads a pasted text cell by cell as if it were typed: French numbers and dates, one row a line, one column a tab. */
export function installFrenchPaste({ injector, model, styleAt, refused }: PasteTarget): void {
  const clipboard = injector.get(ISheetClipboardService);
  preferText(clipboard);
  clipboard.addClipboardHook({
    id: "spaser-french-paste",
    priority: AFTER_DEFAULT,
    onPastePlainText({ range, unitId, subUnitId }, text) {
      const top = range.rows[0];
      const left = range.cols[0];
      if (top === undefined || left === undefined) return NOTHING;
      const lines = pastedCells(text);
      const columns = Math.max(...lines.map((line) => line.length));
      if (model.protection.refusesWrite(subUnitId, { row: top, column: left, rows: lines.length, columns })) {
        refused(subUnitId);
        return NOTHING;
      }
      const year = new Date().getFullYear();
      const cellValue: Record<number, Record<number, ICellData>> = {};
      lines.forEach((line, i) => {
        const cells: Record<number, ICellData> = {};
        line.forEach((typed, j) => {
          const style = styleAt(subUnitId, top + i, left + j);
          cells[left + j] = cellOfEntry(readEntry(typed, style?.n?.pattern ?? null, year), style);
        });
        cellValue[top + i] = cells;
      });
      const params: ISetRangeValuesMutationParams = { unitId, subUnitId, cellValue };
      const undo = { id: SetRangeValuesMutation.id, params: SetRangeValuesUndoMutationFactory(injector, params) };
      const rowCount = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId)?.getSheetBySheetId(subUnitId)?.getRowCount() ?? 0;
      const more = top + lines.length > rowCount ? [{ id: SetWorksheetRowCountMutation.id, params: { unitId, subUnitId, rowCount: top + lines.length } }] : [];
      return { redos: [...more, { id: SetRangeValuesMutation.id, params }], undos: [undo] };
    },
  });
}

/** How Univer marks what it copied itself. */
const OWN_COPY = /data-copy-id="/;
const TEXT = "text/plain";
const HTML = "text/html";

/**
 * What comes from elsewhere is taken as text, so that it is read in French: from another program's HTML, Univer would
 * read 12/03/2026 as 3 December. What was copied here keeps its formats and formulas.
 */
function preferText(clipboard: ISheetClipboardService): void {
  const paste = clipboard.paste.bind(clipboard);
  const pasteEvent = clipboard.legacyPaste.bind(clipboard);
  clipboard.paste = async (item, kind) => {
    if (!item.types.includes(TEXT) || !item.types.includes(HTML)) return paste(item, kind);
    const html = await (await item.getType(HTML)).text();
    return paste(OWN_COPY.test(html) ? item : new ClipboardItem({ [TEXT]: await item.getType(TEXT) }), kind);
  };
  clipboard.legacyPaste = (html, text, files) => {
    if (!text || OWN_COPY.test(html ?? "")) return pasteEvent(html, text, files);
    return paste(new ClipboardItem({ [TEXT]: new Blob([text], { type: TEXT }) }));
  };
}
