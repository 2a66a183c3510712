import type { Cell } from "./cell";
import { foldText } from "./fold";
import { readMarker } from "./marker";
import { type Reading, unreadable, value } from "./reading";
import { splitListe } from "./vocabulary";

/** The two kinds of considération of the DECP. */
export type Nature = "sociale" | "environnementale";
/** How a considération is made: an execution clause, an award criterion, a reserved marché. */
export type Forme = "clause" | "critere" | "reserve";

/** What one cell declares. `contradiction`: "Pas de considération…" stands beside a considération, which counts. */
export interface Considerations {
  readonly formes: ReadonlySet<Forme>;
  readonly contradiction: boolean;
}

/** Canonical DECP spellings (schema 2.0.4; `Concession réservée` is the concession's `Marché réservé`). */
export const DECP_SPELLING: Readonly<Record<Nature, Readonly<Partial<Record<Forme, string>>> & { readonly aucune: string }>> = {
  sociale: { clause: "Clause sociale", critere: "Critère social", reserve: "Marché réservé", aucune: "Pas de considération sociale" },
  environnementale: { clause: "Clause environnementale", critere: "Critère environnemental", aucune: "Pas de considération environnementale" },
};

const AUCUNE = /^(pas de consideration.*|sans objet|aucune?|neant|non)$/;
const SPELLINGS: Readonly<Record<Nature, readonly (readonly [RegExp, Forme])[]>> = {
  sociale: [
    [/^clauses?( sociales?)?( d'insertion| d'execution)?$/, "clause"],
    [/^criteres?( sociaux| social)?$/, "critere"],
    [/^(marches?|concessions?|lots?)? ?reserve(e|s|es)?$/, "reserve"],
  ],
  environnementale: [
    [/^clauses?( environnementales?)?( d'execution)?$/, "clause"],
    [/^criteres?( environnementa(l|ux))?$/, "critere"],
  ],
};

/** The form of a folded item, by the spellings of one nature; null when it is in none of them. */
export function formeDe(folded: string, nature: Nature): Forme | null {
  return SPELLINGS[nature].find(([spelling]) => spelling.test(folded))?.[1] ?? null;
}

/** True for a folded item that says "none". */
export function isAucune(folded: string): boolean {
  return AUCUNE.test(folded);
}

/** Reads one cell of considérations. Nothing recognised in a filled cell is "unreadable", never "none". */
export function parseConsiderations(cell: Cell, nature: Nature): Reading<Considerations> {
  const marker = readMarker(cell);
  if (marker) return marker;
  if (typeof cell !== "string") return unreadable("valeurInconnue");
  const formes = new Set<Forme>();
  let aucune = false;
  let unknown = false;
  for (const item of splitListe(cell)) {
    const folded = foldText(item);
    const forme = formeDe(folded, nature);
    if (forme) formes.add(forme);
    else if (isAucune(folded)) aucune = true;
    else unknown = true;
  }
  if (unknown && formes.size === 0) return unreadable("valeurInconnue");
  return value({ formes, contradiction: aucune && formes.size > 0 });
}
