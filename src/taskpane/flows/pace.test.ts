import type { Steps } from "../../core/steps";
import type { WorkbookError } from "../../workbook/port";
import { pace, share } from "./pace";
import type { FlowContext } from "./flow";

/** A computation of `count` steps, each of which takes `milliseconds` of the clock below. */
function* working(count: number, milliseconds: number): Steps<string> {
  for (let step = 1; step <= count; step++) {
    now += milliseconds;
    yield step / count;
  }
  return "done";
}

let now = 0;
let progress: number[] = [];
let abort: AbortController;
const flow = (): FlowContext => ({
  workbook: {} as FlowContext["workbook"], catalogue: {} as FlowContext["catalogue"], today: 0, signal: abort.signal,
  onProgress: (fraction) => progress.push(fraction),
});

beforeEach(() => {
  now = 0;
  progress = [];
  abort = new AbortController();
  jest.spyOn(performance, "now").mockImplementation(() => now);
});
afterEach(() => jest.restoreAllMocks());

describe("pace", () => {
  it.each([
    { count: 10, milliseconds: 1, turns: 0 },
    { count: 10, milliseconds: 20, turns: 5 },
    { count: 10, milliseconds: 100, turns: 10 },
  ])("gives the page its turn once the time is up: $count steps of $milliseconds ms, $turns turns", async ({ count, milliseconds, turns }) => {
    await expect(pace(flow(), working(count, milliseconds))).resolves.toBe("done");
    expect(progress).toHaveLength(turns);
    expect([...progress].sort((a, b) => a - b)).toEqual(progress);
  });

  it("lets what waits run between two turns, a request to stop included", async () => {
    setTimeout(() => abort.abort(), 0);
    await expect(pace(flow(), working(1_000, 50))).rejects.toMatchObject({ code: "aborted" } satisfies Partial<WorkbookError>);
    expect(progress.length).toBeLessThan(1_000);
  });
});

test("a part of an operation tells its share of the whole", () => {
  const part = share(share(flow(), 0.5, 1), 0, 0.5);
  for (const fraction of [0, 0.5, 1]) part.onProgress(fraction);
  expect(progress).toEqual([0.5, 0.625, 0.75]);
});
