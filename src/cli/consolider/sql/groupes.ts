import { daysOfYear } from "../../../core/register/day";
import type { Periode } from "../../../core/indicators/resultat";

/** What figures are given by, beside the whole. */
export const PAR = ["acheteur", "departement", "annee"] as const;
export type Par = (typeof PAR)[number];

/** The whole period, and each of its years where they are asked for. */
export function periodesDe({ debut, fin }: Periode, par: readonly Par[]): Periode[] {
  const years = par.includes("annee") && fin > debut ? Array.from({ length: fin - debut + 1 }, (_, rank) => ({ debut: debut + rank, fin: debut + rank })) : [];
  return [{ debut, fin }, ...years];
}

/** `periodes`, then `groupes`: a line for the whole, each buyer and each department, in each period. */
export function groupesSql(periodes: readonly Periode[], par: readonly Par[]): string[] {
  const lines = periodes.map(({ debut, fin }, p) => `(${p}, ${debut}, ${fin}, ${daysOfYear(debut).first}, ${daysOfYear(fin).last})`);
  const keys = ["SELECT 'total' AS niveau, '' AS cle", ...cles(par).map((cle) => `SELECT DISTINCT '${cle}', ${cle} FROM acheteurs`)];
  return [
    "CREATE TABLE periodes (p INTEGER, debut INTEGER, fin INTEGER, jour1 INTEGER, journ INTEGER)",
    `INSERT INTO periodes VALUES ${lines.join(", ")}`,
    `CREATE TABLE groupes AS SELECT CAST(row_number() OVER (ORDER BY niveau, cle, p) AS INTEGER) AS groupe, niveau, cle, p, debut, fin FROM (${keys.join(" UNION ALL ")}) CROSS JOIN periodes`,
  ];
}

function cles(par: readonly Par[]): ("acheteur" | "departement")[] {
  return (["acheteur", "departement"] as const).filter((cle) => par.includes(cle));
}

/**
 * The columns and the grouping that make the groups of lines that have `acheteur`, `departement` and `p`. `autres`: more
 * columns to group by.
 */
export function parGroupe(par: readonly Par[], autres: readonly string[] = []): { readonly cles: string; readonly grouping: string } {
  const sets = [[], ...cles(par).map((cle) => [cle])].map((set) => `(${[...set, "p", ...autres].join(", ")})`);
  const there = cles(par);
  const niveau = there.length === 0 ? "'total'" : `CASE ${there.map((cle) => `WHEN GROUPING(${cle}) = 0 THEN '${cle}'`).join(" ")} ELSE 'total' END`;
  return { cles: `${niveau} AS niveau, ${there.length === 0 ? "''" : `COALESCE(${[...there, "''"].join(", ")})`} AS cle, p`, grouping: `GROUP BY GROUPING SETS (${sets.join(", ")})` };
}
