import { type IDisposable } from "@univerjs/core";
import { ISuperTableService, SetSuperTableMutation, type ISetSuperTableMutationParam } from "@univerjs/engine-formula";

import type { UniverContext } from "./context";

/**
 * Formulas double the apostrophe of a column's name: `Contrats[Heures d''insertion]`. The engine looks the name up as it
 * is written, so it is given both forms. Returns the way to stop.
 */
export function knowEscapedColumns({ injector, commands, unitId }: UniverContext): IDisposable {
  for (const { titleMap } of injector.get(ISuperTableService).getTableMap(unitId)?.values() ?? []) addEscaped(titleMap);
  return commands.beforeCommandExecuted(({ id, params }) => {
    if (id === SetSuperTableMutation.id) addEscaped((params as ISetSuperTableMutationParam).reference.titleMap);
  });
}

function addEscaped(titles: Map<string, number>): void {
  for (const [title, column] of [...titles]) if (title.includes("'")) titles.set(title.replace(/'/g, "''"), column);
}
