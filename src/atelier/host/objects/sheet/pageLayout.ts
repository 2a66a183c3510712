import { z } from "zod";

import { isWholeRows, SHEET_COLUMNS } from "../../../model/area";
import { invalidArgument } from "../../../model/modelError";
import { pageLayoutOf, savePageLayout, type PageLayoutState } from "../../pageLayouts";
import type { Host } from "../../protocol/host";
import type { HostClass } from "../../protocol/hostObject";
import { choiceArgument, rangeArgument, rangeTarget } from "../arguments";
import type { SheetTarget } from "../targets";

const PAPERS = ["Letter", "LetterSmall", "Tabloid", "Ledger", "Legal", "Statement", "Executive", "A3", "A4", "A4Small", "A5", "B4", "B5", "Folio"] as const;
const pages = z.number().int().min(0).max(32_767).nullish();
const zoom = z.strictObject({ horizontalFitToPages: pages, verticalFitToPages: pages, scale: z.number().int().min(10).max(400).nullish() });

function change(sheetId: string, host: Host, changes: Partial<PageLayoutState>): void {
  savePageLayout(host.model, { ...pageLayoutOf(host.model, sheetId), ...changes });
}

export const pageLayoutClass: HostClass<SheetTarget> = {
  name: "PageLayout",
  scalars: {
    orientation: { read: ({ sheetId }, host) => pageLayoutOf(host.model, sheetId).orientation, write: ({ sheetId }, value, host) => change(sheetId, host, { orientation: choiceArgument(value, ["Portrait", "Landscape"]) }) },
    paperSize: { read: ({ sheetId }, host) => pageLayoutOf(host.model, sheetId).paperSize, write: ({ sheetId }, value, host) => change(sheetId, host, { paperSize: choiceArgument(value, PAPERS) }) },
    /** A scale or a number of pages, never both. */
    zoom: {
      read({ sheetId }, host) {
        const { scale, pagesWide, pagesHigh } = pageLayoutOf(host.model, sheetId);
        return scale === null ? { horizontalFitToPages: pagesWide, verticalFitToPages: pagesHigh } : { scale };
      },
      write({ sheetId }, value, host) {
        const given = zoom.safeParse(value);
        if (!given.success) throw invalidArgument();
        const { scale = null, horizontalFitToPages: pagesWide = null, verticalFitToPages: pagesHigh = null } = given.data;
        const fitted = pagesWide !== null || pagesHigh !== null;
        if ((scale === null) !== fitted) throw invalidArgument();
        change(sheetId, host, { scale, pagesWide, pagesHigh });
      },
    },
  },
  methods: {
    setPrintTitleRows({ sheetId }, [rows], host) {
      const range = rangeArgument(rows, sheetId, host);
      if (range.sheetId !== sheetId || !isWholeRows(range.area)) throw invalidArgument();
      change(sheetId, host, { titleRows: { row: range.area.row, rows: range.area.rows } });
    },
    getPrintTitleRowsOrNullObject({ sheetId }, _args, host) {
      const { titleRows } = pageLayoutOf(host.model, sheetId);
      return titleRows === null ? null : host.make("Range", rangeTarget(sheetId, { ...titleRows, column: 0, columns: SHEET_COLUMNS }));
    },
  },
};
