import { cellText } from "../../core/register/cell";
import { foldText } from "../../core/register/fold";
import { readMarker } from "../../core/register/marker";
import { cellAt, type CellRange } from "../arguments";
import { notAvailable, valueProblem } from "../errors";
import { numberAt, requireSameHeight } from "../figures/columns";
import { shownNumber } from "../figures/shown";
import { INSERTION_MESSAGES } from "./messages";
import { FEMME, HOMME, SexColumn } from "./sexe";

/**
 * Share of women, from 0 to 1, as the engine counts people (`distinct`). With `beneficiaires` a person counts once,
 * however many contracts; a row that names nobody counts for its `nombres`, and is left out without one. With neither,
 * each row is one person. A blank sex is on neither side. Throws #VALUE! for a person of two sexes, #N/A for nobody, and
 * where a side has rows of which none says who or how many: there are women (or men), and none would be counted.
 */
export function tauxFemmes(sexes: CellRange, beneficiaires: CellRange | null, nombres: CellRange | null): number {
  requireSameHeight(beneficiaires, sexes);
  requireSameHeight(nombres, sexes);
  const column = new SexColumn(sexes);
  const people = beneficiaires ? new People(beneficiaires) : null;
  let [women, men] = [0, 0];
  let [rowsOfWomen, rowsOfMen] = [0, 0];
  for (let row = 0; row < sexes.rows.length; row += 1) {
    const woman = column.isWoman(row);
    const person = people ? people.at(row) : null;
    const group = nombres ? sizeAt(nombres, row) : people ? 0 : 1;
    if (woman === null) continue;
    const size = person === null ? group : people?.meet(person, row, woman) ? 1 : 0;
    if (woman) {
      rowsOfWomen += 1;
      women += size;
    } else {
      rowsOfMen += 1;
      men += size;
    }
  }
  if (rowsOfWomen + rowsOfMen === 0) throw notAvailable(INSERTION_MESSAGES.noPerson);
  if (rowsOfWomen > 0 && women === 0) throw notAvailable(INSERTION_MESSAGES.nobodyNamed(FEMME));
  if (rowsOfMen > 0 && men === 0) throw notAvailable(INSERTION_MESSAGES.nobodyNamed(HOMME));
  return women / (women + men);
}

/** The persons of a column of anonymous ids; case, accents and spaces of an id don't count. */
class People {
  /** Position of the row (from 1) that a person was met on; negative for a man. */
  private readonly met = new Map<string, number>();

  constructor(private readonly range: CellRange) {}

  /** Who a row names; null for a blank, or a 0, which is how Windows hands one. */
  at(row: number): string | null {
    const cell = cellAt(this.range, row);
    if (cell === null || cell === 0) return null;
    const marker = readMarker(cell);
    if (marker?.state === "blank") return null;
    if (marker) throw valueProblem(INSERTION_MESSAGES.unreadableBeneficiary(row + 1, cellText(cell)));
    return foldText(cellText(cell));
  }

  /** True for a person met for the first time. Throws #VALUE! for one who was of the other sex before. */
  meet(person: string, row: number, woman: boolean): boolean {
    const before = this.met.get(person);
    if (before === undefined) {
      this.met.set(person, woman ? row + 1 : -row - 1);
      return true;
    }
    if (before > 0 !== woman) throw valueProblem(INSERTION_MESSAGES.twoSexes(cellText(cellAt(this.range, row)).trim(), Math.abs(before), row + 1));
    return false;
  }
}

/** How many people an aggregated line stands for. A blank says nobody, as in the engine: no number is guessed. */
function sizeAt(nombres: CellRange, row: number): number {
  const size = numberAt(nombres, row);
  if (size === null) return 0;
  if (size < 0 || !Number.isInteger(size)) throw valueProblem(INSERTION_MESSAGES.partOfPerson(row + 1, shownNumber(size)));
  return size;
}
