import type { Referentiel } from "../src/core/register/champ";
import { readSchema } from "../src/core/scheme/readSchema";
import type { Schema } from "../src/core/scheme/schema";

/**
 * A scheme of one action around some indicators, read as any scheme is: a wrong field or criterion throws, with its key.
 * `autres` are the codes of other actions, without indicators: a réalisation names one that the scheme has.
 */
export function schemaOf(indicateurs: readonly object[], referentiel: Referentiel, id = "essai", autres: readonly string[] = []): Schema {
  const source = "exemple";
  const action = { code: "1.1.1", libelle: "Action", source, indicateurs: indicateurs.map((one) => ({ libelle: "Exemple", unite: "unités", source, ...one })) };
  const axe = { code: "1", libelle: "Axe", source, objectifs: [{ code: "1.1", libelle: "Objectif", source, actions: [action, ...autres.map((code) => ({ ...action, code, indicateurs: [] }))] }] };
  const read = readSchema({ id, libelle: "Essai", acheteur: "Acheteur", periode: { debut: 2023, fin: 2029 }, source, axes: [axe] }, `${id}.yaml`, referentiel);
  if (!read.ok) throw new Error(read.problems.map(({ cle, message }) => `${cle} : ${message}`).join("\n"));
  return read.schema;
}
