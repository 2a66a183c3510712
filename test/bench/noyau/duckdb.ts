import type { Register } from "../../../src/core/register/register";
import { criteres, SANS_FILTRE, type Filtre } from "../../../src/core/scheme/filtre";
import type { MesureComptee } from "../../../src/core/scheme/mesure";
import { nom, ouvrir, type Base } from "../../trust/verite/base";
import { charger, type TableSql } from "../../trust/verite/chargement";
import { atomes, filtreSql, type Atome } from "../../trust/verite/critereSql";
import type { Chiffre, Mesuree } from "./chiffres";
import { baseDe } from "./passe";

/**
 * The same indicators in DuckDB: the columns loaded before, one statement that reads the table once, each criterion
 * worked out once, its optimiser on and one thread, as we have.
 */
export class DansDuckDb {
  private constructor(private readonly base: Base, private readonly table: TableSql) {}

  static async charger(register: Register): Promise<DansDuckDb> {
    const base = await ouvrir();
    const tables = await charger(base, register, []);
    await base.run("PRAGMA enable_optimizer");
    return new DansDuckDb(base, tables.get("marches")!);
  }

  async chiffres(mesurees: readonly Mesuree[], annee: number): Promise<Chiffre[]> {
    const [row = {}] = await this.base.rows(requete(this.table, mesurees, annee));
    const number = (name: string) => (row[name] === null || row[name] === undefined ? null : Number(row[name]));
    return mesurees.map((_, rank) => ({ numerateur: number(`n${rank}`), denominateur: number(`d${rank}`), ecartees: number(`e${rank}`) ?? 0 }));
  }

  fermer(): void {
    this.base.close();
  }
}

function requete(table: TableSql, mesurees: readonly Mesuree[], annee: number): string {
  const { atome, columns } = atomes(table);
  const sides: string[] = [];
  const sums: string[] = [];
  mesurees.forEach((mesuree, rank) => {
    const base = baseDe(mesuree);
    const { mesure } = mesuree;
    sides.push(`(${univers(table, mesure, annee, atome)}) AND ${filtreSql(base ?? SANS_FILTRE, atome)} AS b${rank}`, `(${univers(table, mesure, annee, atome)}) AND ${filtreSql(base ?? SANS_FILTRE, atome)} AND ${filtreSql(mesure.filtre, atome)} AS c${rank}`);
    const { num, den, manque } = sommes(mesure, `c${rank}`, `b${rank} AND c${rank} IS NOT NULL`);
    const unsure = base ? `b${rank} IS NULL OR (b${rank} AND c${rank} IS NULL)` : `c${rank} IS NULL`;
    sums.push(`${num} AS n${rank}`, `${base ? den : "NULL"} AS d${rank}`, `count(*) FILTER (${unsure})${manque === null ? "" : ` + count(*) FILTER (${manque})`} AS e${rank}`);
  });
  const read = [...new Set([...sides, ...sums, ...columns()].join(" ").match(/"[A-Za-z0-9.]+\.[svft]"/g) ?? [])];
  return `SELECT ${sums.join(", ")} FROM (SELECT *, ${sides.join(", ")} FROM (SELECT ${[...read, ...columns()].join(", ")} FROM marches))`;
}

function univers({ definition, colonnes }: TableSql, { stock, subsequents, concessions }: MesureComptee, annee: number, atome: Atome): string {
  const { execution, periode } = definition;
  const [premier, dernier] = [`DATE '${annee}-01-01'`, `DATE '${annee}-12-31'`];
  const dated = stock === undefined || !execution
    ? `CASE ${nom(periode!, "s")} WHEN 1 THEN ${nom(periode!, "v")} BETWEEN ${premier} AND ${dernier} END`
    : `CASE ${nom(execution.debut, "s")} WHEN 1 THEN ${nom(execution.debut, "v")} <= ${dernier} END AND CASE ${nom(execution.fin, "s")} WHEN 1 THEN ${nom(execution.fin, "v")} >= ${stock === "fin" ? dernier : premier}${execution.finVide === "en cours" ? " WHEN 0 THEN TRUE" : ""} END`;
  const out: Filtre[] = colonnes.has("nature") ? [...(subsequents ? [] : [criteres({ nature: "Marché subséquent" })]), ...(concessions ? [] : [criteres({ nature: ["DSP", "Concession*"] })])] : [];
  return [dated, ...out.map((filtre) => `NOT COALESCE(${filtreSql(filtre, atome)}, FALSE)`)].join(" AND ");
}

function sommes(mesure: MesureComptee, compte: string, base: string): { readonly num: string; readonly den: string; readonly manque: string | null } {
  const count = { num: `count(*) FILTER (${compte})`, den: `count(*) FILTER (${base})` };
  switch (mesure.genre) {
    case "nombre": case "part": return { ...count, manque: null };
    case "partMontant": case "somme": case "moyenne": {
      const sum = (where: string) => `COALESCE(sum(${nom(mesure.champ, "v")}) FILTER (${where} AND ${nom(mesure.champ, "s")} = 1), 0)`;
      return { num: sum(compte), den: sum(base), manque: `${mesure.genre === "partMontant" ? base : compte} AND ${nom(mesure.champ, "s")} <> 1` };
    }
    case "distinct": return { num: `len(list_distinct(flatten(list(${nom(mesure.champ, "f")}) FILTER (${compte} AND ${nom(mesure.champ, "s")} = 1))))`, den: "NULL", manque: `${compte} AND ${nom(mesure.champ, "s")} <> 1` };
    case "repartition": {
      if (mesure.champ === undefined) return { ...count, manque: null };
      return { num: `COALESCE(sum(${nom(mesure.champ, "v")}) FILTER (${compte} AND ${nom(mesure.champ, "s")} = 1), 0)`, den: "NULL", manque: `${compte} AND ${nom(mesure.champ, "s")} <> 1` };
    }
  }
}
