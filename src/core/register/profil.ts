import { z } from "zod";
import type { Referentiel } from "./champ";
import { correspondanceText, readCorrespondance, type Correspondance, type CorrespondanceProblem } from "./correspondance";
import { oneLine } from "./extrait";
import { TABLE_FAMILLES, type FamilleNomenclature } from "./nomenclature";
import { texteCorrespondance as textes } from "./textesCorrespondance";
import { vocabulary } from "./vocabulary";

/** What a person takes from one export of a software to the next: the decisions about its headers, and the nomenclature of its familles. */
export interface Profil {
  readonly correspondance: Correspondance;
  readonly familles: readonly FamilleNomenclature[];
}
export type ProfilReading = ({ readonly ok: true } & Profil) | { readonly ok: false; readonly problems: readonly CorrespondanceProblem[] };

/** Lines of a nomenclature that a profile may carry. */
const FAMILLES_MAX = 5_000;
const TEXTE_MAX = 2_000_000;
const texte = z.string().trim().min(1).max(255);
const famillesSchema = z.array(z.strictObject({ famille: texte, libelle: texte.optional(), cpv: texte.optional(), agec: texte.optional() })).max(FAMILLES_MAX);

/** The text of a profile: that of the decisions, with a key `familles` more where there is a nomenclature. */
export function profilText({ correspondance, familles }: Profil): string {
  if (familles.length === 0) return correspondanceText(correspondance, true);
  const lignes = familles.map(({ famille, libelleFamille, codeCPV, familleAgec }) => ({
    famille, ...(libelleFamille === null ? {} : { libelle: libelleFamille }), ...(codeCPV === null ? {} : { cpv: codeCPV }), ...(familleAgec === null ? {} : { agec: familleAgec }),
  }));
  return JSON.stringify({ ...correspondance, familles: lignes }, null, 1);
}

/** Reads a profile that a person pasted. All of it holds, or none does. */
export function readProfil(text: string, referentiel: Referentiel): ProfilReading {
  const document = text.length > TEXTE_MAX ? null : parsed(text);
  // What isn't an object with familles is a correspondance, or says why it is none.
  if (document === null || !("familles" in document)) return withoutFamilles(text, referentiel);
  const { familles, ...rest } = document;
  const decisions = readCorrespondance(JSON.stringify(rest), referentiel);
  const read = famillesSchema.safeParse(familles);
  const agec = vocabulary(referentiel.get(TABLE_FAMILLES)?.champs.find(({ id }) => id === "familleAgec")?.valeurs ?? []);
  const problems: CorrespondanceProblem[] = [
    ...(decisions.ok ? [] : decisions.problems),
    ...(read.success
      ? read.data.flatMap((one, rank) => (one.agec === undefined || agec.canonical(one.agec) !== null ? [] : [{ cle: `familles[${rank}].agec`, message: textes.inattendu() }]))
      : read.error.issues.map(({ path }) => ({ cle: ["familles", ...path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))].join(""), message: textes.inattendu() }))).map(({ cle, message }) => ({ cle: oneLine(cle), message })),
  ];
  if (!decisions.ok || !read.success || problems.length > 0) return { ok: false, problems };
  return {
    ok: true, correspondance: decisions.correspondance,
    familles: read.data.map((one) => ({ famille: one.famille, libelleFamille: one.libelle ?? null, codeCPV: one.cpv ?? null, familleAgec: one.agec === undefined ? null : agec.canonical(one.agec) })),
  };
}

function withoutFamilles(text: string, referentiel: Referentiel): ProfilReading {
  const read = readCorrespondance(text, referentiel);
  return read.ok ? { ...read, familles: [] } : read;
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const document: unknown = JSON.parse(text);
    return typeof document === "object" && document !== null && !Array.isArray(document) ? Object.fromEntries(Object.entries(document)) : null;
  } catch {
    return null;
  }
}
