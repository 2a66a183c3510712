import { anneesDuBilan } from "../../core/bilan/anneesDuBilan";
import { champsManquants } from "../../core/compliance/champsManquants";
import { conformiteSteps, type Conformite } from "../../core/compliance/conformite";
import type { Anomalie } from "../../core/register/anomalie";
import { anomaliesSteps } from "../../core/register/anomalies/findAnomalies";
import type { Register } from "../../core/register/register";
import type { WorkbookSurvey } from "../../core/register/survey";
import type { Choix } from "./choix";
import type { FlowContext } from "./flow";
import { neededFields, type NeededFields } from "../../core/scheme/fields";
import { describeOpening, type Ouverture } from "./openRegister";
import { pace, share } from "./pace";
import { readTables } from "./readTables";
import { champsDuSchema, ensemble, schemaChoisi } from "./schemaDuClasseur";

/** A check with the register that it was made on: rows behind a figure are named and shown from there. */
export interface Verification {
  readonly choix: Choix;
  readonly conformite: Conformite;
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

/** Reads the columns that the scheme needs, and judges every indicator. */
export async function checkConformity(flow: FlowContext, choix: Choix, { annees, aussi = new Map() }: CheckOptions = {}): Promise<Verification> {
  const schema = await schemaChoisi(flow, choix);
  const reading = await readTables(share(flow, 0, 0.7), ensemble(ensemble(neededFields(schema), aussi), champsDuSchema(flow.catalogue.referentiel)));
  const { register, survey } = reading;
  const anomalies = await pace(share(flow, 0.7, 0.8), anomaliesSteps(register, { aujourdhui: flow.today }));
  const conformite = await pace(share(flow, 0.8, 1), conformiteSteps(register, schema, { periode: choix.periode, direction: choix.direction ?? undefined, annees: annees && anneesDuBilan(schema, choix.periode) }, anomalies));
  return { choix, conformite, manquants: champsManquants(conformite, register), register, survey, ouverture: describeOpening(reading, flow) };
}
