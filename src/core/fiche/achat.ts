import type { Column } from "../register/column";
import { UNREADABLE_CELL, VALUE_CELL } from "../register/column";
import { foldText } from "../register/fold";
import { lireNomenclature, TABLE_FAMILLES, type Nomenclature } from "../register/nomenclature";
import type { Register, Table } from "../register/register";
import { classementDe, type Classement } from "../recensement/classement";
import type { Steps } from "../steps";

/** What a fiche is about: a marché of the register, or a need of the recensement. */
export const OBJETS = ["marche", "besoin"] as const;
export type ObjetFiche = (typeof OBJETS)[number];

/** Which purchase: its number, or the name of the need. */
export interface RefAchat {
  readonly objet: ObjetFiche;
  readonly nom: string;
}

/**
 * A marché or a need, as its rows tell it. Several rows may carry one number (lots, co-titulaires): what they say is put
 * together, and nothing is guessed where they differ.
 */
export interface Achat extends RefAchat {
  readonly libelle: string | null;
  readonly direction: string | null;
  readonly familles: readonly string[];
  readonly codesCPV: readonly string[];
  /** What the nomenclature says of its rows without a CPV code, each famille once. */
  readonly classements: readonly Classement[];
  readonly categories: readonly string[];
  readonly natures: readonly string[];
  /** € HT: the largest row, and all of them together. Null when an amount is blank or can't be read. */
  readonly montant: { readonly plusGrand: number; readonly total: number } | null;
  /** Days since 1970-01-01, each once. `lancementInconnu`: a row has none that can be read. */
  readonly lancements: readonly number[];
  readonly lancementInconnu: boolean;
  readonly notifications: readonly number[];
  /** Ranks of its rows in the table. */
  readonly rangs: readonly number[];
  /** What it is searched in, folded. */
  readonly cherche: string;
}

/** The purchases of a workbook. */
export interface ListeAchats {
  readonly achats: readonly Achat[];
  /** Rows that name no purchase: a fiche could not be tied to them. */
  readonly sansNom: { readonly marches: number; readonly besoins: number };
}

const TABLES: readonly { readonly table: string; readonly objet: ObjetFiche; readonly nom: string; readonly libelle: string | null }[] = [
  { table: "marches", objet: "marche", nom: "id", libelle: "objet" },
  { table: "recensement", objet: "besoin", nom: "besoin", libelle: null },
];

/** The fields that a fiche looks at in the two tables, and in the nomenclature. */
export const CHAMPS_ACHAT: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["marches", new Set(["id", "objet", "direction", "famille", "codeCPV", "categorie", "nature", "montant", "dateLancement", "dateNotification", "strategieFormalisee", "justificationAbsence"])],
  ["recensement", new Set(["besoin", "direction", "famille", "codeCPV", "categorie", "montant"])],
  [TABLE_FAMILLES, new Set(["famille", "libelleFamille", "codeCPV", "familleAgec"])],
]);

/** The tables of purchases that the register has, and what a row of each is. */
export function objetsAchat(register: Register): { readonly objet: ObjetFiche; readonly table: Table }[] {
  return TABLES.flatMap(({ table: id, objet }) => {
    const table = register.tables.get(id);
    return table ? [{ objet, table }] : [];
  });
}

/** A key for a purchase: one spelling. */
export function cleAchat({ objet, nom }: RefAchat): string {
  return `${objet}:${foldText(nom)}`;
}

const ROWS_A_STEP = 2_000;

/** Lists the purchases, marchés first, in the order of their first row. */
export function* listeAchats(register: Register): Steps<ListeAchats> {
  const found = new Map<string, Rows>();
  const sansNom = { marches: 0, besoins: 0 };
  const total = TABLES.reduce((sum, { table }) => sum + (register.tables.get(table)?.rowCount ?? 0), 0);
  let done = 0;
  for (const { table: id, objet, nom: champ, libelle } of TABLES) {
    const table = register.tables.get(id);
    if (!table) continue;
    for (let rang = 0; rang < table.rowCount; rang++) {
      const nom = textAt(table.columns.get(champ), rang);
      if (nom === null) sansNom[objet === "marche" ? "marches" : "besoins"]++;
      else {
        const cle = cleAchat({ objet, nom });
        const known = found.get(cle);
        if (known) known.rangs.push(rang);
        else found.set(cle, { objet, nom, libelle, table, rangs: [rang] });
      }
      done++;
      if (done % ROWS_A_STEP === 0) yield (done / total) * 0.5;
    }
  }
  const achats: Achat[] = [];
  const nomenclature = lireNomenclature(register);
  for (const rows of found.values()) {
    achats.push(achatOf(rows, nomenclature));
    if (achats.length % ROWS_A_STEP === 0) yield 0.5 + (achats.length / found.size) * 0.5;
  }
  return { achats, sansNom };
}

interface Rows {
  readonly objet: ObjetFiche;
  readonly nom: string;
  readonly libelle: string | null;
  readonly table: Table;
  readonly rangs: number[];
}

function achatOf({ objet, nom, libelle: champ, table, rangs }: Rows, nomenclature: Nomenclature | null): Achat {
  const distinct = (id: string) => [...new Set(rangs.flatMap((rang) => textAt(table.columns.get(id), rang) ?? []))];
  const days = (id: string) => [...new Set(rangs.flatMap((rang) => numberAt(table.columns.get(id), rang) ?? []))];
  const [familles, codesCPV, directions] = [distinct("famille"), distinct("codeCPV"), distinct("direction")];
  const rows = rangs.map((rang) => ({ codeCPV: textAt(table.columns.get("codeCPV"), rang), famille: textAt(table.columns.get("famille"), rang) }));
  const classements = new Map(rows.flatMap((row) => { const found = classementDe(nomenclature, row); return found ? [[JSON.stringify(found), found] as const] : []; }));
  const libelle = champ === null ? null : (distinct(champ)[0] ?? null);
  const launches = table.columns.get("dateLancement");
  return {
    objet, nom, libelle, direction: directions.length === 0 ? null : directions.join(", "), familles, codesCPV, classements: [...classements.values()], categories: distinct("categorie"), natures: distinct("nature"),
    montant: amountOf(table.columns.get("montant"), rangs),
    lancements: days("dateLancement"), lancementInconnu: rangs.some((rang) => launches?.state[rang] !== VALUE_CELL), notifications: days("dateNotification"),
    rangs, cherche: foldText([nom, libelle, ...directions, ...familles, ...codesCPV].filter((text) => text !== null).join(" ")),
  };
}

function amountOf(column: Column | undefined, rangs: readonly number[]): Achat["montant"] {
  const amounts = rangs.flatMap((rang) => numberAt(column, rang) ?? []);
  return amounts.length < rangs.length ? null : amounts.reduce((sum, amount) => ({ plusGrand: Math.max(sum.plusGrand, amount), total: sum.total + amount }), { plusGrand: -Infinity, total: 0 });
}

/** The text of a cell, in the vocabulary's words where the field has one; null when blank or an error. */
function textAt(column: Column | undefined, rang: number): string | null {
  if (!column || !("entries" in column) || column.state[rang] === UNREADABLE_CELL || column.state[rang] !== VALUE_CELL) return null;
  const entry = column.entries[column.values[rang]!];
  return entry ? (entry.items[0] ?? entry.text) : null;
}

function numberAt(column: Column | undefined, rang: number): number | null {
  return column && (column.kind === "nombre" || column.kind === "date") && column.state[rang] === VALUE_CELL ? column.values[rang]! : null;
}

/** Those that hold every word asked for, in their order; the one of that very number first. All of them when nothing is asked. */
export function chercherAchats(achats: readonly Achat[], asked: string): readonly Achat[] {
  const wanted = foldText(asked);
  if (wanted === "") return achats;
  const words = wanted.split(" ");
  const found = achats.filter(({ cherche }) => words.every((word) => cherche.includes(word)));
  const exact = found.filter(({ nom }) => foldText(nom) === wanted);
  return exact.length === 0 ? found : [...exact, ...found.filter((one) => !exact.includes(one))];
}
