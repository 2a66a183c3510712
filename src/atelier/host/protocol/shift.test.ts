import { between, type Area } from "../../model/area";
import type { Change } from "../../model/change";
import { shifted } from "./shift";

const change = (kind: "rowsInserted" | "rowsDeleted" | "columnsInserted" | "columnsDeleted", area: Area): Change => ({ kind, sheetId: "s", area, source: "host" });
const rows = (first: number, last: number): Area => between(first, 0, last, 25);
const columns = (first: number, last: number): Area => between(0, first, 99, last);
const kept = between(4, 2, 9, 5);

describe("kept ranges follow their cells", () => {
  it.each<[string, Change, Area | null]>([
    ["rows above", change("rowsInserted", rows(0, 1)), between(6, 2, 11, 5)],
    ["rows inside", change("rowsInserted", rows(5, 6)), between(4, 2, 11, 5)],
    ["rows below", change("rowsInserted", rows(10, 10)), kept],
    ["deleted above", change("rowsDeleted", rows(0, 1)), between(2, 2, 7, 5)],
    ["deleted over the top", change("rowsDeleted", rows(3, 5)), between(3, 2, 6, 5)],
    ["deleted wholly", change("rowsDeleted", rows(4, 9)), null],
    ["columns before", change("columnsInserted", columns(0, 0)), between(4, 3, 9, 6)],
    ["columns deleted inside", change("columnsDeleted", columns(3, 4)), between(4, 2, 9, 3)],
    ["cells down over its width", { kind: "cellsInserted", sheetId: "s", area: between(0, 0, 0, 9), shift: "down", source: "host" }, between(5, 2, 10, 5)],
    ["cells down beside it", { kind: "cellsInserted", sheetId: "s", area: between(0, 9, 0, 9), shift: "down", source: "host" }, kept],
    ["its cells deleted", { kind: "cellsDeleted", sheetId: "s", area: between(4, 2, 9, 5), shift: "up", source: "host" }, null],
    ["another sheet", { ...change("rowsInserted", rows(0, 1)), sheetId: "t" } as Change, kept],
  ])("%s", (_name, made, expected) => expect(shifted(kept, "s", made)).toEqual(expected));
});
