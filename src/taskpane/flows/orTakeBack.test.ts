import { WorkbookError, type Undo, type Workbook } from "../../workbook/port";
import { orTakeBack } from "./orTakeBack";

const UNDO: Undo = { adapter: "file", cells: 1, sheetsAdded: [], inverse: null };
const refused = () => Promise.reject(new WorkbookError("busy", "x"));

function workbookThat(undo: Workbook["undo"]): { readonly workbook: Workbook; readonly undone: Undo[] } {
  const undone: Undo[] = [];
  return { undone, workbook: { undo: (asked: Undo) => (undone.push(asked), undo(asked)) } as unknown as Workbook };
}

describe("orTakeBack", () => {
  it("takes nothing back of what is followed by what it is for", async () => {
    const { workbook, undone } = workbookThat(refused);
    expect(await orTakeBack({ workbook }, UNDO, () => Promise.resolve(4))).toBe(4);
    expect(undone).toEqual([]);
  });

  it.each([
    ["all came back", () => Promise.resolve({ restored: 1, kept: [] }), true],
    ["someone had changed a cell since", () => Promise.resolve({ restored: 0, kept: ["Bilan!A1"] }), false],
    ["it couldn't be taken back", refused, false],
  ])("takes the write back, and says whether it could: %s", async (_name, undo, unchanged) => {
    const { workbook, undone } = workbookThat(undo);
    await expect(orTakeBack({ workbook }, UNDO, refused)).rejects.toMatchObject({ code: "busy", unchanged });
    expect(undone).toEqual([UNDO]);
  });

  it("has nothing to take back of what wrote nothing", async () => {
    const { workbook, undone } = workbookThat(refused);
    await expect(orTakeBack({ workbook }, null, refused)).rejects.toMatchObject({ unchanged: true });
    expect(undone).toEqual([]);
  });
});
