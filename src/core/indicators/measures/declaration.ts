import { countBits } from "../bits";
import { blankMeansUndeclared } from "../mask";
import { blankRows } from "../tableView";
import { explicitBase, type MesureComptee, type Selection } from "./selection";

/**
 * The undeclared rows of a share: considérations left blank stay in the denominator, as the official rates are made;
 * how many they are, and the share among those declared, stand beside.
 */
export function undeclared(selection: Selection, mesure: MesureComptee): { readonly nonDeclarees: number; readonly partDeclarees: number | null } {
  const champs = [...Object.keys(mesure.filtre.criteres), ...Object.keys(explicitBase(mesure)?.criteres ?? {})];
  const columns = champs.flatMap((champ) => selection.view.column(champ) ?? []).filter(blankMeansUndeclared);
  if (columns.length === 0) return { nonDeclarees: 0, partDeclarees: null };
  const nonDeclarees = Math.max(...columns.map((column) => blankRows(column, selection.base)));
  const declared = countBits(selection.base) - nonDeclarees;
  return { nonDeclarees, partDeclarees: declared === 0 ? null : countBits(selection.counted) / declared };
}
