import type { Table } from "../../register/register";
import type { SchemaProblem } from "../readSchema";
import { sheetProblem, type SheetRow } from "./rows";

/** Keys of the model that stand in a column of another name. */
const COLUMNS: Readonly<Record<string, string>> = { par: "champ", table: "tableRegistre", denominateur: "baseMots", aVerifierSans: "verifierSans", objectifStrategique: "objectif", date: "champ", vigueur: "vigueurDu", reference: "referenceAnnee" };

/** Problems of the scheme read as one document, at the cells that its parts come from. */
export function locateProblems(problems: readonly SchemaProblem[], document: object, origins: ReadonlyMap<object, SheetRow>, table: Table): SchemaProblem[] {
  return problems.map(({ cle, chemin = cle, message }) => {
    let node: unknown = document;
    let found: { readonly row: SheetRow; readonly key: string } | null = null;
    for (const key of chemin.split(".")) {
      if (typeof node !== "object" || node === null) break;
      const row = origins.get(node);
      if (row) found = { row, key };
      node = (node as Readonly<Record<string, unknown>>)[key];
    }
    return found ? found.row.problem(COLUMNS[found.key] ?? found.key, message) : sheetProblem(table, `${message} (${cle})`);
  });
}
