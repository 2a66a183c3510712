import { withLazy } from "./lazy";

describe("withLazy", () => {
  it("computes once, when asked, and is like any property for who reads the object", () => {
    let times = 0;
    const made = withLazy({ a: 1 }, "lignes", () => {
      times++;
      return [4, 5];
    });
    expect(times).toBe(0);
    expect(made).toEqual({ a: 1, lignes: [4, 5] });
    expect(JSON.parse(JSON.stringify(made))).toEqual({ a: 1, lignes: [4, 5] });
    expect({ ...made }.lignes).toBe(made.lignes);
    expect(times).toBe(1);
  });
});
