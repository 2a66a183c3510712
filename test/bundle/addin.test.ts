import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { completeMetadata, type Metadata } from "../../webpack/functionsMetadata.cjs";
import { metaPolicy } from "../../webpack/contentSecurityPolicy.cjs";
import { JSDOM } from "jsdom";
import published from "../../src/functions/declarations/published.json";
import { DIST, readBuilt } from "../manifest/document";

/** The built add-in, as it would be served. */
const page = new JSDOM(readBuilt("taskpane.html").toString("utf8")).window.document;
const scripts = [...page.querySelectorAll("script")];
const metadata = JSON.parse(readBuilt("functions.json").toString("utf8")) as Metadata;
const english = JSON.parse(readBuilt("functions.en.json").toString("utf8")) as Metadata;

describe("the page of the shared runtime", () => {
  it("loads Office.js first, then functions and commands before the pane", () => {
    const sources = scripts.map((script) => script.getAttribute("src") ?? "");
    expect(sources[0]).toMatch(/office\.js$/);
    const rank = (name: string) => sources.findIndex((address) => address.includes(name));
    expect([rank("runtime."), rank("functions.js"), rank("commands."), rank("taskpane.")].every((at) => at > 0)).toBe(true);
    expect(rank("functions.js")).toBeLessThan(rank("taskpane."));
    expect(rank("commands.")).toBeLessThan(rank("taskpane."));
  });

  it("holds every script that it names, and no script inside", () => {
    for (const script of scripts) {
      const address = script.getAttribute("src");
      expect(script.textContent).toBe("");
      if (address && !address.startsWith("https://")) expect([address, readBuilt(address).length > 0]).toEqual([address, true]);
    }
  });

  it("carries its content security policy, before any script", () => {
    const meta = page.querySelector("meta[http-equiv='Content-Security-Policy']")!;
    const officejs = scripts[0]!.getAttribute("src")!.startsWith("https://") ? "cdn" : "local";
    expect(meta.getAttribute("content")).toBe(metaPolicy({ officejs, url: "https://spaser.ville.fr/" }));
    expect(meta.compareDocumentPosition(scripts[0]!) & page.defaultView!.Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it("is in French and says something before any script runs", () => {
    expect(page.documentElement.lang).toBe("fr");
    expect(page.querySelector("#root [role=status]")?.textContent).toContain("SPASER");
  });

  it("runs one copy of each module: one webpack runtime for the three entries", () => {
    const runtimes = readdirSync(path.join(DIST, "scripts")).filter((file) => file.startsWith("runtime.") && file.endsWith(".js"));
    expect(runtimes).toHaveLength(1);
  });
});

describe("functions.json", () => {
  it("keeps every published id and the order of its parameters: workbooks hold them", () => {
    const now = new Map(metadata.functions.map(({ id, parameters }) => [id, parameters.map(({ name, optional }) => (optional ? `[${name}]` : name))]));
    expect(published.length).toBeGreaterThan(20);
    for (const { id, parametres } of published) {
      const parameters = now.get(id);
      // What is added to a published function is optional, and comes last.
      expect([id, parameters?.slice(0, parametres.length)]).toEqual([id, parametres]);
      expect([id, parameters?.slice(parametres.length).every((name) => name.startsWith("["))]).toEqual([id, true]);
    }
  });

  it("has in English the same functions and parameters, other texts, and the same help", () => {
    const shape = ({ functions }: Metadata) => functions.map(({ id, name, helpUrl, parameters }) => [id, name, helpUrl, parameters.map((parameter) => ({ ...parameter, description: "" }))]);
    expect(shape(english)).toEqual(shape(metadata));
    for (const [rank, { id, description }] of english.functions.entries()) expect([id, description === metadata.functions[rank]!.description]).toEqual([id, false]);
    for (const { id, helpUrl } of metadata.functions) expect(helpUrl).toMatch(new RegExp(`^https://.+/aide\\.html#${id}$`));
  });

  it("lets error cells reach the functions", () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
  });

  it("names functions as Excel allows: letters, never a cell's address", () => {
    for (const { id, name } of metadata.functions) {
      expect(name).toBe(id);
      expect(name).toMatch(/^\p{L}[\p{L}\d_.]{2,127}$/u);
      expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
    }
  });

  it("has an association for each function in the script that the page loads", () => {
    const script = readBuilt("functions.js").toString("utf8");
    for (const { id } of metadata.functions) expect([id, script.includes(`CustomFunctions.associate("${id}"`)]).toEqual([id, true]);
  });

  it("has a help article for each function", () => {
    const help = new JSDOM(readBuilt("aide.html").toString("utf8")).window.document;
    expect([...help.querySelectorAll("article")].map((article) => article.id)).toEqual(metadata.functions.map(({ id }) => id));
    expect(help.querySelector("#TAUXCLAUSE code")?.textContent).toBe("=SPASER.TAUXCLAUSE(considerations ; [type] ; [montants])");
  });
});

describe("completeMetadata", () => {
  const told = (resume: string, parametre: string) => ({ fonctions: [{ id: "F", resume: { fr: resume, en: "A" }, parametres: [{ nom: parametre, fr: "Une plage", en: "A range" }] }] });
  const F = { functions: [{ id: "F", name: "F", parameters: [{ name: "a" }] }] };
  it.each([
    ["a text too long for Excel", told("x".repeat(300), "a"), "300 caractères"],
    ["a function that nothing tells", { fonctions: [] }, "n'a pas de fiche"],
    ["a parameter that the declaration doesn't have", told("Donne", "b"), "« b »"],
    ["a fiche without its function", { fonctions: [...told("Donne", "a").fonctions, { ...told("Donne", "a").fonctions[0]!, id: "G" }] }, "G a une fiche et pas de déclaration"],
  ])("reports %s", (_name, categorie, said) => {
    expect(completeMetadata(F, [categorie], "fr", "https://spaser.ville.fr/").problems.join(" ")).toContain(said);
  });

  it("puts the texts of one language, and lets errors through", () => {
    const { metadata: completed, problems } = completeMetadata(F, [told("Donne", "a")], "en", "https://spaser.ville.fr/");
    expect(problems).toEqual([]);
    expect(completed).toEqual({ allowErrorForDataTypeAny: true, functions: [{ id: "F", name: "F", description: "A", helpUrl: "https://spaser.ville.fr/aide.html#F", parameters: [{ name: "a", description: "A range" }] }] });
  });
});

describe("command line", () => {
  it("is one executable file", () => {
    expect(readBuilt("cli.js").toString("utf8", 0, 20)).toBe("#!/usr/bin/env node\n");
    if (process.platform !== "win32") expect(statSync(path.join(DIST, "cli.js")).mode & 0o111).toBe(0o111);
  });
});
