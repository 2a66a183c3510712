import { WorkbookError } from "../../../port";
import { MESSAGES } from "../../messages";
import type { OpcPackage } from "../../package/opcPackage";
import { partKey } from "../../package/partName";
import { mainPart, relationshipsOf } from "../../package/relationships";
import { XmlReader } from "../../xml/reader";
import { decodeXstring } from "../../xml/text";

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** The worksheet's part; null for a chart sheet, a dialog or a macro sheet. */
  readonly part: string | null;
}

export interface DefinedName {
  readonly name: string;
  /** What it stands for, without `=`. */
  readonly formula: string;
  /** Position in `sheets` of the sheet it is local to; null for the whole workbook. */
  readonly localSheet: number | null;
  readonly hidden: boolean;
}

export interface WorkbookPart {
  readonly part: string;
  readonly dateSystem: 1900 | 1904;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  /** Sheets can't be added, removed nor renamed. */
  readonly structureLocked: boolean;
  readonly sharedStringsPart: string | null;
  readonly stylesPart: string | null;
  readonly themePart: string | null;
  readonly calcChainPart: string | null;
}

/** Reads xl/workbook.xml, wherever the package keeps it. Throws `unreadable` when the package is not a workbook. */
export function readWorkbookPart(source: OpcPackage): WorkbookPart {
  const part = mainPart(source);
  if (part === null || !source.has(part)) throw new WorkbookError("unreadable", MESSAGES.notWorkbook(source.fileName));
  const relationships = relationshipsOf(source, part);
  const ofKind = (kind: string): string | null => {
    const found = relationships.find((relationship) => relationship.kind === kind)?.part ?? null;
    return found !== null && source.has(found) ? found : null;
  };
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship] as const).reverse());
  const reader = new XmlReader(source.text(part));
  const sheets: SheetEntry[] = [];
  const names: DefinedName[] = [];
  let dateSystem: 1900 | 1904 = 1900;
  let structureLocked = false;
  let isWorkbook = false;
  for (let event = reader.next(); event !== "end"; event = reader.next()) {
    if (event !== "open") continue;
    if (reader.name === "workbook") isWorkbook = true;
    else if (reader.name === "workbookPr") dateSystem = isTrue(reader.attribute("date1904")) ? 1904 : 1900;
    else if (reader.name === "workbookProtection") structureLocked = isTrue(reader.attribute("lockStructure"));
    else if (reader.name === "sheet") {
      const relationshipId = reader.attribute("r:id") ?? reader.attribute("id") ?? "";
      const target = byId.get(relationshipId);
      const state = reader.attribute("state");
      sheets.push({
        name: reader.attribute("name") ?? "",
        sheetId: Number(reader.attribute("sheetId")),
        relationshipId,
        visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
        part: target?.kind === "worksheet" ? target.part : null,
      });
    } else if (reader.name === "definedName") {
      const local = reader.attribute("localSheetId");
      const hidden = isTrue(reader.attribute("hidden"));
      const name = reader.attribute("name") ?? "";
      names.push({ name, hidden, localSheet: local === undefined ? null : Number(local), formula: decodeXstring(reader.readText()) });
    }
  }
  if (!isWorkbook || sheets.length === 0) throw new WorkbookError("unreadable", MESSAGES.notWorkbook(source.fileName));
  const taken = new Set<string>();
  for (const sheet of sheets) {
    if (sheet.part === null) continue;
    // A part named by a thousand sheets would be read, and held, a thousand times.
    if (taken.has(partKey(sheet.part))) throw new WorkbookError("unreadable", MESSAGES.duplicatePart(source.fileName, sheet.part));
    taken.add(partKey(sheet.part));
    if (!source.has(sheet.part)) throw new WorkbookError("unreadable", MESSAGES.missingPart(source.fileName, sheet.part));
  }
  return {
    part, dateSystem, sheets, names, structureLocked,
    sharedStringsPart: ofKind("sharedStrings"), stylesPart: ofKind("styles"), themePart: ofKind("theme"), calcChainPart: ofKind("calcChain"),
  };
}

export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
