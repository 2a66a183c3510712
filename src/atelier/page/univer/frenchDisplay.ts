import { CellValueType, InterceptorEffectEnum, type Injector } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";

import { frenchError } from "../../../core/formule/enFrancais";
import { generalText } from "../../typing/shownValue";

/** Below Univer's number formats (10), which have then written their own text. */
const AFTER_NUMBER_FORMATS = 8;

/** Of the default font, in pixels. */
const DIGIT_PIXELS = 8.2;
const MARGIN_PIXELS = 4;

/** Shows what no number format covers the French way: a comma in General numbers, VRAI and FAUX, French error names. */
export function installFrenchDisplay(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: AFTER_NUMBER_FORMATS,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, { worksheet, col }, next) => {
      const value = cell?.v;
      if (cell == null || value === null || value === undefined) return next(cell);
      if (cell.t === CellValueType.BOOLEAN) return next({ ...cell, v: Number(value) ? "VRAI" : "FAUX", t: CellValueType.STRING });
      if (typeof value === "number") return next({ ...cell, v: generalText(value, (worksheet.getColumnWidth(col) - MARGIN_PIXELS) / DIGIT_PIXELS) });
      if (typeof value === "string" && value.startsWith("#")) return next({ ...cell, v: frenchError(value) });
      return next(cell);
    },
  });
}
