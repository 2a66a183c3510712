import { z } from "zod";
import type { Periode } from "../../core/indicators/resultat";
import { foldText } from "../../core/register/fold";
import { indicateursDe, type Schema } from "../../core/scheme/schema";
import type { Workbook } from "../../workbook/port";
import type { Ouverture } from "./openRegister";
import { isDuClasseur, SCHEMA_DU_CLASSEUR } from "./schemaDuClasseur";

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
  if (!read.success || !(read.data.schema === SCHEMA_DU_CLASSEUR || schemas.has(read.data.schema))) return null;
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

/**
 * What to start from: what the workbook remembers as far as it still stands, else its own scheme, the one whose codes its
 * bilan holds, or the first one; and the last year of the register.
 */
export function startingChoix(kept: Choix | null, { annees, directions, schemaClasseur, codesBilan }: Ouverture, schemas: ReadonlyMap<string, Schema>, currentYear: number): Choix | null {
  const first = schemaClasseur ? SCHEMA_DU_CLASSEUR : (schemaOfCodes(codesBilan, schemas) ?? [...schemas.keys()][0] ?? null);
  if (first === null) return null;
  if (kept) {
    const schemaId = isDuClasseur(kept) ? first : kept.schemaId;
    return { ...kept, schemaId, direction: kept.direction !== null && directions.includes(kept.direction) ? kept.direction : null };
  }
  const year = annees.at(-1) ?? currentYear;
  return { schemaId: first, periode: { debut: year, fin: year }, direction: null };
}

/** The scheme that knows most of these codes, more than half of them; null where none does, or two do as well. */
function schemaOfCodes(codes: readonly string[], schemas: ReadonlyMap<string, Schema>): string | null {
  const wanted = new Set(codes.map(foldText));
  const known = [...schemas].map(([id, schema]) => ({ id, count: indicateursDe(schema).filter(({ code }) => wanted.has(foldText(code))).length }));
  const [best, second] = known.sort((a, b) => b.count - a.count);
  return best && best.count * 2 > wanted.size && best.count !== second?.count ? best.id : null;
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
