import type { Verification } from "../flows/checkConformity";
import type { Controle } from "../flows/checkRegister";
import { annonces, operations } from "../textes";
import type { Action } from "./actions";
import type { PaneState } from "./state";

/** The one place where the state of the pane changes. */
export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case "started":
      return say({ ...state, operation: { name: action.name, fraction: null, stoppable: action.stoppable }, failure: null }, `${operations[action.name]}…`);
    case "progressed":
      return state.operation ? { ...state, operation: { ...state.operation, fraction: action.fraction } } : state;
    case "failed":
      return say({ ...state, operation: null, failure: { operation: action.operation, probleme: action.probleme } }, annonces.echec(action.probleme.titre));
    case "failureClosed":
      return { ...state, failure: null };
    case "opened":
      return say(finish(state, { ouverture: action.ouverture, choix: action.choix }), annonces.ouverture(action.ouverture.recognition.tables.length, action.ouverture.annees.length));
    case "chosen":
      return { ...state, choix: action.choix, apercu: null, adaptation: null };
    case "registerChecked":
      return say(finish(state, { controle: action.controle }), annonces.controle(action.controle.anomalies.length));
    case "verified": {
      const { indicateurs } = action.verification.conformite;
      const missed = indicateurs.filter(({ verdict }) => verdict.statut === "non-atteinte").length;
      return say(finish(state, { ...fromVerification(action.verification), detail: kept(state.detail, action.verification) }), annonces.verification(indicateurs.length, missed));
    }
    case "previewed":
      return say(
        finish(state, { ...fromVerification(action.apercu.verification), detail: kept(state.detail, action.apercu.verification), apercu: action.apercu, issue: null }),
        annonces.apercu(action.apercu.plan.changes.length),
      );
    case "schemaRead": {
      const { schemaClasseur } = action.ouverture;
      const problemes = schemaClasseur && !schemaClasseur.ok ? schemaClasseur.problems.length : 0;
      return say(finish(state, { ouverture: action.ouverture, issueSchema: { kind: "read", problemes } }), annonces.schemaLu(problemes));
    }
    case "schemaRefused": {
      const ouverture = state.ouverture && { ...state.ouverture, schemaClasseur: action.reading };
      return say(finish(state, { ouverture, onglet: "schema", issueSchema: null, apercu: null }), annonces.schemaLu(action.reading.ok ? 0 : action.reading.problems.length));
    }
    case "adaptationPreviewed":
      return say(finish(state, { adaptation: action.adaptation, issueSchema: null }), annonces.apercuAdaptation(action.adaptation.feuilles.length));
    case "adaptationClosed":
      return { ...state, adaptation: null };
    case "adapted": {
      const { faite, ouverture, choix } = action;
      return say(
        finish(state, { ouverture, choix, adaptation: null, adaptee: faite, apercu: null, issueSchema: { kind: "adapted", faite } }),
        annonces.adaptation(faite.adaptation.feuilles),
      );
    }
    case "adaptationUndone": {
      const { report, ouverture, choix } = action;
      return say(
        finish(state, { ouverture, choix, adaptation: null, adaptee: null, apercu: null, issueSchema: { kind: "undone", report } }),
        annonces.annulationAdaptation(report.kept.length),
      );
    }
    case "previewClosed":
      return { ...state, apercu: null };
    case "filled":
      return say(
        finish(state, { apercu: null, remplissages: [...state.remplissages, action.remplissage], issue: { kind: "filled", remplissage: action.remplissage } }),
        annonces.application(action.remplissage.undo.cells, action.remplissage.plan.sheet),
      );
    case "undone":
      return say(
        finish(state, { apercu: null, remplissages: state.remplissages.slice(0, -1), issue: { kind: "undone", report: action.report } }),
        annonces.annulation(action.report.restored),
      );
    case "exported":
      return say(
        finish(state, { ...fromVerification(action.verification), detail: kept(state.detail, action.verification), issue: { kind: "exported", name: action.name, delivery: action.delivery } }),
        annonces.export[action.delivery](action.name),
      );
    case "selected":
      return say(finish(state, { selection: action.selected }), annonces.selection(action.selected, action.sheet));
    case "tabShown":
      return { ...state, onglet: action.onglet };
    case "filtered":
      return { ...state, filtre: action.filtre };
    case "detailOpened":
      return { ...state, detail: action.code, selection: null, retour: null };
    case "detailClosed":
      return { ...state, detail: null, retour: state.detail };
    case "announced":
      return say(state, action.texte);
  }
}

function finish(state: PaneState, change: Partial<PaneState>): PaneState {
  return { ...state, operation: null, failure: null, ...change };
}

function say(state: PaneState, texte: string): PaneState {
  return { ...state, annonce: { texte, rang: state.annonce.rang + 1 } };
}

/** A check also tells what the workbook holds, and the anomalies of what it read. */
function fromVerification(verification: Verification): Partial<PaneState> {
  const { conformite, register, ouverture } = verification;
  const controle: Controle = {
    recognition: ouverture.recognition, anomalies: conformite.anomalies, etendue: "schema",
    lignes: new Map([...register.tables].map(([id, table]) => [id, table.rowCount])),
  };
  return { verification, ouverture, controle };
}

function kept(detail: string | null, { conformite }: Verification): string | null {
  return conformite.indicateurs.some(({ indicateur }) => indicateur.code === detail) ? detail : null;
}
