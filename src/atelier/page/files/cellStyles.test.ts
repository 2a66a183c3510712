import type { GridCell } from "../../../workbook/file";
import { gridLook, univerStyle } from "./cellStyles";

describe("cell looks between a file and Univer", () => {
  it.each<Pick<GridCell, "format" | "style">>([
    {},
    { format: "0.0%" },
    { format: "@", style: { bold: true } },
    { style: { italic: true, fontSize: 16, color: "#17614A", fill: "#E8F2ED" } },
    { style: { wrap: true, horizontal: "center", vertical: "top" } },
    { style: { border: "#B9CFC6", horizontal: "right", vertical: "bottom" } },
  ])("come back as they went: %j", (look) => {
    expect(gridLook(univerStyle(look), true)).toEqual(look);
  });

  it("writes colours as files do, whatever Univer calls them", () => {
    expect(gridLook({ cl: { rgb: "rgb(1,2,255)" }, bg: { rgb: "#abc" } }, true)).toEqual({ style: { color: "#0102FF", fill: "#AABBCC" } });
  });

  it("says that a cell is unlocked", () => {
    expect(gridLook(null, false)).toEqual({ style: { locked: false } });
  });
});
