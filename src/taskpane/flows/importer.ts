import { freeName } from "../../core/bilan/freeName";
import type { Champ } from "../../core/register/champ";
import { classer, type Classement } from "../../core/register/importation/classement";
import { finDeTable, lieuImport, refusLieu } from "../../core/register/importation/lieu";
import { planAjout, rangsAjoutes, type Destination, type OptionsImport } from "../../core/register/importation/planAjout";
import { FEUILLE_IMPORT, TABLEAU_IMPORT } from "../../core/register/importation/planRegistre";
import { champsDe, type Enregistrement, type Refus, type Releve } from "../../core/register/importation/releve";
import { resumeImport, type ResumeImport } from "../../core/register/importation/resume";
import type { WorkbookSurvey } from "../../core/register/survey";
import { WorkbookError, type Undo, type UndoReport } from "../../workbook/port";
import type { RowSelection } from "../host";
import { breathe, type FlowContext } from "./flow";
import { pace, share } from "./pace";
import { readTables } from "./readTables";

/** A file that the person chose: its size is known before it is read. */
export interface FichierChoisi {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly read: () => Promise<Uint8Array>;
}

/** Limits of what a pane reads without harm; beyond, a file is refused with words. */
export const LIMITES_IMPORT = { octets: 50_000_000, octetsEnTout: 150_000_000, marches: 50_000 } as const;

export type ProblemeFichier =
  | { readonly motif: "tropGros" | "ensemble"; readonly octets: number }
  | { readonly motif: "tropDeMarches" }
  /** `detail`: the French sentence of the file adapter. */
  | { readonly motif: "illisible"; readonly detail: string }
  /** The browser doesn't give it: moved, deleted, on a drive that is gone. */
  | { readonly motif: "inaccessible" };

export interface FichierImporte {
  readonly nom: string;
  readonly lus: number;
  readonly refuses: readonly Refus[];
  /** Why nothing was read of it. */
  readonly probleme: ProblemeFichier | null;
}

export interface LectureFichiers {
  readonly fichiers: readonly FichierImporte[];
  readonly releve: Releve;
}

/** What would be added, shown and not yet written. */
export interface ApercuImport extends LectureFichiers {
  readonly champs: readonly (Champ | null)[];
  readonly classements: readonly Classement[];
  readonly destination: Destination;
  readonly resume: ResumeImport;
}

/** Rows added, where, and how to take them back. */
export interface ImportFait {
  readonly nombre: number;
  readonly feuille: string;
  readonly premiere: RowSelection;
  readonly undo: Undo;
}

/** Reads the files one after the other; one that can't be read leaves the others alone. */
export async function readFichiers(flow: FlowContext, choisis: readonly FichierChoisi[]): Promise<LectureFichiers> {
  const { readRecords, DECP_LABELS } = await import(/* webpackChunkName: "decp" */ "../../workbook/file/decp/readRecords");
  const fichiers: FichierImporte[] = [];
  const enregistrements: Enregistrement[] = [];
  const total = choisis.reduce((sum, { size }) => sum + size, 0) || 1;
  let octets = 0;
  for (const choisi of choisis) {
    await breathe(flow);
    const { name: nom, size } = choisi;
    const refuse = (probleme: ProblemeFichier) => fichiers.push({ nom, lus: 0, refuses: [], probleme });
    if (size > LIMITES_IMPORT.octets) refuse({ motif: "tropGros", octets: size });
    else if (octets + size > LIMITES_IMPORT.octetsEnTout) refuse({ motif: "ensemble", octets: size });
    else {
      const bytes = await choisi.read().catch(() => null);
      if (bytes === null) refuse({ motif: "inaccessible" });
      else {
        await breathe(flow);
        try {
          const read = await pace(share(flow, octets / total, (octets + size) / total), readRecords({ name: nom, bytes }));
          if (enregistrements.length + read.enregistrements.length > LIMITES_IMPORT.marches) refuse({ motif: "tropDeMarches" });
          else {
            fichiers.push({ nom, lus: read.enregistrements.length, refuses: read.refuses, probleme: null });
            for (const one of read.enregistrements) enregistrements.push(one);
          }
        } catch (error) {
          if (!(error instanceof WorkbookError) || error.code !== "unreadable") throw error;
          refuse({ motif: "illisible", detail: error.detail });
        }
      }
      octets += size;
    }
  }
  return { fichiers, releve: { labels: DECP_LABELS, enregistrements } };
}

/** Looks at the register, tells duplicates and lots, and says what would be written. Writes nothing. */
export async function previewImport(flow: FlowContext, lecture: LectureFichiers): Promise<ApercuImport> {
  const { releve } = lecture;
  const definition = flow.catalogue.referentiel.get("marches");
  if (!definition) throw new WorkbookError("unsupported", "the catalogue has no table Marchés");
  const champs = champsDe(releve.labels, definition);
  const reading = await readTables(share(flow, 0, 0.6), COMPARES);
  const { survey } = reading;
  const table = reading.register.tables.get("marches") ?? null;
  const request = table ? finDeTable(survey, table, releve.enregistrements.length) : null;
  const [fin] = request ? await flow.workbook.readColumns([request], { signal: flow.signal }) : [];
  const destination: Destination = table ? { genre: "table", lieu: lieuImport(survey, table, fin ?? null) } : newSheet(survey);
  const classements = await pace(share(flow, 0.6, 1), classer(releve, champs, table));
  await breathe(flow);
  return { ...lecture, champs, classements, destination, resume: resumeImport(releve, champs, destination) };
}

/** Fields of the register that rows are compared by; its identity and its dates always come. */
const COMPARES: ReadonlyMap<string, ReadonlySet<string>> = new Map([["marches", new Set(["id", "acheteur", "objet", "titulaire", "montant"])]]);

function newSheet(survey: WorkbookSurvey): Destination {
  const names = [...survey.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)), ...survey.names.map(({ name }) => name)];
  return { genre: "feuille", feuille: freeName(FEUILLE_IMPORT, " ", survey.sheets.map(({ name }) => name)), tableau: freeName(TABLEAU_IMPORT, "_", names) };
}

/**
 * Writes what was previewed, all or nothing; refused with `changed` when the register is no longer such that the same
 * rows would go to the same place.
 */
export async function applyImport(flow: FlowContext, apercu: ApercuImport, options: OptionsImport): Promise<ImportFait> {
  const still = async () => {
    const fresh = await previewImport(share(flow, 0.2, 1), apercu);
    if (textOf(fresh) !== textOf(apercu)) throw new WorkbookError("changed", "the register changed since the preview of the import");
  };
  const { releve, champs, destination } = apercu;
  const rangs = rangsAjoutes(apercu.classements, options);
  if (rangs.length === 0 || (destination.genre === "table" && refusLieu(destination.lieu, rangs.length))) throw new WorkbookError("changed", "nothing can be added");
  const undo = await flow.workbook.apply(await pace(share(flow, 0, 0.2), planAjout(releve, champs, rangs, options, destination)), { still });
  const { feuille, row, first, count } = destination.genre === "table"
    ? { ...destination.lieu, feuille: destination.lieu.mapping.sheet }
    : { feuille: destination.feuille, row: 1, first: 0, count: releve.labels.length };
  return { nombre: rangs.length, feuille, premiere: { sheet: feuille, rows: [row], columns: { first, last: first + count - 1 } }, undo };
}

export async function undoImport({ workbook }: Pick<FlowContext, "workbook">, { undo }: ImportFait): Promise<UndoReport> {
  return workbook.undo(undo);
}

/** What must be the same for a preview to hold. */
function textOf({ classements, destination }: ApercuImport): string {
  return JSON.stringify([classements, destination], (_key, value: unknown) => (value instanceof Set ? [...(value as Set<unknown>)] : value));
}
