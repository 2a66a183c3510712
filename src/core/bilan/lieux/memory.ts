import { z } from "zod";
import type { Cell } from "../../register/cell";
import { isCellError } from "../../register/cell";
import type { NameSurvey, WorkbookSurvey } from "../../register/survey";
import type { Edit } from "../edit";
import type { Place } from "./lieu";

/**
 * What a workbook remembers of a fill, in hidden defined names: they follow their cell when rows move and sheets are
 * renamed, travel with the file, and are the same in Excel and on the command line. `SPASER_LIEU_3` is the cell,
 * `SPASER_LIEU_3_TEXTE` what is known of it.
 */
const lieuTexte = z.strictObject({ modele: z.string(), empreinte: z.string().nullable() });
const bilan = z.strictObject({ schema: z.string(), periode: z.string() });
const annexe = z.strictObject({ schema: z.string(), forme: z.string() });

export type MemoireTexte = z.infer<typeof lieuTexte>;
export type MemoireBilan = z.infer<typeof bilan>;
export type MemoireAnnexe = z.infer<typeof annexe>;

interface Kind<T> {
  readonly prefix: string;
  readonly schema: z.ZodType<T>;
}
export const LIEU: Kind<MemoireTexte> = { prefix: "SPASER_LIEU", schema: lieuTexte };
export const BILAN: Kind<MemoireBilan> = { prefix: "SPASER_BILAN", schema: bilan };
export const SOURCES: Kind<MemoireAnnexe> = { prefix: "SPASER_SOURCES", schema: annexe };
export const GRAPHIQUES: Kind<MemoireAnnexe> = { prefix: "SPASER_GRAPHIQUES", schema: annexe };
const KINDS = [LIEU, BILAN, SOURCES, GRAPHIQUES];

export interface Memoire<T> {
  readonly rang: number;
  readonly place: Place;
  readonly value: T;
}

/** What is remembered of one kind, by rank. A workbook may come from anyone: what can't be read is as if it weren't there. */
export function remembered<T>({ names }: Pick<WorkbookSurvey, "names">, { prefix, schema }: Kind<T>): Memoire<T>[] {
  const byName = new Map(names.map((name) => [name.name.toLowerCase(), name]));
  const cell = new RegExp(`^${prefix}_(\\d{1,6})$`, "i");
  const found = names.flatMap(({ name, value }): Memoire<T>[] => {
    const rang = cell.exec(name)?.[1];
    const kept = rang === undefined ? undefined : byName.get(`${name}_texte`.toLowerCase());
    if (rang === undefined || value.type !== "cellules" || kept?.value.type !== "texte") return [];
    const read = schema.safeParse(parseJson(kept.value.value));
    return read.success ? [{ rang: Number(rang), place: { sheet: value.sheet, row: value.area.row, column: value.area.column }, value: read.data }] : [];
  });
  return found.sort((a, b) => a.rang - b.rang);
}

/** Whether a defined name is ours: it marks no place of a person's. */
export function isMemory(name: string): boolean {
  return KINDS.some(({ prefix }) => new RegExp(`^${prefix}_\\d{1,6}(_TEXTE)?$`, "i").test(name));
}

/** The first rank that no name of that kind has. */
export function freeRang({ names }: Pick<WorkbookSurvey, "names">, { prefix }: Kind<unknown>): number {
  const ranks = names.flatMap(({ name }) => new RegExp(`^${prefix}_(\\d{1,6})(_TEXTE)?$`, "i").exec(name)?.[1] ?? []).map(Number);
  return Math.max(0, ...ranks) + 1;
}

/** The names that remember a place, as far as the workbook doesn't hold them already. */
export function remembering<T>(kind: Kind<T>, { rang, place, value }: Memoire<T>, { names }: Pick<WorkbookSurvey, "names">): Edit[] {
  const name = `${kind.prefix}_${rang}`;
  const text = JSON.stringify(value);
  const { sheet, row, column } = place;
  const known = (wanted: string, same: (value: NameSurvey["value"]) => boolean) => names.some((one) => one.name.toLowerCase() === wanted.toLowerCase() && same(one.value));
  const cell: Edit = { kind: "setName", sheet, name, hidden: true, value: { type: "cellules", area: { row, column, rowCount: 1, columnCount: 1 } } };
  const kept: Edit = { kind: "setName", sheet, name: `${name}_TEXTE`, hidden: true, value: { type: "texte", value: text } };
  return [
    ...(known(name, (found) => found.type === "cellules" && found.sheet === sheet && found.area.row === row && found.area.column === column) ? [] : [cell]),
    ...(known(`${name}_TEXTE`, (found) => found.type === "texte" && found.value === text) ? [] : [kept]),
  ];
}

/** A mark of what a cell holds: FNV-1a, 32 bits. It tells a person's edit from what a fill left, and guards nothing. */
export function empreinteOf(cell: Cell): string {
  const text = cell === null ? "vide" : isCellError(cell) ? `erreur ${cell.error}` : `${typeof cell} ${String(cell)}`;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
