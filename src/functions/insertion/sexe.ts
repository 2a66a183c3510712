import { referentiel } from "../../catalogue";
import { cellText } from "../../core/register/cell";
import { readMarker } from "../../core/register/marker";
import { vocabulary } from "../../core/register/vocabulary";
import { cellAt, type CellRange } from "../arguments";
import { valueProblem } from "../errors";
import { INSERTION_MESSAGES } from "./messages";

export const FEMME = "F";
export const HOMME = "H";

const SPELLINGS = vocabulary(referentiel.get("contratsInsertion")?.champs.find(({ id }) => id === "sexe")?.valeurs ?? []);

/** A column F/H, in the spellings of the field Sexe; a text met before isn't read again. */
export class SexColumn {
  private readonly known = new Map<unknown, boolean | null>();

  constructor(private readonly range: CellRange) {}

  /** True for a woman, false for a man, null for a blank (0 too: Windows hands blanks so). Throws #VALUE!, naming the cell, for another word. */
  isWoman(row: number): boolean | null {
    const raw = this.range.rows[row]?.[0];
    const known = this.known.get(raw);
    if (known !== undefined) return known;
    const read = this.read(row);
    if (typeof raw === "string") this.known.set(raw, read);
    return read;
  }

  private read(row: number): boolean | null {
    const cell = cellAt(this.range, row);
    const marker = readMarker(cell);
    if (marker?.state === "blank" || cell === 0) return null;
    const sex = marker ? null : SPELLINGS.canonical(cellText(cell));
    if (sex === null) throw valueProblem(INSERTION_MESSAGES.unknownSex(row + 1, cellText(cell)));
    return sex === FEMME;
  }
}
