/** Every quotation of the clausier is held against the document that it comes from. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clausierDocuments } from "./documents";
import { readClausier } from "./readClausier";

const clausier = readClausier(clausierDocuments);
const FILES: Readonly<Record<string, string>> = {
  "pdl-schema": "sspaser-pays-de-la-loire-2023.txt", "pdl-bilan": "bilan-2023-pays-de-la-loire.txt",
  "centre-val-de-loire": "spaser2-centre-val-de-loire-2023-2027.txt", landes: "spaser-landes-2023-2029.txt", rtes: "rtes-points-de-repere-spaser.txt",
};

/** What a printed page and a quotation share: lines, syllables cut at their end, bullets, quotes and accents aside (one document was scanned). */
function plain(text: string): string {
  return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/œ/g, "oe").replace(/-[ \t]*\n+\s*(?=[a-z])/g, "").replace(/[*«»"“”]/g, " ").replace(/[’‘]/g, "'").replace(/[-‐-―]/g, " ").replace(/\s+/g, " ").replace(/ ([,.;:)])/g, "$1").trim().toLowerCase();
}
const pages = new Map(Object.entries(FILES).map(([document, file]) => [document, plain(readFileSync(join(__dirname, "../../../test/data/documents", file), "utf8"))]));
const cited = clausier.dispositions.flatMap((disposition) => disposition.sources.map((source) => ({ id: disposition.id, ...source })));

describe("what the clausier quotes", () => {
  it.each(cited.filter(({ citation }) => citation !== undefined).map(({ id, document, citation }) => [id, document, citation!] as const))("%s: %s prints it", (_, document, citation) => {
    expect(pages.get(document)).toContain(plain(citation));
  });

  it.each(clausier.dispositions.flatMap(({ id, texte, sources }) => (texte === undefined ? [] : [[id, sources[0]!.document, texte] as const])))("%s: its words are printed in %s", (_, document, texte) => {
    expect(pages.get(document)).toContain(plain(texte));
  });

  it("quotes every document but the law, which the sources only sum up", () => {
    expect(cited.filter(({ document, citation }) => (document === "droit") !== (citation === undefined))).toEqual([]);
    expect(new Set(cited.map(({ document }) => document))).toEqual(new Set(clausier.documents.map(({ id }) => id)));
  });
});
