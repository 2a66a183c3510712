import { champOf, findChamp, type Calcule } from "../../../src/core/register/champ";
import { referentiel } from "../../../src/catalogue";
import { nom, type Base } from "./base";
import type { Colonne, Sorte, TableSql } from "./chargement";

/** Adds the calculated columns whose sources are there, as the catalogue says what they are. */
export async function calculees(base: Base, id: string, table: TableSql): Promise<TableSql> {
  const colonnes = new Map(table.colonnes);
  const parts = table.definition.calcules.flatMap((calcule) => {
    const sql = calcul(calcule, table.colonnes);
    if (!sql) return [];
    colonnes.set(calcule.id, { champ: champOf(calcule), sorte: calcule.calcul.genre === "jours" ? "nombre" : "date" });
    return [`${sql.etat} AS ${nom(calcule.id, "s")}`, `CASE WHEN (${sql.etat}) = 1 THEN ${sql.valeur} END AS ${nom(calcule.id, "v")}`];
  });
  if (parts.length > 0) await base.run(`CREATE OR REPLACE TABLE "${id}" AS SELECT *, ${parts.join(", ")} FROM "${id}"`);
  return { ...table, colonnes };
}

function calcul({ calcul: found }: Calcule, colonnes: ReadonlyMap<string, Colonne>): { readonly etat: string; readonly valeur: string } | null {
  const there = (champ: string) => ["nombre", "date"].includes(colonnes.get(champ)?.sorte ?? "");
  if (found.genre === "jours") {
    const { de, a, moins, apresMois } = found;
    if (!there(de) || !there(a)) return null;
    const less = moins !== undefined && there(moins) ? moins : null;
    const etat = `CASE WHEN ${[de, a, ...(less === null ? [] : [less])].map((champ) => `${nom(champ, "s")} = 2`).join(" OR ")} THEN 2 WHEN ${nom(de, "s")} = 1 AND ${nom(a, "s")} = 1 THEN 1 ELSE 0 END`;
    const start = apresMois === undefined ? nom(de, "v") : `CAST(${nom(de, "v")} + to_months(${apresMois}) AS DATE)`;
    const days = `CAST(${nom(a, "v")} - ${start} AS DECIMAL(38,15))`;
    return { etat, valeur: less === null ? days : `${days} - CASE WHEN ${nom(less, "s")} = 1 THEN ${nom(less, "v")} ELSE 0 END` };
  }
  const { fin, de, mois } = found;
  const byMonths = there(de) && there(mois);
  if (!there(fin) && !byMonths) return null;
  const counted = byMonths
    ? `CASE WHEN ${nom(de, "s")} = 2 OR ${nom(mois, "s")} = 2 THEN 2 WHEN ${nom(de, "s")} = 1 AND ${nom(mois, "s")} = 1 THEN 1 ELSE 0 END`
    : [de, mois].filter(there).map((champ) => `CASE WHEN ${nom(champ, "s")} = 2 THEN 2 ELSE 0 END`)[0] ?? "0";
  const end = byMonths ? `CAST(${nom(de, "v")} + to_months(CAST(ceil(${nom(mois, "v")}) AS INTEGER)) AS DATE) - 1` : "NULL";
  return there(fin)
    ? { etat: `CASE WHEN ${nom(fin, "s")} <> 0 THEN ${nom(fin, "s")} ELSE ${counted} END`, valeur: `CASE WHEN ${nom(fin, "s")} = 1 THEN ${nom(fin, "v")} ELSE ${end} END` }
    : { etat: counted, valeur: end };
}

/**
 * Adds the fields of the marché that each row names. Several marchés of one number are followed where they all say the
 * same; where they don't, or where there is no such marché, the field can't be read.
 */
export async function jointures(base: Base, id: string, table: TableSql, marches: TableSql, joints: readonly string[]): Promise<TableSql> {
  const textual = (colonne: Colonne | undefined) => colonne?.sorte === "texte";
  if (!textual(table.colonnes.get("marche")) || !textual(marches.colonnes.get("id"))) return table;
  const colonnes = new Map(table.colonnes);
  const groups: string[] = [];
  const picked: string[] = [];
  for (const joint of joints) {
    const field = joint.slice("marche.".length);
    const source = marches.colonnes.get(field);
    if (!source) continue;
    const champ = findChamp(referentiel, id, joint) ?? { ...source.champ, id: joint };
    colonnes.set(joint, { champ, sorte: source.sorte });
    const parts = partsOf(source.sorte);
    const key = source.sorte === "texte" ? `array_to_string(list_sort(${nom(field, "f")}), chr(10))` : `CAST(${nom(field, "v")} AS VARCHAR)`;
    groups.push(`count(DISTINCT concat(${nom(field, "s")}, '|', CASE WHEN ${nom(field, "s")} = 1 THEN ${key} END)) AS "${field}.n"`, ...parts.map((part) => `arg_min(${nom(field, part)}, rang) AS ${nom(field, part)}`));
    const lost = `m.k IS NULL OR "${field}.n" > 1`;
    picked.push(`CASE WHEN c."marche.s" = 0 THEN 0 WHEN ${lost} THEN 2 ELSE m.${nom(field, "s")} END AS ${nom(joint, "s")}`, ...parts.filter((part) => part !== "s").map((part) => `CASE WHEN ${lost} THEN NULL ELSE m.${nom(field, part)} END AS ${nom(joint, part)}`));
  }
  if (picked.length === 0) return table;
  await base.run(`CREATE OR REPLACE TABLE "${id}" AS SELECT c.*, ${picked.join(", ")} FROM "${id}" c LEFT JOIN (SELECT "id.t" AS k, ${groups.join(", ")} FROM marches WHERE "id.s" = 1 GROUP BY 1) m ON c."marche.s" = 1 AND m.k = c."marche.t"`);
  return { ...table, colonnes };
}

function partsOf(sorte: Sorte): ("s" | "v" | "f")[] {
  return sorte === "texte" ? ["s", "v", "f"] : ["s", "v"];
}
