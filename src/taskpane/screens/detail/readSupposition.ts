import type { Levier, Supposition } from "../../../core/compliance/resteAFaire/supposition";
import { readNumber } from "../../../core/register/number";
import { analyseTextes } from "../../textes";

/** What was typed, as a supposition; or what to mend, by field. Nothing typed: neither. */
export interface SuppositionLue {
  readonly supposition: Supposition | null;
  readonly deplus: string | null;
  readonly dont: string | null;
}

/** Written as in a cell: "1 200", "12,5". Rows are whole. `base`: without one, there is a single number to give. */
export function readSupposition(typed: { readonly deplus: string; readonly dont: string }, levier: Levier, base: boolean): SuppositionLue {
  const [deplus, dont] = [read(typed.deplus, levier), read(base ? typed.dont : typed.deplus, levier)];
  const problems = { deplus: deplus.probleme, dont: base ? dont.probleme : null };
  if (deplus.nombre === null || dont.nombre === null) return { supposition: null, ...problems };
  if (dont.nombre > deplus.nombre) return { supposition: null, deplus: null, dont: analyseTextes.invalide.trop };
  return { supposition: { deplus: deplus.nombre, dont: dont.nombre }, deplus: null, dont: null };
}

function read(typed: string, levier: Levier): { readonly nombre: number | null; readonly probleme: string | null } {
  if (typed.trim() === "") return { nombre: null, probleme: null };
  const found = readNumber(typed);
  const whole = levier === "lignes";
  const ok = found.state === "value" && found.value >= 0 && found.value <= MOST && (!whole || Number.isInteger(found.value));
  return ok ? { nombre: found.value, probleme: null } : { nombre: null, probleme: whole ? analyseTextes.invalide.entier : analyseTextes.invalide.nombre };
}

/** Beyond it euros have no cents left. */
const MOST = 1e12;
