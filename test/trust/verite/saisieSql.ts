import { nom, texte } from "./base";
import type { Tables } from "./chargement";
import { ligne, refusSql } from "./mesureSql";
import type { Demande } from "./selectionSql";

/** What a value is entered for. */
export interface Saisie {
  readonly code: string;
  readonly libelle: string;
  readonly unite: string;
  readonly parent: string | null;
}

/**
 * The value that a person entered for the years asked. It is the collectivité's, never a direction's; twice for one
 * year is nobody's; over several years nothing says how to add. A share is a fraction, or a text with "%".
 */
export function saisieSql(tables: Tables, { code, libelle, unite, parent }: Saisie, { debut, fin, direction }: Demande): string {
  if (direction !== null) return refusSql("directionInconnue");
  const table = tables.get("saisies");
  const there = (champ: string) => table?.colonnes.has(champ) ?? false;
  if (!table || !there("code") || !there("valeur") || table.colonnes.get("annee")?.sorte !== "nombre") return refusSql("aSaisir");
  const modalite = there("modalite") ? `COALESCE(${nom("modalite", "t")}, '')` : "''";
  const is = (text: string) => `COALESCE(${nom("code", "t")}, '') = plie(${texte(text)})`;
  const byParent = parent === null ? "FALSE" : `(${is(parent)} AND ${modalite} IN (plie(${texte(code)}), plie(${texte(libelle)})))`;
  const mine = `CASE WHEN ${is(code)} THEN ${parent === null ? `${modalite} = ''` : "TRUE"} ELSE ${byParent} END`;
  const value = `CASE
    ${unite === "oui/non" ? "WHEN \"valeur.ouiNon\" IS NOT NULL THEN concat('o', \"valeur.ouiNon\")" : ""}
    WHEN "valeur.nombre" IS NOT NULL THEN ${unite === "%" ? "CASE WHEN abs(CAST(\"valeur.nombre\" AS DOUBLE)) > 1 THEN NULL ELSE concat('n', \"valeur.nombre\") END" : "concat('n', \"valeur.nombre\")"}
    WHEN "valeur.ambigu" IS NOT NULL ${unite === "%" ? "OR TRUE" : ""} THEN NULL
    WHEN "valeur.ouiNon" IS NOT NULL THEN concat('o', "valeur.ouiNon")
    ELSE concat('t', "valeur.brut") END`;
  const rows = `(SELECT ${nom("annee", "v")} AS an, ${value} AS lu FROM saisies WHERE ${nom("annee", "s")} = 1 AND ${nom("valeur", "s")} = 1 AND ${nom("annee", "v")} BETWEEN ${debut} AND ${fin} AND ${mine})`;
  const raison = `CASE WHEN n > ans THEN 'saisieEnDouble' WHEN n = 0 THEN 'aSaisir' WHEN lues < n THEN 'saisieIllisible' ${debut === fin ? "" : "ELSE 'texte'"} END`;
  const when = (sql: string) => `CASE WHEN (${raison}) IS NULL THEN ${sql} END`;
  return ligne(
    { raison, nature: "CASE lu[1] WHEN 'n' THEN 'nombre' WHEN 'o' THEN 'ouiNon' WHEN 't' THEN 'texte' END", valeur: when("lu[2:]"), num: when("CASE WHEN lu[1] = 'n' THEN lu[2:] END") },
    `FROM (SELECT count(*) AS n, count(DISTINCT an) AS ans, count(lu) AS lues, any_value(lu) AS lu FROM ${rows})`,
  );
}
