import { BLANK_CELL, VALUE_CELL } from "../register/column";
import type { Table } from "../register/register";
import type { Achat } from "./achat";
import { lieuDe, shownAt, type Changement } from "./planFiche";

/** What the register couldn't be told of a validated fiche, and why. `lieu` is a cell. */
export type AvisMarche =
  /** The table Marchés has no such column: nothing counts the fiche there. */
  | { readonly code: "sansColonne"; readonly champ: ChampMarche; readonly libelle: string }
  /** A person typed something else: it stays. */
  | { readonly code: "autreValeur"; readonly champ: ChampMarche; readonly lieu: string; readonly valeur: string }
  | { readonly code: "formule"; readonly champ: ChampMarche; readonly lieu: string }
  /** A draft: the cell said « oui » already, and stays. */
  | { readonly code: "resteOui"; readonly lieu: string };

const CHAMPS = ["strategieFormalisee", "justificationAbsence"] as const;
export type ChampMarche = (typeof CHAMPS)[number];

export interface PlanMarche {
  readonly changements: readonly Changement[];
  readonly avis: readonly AvisMarche[];
}
export const RIEN_AU_REGISTRE: PlanMarche = { changements: [], avis: [] };

/**
 * What a fiche writes on the rows of its marché: « oui » under « Stratégie d'achat formalisée » and the justification of
 * an absence, in blank cells alone. What a person typed there is never replaced; nor a formula (`formules`, by `lieuDe`).
 */
export function planMarche(table: Table, { rangs, nom }: Achat, fiche: { readonly validee: boolean; readonly justification: string }, formules: ReadonlySet<string> = new Set()): PlanMarche {
  const wanted: Readonly<Record<ChampMarche, string>> = { strategieFormalisee: fiche.validee ? "oui" : "", justificationAbsence: fiche.validee ? fiche.justification : "" };
  const changements: Changement[] = [];
  const avis: AvisMarche[] = [];
  for (const champ of CHAMPS) {
    const value = wanted[champ];
    const mapped = table.mapping.columns.find((one) => one.champ === champ);
    const column = table.columns.get(champ);
    if (!mapped || !column) {
      if (value !== "") avis.push({ code: "sansColonne", champ, libelle: table.definition.champs.find(({ id }) => id === champ)?.libelle ?? champ });
      continue;
    }
    for (const rang of rangs) {
      const at = { sheet: table.mapping.sheet, row: table.lignes[rang]! - 1, column: mapped.column };
      const lieu = lieuDe(at);
      const said = shownAt(table, champ, rang);
      const isOui = column.kind === "ouiNon" && column.state[rang] === VALUE_CELL && column.values[rang] === 1;
      if (value === "") {
        if (champ === "strategieFormalisee" && isOui && !fiche.validee) avis.push({ code: "resteOui", lieu });
      } else if (isOui || said === value) continue;
      else if (formules.has(lieu)) avis.push({ code: "formule", champ, lieu });
      else if (column.state[rang] !== BLANK_CELL && said !== "") avis.push({ code: "autreValeur", champ, lieu, valeur: said });
      else changements.push({ ...at, entete: mapped.entete, objet: nom, avant: "", apres: { type: "texte", value } });
    }
  }
  return { changements, avis };
}
