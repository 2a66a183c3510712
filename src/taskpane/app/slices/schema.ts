import type { SchemaReading } from "../../../core/scheme/readSchema";
import type { UndoReport } from "../../../workbook/port";
import type { Adaptation, AdaptationFaite } from "../../flows/adaptSchema";
import type { Choix } from "../../flows/choix";
import type { Ouverture } from "../../flows/openRegister";
import { annonces } from "../../textes";
import { finish, NO_PREVIEW, say, type Handlers } from "./slice";

/** The scheme of the workbook itself. */
export interface SchemaState {
  /** The sheets that adapting the chosen scheme would add, shown and not yet written. */
  readonly adaptation: Adaptation | null;
  /** The last adaptation, until it is undone. */
  readonly adaptee: AdaptationFaite | null;
  /** What became of it, told until the next one. */
  readonly issueSchema: IssueSchema | null;
}

export type IssueSchema =
  | { readonly kind: "adapted"; readonly faite: AdaptationFaite }
  | { readonly kind: "undone"; readonly report: UndoReport }
  | { readonly kind: "read"; readonly problemes: number };

export const INITIAL_SCHEMA: SchemaState = { adaptation: null, adaptee: null, issueSchema: null };

export type SchemaAction =
  | { readonly type: "schemaRead"; readonly ouverture: Ouverture }
  | { readonly type: "schemaRefused"; readonly reading: SchemaReading }
  | { readonly type: "adaptationPreviewed"; readonly adaptation: Adaptation }
  | { readonly type: "adaptationClosed" }
  | { readonly type: "adapted"; readonly faite: AdaptationFaite; readonly ouverture: Ouverture; readonly choix: Choix }
  | { readonly type: "adaptationUndone"; readonly report: UndoReport; readonly ouverture: Ouverture | null; readonly choix: Choix };

export const schemaHandlers: Handlers<SchemaAction> = {
  schemaRead: (state, { ouverture }) => {
    const { schemaClasseur } = ouverture;
    const problemes = schemaClasseur && !schemaClasseur.ok ? schemaClasseur.problems.length : 0;
    return say(finish(state, { ouverture, issueSchema: { kind: "read", problemes } }), annonces.schemaLu(problemes));
  },
  schemaRefused: (state, { reading }) => {
    const ouverture = state.ouverture && { ...state.ouverture, schemaClasseur: reading };
    return say(finish(state, { ouverture, onglet: "schema", issueSchema: null, ...NO_PREVIEW }), annonces.schemaLu(reading.ok ? 0 : reading.problems.length));
  },
  adaptationPreviewed: (state, { adaptation }) => say(finish(state, { adaptation, issueSchema: null }), annonces.apercuAdaptation(adaptation.feuilles.length)),
  adaptationClosed: (state) => ({ ...state, adaptation: null }),
  adapted: (state, { faite, ouverture, choix }) =>
    say(finish(state, { ouverture, choix, adaptation: null, adaptee: faite, ...NO_PREVIEW, issueSchema: { kind: "adapted", faite } }), annonces.adaptation(faite.adaptation.feuilles)),
  adaptationUndone: (state, { report, ouverture, choix }) =>
    say(finish(state, { ouverture: ouverture ?? state.ouverture, choix, adaptation: null, adaptee: null, ...NO_PREVIEW, issueSchema: { kind: "undone", report } }), annonces.annulationAdaptation(report.kept.length)),
};
