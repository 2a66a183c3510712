import type { Obstacle } from "../workbook/port";

const WORDS: Readonly<Record<Obstacle["kind"], string>> = {
  protected: "est protégée", merged: "est dans une fusion de cellules", filtered: "est masquée par un filtre", hidden: "est masquée",
  sheetExists: "existe déjà", sheetMissing: "n'existe pas", tableOverlap: "recouvre un autre tableau", nameTaken: "porte un nom déjà pris", spill: "est dans une plage renvoyée par une formule",
};

/** What stops a write, with its sheet and cell. */
export function obstacleText({ kind, sheet, address }: Obstacle): string {
  return address === null ? `la feuille « ${sheet} » ${WORDS[kind]}` : `la cellule ${sheet}!${address} ${WORDS[kind]}`;
}
