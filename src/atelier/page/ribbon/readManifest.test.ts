/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";

import { ManifestError, readManifest } from "./readManifest";

const manifest = readFileSync(path.resolve(__dirname, "../../../../manifest.xml"), "utf8");

describe("readManifest", () => {
  it("reads the tab, its groups and its buttons from the project's manifest", () => {
    const { tab } = readManifest(manifest, "/addin/");
    expect(tab.label).toBe("SPASER");
    const buttons = tab.groups.flatMap((group) => group.buttons);
    expect(buttons.map((button) => button.label)).toEqual(["Volet SPASER", "Vérifier la conformité", "Remplir le bilan"]);
    expect(buttons.map((button) => button.action.kind)).toEqual(["showTaskpane", "executeFunction", "executeFunction"]);
    for (const button of buttons) {
      expect(button.icon).toMatch(/^\/addin\/assets\/[\w-]+-32\.png$/);
      expect(button.tip.length).toBeGreaterThan(20);
    }
  });

  it("serves icons from this server wherever production publishes them", () => {
    const published = manifest.replaceAll("https://localhost:3000/", "https://spaser.example.org/complement/");
    const icons = readManifest(published, "/addin/").tab.groups.flatMap((group) => group.buttons.map((button) => button.icon));
    for (const icon of icons) expect(icon).toMatch(/^\/addin\/assets\//);
  });

  it("finds the shared runtime's page and the functions", () => {
    expect(readManifest(manifest, "/addin/")).toMatchObject({ pane: "/addin/taskpane.html", functions: { namespace: "SPASER", metadata: "/addin/functions.json" } });
  });

  it.each([
    ["not XML", "<OfficeApp"],
    ["no tab", manifest.replaceAll("CustomTab", "Autre")],
    ["a label without its text", manifest.replace('id="Verifier.Label"', 'id="Verifier.Autre"')],
    ["an unknown action", manifest.replaceAll("ExecuteFunction", "LaunchRocket")],
  ])("refuses %s", (_name, document) => {
    expect(() => readManifest(document, "/addin/")).toThrow(ManifestError);
  });
});
