import { openRoot } from "../../xml/reader";
import { encodeXml } from "../../xml/text";
import { childrenOf } from "../read/styles";
import { sheetElement, type SheetIndex } from "../read/sheetIndex";

/** Pixels of a digit in the default font (Calibri 11) and of a cell's inner margins: Excel stores widths with both. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;

/** Width in characters, as a person sets it, to the width that the file holds (ECMA-376, 18.3.1.13). */
function storedWidth(characters: number): number {
  return Math.trunc(((characters * DIGIT_PIXELS + PADDING_PIXELS) / DIGIT_PIXELS) * 256) / 256;
}

/** The inverse, to a hundredth. */
export function shownWidth(stored: number): number {
  return Math.max(0, Math.round((stored - PADDING_PIXELS / DIGIT_PIXELS) * 100) / 100);
}

interface Piece {
  readonly first: number;
  readonly last: number;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The sheet's `cols` with the given widths (characters, by column): other columns and other properties as they are. */
export function colsXml(index: SheetIndex, widths: ReadonlyMap<number, number>): string {
  const existing = readPieces(index);
  const pieces: Piece[] = existing.flatMap((piece) => without(piece, widths));
  for (const [column, width] of widths) {
    const covering = existing.find((piece) => column >= piece.first && column <= piece.last);
    const attributes = new Map(covering?.attributes ?? []);
    attributes.set("width", String(storedWidth(width)));
    attributes.set("customWidth", "1");
    attributes.delete("bestFit");
    pieces.push({ first: column, last: column, attributes });
  }
  pieces.sort((one, other) => one.first - other.first);
  const items = pieces.map(({ first, last, attributes }) => {
    const rest = [...attributes].filter(([name]) => name !== "min" && name !== "max").map(([name, value]) => ` ${name}="${encodeXml(value)}"`);
    return `<${index.prefix}col min="${first + 1}" max="${last + 1}"${rest.join("")}/>`;
  });
  return `<${index.prefix}cols>${items.join("")}</${index.prefix}cols>`;
}

function readPieces(index: SheetIndex): Piece[] {
  const cols = sheetElement(index, "cols");
  if (cols === null) return [];
  return childrenOf(openRoot(cols)).map((xml) => {
    const { attributes } = openRoot(xml);
    return { first: Number(attributes.get("min")) - 1, last: Number(attributes.get("max")) - 1, attributes };
  });
}

/** What is left of a run of columns once the resized ones are taken out. */
function without(piece: Piece, widths: ReadonlyMap<number, number>): Piece[] {
  const cuts = [...widths.keys()].filter((column) => column >= piece.first && column <= piece.last).sort((one, other) => one - other);
  const left: Piece[] = [];
  let first = piece.first;
  for (const cut of [...cuts, piece.last + 1]) {
    if (cut > first) left.push({ ...piece, first, last: cut - 1 });
    first = cut + 1;
  }
  return left;
}
