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
    ["an anchor that isn't there", "a: 1\nb: *b", 2, null, /« \*b » reprend une ancre/],
    ["an anchor that comes after", "a: *b\nb: &b 1", 1, null, /« \*b » reprend une ancre/],
    ["a wildcard without quotes", "a: { objet: *insertion* }", 1, null, /commence par « \* » se met entre guillemets/],
    ["a percent sign without quotes", "a: 1\nunite: %\n", 2, null, /« % » commence par un signe/],
    ["a comparison without quotes", "a: { montant: >25000 }", 1, null, /« >25000 » commence par un signe/],
    ["a comparison without quotes, on its own line", "montant: >25000\n", 1, null, /commence par un signe/],
    ["an apostrophe between apostrophes", "a: 'l'insertion'\n", 1, null, /une apostrophe/],
    ["a colon without a space", "a:1\nb: 2\n", 1, null, /suivi d'une espace/],
    ["keys twice, at different depths", "a: { b: 1, b: 2 }\na: 3\n", 1, "b", /clé en double/],
    ["a colon in a text", "a: b: c", 1, null, /entre guillemets/],
    ["aliases that explode", `a: &a [${"x, ".repeat(20)}x]\nb: &b [${"*a, ".repeat(20)}*a]\nc: &c [${"*b, ".repeat(20)}*b]\nd: [${"*c, ".repeat(20)}*c]`, null, null, /trop de reprises/],
    ["brackets without end", "[".repeat(200), 1, null, /./],
  ])("refuses %s", (_name, source, line, cle, message) => {
    const read = parseYaml(source);
    expect(read).toMatchObject({ ok: false, line, cle });
    expect(read.ok ? "" : read.message).toMatch(message);
  });

  it("takes one key in two maps, and a long map", () => {
    expect(parseYaml(`a: { b: 1 }\nc: { b: 1 }\n${Array.from({ length: 20_000 }, (_, rank) => `k${rank}: 1\n`).join("")}`)).toMatchObject({ ok: true });
  });

  it("takes the many aliases of a long scheme", () => {
    expect(parseYaml(`a: &a x\nb:\n${"  - *a\n".repeat(900)}`)).toMatchObject({ ok: true });
  });
});
