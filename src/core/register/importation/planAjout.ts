import type { CellContent, Edit } from "../../bilan/edit";
import type { Steps } from "../../steps";
import type { Cell } from "../cell";
import type { Champ } from "../champ";
import type { Classement } from "./classement";
import { contenu } from "./contenu";
import { colonnesDeTrace, type LieuImport } from "./lieu";
import { lignesSous } from "./lignesSous";
import { planRegistre } from "./planRegistre";
import type { ChampModifiable, Enregistrement, Releve } from "./releve";

/** What a person decided of an import. */
export interface OptionsImport {
  /** Duplicates are left aside, or added all the same. */
  readonly doublons: boolean;
  /** Rows of a number that is there already, but which differ. */
  readonly lots: boolean;
  /** Durations and titulaires as the modifications make them. */
  readonly modifications: boolean;
  /** Amounts too: the register's amount is then no longer the one at notification. */
  readonly montants: boolean;
}

/** Duplicates aside, lots kept, values as they were signed. */
export const OPTIONS_IMPORT: OptionsImport = { doublons: false, lots: true, modifications: false, montants: false };

/** Where the rows go: below the register's table, or in a new sheet. */
export type Destination = { readonly genre: "table"; readonly lieu: LieuImport } | { readonly genre: "feuille"; readonly feuille: string; readonly tableau: string };

/** What will be added, by rank in the relevé. */
export function rangsAjoutes(classements: readonly Classement[], { doublons, lots }: OptionsImport): number[] {
  return classements.flatMap(({ genre }, rank) => ((genre === "doublon" && !doublons) || (genre === "lot" && !lots) ? [] : [rank]));
}

/** The modified values that the person asked for. */
export function valeursModifiees({ modifie }: Enregistrement, { modifications, montants }: OptionsImport): Readonly<Partial<Record<ChampModifiable, Cell>>> {
  if (!modifie || !modifications) return {};
  const { montant, ...others } = modifie.valeurs;
  return montants && montant !== undefined ? { ...others, montant } : others;
}

/** Rows planned between two turns. */
const SLICE = 200;

/** The edits that add these records to the register. */
export function* planAjout(releve: Releve, champs: readonly (Champ | null)[], rangs: readonly number[], options: OptionsImport, destination: Destination): Steps<Edit[]> {
  const { labels, enregistrements } = releve;
  const places = destination.genre === "table" ? colonnesEcrites(destination.lieu, labels, champs) : labels.map((_, label) => ({ label, column: label }));
  const [first, count] = destination.genre === "table" ? [destination.lieu.first, destination.lieu.count] : [0, labels.length];
  const contents: (CellContent | null)[][] = [];
  for (const rank of rangs) {
    const one = enregistrements[rank]!;
    const valeurs = valeursModifiees(one, options);
    const line = new Array<CellContent | null>(count).fill(null);
    for (const { label, column } of places) {
      const champ = champs[label] ?? null;
      line[column - first] = contenu(valeurs[champ?.id as ChampModifiable] ?? one.cells[label] ?? null, champ);
    }
    if (contents.push(line) % SLICE === 0) yield contents.length / rangs.length;
  }
  if (contents.length === 0) return [];
  return destination.genre === "table" ? lignesSous(destination.lieu, contents) : planRegistre({ labels, champs, contents }, destination.feuille, destination.tableau);
}

/** The columns of the register that receive something: rank of the label, and position in the sheet. */
export function colonnesEcrites({ mapping, formules }: LieuImport, labels: readonly string[], champs: readonly (Champ | null)[]): { readonly label: number; readonly column: number }[] {
  const traces = colonnesDeTrace(mapping, labels.filter((_, rank) => !champs[rank]));
  return labels.flatMap((label, rank) => {
    const champ = champs[rank];
    const mapped = champ ? mapping.columns.find((one) => one.champ === champ.id) : undefined;
    // A cell that feeds several fields isn't written for one of them.
    const column = champ ? (mapped?.avec ? undefined : mapped?.column) : traces.get(label);
    return column === undefined || formules.has(column) ? [] : [{ label: rank, column }];
  });
}
