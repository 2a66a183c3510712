import { recogniseTables } from "../../core/register/recognise";
import type { Exemple } from "../../catalogue/fonctions";
import type { CellPlace } from "../../workbook/port";
import type { FlowContext } from "./flow";

/** An example entered in a cell of the workbook. */
export interface Insertion {
  readonly exemple: Exemple;
  readonly lieu: CellPlace;
  /** As it was entered: English, on the workbook's own columns. */
  readonly formule: string;
  /** What the workbook lacks: the example's own values stand for it. */
  readonly sansColonne: readonly string[];
  readonly sansTable: readonly string[];
}

/**
 * Enters an example in the active cell, pointed at the register as the workbook has it now. The functions' texts are
 * loaded with their screen, and this with them.
 */
export async function insertExample({ workbook, catalogue: { referentiel } }: Pick<FlowContext, "workbook" | "catalogue">, exemple: Exemple): Promise<Insertion> {
  const [{ adapterExemple, formatCellule, tablesExemple }, survey] = await Promise.all([import(/* webpackChunkName: "fonctions" */ "./functionsCatalogue"), workbook.survey()]);
  const { formule, sansColonne, sansTable } = adapterExemple(exemple.formule, tablesExemple, { recognition: recogniseTables(survey, referentiel), referentiel });
  return { exemple, formule, sansColonne, sansTable, lieu: await workbook.enterFormula(formule, formatCellule(exemple)) };
}
