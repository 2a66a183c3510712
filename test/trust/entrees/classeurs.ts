import { strToU8, zipSync, type Zippable } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const rels = (items: readonly (readonly [id: string, kind: string, target: string, more?: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.map(([id, kind, target, more = ""]) => `<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"${more}/>`).join("")}</Relationships>`;

/** Parts of a sound register of two rows, each to be replaced by a hostile one. */
export type Parts = Readonly<Record<string, string | Uint8Array | null>>;

const ROW = (cells: readonly string[], row: number) => `<row r="${row}">${cells.map((text, column) => `<c r="${String.fromCharCode(65 + column)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;
export const LIGNES = ROW(["N° marché", "Date de notification", "Montant HT", "Objet"], 1) + ROW(["M1", "2024-03-01", "45 000,50 €", "Repas"], 2);

/** A sheet part around rows; `apres`: elements behind `sheetData`. */
export function feuille(rows: string, apres = "", avant = ""): string {
  return `${avant}<worksheet xmlns="${MAIN}" xmlns:r="${R}"><sheetData>${rows}</sheetData>${apres}</worksheet>`;
}

export const SAIN: Parts = {
  "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  "_rels/.rels": rels([["rId1", "officeDocument", "xl/workbook.xml"]]),
  "xl/workbook.xml": classeur(`<sheet name="Marchés" sheetId="1" r:id="rId1"/>`),
  "xl/_rels/workbook.xml.rels": rels([["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", "sharedStrings", "sharedStrings.xml"], ["rId3", "styles", "styles.xml"]]),
  "xl/worksheets/sheet1.xml": feuille(LIGNES),
  "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>x</t></si></sst>`,
  "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="1"><xf/></cellXfs></styleSheet>`,
};

export function classeur(sheets: string, more = ""): string {
  return `<workbook xmlns="${MAIN}" xmlns:r="${R}"><workbookPr/><sheets>${sheets}</sheets>${more}</workbook>`;
}

export { rels };

/** The archive of the sound register with these parts in place of its own; null takes one out. */
export function archive(parts: Parts = {}): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries({ ...SAIN, ...parts })) if (content !== null) files[name] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(files, { level: 6 });
}

/** Every offset where a signature of the archive begins: local headers, directory, end. */
export function signatures(bytes: Uint8Array): number[] {
  return [...bytes.keys()].filter((at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b);
}

/** Changes a 2- or 4-byte number of each record of the directory: `at` from its signature. */
export function directoire(bytes: Uint8Array, at: number, size: 2 | 4, value: number): Uint8Array {
  const out = bytes.slice();
  const view = new DataView(out.buffer);
  for (const start of signatures(out)) {
    if (view.getUint32(start, true) !== 0x02014b50) continue;
    if (size === 2) view.setUint16(start + at, value, true);
    else view.setUint32(start + at, value, true);
  }
  return out;
}

/** The same archive with one name written over another of the same length, in both places. */
export function renomme(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const out = bytes.slice();
  const [a, b] = [strToU8(from), strToU8(to)];
  if (a.length !== b.length) throw new Error("names must be as long as each other");
  for (let at = 0; at + a.length <= out.length; at++) if (a.every((byte, rank) => out[at + rank] === byte)) out.set(b, at);
  return out;
}
