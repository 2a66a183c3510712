import { anneesDuBilan } from "../core/bilan/anneesDuBilan";
import { checkConformite, type Conformite } from "../core/compliance/conformite";
import { findAnomalies } from "../core/register/anomalies/findAnomalies";
import { parsePeriode, parseVentilation, readSource, requireDirection, requirePeriode, type Source } from "./source";
import { CLASSEUR } from "../core/scheme/sheets/classeur";
import { findSchema, requireOwnSchema } from "./schema/findSchema";
import { today } from "./today";
import { requireOption, type Call } from "./usage";

/** The check that `conformite`, `bilan` and `publier` share: same options, same refusals. */
export async function check(call: Call, command: string): Promise<{ readonly conformite: Conformite; readonly source: Source }> {
  const named = await findSchema(requireOption(call.options.schema, "schema", command));
  const annee = requireOption(call.options.annee, "annee", command);
  const periode = parsePeriode(annee);
  const source = await readSource(call.files, command);
  const schema = named === CLASSEUR ? requireOwnSchema(source, source.files.join(", ")) : named;
  requirePeriode(source, periode, annee);
  const direction = requireDirection(source, call.options.direction);
  const anomalies = findAnomalies(source.register, { aujourdhui: today() });
  return { conformite: checkConformite(source.register, schema, { periode, direction, ventilerPar: parseVentilation(call.options.ventiler), annees: command === "conformite" ? [] : anneesDuBilan(schema, periode) }, anomalies), source };
}

/** With `--strict`, a missed target is exit code 1. */
export function exitCode(call: Call, conformite: Conformite): 0 | 1 {
  return call.options.strict && conformite.indicateurs.some(({ verdict }) => verdict.statut === "non-atteinte") ? 1 : 0;
}
