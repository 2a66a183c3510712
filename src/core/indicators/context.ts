import { VALUE_CELL } from "../register/column";
import { foldText } from "../register/fold";
import type { Register } from "../register/register";
import type { Filtre, MesureDeTable } from "../scheme/mesure";
import { emptyBits, eachBit, setBit } from "./bits";
import { allUnknown, conjunction, type Mask } from "./mask";
import type { Periode, Raison } from "./resultat";
import { viewTable, type TableView } from "./tableView";

/** What an evaluation is about: a register, a period, and all the directions or one. */
export interface EvaluationOptions {
  readonly periode: Periode;
  readonly direction?: string;
}

/** Tables seen through one evaluation; criteria, periods and universes are computed once and shared. */
export interface EvaluationContext {
  readonly periode: Periode;
  /** The direction that the evaluation is about; null for all of them. */
  readonly direction: string | null;
  view(table: string): TableView | null;
  /** The label of a table, present or not. */
  libelle(table: string): string;
  /** The rows that a measure is about before its own criteria: period, nature, direction. */
  universe(view: TableView, mesure: Pick<MesureDeTable, "periode" | "subsequents" | "concessions">): Mask | Raison;
}

const SUBSEQUENT: Filtre = { criteres: { nature: "Marché subséquent" }, ou: [] };
const CONCESSION: Filtre = { criteres: { nature: ["DSP", "Concession*"] }, ou: [] };
const JOIN_FIELD = "marche";

export function createContext(register: Register, { periode, direction }: EvaluationOptions): EvaluationContext {
  const views = new Map<string, TableView>();
  for (const [id, table] of register.tables) views.set(id, viewTable(table));
  const universes = new Map<string, Mask | Raison>();

  function universe(view: TableView, mesure: Pick<MesureDeTable, "periode" | "subsequents" | "concessions">): Mask | Raison {
    const { definition } = view.table;
    const champ = mesure.periode ?? definition.periode;
    const key = [definition.id, champ, mesure.subsequents, mesure.concessions].join("\u0000");
    const known = universes.get(key);
    if (known) return known;
    const inPeriod = view.period(champ, periode);
    const ofNature = conjunction(inPeriod, natures(view, mesure));
    const inDirection = direction === undefined ? ofNature : restrict(view, ofNature, direction);
    universes.set(key, inDirection);
    return inDirection;
  }

  function restrict(view: TableView, mask: Mask, wanted: string): Mask | Raison {
    const filtre: Filtre = { criteres: { direction: `=${literal(wanted)}` }, ou: [] };
    if (view.column("direction")) return conjunction(mask, view.mask(filtre));
    const marches = views.get("marches");
    const joined = view.column(JOIN_FIELD);
    if (!joined || (joined.kind !== "texte" && joined.kind !== "liste") || !marches?.column("direction")) {
      return { code: "directionInconnue", table: view.table.definition.libelle };
    }
    return conjunction(mask, joinMask(view, marches, filtre));
  }

  return { periode, direction: direction ?? null, view: (table) => views.get(table) ?? null, libelle: (table) => register.libelles.get(table) ?? table, universe };
}

/** Marchés subséquents and concessions are told by their nature; a blank nature is an ordinary marché. */
function natures(view: TableView, mesure: Pick<MesureDeTable, "subsequents" | "concessions">): Mask {
  const column = view.column("nature");
  const all: Mask = view.mask({ criteres: {}, ou: [] });
  if (!column) return all;
  const out = [mesure.subsequents ? null : SUBSEQUENT, mesure.concessions ? null : CONCESSION].flatMap((filtre) => (filtre ? [view.mask(filtre).yes] : []));
  return out.reduce<Mask>((mask, excluded) => ({ yes: mask.yes.map((word, index) => word & ~excluded[index]!), no: mask.no.map((word, index) => word | excluded[index]!) }), all);
}

/** Rows of a table attached to the marchés of a filter by their number. */
function joinMask(view: TableView, marches: TableView, filtre: Filtre): Mask {
  const ids = marches.column("id");
  const joined = view.column(JOIN_FIELD);
  const rowCount = view.table.rowCount;
  if (!ids || !("entries" in ids) || !joined || !("entries" in joined)) return allUnknown(rowCount);
  const wanted = marches.mask(filtre);
  const names = new Set<string>();
  eachBit(wanted.yes, (row) => {
    if (ids.state[row] === VALUE_CELL) names.add(foldText(ids.entries[ids.values[row]!]!.text));
  });
  const yes = emptyBits(rowCount);
  const no = emptyBits(rowCount);
  for (let row = 0; row < rowCount; row++) {
    if (joined.state[row] === VALUE_CELL) setBit(names.has(foldText(joined.entries[joined.values[row]!]!.text)) ? yes : no, row);
  }
  return { yes, no };
}

/** A value taken as it is in a criterion: wildcards lose their meaning. */
function literal(text: string): string {
  return text.replace(/[*?~]/g, "~$&");
}

export function isRaison(found: Mask | Raison): found is Raison {
  return "code" in found;
}
