import type { TableDefinition } from "../../../core/register/champ";
import { type CritereBrut, type Filtre } from "../../../core/scheme/filtre";
import { dictionnaire, partie, type Colonne, type TableStockee } from "../colonnes";
import { nom } from "../base";
import { critereSql, surLaLigne } from "./critere";

/** A stored table as the compiler sees it: only the fields that a source has. */
export interface TableLue {
  readonly definition: TableDefinition;
  readonly colonnes: ReadonlyMap<string, Colonne>;
}

export function tableLue(definition: TableDefinition, { colonnes }: TableStockee, presents: ReadonlySet<string>): TableLue {
  return { definition, colonnes: new Map([...colonnes].filter(([champ]) => presents.has(champ))) };
}

/**
 * The columns of one scan of a table, each worked out once: criteria (`k`), filters (`f`), universes (`u`), then what
 * each measure makes of a row. Names are those of the column in the next relation.
 */
export class Passage {
  private readonly criteres = new Map<string, string>();
  private readonly textes = new Map<string, Map<string, string>>();
  private readonly filtres = new Map<string, string>();
  private readonly univers = new Map<string, string>();
  private readonly codes = new Map<string, string>();
  private readonly lues = new Set<string>();

  constructor(readonly table: TableLue) {}

  /** A part of a field, to be carried to the aggregates. */
  colonne(champ: string, part: "s" | "v" | "d"): string {
    const name = partie(champ, part);
    this.lues.add(name);
    return name;
  }

  /** A filter, in three values. */
  filtre(filtre: Filtre): string {
    const sql = this.conditions(filtre);
    return sql === "TRUE" ? sql : named(this.filtres, sql, "f");
  }

  /** A condition over a row and a period (`debut`, `fin`, `jour1`, `jourN`). */
  universDe(sql: string): string {
    return named(this.univers, sql, "u");
  }

  /** Something made of the filters and the universes. */
  code(sql: string): string {
    return named(this.codes, sql, "c");
  }

  critere(champ: string, critere: CritereBrut): string {
    const colonne = this.table.colonnes.get(champ);
    if (!colonne) throw new Error(`« ${champ} » n'est pas dans la table ${this.table.definition.id}`);
    const { sur, sql } = critereSql(champ, colonne, critere);
    if (sur === "ligne") return named(this.criteres, sql, "k");
    const answers = this.textes.get(champ) ?? new Map<string, string>();
    this.textes.set(champ, answers);
    return named(this.criteres, surLaLigne(champ, colonne, `${nom(`t ${champ}`)}.${named(answers, sql, "r")}`), "k");
  }

  /** The rows with their answers, a row for each period. */
  relation(): string {
    const { id } = this.table.definition;
    const joins = [...this.textes].map(([champ, answers]) => `LEFT JOIN (SELECT id, ${list(answers)} FROM ${dictionnaire(id, champ)}) ${nom(`t ${champ}`)} ON ${nom(`t ${champ}`)}.id = ${partie(champ, "v")}`);
    const read = [...this.lues].map((name) => `l.${name}`).join(", ");
    const wide = ["l.a", ...(read === "" ? [] : [read]), ...(this.criteres.size > 0 ? [list(this.criteres)] : [])].join(", ");
    const steps = [`SELECT ${wide} FROM ${nom(id)} l ${joins.join("\n  ")}`];
    const next = (columns: ReadonlyMap<string, string>, from = "") => {
      if (columns.size > 0 || from !== "") steps.push(`SELECT *${columns.size > 0 ? `, ${list(columns)}` : ""} FROM (\n${steps.at(-1)}\n)${from}`);
    };
    next(this.filtres);
    next(this.univers, " CROSS JOIN periodes");
    next(this.codes);
    return steps.at(-1)!;
  }

  private conditions(filtre: Filtre): string {
    const each = Object.entries(filtre.criteres).map(([champ, critere]) => this.critere(champ, critere));
    const either = filtre.ou.length > 0 ? [`(${filtre.ou.map((one) => this.conditions(one)).join(" OR ")})`] : [];
    const all = [...each, ...either, ...filtre.et.map((one) => this.conditions(one))].filter((sql) => sql !== "TRUE");
    return all.length === 0 ? "TRUE" : all.length === 1 ? all[0]! : `(${all.join(" AND ")})`;
  }
}

function named(names: Map<string, string>, sql: string, letter: string): string {
  const name = names.get(sql) ?? `${letter}${names.size}`;
  names.set(sql, name);
  return name;
}

function list(columns: ReadonlyMap<string, string>): string {
  return [...columns].map(([sql, name]) => `${sql} AS ${name}`).join(", ");
}
