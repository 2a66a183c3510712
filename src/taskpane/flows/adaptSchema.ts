import type { Edit } from "../../core/bilan/edit";
import type { Schema } from "../../core/scheme/schema";
import { indicateursAvecChemin, indicateursDe } from "../../core/scheme/schema";
import { planSchemaSheets } from "../../core/scheme/sheets/planSchemaSheets";
import { WorkbookError, type Undo, type UndoReport } from "../../workbook/port";
import type { Choix } from "./choix";
import type { FlowContext } from "./flow";
import { schemaChoisi } from "./schemaDuClasseur";

/** What adapting a scheme would add to the workbook. */
export interface Adaptation {
  readonly schema: Schema;
  readonly edits: readonly Edit[];
  /** Sheets that a person will see, then those that only hold lists. */
  readonly feuilles: readonly string[];
  readonly masquees: readonly string[];
  readonly indicateurs: number;
  readonly cibles: number;
}

/** A scheme adapted, and how to take its sheets away again. */
export interface AdaptationFaite {
  readonly adaptation: Adaptation;
  readonly undo: Undo;
  /** The choice to come back to. */
  readonly avant: Choix;
}

/** Plans the two sheets of the chosen scheme. Writes nothing. */
export async function previewAdaptation(flow: FlowContext, choix: Choix): Promise<Adaptation> {
  return plan(flow, await schemaChoisi(flow, choix));
}

/** Adds what was shown, all or nothing; refused with `changed` when the workbook has changed so that it would be something else. */
export async function applyAdaptation(flow: FlowContext, adaptation: Adaptation, avant: Choix): Promise<AdaptationFaite> {
  const still = async () => {
    const fresh = await plan(flow, adaptation.schema);
    if (JSON.stringify(fresh.edits) !== JSON.stringify(adaptation.edits)) throw new WorkbookError("changed", "sheets or tables of the workbook changed since the preview");
  };
  return { adaptation, undo: await flow.workbook.apply(adaptation.edits, { still }), avant };
}

/** Takes the sheets away, as long as they hold what was put there: what a person typed in them is kept, and said. */
export async function undoAdaptation(flow: FlowContext, { undo }: AdaptationFaite): Promise<UndoReport> {
  return flow.workbook.undo(undo);
}

async function plan(flow: FlowContext, schema: Schema): Promise<Adaptation> {
  const edits = planSchemaSheets(schema, await flow.workbook.survey(), flow.catalogue.referentiel);
  const sheets = edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit] : []));
  return {
    schema, edits,
    feuilles: sheets.filter(({ hidden }) => hidden !== true).map(({ sheet }) => sheet),
    masquees: sheets.filter(({ hidden }) => hidden === true).map(({ sheet }) => sheet),
    indicateurs: indicateursAvecChemin(schema).length,
    cibles: indicateursDe(schema).reduce((sum, { cibles }) => sum + cibles.length, 0),
  };
}
