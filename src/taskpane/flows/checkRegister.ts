import type { Anomalie } from "../../core/register/anomalie";
import { findAnomalies } from "../../core/register/anomalies/findAnomalies";
import type { Recognition } from "../../core/register/recognise";
import type { FlowContext } from "./flow";
import { readTables } from "./readTables";

/** The anomalies of a register, and on what they were looked for. */
export interface Controle {
  readonly recognition: Recognition;
  readonly anomalies: readonly Anomalie[];
  /** Rows read, by table. */
  readonly lignes: ReadonlyMap<string, number>;
  /** `complet`: every recognised column; `schema`: those that a scheme needs. */
  readonly etendue: "complet" | "schema";
}

/** Reads every recognised column and looks for anomalies in all of them. */
export async function checkRegister(flow: FlowContext): Promise<Controle> {
  const { register, recognition } = await readTables(flow);
  const anomalies = findAnomalies(register, { aujourdhui: flow.today });
  return { recognition, anomalies, lignes: new Map([...register.tables].map(([id, table]) => [id, table.rowCount])), etendue: "complet" };
}
