import type { Clausier } from "../../core/clausier/clausier";
import { cleAchat, CHAMPS_ACHAT, listeAchats, type Achat, type ListeAchats, type RefAchat } from "../../core/fiche/achat";
import { achatALaLigne, type RefusLigne } from "../../core/fiche/achatALaLigne";
import { justificationDAbsence, type Fiche } from "../../core/fiche/fiche";
import { etatsDesFiches, lireFiche, TABLE_FICHES, type FicheLue } from "../../core/fiche/lireFiche";
import { editsOf, lieuDe, planLignes, type Changement, type PlanLignes, type RefusFiche } from "../../core/fiche/planFiche";
import { planMarche, RIEN_AU_REGISTRE, type PlanMarche } from "../../core/fiche/planMarche";
import { questionsDe, toutesLes, type Questions } from "../../core/fiche/questions";
import { finDeTable, lieuImport } from "../../core/register/importation/lieu";
import type { NeededFields } from "../../core/scheme/fields";
import { WorkbookError, type Undo, type UndoReport } from "../../workbook/port";
import type { FlowContext } from "./flow";
import { pace, share } from "./pace";
import { readTables, type RegisterReading } from "./readTables";

/** The purchases of the workbook, and how far the fiche of each stands (by `cleAchat`; none: not there). */
export interface AchatsDuClasseur extends ListeAchats {
  readonly etats: ReadonlyMap<string, "brouillon" | "validee">;
}

/** A purchase with its questions and what its fiche holds in the workbook. */
export interface FicheOuverte {
  readonly achat: Achat;
  readonly questions: Questions;
  readonly lue: FicheLue;
  /** What its sources are called. */
  readonly documents: Clausier["documents"];
  /** The day it was opened on: nothing is validated after it. */
  readonly today: number;
}

/** What keeping a fiche would write, or why it can't be; nothing is written yet. */
export interface ApercuFiche {
  readonly ouverte: FicheOuverte;
  readonly fiche: Fiche;
  readonly resultat: { readonly ok: true; readonly lignes: PlanLignes; readonly marche: PlanMarche } | { readonly ok: false; readonly refus: RefusFiche | { readonly motif: "formules"; readonly lieux: readonly string[] } };
}

export interface FicheEcrite {
  readonly achat: RefAchat;
  readonly validee: boolean;
  readonly feuille: string;
  /** Cells of the register that were filled in. */
  readonly marche: number;
  readonly undo: Undo;
}

/** Reads the two tables of purchases and the table of the fiches. */
export async function readAchats(flow: FlowContext): Promise<AchatsDuClasseur> {
  const { liste, reading } = await readListe(flow);
  return { ...liste, etats: etatsDesFiches(reading.register.tables.get(TABLE_FICHES) ?? null) };
}

/** The questions of a purchase, and its fiche as it is in the workbook now; null when the purchase isn't there any more. */
export async function openFiche(flow: FlowContext, ref: RefAchat): Promise<FicheOuverte | null> {
  return openIn(flow, await readListe(flow), ref);
}

/** The fiche of the row that the person is on in the sheet, or why there is none. */
export async function openSelection(flow: FlowContext): Promise<{ readonly ok: true; readonly ouverte: FicheOuverte } | { readonly ok: false; readonly refus: RefusSelection }> {
  const place = await flow.workbook.selection();
  if (!place) return { ok: false, refus: { motif: "aucune" } };
  const read = await readListe(flow);
  const found = achatALaLigne(read.reading.register, read.liste.achats, place);
  if (!found.ok) return found;
  return { ok: true, ouverte: await openOf(flow, read, found.achat) };
}

export type RefusSelection = RefusLigne | { readonly motif: "aucune" };

/** Says what keeping the fiche would write. Writes nothing. Rejects with `changed` when the fiche, or its purchase, isn't any more what was opened. */
export async function previewFiche(flow: FlowContext, former: FicheOuverte, fiche: Fiche): Promise<ApercuFiche> {
  const read = await readListe(flow);
  const ouverte = await openIn(flow, read, former.achat);
  if (!ouverte || textOf(ouverte) !== textOf(former)) throw new WorkbookError("changed", "the fiche or its purchase changed in the workbook since it was opened");
  const { survey, register } = read.reading;
  const definition = flow.catalogue.referentiel.get(TABLE_FICHES);
  if (!definition) throw new WorkbookError("unsupported", "the catalogue has no table of fiches");
  const { achat, questions, lue } = ouverte;
  const table = register.tables.get(TABLE_FICHES) ?? null;
  const request = table ? finDeTable(survey, table, toutesLes(questions).length + 1) : null;
  const [fin] = request ? await flow.workbook.readColumns([request], { signal: flow.signal }) : [];
  const found = planLignes(achat, lue, fiche, questions, survey, definition, table && { table, lieu: lieuImport(survey, table, fin ?? null) });
  if (!found.ok) return { ouverte, fiche, resultat: found };
  const calculated = await formulasAmong(flow, found.plan.changements);
  if (calculated.size > 0) return { ouverte, fiche, resultat: { ok: false, refus: { motif: "formules", lieux: [...calculated] } } };
  const marches = register.tables.get("marches");
  const said = { validee: fiche.validation !== null, justification: justificationDAbsence(fiche, questions) };
  const first = achat.objet === "marche" && marches ? planMarche(marches, achat, said) : RIEN_AU_REGISTRE;
  const formules = await formulasAmong(flow, first.changements);
  const marche = formules.size > 0 && marches ? planMarche(marches, achat, said, formules) : first;
  return { ouverte, fiche, resultat: { ok: true, lignes: found.plan, marche } };
}

/** Writes what was previewed, all or nothing; refused with `changed` when it would be written in another way by now. */
export async function applyFiche(flow: FlowContext, apercu: ApercuFiche): Promise<FicheEcrite> {
  const changed = () => new WorkbookError("changed", "the workbook changed since the preview of the fiche");
  if (!apercu.resultat.ok) throw changed();
  const still = async () => {
    const fresh = await previewFiche(flow, apercu.ouverte, apercu.fiche);
    if (JSON.stringify(fresh.resultat) !== JSON.stringify(apercu.resultat)) throw changed();
  };
  const { lignes, marche } = apercu.resultat;
  const { objet, nom } = apercu.ouverte.achat;
  const undo = await flow.workbook.apply([...lignes.edits, ...editsOf(marche.changements)], { still });
  return { achat: { objet, nom }, validee: apercu.fiche.validation !== null, feuille: lignes.feuille, marche: marche.changements.length, undo };
}

export async function undoFiche({ workbook }: Pick<FlowContext, "workbook">, { undo }: FicheEcrite): Promise<UndoReport> {
  return workbook.undo(undo);
}

interface Read {
  readonly reading: RegisterReading;
  readonly liste: ListeAchats;
}

async function readListe(flow: FlowContext): Promise<Read> {
  const fiches = flow.catalogue.referentiel.get(TABLE_FICHES);
  const needed: NeededFields = new Map([...CHAMPS_ACHAT, ...(fiches ? [[TABLE_FICHES, new Set(fiches.champs.map(({ id }) => id))] as const] : [])]);
  const reading = await readTables(share(flow, 0, 0.8), needed);
  return { reading, liste: await pace(share(flow, 0.8, 1), listeAchats(reading.register)) };
}

async function openIn(flow: FlowContext, read: Read, ref: RefAchat): Promise<FicheOuverte | null> {
  const achat = read.liste.achats.find((one) => cleAchat(one) === cleAchat(ref));
  return achat ? openOf(flow, read, achat) : null;
}

async function openOf({ today }: FlowContext, { reading }: Read, achat: Achat): Promise<FicheOuverte> {
  const { clausier, seuils } = await import(/* webpackChunkName: "clausier" */ "./ficheCatalogue");
  return {
    documents: clausier.documents, today, achat, questions: questionsDe(clausier, seuils, achat, today), lue: lireFiche(reading.register.tables.get(TABLE_FICHES) ?? null, achat, clausier),
  };
}

/** What must be the same for what a person filled in to be about the same fiche: rows may move, not change. */
function textOf({ achat, lue }: FicheOuverte): string {
  const { rangs, ...rest } = achat;
  return JSON.stringify([rest, rangs.length, [...lue.fiche.reponses], lue.fiche.absence, lue.fiche.validation, lue.lignes.map(({ libelle }) => libelle), lue.avis.map((one) => ({ ...one, ligne: 0, lignes: [] }))]);
}

/** Which of the cells to change hold a formula, by `lieuDe`: only these cells are read for it. */
async function formulasAmong(flow: FlowContext, changements: readonly Changement[]): Promise<ReadonlySet<string>> {
  if (changements.length === 0) return new Set();
  const requests = changements.map(({ sheet, row, column }) => ({ sheet, firstRow: row, rowCount: 1, columns: [column], formulas: true }));
  const answers = await flow.workbook.readColumns(requests, { signal: flow.signal });
  return new Set(answers.flatMap(({ request, formulas }) => (formulas?.[0]?.[0] === true ? [lieuDe({ sheet: request.sheet, row: request.firstRow, column: request.columns[0]! })] : [])));
}
