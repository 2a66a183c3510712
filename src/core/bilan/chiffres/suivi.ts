import { cleAction, texteSuivi, type LigneSuivi } from "../../compliance/suivi";
import type { Conformite } from "../../compliance/conformite";
import type { Periode } from "../../indicators/resultat";
import { jour } from "../../indicators/textes";
import type { CellContent } from "../edit";
import { DAY_FORMAT } from "../numberFormats";
import { text } from "./content";
import type { Role } from "./role";

/** An action of the scheme, with its lines of the table Suivi des actions. */
export interface ActionSuivie {
  readonly code: string;
  readonly libelle: string;
  readonly source: string;
  readonly lignes: readonly LigneSuivi[];
}

/** The actions of a scheme, in its order. */
export function actionsOf({ schema, suivi }: Pick<Conformite, "schema" | "suivi">): ActionSuivie[] {
  return schema.axes.flatMap(({ objectifs }) => objectifs.flatMap(({ actions }) => actions))
    .map(({ code, libelle, source }) => ({ code, libelle, source, lignes: suivi.get(cleAction(code)) ?? [] }));
}

/** What an action says under one heading; null where nobody said it: what the person wrote in the bilan is left. */
export function contentOfAction({ libelle, source, lignes }: ActionSuivie, role: Role, periode: Periode): CellContent | null {
  switch (role) {
    case "libelle": return text(libelle);
    case "source": return text(source);
    case "suivi": case "phrase": {
      const words = texteSuivi(lignes, periode);
      return words === null ? null : text(words);
    }
    case "pilote": return listed(lignes.map(({ pilote }) => pilote));
    case "etat": return listed(lignes.map(({ etat, sousAction }) => (etat !== null && sousAction !== null && lignes.length > 1 ? `${sousAction} : ${etat}` : etat)));
    case "echeance": return echeances(lignes);
    case "preuve": return listed(lignes.map(({ preuve }) => preuve));
    default: return null;
  }
}

/** Each word once, in the order of the sheet. */
function listed(words: readonly (string | null)[]): CellContent | null {
  const said = [...new Set(words.filter((word) => word !== null))];
  return said.length === 0 ? null : text(said.join(" ; "));
}

/** One day is a date; several are told. */
function echeances(lignes: readonly LigneSuivi[]): CellContent | null {
  const days = [...new Set(lignes.flatMap(({ echeance }) => echeance ?? []))].sort();
  const [only] = days;
  if (only === undefined) return null;
  return days.length === 1 ? { type: "date", value: only, format: DAY_FORMAT } : text(days.map(jour).join(" ; "));
}
