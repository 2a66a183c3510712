import type { DemandeClasseur } from "../../../core/classeur/planClasseur";
import type { UndoReport } from "../../../workbook/port";
import type { Choix } from "../../flows/choix";
import type { ApercuClasseur, ClasseurCree } from "../../flows/classeur";
import type { Ouverture } from "../../flows/openRegister";
import { annoncesClasseur } from "../../textes";
import { REGISTRE_ECRIT } from "./conformite";
import { finish, NO_PREVIEW, say, type Handlers } from "./slice";

/** The sheets that a workbook may be given to keep a SPASER in. */
export interface ClasseurState {
  /** What the workbook lacks, shown and not yet made. */
  readonly apercuClasseur: ApercuClasseur | null;
  /** What the person asks for. */
  readonly demandeClasseur: Omit<DemandeClasseur, "annee">;
  /** Made since the pane opened, the last one last; a stack of its own. */
  readonly crees: readonly ClasseurCree[];
  readonly issueClasseur: IssueClasseur | null;
}

export type IssueClasseur =
  /** The workbook has them all. */
  | { readonly kind: "nothing" }
  /** `relu`: whether the workbook could be read again. */
  | { readonly kind: "done"; readonly cree: ClasseurCree; readonly relu: boolean }
  | { readonly kind: "undone"; readonly report: UndoReport };

export const INITIAL_CLASSEUR: ClasseurState = { apercuClasseur: null, demandeClasseur: { tables: [], colonnes: "schema" }, crees: [], issueClasseur: null };

/** The workbook read again once it changed; null where it couldn't be. */
interface Relue {
  readonly ouverture: Ouverture;
  readonly choix: Choix | null;
}

export type ClasseurAction =
  | { readonly type: "classeurPreviewed"; readonly apercu: ApercuClasseur }
  | { readonly type: "classeurAsked"; readonly demande: Partial<ClasseurState["demandeClasseur"]> }
  | { readonly type: "classeurClosed" }
  | { readonly type: "classeurCreated"; readonly cree: ClasseurCree; readonly relue: Relue | null }
  | { readonly type: "classeurUndone"; readonly report: UndoReport; readonly relue: Relue | null };

export const classeurHandlers: Handlers<ClasseurAction> = {
  classeurPreviewed: (state, { apercu }) => {
    const tables = apercu.proposees.filter(({ usuelle }) => usuelle).map(({ table }) => table);
    const found = apercu.proposees.length > 0 ? { apercuClasseur: apercu, demandeClasseur: { tables, colonnes: "schema" as const }, issueClasseur: null } : { issueClasseur: { kind: "nothing" } as const };
    return say(finish(state, { ...NO_PREVIEW, ...found }), annoncesClasseur.apercu(apercu.proposees.length));
  },
  classeurAsked: (state, { demande }) => ({ ...state, demandeClasseur: { ...state.demandeClasseur, ...demande } }),
  classeurClosed: (state) => ({ ...state, apercuClasseur: null }),
  classeurCreated: (state, { cree, relue }) =>
    say(finish(state, { ...changed(relue), crees: [...state.crees, cree], issueClasseur: { kind: "done", cree, relu: relue !== null } }), annoncesClasseur.cree(cree.plan.tables.length)),
  classeurUndone: (state, { report, relue }) =>
    say(finish(state, { ...changed(relue), crees: state.crees.slice(0, -1), issueClasseur: { kind: "undone", report } }), annoncesClasseur.annule(report.kept.length)),
};

/** The workbook has other tables: anomalies that were shown are of another one; figures stay, told as former ones. */
function changed(relue: Relue | null) {
  return { ...NO_PREVIEW, ...relue, ...REGISTRE_ECRIT, controle: null, adaptation: null };
}
