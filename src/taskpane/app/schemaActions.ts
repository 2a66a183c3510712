import { yearOfDay } from "../../core/register/day";
import { applyAdaptation, previewAdaptation, undoAdaptation } from "../flows/adaptSchema";
import { rememberChoix, startingChoix, type Choix } from "../flows/choix";
import { openRegister, type Ouverture } from "../flows/openRegister";
import { orTakeBack } from "../flows/orTakeBack";
import { SCHEMA_DU_CLASSEUR } from "../flows/schemaDuClasseur";
import type { Catalogue, PaneHost } from "../host";
import { choixTextes } from "../textes";
import { openAgain } from "./readAgain";
import type { Run } from "./run";
import type { Store } from "./store";

/** What a person can ask of the scheme itself. None of these rejects. */
export interface SchemaActions {
  /** Reads the workbook's own scheme again, after a correction. */
  readonly readSchema: () => Promise<void>;
  readonly previewAdaptation: () => Promise<void>;
  readonly applyAdaptation: () => Promise<void>;
  readonly undoAdaptation: () => Promise<void>;
}

/** The part of the controller that adapts a scheme and reads the workbook's own. */
export function createSchemaActions(run: Run, host: PaneHost, catalogue: Catalogue, store: Store): SchemaActions {
  /** The choice is for the workbook to remember; without its memory the pane still works. */
  async function remember(choix: Choix): Promise<void> {
    await rememberChoix(host.workbook, choix).catch(() => store.dispatch({ type: "announced", texte: choixTextes.nonMemorise }));
  }

  function startFrom(choix: Choix, ouverture: Ouverture): Choix {
    return startingChoix(choix, ouverture, catalogue.schemas, yearOfDay(host.today())) ?? choix;
  }

  return {
    readSchema: () => run("lectureSchema", async (flow) => ({ type: "schemaRead", ouverture: await openRegister(flow) }), { stoppable: true, onglet: "schema" }),
    async previewAdaptation() {
      const { choix } = store.state();
      if (choix) await run("apercuAdaptation", async (flow) => ({ type: "adaptationPreviewed", adaptation: await previewAdaptation(flow, choix) }), { onglet: "schema" });
    },
    async applyAdaptation() {
      const { adaptation, choix: avant } = store.state();
      if (!adaptation || !avant) return;
      await run("adaptation", async (flow) => {
        const faite = await applyAdaptation(flow, adaptation, avant);
        const ouverture = await orTakeBack(flow, faite.undo, () => openRegister(flow));
        const choix = startFrom({ ...avant, schemaId: SCHEMA_DU_CLASSEUR }, ouverture);
        await remember(choix);
        return { type: "adapted", faite, ouverture, choix };
      }, { onglet: "schema" });
    },
    async undoAdaptation() {
      const { adaptee, choix: present } = store.state();
      if (!adaptee || !present) return;
      let unread = false;
      await run("annulationAdaptation", async (flow) => {
        const report = await undoAdaptation(flow, adaptee);
        const ouverture = await openRegister(flow).catch(() => null);
        unread = ouverture === null;
        // Sheets that someone worked in are kept: so is the choice of their scheme.
        const kept = ouverture === null ? report.kept.length > 0 : ouverture.schemaClasseur !== null;
        const wanted = kept ? present : { ...present, schemaId: adaptee.avant.schemaId };
        const choix = ouverture === null ? wanted : startFrom(wanted, ouverture);
        await remember(choix);
        return { type: "adaptationUndone", report, ouverture, choix };
      }, { onglet: "schema" });
      if (unread) await openAgain(run, store);
    },
  };
}
