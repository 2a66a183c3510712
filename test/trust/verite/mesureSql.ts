import { criteresDe } from "../../../src/core/scheme/filtre";
import type { MesureComptee } from "../../../src/core/scheme/mesure";
import { nom } from "./base";
import type { Tables, TableSql } from "./chargement";
import { declaree } from "./critereSql";
import { COLONNES_LUES, lignesSql, tailleDe, type Demande } from "./selectionSql";

/** The one row that every figure is, in SQL: a reason or a value with its two sides, all as texts. */
export function refusSql(raison: string): string {
  return ligne({ raison: `'${raison}'` });
}

export interface Chiffre {
  readonly raison: string;
  /** `nombre`, `ouiNon` or `texte`. */
  readonly nature?: string;
  readonly valeur?: string;
  readonly num?: string;
  readonly den?: string;
  readonly part?: string;
  readonly ecartees?: string;
  readonly retenues?: string;
  readonly muettes?: string;
  readonly declarees?: string;
}
const COLONNES = ["raison", "nature", "valeur", "num", "den", "part", "ecartees", "retenues", "muettes", "declarees"] as const;

export function ligne(chiffre: Chiffre, from = ""): string {
  return `SELECT ${COLONNES.map((colonne) => `CAST(${chiffre[colonne] ?? "NULL"} AS VARCHAR) AS ${colonne}`).join(", ")} ${from}`;
}

/** A measure that counts the rows of one table, as one row. */
export function compteSql(tables: Tables, mesure: MesureComptee, demande: Demande): string {
  const found = lignesSql(tables, mesure, demande);
  if ("refus" in found) return refusSql(found.refus);
  const { table, relation, raison, aBase } = found;
  const { sums, own, ...chiffre } = genreSql(table, mesure, aBase);
  const muets = muetsSql(table, mesure);
  const muettes = muets === null || !aBase ? "0" : `count(*) FILTER (dansbase AND NOT compte AND (${muets})${mesure.genre === "partMontant" ? ` AND ${nom(mesure.champ, "s")} = 1` : ""})`;
  const declare = mesure.genre === "partMontant"
    ? `COALESCE(sum(${nom(mesure.champ, "v")}) FILTER (dansbase AND ${nom(mesure.champ, "s")} = 1 AND NOT (NOT compte AND (${muets}))), 0)`
    : `count(*) FILTER (dansbase) - count(*) FILTER (dansbase AND NOT compte AND (${muets}))`;
  const all = { ...sums, raison0: raison, ec: `count(*) FILTER (douteux OR sanstaille)`, retenues: "count(*) FILTER (dansbase)", comptees: "count(*) FILTER (compte)", muettes, declare: muets === null || !aBase ? "NULL" : declare };
  const inner = `(SELECT ${Object.entries(all).map(([name, sql]) => `${sql} AS ${name}`).join(", ")} FROM ${relation})`;
  const why = `(SELECT *, CASE WHEN raison0 IS NOT NULL THEN raison0 ${own} END AS raison FROM ${inner})`;
  const partDe = mesure.genre === "partMontant" ? "num" : "comptees";
  const read = [...new Set(why.match(/"[A-Za-z0-9.]+\.[svft]"/g) ?? [])];
  return ligne({ ...guarded(chiffre), raison: "raison", nature: "'nombre'", retenues: guard(chiffre.retenues ?? "retenues"), muettes: guard("muettes"), declarees: guard(`quot(${partDe}, declare)`) }, `FROM ${why.replace(COLONNES_LUES, read.length === 0 ? "rang" : read.join(", "))}`);
}

function guard(sql: string): string {
  return `CASE WHEN raison IS NULL THEN ${sql} END`;
}

function guarded(chiffre: Partial<Chiffre>): Partial<Chiffre> {
  return Object.fromEntries(Object.entries(chiffre).map(([name, sql]) => [name, guard(sql)]));
}

/** Rows whose considérations are blank, where the measure asks something of them. */
function muetsSql(table: TableSql, mesure: MesureComptee): string | null {
  const tested = [mesure.filtre, ...("base" in mesure && mesure.base ? [mesure.base] : [])].flatMap(criteresDe).filter(({ critere }) => critere !== "" && critere !== "<>");
  const champs = [...new Set(tested.map(({ champ }) => champ))].filter((champ) => declaree(table.colonnes.get(champ)!));
  return champs.length === 0 ? null : champs.map((champ) => `${nom(champ, "s")} = 0`).join(" OR ");
}

interface Genre extends Partial<Chiffre> {
  readonly sums: Readonly<Record<string, string>>;
  /** More reasons: `WHEN … THEN '…'`. */
  readonly own: string;
}

function somme(sql: string, where: string): string {
  return `COALESCE(sum(${sql}) FILTER (${where}), 0)`;
}

function genreSql(table: TableSql, mesure: MesureComptee, aBase: boolean): Genre {
  const taille = tailleDe(table, mesure);
  const effectif = (where: string) => (taille === null ? `count(*) FILTER (${where})` : somme(`CASE WHEN ${nom(taille, "s")} = 1 THEN ${nom(taille, "v")} ELSE 1 END`, where));
  switch (mesure.genre) {
    case "nombre":
      return { sums: { num: effectif("compte"), den: effectif("dansbase") }, own: "", valeur: "num", num: "num", ecartees: "ec", ...(aBase ? { den: "den", part: "quot(num, den)" } : {}) };
    case "part":
      return { sums: { num: effectif("compte"), den: effectif("dansbase") }, own: "WHEN den = 0 THEN 'denominateurNul'", valeur: "quot(num, den)", num: "num", den: "den", ecartees: "ec" };
    case "partMontant": {
      const there = `${nom(mesure.champ, "s")} = 1`;
      const sums = { num: somme(nom(mesure.champ, "v"), `compte AND ${there}`), den: somme(nom(mesure.champ, "v"), `dansbase AND ${there}`), bases: "count(*) FILTER (dansbase)", valued: `count(*) FILTER (dansbase AND ${there})` };
      return { sums, own: "WHEN bases > 0 AND valued = 0 THEN 'colonneVide' WHEN den = 0 THEN 'denominateurNul'", valeur: "quot(num, den)", num: "num", den: "den", retenues: "valued", ecartees: "ec + bases - valued" };
    }
    case "somme": {
      const there = `${nom(mesure.champ, "s")} = 1`;
      return { sums: { num: somme(nom(mesure.champ, "v"), `compte AND ${there}`), valued: `count(*) FILTER (compte AND ${there})` }, own: "WHEN comptees > 0 AND valued = 0 THEN 'colonneVide'", valeur: "num", num: "num", ecartees: "ec + comptees - valued" };
    }
    case "moyenne": {
      const there = [mesure.champ, ...(mesure.poids === undefined ? [] : [mesure.poids])].map((champ) => `${nom(champ, "s")} = 1`).join(" AND ");
      const exact = (champ: string) => `CAST(${nom(champ, "v")} AS DECIMAL(19,6))`;
      const num = mesure.poids === undefined ? somme(nom(mesure.champ, "v"), `compte AND ${there}`) : somme(`${exact(mesure.champ)} * ${exact(mesure.poids)}`, `compte AND ${there}`);
      const den = mesure.poids === undefined ? `count(*) FILTER (compte AND ${there})` : somme(nom(mesure.poids, "v"), `compte AND ${there}`);
      return { sums: { num, den, valued: `count(*) FILTER (compte AND ${there})` }, own: "WHEN comptees = 0 THEN 'denominateurNul' WHEN valued = 0 THEN 'colonneVide' WHEN den = 0 THEN 'denominateurNul'", valeur: "quot(num, den)", num: "num", den: "den", ecartees: "ec + comptees - valued" };
    }
    case "distinct": return distinctSql(table, mesure);
    case "repartition": {
      const { champ } = mesure;
      if (champ === undefined) return { sums: { num: "count(*) FILTER (compte)" }, own: "", valeur: "num", num: "num", ecartees: "ec" };
      const there = `${nom(champ, "s")} = 1`;
      return { sums: { num: somme(nom(champ, "v"), `compte AND ${there}`), valued: `count(*) FILTER (compte AND ${there})` }, own: "WHEN comptees > 0 AND valued = 0 THEN 'colonneVide'", valeur: "num", num: "num", ecartees: "ec + comptees - valued" };
    }
  }
}

/** Different values, and what the lines that name nobody say that they stand for. */
function distinctSql(table: TableSql, mesure: Extract<MesureComptee, { genre: "distinct" }>): Genre {
  const named = table.colonnes.get(mesure.champ);
  const is = named ? `${nom(mesure.champ, "s")} = 1` : "FALSE";
  const values = named?.sorte === "texte" ? `flatten(list(${nom(mesure.champ, "f")}) FILTER (compte AND ${is}))` : named ? `list(${nom(mesure.champ, "v")}) FILTER (compte AND ${is})` : "[]";
  const group = mesure.effectif !== undefined && table.colonnes.get(mesure.effectif)?.sorte === "nombre" ? mesure.effectif : null;
  const said = group === null ? "FALSE" : `NOT (${is}) AND ${nom(group, "s")} = 1`;
  const sums = { noms: `COALESCE(len(list_distinct(${values})), 0)`, groupes: group === null ? "0" : somme(nom(group, "v"), `compte AND ${said}`), valued: `count(*) FILTER (compte AND (${is} OR ${said}))` };
  return { sums, own: "WHEN comptees > 0 AND valued = 0 THEN 'colonneVide'", valeur: "noms + groupes", num: "noms + groupes", ecartees: "ec + comptees - valued" };
}
