import type { Area } from "../../../../core/register/survey";
import { openRoot, type XmlReader } from "../../xml/reader";
import { areaAddress } from "../cell/address";

/** A table's part with another range, total rows included; the range of its filter follows, and nothing else changes. */
export function withTableArea(xml: string, area: Area, totalRows: number): string {
  const reader = openRoot(xml);
  const root = withReference(reader, area);
  while (reader.depth > 0) {
    const event = reader.next();
    if (event === "end") break;
    if (event !== "open") continue;
    if (reader.name !== "autoFilter") {
      reader.skip();
      continue;
    }
    const filter = withReference(reader, { ...area, rowCount: area.rowCount - totalRows });
    return xml.slice(0, root.start) + root.text + xml.slice(root.end, filter.start) + filter.text + xml.slice(filter.end);
  }
  return xml.slice(0, root.start) + root.text + xml.slice(root.end);
}

/** The start tag that the reader stands on, with another `ref`. */
function withReference({ source, start, end }: XmlReader, area: Area): { start: number; end: number; text: string } {
  return { start, end, text: source.slice(start, end).replace(/(\sref\s*=\s*)(["'])[^"']*\2/, (_, name: string, quote: string) => name + quote + areaAddress(area) + quote) };
}
