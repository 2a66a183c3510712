import { OPTIONS_IMPORT, type OptionsImport } from "../../../core/register/importation/planAjout";
import type { UndoReport } from "../../../workbook/port";
import type { Choix } from "../../flows/choix";
import type { ApercuImport, ImportFait } from "../../flows/importer";
import type { Ouverture } from "../../flows/openRegister";
import { annonces } from "../../textes";
import { REGISTRE_ECRIT } from "./conformite";
import { finish, NO_PREVIEW, say, type Handlers } from "./slice";

/** Rows of essential data that may be added to the register. */
export interface ImportationState {
  /** What would be added, shown and not yet written. */
  readonly importation: ApercuImport | null;
  /** What the person decided of it. */
  readonly optionsImport: OptionsImport;
  /** Imports made since the pane opened, the last one last; a stack of its own. */
  readonly importees: readonly ImportFait[];
  readonly issueImport: IssueImport | null;
}

export type IssueImport =
  /** `relu`: whether the register could be read again. */
  | { readonly kind: "done"; readonly fait: ImportFait; readonly relu: boolean }
  | { readonly kind: "undone"; readonly report: UndoReport };

export const INITIAL_IMPORTATION: ImportationState = { importation: null, optionsImport: OPTIONS_IMPORT, importees: [], issueImport: null };

/** The register read again once it changed; null where it couldn't be. */
interface Relue {
  readonly ouverture: Ouverture;
  readonly choix: Choix | null;
}

export type ImportationAction =
  | { readonly type: "importPreviewed"; readonly apercu: ApercuImport }
  | { readonly type: "importOptions"; readonly options: OptionsImport }
  | { readonly type: "importClosed" }
  | { readonly type: "imported"; readonly fait: ImportFait; readonly relue: Relue | null }
  | { readonly type: "importUndone"; readonly report: UndoReport; readonly relue: Relue | null };

export const importationHandlers: Handlers<ImportationAction> = {
  importPreviewed: (state, { apercu }) =>
    say(finish(state, { ...NO_PREVIEW, importation: apercu, optionsImport: OPTIONS_IMPORT, issueImport: null }), annonces.apercuImport(apercu.releve.enregistrements.length)),
  importOptions: (state, { options }) => ({ ...state, optionsImport: options }),
  importClosed: (state) => ({ ...state, importation: null }),
  imported: (state, { fait, relue }) =>
    say(finish(state, { ...changed(relue), importees: [...state.importees, fait], issueImport: { kind: "done", fait, relu: relue !== null } }), annonces.importation(fait.nombre)),
  importUndone: (state, { report, relue }) =>
    say(finish(state, { ...changed(relue), importees: state.importees.slice(0, -1), issueImport: { kind: "undone", report } }), annonces.annulationImport(report.kept.length)),
};

/** The register has other rows: anomalies that were shown are of another one; figures stay, told as former ones. */
function changed(relue: Relue | null) {
  return { ...NO_PREVIEW, ...relue, ...REGISTRE_ECRIT, controle: null };
}
