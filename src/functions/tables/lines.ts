import type { Resultat } from "../../core/indicators/resultat";
import { texteStatut } from "../../core/compliance/textes";
import { foldText } from "../../core/register/fold";
import { titreAxe, type Axe, type Schema } from "../../core/scheme/schema";
import { valueProblem, type FunctionProblem } from "../errors";
import type { LigneJugee } from "./check";
import { ENGAGEMENTS, HEADERS, TABLE_MESSAGES } from "./messages";

/** A cell of a spill: a problem is an error in its cell alone. A null would show as 0. */
export type SpillCell = string | number | boolean | FunctionProblem;

/** CONFORMITE: code, libellé, valeur, cible, écart, statut of every line. */
export function conformiteRows(lines: readonly LigneJugee[], entetes: boolean): SpillCell[][] {
  const rows = lines.map((line): SpillCell[] => {
    const { verdict, obstacle } = line;
    return [line.code, line.libelle, obstacle ?? cell(compared(line)), cell(verdict.cible?.valeur ?? null), obstacle ?? cell(verdict.ecart), obstacle ?? texteStatut[verdict.statut]];
  });
  return entetes ? [[...HEADERS.conformite], ...rows] : rows;
}

/**
 * BILAN: the lines of one axis, by its code, its libellé or both, or those of the whole scheme ("engagements"). Throws
 * #VALUE! for an unknown axis.
 */
export function bilanRows(lines: readonly LigneJugee[], schema: Schema, asked: string | null, entetes: boolean): SpillCell[][] {
  const axe = axeOf(schema, asked);
  const rows = lines.filter(({ chemin }) => chemin.axe?.code === axe?.code).map((line): SpillCell[] => {
    const { resultat, verdict, obstacle, chemin } = line;
    return [
      chemin.action?.code ?? ENGAGEMENTS.ligne, line.code, line.libelle, obstacle ?? cell(resultat.numerateur), obstacle ?? cell(resultat.denominateur),
      obstacle ?? cell(compared(line)), cell(verdict.cible?.valeur ?? null), obstacle ?? texteStatut[verdict.statut], obstacle?.message ?? line.phrase,
    ];
  });
  return entetes ? [[...HEADERS.bilan], ...rows] : rows;
}

/**
 * What the target is held against: a change or a total where it asks for one, the share where it bears on it, the value
 * otherwise. A number without a base has no share: the number is shown, and the verdict says that it is to be checked.
 */
function compared({ resultat, verdict }: LigneJugee): Resultat["valeur"] {
  if (verdict.evolution) return verdict.evolution.valeur;
  return (verdict.cible ?? verdict.prochaine)?.surPart && resultat.denominateur !== null ? resultat.part : resultat.valeur;
}

function cell(value: Resultat["valeur"]): SpillCell {
  return value ?? "";
}

/** Null for the engagements of the whole scheme. */
function axeOf(schema: Schema, asked: string | null): Axe | null {
  if (asked === null) throw valueProblem(TABLE_MESSAGES.blank("axe", `"${schema.axes[0]!.code}"`));
  const wanted = foldText(asked);
  if (schema.engagements.length > 0 && wanted === foldText(ENGAGEMENTS.demande)) return null;
  const axe = schema.axes.find((one) => [one.code, one.libelle, titreAxe(one), `${one.nature} ${one.code}`].some((name) => foldText(name) === wanted));
  if (axe) return axe;
  throw valueProblem(TABLE_MESSAGES.unknownAxe(asked, schema.id, [...schema.axes.map(({ code }) => code), ...(schema.engagements.length > 0 ? [ENGAGEMENTS.demande] : [])]));
}
