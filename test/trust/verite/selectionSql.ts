import { joinedField } from "../../../src/core/register/champ";
import { criteresDe, SANS_FILTRE, type Filtre } from "../../../src/core/scheme/filtre";
import type { MesureComptee } from "../../../src/core/scheme/mesure";
import { nom, texte } from "./base";
import type { Tables, TableSql } from "./chargement";
import { atomes, critereSql, declaree, filtreSql, type Atome } from "./critereSql";

/** Stands for the columns that a figure reads, until its whole text is known: a wide table is slow to plan. */
export const COLONNES_LUES = "/*colonnes*/";

/** What a figure is asked for: whole years, and all the directions or one. */
export interface Demande {
  readonly debut: number;
  readonly fin: number;
  readonly direction: string | null;
}

/** The rows of a measure as a SQL relation (`compte`, `dansbase`, `douteux`, `sanstaille`), with why there are none. */
export interface Lignes {
  readonly table: TableSql;
  readonly relation: string;
  /** A SQL expression over the rows: a reason, or NULL where the measure can be made. */
  readonly raison: string;
  readonly aBase: boolean;
}

/** A reason known before any row is read, or the rows. */
export function lignesSql(tables: Tables, mesure: MesureComptee, demande: Demande): Lignes | { readonly refus: string } {
  const table = tables.get(mesure.table);
  if (!table) return { refus: "tableAbsente" };
  const needed = champsNecessaires(table, mesure);
  if (mesure.table !== "marches" && needed.some((champ) => joinedField(champ) !== null) && !tables.has("marches")) return { refus: "tableAbsente" };
  if (needed.some((champ) => !table.colonnes.has(champ))) return { refus: "colonneAbsente" };
  const direction = demande.direction === null ? "TRUE" : directionSql(table, demande.direction);
  if (direction === null) return { refus: "directionInconnue" };

  const aBase = "base" in mesure && mesure.base !== undefined;
  const base = aBase ? mesure.base : SANS_FILTRE;
  const univers = [dateSql(table, mesure, demande), natureSql(table, mesure), direction].join(" AND ");
  const taille = tailleDe(table, mesure);
  const { atome, columns } = atomes(table);
  const empties = colonnesVides(atome, mesure.filtre, base);
  const among = aBase ? "b" : "bf";
  const relation = `(SELECT *, COALESCE(b, FALSE) AND NOT douteux AND NOT sanstaille AS dansbase, COALESCE(bf, FALSE) AND NOT douteux AND NOT sanstaille AS compte FROM
    (SELECT *, COALESCE(${among}, FALSE) AND NOT douteux AND ${taille === null ? "FALSE" : `${nom(taille, "s")} = 2`} AS sanstaille FROM
    (SELECT *, ${aBase ? "b IS NULL OR (b AND bf IS NULL)" : "bf IS NULL"} AS douteux FROM
    (SELECT *, u AND b0 AS b, u AND b0 AND f0 AS bf FROM
    (SELECT *, ${filtreSql(base, atome)} AS b0, ${filtreSql(mesure.filtre, atome)} AS f0 FROM
    (SELECT ${[COLONNES_LUES, `(${univers}) AS u`, ...columns()].join(", ")} FROM "${mesure.table}"))))))`;
  const unplaced = champsDePlace(table, mesure).map((champ) => `${nom(champ, "s")} = 2${declaree(table.colonnes.get(champ)!) ? "" : ` OR ${nom(champ, "s")} = 0`}`);
  const raison = `CASE
    WHEN count(*) FILTER (u) = 0 AND count(*) FILTER (u IS NULL AND (${unplaced.length > 0 ? unplaced.join(" OR ") : "FALSE"})) > 0 THEN 'colonneVide'
    WHEN count(*) FILTER (NOT u) = count(*) THEN 'aucuneLigne'
    ${empties.length > 0 ? `WHEN ${empties.join(" OR ")} THEN 'colonneVide'` : ""} END`;
  return { table, relation, raison, aBase };
}

/** The field that says how many a row stands for, where the table has it as a number. */
export function tailleDe(table: TableSql, mesure: MesureComptee): string | null {
  const champ = "effectif" in mesure && mesure.genre !== "distinct" ? mesure.effectif : undefined;
  return champ !== undefined && table.colonnes.get(champ)?.sorte === "nombre" ? champ : null;
}

function champsNecessaires(table: TableSql, mesure: MesureComptee): string[] {
  const tested = [mesure.filtre, ...("base" in mesure && mesure.base ? [mesure.base] : [])].flatMap(criteresDe).map(({ champ }) => champ);
  const counted = mesure.genre === "distinct" && mesure.effectif !== undefined && table.colonnes.has(mesure.effectif) ? [] : "champ" in mesure ? [mesure.champ] : [];
  const others = [mesure.periode, "par" in mesure ? mesure.par : undefined, "poids" in mesure ? mesure.poids : undefined, ...counted];
  return [...champsDePlace(table, mesure), ...tested, ...others.filter((champ) => champ !== undefined)];
}

/** The fields that say whether a row is of the period. */
function champsDePlace({ definition }: TableSql, mesure: MesureComptee): string[] {
  if (mesure.stock === undefined) return [mesure.periode ?? definition.periode].filter((champ) => champ !== null);
  const { execution } = definition;
  return execution ? [execution.debut, ...(execution.finVide === "inconnue" ? [execution.fin] : [])] : [];
}

function dateSql(table: TableSql, mesure: MesureComptee, { debut, fin }: Demande): string {
  if (mesure.stock === undefined) {
    const champ = mesure.periode ?? table.definition.periode;
    const sorte = champ === null ? undefined : table.colonnes.get(champ)?.sorte;
    if (champ === null || (sorte !== "date" && sorte !== "nombre")) return "TRUE";
    return `CASE ${nom(champ, "s")} WHEN 1 THEN ${annee(champ, sorte)} BETWEEN ${debut} AND ${fin} END`;
  }
  const { execution } = table.definition;
  const begin = execution && table.colonnes.get(execution.debut);
  if (!execution || !begin || (begin.sorte !== "date" && begin.sorte !== "nombre")) return "CAST(NULL AS BOOLEAN)";
  const begun = `CASE ${nom(execution.debut, "s")} WHEN 1 THEN ${annee(execution.debut, begin.sorte)} <= ${fin} END`;
  const end = table.colonnes.get(execution.fin);
  if (!end || (end.sorte !== "date" && end.sorte !== "nombre")) return execution.finVide === "en cours" ? begun : "CAST(NULL AS BOOLEAN)";
  const still = end.sorte === "nombre"
    ? `${nom(execution.fin, "v")} >= ${mesure.stock === "fin" ? fin : debut}`
    : `${nom(execution.fin, "v")} >= DATE '${mesure.stock === "fin" ? `${fin}-12-31` : `${debut}-01-01`}'`;
  return `${begun} AND CASE ${nom(execution.fin, "s")} WHEN 1 THEN ${still}${execution.finVide === "en cours" ? " WHEN 0 THEN TRUE" : ""} END`;
}

function annee(champ: string, sorte: "date" | "nombre"): string {
  return sorte === "date" ? `year(${nom(champ, "v")})` : nom(champ, "v");
}

/** Marchés subséquents and concessions, told by their nature; a row that says nothing of it is an ordinary one. */
function natureSql(table: TableSql, { subsequents, concessions }: MesureComptee): string {
  if (!table.colonnes.has("nature")) return "TRUE";
  const out = [...(subsequents ? [] : ["Marché subséquent"]), ...(concessions ? [] : ["DSP", "Concession*"])];
  return out.length === 0 ? "TRUE" : `NOT COALESCE(${critereSql(table, "nature", out)}, FALSE)`;
}

function directionSql(table: TableSql, direction: string): string | null {
  const champ = ["direction", "marche.direction"].find((one) => table.colonnes.has(one));
  return champ === undefined ? null : `CASE ${nom(champ, "s")} WHEN 1 THEN list_contains(${nom(champ, "f")}, plie(${texte(direction)})) END`;
}

/** A tested column without one value on the rows that it decides: those that nothing else rules out. */
function colonnesVides(atome: Atome, filtre: Filtre, base: Filtre): string[] {
  const tested = (one: Filtre): string[] => [...Object.entries(one.criteres).filter(([, critere]) => critere !== "" && critere !== "<>").map(([champ]) => champ), ...one.et.flatMap(tested)];
  const without = (one: Filtre, champ: string): Filtre => ({ criteres: Object.fromEntries(Object.entries(one.criteres).filter(([id]) => id !== champ)), ou: one.ou, et: one.et.map((inner) => without(inner, champ)) });
  return [...new Set([filtre, base].flatMap(tested))].map((champ) => {
    const concerned = `(u AND ${filtreSql(without(base, champ), atome)} AND ${filtreSql(without(filtre, champ), atome)}) IS DISTINCT FROM FALSE`;
    return `(count(*) FILTER (${concerned}) > 0 AND count(*) FILTER (${concerned} AND ${nom(champ, "s")} = 1) = 0)`;
  });
}
