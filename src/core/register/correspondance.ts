import { z } from "zod";
import type { Referentiel, TableDefinition } from "./champ";
import { oneLine } from "./extrait";
import { cleEntete, ENTETE_MAX } from "./headers";
import { isPartageable } from "./partage";
import { texteCorrespondance as textes } from "./textesCorrespondance";

/**
 * What a person decided of the headers of a register: which field a column feeds, which one isn't read, where a table
 * stands. Keyed by table and header text, never by position: it holds when columns move, and for the next export of the
 * same software (a profile is this very text). `version` is 1; another one isn't guessed at.
 */
const nom = z.string().min(1).max(255);
/** A place in the sheet: an Excel table by its name, or a header row by its number, 1-based. */
const lieuSchema = z.union([
  z.strictObject({ feuille: nom, tableau: nom }),
  z.strictObject({ feuille: nom, ligne: z.int().min(1).max(1_048_576) }),
]);
const decisionSchema = z.strictObject({
  /** The header as it stands in the sheet, its first characters when it is longer. Case, accents and punctuation don't count. */
  entete: z.string().min(1).max(ENTETE_MAX),
  /** Which one, from the left, where several columns have that header; the first when left out. */
  rang: z.int().min(1).max(100).optional(),
  /** Id of the field that the column feeds; null: the column isn't read. */
  champ: z.string().min(1).max(100).nullable(),
  /** Ids of other fields that the column feeds too, each from the words that it knows: « Clauses RSE » says both considérations. */
  aussi: z.array(z.string().min(1).max(100)).min(1).max(10).optional(),
});
const tableSchema = z.strictObject({ table: z.string().min(1).max(100), lieu: lieuSchema.optional(), colonnes: z.array(decisionSchema).max(1_000) });
export const correspondanceSchema = z.strictObject({ version: z.literal(1), tables: z.array(tableSchema).max(50) });

export type Correspondance = z.infer<typeof correspondanceSchema>;
export type TableCorrespondance = Correspondance["tables"][number];
export type Decision = TableCorrespondance["colonnes"][number];
export type Lieu = z.infer<typeof lieuSchema>;

export const AUCUNE_CORRESPONDANCE: Correspondance = { version: 1, tables: [] };

/** Characters of a text that may be one; what a person decides of 100 headers is under 10 000. */
const TEXTE_MAX = 400_000;

/** One reason why a text is no correspondance: `tables[0].colonnes[2].champ`, and what is expected there. */
export interface CorrespondanceProblem {
  readonly cle: string;
  readonly message: string;
}
export type CorrespondanceReading = { readonly ok: true; readonly correspondance: Correspondance } | { readonly ok: false; readonly problems: readonly CorrespondanceProblem[] };

/** Reads what was kept in a workbook or pasted by a person: both may come from anyone. All of it holds, or none does. */
export function readCorrespondance(text: string, referentiel: Referentiel): CorrespondanceReading {
  if (text.length > TEXTE_MAX) return refused("", textes.tropLong(TEXTE_MAX));
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return refused("", textes.pasDuJson());
  }
  const read = correspondanceSchema.safeParse(document, { error: issueText });
  if (!read.success) return { ok: false, problems: read.error.issues.flatMap((issue) => problemsOf(issue, [])).map(told) };
  const problems = checkNames(read.data, referentiel).map(told);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, correspondance: read.data };
}

/** Names come from the text: each is told in one line. */
function told({ cle, message }: CorrespondanceProblem): CorrespondanceProblem {
  return { cle: oneLine(cle), message: oneLine(message, 1_000) };
}

/** The text of a correspondance; `lisible` for a person who keeps it as a profile. */
export function correspondanceText(correspondance: Correspondance, lisible = false): string {
  return JSON.stringify(correspondance, null, lisible ? 1 : undefined);
}

export function isEmpty({ tables }: Correspondance): boolean {
  return tables.length === 0;
}

function checkNames({ tables }: Correspondance, referentiel: Referentiel): CorrespondanceProblem[] {
  return tables.flatMap(({ table, lieu, colonnes }, rank) => {
    const key = `tables[${rank}]`;
    const definition = referentiel.get(table);
    if (!definition) return [{ cle: `${key}.table`, message: textes.tableInconnue(table, [...referentiel.keys()]) }];
    const before = tables.slice(0, rank);
    const known = new Set(definition.champs.map(({ id }) => id));
    // What the decisions before each one have taken: sets, since a workbook of anyone may hold a thousand a table.
    const fed = new Set<string>();
    const decided = new Set<string>();
    return [
      ...(before.some((other) => other.table === table) ? [{ cle: `${key}.table`, message: textes.tableEnDouble(definition.libelle) }] : []),
      ...(lieu && before.some((other) => other.lieu && sameLieu(other.lieu, lieu)) ? [{ cle: `${key}.lieu`, message: textes.lieuEnDouble() }] : []),
      ...colonnes.flatMap((decision, position) => {
        const { entete, champ } = decision;
        const cle = cleDecision(decision);
        const problems = [
          ...(champ !== null && !known.has(champ) ? [{ cle: `${key}.colonnes[${position}].champ`, message: textes.champInconnu(champ, definition.libelle) }] : []),
          ...checkAussi(decision, fed, definition).map((message) => ({ cle: `${key}.colonnes[${position}].aussi`, message })),
          ...(champ !== null && fed.has(champ) ? [{ cle: `${key}.colonnes[${position}].champ`, message: textes.champEnDouble(champ) }] : []),
          ...(decided.has(cle) ? [{ cle: `${key}.colonnes[${position}].entete`, message: textes.enteteEnDouble(entete) }] : []),
        ];
        for (const id of champsDe(decision)) fed.add(id);
        decided.add(cle);
        return problems;
      }),
    ];
  });
}

/** Why the other fields of a column can't be its own. */
function checkAussi({ champ, aussi = [] }: Decision, fed: ReadonlySet<string>, table: TableDefinition): string[] {
  if (aussi.length === 0) return [];
  if (champ === null) return [textes.aussiSansChamp()];
  return [champ, ...aussi].flatMap((id, rank, all) => {
    const found = table.champs.find((one) => one.id === id);
    if (!found) return rank === 0 ? [] : [textes.champInconnu(id, table.libelle)];
    return [
      ...(all.indexOf(id) < rank ? [textes.aussiEnDouble(id)] : []),
      ...(rank > 0 && fed.has(id) ? [textes.champEnDouble(id)] : []),
      ...(isPartageable(table, found) ? [] : [textes.aussiRefuse(found.libelle, table.libelle)]),
    ];
  });
}

/** The fields that a column feeds by a decision, its own first. */
export function champsDe({ champ, aussi = [] }: Pick<Decision, "champ" | "aussi">): string[] {
  return champ === null ? [] : [champ, ...aussi];
}

/** What makes two decisions bear on the same column. */
export function cleDecision({ entete, rang = 1 }: Pick<Decision, "entete" | "rang">): string {
  return `${cleEntete(entete)}\u0000${rang}`;
}

/** Sheets and tables are named whatever the case, as in Excel. */
export function sameLieu(one: Lieu, other: Lieu): boolean {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  if (!same(one.feuille, other.feuille)) return false;
  return "tableau" in one ? "tableau" in other && same(one.tableau, other.tableau) : !("tableau" in other) && one.ligne === other.ligne;
}

/** zod's own words are in English. */
function issueText(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined && issue.code !== "unrecognized_keys") return textes.cleManquante();
  switch (issue.code) {
    case "unrecognized_keys": return textes.cleInconnue();
    case "invalid_value": return textes.version(issue.values.map(String).join(", "));
    case "too_small": return issue.origin === "string" ? textes.texteVide() : textes.auMoins(String(issue.minimum));
    case "too_big": return issue.origin === "string" ? textes.texteTropLong(String(issue.maximum)) : issue.origin === "array" ? textes.tropDeLignes(String(issue.maximum)) : textes.auPlus(String(issue.maximum));
    case "invalid_type": return textes.type(issue.expected);
    default: return textes.inattendu();
  }
}

/** `lieu` is one of two forms: the branch that goes furthest says what is wrong with it. */
function problemsOf(issue: z.core.$ZodIssue, parents: readonly PropertyKey[]): CorrespondanceProblem[] {
  const path = [...parents, ...issue.path];
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({ cle: keyOf([...path, key]), message: issue.message }));
  if (issue.code === "invalid_union") return [{ cle: keyOf(path), message: textes.lieu() }];
  return [{ cle: keyOf(path), message: issue.message }];
}

function keyOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((key, part) => (typeof part === "number" ? `${key}[${part}]` : `${key}${key === "" ? "" : "."}${String(part)}`), "");
}

function refused(cle: string, message: string): CorrespondanceReading {
  return { ok: false, problems: [{ cle, message }] };
}
