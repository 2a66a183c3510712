import type { Edit } from "../../core/bilan/edit";
import type { Clausier, Disposition } from "../../core/clausier/clausier";
import { yearOfDay } from "../../core/register/day";
import { famillesSansLigne, lireNomenclature, TABLE_FAMILLES, type FamilleSansLigne } from "../../core/register/nomenclature";
import type { Register, Table } from "../../core/register/register";
import { anneeProposee, lireBesoins, TABLE_RECENSEMENT, type LectureBesoins } from "../../core/recensement/besoin";
import { feuillesDeRouteSteps, type FeuillesDeRoute } from "../../core/recensement/feuilleDeRoute";
import { planFeuilles } from "../../core/recensement/planFeuilles";
import { planPropositions, type PlanPropositions } from "../../core/recensement/planPropositions";
import { planRecensement } from "../../core/recensement/planRecensement";
import { prevoir, type Prevision } from "../../core/recensement/prevision";
import { pourTout, proposer, type Propositions } from "../../core/recensement/propositions";
import { neededFields, type NeededFields } from "../../core/scheme/fields";
import type { Schema } from "../../core/scheme/schema";
import { WorkbookError, type Undo, type UndoReport } from "../../workbook/port";
import type { Choix } from "./choix";
import { breathe, type FlowContext } from "./flow";
import { pace, share } from "./pace";
import { readTables } from "./readTables";
import { ensemble, schemaChoisi } from "./schemaDuClasseur";

/** The needs of a year examined: what they could carry, what the indicators would be, what each direction is asked. */
export interface Examen {
  readonly choix: Choix;
  readonly schema: Schema;
  readonly lecture: LectureBesoins;
  readonly lignes: readonly Propositions[];
  /** Dispositions proposed for every purchase. */
  readonly pourTout: readonly Disposition[];
  readonly documents: Clausier["documents"];
  readonly prevision: Prevision;
  readonly feuilles: FeuillesDeRoute;
  /** The table Recensement: rows are shown from there. */
  readonly table: Table;
  /** Familles of the register that the nomenclature has no line for; all of them where the workbook has none. */
  readonly famillesSansLigne: readonly FamilleSansLigne[];
  readonly nomenclature: boolean;
}

/** `table`: the workbook holds no Recensement; one can be added. */
export type ReponseRecensement = { readonly ok: true; readonly examen: Examen } | { readonly ok: false; readonly motif: "table" };

/** What would be written, shown first. */
export type ApercuBesoins =
  | { readonly genre: "propositions"; readonly annee: number; readonly plan: PlanPropositions }
  | { readonly genre: "feuilles"; readonly annee: number; readonly choix: Choix; readonly feuille: string; readonly directions: number; readonly edits: readonly Edit[] }
  | { readonly genre: "table"; readonly feuille: string; readonly edits: readonly Edit[] };

/** What was written, and how to take it back. */
export interface EcritureBesoins {
  readonly apercu: ApercuBesoins;
  readonly undo: Undo;
}

/** Reads the Recensement and the register, and examines the needs of a year; of the year to come when none is given. */
export async function examinerBesoins(flow: FlowContext, choix: Choix, annee?: number): Promise<ReponseRecensement> {
  const schema = await schemaChoisi(flow, choix);
  const { register } = await readTables(share(flow, 0, 0.8), ensemble(ensemble(neededFields(schema), champsDuRecensement(flow)), new Map([["marches", new Set(["famille"])]])));
  const lues = await lignesDe(flow, register, annee);
  if (!lues) return { ok: false, motif: "table" };
  const { lecture, lignes, table, clausier, nomenclature } = lues;
  const cadre = { schema, register, referentiel: flow.catalogue.referentiel, annee: lecture.annee };
  await breathe(flow);
  const prevision = prevoir(lignes, { ...cadre, direction: choix.direction });
  await breathe(flow);
  const feuilles = await pace(share(flow, 0.8, 1), feuillesDeRouteSteps(lignes, cadre));
  return { ok: true, examen: { choix, schema, lecture, lignes, pourTout: pourTout(clausier), documents: clausier.documents, prevision, feuilles, table, famillesSansLigne: famillesSansLigne(register, nomenclature), nomenclature: nomenclature !== null } };
}

/** Where the propositions of these needs would go. Writes nothing. */
export async function previewPropositions(flow: FlowContext, annee: number): Promise<ApercuBesoins> {
  const { register, survey } = await readTables(flow, champsDuRecensement(flow));
  const lues = await lignesDe(flow, register, annee);
  if (!lues) throw new WorkbookError("changed", "the workbook holds no table Recensement any more");
  return { genre: "propositions", annee, plan: planPropositions(lues.lignes, annee, lues.clausier, { survey, table: lues.table }) };
}

/** The sheet of the feuilles de route. Writes nothing. */
export async function previewFeuilles(flow: FlowContext, choix: Choix, annee: number): Promise<ApercuBesoins> {
  const reponse = await examinerBesoins(flow, choix, annee);
  if (!reponse.ok) throw new WorkbookError("changed", "the workbook holds no table Recensement any more");
  const { feuilles, schema } = reponse.examen;
  const plan = planFeuilles(feuilles, schema.libelle, await flow.workbook.survey());
  return { genre: "feuilles", annee, choix, ...plan, directions: feuilles.directions.length };
}

/** The sheet of an empty Recensement. Writes nothing. */
export async function previewTable({ workbook, catalogue }: Pick<FlowContext, "workbook" | "catalogue">): Promise<ApercuBesoins> {
  const definition = catalogue.referentiel.get(TABLE_RECENSEMENT);
  if (!definition) throw new WorkbookError("unknown", `no table ${TABLE_RECENSEMENT} in the catalogue`);
  const edits = planRecensement(definition, await workbook.survey());
  const sheet = edits.find((edit) => edit.kind === "addSheet" && edit.hidden !== true);
  return { genre: "table", feuille: sheet?.sheet ?? definition.libelle, edits };
}

export function editsDe(apercu: ApercuBesoins): readonly Edit[] {
  return apercu.genre === "propositions" ? apercu.plan.edits : apercu.edits;
}

/** Writes what was previewed, all or nothing; refused with `changed` when it would be something else by now. */
export async function ecrireBesoins(flow: FlowContext, apercu: ApercuBesoins): Promise<EcritureBesoins> {
  const still = async () => {
    const fresh = await previewAgain(flow, apercu);
    if (JSON.stringify(editsDe(fresh)) !== JSON.stringify(editsDe(apercu))) throw new WorkbookError("changed", "needs or sheets of the workbook changed since the preview");
  };
  return { apercu, undo: await flow.workbook.apply(editsDe(apercu), { still }) };
}

export async function annulerBesoins({ workbook }: Pick<FlowContext, "workbook">, { undo }: EcritureBesoins): Promise<UndoReport> {
  return workbook.undo(undo);
}

function previewAgain(flow: FlowContext, apercu: ApercuBesoins): Promise<ApercuBesoins> {
  switch (apercu.genre) {
    case "propositions": return previewPropositions(flow, apercu.annee);
    case "feuilles": return previewFeuilles(flow, apercu.choix, apercu.annee);
    case "table": return previewTable(flow);
  }
}

/** Every field of the Recensement and of the nomenclature. */
function champsDuRecensement({ catalogue: { referentiel } }: Pick<FlowContext, "catalogue">): NeededFields {
  return new Map([TABLE_RECENSEMENT, TABLE_FAMILLES].map((table) => [table, new Set((referentiel.get(table)?.champs ?? []).map(({ id }) => id))] as const));
}

async function lignesDe(flow: FlowContext, register: Register, annee: number | undefined) {
  const table = register.tables.get(TABLE_RECENSEMENT);
  if (!table) return null;
  // The clausier is read when needs are first looked at.
  const { clausier } = await import(/* webpackChunkName: "clausier" */ "../../catalogue/clausier");
  const lecture = lireBesoins(table, annee ?? anneeProposee(table, yearOfDay(flow.today)));
  await breathe(flow);
  const nomenclature = lireNomenclature(register);
  return { table, clausier, lecture, nomenclature, lignes: proposer(clausier, lecture.besoins, nomenclature) };
}
