import type { Conformite } from "../../core/compliance/conformite";
import { finDeTable } from "../../core/register/importation/lieu";
import type { Table } from "../../core/register/register";
import type { ColumnsRequest } from "../../core/register/survey";
import { champsChanges, champsEtapeChanges, type Brouillon } from "../../core/saisies/brouillon";
import { TABLE_SAISIES, TABLE_SUIVI, type ClasseurSaisies, type TableOuverte, type TableSaisie } from "../../core/saisies/classeur";
import { formulaires, mesuresDe, type Fiche, type Formulaires } from "../../core/saisies/formulaire";
import { planSaisies, type PlanSaisies, type RefusSaisies, type Signature } from "../../core/saisies/planSaisies";
import type { NeededFields } from "../../core/scheme/fields";
import { WorkbookError, type Undo, type UndoReport, type Workbook } from "../../workbook/port";
import type { Choix } from "./choix";
import { readOptions, type FlowContext } from "./flow";
import { share } from "./pace";
import { readTables } from "./readTables";
import { schemaChoisi } from "./schemaDuClasseur";

/** The forms of a scheme and a year, as the workbook stands. */
export interface LectureSaisies {
  readonly schemaId: string;
  readonly formulaires: Formulaires;
  /** Those of the two tables that the workbook has: where a line is shown. */
  readonly tables: ReadonlyMap<TableSaisie, Table>;
}

/** A form kept, and how to have the former cells back. */
export interface SaisieFaite {
  /** Of the form. */
  readonly titre: string;
  readonly ecritures: readonly Pick<PlanSaisies["ecritures"][number], "feuille" | "creee" | "lignes" | "laissees">[];
  readonly undo: Undo;
}

/** A form kept, or why it can't be: that is for a person to settle, and is no failure. */
export type ReponseSaisie = { readonly ok: true; readonly faite: SaisieFaite } | { readonly ok: false; readonly refus: RefusSaisies };

const TABLES: readonly TableSaisie[] = [TABLE_SAISIES, TABLE_SUIVI];
const VOTED = ["schema", "periode", "code", "valeur", "numerateur", "denominateur", "date"];
/** Rows looked at below a table: more than the longest form adds. */
const ADDED = 200;

/** Reads what was entered, the states of the actions and what was voted: no marché is read. `conformite`: the last check of the same choice, if any. */
export async function readSaisies(flow: FlowContext, choix: Pick<Choix, "schemaId">, annee: number, conformite: Conformite | null): Promise<LectureSaisies> {
  const schema = await schemaChoisi(flow, choix);
  const classeur = await ouvrir(flow);
  return {
    schemaId: choix.schemaId, formulaires: formulaires(schema, classeur, annee, conformite && mesuresDe(conformite)),
    tables: new Map([...classeur.tables].map(([id, { table }]) => [id, table] as const)),
  };
}

async function ouvrir(flow: FlowContext): Promise<ClasseurSaisies> {
  const { referentiel } = flow.catalogue;
  const needed: NeededFields = new Map([...TABLES.map((id) => [id, new Set(referentiel.get(id)?.champs.map((champ) => champ.id))] as const), ["bilansArretes", new Set(VOTED)]]);
  const { survey, register, data } = await readTables(share(flow, 0, 0.7), needed, { formulas: true });
  const ends = TABLES.flatMap((id): { readonly id: TableSaisie; readonly request: ColumnsRequest }[] => {
    const table = register.tables.get(id);
    const request = table ? finDeTable(survey, table, ADDED) : null;
    return request ? [{ id, request }] : [];
  });
  const read = ends.length === 0 ? [] : await flow.workbook.readColumns(ends.map(({ request }) => request), readOptions(share(flow, 0.7, 1)));
  const tables = TABLES.flatMap((id): [TableSaisie, TableOuverte][] => {
    const table = register.tables.get(id);
    const own = data.get(id);
    return table && own ? [[id, { table, data: own, fin: read[ends.findIndex((end) => end.id === id)] ?? null }]] : [];
  });
  return { survey, register, tables: new Map(tables), referentiel };
}

/**
 * Keeps what was typed in a form, all or nothing. The workbook is read again first: refused with `changed` where a field
 * that was typed no longer holds what the person saw.
 */
export async function keepSaisie(flow: FlowContext, choix: Pick<Choix, "schemaId">, shown: { readonly fiche: Fiche; readonly annee: number }, brouillon: Brouillon, auteur: string): Promise<ReponseSaisie> {
  const schema = await schemaChoisi(flow, choix);
  const classeur = await ouvrir(flow);
  const fresh = formulaires(schema, classeur, shown.annee, null).fiches.find(({ cle }) => cle === shown.fiche.cle);
  if (!fresh || JSON.stringify(seen(fresh, brouillon)) !== JSON.stringify(seen(shown.fiche, brouillon))) throw new WorkbookError("changed", `the form ${shown.fiche.cle} is no longer as it was shown`);
  const signature: Signature = { auteur, jour: flow.today };
  const planned = planSaisies(fresh, brouillon, classeur, shown.annee, signature);
  if (!planned.ok) return planned;
  const { edits, ecritures } = planned.plan;
  // The rows that were found are looked at once more, between the adapter's two looks at the cells.
  const still = async () => {
    const again = await ouvrir(flow);
    const form = formulaires(schema, again, shown.annee, null).fiches.find(({ cle }) => cle === shown.fiche.cle);
    const replanned = form && planSaisies(form, brouillon, again, shown.annee, signature);
    if (!replanned?.ok || JSON.stringify(replanned.plan.edits) !== JSON.stringify(edits)) throw new WorkbookError("changed", `the form ${shown.fiche.cle} changed while it was kept`);
  };
  const undo = await flow.workbook.apply(edits, { still });
  return { ok: true, faite: { titre: fresh.titre, undo, ecritures: ecritures.map(({ feuille, creee, lignes, laissees }) => ({ feuille, creee, lignes, laissees })) } };
}

/** What the person saw of the fields that were typed: rows may have moved since, what they hold may not. */
function seen({ questions, etapes }: Fiche, brouillon: Brouillon): unknown {
  return [
    questions.filter((question) => champsChanges(question, brouillon).length > 0).map(({ code, unite, trouvee }) => [code, unite, trouvee.etat, trouvee.etat === "trouvee" ? [trouvee.ligne.textes, trouvee.ligne.formules] : null]),
    etapes.filter((etape) => champsEtapeChanges(etape, brouillon).length > 0).map(({ cle, ligne }) => [cle, ligne && [ligne.textes, ligne.formules]]),
  ];
}

export async function undoSaisie({ workbook }: Pick<FlowContext, "workbook">, { undo }: SaisieFaite): Promise<UndoReport> {
  return workbook.undo(undo);
}

const KEY = "auteur";
/** A name, or a name and a direction. */
export const AUTEUR_MAX = 200;

/** Who fills in the forms of this workbook; "" when it doesn't say. */
export async function recallAuteur(workbook: Workbook): Promise<string> {
  const kept = await workbook.readSetting(KEY);
  return kept === null || kept.length > AUTEUR_MAX ? "" : kept;
}

export async function rememberAuteur(workbook: Workbook, auteur: string): Promise<void> {
  await workbook.writeSetting(KEY, auteur.trim() === "" ? null : auteur.trim());
}
