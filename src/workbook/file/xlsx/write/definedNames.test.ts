import { withDefinedName, withoutDefinedNames } from "./definedNames";

const workbook = (names: string, prefix = ""): string => `<${prefix}workbook xmlns${prefix === "" ? "" : ":x"}="m"><${prefix}sheets><${prefix}sheet name="A"/></${prefix}sheets>${names}<${prefix}calcPr calcId="1"/></${prefix}workbook>`;
const ours = { name: "SPASER_A", formula: "'A & B'!$A$1", hidden: true, localSheet: null };

describe("a defined name", () => {
  it("comes between the sheets and the calculation, under the file's prefix", () => {
    expect(withDefinedName(workbook(""), ours)).toBe(workbook(`<definedNames><definedName name="SPASER_A" hidden="1">'A &amp; B'!$A$1</definedName></definedNames>`));
    expect(withDefinedName(workbook("", "x:"), { ...ours, hidden: false })).toBe(workbook(`<x:definedNames><x:definedName name="SPASER_A">'A &amp; B'!$A$1</x:definedName></x:definedNames>`, "x:"));
  });

  it("joins those that are there, and an empty list", () => {
    const other = `<definedName name="Autre">1</definedName>`;
    expect(withDefinedName(workbook(`<definedNames>\n ${other}\n</definedNames>`), { ...ours, localSheet: 2 })).toBe(workbook(`<definedNames>\n ${other}\n<definedName name="SPASER_A" localSheetId="2" hidden="1">'A &amp; B'!$A$1</definedName></definedNames>`));
    expect(withDefinedName(workbook(`<definedNames/>`), ours)).toContain(`<definedNames><definedName name="SPASER_A"`);
  });

  it("takes the place of its former value, whatever the case, with its other attributes", () => {
    const names = (text: string): string => workbook(`<definedNames><definedName name="spaser_a" localSheetId="0">1</definedName>${text}<definedName name="Z">2</definedName></definedNames>`);
    expect(withDefinedName(names(`<definedName name="spaser_a" comment="à &lt; moi" hidden="1">3</definedName>`), { ...ours, hidden: false })).toBe(names(`<definedName name="spaser_a" comment="à &lt; moi">'A &amp; B'!$A$1</definedName>`));
  });

  it("keeps what XML can't hold", () => {
    expect(withDefinedName(workbook(""), { ...ours, formula: "\"a\u0001\n_x0041_\"" })).toContain(`>&quot;a_x0001_&#10;_x005F_x0041_&quot;<`);
  });

  it("goes, and the list with the last one", () => {
    const one = `<definedName name="Z">2</definedName>`;
    const all = withDefinedName(workbook(`<definedNames>${one}</definedNames>`), ours);
    expect(withoutDefinedNames(all, ({ name }) => name === "SPASER_A")).toBe(workbook(`<definedNames>${one}</definedNames>`));
    expect(withoutDefinedNames(all, () => true)).toBe(workbook(""));
    expect(withoutDefinedNames(workbook(""), () => true)).toBe(workbook(""));
  });
});
