import type { Steps } from "../../steps";
import type { Cell } from "../cell";
import type { Champ } from "../champ";
import { readDate } from "../date";
import type { Table } from "../register";
import { cellAt, differences, empreinteOf, empreinteOfLigne, memeAcheteur, numeroOf, type ChampCompare, type Empreinte } from "./empreinte";
import type { Enregistrement, Releve } from "./releve";

/** The row that a record is compared with: in the register (row number, 1-based), or another record (its rank in the relevé). */
export type Autre = { readonly ligne: number } | { readonly enregistrement: number };

/** What a record is, beside the register and the other records. Nothing is merged: a person decides. */
export type Classement =
  | { readonly genre: "nouveau" }
  /** The same number and acheteur, and nothing that tells it apart. */
  | { readonly genre: "doublon"; readonly de: Autre }
  /** The same number and acheteur, and something else: a lot, or a marché published again with other figures. */
  | { readonly genre: "lot"; readonly de: Autre; readonly differe: readonly ChampCompare[] };

const NOUVEAU: Classement = { genre: "nouveau" };
/** Records looked at between two turns. */
const SLICE = 100;
/** Rows of the same number that a lot is compared with, to say what tells it apart. */
const NEAR = 20;

interface Candidat {
  readonly empreinte: Empreinte;
  readonly autre: Autre;
}

/**
 * Tells duplicates from lots, record by record. Among records that say the same, the one published last is kept (the
 * official rule), then the one with more modifications, then the first. Without a number, nothing is compared.
 */
export function* classer({ enregistrements }: Releve, champs: readonly (Champ | null)[], table: Table | null): Steps<Classement[]> {
  const at = fieldsOf(champs);
  const groups = new Map<string, number[]>();
  enregistrements.forEach((one, rank) => {
    const numero = numeroOf(at(one, "id"));
    if (numero === null) return;
    const group = groups.get(numero);
    if (group) group.push(rank);
    else groups.set(numero, [rank]);
  });
  yield 0;
  const known = knownRows(table, groups);
  const found = enregistrements.map((): Classement => NOUVEAU);
  let done = 0;
  for (const [numero, ranks] of groups) {
    const kept = new Kept();
    for (const row of known.get(numero) ?? []) kept.add({ empreinte: empreinteOfLigne(table!, row), autre: { ligne: table!.lignes[row]! } });
    for (const rank of byPublication(ranks, enregistrements, at)) {
      const one = enregistrements[rank]!;
      const empreinte = empreinteOf(one, (champ) => at(one, champ));
      const classement = kept.judge(empreinte);
      found[rank] = classement;
      if (classement.genre !== "doublon") kept.add({ empreinte, autre: { enregistrement: rank } });
      if (++done % SLICE === 0) yield done / enregistrements.length;
    }
  }
  return found;
}

type FieldOf = (one: Enregistrement, champ: string) => Cell;

/** The cell of a field in a record; null where the files have no such field. */
export function fieldsOf(champs: readonly (Champ | null)[]): FieldOf {
  const ranks = new Map(champs.flatMap((champ, rank) => (champ ? [[champ.id, rank] as const] : [])));
  return ({ cells }, champ) => cells[ranks.get(champ) ?? -1] ?? null;
}

/** The rows of the register that have one of these numbers. */
function knownRows(table: Table | null, wanted: ReadonlyMap<string, unknown>): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  const ids = table?.columns.get("id");
  for (let row = 0; table && row < table.rowCount; row++) {
    const numero = numeroOf(cellAt(ids, row));
    if (numero === null || !wanted.has(numero)) continue;
    const same = rows.get(numero);
    if (same) same.push(row);
    else rows.set(numero, [row]);
  }
  return rows;
}

function byPublication(ranks: readonly number[], enregistrements: readonly Enregistrement[], at: FieldOf): readonly number[] {
  if (ranks.length === 1) return ranks;
  const published = new Map(ranks.map((rank) => {
    const read = readDate(at(enregistrements[rank]!, "datePublication"), 1900);
    return [rank, read.state === "value" ? read.value : Number.NEGATIVE_INFINITY] as const;
  }));
  const later = (a: number, b: number) => Math.sign(published.get(b)! - published.get(a)!) || 0;
  return [...ranks].sort((a, b) => later(a, b) || (enregistrements[b]!.modifie?.nombre ?? 0) - (enregistrements[a]!.modifie?.nombre ?? 0) || a - b);
}

/** The rows of one number that stand: rows of the register, and records that are no duplicate. Found by their amount, since a number may be given thousands of times. */
class Kept {
  private readonly all: Candidat[] = [];
  private readonly byAmount = new Map<number, Candidat[]>();
  private readonly withoutAmount: Candidat[] = [];

  add(candidat: Candidat): void {
    this.all.push(candidat);
    if (candidat.empreinte.montants === null) this.withoutAmount.push(candidat);
    for (const montant of candidat.empreinte.montants ?? []) {
      const same = this.byAmount.get(montant);
      if (same) same.push(candidat);
      else this.byAmount.set(montant, [candidat]);
    }
  }

  judge(empreinte: Empreinte): Classement {
    const { montants } = empreinte;
    const near = montants === null ? this.all : [...montants.flatMap((montant) => this.byAmount.get(montant) ?? []), ...this.withoutAmount];
    const same = near.find((one) => memeAcheteur(one.empreinte, empreinte) && differences(one.empreinte, empreinte).length === 0);
    if (same) return { genre: "doublon", de: same.autre };
    const lots = [];
    for (const one of this.all) {
      if (lots.length === NEAR) break;
      if (memeAcheteur(one.empreinte, empreinte)) lots.push({ de: one.autre, differe: differences(one.empreinte, empreinte) });
    }
    const [nearest] = lots.sort((a, b) => a.differe.length - b.differe.length);
    return nearest ? { genre: "lot", ...nearest } : NOUVEAU;
  }
}
