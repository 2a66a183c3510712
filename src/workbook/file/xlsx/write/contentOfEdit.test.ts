import type { CellContent } from "../../../../core/bilan/edit";
import { storeContent } from "./contentOfEdit";

const place = { sheet: "F", address: "A1", dateSystem: 1900 } as const;

it.each<[CellContent, string, string | undefined]>([
  [{ type: "nombre", value: 1, format: "0.0%" }, "0%", "0%"],
  [{ type: "nombre", value: 1, format: "0.0%" }, "General", "0.0%"],
  [{ type: "nombre", value: 1, format: "0.0%" }, "#,##0", "0.0%"],
  [{ type: "nombre", value: 1 }, "#,##0", undefined],
  [{ type: "formule", value: "=1", format: "#,##0" }, "0.00", "0.00"],
  [{ type: "formule", value: "=1", format: "#,##0" }, "@", "#,##0"],
  [{ type: "date", value: "2024-12-31", format: "dd/mm/yyyy" }, "d mmm yyyy", "d mmm yyyy"],
  [{ type: "date", value: "2024-12-31" }, "mmm-yy", "mmm-yy"],
  [{ type: "date", value: "2024-12-31" }, "0.00", "dd/mm/yyyy"],
  [{ type: "texte", value: "x" }, "0.00", undefined],
])("%j in a cell formatted %j gets %j", (content, current, expected) => {
  expect(storeContent(content, place).format?.(current)).toBe(expected);
});
