import { referentiel } from "../catalogue";
import { createRapport, type Rapport } from "../core/bilan/chiffres/rapport";
import { findGabarit, gabaritRequests, isEmpty } from "../core/bilan/lieux/gabarit";
import { OPENING } from "../core/bilan/lieux/placeholders";
import { planFill, type FillPlan } from "../core/bilan/planFill";
import type { Conformite } from "../core/compliance/conformite";
import { isoOfDay } from "../core/register/day";
import { recogniseTables } from "../core/register/recognise";
import { newWorkbook } from "../workbook/file/newWorkbook";
import { openFile } from "../workbook/file/open";
import { readPath } from "../workbook/file/readPath";
import { groupObstacles } from "../workbook/groupObstacles";
import { WorkbookError } from "../workbook/port";
import { obstacleText } from "./obstacles";
import type { Source } from "./source";
import { texte } from "./textes";
import { today } from "./today";
import { CliError } from "./usage";

/** A bilan as a workbook: its bytes, and what went where. */
export interface BilanWorkbook {
  readonly bytes: Uint8Array;
  readonly plan: FillPlan;
}

/** Made from the scheme. */
export async function newBilan(conformite: Conformite, source: Source): Promise<BilanWorkbook> {
  const empty = { name: "bilan.xlsx", dateSystem: 1900, sheets: [], names: [] } as const;
  const plan = planFill(rapportOf(conformite, source), empty, { tables: [], noms: [], textes: [] }, [], { annexes: true });
  return { bytes: await newWorkbook(empty.name, plan.edits), plan };
}

/** A model filled in place: every part of it that no fill touches stays byte for byte. */
export async function fillModele(conformite: Conformite, source: Source, modele: string): Promise<BilanWorkbook> {
  const { name, bytes: model } = await readPath(modele);
  const workbook = openFile(name, model);
  const survey = await workbook.survey();
  const gabarit = findGabarit(survey, recogniseTables(survey, referentiel), await workbook.findTexts(OPENING));
  if (isEmpty(gabarit)) throw new CliError(texte.modeleSansPlace(modele));
  const current = await workbook.readColumns(gabaritRequests(gabarit));
  const plan = planFill(rapportOf(conformite, source), survey, gabarit, current, { annexes: true });
  try {
    await workbook.apply(plan.edits);
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "blocked") throw new CliError(texte.modeleBloque(modele, groupObstacles(error.obstacles).map(obstacleText)));
    throw error;
  }
  return { bytes: workbook.bytes(), plan };
}

function rapportOf(conformite: Conformite, { register }: Source): Rapport {
  return createRapport({ conformite, register, referentiel, jour: isoOfDay(today()) });
}
