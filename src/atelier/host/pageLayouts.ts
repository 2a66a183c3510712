import { z } from "zod";

import type { Model } from "../model/model";

const layout = z.object({
  sheetId: z.string(),
  orientation: z.string(),
  paperSize: z.string(),
  /** In percent; null when the sheet is made to fit a number of pages. */
  scale: z.number().nullable(),
  pagesWide: z.number().nullable(),
  pagesHigh: z.number().nullable(),
  /** Rows repeated at the top of each page. */
  titleRows: z.object({ row: z.number(), rows: z.number() }).nullable(),
});

/** How a sheet is printed. The Atelier keeps it with the workbook; it prints nothing. */
export type PageLayoutState = z.infer<typeof layout>;

const TOPIC = "pageLayouts";

export function pageLayoutOf(model: Model, sheetId: string): PageLayoutState {
  const found = layouts(model).find((one) => one.sheetId === sheetId);
  return found ?? { sheetId, orientation: "Portrait", paperSize: "A4", scale: 100, pagesWide: null, pagesHigh: null, titleRows: null };
}

export function savePageLayout(model: Model, changed: PageLayoutState): void {
  model.stored.write(TOPIC, [...layouts(model).filter((one) => one.sheetId !== changed.sheetId), changed]);
}

function layouts(model: Model): readonly PageLayoutState[] {
  return (z.array(layout).safeParse(model.stored.read(TOPIC)).data ?? []).filter(({ sheetId }) => model.sheets.exists(sheetId));
}
