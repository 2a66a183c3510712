/** A cell in double quotes, up to the tab or the line break that ends it; a doubled quote stands for one. */
const QUOTED = /"((?:[^"]|"")*)"(?=\t|\r|\n|$)/y;
const PLAIN = /[^\t\r\n]*/y;

/**
 * Cells of a pasted text, rows × columns: tabs part columns, line breaks part rows, as spreadsheets copy them. A cell
 * in double quotes may hold tabs and line breaks.
 */
export function pastedCells(text: string): string[][] {
  const copied = text.replace(/(\r\n|\r|\n)$/, "");
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    QUOTED.lastIndex = at;
    PLAIN.lastIndex = at;
    const quoted = QUOTED.exec(copied);
    const plain = PLAIN.exec(copied)?.[0] ?? "";
    rows.at(-1)?.push(quoted?.[1]?.replaceAll('""', '"') ?? plain);
    at += (quoted?.[0] ?? plain).length;
    if (at >= copied.length) return rows;
    const lineEnds = copied[at] !== "\t";
    if (lineEnds) rows.push([]);
    at += copied.startsWith("\r\n", at) ? 2 : 1;
  }
}
