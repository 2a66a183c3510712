import { deflateSync, zipSync, strToU8 } from "fflate";
import fc from "fast-check";
import { WorkbookError } from "../../port";
import { crc32 } from "./crc32";
import { OpcPackage } from "./opcPackage";
import { deflateEntry, writeZip } from "./zipWrite";
import { inflateEntry, readZip } from "./zipRead";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function refusal(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(WorkbookError);
    expect((error as WorkbookError).code).toBe("unreadable");
    return (error as WorkbookError).detail;
  }
  throw new Error("was accepted");
}

/** Offset of the n-th central record, to alter what it declares. */
function centralRecord(archive: Uint8Array): { view: DataView; at: number } {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  for (let at = 0; at < archive.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) return { view, at };
  throw new Error("no central record");
}

describe("crc32", () => {
  it.each([["", 0], ["123456789", 0xcbf43926], ["The quick brown fox jumps over the lazy dog", 0x414fa339]])("of %j", (text, expected) => {
    expect(crc32(bytes(text))).toBe(expected);
  });
});

describe("zip", () => {
  it("gives back what it was given, names and bytes", () => {
    const files = fc.dictionary(fc.stringMatching(/^[a-zé]{1,8}\.xml$/), fc.uint8Array({ maxLength: 3_000 }));
    fc.assert(fc.property(files, (content) => {
      const archive = writeZip(Object.entries(content).map(([name, data]) => deflateEntry(name, data)));
      const read = readZip(archive, "x.xlsx");
      expect(Object.fromEntries(read.map((entry) => [entry.name, inflateEntry(entry, "x.xlsx")]))).toEqual(content);
    }));
  });

  it("reads archives of another writer, and copies their compressed bytes", () => {
    const archive = zipSync({ "a.xml": strToU8("aaaaaaaaaaaaaaaaaaaaaaaaaaaa"), "b/c.xml": [strToU8("stocké"), { level: 0 }] });
    const entries = readZip(archive, "x.xlsx");
    const again = readZip(writeZip(entries), "x.xlsx");
    expect(again).toEqual(entries);
  });

  it.each([10, 30, 60, 90])("refuses an archive cut at %i %%", (percent) => {
    const archive = zipSync({ "a.xml": strToU8("texte ".repeat(200)), "b.xml": strToU8("autre ".repeat(200)) });
    expect(refusal(() => OpcPackage.open(archive.slice(0, (archive.length * percent) / 100), "coupé.xlsx"))).toContain("coupé.xlsx");
  });

  it("refuses a part whose bytes are damaged", () => {
    const archive = writeZip([{ ...deflateEntry("a.xml", bytes("x".repeat(500))), crc: 1 }]);
    expect(refusal(() => OpcPackage.open(archive, "f.xlsx").bytes("a.xml"))).toContain("a.xml");
  });

  it("refuses an encrypted entry and an unknown compression", () => {
    const encrypted = writeZip([deflateEntry("a.xml", bytes("abc"))]);
    const first = centralRecord(encrypted);
    first.view.setUint16(first.at + 8, 1, true);
    expect(refusal(() => OpcPackage.open(encrypted, "f.xlsx"))).toContain("mot de passe");
    const exotic = writeZip([deflateEntry("a.xml", bytes("abc"))]);
    const second = centralRecord(exotic);
    second.view.setUint16(second.at + 10, 99, true);
    expect(refusal(() => OpcPackage.open(exotic, "f.xlsx"))).toContain("compressé");
  });

  it("refuses declared sizes and ratios of a bomb before inflating anything", () => {
    const small = deflateSync(new Uint8Array(1_000));
    const entry = { name: "xl/worksheets/sheet1.xml", method: 8 as const, crc: 0, compressed: small, stamp: 0 };
    expect(refusal(() => OpcPackage.open(writeZip([{ ...entry, size: 600_000_000 }]), "b.xlsx"))).toContain("démesuré");
    expect(refusal(() => OpcPackage.open(writeZip([{ ...entry, size: 40_000_000 }]), "b.xlsx"))).toContain("démesuré");
  });

  it("never inflates beyond the declared size", () => {
    const liar = { name: "a.xml", method: 8 as const, crc: 0, size: 10, compressed: deflateSync(new Uint8Array(5_000_000)), stamp: 0 };
    expect(refusal(() => OpcPackage.open(writeZip([liar]), "m.xlsx").bytes("a.xml"))).toContain("abîmé");
  });

  it.each(["../evil.xml", "xl/../../evil.xml", "C:/evil.xml", "xl/./a.xml", "..\\evil.xml"])("refuses the part name %s", (name) => {
    expect(refusal(() => OpcPackage.open(writeZip([deflateEntry(name, bytes("x"))]), "n.xlsx"))).toContain("nom interdit");
  });

  it("refuses two parts of one name, whatever the case", () => {
    expect(refusal(() => OpcPackage.open(writeZip([deflateEntry("a.xml", bytes("1")), deflateEntry("A.xml", bytes("2"))]), "d.xlsx"))).toContain("deux fois");
  });
});

describe("OpcPackage", () => {
  const source = OpcPackage.open(writeZip([deflateEntry("xl/a.xml", bytes("<a/>")), deflateEntry("xl/b.xml", bytes("<b/>"))]), "p.xlsx");

  it("leaves the package as it was while a draft changes", () => {
    const draft = source.edit();
    draft.setText("XL/A.xml", "<neuf/>");
    draft.remove("xl/b.xml");
    draft.setText("xl/c.xml", "<c/>");
    const after = draft.commit();
    expect(source.text("xl/a.xml")).toBe("<a/>");
    expect(after.names()).toEqual(["xl/a.xml", "xl/c.xml"]);
    expect(after.text("xl/A.XML")).toBe("<neuf/>");
    expect(after.changedSince(source).sort()).toEqual(["xl/a.xml", "xl/b.xml", "xl/c.xml"]);
    expect(OpcPackage.open(after.withPartsOf(source, after.changedSince(source)).toBytes(), "p.xlsx").names().sort()).toEqual(["xl/a.xml", "xl/b.xml"]);
  });

  it("names the part that is missing", () => {
    expect(refusal(() => source.text("xl/absent.xml"))).toContain("xl/absent.xml");
  });
});
