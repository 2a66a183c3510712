import type { Referentiel } from "../../core/register/champ";
import type { Periode } from "../../core/indicators/resultat";
import { isComptee, mesuresDe, type MesureComptee } from "../../core/scheme/mesure";
import { indicateursAvecChemin, type Schema } from "../../core/scheme/schema";
import { tablesStockees, type TableStockee } from "./colonnes";
import { Comptes } from "./sql/comptes";
import { Figures, type Figure, type HorsConsolidation } from "./sql/figures";
import { groupesSql, periodesDe, type Par } from "./sql/groupes";
import { tableLue } from "./sql/table";

/** The measures of a scheme that count rows. */
export function mesuresComptees(schema: Pick<Schema, "axes" | "engagements">): MesureComptee[] {
  const mesures = indicateursAvecChemin(schema).flatMap(({ indicateur }) => [indicateur.mesure, ...(indicateur.composantes ?? []).map(({ mesure }) => mesure)]);
  return mesures.flatMap((mesure) => (mesure ? mesuresDe(mesure).filter(isComptee) : []));
}

/** What to store of the sources for a scheme. */
export function aStocker(schema: Pick<Schema, "axes" | "engagements">, referentiel: Referentiel): Map<string, TableStockee> {
  return tablesStockees(mesuresComptees(schema), referentiel);
}

/** The whole computation as SQL, over the stored tables, with the relation of each figure. */
export interface Compilation {
  readonly sql: readonly string[];
  readonly figures: readonly Figure[];
  readonly hors: readonly HorsConsolidation[];
}

export interface Question {
  readonly periode: Periode;
  readonly par: readonly Par[];
}

/** `presents`: the stored fields that a source has, by table. Throws `CritereError` for a scheme that wasn't checked. */
export function compiler(schema: Pick<Schema, "axes" | "engagements">, referentiel: Referentiel, presents: ReadonlyMap<string, ReadonlySet<string>>, { periode, par }: Question): Compilation {
  const stored = aStocker(schema, referentiel);
  const tables = new Map([...presents].flatMap(([id, champs]) => {
    const [definition, table] = [referentiel.get(id), stored.get(id)];
    return definition && table ? [[id, tableLue(definition, table, champs)] as const] : [];
  }));
  const comptes = new Comptes(tables, par);
  const assembled = new Figures(schema, comptes);
  const { figures, hors } = assembled.toutes();
  return {
    figures, hors,
    sql: [...groupesSql(periodesDe(periode, par), par), "CREATE TABLE modalites (relation VARCHAR, groupe INTEGER, libelle VARCHAR, valeur DOUBLE, montant DOUBLE)", ...comptes.sql(), ...assembled.statements],
  };
}
