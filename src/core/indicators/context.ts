import type { Register } from "../register/register";
import { criteres, criteresDe, SANS_FILTRE, tous, type Filtre } from "../scheme/filtre";
import type { MesureDeTable } from "../scheme/mesure";
import { andNot, or } from "./bits";
import { conjunction, type Mask } from "./mask";
import type { Periode, Raison } from "./resultat";
import { viewTable, type TableView } from "./tableView";

/** What an evaluation is about: a register, a period, and all the directions or one. */
export interface EvaluationOptions {
  readonly periode: Periode;
  readonly direction?: string;
}

type Univers = Pick<MesureDeTable, "periode" | "stock" | "subsequents" | "concessions">;

/** Tables seen through one evaluation; criteria, periods and universes are computed once and shared. */
export interface EvaluationContext {
  readonly periode: Periode;
  /** The direction that the evaluation is about; null for all of them. */
  readonly direction: string | null;
  /** True when only some of the marchés are looked at: one direction, one category. */
  readonly restreint: boolean;
  view(table: string): TableView | null;
  /** The label of a table, present or not. */
  libelle(table: string): string;
  /** The rows that a measure is about before its own criteria: period or stock, nature, direction. */
  universe(view: TableView, mesure: Univers): Mask | Raison;
  /** Fields of a table that the direction, or the category looked at, is read in. */
  restrictedBy(view: TableView): readonly string[];
  /** The same tables for another period. */
  pour(periode: Periode): EvaluationContext;
  /** The same tables, looked at through one more filter on the fields of Marchés. */
  parmi(filtre: Filtre): EvaluationContext;
}

const SUBSEQUENT = criteres({ nature: "Marché subséquent" });
const CONCESSION = criteres({ nature: ["DSP", "Concession*"] });

/** What the scheme, the law and the details of a figure ask of one register is computed once, as long as the register is kept. */
const seen = new WeakMap<Register["tables"], ReadonlyMap<string, TableView>>();

function viewsOf({ tables }: Register): ReadonlyMap<string, TableView> {
  const known = seen.get(tables);
  if (known) return known;
  const marches = tables.get("marches") ?? null;
  const views = new Map([...tables].map(([id, table]) => [id, viewTable(table, marches)] as const));
  seen.set(tables, views);
  return views;
}

export function createContext(register: Register, { periode, direction }: EvaluationOptions): EvaluationContext {
  const views = viewsOf(register);
  const libelle = (table: string) => register.libelles.get(table) ?? table;
  return contextOver(views, libelle, periode, direction ?? null, direction === undefined ? [] : [criteres({ direction: `=${literal(direction)}` })]);
}

function contextOver(views: ReadonlyMap<string, TableView>, libelle: (table: string) => string, periode: Periode, direction: string | null, restrictions: readonly Filtre[]): EvaluationContext {
  const universes = new Map<string, Mask | Raison>();

  function universe(view: TableView, mesure: Univers): Mask | Raison {
    const { definition } = view.table;
    const champ = mesure.periode ?? definition.periode;
    const key = [definition.id, champ, mesure.stock, mesure.subsequents, mesure.concessions].join("\u0000");
    const known = universes.get(key);
    if (known) return known;
    const dated = mesure.stock === undefined ? view.period(champ, periode) : view.stock(mesure.stock, periode);
    let found: Mask | Raison = conjunction(dated, natures(view, mesure));
    for (const filtre of restrictions) {
      const mine = onTable(view, filtre);
      if (!mine) {
        found = { code: "directionInconnue", table: definition.libelle, colonnes: lacking(view, filtre) };
        break;
      }
      found = conjunction(found, view.mask(mine));
    }
    universes.set(key, found);
    return found;
  }

  return {
    periode, direction, restreint: restrictions.length > 0, libelle, universe,
    view: (table) => views.get(table) ?? null,
    restrictedBy: (view) => restrictions.flatMap((filtre) => criteresDe(onTable(view, filtre) ?? SANS_FILTRE).map(({ champ }) => champ)),
    pour: (other) => contextOver(views, libelle, other, direction, restrictions),
    parmi: (filtre) => contextOver(views, libelle, periode, direction, [...restrictions, filtre]),
  };
}

/** The places in which a table may answer for a field of Marchés: its own field, else that of the marché that its rows belong to. */
function placesOf(champ: string): readonly [own: string, joined: string] {
  return [champ, `marche.${champ}`];
}

/**
 * A filter on the fields of Marchés as another table can answer it; null when one of its fields has no place there, be
 * it in one branch of an `ou`. What the other branches meet is known, but not what they leave: the rows kept would be
 * some of the group, under the name of the whole of it. A measure with such a filter of its own isn't made either.
 */
function onTable(view: TableView, filtre: Filtre): Filtre | null {
  const renamed: Record<string, Filtre["criteres"][string]> = {};
  for (const [champ, critere] of Object.entries(filtre.criteres)) {
    const own = placesOf(champ).find((candidate) => view.column(candidate) !== null);
    if (own === undefined) return null;
    renamed[own] = critere;
  }
  const ou = filtre.ou.map((one) => onTable(view, one));
  const et = filtre.et.map((one) => onTable(view, one));
  return [...ou, ...et].some((one) => one === null) ? null : { criteres: renamed, ou: ou as Filtre[], et: et as Filtre[] };
}

/** The columns to add, each once, for a table to answer a filter; none where no column of the register could. */
function lacking(view: TableView, filtre: Filtre): string[] {
  const absent = criteresDe(filtre).map(({ champ }) => placesOf(champ)).filter((places) => places.every((place) => view.column(place) === null));
  const named = absent.flatMap((places) => places.map((place) => view.missing([place])).find((champs) => champs.length > 0) ?? []);
  return [...new Set(named.map(({ libelle }) => libelle))];
}

/** Marchés subséquents and concessions are told by their nature; a blank nature is an ordinary marché. */
function natures(view: TableView, mesure: Univers): Mask {
  const all: Mask = view.mask(tous());
  if (!view.column("nature")) return all;
  const out = [mesure.subsequents ? null : SUBSEQUENT, mesure.concessions ? null : CONCESSION].flatMap((filtre) => (filtre ? [view.mask(filtre).yes] : []));
  return out.reduce<Mask>((mask, excluded) => ({ yes: andNot(mask.yes, excluded), no: or(mask.no, excluded) }), all);
}

/** A value taken as it is in a criterion: wildcards lose their meaning. */
export function literal(text: string): string {
  return text.replace(/[*?~]/g, "~$&");
}

export function isRaison(found: Mask | Raison): found is Raison {
  return "code" in found;
}
