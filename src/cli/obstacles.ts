import type { ObstacleGroup } from "../workbook/groupObstacles";

const WORDS: Readonly<Record<ObstacleGroup["kind"], string>> = {
  protected: "est protégée", merged: "est dans une fusion de cellules", filtered: "est masquée par un filtre", hidden: "est masquée",
  sheetExists: "existe déjà", sheetMissing: "n'existe pas", tableMissing: "porte un tableau qui n'existe plus", tableOverlap: "recouvre un autre tableau", nameTaken: "porte un nom déjà pris", spill: "est dans une plage renvoyée par une formule", filled: "contient déjà quelque chose", altered: "n'est plus comme à la lecture",
};

/** What stops a write, with its sheet and cells; many cells are counted after the first. */
export function obstacleText({ kind, sheet, addresses: [first, ...others] }: ObstacleGroup): string {
  if (first === undefined) return `la feuille « ${sheet} » ${WORDS[kind]}`;
  return `la cellule ${sheet}!${first} ${WORDS[kind]}${others.length > 0 ? ` (et ${others.length} autres)` : ""}`;
}
