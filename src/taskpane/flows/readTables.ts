import { recogniseTables, type Recognition } from "../../core/register/recognise";
import { columnsToRead, registerSteps, type Register } from "../../core/register/register";
import type { ColumnsData, WorkbookSurvey } from "../../core/register/survey";
import { breathe, readOptions, type FlowContext } from "./flow";
import { pace, share } from "./pace";
import type { NeededFields } from "../../core/scheme/fields";

/** A register read for one purpose: only the columns that it needs. */
export interface RegisterReading {
  readonly survey: WorkbookSurvey;
  /** Everything that was recognised in the workbook, read or not. */
  readonly recognition: Recognition;
  readonly register: Register;
  /** The cells that each table was built from, by table: not to be kept longer than they are needed. */
  readonly data: ReadonlyMap<string, ColumnsData>;
}

/** Share of a reading that Excel takes; the rest is ours, to type the cells. */
const READING = 0.8;

/**
 * Looks at the workbook again (sheets may have been renamed or filled since), then reads the fields asked for, or
 * every recognised column, the page keeping its turn while they are typed. `formulas`:
 * `data` also tells which cells are formulas.
 */
export async function readTables(flow: FlowContext, needed?: NeededFields, { formulas = false }: { readonly formulas?: boolean } = {}): Promise<RegisterReading> {
  const { referentiel } = flow.catalogue;
  const survey = await flow.workbook.survey();
  const recognition = recogniseTables(survey, referentiel);
  const wanted = recognition.tables
    .filter(({ table }) => !needed || needed.has(table))
    .map((mapping) => ({ mapping, request: columnsToRead([mapping], referentiel, needed)[0]! }))
    .filter(({ request }) => request.columns.length > 0);
  await breathe(flow);
  const data = await flow.workbook.readColumns(wanted.map(({ request }) => (formulas ? { ...request, formulas } : request)), readOptions(share(flow, 0, READING)));
  const tables = wanted.map(({ mapping }) => mapping);
  const register = await pace(share(flow, READING, 1), registerSteps(survey, { ...recognition, tables }, data, referentiel));
  await breathe(flow);
  const cells = new Map(wanted.flatMap(({ mapping }, index) => (data[index] ? [[mapping.table, data[index]] as const] : [])));
  return { survey, recognition, data: cells, register };
}
