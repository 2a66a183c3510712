import { DuckDBInstance } from "@duckdb/node-api";

/** A DuckDB in memory: SQL in, rows of texts out. */
export interface Base {
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<Record<string, string | null>[]>;
  close(): void;
}

/** `plie` of a text written in the SQL. */
const CONSTANTE = /\bplie\(('(?:[^']|'')*')\)/g;
/** Spaces that RE2's `\s` doesn't know. */
const ESPACES = String.raw`[\s\x{00A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}]+`;
const INVISIBLES = String.raw`[\x{0300}-\x{036F}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}\x{FEFF}]`;

/**
 * The words of the computation. `plie`: a text as a reader takes it (case, accents, apostrophes, dashes, spaces and
 * invisible characters don't count). `quot`: a quotient of two exact decimals as the nearest doubles make it.
 */
const MACROS = [
  `CREATE MACRO plie(t) AS trim(lower(regexp_replace(regexp_replace(strip_accents(replace(replace(replace(replace(translate(t, '’‘\`´‐‑‒–—―', '''''''''------'), 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae')), '${INVISIBLES}', '', 'g'), '${ESPACES}', ' ', 'g')))`,
  "CREATE MACRO reel(x) AS CAST(CAST(x AS VARCHAR) AS DOUBLE)",
  "CREATE MACRO quot(a, b) AS CASE WHEN b = 0 THEN NULL ELSE reel(a) / reel(b) END",
];

export async function ouvrir(): Promise<Base> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run("SET threads = 1");
  await connection.run("PRAGMA disable_optimizer");
  for (const macro of MACROS) await connection.run(macro);
  const folded = new Map<string, string>();
  /** A folded constant is worked out once: a macro costs the planner much. */
  const constants = async (sql: string): Promise<string> => {
    const lacking = [...new Set([...sql.matchAll(CONSTANTE)].map(([, literal]) => literal!))].filter((literal) => !folded.has(literal));
    if (lacking.length > 0) {
      const [row = {}] = (await connection.runAndReadAll(`SELECT ${lacking.map((literal, rank) => `plie(${literal}) AS c${rank}`).join(", ")}`)).getRowObjectsJson() as Record<string, string>[];
      lacking.forEach((literal, rank) => folded.set(literal, texte(row[`c${rank}`]!)));
    }
    return sql.replace(CONSTANTE, (_, literal: string) => folded.get(literal)!);
  };
  return {
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: async (sql) => (await connection.runAndReadAll(await constants(sql))).getRowObjectsJson() as Record<string, string | null>[],
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** A SQL string. */
export function texte(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** Part of a field: its state (`s`: 0 blank, 1 value, 2 unreadable), its value (`v`), its folded items (`f`) or text (`t`). */
export function nom(champ: string, partie: "s" | "v" | "f" | "t"): string {
  return `"${champ}.${partie}"`;
}
