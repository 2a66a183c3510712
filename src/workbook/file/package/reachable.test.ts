import { OpcPackage } from "./opcPackage";
import { removeUnreachable } from "./reachable";
import { addRelationship, removeRelationships } from "./relationships";
import { contentTypeOf, declareContentType } from "./contentTypes";

it("removes a part with what hung on it alone, and leaves what others name, or nobody named", () => {
  const draft = OpcPackage.empty("p.xlsx").edit();
  draft.setText("[Content_Types].xml", `<Types xmlns="x"></Types>`);
  for (const part of ["w.xml", "s1.xml", "s2.xml", "d.xml", "c.xml", "img.png", "seul.xml"]) {
    draft.setText(part, "<x/>");
    declareContentType(draft, part, `t/${part}`);
  }
  for (const [from, to] of [["", "w.xml"], ["w.xml", "s1.xml"], ["w.xml", "s2.xml"], ["s2.xml", "d.xml"], ["s2.xml", "absent.xml"], ["d.xml", "c.xml"], ["d.xml", "img.png"], ["s1.xml", "img.png"], ["c.xml", "d.xml"]]) addRelationship(draft, from as string, "k", to as string);
  removeRelationships(draft, "w.xml", ({ part }) => part === "s2.xml");
  removeUnreachable(draft, "s2.xml");
  expect(draft.commit().names().sort()).toEqual(["[Content_Types].xml", "_rels/.rels", "_rels/s1.xml.rels", "_rels/w.xml.rels", "img.png", "s1.xml", "seul.xml", "w.xml"]);
  expect([contentTypeOf(draft, "c.xml"), contentTypeOf(draft, "img.png")]).toEqual([null, "t/img.png"]);
});
