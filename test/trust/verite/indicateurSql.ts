import { isComptee, isReprise, type Mesure, type MesureRealisation, type Operande } from "../../../src/core/scheme/mesure";
import { indicateursAvecChemin, type Composante, type Indicateur, type Schema } from "../../../src/core/scheme/schema";
import { nom, texte } from "./base";
import type { Tables } from "./chargement";
import { critereSql } from "./critereSql";
import { compteSql, ligne, refusSql } from "./mesureSql";
import { saisieSql, type Saisie } from "./saisieSql";
import type { Demande } from "./selectionSql";

/** What makes another way of measuring, or an entered value, stand in for a figure: nothing to count with. */
const ABSENCES = "('tableAbsente', 'colonneAbsente', 'colonneVide', 'aucuneLigne', 'actionAbsente')";

interface Place {
  readonly cible: Indicateur | Composante;
  readonly parent: string | null;
}

/** Compiles the indicators of one scheme, over tables that are loaded, for one question. */
export function compilateur(schema: Pick<Schema, "axes" | "engagements">, tables: Tables, demande: Demande): { sql(cible: Indicateur | Composante, parent: string | null): string } {
  const places = new Map<string, Place>();
  for (const { indicateur } of indicateursAvecChemin(schema)) {
    places.set(indicateur.code, { cible: indicateur, parent: null });
    for (const composante of indicateur.composantes ?? []) places.set(composante.code, { cible: composante, parent: indicateur.code });
  }

  function sql(cible: Indicateur | Composante, parent: string | null): string {
    return cible.mesure ? mesureSql(cible.mesure, { code: cible.code, libelle: cible.libelle, unite: cible.unite, parent }) : ensembleSql(cible as Indicateur);
  }

  /** The first way that can be measured; else what a person entered; else why the first can't be. */
  function mesureSql(mesure: Mesure, cible: Saisie): string {
    const ways: string[] = [];
    for (let next: Mesure | undefined = mesure; next; next = "sinon" in next ? next.sinon : undefined) ways.push(seule(next, cible));
    if (mesure.genre === "saisie") return ways[0]!;
    const entered = saisieSql(tables, cible, demande);
    const ranked = [...ways.map((way, rank) => `SELECT ${rank} AS rang_, * FROM (${way})`), `SELECT 99 AS rang_, * FROM (${entered})`].join(" UNION ALL ");
    const choice = `CASE WHEN rang_ = 0 AND (raison IS NULL OR raison NOT IN ${ABSENCES}) THEN 0
      WHEN rang_ BETWEEN 1 AND 98 AND raison IS NULL THEN rang_
      WHEN rang_ = 99 AND (raison IS NULL OR raison NOT IN ('aSaisir', 'directionInconnue')) THEN 99
      WHEN rang_ = 0 THEN 100 ELSE 101 END`;
    return `SELECT * EXCLUDE (rang_) FROM (${ranked}) ORDER BY ${choice} LIMIT 1`;
  }

  function seule(mesure: Mesure, cible: Saisie): string {
    if (mesure.genre === "saisie") return saisieSql(tables, cible, demande);
    if (mesure.genre === "realisation") return realisationSql(tables, mesure, demande);
    if (isComptee(mesure)) return compteSql(tables, mesure, demande);
    if (mesure.genre !== "ratio") throw new Error("genre inconnu");
    const nul = "TRY_CAST(b.valeur AS DOUBLE) = 0";
    const raison = `CASE WHEN h.raison IS NOT NULL THEN h.raison WHEN b.raison IS NOT NULL THEN b.raison WHEN h.nature IS DISTINCT FROM 'nombre' OR b.nature IS DISTINCT FROM 'nombre' THEN 'texte' WHEN ${nul} THEN 'denominateurNul' END`;
    const when = (value: string) => `CASE WHEN (${raison}) IS NULL THEN ${value} END`;
    const sides = (value: string) => `CASE WHEN COALESCE(${raison}, 'denominateurNul') = 'denominateurNul' AND h.raison IS NULL AND b.raison IS NULL THEN ${value} END`;
    return ligne({ raison, nature: "'nombre'", valeur: when("CAST(h.valeur AS DOUBLE) / CAST(b.valeur AS DOUBLE)"), num: sides("h.valeur"), den: sides("b.valeur") }, `FROM (${operande(mesure.numerateur, cible)}) h, (${operande(mesure.diviseur, cible)}) b`);
  }

  function operande(found: Operande, cible: Saisie): string {
    if (isReprise(found)) {
      const taken = places.get(found.indicateur);
      return taken ? sql(taken.cible, taken.parent) : saisieSql(tables, { ...cible, code: found.indicateur, parent: null }, demande);
    }
    const first = seule(found, cible);
    const next = "sinon" in found ? found.sinon : undefined;
    if (!next) return first;
    return `SELECT * EXCLUDE (rang_) FROM (SELECT 0 AS rang_, * FROM (${first}) UNION ALL SELECT 1 AS rang_, * FROM (${operande(next, cible)})) ORDER BY CASE WHEN rang_ = 1 THEN 1 WHEN raison IN ${ABSENCES} THEN 2 ELSE 0 END LIMIT 1`;
  }

  /** Several values under one code: a total only where the scheme says that they add up, and all are known. */
  function ensembleSql(indicateur: Indicateur): string {
    const each = (indicateur.composantes ?? []).map((composante) => `SELECT * FROM (${sql(composante, indicateur.code)})`).join(" UNION ALL ");
    const lacking = "count(*) FILTER (valeur IS NULL) > 0";
    const total = indicateur.total === "somme" ? `CASE WHEN ${lacking} THEN NULL ELSE COALESCE(sum(TRY_CAST(valeur AS DECIMAL(38,15))) FILTER (nature = 'nombre'), 0) END` : "NULL";
    return ligne({ raison: `CASE WHEN ${lacking} THEN 'composantes' END`, nature: "'nombre'", valeur: total, num: total }, `FROM (${each})`);
  }

  return { sql };
}

/** A step is done when all the lines of its action are, by the end of the period. */
function realisationSql(tables: Tables, mesure: MesureRealisation, demande: Demande): string {
  const table = tables.get("suiviActions");
  if (demande.direction !== null) return refusSql("directionInconnue");
  if (!table) return refusSql("tableAbsente");
  if (["action", "etat", ...(mesure.sousAction === undefined ? [] : ["sousAction"])].some((champ) => !table.colonnes.has(champ))) return refusSql("colonneAbsente");
  const names = [mesure.action, `Action ${mesure.action}`].map((name) => `list_contains(${nom("action", "f")}, plie(${texte(name)}))`);
  const sub = mesure.sousAction === undefined ? "TRUE" : critereSql(table, "sousAction", mesure.sousAction);
  const done = `${nom("etat", "v")}[1] = 'Réalisée'`;
  const dated = table.colonnes.get("dateRealisation");
  const inTime = dated?.sorte === "date" ? `(${nom("dateRealisation", "s")} <> 1 OR ${nom("dateRealisation", "v")} <= DATE '${demande.fin}-12-31')` : "TRUE";
  const counts = `(SELECT count(*) AS toutes, count(*) FILTER (${nom("etat", "s")} <> 1) AS tues, ${dated ? `count(*) FILTER (${nom("etat", "s")} = 1 AND ${done} AND ${nom("dateRealisation", "s")} = 2)` : "0"} AS nonDatees, count(*) FILTER (${nom("etat", "s")} = 1 AND ${done} AND ${inTime}) AS faites
    FROM "suiviActions" WHERE ${nom("action", "s")} = 1 AND (${names.join(" OR ")}) AND ${sub})`;
  const raison = "CASE WHEN toutes = 0 THEN 'actionAbsente' WHEN tues > 0 OR nonDatees > 0 THEN 'colonneVide' END";
  const when = (value: string) => `CASE WHEN (${raison}) IS NULL THEN ${value} END`;
  return ligne({ raison, nature: "'ouiNon'", valeur: when("CASE WHEN faites = toutes THEN 'oui' ELSE 'non' END"), num: when("faites"), den: when("toutes") }, `FROM ${counts}`);
}
