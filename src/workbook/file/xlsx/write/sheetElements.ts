import type { Area } from "../../../../core/register/survey";
import { openRoot } from "../../xml/reader";
import { encodeXml } from "../../xml/text";
import { areaAddress, cellAddress } from "../cell/address";
import type { FrozenPanes } from "../read/sheetFacts";
import { childrenOf } from "../read/styles";
import { sheetElement, type SheetIndex } from "../read/sheetIndex";

/** The `mergeCells` element for these areas; null for none. */
export function mergesXml(prefix: string, merges: readonly Area[]): string | null {
  if (merges.length === 0) return null;
  const items = merges.map((area) => `<${prefix}mergeCell ref="${areaAddress(area)}"/>`).join("");
  return `<${prefix}mergeCells count="${merges.length}">${items}</${prefix}mergeCells>`;
}

/** The sheet's `sheetViews` with its panes frozen as asked (both zero: none); zoom, grid lines and the like stay. */
export function viewsXml(index: SheetIndex, frozen: FrozenPanes): string {
  const { prefix } = index;
  const existing = sheetElement(index, "sheetViews");
  const root = existing === null ? null : openRoot(existing);
  const views = root ? childrenOf(root) : [`<${prefix}sheetView workbookViewId="0"/>`];
  const extension = views.filter((view) => openRoot(view).name !== "sheetView").join("");
  const changed = views.filter((view) => openRoot(view).name === "sheetView").map((view) => frozenView(prefix, view, frozen)).join("");
  return `<${prefix}sheetViews>${changed}${extension}</${prefix}sheetViews>`;
}

function frozenView(prefix: string, view: string, { rows, columns }: FrozenPanes): string {
  const reader = openRoot(view);
  const attributes = [...reader.attributes].filter(([name]) => !name.startsWith("xmlns") && name !== "topLeftCell" && !name.includes(":"));
  const rest = childrenOf(reader).filter((child) => !["pane", "selection"].includes(openRoot(child).name)).join("");
  const start = `<${prefix}sheetView${attributes.map(([name, value]) => ` ${name}="${encodeXml(value)}"`).join("")}`;
  if (rows === 0 && columns === 0) return rest === "" ? `${start}/>` : `${start}>${rest}</${prefix}sheetView>`;
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const split = (columns > 0 ? ` xSplit="${columns}"` : "") + (rows > 0 ? ` ySplit="${rows}"` : "");
  const pane = `<${prefix}pane${split} topLeftCell="${cellAddress(rows, columns)}" activePane="${active}" state="frozen"/><${prefix}selection pane="${active}"/>`;
  return `${start}>${pane}${rest}</${prefix}sheetView>`;
}

/** `tableParts` for these relationship ids; null for none. The namespace is declared where it is used: any sheet may receive it. */
export function tablePartsXml(index: SheetIndex, relationshipIds: readonly string[]): string | null {
  if (relationshipIds.length === 0) return null;
  const { prefix } = index;
  const items = relationshipIds.map((id) => `<${prefix}tablePart xmlns:r="${relationshipNamespace(index.xml)}" r:id="${id}"/>`).join("");
  return `<${prefix}tableParts count="${relationshipIds.length}">${items}</${prefix}tableParts>`;
}

/** Namespace of `r:id` in the family (transitional or strict) that a part is written in. */
export function relationshipNamespace(xml: string): string {
  return xml.slice(0, 4_000).includes("http://purl.oclc.org/ooxml/")
    ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
}

/** Namespace of spreadsheet elements in that family. */
export function mainNamespace(xml: string): string {
  return xml.slice(0, 4_000).includes("http://purl.oclc.org/ooxml/")
    ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
    : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
}
