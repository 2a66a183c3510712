import { lignesArretees, TABLE_ARRETES } from "../../compliance/arretes";
import type { Conformite } from "../../compliance/conformite";
import { textePeriode } from "../../indicators/textes";
import type { Periode } from "../../indicators/resultat";
import type { Referentiel, TableDefinition } from "../../register/champ";
import { lignesSous } from "../../register/importation/lignesSous";
import type { Register } from "../../register/register";
import type { WorkbookSurvey } from "../../register/survey";
import { feuilleDeTable } from "../../classeur/feuilleDeTable";
import { number, text } from "../chiffres/content";
import type { CellContent, Edit } from "../edit";
import { placeLists } from "../lists";
import { DAY_FORMAT } from "../numberFormats";
import { chiffresAArreter, type ChiffreArrete, type Laisse } from "./chiffres";
import { lieuArret, obstacleBelow, spanOf, type LieuArret } from "./lieu";

/** The workbook that the figures are stored in. */
export interface Classeur {
  readonly register: Register;
  readonly survey: WorkbookSurvey;
  readonly referentiel: Referentiel;
}

/** What "Arrêter le bilan" would do. Applying it is the adapter's work; nothing is written before. */
export interface PlanArret {
  readonly feuille: string;
  /** True when the workbook has no such table: the sheet is made. */
  readonly creee: boolean;
  /** First and last row that are written, 1-based. */
  readonly lignes: { readonly debut: number; readonly fin: number };
  readonly edits: readonly Edit[];
  readonly chiffres: readonly ChiffreArrete[];
  readonly laisses: readonly Laisse[];
  /** Labels of the columns that the person's table doesn't have: those figures aren't stored. */
  readonly sansColonne: readonly string[];
}

/** Why a bilan can't be stored; worded by `texteRefus`. */
export type RefusArret =
  /** What is voted is the whole collectivité's. */
  | { readonly motif: "direction"; readonly direction: string }
  /** Row numbers of the sheet, 1-based. */
  | { readonly motif: "dejaArrete"; readonly schema: string; readonly periode: Periode; readonly feuille: string; readonly lignes: readonly number[] }
  | { readonly motif: "aucunChiffre"; readonly periode: Periode }
  /** Another table of the sheet begins at that row (1-based), where the lines would go. */
  | { readonly motif: "sansPlace"; readonly feuille: string; readonly ligne: number };

export type Arret = { readonly ok: true; readonly plan: PlanArret } | { readonly ok: false; readonly refus: RefusArret };

/**
 * Stores the figures of a check as voted on a day (ISO), in the table Bilans arrêtés: below its last line, by its own
 * columns, the others left alone; in a new sheet where the workbook has none. What was voted before is never replaced.
 */
export function planArret(conformite: Conformite, { register, survey, referentiel }: Classeur, date: string): Arret {
  const { schema, periode, direction } = conformite;
  if (direction !== null) return { ok: false, refus: { motif: "direction", direction } };
  const lieu = lieuArret(register);
  const former = lignesArretees(register, schema.id).filter((line) => line.periode.debut === periode.debut && line.periode.fin === periode.fin);
  if (lieu && former.length > 0) return { ok: false, refus: { motif: "dejaArrete", schema: schema.id, periode, feuille: lieu.mapping.sheet, lignes: former.map(({ ligne }) => ligne) } };
  const { chiffres, laisses } = chiffresAArreter(conformite);
  if (chiffres.length === 0) return { ok: false, refus: { motif: "aucunChiffre", periode } };
  const lines = chiffres.map((chiffre) => lineOf(chiffre, schema.id, periode, date));
  if (lieu) {
    const obstacle = obstacleBelow(survey, lieu, lines.length);
    if (obstacle !== null) return { ok: false, refus: { motif: "sansPlace", feuille: lieu.mapping.sheet, ligne: obstacle + 1 } };
  }
  const definition = referentiel.get(TABLE_ARRETES);
  if (!definition) throw new Error(`the catalogue has no table ${TABLE_ARRETES}`);
  return { ok: true, plan: { ...(lieu ? append(lieu, lines, definition) : create(survey, lines, definition)), chiffres, laisses } };
}

/** What each field of a line receives; `vide` would erase, null leaves the cell alone. */
type Line = Readonly<Record<string, CellContent | null>>;

function lineOf({ code, unite, valeur, numerateur, denominateur }: ChiffreArrete, schema: string, periode: Periode, date: string): Line {
  return {
    schema: text(schema),
    // A year is typed as a number; two are a text.
    periode: periode.debut === periode.fin ? { type: "nombre", value: periode.fin, format: "0" } : text(textePeriode(periode)),
    code: text(code), valeur: number(valeur, unite),
    numerateur: numerateur === null ? null : number(numerateur, ""), denominateur: denominateur === null ? null : number(denominateur, ""),
    date: { type: "date", value: date, format: DAY_FORMAT },
  };
}

type Written = Pick<PlanArret, "feuille" | "creee" | "lignes" | "edits" | "sansColonne">;

function append(lieu: LieuArret, lines: readonly Line[], { champs }: TableDefinition): Written {
  const { mapping, row } = lieu;
  const { first, count } = spanOf(mapping);
  const contents = lines.map((line) => {
    const cells = new Array<CellContent | null>(count).fill(null);
    for (const { champ, column } of mapping.columns) cells[column - first] = line[champ] ?? null;
    return cells;
  });
  return {
    feuille: mapping.sheet, creee: false, lignes: { debut: row + 1, fin: row + lines.length },
    edits: lignesSous({ ...lieu, first }, contents),
    sansColonne: champs.filter(({ id }) => lines.some((line) => line[id] != null) && !mapping.columns.some(({ champ }) => champ === id)).map(({ libelle }) => libelle),
  };
}

function create(survey: WorkbookSurvey, lines: readonly Line[], definition: TableDefinition): Written {
  const { sheet, edits } = feuilleDeTable({ definition, lignes: lines.map((contenus) => ({ contenus })) }, survey);
  return { feuille: sheet, creee: true, lignes: { debut: 2, fin: lines.length + 1 }, sansColonne: [], edits: placeLists(edits, survey) };
}
