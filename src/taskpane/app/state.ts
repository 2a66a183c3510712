import { INITIAL_ARRET, type ArretState } from "./slices/arret";
import { INITIAL_CHOIX, type ChoixState } from "./slices/choix";
import { INITIAL_CONFORMITE, type ConformiteState } from "./slices/conformite";
import { INITIAL_CORRECTIONS, type CorrectionsState } from "./slices/corrections";
import { INITIAL_FIGER, type FigerState } from "./slices/figer";
import { INITIAL_FONCTIONS, type FonctionsState } from "./slices/fonctions";
import { INITIAL_FRAME, type PaneFrame } from "./slices/pane";
import { INITIAL_REGISTRE, type RegistreState } from "./slices/registre";
import { INITIAL_REMPLISSAGE, type RemplissageState } from "./slices/remplissage";
import { INITIAL_SCHEMA, type SchemaState } from "./slices/schema";

/** The whole state of the pane, a slice a part. Results stay until better ones replace them: a failure never clears anything. */
export interface PaneState
  extends PaneFrame, ChoixState, RegistreState, CorrectionsState, ConformiteState, SchemaState, RemplissageState, ArretState, FigerState, FonctionsState {}

export const INITIAL_STATE: PaneState = {
  ...INITIAL_FRAME, ...INITIAL_CHOIX, ...INITIAL_REGISTRE, ...INITIAL_CORRECTIONS, ...INITIAL_CONFORMITE, ...INITIAL_SCHEMA, ...INITIAL_REMPLISSAGE, ...INITIAL_ARRET, ...INITIAL_FIGER,
  ...INITIAL_FONCTIONS,
};

/** Why what is shown is no longer so: it is about another choice than the one now made, or columns were read in another way. */
export function outdatedBy({ verification, choix, ouverture }: Pick<PaneState, "verification" | "choix" | "ouverture">): "choix" | "colonnes" | null {
  if (verification === null || choix === null) return null;
  if (JSON.stringify(verification.choix) !== JSON.stringify(choix)) return "choix";
  return JSON.stringify(verification.ouverture.correspondance) === JSON.stringify(ouverture?.correspondance) ? null : "colonnes";
}

export function isOutdated(state: Pick<PaneState, "verification" | "choix" | "ouverture">): boolean {
  return outdatedBy(state) !== null;
}
