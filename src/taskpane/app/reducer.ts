import { texteRefus } from "../../core/bilan/arret/textes";
import { textePeriode } from "../../core/indicators/textes";
import type { Verification } from "../flows/checkConformity";
import type { Choix } from "../flows/choix";
import type { Ouverture } from "../flows/openRegister";
import type { Controle } from "../flows/checkRegister";
import { annonces, operations, texteLieu } from "../textes";
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
      // Why the former choice couldn't be voted says nothing of this one.
      return { ...state, choix: action.choix, apercu: null, arret: null, adaptation: null, issueArret: state.issueArret?.kind === "refused" ? null : state.issueArret };
    case "registerDecided": {
      const { faite, ouverture, choix } = action;
      const decisions = faite.undo ? [...state.decisions, faite.undo] : state.decisions;
      return say(finish(state, { ...recognised(ouverture, choix), decisions, issueRegistre: { kind: "decided", faite } }), annonces.correspondance(ouverture.recognition.tables.length));
    }
    case "decisionUndone":
      return say(
        finish(state, { ...recognised(action.ouverture, action.choix), decisions: state.decisions.slice(0, -1), issueRegistre: { kind: "undone" } }),
        annonces.annulationCorrespondance,
      );
    case "registerChecked":
      return say(finish(state, { controle: action.controle }), annonces.controle(action.controle.anomalies.length));
    case "correctionsPreviewed": {
      const { corrections, laissees } = action.apercu.plan;
      const found = corrections.length > 0 ? { corrections: action.apercu, issueCorrections: null } : { issueCorrections: { kind: "nothing", apercu: action.apercu } as const };
      return say(finish(state, { ...NO_PREVIEW, exclues: new Set(), ...found }), annonces.apercuCorrections(corrections.length, laissees.length));
    }
    case "correctionsClosed":
      return { ...state, corrections: null };
    case "correctionsChosen": {
      const exclues = new Set(state.exclues);
      for (const lieu of action.lieux) {
        if (action.prises) exclues.delete(lieu);
        else exclues.add(lieu);
      }
      return { ...state, exclues };
    }
    case "corrected": {
      const { faites, controle } = action;
      return say(
        finish(state, { ...NO_PREVIEW, ...rechecked(state, controle), corrigees: [...state.corrigees, faites], issueCorrections: { kind: "done", faites, controle: controle !== null } }),
        annonces.corrections(faites.nombre, controle?.anomalies.length ?? null),
      );
    }
    case "correctionsUndone": {
      const { report, controle } = action;
      return say(
        finish(state, { ...NO_PREVIEW, ...rechecked(state, controle), corrigees: state.corrigees.slice(0, -1), issueCorrections: { kind: "undone", report } }),
        annonces.annulationCorrections(report.kept.length),
      );
    }
    case "verified": {
      const { indicateurs } = action.verification.conformite;
      const missed = indicateurs.filter(({ verdict }) => verdict.statut === "non-atteinte").length;
      return say(finish(state, checked(state, action.verification)), annonces.verification(indicateurs.length, missed));
    }
    case "previewed":
      return say(
        finish(state, { ...checked(state, action.apercu.verification), ...NO_PREVIEW, apercu: action.apercu, issue: null }),
        annonces.apercu(action.apercu.plan.changes.length),
      );
    case "schemaRead": {
      const { schemaClasseur } = action.ouverture;
      const problemes = schemaClasseur && !schemaClasseur.ok ? schemaClasseur.problems.length : 0;
      return say(finish(state, { ouverture: action.ouverture, issueSchema: { kind: "read", problemes } }), annonces.schemaLu(problemes));
    }
    case "schemaRefused": {
      const ouverture = state.ouverture && { ...state.ouverture, schemaClasseur: action.reading };
      return say(finish(state, { ouverture, onglet: "schema", issueSchema: null, ...NO_PREVIEW }), annonces.schemaLu(action.reading.ok ? 0 : action.reading.problems.length));
    }
    case "adaptationPreviewed":
      return say(finish(state, { adaptation: action.adaptation, issueSchema: null }), annonces.apercuAdaptation(action.adaptation.feuilles.length));
    case "adaptationClosed":
      return { ...state, adaptation: null };
    case "adapted": {
      const { faite, ouverture, choix } = action;
      return say(
        finish(state, { ouverture, choix, adaptation: null, adaptee: faite, ...NO_PREVIEW, issueSchema: { kind: "adapted", faite } }),
        annonces.adaptation(faite.adaptation.feuilles),
      );
    }
    case "adaptationUndone": {
      const { report, ouverture, choix } = action;
      return say(
        finish(state, { ouverture, choix, adaptation: null, adaptee: null, ...NO_PREVIEW, issueSchema: { kind: "undone", report } }),
        annonces.annulationAdaptation(report.kept.length),
      );
    }
    case "previewClosed":
      return { ...state, apercu: null };
    case "filled":
      return say(
        finish(state, { ...NO_PREVIEW, remplissages: [...state.remplissages, action.remplissage], issue: { kind: "filled", remplissage: action.remplissage } }),
        annonces.application(action.remplissage.plan.changes.length, action.remplissage.plan.sheets),
      );
    case "undone":
      return say(
        finish(state, { ...NO_PREVIEW, remplissages: state.remplissages.slice(0, -1), issue: { kind: "undone", report: action.report } }),
        annonces.annulation(action.report.restored),
      );
    case "arretPreviewed": {
      const { reponse } = action;
      if (!reponse.ok) return say(finish(state, { ...checked(state, reponse.verification), ...NO_PREVIEW, issueArret: { kind: "refused", refus: reponse.refus } }), texteRefus(reponse.refus));
      const { apercu } = reponse;
      // A preview made again keeps the day that was typed in the one before.
      const dateVote = state.arret ? state.dateVote : apercu.jour;
      return say(finish(state, { ...checked(state, apercu.verification), ...NO_PREVIEW, arret: apercu, dateVote, issueArret: null }), annonces.apercuArret(apercu.plan.chiffres.length));
    }
    case "arretClosed":
      return { ...state, arret: null };
    case "voteDated":
      return { ...state, dateVote: action.date };
    case "arretDone": {
      const { fait, verification } = action;
      return say(
        finish(state, { ...checked(state, verification), ...NO_PREVIEW, arretes: [...state.arretes, fait], issueArret: { kind: "done", fait } }),
        annonces.arret(textePeriode(fait.periode), fait.plan.chiffres.length),
      );
    }
    case "arretUndone": {
      const { report, verification } = action;
      return say(
        finish(state, { ...checked(state, verification), ...NO_PREVIEW, arretes: state.arretes.slice(0, -1), issueArret: { kind: "undone", report } }),
        annonces.annulationArret(report.kept.length),
      );
    }
    case "figerPreviewed": {
      const { changes, laissees } = action.apercu.plan;
      const found = changes.length > 0 ? { figer: action.apercu, issueFiger: null } : { issueFiger: { kind: "nothing", apercu: action.apercu } as const };
      return say(finish(state, { ...NO_PREVIEW, ...found }), annonces.apercuFiger(changes.length, laissees.length));
    }
    case "figerClosed":
      return { ...state, figer: null };
    case "figerDone":
      return say(finish(state, { ...NO_PREVIEW, figees: [...state.figees, action.fait], issueFiger: { kind: "done", fait: action.fait } }), annonces.figer(action.fait.plan.changes.length));
    case "figerUndone":
      return say(finish(state, { ...NO_PREVIEW, figees: state.figees.slice(0, -1), issueFiger: { kind: "undone", report: action.report } }), annonces.annulationFiger(action.report.kept.length));
    case "exampleInserted":
      return say(finish(state, { insertion: action.insertion }), annonces.insertion(texteLieu(action.insertion.lieu)));
    case "exported":
      return say(
        finish(state, { ...checked(state, action.verification), issue: { kind: "exported", name: action.name, delivery: action.delivery } }),
        annonces.export[action.delivery](action.name),
      );
    case "published": {
      const { fichier } = action.issue;
      return say(
        finish(state, { ...checked(state, action.verification), issuePublication: action.issue }),
        fichier === null ? annonces.nonPublie : annonces.export[fichier.delivery](fichier.name),
      );
    }
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

/** Columns are read in another way: what was looked for in them is to be looked for again; figures stay, told as former ones. */
function recognised(ouverture: Ouverture, choix: Choix | null) {
  return { ouverture, choix, controle: null, detail: null, ...NO_PREVIEW, adaptation: null };
}

/** One preview at a time; and once something is written, what was previewed may be about another workbook. */
const NO_PREVIEW = { apercu: null, arret: null, figer: null, corrections: null } as const;

/** Anomalies stay where the register couldn't be checked again; what was to be corrected is to be looked for again. */
function rechecked(state: PaneState, controle: Controle | null): Partial<PaneState> {
  return { controle: controle ?? (state.controle && { ...state.controle, corrections: null }) };
}

function finish(state: PaneState, change: Partial<PaneState>): PaneState {
  return { ...state, operation: null, failure: null, ...change };
}

function say(state: PaneState, texte: string): PaneState {
  return { ...state, annonce: { texte, rang: state.annonce.rang + 1 } };
}

/** A check also tells what the workbook holds, and the anomalies of what it read; without one everything stays. */
function checked({ detail }: PaneState, verification: Verification | null): Partial<PaneState> {
  if (verification === null) return {};
  const { conformite, manquants, register, ouverture } = verification;
  const controle: Controle = {
    recognition: ouverture.recognition, anomalies: [...conformite.anomalies, ...manquants], etendue: "schema", corrections: null,
    lignes: new Map([...register.tables].map(([id, table]) => [id, table.rowCount])),
  };
  return { verification, ouverture, controle, detail: kept(detail, verification) };
}

function kept(detail: string | null, { conformite }: Verification): string | null {
  return conformite.indicateurs.some(({ indicateur }) => indicateur.code === detail) ? detail : null;
}
