import { anneesDuBilan } from "../../core/bilan/anneesDuBilan";
import { champsManquants } from "../../core/compliance/champsManquants";
import { conformiteSteps, type Conformite } from "../../core/compliance/conformite";
import type { Anomalie } from "../../core/register/anomalie";
import { anomaliesSteps } from "../../core/register/anomalies/findAnomalies";
import type { Referentiel } from "../../core/register/champ";
import { champsLus, type Register } from "../../core/register/register";
import type { WorkbookSurvey } from "../../core/register/survey";
import type { Schema } from "../../core/scheme/schema";
import type { Choix } from "./choix";
import type { FlowContext } from "./flow";
import { neededFields, type NeededFields } from "../../core/scheme/fields";
import { describeOpening, type Ouverture } from "./openRegister";
import { pace, share } from "./pace";
import { readTables, type RegisterReading } from "./readTables";
import { champsDuSchema, ensemble, schemaChoisi } from "./schemaDuClasseur";

/** A check with the register that it was made on: rows behind a figure are named and shown from there. */
export interface Verification {
  readonly choix: Choix;
  readonly conformite: Conformite;
  /** The same register and period held against the law; null where the scheme is the law, or nothing tells it. */
  readonly loi: Conformite | null;
  /** Day of the check, in days since 1970-01-01. */
  readonly jour: number;
  /** What the indicators lack in the register: to look at with the anomalies of `conformite`. */
  readonly manquants: readonly Anomalie[];
  readonly register: Register;
  readonly survey: WorkbookSurvey;
  /** What the workbook holds at the time of the check. */
  readonly ouverture: Ouverture;
}

export interface CheckOptions {
  /** `toutes`: the figures of every former year of the scheme beside, for what shows them; each costs an evaluation. */
  readonly annees?: "toutes";
  /** Fields to read beside those of the scheme. */
  readonly aussi?: NeededFields;
}

const LOI = "reglementaire";

/** Reads once the columns that the scheme and the law need, and judges every indicator of both. */
export async function checkConformity(flow: FlowContext, choix: Choix, { annees, aussi = new Map() }: CheckOptions = {}): Promise<Verification> {
  const schema = await schemaChoisi(flow, choix);
  const law = lawBeside(schema, flow);
  const own = ownFields(schema, flow, aussi);
  const reading = await readTables(share(flow, 0, 0.7), law ? ensemble(own, neededFields(law)) : own);
  return judge(share(flow, 0.7, 1), choix, schema, reading, { annees, aussi });
}

/** A register that was read, judged by the scheme and by the law beside it. */
export async function judge(flow: FlowContext, choix: Choix, schema: Schema, reading: Omit<RegisterReading, "data">, { annees, aussi = new Map() }: CheckOptions = {}): Promise<Verification> {
  const { referentiel } = flow.catalogue;
  const law = lawBeside(schema, flow);
  const { register, survey } = reading;
  const anomalies = await pace(share(flow, 0, 0.35), anomaliesSteps(law ? only(register, ownFields(schema, flow, aussi), referentiel) : register, { aujourdhui: flow.today }));
  const options = { periode: choix.periode, direction: choix.direction ?? undefined };
  const conformite = await pace(share(flow, 0.35, law ? 0.7 : 1), conformiteSteps(register, schema, { ...options, annees: annees && anneesDuBilan(schema, choix.periode) }, anomalies));
  const loi = law ? await pace(share(flow, 0.7, 1), conformiteSteps(register, law, options, [])) : null;
  return { choix, conformite, loi, jour: flow.today, manquants: champsManquants(conformite, register), register, survey, ouverture: describeOpening(reading, flow) };
}

function lawBeside(schema: Schema, { catalogue }: FlowContext): Schema | undefined {
  return schema.id === LOI ? undefined : catalogue.schemas.get(LOI);
}

function ownFields(schema: Schema, { catalogue }: FlowContext, aussi: NeededFields): NeededFields {
  return ensemble(ensemble(neededFields(schema), aussi), champsDuSchema(catalogue.referentiel));
}

/** A register as if only some fields had been read: what is said of the scheme's columns says nothing of the law's. */
function only(register: Register, needed: NeededFields, referentiel: Referentiel): Register {
  const tables = [...register.tables].filter(([id]) => needed.has(id)).map(([id, table]) => {
    const champs = champsLus(table.mapping, referentiel, needed.get(id)!);
    return [id, { ...table, columns: new Map([...table.columns].filter(([champ]) => champs.has(champ))) }] as const;
  });
  return { ...register, tables: new Map(tables) };
}
