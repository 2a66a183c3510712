import type { Statut } from "../../core/compliance/verdict";
import type { Undo, UndoReport } from "../../workbook/port";
import type { RefusArret } from "../../core/bilan/arret/planArret";
import type { Adaptation, AdaptationFaite } from "../flows/adaptSchema";
import type { ApercuArret, ArretFait } from "../flows/arret";
import type { Choix } from "../flows/choix";
import type { Controle } from "../flows/checkRegister";
import type { Verification } from "../flows/checkConformity";
import type { ApercuCorrections, CorrectionsFaites } from "../flows/corrections";
import type { DemandeFaite } from "../flows/correspondance";
import type { ApercuFiger, FigerFait } from "../flows/figer";
import type { Apercu, Remplissage } from "../flows/fill";
import type { Insertion } from "../flows/insertExample";
import type { Ouverture } from "../flows/openRegister";
import type { Probleme } from "../flows/probleme";
import type { Delivery, SelectedPart } from "../host";

export const ONGLETS = ["schema", "registre", "conformite", "bilan", "fonctions"] as const;
export type Onglet = (typeof ONGLETS)[number];

/** What the pane may be doing: one thing at a time. */
export type OperationName =
  | "ouverture" | "controle" | "verification" | "apercu" | "application" | "annulation" | "export" | "publication" | "selection"
  | "lectureSchema" | "apercuAdaptation" | "adaptation" | "annulationAdaptation"
  | "correspondance" | "annulationCorrespondance" | "apercuCorrections" | "correction" | "annulationCorrections" | "insertion" | "apercuArret" | "arret" | "annulationArret" | "apercuFiger" | "figer" | "annulationFiger";

export interface Operation {
  readonly name: OperationName;
  /** Share of the reading done; null before the first chunk, and for what has no measure. */
  readonly fraction: number | null;
  /** Reading may be stopped, writing may not. */
  readonly stoppable: boolean;
}

export interface Failure {
  readonly operation: OperationName;
  readonly probleme: Probleme;
}

export interface Filtre {
  readonly texte: string;
  readonly statut: Statut | null;
}

/** The whole state of the pane. Results stay until better ones replace them: a failure never clears anything. */
export interface PaneState {
  readonly onglet: Onglet;
  readonly operation: Operation | null;
  /** The last failure, until the next operation or until the person closes it. */
  readonly failure: Failure | null;
  readonly ouverture: Ouverture | null;
  readonly choix: Choix | null;
  readonly controle: Controle | null;
  readonly verification: Verification | null;
  /** How to take back what was decided of the headers since the pane opened, the last one last. */
  readonly decisions: readonly Undo[];
  readonly issueRegistre: IssueRegistre | null;
  /** The cells of the register that would be corrected, shown and not yet written. */
  readonly corrections: ApercuCorrections | null;
  /** Those of them that the person leaves out, by `lieuCellule`. */
  readonly exclues: ReadonlySet<string>;
  /** Corrections made since the pane opened, the last ones last; a stack of its own. */
  readonly corrigees: readonly CorrectionsFaites[];
  readonly issueCorrections: IssueCorrections | null;
  readonly apercu: Apercu | null;
  /** Fills done since the pane opened, the last one last: "Annuler" undoes that one. */
  readonly remplissages: readonly Remplissage[];
  /** What became of the last fill, told until the next one. */
  readonly issue: Issue | null;
  readonly issuePublication: IssuePublication | null;
  /** The figures that would be stored as voted, shown and not yet written. */
  readonly arret: ApercuArret | null;
  /** The day of the vote, as typed (ISO, or whatever a date half typed gives). */
  readonly dateVote: string;
  /** Bilans stored since the pane opened, the last one last. A stack of its own: "Annuler le remplissage" never touches it. */
  readonly arretes: readonly ArretFait[];
  readonly issueArret: IssueArret | null;
  /** The formulas that would become values, shown and not yet written. */
  readonly figer: ApercuFiger | null;
  /** Formulas frozen since the pane opened, the last ones last; a stack of its own too. */
  readonly figees: readonly FigerFait[];
  readonly issueFiger: IssueFiger | null;
  /** The sheets that adapting the chosen scheme would add, shown and not yet written. */
  readonly adaptation: Adaptation | null;
  /** The last adaptation, until it is undone. */
  readonly adaptee: AdaptationFaite | null;
  /** What became of it, told until the next one. */
  readonly issueSchema: IssueSchema | null;
  /** The last example entered in a cell; told until the next one. */
  readonly insertion: Insertion | null;
  readonly filtre: Filtre;
  /** Code of the indicator whose detail is open. */
  readonly detail: string | null;
  /** What the last selection took of its rows; null when the detail shown has none yet. */
  readonly selection: SelectedPart | null;
  /** The indicator to give the focus back to, when its detail has just been closed. */
  readonly retour: string | null;
  /** Said to screen readers; the rank makes the same sentence be said twice. */
  readonly annonce: { readonly texte: string; readonly rang: number };
}

export type Issue =
  | { readonly kind: "filled"; readonly remplissage: Remplissage }
  | { readonly kind: "undone"; readonly report: UndoReport }
  | { readonly kind: "exported"; readonly name: string; readonly delivery: Delivery };

/** What became of the last published form: the file that was handed over, if any, and what it leaves out. */
export interface IssuePublication {
  readonly fichier: { readonly name: string; readonly delivery: Delivery } | null;
  readonly precisions: readonly string[];
}

export type IssueArret =
  | { readonly kind: "refused"; readonly refus: RefusArret }
  | { readonly kind: "done"; readonly fait: ArretFait }
  | { readonly kind: "undone"; readonly report: UndoReport };

export type IssueFiger =
  /** Nothing was found that could be frozen. */
  | { readonly kind: "nothing"; readonly apercu: ApercuFiger }
  | { readonly kind: "done"; readonly fait: FigerFait }
  | { readonly kind: "undone"; readonly report: UndoReport };

export type IssueCorrections =
  /** Nothing was found that could be corrected. */
  | { readonly kind: "nothing"; readonly apercu: ApercuCorrections }
  /** `controle`: whether the register could be checked again. */
  | { readonly kind: "done"; readonly faites: CorrectionsFaites; readonly controle: boolean }
  | { readonly kind: "undone"; readonly report: UndoReport };

export type IssueRegistre =
  | { readonly kind: "decided"; readonly faite: DemandeFaite }
  | { readonly kind: "undone" };

export type IssueSchema =
  | { readonly kind: "adapted"; readonly faite: AdaptationFaite }
  | { readonly kind: "undone"; readonly report: UndoReport }
  | { readonly kind: "read"; readonly problemes: number };

export const INITIAL_STATE: PaneState = {
  onglet: "conformite", operation: null, failure: null, ouverture: null, choix: null, controle: null, verification: null, decisions: [], issueRegistre: null, corrections: null, exclues: new Set(), corrigees: [], issueCorrections: null, apercu: null,
  remplissages: [], issue: null, issuePublication: null, arret: null, dateVote: "", arretes: [], issueArret: null, figer: null, figees: [], issueFiger: null, adaptation: null, adaptee: null, issueSchema: null, insertion: null, filtre: { texte: "", statut: null }, detail: null, selection: null, retour: null, annonce: { texte: "", rang: 0 },
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
