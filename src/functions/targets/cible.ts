import { echeanceDe } from "../../core/compliance/echeancier";
import { cellText, isBlank } from "../../core/register/cell";
import { foldText } from "../../core/register/fold";
import type { Cible } from "../../core/scheme/cible";
import { indicateursAvecChemin, type Schema } from "../../core/scheme/schema";
import type { FilledCell } from "../arguments";
import { notAvailable, valueProblem } from "../errors";
import { MESSAGES } from "../messages";
import { yearOf } from "./annee";

/**
 * The target of an indicator in force in a year: the latest milestone reached, or the target of every year of the
 * scheme. A share is a fraction (0,3 for 30 %); of an interval, the lower bound. An indicator that holds several values
 * gives the target of the first that has one, unless the code names the part (`B1.communes`).
 * Throws #VALUE! for an unknown scheme, code or year, #N/A when there is no target then.
 */
export function cibleDe(schemas: readonly Schema[], schemaId: string | null, indicateur: string | null, annee: FilledCell): number {
  if (schemaId === null) throw valueProblem(MESSAGES.missingArgument("schema"));
  if (indicateur === null) throw valueProblem(MESSAGES.missingArgument("indicateur"));
  const year = readYear(annee);
  const schema = schemas.find(({ id, libelle }) => foldText(id) === foldText(schemaId) || foldText(libelle) === foldText(schemaId));
  if (!schema) throw valueProblem(MESSAGES.unknownSchema(schemaId, schemas.map(({ id }) => id)));
  const { code, cibles } = found(schema, indicateur);
  return inForce(schema, code, cibles, year);
}

function found(schema: Schema, asked: string): { readonly code: string; readonly cibles: readonly Cible[] } {
  const wanted = foldText(asked);
  for (const { indicateur } of indicateursAvecChemin(schema)) {
    const parts = indicateur.composantes ?? [];
    if (foldText(indicateur.code) === wanted) return { code: indicateur.code, cibles: parts.find(({ cibles }) => cibles.length > 0)?.cibles ?? indicateur.cibles };
    const part = parts.find(({ code }) => foldText(code) === wanted || foldText(`${indicateur.code}.${code}`) === wanted);
    if (part) return part;
  }
  throw valueProblem(MESSAGES.unknownIndicator(asked, schema.id));
}

function inForce(schema: Schema, code: string, cibles: readonly Cible[], year: number): number {
  if (cibles.length === 0) throw notAvailable(MESSAGES.noTarget(code, schema.id));
  const { debut, fin } = schema.periode;
  const isMilestone = cibles.some(({ annee }) => annee === year);
  const { enVigueur, prochaine } = echeanceDe(cibles, year);
  if (!enVigueur) throw notAvailable(MESSAGES.noTargetBefore(code, prochaine?.annee ?? debut));
  if (!isMilestone && (year < debut || (fin !== null && year > fin))) throw notAvailable(MESSAGES.outsidePeriod(year, debut, fin));
  return enVigueur.valeur;
}

function readYear(cell: FilledCell): number {
  if (isBlank(cell)) throw valueProblem(MESSAGES.missingArgument("annee"));
  const year = yearOf(cell);
  if (year === null) throw valueProblem(MESSAGES.unreadableYear(cellText(cell)));
  return year;
}
