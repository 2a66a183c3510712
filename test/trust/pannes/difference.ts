/** Where two photos of a workbook first differ, for whoever reads a failure. */
export function premiereDifference(wanted: string, found: string): string {
  return wanted === found ? "" : (differ(JSON.parse(wanted), JSON.parse(found), "") ?? "not a difference of contents");
}

function differ(wanted: unknown, found: unknown, path: string): string | null {
  if (!isTree(wanted) || !isTree(found)) return wanted === found ? null : `${path}: ${short(wanted)} expected, ${short(found)} found`;
  for (const key of new Set([...Object.keys(wanted), ...Object.keys(found)])) {
    const difference = differ(wanted[key], found[key], `${path}/${key}`);
    if (difference !== null) return difference;
  }
  return null;
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 200);
}
