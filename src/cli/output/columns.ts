/** Text aligned in columns for a terminal; the last column is not padded. Widths count characters. */
export function alignColumns(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const render = (row: readonly string[]) =>
    row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column]!))).join("  ").trimEnd();
  return [render(header), widths.map((width) => "─".repeat(Math.min(width, 60))).join("  "), ...rows.map(render)].join("\n");
}

/** Cuts a text at a width, with an ellipsis. */
export function clip(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}
