/** @jest-environment jsdom */
import { downloadFile, toBase64 } from "./download";

describe("files handed to the person", () => {
  it("become base64, whatever their size", () => {
    const bytes = Uint8Array.from({ length: 100_003 }, (_, index) => (index * 31) % 256);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
    expect(toBase64(new Uint8Array())).toBe("");
  });

  it("are downloaded under their name, and leave nothing in the page", () => {
    jest.useFakeTimers();
    const clicked: string[] = [];
    const revoke = jest.fn();
    Object.assign(URL, { createObjectURL: () => "blob:essai", revokeObjectURL: revoke });
    document.addEventListener("click", ({ target }) => {
      if (target instanceof HTMLAnchorElement) clicked.push(`${target.download} ${target.href}`);
    });
    downloadFile("Bilan essai 2024.xlsx", new Uint8Array([1, 2]), "application/octet-stream");
    expect(clicked).toEqual(["Bilan essai 2024.xlsx blob:essai"]);
    expect(document.querySelector("a")).toBeNull();
    jest.runAllTimers();
    expect(revoke).toHaveBeenCalledWith("blob:essai");
    jest.useRealTimers();
  });
});
