import { OpcPackage } from "../../../src/workbook/file/package/opcPackage";
import { CellScan } from "../../../src/workbook/file/xlsx/read/cellScan";
import { indexSheet } from "../../../src/workbook/file/xlsx/read/sheetIndex";
import { namedChildren } from "../../../src/workbook/file/xlsx/read/styles";

/** Every part of an archive by name, as comparable text. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const source = OpcPackage.open(bytes, "f.xlsx");
  return new Map(source.names().map((name) => [name, Buffer.from(source.bytes(name)).toString("latin1")]));
}

export interface PartsDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

export function diffOf(before: Uint8Array, after: Uint8Array): PartsDiff {
  const [one, other] = [partsOf(before), partsOf(after)];
  return {
    added: [...other.keys()].filter((name) => !one.has(name)).sort(),
    removed: [...one.keys()].filter((name) => !other.has(name)).sort(),
    changed: [...one.keys()].filter((name) => other.has(name) && one.get(name) !== other.get(name)).sort(),
  };
}

/** True when `after` is `before` with one stretch put in, and nothing else. */
export function isInsertion(before: string, after: string): boolean {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return after.length > before.length && start + end === before.length;
}

/** A sheet's XML with some cells cut out: what a fill of those cells must leave as it is. */
export function withoutCells(xml: string, cells: readonly (readonly [row: number, column: number])[]): string {
  const index = indexSheet(xml);
  const scan = new CellScan(index.xml, index.prefix);
  let kept = "";
  let from = 0;
  for (const { row, contentStart, contentEnd } of index.rows) {
    scan.begin(contentStart, contentEnd);
    while (scan.next()) {
      if (!cells.some(([down, right]) => down === row && right === scan.column)) continue;
      kept += `${index.xml.slice(from, scan.start)}§`;
      from = scan.end;
    }
  }
  return kept + index.xml.slice(from);
}

/** Children of a part's root, by name, as written; those of one name are joined. */
export function childrenByName(xml: string): ReadonlyMap<string, string> {
  const children = new Map<string, string>();
  for (const child of namedChildren(xml)) children.set(child.name, (children.get(child.name) ?? "") + child.xml);
  return children;
}
