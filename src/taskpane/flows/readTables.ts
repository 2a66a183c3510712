import { recogniseTables, type Recognition } from "../../core/register/recognise";
import { buildRegister, columnsToRead, type Register, type Table } from "../../core/register/register";
import type { ColumnsData, WorkbookSurvey } from "../../core/register/survey";
import { breathe, readOptions, type FlowContext } from "./flow";
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

/**
 * Looks at the workbook again (sheets may have been renamed or filled since), then reads the fields asked for, or
 * every recognised column. Columns are typed one table at a time, the page keeping its turn in between. `formulas`:
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
  const data = await flow.workbook.readColumns(wanted.map(({ request }) => (formulas ? { ...request, formulas } : request)), readOptions(flow));
  const { libelles } = buildRegister(survey, { tables: [], ecartes: [] }, [], referentiel);
  const tables = new Map<string, Table>();
  for (const [index, { mapping }] of wanted.entries()) {
    await breathe(flow);
    const built = buildRegister(survey, { tables: [mapping], ecartes: [] }, data.slice(index, index + 1), referentiel);
    for (const [id, table] of built.tables) tables.set(id, table);
  }
  await breathe(flow);
  const cells = new Map(wanted.flatMap(({ mapping }, index) => (data[index] ? [[mapping.table, data[index]] as const] : [])));
  return { survey, recognition, data: cells, register: { name: survey.name, tables, ecartes: recognition.ecartes, libelles, avis: recognition.avis } };
}
