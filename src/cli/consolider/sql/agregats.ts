/**
 * The aggregates of one scan, each written once whatever the number of indicators that use it. They add up (or take the
 * greatest), so that groups are made of smaller groups: rows are read once, by buyer and period.
 */
export class Agregats {
  private readonly known = new Map<string, { readonly name: string; readonly genre: "somme" | "plusGrand" }>();

  /** How many rows meet a condition. */
  nombre(where: string): string {
    return this.name(where === "TRUE" ? "count(*)" : `count(*) FILTER (${where})`, "somme");
  }

  /** The sum of a decimal over the rows that meet a condition; 0 where none does. */
  somme(sql: string, where: string): string {
    return this.name(`sum(${sql}) FILTER (${where})`, "somme");
  }

  /** The greatest of a small number. */
  plusGrand(sql: string): string {
    return this.name(`max(${sql})`, "plusGrand");
  }

  /** Over rows. */
  surLesLignes(): string[] {
    return [...this.known].map(([sql, { name, genre }]) => `${genre === "somme" ? `COALESCE(${sql}, 0)` : sql} AS ${name}`);
  }

  /** Over groups already made. */
  surLesGroupes(): string[] {
    return [...this.known.values()].map(({ name, genre }) => `${genre === "somme" ? "sum" : "max"}(${name}) AS ${name}`);
  }

  /** For a group without rows. */
  parDefaut(alias: string): string[] {
    return [...this.known.values()].map(({ name }) => `COALESCE(${alias}.${name}, 0) AS ${name}`);
  }

  private name(sql: string, genre: "somme" | "plusGrand"): string {
    const known = this.known.get(sql) ?? { name: `g${this.known.size}`, genre };
    this.known.set(sql, known);
    return known.name;
  }
}
