import { answerOf, PATIENCE, type Patience } from "./patience";

/** A clock that passes when told to; `running` is how many limits are being waited for. */
function clock(): Patience & { readonly pass: () => void; readonly running: () => number } {
  const waiting = new Set<() => void>();
  return {
    limitMs: 5,
    after: (_ms, call) => (waiting.add(call), () => void waiting.delete(call)),
    pass: () => [...waiting].forEach((call) => call()),
    running: () => waiting.size,
  };
}

describe("answerOf", () => {
  it("gives what comes in time, or why it doesn't, and stops its clock", async () => {
    const patience = clock();
    const silent = jest.fn();
    await expect(answerOf(Promise.resolve(3), patience, silent)).resolves.toBe(3);
    await expect(answerOf(Promise.reject(new Error("no")), patience, silent)).rejects.toThrow("no");
    expect([patience.running(), silent.mock.calls.length]).toEqual([0, 0]);
  });

  it("tells a silence, and still takes the answer when it comes", async () => {
    const patience = clock();
    const silent = jest.fn();
    let answer: (value: string) => void = () => undefined;
    const outcome = answerOf(new Promise<string>((resolve) => (answer = resolve)), patience, silent);
    patience.pass();
    expect(silent).toHaveBeenCalledTimes(1);
    answer("at last");
    await expect(outcome).resolves.toBe("at last");
  });

  it("ends with the error that it is given up with, whatever comes after", async () => {
    const patience = clock();
    let answer: (value: string) => void = () => undefined;
    const outcome = answerOf(new Promise<string>((resolve) => (answer = resolve)), patience, (giveUp) => giveUp(new Error("given up")));
    patience.pass();
    answer("too late");
    await expect(outcome).rejects.toThrow("given up");
  });

  it("waits by a clock that can be stopped", () => {
    jest.useFakeTimers();
    const [kept, stopped] = [jest.fn(), jest.fn()];
    PATIENCE.after(10, kept);
    PATIENCE.after(10, stopped)();
    jest.advanceTimersByTime(11);
    expect([kept.mock.calls.length, stopped.mock.calls.length]).toEqual([1, 0]);
    jest.useRealTimers();
  });
});
