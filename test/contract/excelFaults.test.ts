import { isDeepStrictEqual } from "node:util";
import { WorkbookError, type Undo } from "../../src/workbook/port";
import { closeExcel, openExcel, type OpenedExcel } from "./excelOffice";
import { dump } from "./excelDump";
import { FILL, FILL_SEED } from "./excelFill";

afterEach(closeExcel);

/** Failures injected in all the tests here, and how many left the workbook as it should not be. */
const faults = { tried: 0, lost: [] as string[] };
afterAll(() => void process.stdout.write(`Pannes injectées : ${faults.tried} ; états perdus : ${faults.lost.length}\n`));

/** Counts a failure that came to pass, and the state that it left, which must be `wanted`. */
function tried(where: string, excel: OpenedExcel, wanted: unknown): void {
  faults.tried += 1;
  if (!isDeepStrictEqual(dump(excel.office.model), wanted)) faults.lost.push(where);
}

async function refusal(action: Promise<unknown>): Promise<WorkbookError> {
  const outcome = await action.then(() => null, (error: unknown) => error);
  expect(outcome).toBeInstanceOf(WorkbookError);
  return outcome as WorkbookError;
}

/** Makes the n-th action from now on fail, and tells whether it came to that. */
function failAt({ office }: OpenedExcel, n: number, code = "GeneralException"): () => boolean {
  let count = 0;
  let failed = false;
  office.host.faults.beforeAction = ({ member }) => {
    if (!isOurs(member)) return undefined;
    count += 1;
    if (count !== n) return undefined;
    failed = true;
    return { code, message: "injected" };
  };
  return () => failed;
}

/** The library sends a telemetry message of its own when a timer says so: no action of the fill. */
function isOurs(member: string): boolean {
  return !member.includes("Telemetry");
}

/** Every action of some work, in order: `set Range.formulas`. */
async function actionsOf({ office }: OpenedExcel, work: () => Promise<unknown>): Promise<string[]> {
  const members: string[] = [];
  office.host.faults.beforeAction = ({ kind, member }) => {
    if (isOurs(member)) members.push(`${kind} ${member}`);
    return undefined;
  };
  await work();
  office.host.faults.beforeAction = null;
  return members;
}

/** Places in some work worth a failure: the first and the last action on each member of the API, and every tenth action. */
function telling(members: readonly string[]): number[] {
  return members.flatMap((member, index) => (index % 10 === 0 || members.indexOf(member) === index || members.lastIndexOf(member) === index ? [index + 1] : []));
}

describe("a fill that fails part way", () => {
  it("leaves the workbook wholly as it was, whatever action fails, and then goes through", async () => {
    const excel = await openExcel(FILL_SEED);
    const former = dump(excel.office.model);
    let undo: Undo | undefined;
    const members = await actionsOf(excel, async () => void (undo = await excel.workbook.apply(FILL)));
    expect(members.length).toBeGreaterThan(400);
    if (undo) await excel.workbook.undo(undo);
    for (const n of telling(members)) {
      const hasFailed = failAt(excel, n);
      const error = await refusal(excel.workbook.apply(FILL));
      excel.office.host.faults.beforeAction = null;
      expect([n, hasFailed(), error.code, error.unchanged]).toEqual([n, true, "unknown", true]);
      tried(`action ${n}`, excel, former);
    }
    expect(faults.lost).toEqual([]);
    expect(faults.tried).toBeGreaterThan(100);
    expect((await excel.workbook.apply(FILL)).sheetsAdded).toEqual(["Détail"]);
  }, 180_000);

  it("also when the host fails again and again while what was there is given back", async () => {
    const excel = await openExcel(FILL_SEED);
    const former = dump(excel.office.model);
    let undo: Undo | undefined;
    const members = await actionsOf(excel, async () => void (undo = await excel.workbook.apply(FILL)));
    if (undo) await excel.workbook.undo(undo);
    const writing = members.findIndex((member) => member.startsWith("set "));
    for (const part of [0.3, 0.6, 0.95]) {
      for (const again of [30, 110, 200, 290]) {
        const first = writing + Math.round((members.length - writing) * part);
        let count = 0;
        excel.office.host.faults.beforeAction = ({ member }) => {
          if (isOurs(member)) count += 1;
          return isOurs(member) && (count === first || count === first + again) ? { code: "GeneralException", message: "injected" } : undefined;
        };
        const error = await refusal(excel.workbook.apply(FILL));
        excel.office.host.faults.beforeAction = null;
        expect([first, again, count >= first + again, error.unchanged]).toEqual([first, again, true, true]);
        tried(`actions ${first} and ${first + again}`, excel, former);
      }
    }
    expect(faults.lost).toEqual([]);
  }, 120_000);

  it("says so when what was there can't be given back", async () => {
    const excel = await openExcel(FILL_SEED);
    const writes = (member: string): boolean => member === "Range.formulas";
    let written = 0;
    excel.office.host.faults.beforeAction = ({ kind, member }) => {
      if (kind !== "set" || !writes(member)) return undefined;
      written += 1;
      return written > 2 ? { code: "AccessDenied", message: "injected" } : undefined;
    };
    expect(await refusal(excel.workbook.apply(FILL))).toMatchObject({ code: "accessDenied", unchanged: false });
  });

  it.each([
    ["ItemNotFound", "changed"],
    ["AccessDenied", "accessDenied"],
    ["InvalidOperationInCellEditMode", "cellEdit"],
    ["RequestPayloadSizeLimitExceeded", "tooLarge"],
  ])("maps %s to %s", async (code, expected) => {
    const excel = await openExcel(FILL_SEED);
    excel.office.host.faults.beforeAction = ({ kind }) => (kind === "set" ? { code, message: "injected" } : undefined);
    expect((await refusal(excel.workbook.apply(FILL))).code).toBe(expected);
  });

  it("gives back the former state when what was read back is not what was written", async () => {
    const excel = await openExcel(FILL_SEED);
    const former = dump(excel.office.model);
    const sheet = excel.office.model.sheets.idOf("Bilan") ?? "";
    // Someone types in a target between the write and the reading back.
    let done = false;
    excel.office.host.faults.beforeAction = ({ kind, member }) => {
      if (!done && kind === "method" && member === "Range.merge") {
        done = true;
        excel.office.model.asHost(() => excel.office.model.cells.write(sheet, 3, 1, [[{ kind: "value", value: "autre" }]]));
      }
      return undefined;
    };
    expect(await refusal(excel.workbook.apply(FILL))).toMatchObject({ code: "verification", unchanged: true });
    expect(dump(excel.office.model)).toEqual(former);
  });
});

describe("undoing a fill", () => {
  it("gives back contents, formulas, formats, styles, merges, widths, panes, tables, names and sheets with their charts", async () => {
    const excel = await openExcel(FILL_SEED);
    const former = dump(excel.office.model);
    const undo = await excel.workbook.apply(FILL);
    expect(dump(excel.office.model)).not.toEqual(former);
    expect(await excel.workbook.undo(undo)).toMatchObject({ kept: [] });
    expect(dump(excel.office.model)).toEqual(former);
  });

  it("leaves the workbook to a second try when it fails part way", async () => {
    const excel = await openExcel(FILL_SEED);
    const former = dump(excel.office.model);
    const first = await excel.workbook.apply(FILL);
    const members = await actionsOf(excel, () => excel.workbook.undo(first));
    for (const n of telling(members).filter((_place, rank) => rank % 3 === 0)) {
      const undo = await excel.workbook.apply(FILL);
      const hasFailed = failAt(excel, n);
      await excel.workbook.undo(undo).catch((error: unknown) => expect(error).toBeInstanceOf(WorkbookError));
      excel.office.host.faults.beforeAction = null;
      expect([n, hasFailed()]).toEqual([n, true]);
      await excel.workbook.undo(undo);
      tried(`undo, action ${n}`, excel, former);
    }
    expect(faults.lost).toEqual([]);
  }, 120_000);

  it("keeps an added sheet that someone wrote in, and names the cell", async () => {
    const excel = await openExcel(FILL_SEED);
    const undo = await excel.workbook.apply(FILL);
    await excel.workbook.apply([{ kind: "setCells", sheet: "Détail", row: 5, column: 3, contents: [[{ type: "texte", value: "vu" }]] }]);
    expect((await excel.workbook.undo(undo)).kept).toEqual(["Détail!D6"]);
    expect((await excel.workbook.survey()).sheets.map((sheet) => sheet.name)).toContain("Détail");
  });

  it("follows a renamed sheet, and reports a deleted one", async () => {
    const excel = await openExcel(FILL_SEED);
    const { sheets, cells } = excel.office.model;
    const fill = [{ kind: "setCells", sheet: "Bilan", row: 1, column: 1, contents: [[{ type: "nombre", value: 5 }]] }] as const;
    const undo = await excel.workbook.apply(fill);
    const id = sheets.idOf("Bilan") ?? "";
    sheets.rename(id, "Bilan 2024");
    expect(await excel.workbook.undo(undo)).toEqual({ restored: 1, kept: [] });
    expect(cells.contents(id, { row: 1, column: 1, rows: 1, columns: 1 })).toEqual([[null]]);
    sheets.remove(id);
    expect(await excel.workbook.undo(undo)).toEqual({ restored: 0, kept: ["Bilan!B2"] });
  });

  it("refuses an inverse that isn't its own", async () => {
    const { workbook } = await openExcel(FILL_SEED);
    const undo = { adapter: "excel", cells: 1, sheetsAdded: [], inverse: { sheets: "all" } } as const;
    expect((await refusal(workbook.undo(undo))).code).toBe("unsupported");
    expect((await refusal(workbook.undo({ ...undo, adapter: "file", inverse: { sheets: [], added: [] } }))).code).toBe("unsupported");
  });
});
