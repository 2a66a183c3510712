import { cellText, isBlank } from "../cell";
import type { Champ } from "../champ";
import { readDate } from "../date";
import { isSiret } from "../siret";
import { headersOfMapping } from "../decisions";
import { fieldsOf } from "./classement";
import { colonnesEcrites, type Destination } from "./planAjout";
import { CHAMPS_MODIFIABLES, type ChampModifiable, type Releve } from "./releve";

/** What a person is told of the files before anything is written. */
export interface ResumeImport {
  /** Days since 1970-01-01, of the notifications that can be read; null when none can. */
  readonly periode: { readonly debut: number; readonly fin: number } | null;
  readonly sansDate: number;
  /** By number of records, the most first; `siret` null for those that name none. */
  readonly acheteurs: readonly { readonly siret: string | null; readonly valide: boolean; readonly nombre: number }[];
  /** Headers of the register that receive something. */
  readonly remplies: readonly string[];
  /** Data of the files for which the register has no column. */
  readonly sansColonne: readonly string[];
  /** Data of the files whose column feeds other fields too: not written there. */
  readonly partagees: readonly string[];
  /** Headers of the register that stay blank, but for its formulas. */
  readonly vides: readonly string[];
  /** Headers of the columns that the register calculates. */
  readonly formules: readonly string[];
}

/** What the modifications of the rows to add would change. */
export interface ResumeModifications {
  /** Records with modifications. */
  readonly marches: number;
  /** Records in which they change each field. */
  readonly champs: Readonly<Record<ChampModifiable, number>>;
  /** Records whose new amount isn't taken. */
  readonly douteux: number;
}

export function resumeImport(releve: Releve, champs: readonly (Champ | null)[], destination: Destination): ResumeImport {
  const { labels, enregistrements } = releve;
  const filled = labels.map((_, rank) => enregistrements.some(({ cells }) => !isBlank(cells[rank] ?? null)));
  return { ...datesOf(releve, champs), acheteurs: acheteursOf(releve, champs), ...colonnesOf(releve, champs, destination, filled) };
}

function datesOf({ enregistrements }: Releve, champs: readonly (Champ | null)[]): Pick<ResumeImport, "periode" | "sansDate"> {
  const at = fieldsOf(champs);
  let [debut, fin, sansDate] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const one of enregistrements) {
    const read = readDate(at(one, "dateNotification"), 1900);
    if (read.state === "value") {
      debut = Math.min(debut, read.value);
      fin = Math.max(fin, read.value);
    } else sansDate++;
  }
  return { periode: fin < debut ? null : { debut, fin }, sansDate };
}

function acheteursOf({ enregistrements }: Releve, champs: readonly (Champ | null)[]): ResumeImport["acheteurs"] {
  const at = fieldsOf(champs);
  const counts = new Map<string, number>();
  for (const one of enregistrements) {
    const siret = cellText(at(one, "acheteur")).replace(/\s/g, "");
    counts.set(siret, (counts.get(siret) ?? 0) + 1);
  }
  return [...counts].map(([siret, nombre]) => ({ siret: siret === "" ? null : siret, valide: isSiret(siret), nombre })).sort((a, b) => b.nombre - a.nombre);
}

function colonnesOf({ labels }: Releve, champs: readonly (Champ | null)[], destination: Destination, filled: readonly boolean[]): Pick<ResumeImport, "remplies" | "sansColonne" | "partagees" | "vides" | "formules"> {
  if (destination.genre === "feuille") return { remplies: labels.filter((_, rank) => filled[rank]), sansColonne: [], partagees: [], vides: labels.filter((_, rank) => !filled[rank]), formules: [] };
  const { lieu } = destination;
  const headers = headersOfMapping(lieu.mapping);
  const written = colonnesEcrites(lieu, labels, champs);
  const received = new Set(written.filter(({ label }) => filled[label]).map(({ column }) => column));
  const placed = new Set(written.map(({ label }) => label));
  const calculated = (column: number) => lieu.formules.has(column);
  const unplaced = labels.map((_, rank) => rank).filter((rank) => filled[rank] && champs[rank] && !placed.has(rank));
  const mappedOf = (rank: number) => lieu.mapping.columns.find(({ champ }) => champ === champs[rank]?.id);
  return {
    remplies: headers.filter(({ column }) => received.has(column)).map(({ entete }) => entete),
    sansColonne: unplaced.filter((rank) => !mappedOf(rank)?.avec && !calculated(mappedOf(rank)?.column ?? -1)).map((rank) => labels[rank]!),
    partagees: unplaced.filter((rank) => mappedOf(rank)?.avec && !calculated(mappedOf(rank)!.column)).map((rank) => labels[rank]!),
    vides: headers.filter(({ column }) => !received.has(column) && !calculated(column)).map(({ entete }) => entete),
    formules: headers.filter(({ column }) => calculated(column)).map(({ entete }) => entete),
  };
}

/** `rangs`: the rows that would be added. */
export function resumeModifications({ enregistrements }: Releve, rangs: readonly number[]): ResumeModifications {
  const champs: Record<ChampModifiable, number> = { dureeMois: 0, titulaire: 0, montant: 0 };
  let [marches, douteux] = [0, 0];
  for (const rank of rangs) {
    const modifie = enregistrements[rank]?.modifie;
    if (!modifie) continue;
    marches++;
    if (modifie.montantDouteux) douteux++;
    for (const champ of CHAMPS_MODIFIABLES) if (modifie.valeurs[champ] !== undefined) champs[champ]++;
  }
  return { marches, champs, douteux };
}
