import { findChamp, type Referentiel } from "../register/champ";
import { fieldsOf } from "../scheme/fields";
import { isComptee, isReprise, type Mesure, type MesureComptee, type Operande } from "../scheme/mesure";
import type { Composante, Indicateur } from "../scheme/schema";

/** Why an indicator can't be forecast from needs. Worded by `texteImprevisible`. */
export type Imprevisible =
  | { readonly code: "saisie" }
  | { readonly code: "realisation" }
  /** It counts something else than the marchés of the year. */
  | { readonly code: "autreTable"; readonly table: string }
  /** A stock: marchés notified before count too. */
  | { readonly code: "stock" }
  /** The year is read elsewhere than in the notification. */
  | { readonly code: "autreDate"; readonly champ: string }
  /** What needs don't say. Labels. */
  | { readonly code: "champs"; readonly champs: readonly string[] };

interface Connaissances {
  /** Fields of Marchés that needs fill in. */
  readonly connus: ReadonlySet<string>;
  readonly referentiel: Referentiel;
  /** The indicators and composantes of the scheme, by code, for a ratio that takes them up. */
  readonly byCode: ReadonlyMap<string, Indicateur | Composante>;
}

/** Null where every figure that the measure needs is known of the needs. */
export function imprevisible(mesure: Mesure, connaissances: Connaissances): Imprevisible | null {
  if (mesure.genre === "saisie") return { code: "saisie" };
  if (mesure.genre === "realisation") return { code: "realisation" };
  if (mesure.genre === "ratio") return operandeImprevisible(mesure.numerateur, connaissances) ?? operandeImprevisible(mesure.diviseur, connaissances);
  return isComptee(mesure) ? compteeImprevisible(mesure, connaissances) : { code: "saisie" };
}

function operandeImprevisible(operande: Operande, connaissances: Connaissances): Imprevisible | null {
  if (!isReprise(operande)) return imprevisible(operande, connaissances);
  const mesure = connaissances.byCode.get(operande.indicateur)?.mesure;
  return mesure ? imprevisible(mesure, connaissances) : { code: "saisie" };
}

function compteeImprevisible(mesure: MesureComptee, { connus, referentiel }: Connaissances): Imprevisible | null {
  if (mesure.table !== "marches") return { code: "autreTable", table: referentiel.get(mesure.table)?.libelle ?? mesure.table };
  if (mesure.stock !== undefined) return { code: "stock" };
  const date = referentiel.get("marches")?.periode;
  const libelle = (champ: string) => findChamp(referentiel, "marches", champ)?.libelle ?? champ;
  if (mesure.periode !== undefined && mesure.periode !== date) return { code: "autreDate", champ: libelle(mesure.periode) };
  const champs = [...fieldsOf({ ...mesure, periode: undefined })].filter((champ) => !connus.has(champ));
  return champs.length > 0 ? { code: "champs", champs: champs.map(libelle) } : null;
}
