import { recogniseTables } from "../../core/register/recognise";
import { applyUpdate } from "../../core/register/update/applyUpdate";
import { planUpdate, type Update } from "../../core/register/update/planUpdate";
import type { ColumnsData } from "../../core/register/survey";
import { WorkbookError, type WorkbookChange } from "../../workbook/port";
import { checkConformity, judge, type Verification } from "./checkConformity";
import { readOptions, type FlowContext } from "./flow";
import { share } from "./pace";
import { isDuClasseur, SchemaARevoir, schemaChoisi, schemaDeLecture } from "./schemaDuClasseur";
import type { Schema } from "../../core/scheme/schema";
import type { RegisterReading } from "./readTables";

/** Rows up to which a register is read whole again without being asked, where what changed can't be read alone. */
const LU_SANS_DEMANDER = 5_000;

/**
 * A check after something changed in the workbook: only the rows that changed are read again, and every indicator is
 * judged anew. The very same check where nothing that it read changed; null where all must be read again and the register is
 * too long for doing it at each edit.
 */
export async function followEdits(flow: FlowContext, verification: Verification, changes: readonly WorkbookChange[]): Promise<Verification | null> {
  const { register, choix } = verification;
  const survey = await flow.workbook.survey();
  const recognition = recogniseTables(survey, flow.catalogue.referentiel);
  const edited = changes.flatMap(({ sheet, areas }) => (areas ?? []).map((area) => ({ sheet, area })));
  const moved = changes.some(({ areas }) => areas === null);
  const update = moved ? null : planUpdate(register, { survey: verification.survey, recognition: verification.ouverture.recognition }, { survey, recognition }, edited);
  if (update === null) {
    const rows = [...register.tables.values()].reduce((sum, { rowCount }) => sum + rowCount, 0);
    return rows > LU_SANS_DEMANDER ? null : checkConformity(flow, choix);
  }
  if (update.size === 0) return verification;
  const now = applyUpdate(register, update, await readUpdate(share(flow, 0, 0.5), update), survey.dateSystem);
  if (now === register) return verification;
  const reading = { survey, recognition, register: now };
  return judge(share(flow, 0.5, 1), choix, await schemaIn(flow, verification, reading), reading);
}

async function readUpdate(flow: FlowContext, update: Update): Promise<ReadonlyMap<string, readonly ColumnsData[]>> {
  const asked = [...update].flatMap(([id, { requests }]) => requests.map((request) => ({ id, request })));
  const data = asked.length === 0 ? [] : await flow.workbook.readColumns(asked.map(({ request }) => request), readOptions(flow));
  return new Map([...update.keys()].map((table) => [table, data.filter((_, index) => asked[index]?.id === table)]));
}

/** The workbook's own scheme is among the tables just read. */
async function schemaIn(flow: FlowContext, { choix }: Verification, reading: Omit<RegisterReading, "data">): Promise<Schema> {
  if (!isDuClasseur(choix)) return schemaChoisi(flow, choix);
  const found = schemaDeLecture(reading, flow);
  if (!found) throw new WorkbookError("changed", "the workbook has no sheet Référentiel any more");
  if (!found.ok) throw new SchemaARevoir(found);
  return found.schema;
}
