import type { SheetSeed } from "../../src/atelier/model/snapshot";
import { createFollowing } from "../../src/taskpane/app/following";
import { isOutdated } from "../../src/taskpane/app/state";
import { checkConformity } from "../../src/taskpane/flows/checkConformity";
import { CATALOGUE } from "../../src/taskpane/flows/testing/catalogue";
import { flowOn } from "../../src/taskpane/flows/testing/flowContext";
import { officeOfEachTest, openPaneOn } from "./officePane";

jest.setTimeout(120_000);

const HEADERS = ["N° marché", "Date de notification", "Montant HT", "Considérations sociales"];
const MARCHES: SheetSeed = { name: "Marchés", rows: [HEADERS, ...Array.from({ length: 600 }, (_, row) => [`M${row + 1}`, 45_363 + (row % 300), 9_000 + row, row % 3 === 0 ? "Clause sociale" : "Pas de considération sociale"])] };

describe("figures that follow what is typed, on Office.js", () => {
  const start = officeOfEachTest();

  async function opened() {
    const office = await start({ sheets: [MARCHES, { name: "Notes", rows: [["à voir"]] }] });
    const pane = await openPaneOn();
    await pane.controller.verify();
    await createFollowing(pane.host, CATALOGUE, pane.store).start();
    const until = async (condition: () => boolean) => {
      for (let turn = 0; turn < 400 && !condition(); turn++) await new Promise((resolve) => setTimeout(resolve, 10));
      return condition();
    };
    const type = (sheet: string, row: number, column: number, value: string | number) => office.model.typed(office.model.sheets.idOf(sheet) ?? "", row, column, value);
    return { office, ...pane, until, type };
  }

  it("makes the figures of a check made anew, and reads a few rows for a few edits", async () => {
    const { office, store, host, until, type } = await opened();
    const before = store.state().verification!;
    const read = office.host.traffic.cellsRead;
    type("Marchés", 5, 2, 1_000_000);
    type("Marchés", 5, 3, "Clause sociale");
    type("Marchés", 80, 2, "illisible");
    type("Marchés", 601, 0, "M601");
    type("Marchés", 601, 1, 45_400);
    expect(await until(() => store.state().verification !== before)).toBe(true);
    await until(() => store.state().verification?.register.tables.get("marches")?.columns.get("dateNotification")?.state[600] === 1);
    const followed = office.host.traffic.cellsRead - read;
    const now = store.state().verification!;
    const anew = await checkConformity(flowOn(host.workbook), now.choix);
    // The heads of the sheets, and the rows of the edits, perhaps in two goes.
    expect(followed).toBeLessThan((office.host.traffic.cellsRead - read - followed) / 4);
    expect(now.register).toEqual(anew.register);
    expect(now.conformite).toEqual(anew.conformite);
    expect(isOutdated(store.state())).toBe(false);
  });

  it("leaves the figures alone where what is typed isn't in the register", async () => {
    const { store, type } = await opened();
    const before = store.state();
    type("Notes", 0, 0, "vu");
    type("Notes", 3, 3, 12);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(store.state()).toBe(before);
  });

  it("reads a short register again where a row is inserted in it", async () => {
    const { office, store, host, until } = await opened();
    const before = store.state().verification!;
    office.model.structure.insertRows(office.model.sheets.idOf("Marchés") ?? "", 3, 1);
    expect(await until(() => store.state().verification !== before)).toBe(true);
    const now = store.state().verification!;
    expect([...now.register.tables.get("marches")!.lignes].slice(0, 4)).toEqual([2, 3, 5, 6]);
    expect(now.conformite).toEqual((await checkConformity(flowOn(host.workbook), now.choix)).conformite);
  });
});
