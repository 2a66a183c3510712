import type { Conformite } from "../../compliance/conformite";
import { textePeriode } from "../../indicators/textes";
import type { Referentiel } from "../../register/champ";
import { foldText } from "../../register/fold";
import type { Register } from "../../register/register";
import type { CellContent } from "../edit";
import { foldCode } from "../lieux/noms";
import type { MotDuRapport } from "../lieux/lieu";
import { DAY_FORMAT } from "../numberFormats";
import { text } from "./content";
import { contentOf } from "./contentOf";
import { figuresOf, type FigureDuBilan } from "./figures";
import type { Demande, Role } from "./role";
import { actionsOf, contentOfAction, type ActionSuivie } from "./suivi";

/** What a bilan is made of: the check, the register that it was made on, the day. */
export interface Sujet {
  readonly conformite: Conformite;
  readonly register: Register;
  readonly referentiel: Referentiel;
  /** ISO day of the fill. */
  readonly jour: string;
}

/** Something that a code of a template names. */
export type Ligne = { readonly kind: "figure"; readonly figure: FigureDuBilan } | { readonly kind: "action"; readonly action: ActionSuivie };

/** The report as a template asks for it: by code, and by word. */
export interface Rapport {
  readonly sujet: Sujet;
  readonly figures: readonly FigureDuBilan[];
  readonly actions: readonly ActionSuivie[];
  /** The line of a code, as a person or a defined name writes it; null for a code that the scheme doesn't know. */
  ligne(code: string): Ligne | null;
  /** Null where it isn't known: what the person wrote is left. */
  content(ligne: Ligne, demande: Demande): CellContent | null;
  mot(mot: MotDuRapport): CellContent;
}

const ACTION_ROLES: ReadonlySet<Role> = new Set(["suivi", "pilote", "etat", "echeance", "preuve"]);

export function createRapport(sujet: Sujet): Rapport {
  const { conformite } = sujet;
  const figures = figuresOf(conformite);
  const actions = actionsOf(conformite);
  const lignes: readonly (readonly [string, Ligne])[] = [
    ...figures.map((figure) => [figure.code, { kind: "figure", figure }] as const),
    ...actions.map((action) => [`Action ${action.code}`, { kind: "action", action }] as const),
  ];
  // The first of two codes that only differ by what a name can't hold has that name.
  const byName = new Map([...lignes].reverse().map(([code, ligne]) => [foldCode(code), ligne]));
  const byCode = new Map(lignes.map(([code, ligne]) => [foldText(code), ligne]));
  const byAction = new Map(actions.map((action) => [action.code, action]));
  return {
    sujet, figures, actions,
    ligne: (code) => byCode.get(foldText(code)) ?? byName.get(foldCode(code)) ?? null,
    content(ligne, demande) {
      if (ligne.kind === "action") return contentOfAction(ligne.action, demande.role, conformite.periode);
      if (!ACTION_ROLES.has(demande.role)) return contentOf(ligne.figure, demande, conformite);
      const { action } = ligne.figure.juge.chemin;
      const suivie = action === null ? undefined : byAction.get(action.code);
      return suivie ? contentOfAction(suivie, demande.role, conformite.periode) : null;
    },
    mot: (mot) => motContent(mot, sujet),
  };
}

function motContent(mot: MotDuRapport, { conformite: { schema, periode, direction }, jour }: Sujet): CellContent {
  switch (mot) {
    case "acheteur": return text(schema.acheteur);
    case "schema": return text(schema.libelle);
    case "annee": return periode.debut === periode.fin ? { type: "nombre", value: periode.fin, format: "0" } : text(textePeriode(periode));
    case "periode": return text(textePeriode(periode));
    case "direction": return text(direction ?? "toutes les directions");
    case "date": return { type: "date", value: jour, format: DAY_FORMAT };
  }
}
