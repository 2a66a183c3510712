import type { Column } from "../../../src/core/register/column";
import type { Table } from "../../../src/core/register/register";
import { SANS_FILTRE, type CritereBrut, type Filtre } from "../../../src/core/scheme/filtre";
import type { Chiffre, Mesuree } from "./chiffres";
import { atomesDe, type Atome } from "./critere";
import { corps } from "./passeCorps";

/**
 * The single pass that an engineer would write by hand for the indicators of one scheme, and for them alone: one loop
 * over the rows, the row left at once when it is of another year, each criterion tested once a row, straight-line
 * arithmetic, no call, no list of rows. Its text is made here from the measures, for five schemes are too many to type
 * without a mistake; what runs is what would have been typed. Answers are 0 (no), 1 (unknown) and 3 (yes): `&` and `|`
 * are then the three-valued conjunction and disjunction.
 */
export interface Passe {
  /** The text, to be read. */
  readonly texte: string;
  readonly run: (table: Table) => Chiffre[];
}

/** The columns that the loop reads, and what it knows of each distinct text before it begins. */
export interface Contexte {
  /** Declares a column once; its names in the loop are `v3` (values) and `s3` (states). */
  colonne(champ: string): { readonly nom: string; readonly column: Column };
  /** An expression of 0, 1 or 3 for a filter. */
  filtre(filtre: Filtre): string;
}

export function ecrirePasse(table: Table, mesurees: readonly Mesuree[], annee: number): Passe {
  const champs: string[] = [];
  const avant: string[] = [];
  const criteres = new Map<string, string>();
  const boucle: string[] = [];
  const columnOf = (champ: string): Column => (table.columns.get(champ) ?? table.calculees.get(champ))!;

  function colonne(champ: string) {
    if (!champs.includes(champ)) champs.push(champ);
    return { nom: String(champs.indexOf(champ)), column: columnOf(champ) };
  }

  /** One criterion, as a constant of the loop's body. */
  function critere(champ: string, brut: CritereBrut): string {
    const key = `${champ} ${JSON.stringify(brut)}`;
    const known = criteres.get(key);
    if (known) return known;
    const name = `k${criteres.size}`;
    criteres.set(key, name);
    const { nom, column } = colonne(champ);
    const atomes = atomesDe(column.champ, brut);
    const [first] = atomes;
    const undeclared = column.champ.type.startsWith("considerations");
    if (first?.sur === "rempli") boucle.push(`const ${name} = s${nom}[i] === 1 ? ${first.rempli ? 3 : 0} : s${nom}[i] === 0 ? ${first.rempli ? 0 : 3} : 1;`);
    else {
      const test = "entries" in column ? `t${name}[v${nom}[i]]` : `(${atomes.map((atome) => comparaison(`v${nom}[i]`, atome)).join(" || ")} ? 3 : 0)`;
      if ("entries" in column) avant.push(`const t${name} = Uint8Array.from(e${nom}, ${essai(atomes)});`);
      boucle.push(`const ${name} = s${nom}[i] === 1 ? ${test} : ${undeclared ? `s${nom}[i] === 0 ? 0 : 1` : "1"};`);
    }
    return name;
  }

  function filtre({ criteres: own, ou, et }: Filtre): string {
    const parts = [...Object.entries(own).map(([champ, brut]) => critere(champ, brut)), ...(ou.length > 0 ? [`(${ou.map(filtre).join(" | ")})`] : []), ...et.map(filtre)];
    return parts.length === 0 ? "3" : `(${parts.join(" & ")})`;
  }

  const { variables, lignes, retour } = corps({ colonne, filtre }, table, mesurees, annee);
  const texte = [
    ...champs.map((champ, rank) => `const { values: v${rank}, state: s${rank}, entries: e${rank} } = columns[${rank}]; // ${champ}`),
    ...avant, ...variables, "for (let i = 0; i < rowCount; i++) {", ...lignes.entree, ...boucle, ...lignes.mesures, "}", `return [${retour.join(", ")}];`,
  ].join("\n");
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a loop written out for each scheme, as one would by hand, from the measures of our own catalogue
  const loop = new Function("columns", "rowCount", texte) as (columns: readonly Column[], rowCount: number) => Chiffre[];
  return { texte, run: () => loop(champs.map(columnOf), table.rowCount) };
}

export function baseDe({ mesure }: Mesuree): Filtre | null {
  return "base" in mesure ? (mesure.base ?? SANS_FILTRE) : null;
}

function comparaison(value: string, atome: Atome): string {
  if (atome.sur !== "nombre") throw new Error("un nombre était attendu");
  const sign = { "=": "===", "<>": "!==", ">": ">", ">=": ">=", "<": "<", "<=": "<=" }[atome.signe];
  return `${value} ${sign} ${atome.borne}`;
}

/** The test of one distinct text: a regular expression over its items without accents, as one would write it. */
function essai(atomes: readonly Atome[]): string {
  const models = atomes.flatMap((atome) => (atome.sur === "texte" ? [atome] : []));
  const one = models.map(({ modele }) => plie(modele).replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/\*/g, "[^]*").replace(/\?/g, "[^]")).join("|");
  const test = `items.some((item) => /^(?:${one})$/.test(item.normalize("NFD").replace(/[\\u0300-\\u036f]/g, "").replace(/œ/g, "oe").replace(/’/g, "'").toLowerCase()))`;
  return `({ items }) => (${models[0]?.signe === "<>" ? `!${test}` : test}) ? 3 : 0`;
}

function plie(text: string): string {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/œ/g, "oe").replace(/’/g, "'").toLowerCase();
}
