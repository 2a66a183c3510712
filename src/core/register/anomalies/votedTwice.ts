import { VALUE_CELL } from "../column";
import { foldText } from "../fold";
import { readPeriode } from "../periode";
import { texteAnomalie } from "../textes";
import { textOf, type Finding, type Rule } from "./rule";

/** How many of the other rows a message names. */
const NAMED = 5;

/** A figure that stands twice in Bilans arrêtés for one schema and one period: nobody can say which was voted, so neither is read. */
export const votedTwice: Rule = ({ definition, columns, rowCount, lignes }) => {
  if (definition.id !== "bilansArretes") return [];
  const [schema, periode, code, valeur] = ["schema", "periode", "code", "valeur"].map((id) => columns.get(id));
  if (!schema || !periode || !code || !valeur) return [];
  const groups = new Map<string, number[]>();
  for (let row = 0; row < rowCount; row++) {
    if ([schema, periode, code, valeur].some(({ state }) => state[row] !== VALUE_CELL)) continue;
    const years = readPeriode(textOf(periode, row));
    if (!years) continue;
    const key = [foldText(textOf(schema, row)), years.debut, years.fin, foldText(textOf(code, row))].join("\u0000");
    const rows = groups.get(key);
    if (rows) rows.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].filter((rows) => rows.length > 1).flatMap((rows) => rows.map((row): Finding => {
    const others = rows.slice(0, NAMED + 1).filter((other) => other !== row).slice(0, NAMED).map((other) => lignes[other]!);
    return { row, column: code, code: "doublon-probable", gravite: "erreur", message: texteAnomalie.arreteEnDouble(textOf(code, row), textOf(periode, row), others) };
  }));
};
