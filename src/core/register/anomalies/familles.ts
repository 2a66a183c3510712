import { readCpv } from "../../clausier/cpv";
import type { Anomalie } from "../anomalie";
import { VALUE_CELL } from "../column";
import { famillesSansLigne, lireNomenclature, TABLE_FAMILLES } from "../nomenclature";
import type { Register } from "../register";
import { texteAnomalie } from "../textes";
import { locate, textOf, type Finding, type Rule } from "./rule";

/** A CPV code of the nomenclature that none can be: every row of its famille would be looked for in vain. */
export const cpvDeFamille: Rule = ({ definition, columns, rowCount }) => {
  const column = columns.get("codeCPV");
  if (definition.id !== TABLE_FAMILLES || !column) return [];
  const found: Finding[] = [];
  for (let row = 0; row < rowCount; row++) {
    if (column.state[row] !== VALUE_CELL) continue;
    const cpv = readCpv(textOf(column, row));
    if (!cpv.ok) found.push({ row, column, code: "cpv-illisible", gravite: "avertissement", message: texteAnomalie.cpvIllisible(cpv.recu, cpv.motif === "sept-chiffres") });
  }
  return found;
};

/** What the nomenclature as a whole gets wrong: familles told twice, otherwise; familles of the register that it lacks, in one line. */
export function nomenclature(register: Register): Anomalie[] {
  const table = register.tables.get(TABLE_FAMILLES);
  const column = table?.columns.get("famille") ?? null;
  const lue = lireNomenclature(register);
  if (!table || !lue) return [];
  const ligneAt = (rang: number) => table.lignes[rang]!;
  const twice = [...lue.contradictoires.values()].flatMap((lignes) => lignes.map(({ rang, famille }) => locate(table, {
    row: rang, column, code: "famille-contradictoire", gravite: "avertissement",
    message: texteAnomalie.familleContradictoire(famille, lignes.flatMap((other) => (other.rang === rang ? [] : [ligneAt(other.rang)]))),
  })));
  const missing = famillesSansLigne(register, lue).map(({ famille }) => famille);
  return missing.length === 0 ? twice : [...twice, locate(table, { row: null, column, code: "famille-sans-ligne", gravite: "information", message: texteAnomalie.famillesSansLigne(missing) })];
}
