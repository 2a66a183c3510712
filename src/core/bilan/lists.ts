import type { WorkbookSurvey } from "../register/survey";
import { cellAddress } from "./address";
import type { CellContent, Edit, Prompt, SetListValidation } from "./edit";

/** What Excel says, as a warning, of a value that isn't in the list. */
export const LIST_ALERT = { title: "Valeur hors liste", message: "Cette valeur ne fait pas partie de la liste proposée." } as const;

/** Excel's limits for a list written in the validation, and for the text and the title of an alert. */
const MAX_INLINE = 255;
export const MAX_LIST_MESSAGE = 225;
/** Excel's limits for an input message, in characters. */
export const MAX_PROMPT = { title: 32, message: 255 } as const;

/** Where the lists go that don't fit; a person has no use for that sheet. */
const LISTS_SHEET = "Listes";

/**
 * True when Excel can hold the list in the validation itself: it separates the values by commas, in every language, and
 * has no way to write one inside a value (OfficeDev/office-js issue 2128); it takes the blanks off both ends, and a text
 * that begins with `=` is a reference.
 */
export function fitsInline(values: readonly string[]): boolean {
  const joined = values.join(",");
  return values.length > 0 && joined.length <= MAX_INLINE && !joined.startsWith("=") && values.every((value) => value !== "" && value === value.trim() && !/[,\r\n]/.test(value));
}

/** True when Excel can show the message; none at all is fine. */
export function fitsPrompt(prompt: Prompt | undefined): boolean {
  return prompt === undefined || (prompt.message !== "" && prompt.message.length <= MAX_PROMPT.message && prompt.title.length <= MAX_PROMPT.title);
}

/** The source of a list as Excel's API takes it: `Oui,Non`, or `='Listes'!$A$1:$A$9`; null when there is neither. */
export function listSource({ values, from }: Pick<SetListValidation, "values" | "from">): string | null {
  if (from === undefined) return fitsInline(values) ? values.join(",") : null;
  const { row, column, rowCount, columnCount } = from.area;
  const last = absolute(row + rowCount - 1, column + columnCount - 1);
  const first = absolute(row, column);
  return `='${from.sheet.replace(/'/g, "''")}'!${first === last ? first : `${first}:${last}`}`;
}

function absolute(row: number, column: number): string {
  return cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}

/**
 * The edits with every list within Excel's reach: those that don't fit in a validation go to a hidden sheet, one column
 * each (the same list once), written just before the first edit that leans on it. Other edits come back as they are.
 */
export function placeLists(edits: readonly Edit[], survey: WorkbookSurvey): readonly Edit[] {
  const sheet = freeName([...survey.sheets.map(({ name }) => name), ...edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet] : []))]);
  const columns = new Map<string, number>();
  const lists: Edit[] = [{ kind: "addSheet", sheet, hidden: true }];
  const placed = edits.map((edit): Edit => {
    if (!isLong(edit)) return edit;
    const key = JSON.stringify(edit.values);
    const column = columns.get(key) ?? columns.size;
    if (!columns.has(key)) lists.push({ kind: "setCells", sheet, row: 0, column, contents: edit.values.map((value): CellContent[] => [{ type: "texte", value }]) });
    columns.set(key, column);
    return { ...edit, from: { sheet, area: { row: 0, column, rowCount: edit.values.length, columnCount: 1 } } };
  });
  const first = edits.findIndex(isLong);
  return first < 0 ? edits : [...placed.slice(0, first), ...lists, ...placed.slice(first)];
}

function isLong(edit: Edit): edit is SetListValidation {
  return edit.kind === "setListValidation" && edit.from === undefined && edit.values.length > 0 && !fitsInline(edit.values);
}

function freeName(taken: readonly string[]): string {
  const folded = new Set(taken.map((name) => name.toLowerCase()));
  for (let rank = 1; ; rank++) {
    const name = rank === 1 ? LISTS_SHEET : `${LISTS_SHEET} ${rank}`;
    if (!folded.has(name.toLowerCase())) return name;
  }
}
