import { bilanSheet } from "./bilan";
import { readFlux } from "./decp";
import { insertionSheets } from "./insertion";
import { completeMarches, marchesSheet } from "./marches";
import { paiementsSheet } from "./paiements";
import { Chance } from "./random";
import { recensementSheet } from "./recensement";
import type { DemonstrationSheet } from "./sheetModel";
import { exemplesSheet, noticeSheet, saisiesSheet, vehiculesSheet } from "./smallSheets";

/** Changing it changes every drawn figure of the workbook, and the README's. */
const SEED = 40_2023;

/** The demonstration workbook's sheets, made of the DECP feeds (JSON texts, in order) and of chance. */
export function demonstrationSheets(flux: readonly string[]): readonly DemonstrationSheet[] {
  const chance = new Chance(SEED);
  const marches = completeMarches(flux.flatMap(readFlux), chance);
  return [
    noticeSheet(marches.length),
    marchesSheet(marches),
    bilanSheet(),
    exemplesSheet(),
    ...insertionSheets(marches, chance),
    paiementsSheet(marches, chance),
    vehiculesSheet(chance),
    saisiesSheet(),
    recensementSheet(),
  ];
}
