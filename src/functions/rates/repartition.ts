import { NON_RENSEIGNE } from "../../core/indicators/measures/distinct";
import { cellText } from "../../core/register/cell";
import { foldText } from "../../core/register/fold";
import { readMarker } from "../../core/register/marker";
import { readOptionalRange, readRange } from "../arguments";
import { notAvailable, valueProblem } from "../errors";
import { RATE_MESSAGES, REPARTITION_WORDS } from "./messages";
import { numberOf, requireHeights, requireValue, valueOf } from "./share";
import { isUnfilled, tally, type Entry, type RatedColumns, type Tally } from "./tally";

interface Categorie {
  /** As first spelled; a number stays one, for what looks it up. */
  readonly libelle: string | number;
  readonly entries: Entry[];
}

const ALPHABET = new Intl.Collator("fr");

/**
 * A row for each category, the largest first, then in alphabetical order: label, number, share of the rows, and with
 * `montants` amount and share in value. Case, accents and spaces don't make another category; blanks are one, in the
 * denominators. Throws #N/A when the column is empty, #VALUE! for an amount that can't be used.
 */
export function repartition(categories: unknown, montants: unknown, hasHeader: boolean): (string | number)[][] {
  const columns = { cells: readRange(categories, "categories"), montants: readOptionalRange(montants, "montants") };
  requireHeights(columns);
  const found = categoriesOf(readRows(columns), "categories");
  const all = found.flatMap(({ entries }) => entries);
  const total = numberOf(all);
  const value = columns.montants ? requireValue(all, columns.montants) : null;
  const lines = found
    .map(({ libelle, entries }) => ({ libelle, nombre: numberOf(entries), montant: value === null ? null : valueOf(entries) }))
    .sort((a, b) => b.nombre - a.nombre || ALPHABET.compare(String(a.libelle), String(b.libelle)))
    .map(({ libelle, nombre, montant }) => [libelle, nombre, nombre / total, ...(montant === null || value === null ? [] : [montant, montant / value])]);
  return hasHeader ? [[...REPARTITION_WORDS.entetes, ...(value === null ? [] : REPARTITION_WORDS.entetesMontants)], ...lines] : lines;
}

/** The rows of the column, and whether 0 is a number there: among numbers alone it is, last ones included; beside texts it is how Windows hands a blank. */
function readRows(columns: RatedColumns): { readonly found: Tally; readonly zeroIsNumber: boolean } {
  const found = tally(columns);
  const filled = found.entries.filter(({ isUnfilled: empty }) => !empty);
  if (found.entries.length === 0) throw notAvailable(RATE_MESSAGES.noRow);
  const zeroIsNumber = filled.length > 0 && filled.every(({ cell }) => typeof cell === "number");
  if (!zeroIsNumber || !found.isCut || columns.montants) return { found, zeroIsNumber };
  return { found: tally(columns, { isEmpty: (cell) => cell !== 0 && isUnfilled(cell) }), zeroIsNumber };
}

function categoriesOf({ found, zeroIsNumber }: ReturnType<typeof readRows>, argument: string): readonly Categorie[] {
  const groups = new Map<string, Categorie>();
  for (const entry of found.entries) {
    const libelle = labelOf(entry, zeroIsNumber, argument);
    const key = foldText(String(libelle));
    const known = groups.get(key);
    if (known) known.entries.push(entry);
    else groups.set(key, { libelle, entries: [entry] });
  }
  return [...groups.values()];
}

function labelOf({ cell, row }: Entry, zeroIsNumber: boolean, argument: string): string | number {
  if (typeof cell === "number") return cell === 0 && !zeroIsNumber ? NON_RENSEIGNE : cell;
  const marker = readMarker(cell);
  if (marker?.state === "blank") return NON_RENSEIGNE;
  if (marker) throw valueProblem(RATE_MESSAGES.unusable(argument, row + 1, cellText(cell)));
  return cellText(cell).trim();
}
