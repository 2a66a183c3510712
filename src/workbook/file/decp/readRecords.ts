import type { Enregistrement, Refus } from "../../../core/register/importation/releve";
import type { Steps } from "../../../core/steps";
import { decpContract, looksLikeContract } from "./contract";
import { isRecord } from "./fields";
import { modifieOf } from "./modifications";
import { itemsOf, type NamedBytes } from "./readDecp";
import { decpRow, DECP_LABELS } from "./rows";

export { DECP_LABELS };

/** What a file holds: the records that make a row, and those that don't, with the reason. */
export interface FichierDecp {
  readonly enregistrements: readonly Enregistrement[];
  readonly refuses: readonly Refus[];
}

/** Longest text of a cell of Excel. */
const MAX_TEXT = 32_767;
/** Records read between two turns. */
const SLICE = 50;

/** Reads a DECP file record by record, the wrong ones apart. Throws `unreadable` for what isn't DECP. */
export function* readRecords(file: NamedBytes): Steps<FichierDecp> {
  const enregistrements: Enregistrement[] = [];
  const refuses: Refus[] = [];
  const items = itemsOf(file);
  for (const [position, item] of items.entries()) {
    const read = recordOf(item, file.name, position + 1);
    if ("motif" in read) refuses.push(read);
    else enregistrements.push(read);
    if (position % SLICE === SLICE - 1) yield (position + 1) / items.length;
  }
  return { enregistrements, refuses };
}

function recordOf(item: unknown, fichier: string, rang: number): Enregistrement | Refus {
  if (!isRecord(item)) return { rang, motif: "pasUnObjet", colonne: null };
  if (!looksLikeContract(item)) return { rang, motif: "sansChamp", colonne: null };
  const contract = decpContract.parse(item);
  const cells = decpRow(contract, { file: fichier, rank: rang });
  const long = cells.findIndex((cell) => typeof cell === "string" && cell.length > MAX_TEXT);
  if (long >= 0) return { rang, motif: "texteTropLong", colonne: DECP_LABELS[long]! };
  const at = (label: string) => cells[DECP_LABELS.indexOf(label)] ?? null;
  return { fichier, rang, cells, modifie: modifieOf(item.modifications, { dureeMois: at("Durée (mois)"), titulaire: at("SIRET titulaire"), montant: at("Montant HT") }) };
}
