import type { SetPageLayout } from "../../../core/bilan/edit";
import { WorkbookError } from "../../port";
import { MAX_ROWS } from "../grid/area";
import { MESSAGES } from "../messages";
import { writing } from "../steps";
import type { EditKind } from "./editKind";

const ORIENTATION = { portrait: "Portrait", landscape: "Landscape" } as const;

export const setPageLayout: EditKind<SetPageLayout> = {
  check({ sheet, titleRows }) {
    if (!Number.isInteger(titleRows) || titleRows < 0 || titleRows > MAX_ROWS) throw new WorkbookError("unsupported", MESSAGES.titleRows(sheet));
  },

  target() {
    // It goes with the sheet that the edits add.
  },

  obstruct() {
    // Nor can anything stop it there.
  },

  write({ orientation, titleRows }, draft) {
    return [writing((context) => {
      const { pageLayout } = context.workbook.worksheets.getItem(draft.name);
      pageLayout.orientation = ORIENTATION[orientation];
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      if (titleRows > 0) pageLayout.setPrintTitleRows(`$1:$${titleRows}`);
    }, 1_000)];
  },
};
