import type { MesureComptee } from "../../../core/scheme/mesure";
import { partie, dictionnaire } from "../colonnes";
import { nom } from "../base";
import { Agregats } from "./agregats";
import { parGroupe, type Par } from "./groupes";
import { chiffre, refus, type Chiffre } from "./mesure";
import { rangement } from "./rangement";
import { Passage, type TableLue } from "./table";

/** The columns of the relation that every figure is, beside `groupe`. */
export const COLONNES = ["raison", "valeur", "numerateur", "denominateur", "part", "retenues", "ecartees", "nonDeclarees", "partDeclarees"] as const satisfies readonly (keyof Chiffre)[];
const TYPES: Readonly<Record<(typeof COLONNES)[number], string>> = { raison: "VARCHAR", valeur: "DOUBLE", numerateur: "DOUBLE", denominateur: "DOUBLE", part: "DOUBLE", retenues: "BIGINT", ecartees: "BIGINT", nonDeclarees: "BIGINT", partDeclarees: "DOUBLE" };

/** A figure as a SELECT: what isn't given is NULL. */
export function selection(columns: Partial<Record<(typeof COLONNES)[number], string>>, from: string, groupe = "groupe"): string {
  return `SELECT ${groupe} AS groupe, ${COLONNES.map((name) => `CAST(${columns[name] ?? "NULL"} AS ${TYPES[name]}) AS ${name}`).join(", ")} FROM ${from}`;
}

export function refuse(raison: string): string {
  return selection({ raison: `'${raison}'`, retenues: "0", ecartees: "0", nonDeclarees: "0" }, "groupes");
}

/**
 * The measures that count rows: those of one table are all made by one scan of it. A measure that several indicators
 * use is made once. `relation` names its figures; they are made by the statements of `sql`.
 */
export class Comptes {
  private readonly passages = new Map<string, { readonly passage: Passage; readonly agregats: Agregats; readonly chiffres: string[]; readonly apart: string[] }>();
  private readonly known = new Map<string, string>();
  private readonly refuses: string[] = [];

  constructor(private readonly tables: ReadonlyMap<string, TableLue>, private readonly par: readonly Par[]) {}

  relation(mesure: MesureComptee): string {
    const { denominateur: _words, sinon: _next, ...rule } = mesure;
    const key = JSON.stringify(rule);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const name = `m${this.known.size}`;
    this.known.set(key, name);
    const table = this.tables.get(mesure.table);
    const no = refus(table, mesure, this.tables);
    if (no !== null || !table) this.refuses.push(`CREATE TABLE ${name} AS ${refuse(no ?? "tableAbsente")}`);
    else this.count(name, mesure, table);
    return name;
  }

  /** How many rows one of two measures leaves out and not the other; null where they don't count the same rows. */
  difference(one: MesureComptee, other: MesureComptee): { readonly cumul: string; readonly nombre: string } | null {
    const table = this.tables.get(one.table);
    if (!table || one.table !== other.table || refus(table, one, this.tables) !== null || refus(table, other, this.tables) !== null) return null;
    const { passage, agregats } = this.of(table);
    const [left, right] = [rangement(passage, one).coupable, rangement(passage, other).coupable];
    return { cumul: nom(`cumul ${one.table}`), nombre: left === right ? "0" : agregats.nombre(`${left} IS DISTINCT FROM ${right}`) };
  }

  /** The statements, in order. `modalites` is filled by those of the breakdowns. */
  sql(): string[] {
    const scans = [...this.passages].flatMap(([id, { passage, agregats, chiffres, apart }]) => {
      const { cles, grouping } = parGroupe(this.par);
      return [
        `CREATE TABLE ${nom(`partiel ${id}`)} AS SELECT a, p, ${agregats.surLesLignes().join(", ")} FROM (\n${passage.relation()}\n) GROUP BY a, p`,
        `CREATE TABLE ${nom(`cumul ${id}`)} AS SELECT g.groupe, ${agregats.parDefaut("c").join(", ")} FROM groupes g LEFT JOIN (SELECT ${cles}, ${agregats.surLesGroupes().join(", ")} FROM ${nom(`partiel ${id}`)} JOIN acheteurs USING (a) ${grouping}) c USING (niveau, cle, p)`,
        ...apart, ...chiffres,
      ];
    });
    return [...this.refuses, ...scans];
  }

  private of(table: TableLue) {
    const { id } = table.definition;
    const made = this.passages.get(id) ?? { passage: new Passage(table), agregats: new Agregats(), chiffres: [], apart: [] };
    this.passages.set(id, made);
    return made;
  }

  private count(name: string, mesure: MesureComptee, table: TableLue): void {
    const { passage, agregats, chiffres, apart } = this.of(table);
    const named = mesure.genre === "distinct" && table.colonnes.has(mesure.champ);
    const figure = chiffre(passage, agregats, mesure, named ? "COALESCE(n.noms, 0)" : "0");
    chiffres.push(`CREATE TABLE ${name} AS ${selection(figure, `${nom(`cumul ${mesure.table}`)} c${named ? ` LEFT JOIN noms_${name} n USING (groupe)` : ""}`, "c.groupe")}`);
    if (named) apart.push(this.noms(name, mesure, table));
    if (mesure.genre === "repartition") apart.push(this.modalites(name, mesure, table));
  }

  /** Different values of each group: texts are compared folded. */
  private noms(name: string, mesure: Extract<MesureComptee, { genre: "distinct" }>, table: TableLue): string {
    const texts = table.colonnes.get(mesure.champ)!.sorte === "texte";
    const { from, where } = this.counted(mesure, table, mesure.champ);
    const one = texts ? "unnest(d.plies)" : partie(mesure.champ, "v");
    const { cles, grouping } = parGroupe(this.par, ["un"]);
    return `CREATE TABLE noms_${name} AS SELECT g.groupe, count(*) AS noms FROM (SELECT ${cles}, un FROM (SELECT acheteur, departement, p, ${one} AS un ${from} WHERE ${where}) ${grouping}) JOIN groupes g USING (niveau, cle, p) GROUP BY g.groupe`;
  }

  /** The categories of a breakdown: a row of several counts in each. */
  private modalites(name: string, mesure: Extract<MesureComptee, { genre: "repartition" }>, table: TableLue): string {
    const { par, champ } = mesure;
    const colonne = table.colonnes.get(par)!;
    const value = partie(par, "v");
    const whole = `CASE WHEN ${value} = trunc(${value}) THEN CAST(CAST(${value} AS BIGINT) AS VARCHAR) ELSE CAST(${value} AS VARCHAR) END`;
    const written = colonne.champ.type === "ouiNon" ? `CASE WHEN ${value} = 1 THEN 'oui' ELSE 'non' END` : colonne.champ.type === "date" ? `CAST(DATE '1970-01-01' + CAST(${value} AS INTEGER) AS VARCHAR)` : whole;
    const labels = `CASE ${partie(par, "s")} WHEN 0 THEN ['Non renseigné'] WHEN 2 THEN ['Illisible'] ELSE ${colonne.sorte === "texte" ? "d.textes" : `[${written}]`} END`;
    const { from, where } = this.counted(mesure, table, par, [...(champ === undefined ? [] : [champ]), ...(table.colonnes.has("montant") ? ["montant"] : [])]);
    const { cles, grouping } = parGroupe(this.par, ["libelle"]);
    const montant = table.colonnes.has("montant") ? partie("montant", "d") : "CAST(NULL AS DECIMAL(38,15))";
    const size = champ === undefined ? "CAST(count(*) AS DECIMAL(38,15))" : "sum(taille)";
    return `INSERT INTO modalites SELECT '${name}', g.groupe, libelle, CAST(CAST(taille AS VARCHAR) AS DOUBLE), CAST(CAST(montant AS VARCHAR) AS DOUBLE) FROM (SELECT ${cles}, libelle, ${size} AS taille, sum(montant) AS montant FROM (SELECT acheteur, departement, p, unnest(${labels}) AS libelle, ${champ === undefined ? "NULL" : partie(champ, "d")} AS taille, ${montant} AS montant ${from} WHERE ${where}${champ === undefined ? "" : ` AND ${partie(champ, "s")} = 1`}) ${grouping}) JOIN groupes g USING (niveau, cle, p)`;
  }

  /** The rows that a measure counts, by a scan of its own, with the texts of `champ` where it has some. */
  private counted(mesure: MesureComptee, table: TableLue, champ: string, also: readonly string[] = []): { readonly from: string; readonly where: string } {
    const passage = new Passage(table);
    const { code } = rangement(passage, mesure);
    for (const field of [champ, ...also]) for (const part of ["s", "v", ...(table.colonnes.get(field)!.exact ? ["d" as const] : [])] as const) passage.colonne(field, part);
    const texts = table.colonnes.get(champ)!.sorte === "texte";
    const join = texts ? ` LEFT JOIN ${dictionnaire(table.definition.id, champ)} d ON d.id = ${partie(champ, "v")}` : "";
    return { from: `FROM (\n${passage.relation()}\n) JOIN acheteurs USING (a)${join}`, where: mesure.genre === "distinct" ? `${code} = 3 AND ${partie(champ, "s")} = 1` : `${code} = 3` };
  }
}
