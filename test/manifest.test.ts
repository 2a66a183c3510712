import { readFileSync } from "node:fs";
import path from "node:path";
import { COMMANDS } from "../src/commands/command";
import { DEVELOPMENT_URL, UNDECIDED_URL } from "../webpack/buildOptions.cjs";
import { manifestFor } from "../webpack/manifest.cjs";
import { attribute, children, elements, parseXml, pathOf, readBuilt, ROOT } from "./manifest/document";
import { CHILD_ORDER, REQUIRED_CHILDREN } from "./manifest/elementOrder";

/** What Microsoft's validator would be asked over the network, and what it does not check, offline. */
const packageVersion = (JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { version: string }).version;
const source = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
const PUBLIC_URL = "https://achats.exemple.fr/outils/spaser/";
const variants: readonly (readonly [string, Document, string])[] = [
  ["of development", parseXml(source), DEVELOPMENT_URL],
  ["of production", parseXml(manifestFor(source, PUBLIC_URL, packageVersion)), PUBLIC_URL],
];
const document = parseXml(source);
const only = (name: string): Element => {
  const found = elements(document, name);
  if (found.length !== 1) throw new Error(`${found.length} <${name}>, 1 expected`);
  return found[0]!;
};
const rulesFor = (element: Element, table: Readonly<Record<string, readonly string[]>>): readonly string[] | undefined =>
  table[`${element.parentElement?.localName ?? ""} > ${element.localName}`] ?? table[element.localName];
const RESOURCE_KINDS = ["Images", "Urls", "ShortStrings", "LongStrings"] as const;
const resources = RESOURCE_KINDS.flatMap((kind) => children(only(kind)).map((element) => ({ kind, id: attribute(element, "id"), element })));
const resourceOf = (id: string) => resources.find((resource) => resource.id === id);
const users = [...document.getElementsByTagName("*")].filter((element) => element.hasAttribute("resid"));

describe.each(variants)("manifest %s", (_name, variant, url) => {
  it("has the platform's elements, each in its place", () => {
    for (const element of variant.getElementsByTagName("*")) {
      const order = rulesFor(element, CHILD_ORDER) ?? [];
      const ranks = children(element).map((child) => order.indexOf(child.localName));
      const unknown = children(element).filter((_child, index) => ranks[index] === -1);
      expect({ at: pathOf(element), unknown: unknown.map((child) => child.localName) }).toEqual({ at: pathOf(element), unknown: [] });
      expect({ at: pathOf(element), ranks }).toEqual({ at: pathOf(element), ranks: [...ranks].sort((a, b) => a - b) });
    }
  });

  it("has every required element", () => {
    for (const element of variant.getElementsByTagName("*")) {
      const missing = (rulesFor(element, REQUIRED_CHILDREN) ?? []).filter((name) => children(element, name).length === 0);
      expect({ at: pathOf(element), missing }).toEqual({ at: pathOf(element), missing: [] });
    }
  });

  it("names nothing outside the address that serves it", () => {
    const addresses = [...variant.getElementsByTagName("*")].flatMap((element) => ["DefaultValue", "Value"].map((name) => element.getAttribute(name) ?? "").filter((value) => /^\w+:\/\//.test(value)));
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !address.startsWith(url))).toEqual([]);
  });
});

describe("identity", () => {
  it("has a fixed GUID and the package's version in four parts", () => {
    expect(only("Id").textContent).toBe("327fcda0-00b9-4138-b864-3312962f825f");
    expect(only("Version").textContent).toBe(`${packageVersion}.0`);
  });

  it("speaks French, with English beside each text", () => {
    expect(only("DefaultLocale").textContent).toBe("fr-FR");
    const texts = [children(document.documentElement, "DisplayName")[0]!, children(document.documentElement, "Description")[0]!, ...resources.filter(({ kind, id }) => kind.endsWith("Strings") && id !== "Functions.Namespace").map(({ element }) => element)];
    for (const text of texts) {
      expect([text.getAttribute("id") ?? text.localName, children(text, "Override").map((override) => attribute(override, "Locale"))]).toEqual([text.getAttribute("id") ?? text.localName, ["en-US"]]);
    }
  });

  it("never translates the namespace: a formula must work in every language of Excel", () => {
    expect(attribute(resourceOf("Functions.Namespace")!.element, "DefaultValue")).toBe("SPASER");
    expect(children(resourceOf("Functions.Namespace")!.element)).toEqual([]);
  });
});

describe("lengths", () => {
  const valuesOf = (element: Element) => [attribute(element, "DefaultValue"), ...children(element, "Override").map((override) => attribute(override, "Value"))];
  const tooLong = (values: readonly string[], limit: number) => values.filter((value) => value.length === 0 || value.length > limit);

  it("keeps texts within the platform's limits", () => {
    expect(tooLong(valuesOf(children(document.documentElement, "DisplayName")[0]!), 125)).toEqual([]);
    expect(tooLong(valuesOf(children(document.documentElement, "Description")[0]!), 250)).toEqual([]);
    expect(tooLong(children(only("ShortStrings")).flatMap(valuesOf), 125)).toEqual([]);
    expect(tooLong(children(only("LongStrings")).flatMap(valuesOf), 250)).toEqual([]);
    expect(tooLong(children(only("Urls")).flatMap(valuesOf), 2048)).toEqual([]);
    expect(tooLong([only("ProviderName").textContent ?? ""], 125)).toEqual([]);
  });

  it("keeps ids within the platform's limits, each used once", () => {
    expect(resources.map(({ id }) => id).filter((id) => id.length > 32)).toEqual([]);
    expect(users.map((element) => attribute(element, "resid")).filter((id) => id.length > 32)).toEqual([]);
    const ids = [...elements(document, "CustomTab"), ...elements(document, "Group"), ...elements(document, "Control")].map((element) => attribute(element, "id"));
    expect(tooLong(ids, 125)).toEqual([]);
    expect(new Set([...ids, ...resources.map(({ id }) => id)]).size).toBe(ids.length + resources.length);
  });
});

describe("resources", () => {
  const KIND_OF_USER: Readonly<Record<string, string>> = { Image: "Images", Runtime: "Urls", SourceLocation: "Urls", FunctionFile: "Urls", LearnMoreUrl: "Urls", Namespace: "ShortStrings", Label: "ShortStrings", Title: "ShortStrings", Description: "LongStrings" };

  it("resolves every resid to a resource of the right kind", () => {
    for (const element of users) {
      expect([pathOf(element), resourceOf(attribute(element, "resid"))?.kind]).toEqual([pathOf(element), KIND_OF_USER[element.localName]]);
    }
  });

  it("uses every resource", () => {
    const used = new Set(users.map((element) => attribute(element, "resid")));
    expect(resources.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });
});

describe("shared runtime", () => {
  it("gives one page to the runtime, the functions, the commands and the pane", () => {
    const page = attribute(only("Runtime"), "resid");
    const pane = elements(document, "Action").filter((action) => action.getAttribute("xsi:type") === "ShowTaskpane").flatMap((action) => children(action, "SourceLocation"));
    const places = [children(only("Page"), "SourceLocation")[0]!, only("FunctionFile"), ...pane];
    expect(places.map((element) => attribute(element, "resid"))).toEqual([page, page, page]);
    expect(attribute(resourceOf(page)!.element, "DefaultValue")).toBe(attribute(children(only("DefaultSettings"))[0]!, "DefaultValue"));
    expect(attribute(only("Runtime"), "lifetime")).toBe("long");
  });

  it("has one pane, without a TaskpaneId", () => {
    expect(elements(document, "TaskpaneId")).toEqual([]);
  });

  it("asks for the Excel floor, and for the right to write", () => {
    const sets = Object.fromEntries(elements(document, "Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")]));
    expect(sets).toEqual({ ExcelApi: "1.14", SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3" });
    expect(only("Permissions").textContent).toBe("ReadWriteDocument");
  });
});

describe("ribbon", () => {
  it("has the SPASER tab with the three commands", () => {
    const labels = elements(document, "Control").map((control) => attribute(resourceOf(attribute(children(control, "Label")[0]!, "resid"))!.element, "DefaultValue"));
    expect(labels).toEqual(["Volet SPASER", "Vérifier la conformité", "Remplir le bilan"]);
  });

  it("names the commands that the page registers, all of them", () => {
    expect(elements(document, "FunctionName").map((element) => element.textContent).sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  it("shows in each icon an image of the size that it says", () => {
    for (const icon of elements(document, "Icon")) {
      const sizes = children(icon, "Image").map((image) => Number(attribute(image, "size")));
      expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
      for (const image of children(icon, "Image")) {
        const file = attribute(resourceOf(attribute(image, "resid"))!.element, "DefaultValue").slice(DEVELOPMENT_URL.length);
        const size = Number(attribute(image, "size"));
        expect([file, ...pngSize(readFileSync(path.join(ROOT, file)))]).toEqual([file, size, size]);
      }
    }
  });

  it.each([["IconUrl", 32], ["HighResolutionIconUrl", 64]])("has a %s of %i px", (name, size) => {
    expect(pngSize(readFileSync(path.join(ROOT, attribute(only(name), "DefaultValue").slice(DEVELOPMENT_URL.length))))).toEqual([size, size]);
  });

  it.each([16, 20, 24, 32, 40, 48, 64, 80, 128])("has the product's mark in %i px", (size) => {
    expect(pngSize(readFileSync(path.join(ROOT, `assets/icon-${size}.png`)))).toEqual([size, size]);
  });
});

describe("what was built", () => {
  const built = readBuilt("manifest.xml").toString("utf8");
  const builtUrl = new URL(".", attribute(elements(parseXml(built), "SourceLocation")[0]!, "DefaultValue")).href;

  it("is this manifest, for its address", () => {
    expect(built).toBe(manifestFor(source, builtUrl, packageVersion));
  });

  it("holds every file that the manifest names", () => {
    const files = [...parseXml(built).getElementsByTagName("*")].flatMap((element) => ["DefaultValue", "Value"].flatMap((name) => element.getAttribute(name) ?? [])).filter((value) => value.startsWith(builtUrl)).map((value) => value.slice(builtUrl.length));
    expect(files).toEqual(expect.arrayContaining(["taskpane.html", "functions.js", "functions.json", "functions.en.json", "aide.html", "assets/icon-80.png"]));
    for (const file of new Set(files)) expect([file, readBuilt(file).length > 0]).toEqual([file, true]);
  });

  it("names this machine nowhere", () => {
    for (const file of ["manifest.xml", "functions.json", "functions.en.json", "taskpane.html", "aide.html", "headers.json"]) {
      expect([file, /localhost|127\.0\.0\.1/i.exec(readBuilt(file).toString("utf8"))]).toEqual([file, null]);
    }
  });
});

describe("manifestFor", () => {
  it("moves addresses, and no text that mentions one", () => {
    const moved = manifestFor(`<OfficeApp><Version>0</Version><A DefaultValue="${DEVELOPMENT_URL}a/b.png"/><B>${DEVELOPMENT_URL}c</B><D Value="see ${DEVELOPMENT_URL}"/></OfficeApp>`, UNDECIDED_URL, "1.2.3");
    expect(moved).toContain(`DefaultValue="${UNDECIDED_URL}a/b.png"`);
    expect(moved).toContain(`<B>${UNDECIDED_URL}c</B>`);
    expect(moved).toContain(`Value="see ${DEVELOPMENT_URL}"`);
    expect(moved).toContain("<Version>1.2.3.0</Version>");
  });

  it("refuses what is not well formed", () => {
    expect(() => manifestFor("<OfficeApp><Version>", UNDECIDED_URL, "1.2.3")).toThrow();
  });
});

/** Width and height of a PNG, from its IHDR chunk. */
function pngSize(bytes: Buffer): readonly [number, number] {
  if (bytes.toString("latin1", 1, 4) !== "PNG" || bytes.toString("latin1", 12, 16) !== "IHDR") throw new Error("not a PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
