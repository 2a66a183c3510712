import { calculatedColumns } from "../calculated";
import { isBlank, type Cell } from "../cell";
import { sourcesOf, type Champ } from "../champ";
import type { Column } from "../column";
import type { Register, Table } from "../register";
import type { ColumnsData } from "../survey";
import { patchColumn, type Origins } from "./patchColumn";
import type { TableUpdate, Update } from "./planUpdate";

/**
 * A register after what an update asked for was read: the same, in every part, as the register read whole. `data` answers
 * the requests of each table, in their order. Tables and columns that say what they said are the very same objects.
 */
export function applyUpdate(register: Register, update: Update, data: ReadonlyMap<string, readonly ColumnsData[]>, dateSystem: 1900 | 1904): Register {
  const tables = new Map([...register.tables].map(([id, table]) => {
    const asked = update.get(id);
    return [id, asked ? patchTable(table, asked, data.get(id) ?? [], dateSystem) : table] as const;
  }));
  return [...tables].every(([id, table]) => table === register.tables.get(id)) ? register : { ...register, tables };
}

interface Reread {
  /** Row number in the file, 1-based. */
  readonly ligne: number;
  readonly block: ColumnsData;
  readonly row: number;
  readonly filled: boolean;
}

function patchTable(table: Table, { mapping }: TableUpdate, blocks: readonly ColumnsData[], dateSystem: 1900 | 1904): Table {
  const reread = blocks.flatMap((block) => Array.from({ length: block.request.rowCount }, (_, row): Reread => ({
    ligne: block.request.firstRow + row + 1, block, row, filled: block.cells.some((column) => !isBlank(column[row] ?? null)),
  })));
  const { lignes, origins, fresh } = merge(table.lignes, reread, mapping.firstRow + mapping.rowCount);
  const champOf = (id: string): Champ | undefined => table.definition.champs.find((one) => one.id === id);
  const columns = new Map<string, Column>();
  for (const { champ, column, avec = [] } of mapping.columns) {
    const former = table.columns.get(champ);
    if (!former) continue;
    const cells = fresh.map(({ block, row }): Cell => block.cells[block.request.columns.indexOf(column)]?.[row] ?? null);
    columns.set(champ, patchColumn(former, origins, { cells, dateSystem, avec: avec.flatMap((id) => champOf(id) ?? []) }));
  }
  const same = lignes.length === table.lignes.length && lignes.every((ligne, row) => ligne === table.lignes[row]);
  if (same && mapping.rowCount === table.mapping.rowCount && [...columns].every(([id, column]) => column === table.columns.get(id))) return table;
  return { ...table, mapping, rowCount: lignes.length, lignes: same ? table.lignes : lignes, columns, calculees: calculated(table, columns) };
}

/** The rows of the table now: each is a former one, or one read again. Wholly blank rows are not rows. */
function merge(former: Int32Array, reread: readonly Reread[], lastLigne: number): { readonly lignes: Int32Array; readonly origins: Origins; readonly fresh: readonly Reread[] } {
  const fresh = reread.filter(({ filled }) => filled);
  const again = new Set(reread.map(({ ligne }) => ligne));
  const rows = [
    ...Array.from(former, (ligne, row) => [ligne, row] as const).filter(([ligne]) => ligne <= lastLigne && !again.has(ligne)),
    ...fresh.map(({ ligne }, rank) => [ligne, ~rank] as const),
  ].sort(([a], [b]) => a - b);
  return { lignes: Int32Array.from(rows, ([ligne]) => ligne), origins: Int32Array.from(rows, ([, origin]) => origin), fresh };
}

/** Calculated again where one of their sources changed. */
function calculated(table: Table, columns: ReadonlyMap<string, Column>): ReadonlyMap<string, Column> {
  const changed = (id: string) => columns.get(id) !== table.columns.get(id);
  const calcules = table.definition.calcules.filter((one) => sourcesOf(one).some(changed) || !table.calculees.has(one.id));
  const made = new Map(calculatedColumns({ ...table.definition, calcules }, columns).map((column) => [column.champ.id, column] as const));
  return new Map(table.definition.calcules.flatMap(({ id }) => {
    const column = made.get(id) ?? (calcules.some((one) => one.id === id) ? undefined : table.calculees.get(id));
    return column ? [[id, column] as const] : [];
  }));
}
