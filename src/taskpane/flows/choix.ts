import { z } from "zod";
import type { Periode } from "../../core/indicators/resultat";
import type { Schema } from "../../core/scheme/schema";
import type { Workbook } from "../../workbook/port";
import type { Ouverture } from "./openRegister";

/** What a check is about. */
export interface Choix {
  readonly schemaId: string;
  readonly periode: Periode;
  /** A direction of the register, or null for all. */
  readonly direction: string | null;
}

const KEY = "choix";
const annee = z.int().min(1990).max(2100);
/** The workbook may come from anyone: what it remembers is checked like any input. */
const remembered = z
  .strictObject({ schema: z.string().max(100), debut: annee, fin: annee, direction: z.string().min(1).max(500).nullable() })
  .refine(({ debut, fin }) => fin === debut || fin === debut + 1);

/** The choice kept in the workbook; null when there is none, or when it is not one. */
export async function recallChoix(workbook: Workbook, schemas: ReadonlyMap<string, Schema>): Promise<Choix | null> {
  const text = await workbook.readSetting(KEY);
  if (text === null || text.length > 2_000) return null;
  const read = remembered.safeParse(parseJson(text));
  if (!read.success || !schemas.has(read.data.schema)) return null;
  const { schema, debut, fin, direction } = read.data;
  return { schemaId: schema, periode: { debut, fin }, direction };
}

export async function rememberChoix(workbook: Workbook, { schemaId, periode, direction }: Choix): Promise<void> {
  await workbook.writeSetting(KEY, JSON.stringify({ schema: schemaId, ...periode, direction }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What to start from: what the workbook remembers, else the first scheme and the last year of the register. */
export function startingChoix(kept: Choix | null, { annees, directions }: Ouverture, schemas: ReadonlyMap<string, Schema>, currentYear: number): Choix | null {
  if (kept) return { ...kept, direction: kept.direction !== null && directions.includes(kept.direction) ? kept.direction : null };
  const [first] = schemas.values();
  if (!first) return null;
  const year = annees.at(-1) ?? currentYear;
  return { schemaId: first.id, periode: { debut: year, fin: year }, direction: null };
}

/** Periods that a person may choose, the latest first: years, then pairs of years (the biennial publication). */
export interface PeriodesProposees {
  readonly annees: readonly Periode[];
  readonly deuxAnnees: readonly Periode[];
}

export function periodesProposees(annees: readonly number[], chosen: Periode): PeriodesProposees {
  const years = new Set(annees);
  if (chosen.debut === chosen.fin) years.add(chosen.debut);
  const pairs = new Set([...years].filter((year) => years.has(year - 1)));
  if (chosen.debut !== chosen.fin) pairs.add(chosen.fin);
  const latestFirst = (found: ReadonlySet<number>) => [...found].sort((a, b) => b - a);
  return {
    annees: latestFirst(years).map((year) => ({ debut: year, fin: year })),
    deuxAnnees: latestFirst(pairs).map((year) => ({ debut: year - 1, fin: year })),
  };
}
