import type { CellContent } from "../../../core/bilan/edit";
import { WorkbookError } from "../../port";
import { formatOf, heldOf } from "./contentOf";
import { isDateFormat } from "./dateFormat";

const place = { sheet: "Bilan", address: "B2" };
const in1900 = (content: CellContent): unknown => heldOf(content, place, 1900);

describe("content of an edit", () => {
  it("turns days into serials of the workbook's date system", () => {
    const day: CellContent = { type: "date", value: "2024-12-31" };
    expect(heldOf(day, place, 1900)).toBe(45_657);
    expect(heldOf(day, place, 1904)).toBe(45_657 - 1462);
  });

  it.each([
    [{ type: "date", value: "2024-02-30" }, "unsupported"],
    [{ type: "date", value: "31/12/2024" }, "unsupported"],
    [{ type: "date", value: "1899-12-31" }, "unsupported"],
    [{ type: "nombre", value: Number.NaN }, "unsupported"],
    [{ type: "texte", value: "x".repeat(32_768) }, "tooLarge"],
    [{ type: "formule", value: `=${"1+".repeat(4_096)}1` }, "tooLarge"],
  ] as const)("refuses %j", (content, code) => {
    const attempt = (): unknown => in1900(content);
    expect(attempt).toThrow(WorkbookError);
    expect(attempt).toThrow(new RegExp(`^${code}: .*Bilan!B2`));
  });

  it.each([
    [{ type: "date", value: "2024-01-01" }, "General", "dd/mm/yyyy"],
    [{ type: "date", value: "2024-01-01" }, "d mmm yy", "d mmm yy"],
    [{ type: "date", value: "2024-01-01", format: "yyyy" }, "d mmm yy", "d mmm yy"],
    [{ type: "nombre", value: 1 }, "@", "General"],
    [{ type: "nombre", value: 1 }, "0.0 %", "0.0 %"],
    [{ type: "texte", value: "x" }, "@", "@"],
    [{ type: "vide" }, "0%", "0%"],
    [{ type: "date", value: "2024-01-01", format: "yyyy" }, "0.00", "yyyy"],
    [{ type: "nombre", value: 0.3, format: "0%" }, "0.0 %", "0.0 %"],
    [{ type: "nombre", value: 0.3, format: "0%" }, "General", "0%"],
    [{ type: "formule", value: "=1/3", format: "0%" }, "0.00", "0%"],
  ] as const)("gives %j in a cell of format %j the format %j", (content, current, format) => {
    expect(formatOf(content, { held: null, format: current })).toBe(format);
  });

  it.each([["dd/mm/yyyy", true], ["[$-40C]d mmmm", true], ["General", false], ["0.00", false], ['0 "jours d\'été"', false], ["[Red]0", false], ["hh:mm", false]])(
    "%j shows a day: %j",
    (format, expected) => {
      expect(isDateFormat(format)).toBe(expected);
    },
  );
});
