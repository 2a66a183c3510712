import { OpcPackage } from "./opcPackage";
import { contentTypeOf, declareContentType, forgetContentType } from "./contentTypes";
import { relationshipsPartOf, resolveTarget } from "./partName";
import { addRelationship, relationshipsOf, removeRelationships } from "./relationships";

describe("part names", () => {
  it.each([
    ["xl/workbook.xml", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["xl/worksheets/sheet1.xml", "../tables/table1.xml", "xl/tables/table1.xml"],
    ["xl/workbook.xml", "/xl/styles.xml", "xl/styles.xml"],
    ["", "xl/workbook.xml", "xl/workbook.xml"],
    ["xl/workbook.xml", "a%20b.xml#x", "xl/a b.xml"],
    ["xl/workbook.xml", "../../etc/passwd", null],
  ])("from %j, %j is %j", (source, target, expected) => {
    expect(resolveTarget(source, target)).toBe(expected);
  });

  it("places relationships beside the part", () => {
    expect(relationshipsPartOf("")).toBe("_rels/.rels");
    expect(relationshipsPartOf("xl/worksheets/sheet1.xml")).toBe("xl/worksheets/_rels/sheet1.xml.rels");
  });
});

describe("relationships", () => {
  it("adds under a free id, in a part made if need be, and removes", () => {
    const draft = OpcPackage.empty("p.xlsx").edit();
    expect(addRelationship(draft, "xl/s.xml", "table", "xl/tables/t.xml")).toBe("rId1");
    expect(addRelationship(draft, "xl/s.xml", "drawing", "xl/d&é.xml")).toBe("rId2");
    expect(relationshipsOf(draft, "xl/s.xml")).toEqual([{ id: "rId1", kind: "table", part: "xl/tables/t.xml" }, { id: "rId2", kind: "drawing", part: "xl/d&é.xml" }]);
    removeRelationships(draft, "xl/s.xml", (relationship) => relationship.id === "rId1");
    expect(relationshipsOf(draft, "xl/s.xml").map((relationship) => relationship.id)).toEqual(["rId2"]);
    expect(addRelationship(draft, "xl/s.xml", "table", "xl/t2.xml")).not.toBe("rId2");
    removeRelationships(draft, "xl/s.xml", () => true);
    expect(draft.has("xl/_rels/s.xml.rels")).toBe(false);
  });

  it("are written in the package's family, in a part that had none too", () => {
    const draft = OpcPackage.empty("p.xlsx").edit();
    draft.setText("_rels/.rels", `<Relationships xmlns="x"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`);
    addRelationship(draft, "xl/s.xml", "table", "xl/t.xml");
    expect(draft.text("xl/_rels/s.xml.rels")).toContain(`Type="http://purl.oclc.org/ooxml/officeDocument/relationships/table"`);
  });

  it("opens a part written as an empty element", () => {
    const draft = OpcPackage.empty("p.xlsx").edit();
    draft.setText("_rels/.rels", `<Relationships xmlns="x"/>`);
    addRelationship(draft, "", "officeDocument", "xl/workbook.xml");
    expect(relationshipsOf(draft, "")).toEqual([{ id: "rId1", kind: "officeDocument", part: "xl/workbook.xml" }]);
  });
});

describe("content types", () => {
  it("tells overrides before defaults, declares once, forgets", () => {
    const draft = OpcPackage.empty("p.xlsx").edit();
    draft.setText("[Content_Types].xml", `<Types xmlns="x"><Default Extension="xml" ContentType="application/xml"/></Types>`);
    expect(contentTypeOf(draft, "xl/a.xml")).toBe("application/xml");
    declareContentType(draft, "xl/a.xml", "t/a");
    declareContentType(draft, "xl/a.xml", "t/a");
    expect(draft.text("[Content_Types].xml").match(/Override/g)).toHaveLength(1);
    expect(contentTypeOf(draft, "XL/A.xml")).toBe("t/a");
    forgetContentType(draft, "xl/a.xml");
    expect(contentTypeOf(draft, "xl/a.xml")).toBe("application/xml");
  });
});
