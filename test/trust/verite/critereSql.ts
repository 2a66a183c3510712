import { foldText } from "../../../src/core/register/fold";
import type { CritereBrut, Filtre } from "../../../src/core/scheme/filtre";
import { nom, texte } from "./base";
import type { Colonne, TableSql } from "./chargement";

/**
 * A filter as a SQL condition. SQL's NULL is the third answer: a blank cell, or one that can't be read, leaves the
 * criterion unknown, and AND and OR carry it as Kleene does. A blank considération alone is a "no".
 */
export function filtreSql(filtre: Filtre, atome: Atome): string {
  const each = Object.entries(filtre.criteres).map(([champ, critere]) => atome(champ, critere));
  const either = filtre.ou.length > 0 ? [`(${filtre.ou.map((one) => filtreSql(one, atome)).join(" OR ")})`] : [];
  const all = [...each, ...either, ...filtre.et.map((one) => filtreSql(one, atome))];
  return all.length === 0 ? "TRUE" : `(${all.join(" AND ")})`;
}

/** A criterion, in SQL: itself, or the name of the column that holds its answer. */
export type Atome = (champ: string, critere: CritereBrut) => string;

/** Criteria worked out once each, in columns `k0`, `k1`… of an inner relation. */
export function atomes(table: TableSql): { readonly atome: Atome; columns(): string[] } {
  const names = new Map<string, string>();
  return {
    atome: (champ, critere) => {
      const sql = critereSql(table, champ, critere);
      const name = names.get(sql) ?? `k${names.size}`;
      names.set(sql, name);
      return name;
    },
    columns: () => [...names].map(([sql, name]) => `${sql} AS ${name}`),
  };
}

export function declaree({ champ }: Colonne): boolean {
  return champ.type === "considerationsSociales" || champ.type === "considerationsEnvironnementales";
}

/** One criterion on one field of the table. */
export function critereSql(table: TableSql, champ: string, critere: CritereBrut): string {
  const colonne = table.colonnes.get(champ);
  if (!colonne) throw new Error(`« ${champ} » n'est pas dans la table ${table.definition.id}`);
  if (Array.isArray(critere)) return `(${critere.map((one) => critereSql(table, champ, one)).join(" OR ")})`;
  const written = typeof critere === "boolean" ? (critere ? "oui" : "non") : String(critere);
  const [, sign = "", operand = ""] = /^\s*(<>|>=|<=|=|>|<)?\s*([\s\S]*?)\s*$/.exec(written) ?? [];
  if (operand === "") return `CASE ${nom(champ, "s")} WHEN 1 THEN ${sign === "<>" ? "TRUE" : "FALSE"} WHEN 0 THEN ${sign === "<>" ? "FALSE" : "TRUE"} END`;
  const test = colonne.sorte === "texte" ? texteSql(champ, colonne, sign, operand) : `${nom(champ, "v")} ${sign === "" ? "=" : sign} ${borne(colonne, operand)}`;
  return `CASE ${nom(champ, "s")} WHEN 1 THEN ${test}${declaree(colonne) ? " WHEN 0 THEN FALSE" : ""} END`;
}

function borne({ champ, sorte }: Colonne, operand: string): string {
  if (sorte === "date") {
    const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(operand);
    const iso = french ? `${french[3]}-${french[2]!.padStart(2, "0")}-${french[1]!.padStart(2, "0")}` : operand;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) throw new Error(`date « ${operand} »`);
    return `DATE '${iso}'`;
  }
  if (sorte === "ouiNon") {
    if (!["oui", "non"].includes(operand.toLowerCase())) throw new Error(`oui ou non : « ${operand} »`);
    return operand.toLowerCase() === "oui" ? "TRUE" : "FALSE";
  }
  const number = operand.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  const percent = /^(-?[\d.]+)%$/.exec(number);
  if (percent) return `CAST('${percent[1]}' AS DECIMAL(38,15)) / 100`;
  if (!/^-?\d+(\.\d+)?$/.test(number)) throw new Error(`nombre « ${operand} » pour ${champ.id}`);
  // A share written 20 in a column of percentages would be 20 %: no scheme does.
  if (champ.type === "pourcentage" && Math.abs(Number(number)) > 1) throw new Error(`part « ${operand} » pour ${champ.id}`);
  return `CAST('${number}' AS DECIMAL(38,15))`;
}

/** A text is one of the items of its cell; `<>` says that none of them is it. */
function texteSql(champ: string, { champ: { valeurs } }: Colonne, sign: string, operand: string): string {
  if (sign !== "" && sign !== "=" && sign !== "<>") throw new Error(`ordre sur un texte : ${champ}`);
  const wanted = foldText(operand);
  const canonical = valeurs.find(({ valeur, synonymes }) => [valeur, ...synonymes].some((one) => foldText(one) === wanted))?.valeur ?? operand;
  const met = /[*?]/.test(canonical)
    ? `len(list_filter(${nom(champ, "f")}, lambda x: x LIKE plie(${texte(modele(canonical))}) ESCAPE '\\')) > 0`
    : `list_contains(${nom(champ, "f")}, plie(${texte(canonical.replace(/~(.)/g, "$1"))}))`;
  return sign === "<>" ? `NOT ${met}` : met;
}

/** COUNTIFS' wildcards in those of LIKE. */
function modele(text: string): string {
  return text.replace(/~(.)|([\\%_])|(\*)|(\?)/g, (_, literal: string | undefined, special: string | undefined, run: string | undefined) => (literal ? (/[\\%_]/.test(literal) ? `\\${literal}` : literal) : special ? `\\${special}` : run ? "%" : "_"));
}
