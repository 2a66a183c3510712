import type { Cell } from "../../../src/core/register/cell";
import { joinedField } from "../../../src/core/register/champ";
import { criteresDe } from "../../../src/core/scheme/filtre";
import { isComptee, mesuresDe, type Mesure } from "../../../src/core/scheme/mesure";
import { indicateursDe, type Schema } from "../../../src/core/scheme/schema";

const known = new WeakMap<object, ReadonlyMap<string, readonly Cell[]>>();

/** The values that the criteria of the schemes name for a field, and those right beside a bound. */
export function dansLesCriteres(schemas: Iterable<Schema>, table: string, champ: string): readonly Cell[] {
  const all = [...schemas];
  const [first] = all;
  if (!first) return [];
  const found = known.get(first) ?? collect(all);
  known.set(first, found);
  return found.get(`${table}.${champ}`) ?? [];
}

function collect(schemas: readonly Schema[]): ReadonlyMap<string, readonly Cell[]> {
  const found = new Map<string, Set<Cell>>();
  const add = (key: string, cells: readonly Cell[]) => found.set(key, new Set([...(found.get(key) ?? []), ...cells]));
  for (const mesure of mesures(schemas)) {
    if (mesure.genre === "realisation") {
      add("suiviActions.action", [mesure.action, `Action ${mesure.action}`]);
      if (mesure.sousAction !== undefined) add("suiviActions.sousAction", written(mesure.sousAction));
    }
    if (!isComptee(mesure)) continue;
    for (const { champ, critere } of [mesure.filtre, ...("base" in mesure && mesure.base ? [mesure.base] : [])].flatMap(criteresDe)) {
      const field = joinedField(champ);
      add(field === null ? `${mesure.table}.${champ}` : `marches.${field}`, [critere].flat().flatMap((one) => (typeof one === "boolean" ? [] : written(String(one)))));
    }
  }
  return new Map([...found].map(([key, cells]) => [key, [...cells]] as const));
}

function mesures(schemas: readonly Schema[]): Mesure[] {
  return schemas.flatMap(indicateursDe).flatMap(({ mesure }) => (mesure ? mesuresDe(mesure) : []));
}

/** Cells that meet a criterion, and some that just don't. */
function written(critere: string): Cell[] {
  const operand = critere.replace(/^\s*(<>|>=|<=|=|>|<)\s*/, "").trim();
  if (operand === "") return [];
  const number = Number(operand);
  if (Number.isFinite(number) && /[<>]/.test(critere)) return [number, Math.round(number * 100 + 1) / 100, Math.round(number * 100 - 1) / 100];
  return [operand.replace(/\*/g, "").replace(/\?/g, "x"), operand.replace(/\*/g, "0000000").replace(/\?/g, "1")];
}
