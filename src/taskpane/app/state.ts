import { INITIAL_ARRET, type ArretState } from "./slices/arret";
import { INITIAL_CHOIX, type ChoixState } from "./slices/choix";
import { INITIAL_CLASSEUR, type ClasseurState } from "./slices/classeur";
import { INITIAL_CONFORMITE, type ConformiteState } from "./slices/conformite";
import { INITIAL_CORRECTIONS, type CorrectionsState } from "./slices/corrections";
import { INITIAL_DETAIL, type DetailState } from "./slices/detail";
import { INITIAL_FAMILLES, type FamillesState } from "./slices/familles";
import { INITIAL_FICHE, type FicheState } from "./slices/fiche";
import { INITIAL_FIGER, type FigerState } from "./slices/figer";
import { INITIAL_FONCTIONS, type FonctionsState } from "./slices/fonctions";
import { INITIAL_FRAME, type PaneFrame } from "./slices/pane";
import { INITIAL_IMPORTATION, type ImportationState } from "./slices/importation";
import { INITIAL_RECENSEMENT, type RecensementState } from "./slices/recensement";
import { INITIAL_REGISTRE, type RegistreState } from "./slices/registre";
import { INITIAL_REMPLISSAGE, type RemplissageState } from "./slices/remplissage";
import { INITIAL_SAISIES, type SaisiesState } from "./slices/saisies";
import { INITIAL_SCHEMA, type SchemaState } from "./slices/schema";

/** The whole state of the pane, a slice a part. Results stay until better ones replace them: a failure never clears anything. */
export interface PaneState
  extends PaneFrame, ChoixState, ClasseurState, RegistreState, CorrectionsState, ImportationState, ConformiteState, DetailState, SaisiesState, SchemaState, RemplissageState, ArretState, FigerState, FicheState, RecensementState, FamillesState, FonctionsState {}

export const INITIAL_STATE: PaneState = {
  ...INITIAL_FRAME, ...INITIAL_CHOIX, ...INITIAL_CLASSEUR, ...INITIAL_REGISTRE, ...INITIAL_CORRECTIONS, ...INITIAL_IMPORTATION, ...INITIAL_CONFORMITE, ...INITIAL_DETAIL, ...INITIAL_SAISIES, ...INITIAL_SCHEMA, ...INITIAL_REMPLISSAGE, ...INITIAL_ARRET, ...INITIAL_FIGER, ...INITIAL_FICHE,
  ...INITIAL_RECENSEMENT, ...INITIAL_FAMILLES, ...INITIAL_FONCTIONS,
};

type Shown = Pick<PaneState, "verification" | "choix" | "ouverture" | "registreEcrit">;

/** Why what is shown is no longer so: it is about another choice than the one now made, columns were read in another way, or rows were written. */
export function outdatedBy({ verification, choix, ouverture, registreEcrit }: Shown): "choix" | "colonnes" | "lignes" | null {
  if (verification === null || choix === null) return null;
  if (JSON.stringify(verification.choix) !== JSON.stringify(choix)) return "choix";
  if (JSON.stringify(verification.ouverture.correspondance) !== JSON.stringify(ouverture?.correspondance)) return "colonnes";
  return registreEcrit ? "lignes" : null;
}

export function isOutdated(state: Shown): boolean {
  return outdatedBy(state) !== null;
}
