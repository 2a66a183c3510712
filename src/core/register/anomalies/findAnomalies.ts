import type { Anomalie, Gravite } from "../anomalie";
import type { Register } from "../register";
import { drain, type Steps } from "../../steps";
import { texteAnomalie } from "../textes";
import { rowsBelow } from "./below";
import { decisionsLost } from "./decisionsLost";
import { unknownLinks } from "./links";
import { missingFields, unreadableCells } from "./cells";
import { cpvDeFamille, nomenclature } from "./familles";
import { considerations, reserveWithoutTarget } from "./considerations";
import { duplicates, doubledColumns, publication, uncertainSubsequent } from "./rows";
import { locate, oncePerCell, type CheckDay, type Rule } from "./rule";
import { amounts, dates, durations, sirets } from "./values";
import { votedTwice } from "./votedTwice";

const RULES: readonly Rule[] = [unreadableCells, missingFields, dates, amounts, durations, sirets, considerations, reserveWithoutTarget, duplicates, publication, uncertainSubsequent, votedTwice, cpvDeFamille, doubledColumns];
const ORDER: Readonly<Record<Gravite, number>> = { erreur: 0, avertissement: 1, information: 2 };

/** Every anomaly of a register, the most serious first, then by table and row. */
export function findAnomalies(register: Register, day: CheckDay): Anomalie[] {
  return drain(anomaliesSteps(register, day));
}

/** The same, a step a rule of each table. */
export function* anomaliesSteps(register: Register, day: CheckDay): Steps<Anomalie[]> {
  const found: Anomalie[] = [];
  const total = register.tables.size * RULES.length;
  let done = 0;
  for (const table of register.tables.values()) {
    for (const rule of RULES) {
      for (const finding of oncePerCell(table, rule(table, day))) found.push(locate(table, finding));
      done += 1;
      yield done / total;
    }
  }
  const doubled = register.ecartes.map(({ table, sheet }): Anomalie => {
    const libelle = register.tables.get(table)?.definition.libelle ?? table;
    return { table: libelle, feuille: sheet, ligne: null, colonne: null, position: null, code: "table-en-double", gravite: "avertissement", message: texteAnomalie.tableEnDouble(libelle, sheet) };
  });
  return [...found, ...rowsBelow(register), ...unknownLinks(register), ...nomenclature(register), ...doubled, ...decisionsLost(register)].sort((a, b) => ORDER[a.gravite] - ORDER[b.gravite] || a.table.localeCompare(b.table, "fr") || (a.ligne ?? 0) - (b.ligne ?? 0));
}
