import { chaine } from "../base";
import type { Compilation } from "../compilation";
import { horsClassement, raisonsDeGroupe } from "../textes";

/** Rows that a buyer's figure must be made on to be ranked: a share of two marchés says nothing. */
export const MINIMUM = 10;

/** The columns of the output, in order: under these names in CSV and Parquet. */
export const ENTETES = [
  "niveau", "acheteur", "departement", "debut", "fin", "code", "libelle", "unite", "modalite", "valeur", "numerateur", "denominateur", "part", "raison",
  "lignesRetenues", "lignesEcartees", "nonDeclarees", "partDeclarees", "rang", "surCombien", "quartile1", "mediane", "quartile3", "note",
] as const;

/**
 * `chiffres`: every figure of every group that has rows, with the place of each buyer among those whose figure is made
 * on enough rows (1 is the greatest value; equal values share a rank), then the categories of the breakdowns.
 */
export function chiffresSql({ figures }: Compilation, minimum = MINIMUM): string[] {
  const all = figures.map(({ cible: { code, libelle, unite }, relation }, rank) => `SELECT ${rank} AS ordre, ${[code, libelle, unite].map(chaine).join(", ")}, * FROM ${relation}`);
  const raison = `CASE raison ${Object.entries(raisonsDeGroupe).map(([code, words]) => `WHEN ${chaine(code)} THEN ${chaine(words)}`).join(" ")} ELSE raison END`;
  const ranked = `niveau = 'acheteur' AND valeur IS NOT NULL AND retenues >= ${minimum}`;
  const breakdowns = figures.flatMap(({ cible: { code, libelle, unite }, relation, voies }, rank) => voies.map((voie) => `SELECT ${rank} AS ordre, ${[code, libelle, unite].map(chaine).join(", ")}, x.groupe, x.numerateur AS total, m.libelle AS modalite, m.valeur FROM ${relation} x JOIN modalites m USING (groupe) WHERE m.relation = '${voie}' AND x.raison IS NULL`));
  const buyer = "CASE niveau WHEN 'acheteur' THEN cle END AS acheteur, CASE niveau WHEN 'departement' THEN cle WHEN 'acheteur' THEN (SELECT min(departement) FROM acheteurs a WHERE a.acheteur = cle) END AS departement";
  return [
    `CREATE TABLE figures (ordre INTEGER, code VARCHAR, libelle VARCHAR, unite VARCHAR, groupe INTEGER, raison VARCHAR, valeur DOUBLE, numerateur DOUBLE, denominateur DOUBLE, part DOUBLE, retenues BIGINT, ecartees BIGINT, nonDeclarees BIGINT, partDeclarees DOUBLE)`,
    ...all.map((sql) => `INSERT INTO figures ${sql}`),
    "CREATE TABLE vivants AS SELECT groupe FROM figures GROUP BY groupe HAVING count(*) FILTER (raison IS NULL OR raison NOT IN ('aucuneLigne', 'tableAbsente', 'colonneAbsente')) > 0",
    `CREATE TABLE pairs AS SELECT ordre, niveau, p, count(*) AS surCombien, quantile_cont(valeur, 0.25) AS quartile1, quantile_cont(valeur, 0.5) AS mediane, quantile_cont(valeur, 0.75) AS quartile3 FROM figures JOIN groupes USING (groupe) WHERE ${ranked} GROUP BY ordre, niveau, p`,
    `CREATE TABLE chiffres AS SELECT ordre, groupe, niveau, ${buyer}, debut, fin, code, libelle, unite, CAST(NULL AS VARCHAR) AS modalite, valeur, numerateur, denominateur, part, ${raison} AS raison, retenues AS lignesRetenues, ecartees AS lignesEcartees, nonDeclarees, partDeclarees,
      CASE WHEN ${ranked} THEN rank() OVER (PARTITION BY ordre, p, (${ranked}) ORDER BY valeur DESC) END AS rang, surCombien, quartile1, mediane, quartile3,
      CASE WHEN niveau = 'acheteur' AND valeur IS NOT NULL AND retenues < ${minimum} THEN ${chaine(horsClassement(minimum))} END AS note
      FROM figures JOIN vivants USING (groupe) JOIN groupes USING (groupe) LEFT JOIN pairs USING (ordre, niveau, p)`,
    ...(breakdowns.length === 0 ? [] : [`INSERT INTO chiffres SELECT ordre, groupe, niveau, ${buyer}, debut, fin, code, libelle, unite, modalite, valeur, valeur, NULL, CASE WHEN total <> 0 THEN valeur / total END, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM (SELECT * FROM (${breakdowns.join(" UNION ALL ")}) AS b(ordre, code, libelle, unite, groupe, total, modalite, valeur)) JOIN groupes USING (groupe)`]),
  ];
}

/** The lines of the output, in order. */
export const LIGNES = `SELECT ${ENTETES.join(", ")} FROM chiffres ORDER BY niveau DESC, departement NULLS FIRST, acheteur NULLS FIRST, debut, fin DESC, ordre, modalite NULLS FIRST, valeur`;
