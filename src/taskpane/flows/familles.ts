import { finDeTable, lieuImport } from "../../core/register/importation/lieu";
import { famillesSansLigne, lireNomenclature, TABLE_FAMILLES, type FamilleNomenclature, type FamilleSansLigne } from "../../core/register/nomenclature";
import { familleSeule, famillesNouvelles, planFamilles, type PlanFamilles, type RefusFamilles } from "../../core/recensement/planFamilles";
import type { NeededFields } from "../../core/scheme/fields";
import { WorkbookError, type Undo, type UndoReport } from "../../workbook/port";
import type { FlowContext } from "./flow";
import { readTables } from "./readTables";

/** The nomenclature of the workbook, beside the familles of its register. */
export interface ExamenFamilles {
  /** Its lines; null where the workbook has none. */
  readonly nomenclature: readonly FamilleNomenclature[] | null;
  readonly manquantes: readonly FamilleSansLigne[];
}

/** Which lines are to be added: the familles of the register that have none, or those that a profile carries. */
export type OrigineFamilles = { readonly genre: "registre" } | { readonly genre: "profil"; readonly familles: readonly FamilleNomenclature[] };

/** What would be written, or why it can't be; nothing is written yet. */
export interface ApercuFamilles {
  readonly origine: OrigineFamilles;
  readonly resultat: { readonly ok: true; readonly plan: PlanFamilles } | { readonly ok: false; readonly refus: RefusFamilles };
}

export interface FamillesEcrites {
  readonly plan: PlanFamilles;
  readonly undo: Undo;
}

export async function examinerFamilles(flow: FlowContext): Promise<ExamenFamilles> {
  const { register } = await readTables(flow, champsLus(flow));
  const nomenclature = lireNomenclature(register);
  return { nomenclature: nomenclature && nomenclature.lignes.map(({ famille, libelleFamille, codeCPV, familleAgec }) => ({ famille, libelleFamille, codeCPV, familleAgec })), manquantes: famillesSansLigne(register, nomenclature) };
}

/** Where the lines would go. Writes nothing. */
export async function previewFamilles(flow: FlowContext, origine: OrigineFamilles): Promise<ApercuFamilles> {
  const { register, survey } = await readTables(flow, champsLus(flow));
  const definition = flow.catalogue.referentiel.get(TABLE_FAMILLES);
  if (!definition) throw new WorkbookError("unsupported", "the catalogue has no table of familles");
  const nomenclature = lireNomenclature(register);
  const lignes = origine.genre === "profil" ? famillesNouvelles(origine.familles, nomenclature) : famillesSansLigne(register, nomenclature).map(({ famille }) => familleSeule(famille));
  const table = register.tables.get(TABLE_FAMILLES) ?? null;
  const request = table ? finDeTable(survey, table, lignes.length + 1) : null;
  const [fin] = request ? await flow.workbook.readColumns([request], { signal: flow.signal }) : [];
  return { origine, resultat: planFamilles(lignes, definition, survey, table && lieuImport(survey, table, fin ?? null)) };
}

/** Writes what was previewed, all or nothing; refused with `changed` when it would be something else by now. */
export async function ecrireFamilles(flow: FlowContext, apercu: ApercuFamilles): Promise<FamillesEcrites> {
  const { resultat } = apercu;
  const changed = () => new WorkbookError("changed", "familles or sheets of the workbook changed since the preview");
  if (!resultat.ok) throw changed();
  const still = async () => {
    const fresh = await previewFamilles(flow, apercu.origine);
    if (JSON.stringify(fresh.resultat) !== JSON.stringify(resultat)) throw changed();
  };
  return { plan: resultat.plan, undo: await flow.workbook.apply(resultat.plan.edits, { still }) };
}

export async function annulerFamilles({ workbook }: Pick<FlowContext, "workbook">, { undo }: FamillesEcrites): Promise<UndoReport> {
  return workbook.undo(undo);
}

/** The nomenclature, and the familles of the tables that are filed by it. */
function champsLus({ catalogue: { referentiel } }: Pick<FlowContext, "catalogue">): NeededFields {
  return new Map([[TABLE_FAMILLES, new Set((referentiel.get(TABLE_FAMILLES)?.champs ?? []).map(({ id }) => id))], ["marches", new Set(["famille"])], ["recensement", new Set(["famille"])]]);
}
