import { readBuildOptions, readUrl, UNDECIDED_URL } from "../../webpack/buildOptions.cjs";

const TARGETS = ["addin", "cli", "atelier"];

describe("address that serves the add-in", () => {
  it.each([
    ["https://spaser.ville.fr", true, "https://spaser.ville.fr/"],
    ["https://ville.fr/outils/spaser", true, "https://ville.fr/outils/spaser/"],
    ["https://localhost:3001/", false, "https://localhost:3001/"],
    ["http://localhost:3000/", false, "http://localhost:3000/"],
    [undefined, true, UNDECIDED_URL],
    [undefined, false, "https://localhost:3000/"],
  ])("takes %s", (given, production, url) => {
    expect(readUrl(given, production)).toBe(url);
  });

  it.each([
    ["http://spaser.ville.fr/", true, "https"],
    ["http://spaser.ville.fr/", false, "https"],
    ["ftp://localhost/", false, "https"],
    ["https://localhost:3000/", true, "production"],
    ["https://127.0.0.1/", true, "production"],
    ["https://[::1]/", true, "production"],
    ["spaser.ville.fr", true, "adresse"],
    ["https://spaser.ville.fr/?a=1", true, "dossier"],
  ])("refuses %s (production: %s), saying why", (given, production, said) => {
    expect(() => readUrl(given, production)).toThrow(said);
  });
});

describe("options", () => {
  it("builds the add-in and the command line unless told otherwise", () => {
    expect(readBuildOptions({ WEBPACK_BUILD: true }, "production", TARGETS)).toEqual({
      targets: ["addin", "cli"], production: true, serving: false, url: UNDECIDED_URL, undecidedUrl: true, officejs: "cdn", maps: false,
    });
  });

  it("takes several targets, and Office.js beside the add-in", () => {
    expect(readBuildOptions({ target: ["addin", "atelier"], officejs: "local" }, "development", TARGETS)).toMatchObject({ targets: ["addin", "atelier"], officejs: "local" });
  });

  it("serves the add-in alone", () => {
    expect(readBuildOptions({ WEBPACK_SERVE: true }, "development", TARGETS)).toMatchObject({ targets: ["addin"], serving: true });
  });

  it.each([
    [{ target: "addon" }, "addon"],
    [{ officejs: "npm" }, "npm"],
    [{ adress: "https://x.fr" }, "adress"],
  ])("refuses %p", (env, said) => {
    expect(() => readBuildOptions(env, "production", TARGETS)).toThrow(said);
  });
});
