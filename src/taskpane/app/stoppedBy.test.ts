import { WorkbookError } from "../../workbook/port";
import { stoppedBy } from "./stoppedBy";

describe("stoppedBy", () => {
  it("gives what came, or why it didn't", async () => {
    const { signal } = new AbortController();
    await expect(stoppedBy(signal, Promise.resolve(3))).resolves.toBe(3);
    await expect(stoppedBy(signal, Promise.reject(new Error("no")))).rejects.toThrow("no");
  });

  it("doesn't wait for an answer that never comes, nor minds one that comes too late", async () => {
    const abort = new AbortController();
    let late: (error: Error) => void = () => undefined;
    const stopped = stoppedBy(abort.signal, new Promise((_resolve, reject) => (late = reject)));
    abort.abort();
    await expect(stopped).rejects.toMatchObject({ code: "aborted", unchanged: true });
    late(new Error("late"));
  });

  it("says why it was stopped, where that is known", async () => {
    const abort = new AbortController();
    const stopped = stoppedBy(abort.signal, new Promise(() => undefined));
    abort.abort(new WorkbookError("unsure", "left", [], false));
    await expect(stopped).rejects.toMatchObject({ code: "unsure", unchanged: false });
  });
});
