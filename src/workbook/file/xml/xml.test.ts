import fc from "fast-check";
import { openRoot, XmlReader } from "./reader";
import { decodeXml, decodeXstring, encodeXml, encodeXstring, XmlError } from "./text";

const anyText = fc.string({ unit: fc.oneof(fc.string({ unit: "binary", minLength: 1, maxLength: 1 }), fc.constantFrom("_x0041_", "_x005F_", "_", "&", "<", "\r\n", "\uD800", "\uFFFE")) });

describe("text", () => {
  it("survives encoding, whatever it holds", () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(decodeXstring(decodeXml(encodeXml(encodeXstring(text))))).toBe(text);
    }));
  });

  it.each([["&lt;a&gt; &amp; &quot;&apos;&#233;&#xE9;", "<a> & \"'éé"], ["a\r\nb\rc", "a\nb\nc"]])("decodes %j", (raw, expected) => {
    expect(decodeXml(raw)).toBe(expected);
  });

  it.each(["&nbsp;", "&x;", "&#0;", "&#xZZ;", "&", "&#1114112;", "&__proto__;"])("refuses %j", (raw) => {
    expect(() => decodeXml(raw)).toThrow(XmlError);
  });
});

describe("XmlReader", () => {
  it("gives elements, attributes, texts and CDATA in order, with their places", () => {
    const xml = `\uFEFF<?xml version="1.0"?><!-- <a> --><x:r a='1 > 0' r:id="i"><b/>t&amp;<![CDATA[<c>&]]></x:r>`;
    const reader = new XmlReader(xml);
    const seen: string[] = [];
    for (let event = reader.next(); event !== "end"; event = reader.next()) {
      seen.push(event === "text" ? `text ${reader.text}` : `${event} ${reader.prefix}${reader.name} ${reader.depth}`);
    }
    expect(seen).toEqual(["open x:r 1", "open b 2", "close b 1", "text t&", "text <c>&", "close x:r 0"]);
    const root = openRoot(xml);
    expect(root.attribute("a")).toBe("1 > 0");
    expect(root.attribute("id")).toBe("i");
    expect(xml.slice(root.start, root.end)).toBe(`<x:r a='1 > 0' r:id="i">`);
  });

  it("skips and reads whole elements", () => {
    const reader = openRoot("<a><b><c>1</c><c/></b><d>x<e>y</e></d></a>");
    reader.next();
    expect(reader.source.slice(reader.start, reader.skip())).toBe("<b><c>1</c><c/></b>");
    reader.next();
    expect(reader.readText()).toBe("xy");
  });

  it.each([`<!DOCTYPE a [<!ENTITY b "c">]><a/>`, "<a", "<a b='>", "<!-- a", "  ", ""])("refuses %j", (xml) => {
    expect(() => {
      const reader = openRoot(xml);
      while (reader.next() !== "end");
    }).toThrow(XmlError);
  });

  it("reads attributes in one pass, what is between them left out", () => {
    const { attributes } = openRoot(`<a ${"b".repeat(500_000)} c = 'x>y'd="&lt;" =e r:id="1"/>`);
    expect([...attributes]).toEqual([["c", "x>y"], ["d", "<"], ["r:id", "1"], ["id", "1"]]);
  });

  it("keeps a __proto__ attribute to itself", () => {
    expect(openRoot(`<a __proto__="x"/>`).attribute("toString")).toBeUndefined();
  });
});
