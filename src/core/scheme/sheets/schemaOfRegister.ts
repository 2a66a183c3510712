import type { Referentiel } from "../../register/champ";
import type { Register } from "../../register/register";
import type { WorkbookSurvey } from "../../register/survey";
import type { SchemaReading } from "../readSchema";
import type { Schema } from "../schema";
import { checkExtent } from "./checkExtent";
import { checkHeaders, checkTwins, findLost } from "./checkHeaders";
import { TABLE_CIBLES, TABLE_REFERENTIEL } from "./niveaux";
import { schemaFromSheets } from "./schemaFromSheets";

/** A workbook whose two sheets were read whole, and the survey that they were recognised in. */
export interface ReadSheets {
  readonly register: Register;
  readonly survey: WorkbookSurvey;
}

/**
 * The scheme that a workbook holds in its sheets Référentiel and Cibles; null when it has no Référentiel. Its id is
 * « classeur », or what its Schéma row says; its source names the workbook. `schemas` are the known schemes, whose rules
 * it may take up. Problems name the sheet (`fichier`) and the cell (`cle`, `B4`). A sheet that lost the headers it is
 * recognised by is a problem too, and never a scheme without targets.
 */
export function schemaOfRegister({ register, survey }: ReadSheets, referentiel: Referentiel, schemas: ReadonlyMap<string, Schema>): SchemaReading | null {
  const lost = (id: string) => {
    const definition = referentiel.get(id);
    const found = definition && !register.tables.has(id) ? findLost(definition, survey) : null;
    return found ? [found] : [];
  };
  const table = register.tables.get(TABLE_REFERENTIEL);
  if (!table) {
    const problems = lost(TABLE_REFERENTIEL);
    return problems.length > 0 ? { ok: false, problems } : null;
  }
  const cibles = register.tables.get(TABLE_CIBLES) ?? null;
  const problems = [...[table, ...(cibles ? [cibles] : [])].flatMap((one) => [...checkTwins(one, register, survey), ...checkHeaders(one, survey), ...checkExtent(one, survey)]), ...lost(TABLE_CIBLES)];
  const reading = schemaFromSheets(table, cibles, { classeur: register.name, referentiel, schemas });
  return problems.length === 0 ? reading : { ok: false, problems: [...problems, ...(reading.ok ? [] : reading.problems)] };
}
