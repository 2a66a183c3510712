import { WorkbookError } from "../../port";
import { MESSAGES } from "../messages";

/**
 * Part names inside the room have no leading slash (`xl/workbook.xml`). Names that climb out of the package, name a
 * drive or hold control characters are refused: an archive is data, never a list of places on a disk.
 */
export function safePartName(raw: string, fileName: string): string {
  const name = raw.replace(/\\/g, "/").replace(/^\/+/, "");
  const unsafe = name === "" || /[\u0000-\u001f]/.test(name) || /^[a-z]:/i.test(name) || name.split("/").some((segment) => segment === ".." || segment === ".");
  if (unsafe) throw new WorkbookError("unreadable", MESSAGES.unsafeName(fileName, raw));
  return name;
}

/** Part names compare without case (OPC, 6.2.2.3). */
export function partKey(name: string): string {
  return name.toLowerCase();
}

/** Where a relationship's target points, from the part that holds it; null when it would leave the package. */
export function resolveTarget(sourcePart: string, target: string): string | null {
  const path = target.split(/[?#]/)[0] ?? "";
  const segments = path.startsWith("/") ? [] : sourcePart.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(decodeSegment(segment));
    else if (segments.pop() === undefined) return null;
  }
  return segments.length === 0 ? null : segments.join("/");
}

/** The target to write in `sourcePart`'s relationships so that it points at `part`; absolute, which every reader takes. */
export function targetOf(part: string): string {
  return `/${part}`;
}

/** The part that holds the relationships of `part`; the package's own for an empty name. */
export function relationshipsPartOf(part: string): string {
  const cut = part.lastIndexOf("/") + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
