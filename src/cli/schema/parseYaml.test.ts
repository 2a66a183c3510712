import { parseYaml } from "./parseYaml";

describe("parseYaml", () => {
  it("reads a document, and says where its keys stand", () => {
    const read = parseYaml("id: x\naxes:\n  - code: '1'\n    libelle: Axe\n");
    expect(read).toMatchObject({ ok: true, document: { id: "x", axes: [{ code: "1", libelle: "Axe" }] } });
    if (!read.ok) return;
    expect(read.lineOf(["axes", "0", "libelle"])).toBe(4);
    expect(read.lineOf(["axes", "0", "couleur"])).toBe(3);
    expect(read.lineOf(["A1", "mesure"])).toBeNull();
  });

  it("leaves merge keys as plain keys, which no scheme has", () => {
    expect(parseYaml("a: &a { x: 1 }\nb: { <<: *a }")).toMatchObject({ ok: true, document: { b: { "<<": { x: 1 } } } });
  });

  it.each<[string, string, number | null, string | null, RegExp]>([
    ["a key twice", "a: 1\nb:\n  c: 1\n  c: 2\n", 4, "c", /clé en double/],
    ["a tab", "a:\n\t- b", 2, null, /tabulation/],
    ["two documents", "--- 1\n--- 2\n", 2, null, /plusieurs documents/],
    ["an unknown tag", "a: !!js/function x", 1, null, /étiquette/],
    ["an anchor that isn't there", "a: *b", null, null, /ancre/],
    ["a colon in a text", "a: b: c", 1, null, /entre guillemets/],
    ["aliases that explode", `a: &a [${"x, ".repeat(20)}x]\nb: &b [${"*a, ".repeat(20)}*a]\nc: &c [${"*b, ".repeat(20)}*b]\nd: [${"*c, ".repeat(20)}*c]`, null, null, /trop de reprises/],
    ["brackets without end", "[".repeat(200), 1, null, /./],
  ])("refuses %s", (_name, source, line, cle, message) => {
    const read = parseYaml(source);
    expect(read).toMatchObject({ ok: false, line, cle });
    expect(read.ok ? "" : read.message).toMatch(message);
  });

  it("takes the many aliases of a long scheme", () => {
    expect(parseYaml(`a: &a x\nb:\n${"  - *a\n".repeat(900)}`)).toMatchObject({ ok: true });
  });
});
