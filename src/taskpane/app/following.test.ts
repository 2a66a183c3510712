import { WorkbookError } from "../../workbook/port";
import { checkConformity } from "../flows/checkConformity";
import { CATALOGUE } from "../flows/testing/catalogue";
import { flowOn } from "../flows/testing/flowContext";
import type { MemoryWorkbook } from "../flows/testing/memoryWorkbook";
import { BILAN, ENTETES, manyMarches, MARCHES, registre } from "../flows/testing/registre";
import { createFollowing } from "./following";
import { isOutdated } from "./state";
import { createPane } from "./testing/paneInMemory";

const AMOUNT = ENTETES.indexOf("Montant HT");
const NOTE = ENTETES.indexOf("Note interne");

/** A pane with its figures, following the workbook. */
async function following(workbook: MemoryWorkbook) {
  const pane = createPane(workbook);
  await pane.controller.open();
  await pane.controller.verify();
  expect(pane.store.state().verification).not.toBeNull();
  await createFollowing(pane.host, CATALOGUE, pane.store).start();
  return pane;
}

/** Waits until the state says so, or two seconds. */
async function until(condition: () => boolean): Promise<boolean> {
  for (let turn = 0; turn < 200; turn++) {
    if (condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return condition();
}

const quiet = () => new Promise((resolve) => setTimeout(resolve, 700));

describe("figures that follow what is typed", () => {
  it.each<[string, (workbook: MemoryWorkbook) => void]>([
    ["an amount", (workbook) => workbook.type("Marchés", 1, AMOUNT, 99_999)],
    ["an amount that can't be read", (workbook) => workbook.type("Marchés", 2, AMOUNT, "environ 12")],
    ["a considération", (workbook) => workbook.type("Marchés", 2, 4, "Clause sociale")],
    ["a date of another year", (workbook) => workbook.type("Marchés", 1, 2, "2023-01-15")],
    ["a new row under the last one, cell after cell", (workbook) => ["M7", "Routes", "2024-05-01", 12_000, "Clause sociale", null, "Objet"].forEach((cell, column) => workbook.type("Marchés", MARCHES.length + 1, column, cell))],
    ["the last row erased", (workbook) => ENTETES.forEach((_, column) => workbook.type("Marchés", MARCHES.length, column, null))],
    ["a header written otherwise", (workbook) => workbook.type("Marchés", 0, AMOUNT, "Montant notifié HT")],
    ["rows that moved", (workbook) => { workbook.setCell("Marchés", 1, AMOUNT, 1); workbook.tell({ sheet: "Marchés", areas: null }); }],
  ])("%s: the same check as one made anew", async (_what, type) => {
    const { store, workbook } = await following(registre());
    const before = store.state().verification;
    type(workbook);
    expect(await until(() => store.state().verification !== before)).toBe(true);
    const now = store.state().verification!;
    const anew = await checkConformity(flowOn(workbook), now.choix);
    expect(now.conformite).toEqual(anew.conformite);
    expect(now.loi).toEqual(anew.loi);
    expect(now.manquants).toEqual(anew.manquants);
    expect(now.ouverture).toEqual(anew.ouverture);
    expect(isOutdated(store.state())).toBe(false);
    expect(store.state().operation).toBeNull();
  });

  it("reads the rows that changed and no other", async () => {
    const { store, workbook } = await following(registre({ marches: manyMarches(500) }));
    const before = store.state().verification;
    const asked = workbook.requests.length;
    workbook.type("Marchés", 40, AMOUNT, 1);
    workbook.type("Marchés", 41, AMOUNT, 2);
    workbook.type("Marchés", 300, AMOUNT, 3);
    expect(await until(() => store.state().verification !== before)).toBe(true);
    expect(workbook.requests.slice(asked).map(({ firstRow, rowCount }) => [firstRow, rowCount])).toEqual([[40, 2], [300, 1]]);
  });

  it.each<[string, (workbook: MemoryWorkbook) => void]>([
    ["a column that feeds no field", (workbook) => workbook.type("Marchés", 1, NOTE, "vu")],
    ["the bilan", (workbook) => workbook.type("Bilan", 3, 8, "commentaire")],
  ])("%s: the figures stay the very same", async (_what, type) => {
    const { store, workbook } = await following(registre({ bilan: true }));
    expect(BILAN).not.toHaveLength(0);
    const before = store.state();
    type(workbook);
    await quiet();
    expect(store.state()).toBe(before);
  });

  it("tells former figures as such where the workbook can't be read, and follows no further until the next check", async () => {
    const { controller, store, workbook } = await following(registre());
    workbook.failNext("survey", new WorkbookError("busy", "test"));
    workbook.type("Marchés", 1, AMOUNT, 5);
    expect(await until(() => isOutdated(store.state()))).toBe(true);
    expect(store.state()).toMatchObject({ failure: null, operation: null });
    await controller.verify();
    const checked = store.state().verification;
    expect(isOutdated(store.state())).toBe(false);
    workbook.type("Marchés", 1, AMOUNT, 7);
    expect(await until(() => store.state().verification !== checked)).toBe(true);
  });

  it("tells former figures as such where everything would have to be read of a long register", async () => {
    const { store, workbook } = await following(registre({ marches: manyMarches(5_100) }));
    workbook.tell({ sheet: "Marchés", areas: null });
    expect(await until(() => isOutdated(store.state()))).toBe(true);
  });

  it("lets what the person asks go first, and follows after it", async () => {
    const { controller, store, workbook } = await following(registre());
    workbook.type("Marchés", 1, AMOUNT, 123);
    const check = controller.checkRegister();
    workbook.type("Marchés", 2, AMOUNT, 456);
    await check;
    expect(store.state().failure).toBeNull();
    const before = store.state().verification;
    expect(await until(() => store.state().verification !== before)).toBe(true);
    expect(store.state().verification?.conformite).toEqual((await checkConformity(flowOn(workbook), before!.choix)).conformite);
  });

  it("follows all the same where a short operation came and went in the middle of it", async () => {
    const { controller, store, workbook } = await following(registre());
    const before = store.state().verification;
    let selections = 0;
    workbook.beforeChunk = () => {
      if (selections++ === 0) void controller.select({ sheet: "Marchés", rows: [1], columns: { first: 0, last: 1 } });
    };
    workbook.type("Marchés", 1, AMOUNT, 77);
    expect(await until(() => store.state().verification !== before || isOutdated(store.state()))).toBe(true);
    expect(selections).toBeGreaterThan(0);
    expect(isOutdated(store.state())).toBe(false);
    expect(store.state().verification?.conformite).toEqual((await checkConformity(flowOn(workbook), before!.choix)).conformite);
  });

  it("stands aside where Excel can't tell what changes", async () => {
    const pane = createPane(registre());
    pane.workbook.failNext("watch", new WorkbookError("unsupported", "test"));
    await expect(createFollowing(pane.host, CATALOGUE, pane.store).start()).resolves.toBeUndefined();
  });
});
