/** Every quotation of the clausier is held against the document that it comes from. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { schemas } from "..";
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

test("what is printed under one heading, and is about another, says both here and in the scheme", () => {
  const { note, sources } = clausier.dispositions.find(({ id }) => id === "formation-transition")!;
  const [printed, about] = ["La réduction de l'empreinte carbone de la formation professionnelle", "La valorisation des réponses des organismes de formation aux enjeux responsables"];
  const page = pages.get("centre-val-de-loire")!;
  // The two headings, and the sentence between them.
  const places = [`iii ${plain(printed)}`, plain(sources[0]!.citation!), `iv ${plain(about)}`].map((words) => page.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));

  const objectif = schemas.get("centre-val-de-loire")!.axes[0]!.objectifs[3]!;
  const [indicateur] = objectif.actions[0]!.indicateurs;
  expect(sources.map(({ titre }) => titre)).toEqual([`A, III - ${printed}`]);
  expect(objectif.libelle).toBe(about);
  expect(note).toContain(`titre III ; le schéma le range sous le titre IV, « ${about} »`);
  expect(note).toContain(`(${indicateur!.code})`);
  expect(indicateur!.note).toContain(`sous le titre III, « ${printed} » ; rangé sous le titre IV`);
  expect(indicateur!.source).toBe("Les axes du SPASER 2, A, IV");
});
