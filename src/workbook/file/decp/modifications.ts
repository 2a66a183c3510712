import { z } from "zod";
import type { Cell } from "../../../core/register/cell";
import { readDate } from "../../../core/register/date";
import type { ChampModifiable, Modifie } from "../../../core/register/importation/releve";
import { isRecord, numberField, partiesField, textField } from "./fields";

/** What is used of a modification; the rest of it is left. */
const modificationContract = z.object({ id: numberField, dateNotificationModification: textField, dateSignatureModification: textField, dureeMois: numberField, montant: numberField, titulaires: partiesField });
type Modification = z.infer<typeof modificationContract>;

/** Under this share of the initial amount, a new amount is often that of the amendment alone. */
const DOUTEUX = 0.5;

/**
 * What the modifications of a contract make of its duration, its titulaires and its amount: for each, what the last
 * modification that says it says. They are taken by date, then number, then order. What can't be read changes nothing.
 */
export function modifieOf(raw: unknown, initial: Readonly<Record<ChampModifiable, Cell>>): Modifie | null {
  const modifications = listed(raw);
  if (modifications.length === 0) return null;
  const valeurs: Partial<Record<ChampModifiable, Cell>> = {};
  for (const one of inOrder(modifications)) {
    if (typeof one.dureeMois === "number" && one.dureeMois > 0) valeurs.dureeMois = one.dureeMois;
    // Seen in a real file: the names of the keys in the place of the identifiers.
    if (one.titulaires.length > 0 && one.titulaires.every((id) => /\d/.test(id))) valeurs.titulaire = one.titulaires.join(";");
    if (typeof one.montant === "number" && one.montant > 0) valeurs.montant = one.montant;
  }
  const { montant } = valeurs;
  const montantDouteux = typeof montant === "number" && typeof initial.montant === "number" && montant < initial.montant * DOUTEUX;
  const changed = Object.entries(valeurs).filter(([champ, valeur]) => valeur !== initial[champ as ChampModifiable] && !(champ === "montant" && montantDouteux));
  return { nombre: modifications.length, valeurs: Object.fromEntries(changed), montantDouteux };
}

/** `[{ modification: {…} }]`, `[{…}]`, `{ modification: […] }`: the modifications. */
function listed(raw: unknown): Modification[] {
  const outer = isRecord(raw) && Object.hasOwn(raw, "modification") ? raw.modification : raw;
  const items = Array.isArray(outer) ? (outer as unknown[]) : isRecord(outer) ? [outer] : [];
  return items.map((item) => (isRecord(item) && isRecord(item.modification) ? item.modification : item)).filter(isRecord).map((item) => modificationContract.parse(item));
}

function inOrder(modifications: readonly Modification[]): Modification[] {
  const days = new Map(modifications.map((one) => {
    const read = readDate(one.dateNotificationModification ?? one.dateSignatureModification, 1900);
    return [one, read.state === "value" ? read.value : null] as const;
  }));
  // One date that can't be read, and the dates say no order any more.
  const dated = [...days.values()].every((day) => day !== null);
  const numero = ({ id }: Modification) => (typeof id === "number" ? id : 0);
  return [...modifications].sort((a, b) => (dated ? days.get(a)! - days.get(b)! : 0) || numero(a) - numero(b));
}
