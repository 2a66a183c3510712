import type { Anomalie } from "../../core/register/anomalie";
import { anomaliesSteps } from "../../core/register/anomalies/findAnomalies";
import { NATURES_CORRECTION, type NatureCorrection } from "../../core/register/corrections/correction";
import { countByNature } from "../../core/register/corrections/planCorrections";
import type { Recognition } from "../../core/register/recognise";
import { planning, withoutFormulas } from "./corrections";
import type { FlowContext } from "./flow";
import { pace, share } from "./pace";
import { readTables } from "./readTables";

/** The anomalies of a register, and on what they were looked for. */
export interface Controle {
  readonly recognition: Recognition;
  readonly anomalies: readonly Anomalie[];
  /** Rows read, by table. */
  readonly lignes: ReadonlyMap<string, number>;
  /** `complet`: every recognised column; `schema`: those that a scheme needs. */
  readonly etendue: "complet" | "schema";
  /** Cells that could be written better without a doubt, by nature; null where they were not looked for. */
  readonly corrections: ReadonlyMap<NatureCorrection, number> | null;
}

/** Reads every recognised column, looks for anomalies in all of them, and for what could be written better. */
export async function checkRegister(flow: FlowContext): Promise<Controle> {
  const reading = await readTables(share(flow, 0, 0.8));
  const { register, recognition } = reading;
  const anomalies = await pace(share(flow, 0.8, 1), anomaliesSteps(register, { aujourdhui: flow.today }));
  const corrections = countByNature(await withoutFormulas(flow, await planning(flow, reading, anomalies, NATURES_CORRECTION), reading.data));
  return { recognition, anomalies, lignes: new Map([...register.tables].map(([id, table]) => [id, table.rowCount])), etendue: "complet", corrections };
}
