import { fieldsOf } from "../../../core/scheme/fields";
import type { MesureComptee } from "../../../core/scheme/mesure";
import type { Passage, TableLue } from "./table";
import { criteres } from "../../../core/scheme/filtre";
import { partie } from "../colonnes";

/** The fields that place a row in the period, or in the stock. */
export function champsDePlace({ definition }: TableLue, mesure: MesureComptee): string[] {
  if (mesure.stock === undefined) return [mesure.periode ?? definition.periode ?? []].flat();
  const { execution } = definition;
  return execution ? [execution.debut, ...(execution.finVide === "inconnue" ? [execution.fin] : [])] : [];
}

/** The fields that a measure can't do without, in core's order. */
export function champsNecessaires(table: TableLue, mesure: MesureComptee): string[] {
  const { colonnes } = table;
  const named = mesure.genre === "distinct" && mesure.effectif !== undefined && !colonnes.has(mesure.effectif) ? [mesure.champ] : [];
  return [...champsDePlace(table, mesure), ...fieldsOf(mesure), ...named];
}

/** The rows that a measure is about before its own criteria: period or stock, and nature. */
export function univers(passage: Passage, mesure: MesureComptee): string {
  return passage.universDe([dateSql(passage, mesure), natureSql(passage, mesure)].filter((sql) => sql !== "TRUE").join(" AND ") || "TRUE");
}

function dateSql(passage: Passage, mesure: MesureComptee): string {
  const { definition } = passage.table;
  if (mesure.stock !== undefined) return stockSql(passage, mesure.stock);
  const champ = mesure.periode ?? definition.periode;
  const kind = champ === null ? null : dated(passage, champ);
  if (champ === null || kind === null) return "TRUE";
  return kind === "jour" ? `${value(passage, champ)} BETWEEN jour1 AND journ` : `${value(passage, champ)} BETWEEN debut AND fin`;
}

/** A beginning of a year stands for its first day, an end for its last one. */
function stockSql(passage: Passage, stock: "periode" | "fin"): string {
  const { execution } = passage.table.definition;
  const begin = execution && dated(passage, execution.debut);
  if (!execution || !begin) return "CAST(NULL AS BOOLEAN)";
  const begun = begin === "jour" ? `${value(passage, execution.debut)} <= journ` : `trunc(${value(passage, execution.debut)}) <= fin`;
  const end = dated(passage, execution.fin);
  if (end === null) return execution.finVide === "en cours" ? begun : "CAST(NULL AS BOOLEAN)";
  const last = value(passage, execution.fin);
  const going = end === "jour" ? `${last} >= ${stock === "fin" ? "journ" : "jour1"}` : `trunc(${last}) >= ${stock === "fin" ? "fin" : "debut"}`;
  if (execution.finVide !== "en cours") return `(${begun} AND ${going})`;
  return `(${begun} AND (${going} OR CASE ${passage.colonne(execution.fin, "s")} WHEN 0 THEN TRUE WHEN 1 THEN FALSE END))`;
}

/** Marchés subséquents and concessions are told by their nature; a blank nature is an ordinary marché. */
function natureSql(passage: Passage, { subsequents, concessions }: MesureComptee): string {
  if (!passage.table.colonnes.has("nature")) return "TRUE";
  const out = [...(subsequents ? [] : ["Marché subséquent"]), ...(concessions ? [] : ["DSP", "Concession*"])];
  return out.length === 0 ? "TRUE" : `NOT COALESCE(${passage.filtre(criteres({ nature: out }))}, FALSE)`;
}

function value(passage: Passage, champ: string): string {
  return passage.colonne(champ, "v");
}

/** Whether a field is a day or a year; null where it is neither, or isn't there. */
function dated({ table }: Passage, champ: string): "jour" | "annee" | null {
  const colonne = table.colonnes.get(champ);
  if (!colonne || colonne.sorte === "texte" || colonne.champ.type === "ouiNon") return null;
  return colonne.champ.type === "date" ? "jour" : "annee";
}

/** True on the rows where one of the fields is blank or can't be read. */
export function manque(passage: Passage, champs: readonly string[]): string {
  const gaps = champs.filter((champ) => passage.table.colonnes.has(champ)).map((champ) => {
    passage.colonne(champ, "s");
    return `${partie(champ, "s")} <> 1`;
  });
  return gaps.length === 0 ? "FALSE" : `(${gaps.join(" OR ")})`;
}
