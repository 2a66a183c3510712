import { checkConformity } from "../flows/checkConformity";
import { checkRegister } from "../flows/checkRegister";
import { recallChoix, rememberChoix, type Choix } from "../flows/choix";
import { exportReport } from "../flows/exportReport";
import { applyFill, previewFill, undoFill } from "../flows/fill";
import { breathe } from "../flows/flow";
import { openRegister } from "../flows/openRegister";
import { problemeOf } from "../flows/probleme";
import { SchemaARevoir } from "../flows/schemaDuClasseur";
import type { Catalogue, PaneHost, RowSelection } from "../host";
import type { Intent } from "../intent";
import { WorkbookError, type Doubt } from "../../workbook/port";
import { actions, bilanTextes, choixTextes, silence } from "../textes";
import { createBilanActions, type BilanActions } from "./bilanActions";
import { createClasseurActions, type ClasseurActions } from "./classeurActions";
import { createCorrectionsActions, type CorrectionsActions } from "./correctionsActions";
import { createFamillesActions, type FamillesActions } from "./famillesActions";
import { createFicheActions, type FicheActions } from "./ficheActions";
import { createFonctionsActions, type FonctionsActions } from "./fonctionsActions";
import { createImportActions, type ImportActions } from "./importActions";
import { createRecensementActions, type RecensementActions } from "./recensementActions";
import { createRegistreActions, type RegistreActions } from "./registreActions";
import { nextChoix } from "./nextChoix";
import type { Run } from "./run";
import { createSaisiesActions, type SaisiesActions } from "./saisiesActions";
import { createSchemaActions, type SchemaActions } from "./schemaActions";
import { stoppedBy } from "./stoppedBy";
import type { Store } from "./store";
import { tellingSilence } from "./tellingSilence";

/** What a person can ask of the pane. None of these rejects: a failure is in the state, worded. */
export interface Controller extends SchemaActions, BilanActions, ClasseurActions, CorrectionsActions, ImportActions, FamillesActions, FicheActions, FonctionsActions, RecensementActions, RegistreActions, SaisiesActions {
  readonly open: () => Promise<void>;
  readonly choose: (choix: Choix) => Promise<void>;
  readonly verify: () => Promise<void>;
  readonly checkRegister: () => Promise<void>;
  readonly preview: () => Promise<void>;
  readonly apply: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly exportReport: () => Promise<void>;
  /** Selects rows in the sheet; `part` where they don't fit in one selection. */
  readonly select: (selection: RowSelection, part?: number) => Promise<void>;
  /** What failed, again. */
  readonly retry: () => Promise<void>;
  /** Stops a reading, or the wait for a write that Excel doesn't answer. */
  readonly stop: () => void;
  /** Reads back what a write without an answer was to write, and ends its wait when Excel answers to that. */
  readonly lookBack: () => Promise<void>;
  readonly take: (intent: Intent) => void;
}

/** Ties the person's requests to the flows: one at a time, progress and failures told to the store. */
export function createController(host: PaneHost, catalogue: Catalogue, store: Store): Controller {
  let stopping: AbortController | null = null;
  let waiting: Intent | null = null;
  let doubt: Doubt | null = null;
  let lateNews: (() => void) | null = null;
  const { dispatch } = store;

  const run: Run = async (name, flow, options = {}) => {
    if (store.state().operation) {
      dispatch({ type: "announced", texte: actions.occupe });
      return;
    }
    const abort = new AbortController();
    stopping = abort;
    const workbook = tellingSilence(host.workbook, (told) => {
      doubt = told;
      dispatch({ type: "silent", silence: "doute" });
      void told.late.then(() => {
        lateNews = () => dispatch({ type: "failed", operation: name, probleme: problemeOf(new WorkbookError("late", "the answer to a write came after its wait", [], false)) });
        if (!store.state().operation) tellLateNews();
      });
    });
    if (options.onglet) dispatch({ type: "tabShown", onglet: options.onglet });
    dispatch({ type: "started", name, stoppable: options.stoppable ?? false });
    try {
      const { signal } = abort;
      // What goes on after a stop, until Excel answers, is no longer this pane's business.
      const onProgress = (fraction: number) => (signal.aborted ? undefined : dispatch({ type: "progressed", fraction }));
      dispatch(await stoppedBy(signal, flow({ workbook, catalogue, today: host.today(), onProgress, signal })));
    } catch (error) {
      if (error instanceof SchemaARevoir) dispatch({ type: "schemaRefused", reading: error.reading });
      else dispatch({ type: "failed", operation: name, probleme: problemeOf(error) });
    } finally {
      stopping = null;
      doubt = null;
    }
    tellLateNews();
    takeWaiting();
  };

  /** Once nothing else is being done: a failure ends what is. */
  function tellLateNews(): void {
    lateNews?.();
    lateNews = null;
  }

  /** An intent that came too early starts as soon as the workbook is read; if reading failed it waits for "Réessayer". */
  function takeWaiting(): void {
    if (!waiting || !store.state().ouverture) return;
    const intent = waiting;
    waiting = null;
    take(intent);
  }

  function take(intent: Intent): void {
    const { operation, ouverture } = store.state();
    if (!operation && ouverture) void (intent === "verifier" ? verify() : preview());
    else {
      waiting = intent;
      if (!operation) void open();
    }
  }

  async function withChoix(start: (choix: Choix) => Promise<void>): Promise<void> {
    const { ouverture } = store.state();
    // A workbook that had no register when it was opened may have one now, with years of its own.
    if (!ouverture || ouverture.annees.length === 0) {
      await open();
      if (store.state().failure) return;
    }
    const { choix } = store.state();
    if (choix) await start(choix);
  }

  async function open(): Promise<void> {
    const first = store.state().ouverture === null;
    await run("ouverture", async (flow) => {
      const ouverture = await openRegister(flow);
      return { type: "opened", ouverture, choix: await nextChoix(flow, store.state(), ouverture) };
    }, { stoppable: true });
    if (first) await resume();
  }

  /** Who comes back to a workbook where a choice was made finds its figures again: a check only reads. */
  async function resume(): Promise<void> {
    const { ouverture, operation, verification } = store.state();
    if (!ouverture?.recognition.tables.some(({ table }) => table === "marches") || operation || verification) return;
    const kept = await recallChoix(host.workbook, catalogue.schemas).catch(() => null);
    const { choix, operation: started } = store.state();
    if (kept && choix && !started) await check(choix);
  }

  const check = (choix: Choix, onglet?: "conformite") =>
    run("verification", async (flow) => ({ type: "verified", verification: await checkConformity(flow, choix) }), { stoppable: true, ...(onglet ? { onglet } : {}) });

  const verify = () => withChoix((choix) => check(choix, "conformite"));

  const preview = () => withChoix((choix) =>
    run("apercu", async (flow) => ({ type: "previewed", apercu: await previewFill(flow, choix) }), { stoppable: true, onglet: "bilan" }));

  const controller: Controller = {
    ...createSchemaActions(run, host, catalogue, store),
    ...createBilanActions(run, withChoix, store, host),
    ...createClasseurActions(run, withChoix, store),
    ...createCorrectionsActions(run, store),
    ...createImportActions(run, store),
    ...createFamillesActions(run, store),
    ...createFicheActions(run, store),
    ...createFonctionsActions(run),
    ...createRecensementActions(run, withChoix, store),
    ...createRegistreActions(run, store),
    ...createSaisiesActions(run, store),
    open, verify, preview, take,
    async choose(choix) {
      dispatch({ type: "chosen", choix });
      try {
        await rememberChoix(host.workbook, choix);
      } catch {
        dispatch({ type: "announced", texte: choixTextes.nonMemorise });
      }
    },
    checkRegister: () => run("controle", async (flow) => ({ type: "registerChecked", controle: await checkRegister(flow) }), { stoppable: true, onglet: "registre" }),
    async apply() {
      const { apercu } = store.state();
      if (!apercu) return;
      await run("application", async (flow) => ({ type: "filled", remplissage: await applyFill(flow, apercu) }), { onglet: "bilan" });
      // The workbook is written anyway: what the bilan is about is remembered, also where it was never changed by hand.
      if (!store.state().failure) await rememberChoix(host.workbook, apercu.verification.choix).catch(() => undefined);
    },
    async undo() {
      const last = store.state().remplissages.at(-1);
      if (last) await run("annulation", async (flow) => ({ type: "undone", report: await undoFill(flow, last) }), { onglet: "bilan" });
      else dispatch({ type: "announced", texte: bilanTextes.rienAAnnuler });
    },
    exportReport: () => withChoix((choix) =>
      run("export", async (flow) => {
        const { verification, file } = await exportReport(flow, choix);
        await breathe(flow);
        return { type: "exported", verification, name: file.name, delivery: await host.deliver(file) };
      }, { stoppable: true, onglet: "bilan" })),
    select: (selection, part = 0) =>
      run("selection", async () => ({ type: "selected", sheet: selection.sheet, selected: await host.select(selection, part) })),
    async retry() {
      const operation = store.state().failure?.operation;
      switch (operation) {
        case "ouverture": return open();
        case "controle": return controller.checkRegister();
        case "verification": return verify();
        // A preview that no longer holds is made again rather than applied again.
        case "apercu": case "application": return preview();
        case "annulation": return controller.undo();
        case "export": return controller.exportReport();
        case "publication": return controller.publish();
        case "lectureSchema": return controller.readSchema();
        case "apercuAdaptation": case "adaptation": return controller.previewAdaptation();
        case "annulationAdaptation": return controller.undoAdaptation();
        case "apercuArret": case "arret": return controller.previewArret();
        case "annulationArret": return controller.undoArret();
        case "apercuFiger": case "figer": return controller.previewFiger();
        case "correspondance": return controller.decideRegister();
        case "annulationCorrespondance": return controller.undoDecision();
        case "apercuCorrections": case "correction": return controller.previewCorrections();
        case "annulationCorrections": return controller.undoCorrections();
        case "apercuClasseur": case "creationClasseur": return controller.previewClasseur();
        case "annulationClasseur": return controller.undoClasseur();
        case "apercuImport": case "importation": return controller.previewImport();
        case "annulationImport": return controller.undoImport();
        case "lectureSaisies": return controller.readSaisies();
        case "enregistrementSaisie": return controller.retrySaisie();
        case "annulationSaisie": return controller.undoSaisie();
        case "listeAchats": case "ouvertureFiche": return controller.retryFiche(operation);
        case "apercuFiche": case "ficheAchat": return controller.retryFiche("apercuFiche");
        case "annulationFiche": return controller.undoFiche();
        case "insertion": return controller.insertExample();
        case "annulationFiger": return controller.undoFiger();
        case "examenBesoins": return controller.examinerBesoins();
        case "apercuBesoins": case "ecritureBesoins": return controller.previewBesoins();
        case "annulationBesoins": return controller.annulerBesoins();
        case "examenFamilles": return controller.examinerFamilles();
        case "apercuFamilles": case "ecritureFamilles": return controller.previewFamilles();
        case "annulationFamilles": return controller.annulerFamilles();
        case "selection": case undefined: dispatch({ type: "failureClosed" });
      }
    },
    stop() {
      if (doubt) doubt.leave();
      else if (store.state().operation?.stoppable) stopping?.abort();
    },
    async lookBack() {
      const asked = doubt;
      if (!asked || store.state().operation?.silence === "relecture") return;
      dispatch({ type: "silent", silence: "relecture" });
      try {
        if ((await asked.look()) === "new") dispatch({ type: "announced", texte: silence.faite });
      } catch {
        dispatch({ type: "silent", silence: "encore" });
      }
    },
  };
  return controller;
}
