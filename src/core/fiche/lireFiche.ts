import type { Clausier, Disposition } from "../clausier/clausier";
import { BLANK_CELL, UNREADABLE_CELL, VALUE_CELL, type Column } from "../register/column";
import { foldText } from "../register/fold";
import type { Table } from "../register/register";
import { cleAchat, type RefAchat } from "./achat";
import { FICHE_VIDE, type Decision, type Fiche, type Reponse, type Validation } from "./fiche";

export const TABLE_FICHES = "fichesAchat";
/** Code and words of the line that is about the purchase as a whole. */
export const CODE_ENSEMBLE = "ensemble";
export const LIBELLE_ENSEMBLE = "Ensemble de l'achat";

/** A row of the table that is of this fiche. */
export interface LigneFiche {
  /** Rank in the table, and row number in the file (1-based). */
  readonly rang: number;
  readonly ligne: number;
  /** Of the clausier; null for the whole of the purchase, or for one that the clausier hasn't. */
  readonly disposition: Disposition | null;
  readonly ensemble: boolean;
  readonly libelle: string;
}

/** What a person wrote in the table and that the fiche can't take up; it stays where it is. `ligne` is 1-based. */
export type AvisFiche =
  | { readonly code: "illisible"; readonly ligne: number; readonly champ: string; readonly entete: string; readonly texte: string; readonly disposition: string | null }
  | { readonly code: "horsClausier"; readonly ligne: number; readonly texte: string }
  | { readonly code: "doublon"; readonly ligne: number; readonly texte: string }
  /** Rows of one fiche don't say the same of its validation: it is read as a draft. */
  | { readonly code: "validationsDifferentes"; readonly lignes: readonly number[] };

export interface FicheLue {
  readonly fiche: Fiche;
  /** All of its rows, one a disposition; rows that say one again come without it. */
  readonly lignes: readonly LigneFiche[];
  readonly avis: readonly AvisFiche[];
}

/** Reads the fiche of a purchase in the table: nothing where it has none. Words that aren't read stay in the sheet, and are told. Pure. */
export function lireFiche(table: Table | null, achat: RefAchat, { dispositions }: Pick<Clausier, "dispositions">): FicheLue {
  if (!table) return { fiche: FICHE_VIDE, lignes: [], avis: [] };
  const rows = rangsDe(table, achat).map((rang) => ligneOf(table, rang, dispositions));
  const avis: AvisFiche[] = [];
  const lignes: LigneFiche[] = [];
  const validations: (Validation | null)[] = [];
  const reponses = new Map<string, Reponse>();
  let absence = "";
  for (const row of rows) {
    const { ligne, rang, disposition, ensemble, libelle } = row;
    const kept = !lignes.some((other) => (ensemble ? other.ensemble : disposition !== null && other.disposition?.id === disposition.id));
    avis.push(...illisibles(table, rang, ligne, disposition?.id ?? null));
    // Every row says how the fiche stands, also one that the clausier doesn't know.
    validations.push(validationAt(table, rang));
    if (!ensemble && disposition === null) avis.push({ code: "horsClausier", ligne, texte: libelle });
    else if (!kept) avis.push({ code: "doublon", ligne, texte: libelle });
    lignes.push(kept ? row : { ...row, ensemble: false, disposition: null });
    if (!kept) continue;
    const justification = textAt(table, "justification", rang) ?? "";
    if (ensemble) absence = justification;
    else if (disposition) reponses.set(disposition.id, { decision: decisionAt(table, rang), justification, poids: numberAt(table, "poids", rang) });
  }
  const [first] = validations;
  const same = validations.every((one) => one?.par === first?.par && one?.le === first?.le);
  if (!same) avis.push({ code: "validationsDifferentes", lignes: rows.map(({ ligne }) => ligne) });
  return { fiche: { reponses, absence, validation: (same && first) || null }, lignes, avis };
}

/** The purchases that have a fiche, by `cleAchat`, and whether it is validated on all of its rows. A row that doesn't say what it is about is of both. */
export function etatsDesFiches(table: Table | null): ReadonlyMap<string, "brouillon" | "validee"> {
  const found = new Map<string, "brouillon" | "validee">();
  for (let rang = 0; rang < (table?.rowCount ?? 0); rang++) {
    const nom = textAt(table!, "achat", rang);
    if (nom === null) continue;
    const objet = objetAt(table!, rang);
    for (const one of ["marche", "besoin"] as const) {
      if (objet !== null && objet !== one) continue;
      const cle = cleAchat({ objet: one, nom });
      found.set(cle, found.get(cle) !== "brouillon" && validationAt(table!, rang) ? "validee" : "brouillon");
    }
  }
  return found;
}

function rangsDe(table: Table, { objet, nom }: RefAchat): number[] {
  const wanted = foldText(nom);
  return Array.from({ length: table.rowCount }, (_, rang) => rang).filter((rang) => {
    const own = textAt(table, "achat", rang);
    const about = objetAt(table, rang);
    return own !== null && foldText(own) === wanted && (about === null || about === objet);
  });
}

function objetAt(table: Table, rang: number): RefAchat["objet"] | null {
  const said = textAt(table, "objet", rang);
  return said === "Marché" ? "marche" : said === "Besoin" ? "besoin" : null;
}

/** By its code, else by its words. */
function ligneOf(table: Table, rang: number, dispositions: readonly Disposition[]): LigneFiche {
  const [code, libelle] = [textAt(table, "code", rang), textAt(table, "disposition", rang) ?? ""];
  const ensemble = code === null ? foldText(libelle).startsWith(foldText(LIBELLE_ENSEMBLE)) : foldText(code) === CODE_ENSEMBLE;
  const disposition = ensemble ? null : (dispositions.find(({ id }) => code !== null && id === foldText(code)) ?? dispositions.find((one) => foldText(one.libelle) === foldText(libelle)) ?? null);
  return { rang, ligne: table.lignes[rang]!, disposition, ensemble, libelle: libelle || (code ?? "") };
}

function decisionAt(table: Table, rang: number): Decision | null {
  const said = textAt(table, "decision", rang);
  return said === "Retenue" ? "retenue" : said === "Écartée" ? "ecartee" : null;
}

function validationAt(table: Table, rang: number): Validation | null {
  const [par, le] = [textAt(table, "valideePar", rang), numberAt(table, "valideeLe", rang)];
  return textAt(table, "etat", rang) === "Validée" && par !== null && le !== null ? { par, le } : null;
}

/** Cells that hold something which isn't of their column: an error, a word of no list, a text for a number. */
function illisibles(table: Table, rang: number, ligne: number, disposition: string | null): AvisFiche[] {
  return ["decision", "poids", "etat", "valideeLe", "objet", "justification", "valideePar"].flatMap((champ): AvisFiche[] => {
    const column = table.columns.get(champ);
    if (!column || column.state[rang] === BLANK_CELL) return [];
    const unread = column.state[rang] === UNREADABLE_CELL ? (column.rawTexts.get(rang) ?? "") : wordUnknown(column, rang);
    return unread === null ? [] : [{ code: "illisible", ligne, champ, entete: column.entete, texte: unread, disposition }];
  });
}

function wordUnknown(column: Column, rang: number): string | null {
  const entry = "entries" in column ? column.entries[column.values[rang]!] : undefined;
  return entry && entry.inconnus.length > 0 ? entry.text : null;
}

function textAt(table: Table, champ: string, rang: number): string | null {
  const column = table.columns.get(champ);
  if (!column || !("entries" in column) || column.state[rang] !== VALUE_CELL) return null;
  const entry = column.entries[column.values[rang]!];
  return entry ? (column.champ.valeurs.length > 0 ? (entry.items[0] ?? entry.text) : entry.text) : null;
}

function numberAt(table: Table, champ: string, rang: number): number | null {
  const column = table.columns.get(champ);
  return column && (column.kind === "nombre" || column.kind === "date") && column.state[rang] === VALUE_CELL ? column.values[rang]! : null;
}
