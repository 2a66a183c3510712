import type { SchemaReading } from "../../core/scheme/readSchema";
import type { Adaptation, AdaptationFaite } from "../flows/adaptSchema";
import type { ArretFait, ReponseArret } from "../flows/arret";
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
import type { UndoReport } from "../../workbook/port";
import type { Delivery, SelectedPart } from "../host";
import type { Filtre, IssuePublication, Onglet, OperationName } from "./state";

/** Everything that may happen to the pane. */
export type Action =
  | { readonly type: "started"; readonly name: OperationName; readonly stoppable: boolean }
  | { readonly type: "progressed"; readonly fraction: number }
  | { readonly type: "failed"; readonly operation: OperationName; readonly probleme: Probleme }
  | { readonly type: "failureClosed" }
  | { readonly type: "opened"; readonly ouverture: Ouverture; readonly choix: Choix | null }
  | { readonly type: "chosen"; readonly choix: Choix }
  | { readonly type: "registerDecided"; readonly faite: DemandeFaite; readonly ouverture: Ouverture; readonly choix: Choix | null }
  | { readonly type: "decisionUndone"; readonly report: UndoReport; readonly ouverture: Ouverture; readonly choix: Choix | null }
  | { readonly type: "registerChecked"; readonly controle: Controle }
  | { readonly type: "correctionsPreviewed"; readonly apercu: ApercuCorrections }
  | { readonly type: "correctionsClosed" }
  /** `lieux`: cells of the preview (`lieuCellule`) to take in, or to leave out. */
  | { readonly type: "correctionsChosen"; readonly lieux: readonly string[]; readonly prises: boolean }
  /** `controle`: the register checked again as it is now; null where it couldn't be. */
  | { readonly type: "corrected"; readonly faites: CorrectionsFaites; readonly controle: Controle | null }
  | { readonly type: "correctionsUndone"; readonly report: UndoReport; readonly controle: Controle | null }
  | { readonly type: "verified"; readonly verification: Verification }
  | { readonly type: "previewed"; readonly apercu: Apercu }
  | { readonly type: "previewClosed" }
  | { readonly type: "schemaRead"; readonly ouverture: Ouverture }
  | { readonly type: "schemaRefused"; readonly reading: SchemaReading }
  | { readonly type: "adaptationPreviewed"; readonly adaptation: Adaptation }
  | { readonly type: "adaptationClosed" }
  | { readonly type: "adapted"; readonly faite: AdaptationFaite; readonly ouverture: Ouverture; readonly choix: Choix }
  | { readonly type: "adaptationUndone"; readonly report: UndoReport; readonly ouverture: Ouverture; readonly choix: Choix }
  | { readonly type: "filled"; readonly remplissage: Remplissage }
  | { readonly type: "undone"; readonly report: UndoReport }
  | { readonly type: "arretPreviewed"; readonly reponse: ReponseArret }
  | { readonly type: "arretClosed" }
  | { readonly type: "voteDated"; readonly date: string }
  /** `verification`: the check made again on what is stored now; null where it couldn't be. */
  | { readonly type: "arretDone"; readonly fait: ArretFait; readonly verification: Verification | null }
  | { readonly type: "arretUndone"; readonly report: UndoReport; readonly verification: Verification | null }
  | { readonly type: "figerPreviewed"; readonly apercu: ApercuFiger }
  | { readonly type: "figerClosed" }
  | { readonly type: "figerDone"; readonly fait: FigerFait }
  | { readonly type: "figerUndone"; readonly report: UndoReport }
  | { readonly type: "exampleInserted"; readonly insertion: Insertion }
  | { readonly type: "exported"; readonly verification: Verification; readonly name: string; readonly delivery: Delivery }
  | { readonly type: "published"; readonly verification: Verification; readonly issue: IssuePublication }
  | { readonly type: "selected"; readonly sheet: string; readonly selected: SelectedPart }
  | { readonly type: "tabShown"; readonly onglet: Onglet }
  | { readonly type: "filtered"; readonly filtre: Filtre }
  | { readonly type: "detailOpened"; readonly code: string }
  | { readonly type: "detailClosed" }
  | { readonly type: "announced"; readonly texte: string };
