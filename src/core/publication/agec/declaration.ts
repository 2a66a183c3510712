import type { Periode } from "../../indicators/resultat";
import type { Register } from "../../register/register";
import { csv } from "../csv";
import { MONTANTS, readDepenses, type Champ, type Depenses } from "./depenses";
import type { ProblemeAgec } from "./probleme";

/** One line of the declaration of article 58 of the loi AGEC: the spending of a year in one category of products. */
export interface LigneAgec {
  readonly annee: number;
  readonly siret: string;
  readonly raison_sociale: string;
  readonly type_produit_acquis: string;
  readonly montant_total: number;
  readonly montant_reemploi_et_reutilisation: number;
  readonly montant_produits_issus_don: number;
  readonly montant_produits_recycles: number;
  readonly commentaires: string | null;
}

/** The columns of the official schema, in its order. */
export const COLONNES_AGEC = [
  "annee", "siret", "raison_sociale", "type_produit_acquis", "montant_total", "montant_reemploi_et_reutilisation", "montant_produits_issus_don", "montant_produits_recycles", "commentaires",
] as const satisfies readonly (keyof LigneAgec)[];

export interface DeclarationAgec {
  readonly lignes: readonly LigneAgec[];
  /** What keeps a category, or the whole declaration, from being written. */
  readonly problemes: readonly ProblemeAgec[];
}

/** Who declares: both are required by the schema. */
export interface Declarant {
  readonly siret: string | null;
  readonly raisonSociale: string | null;
}

/**
 * The declaration of each year of a period, from the register's Produits: a line for each category with spending. A
 * category of which something isn't known has no line, and a problem that says what: a zero would be a false statement.
 */
export function declarationAgec(register: Register, periode: Periode, { siret, raisonSociale }: Declarant): DeclarationAgec {
  const table = register.tables.get("produits");
  if (!table) return { lignes: [], problemes: [{ code: "sansTable" }] };
  const { depenses, problemes: lecture } = readDepenses(table, periode);
  const declarant: ProblemeAgec[] = [...(siret === null ? [{ code: "sansSiret" } as const] : []), ...(raisonSociale === null ? [{ code: "sansRaisonSociale" } as const] : [])];
  const problemes = [...declarant, ...lecture, ...depenses.flatMap(incoherences)];
  if (siret === null || raisonSociale === null) return { lignes: [], problemes };
  const lignes = depenses.filter(isComplete).filter((depense) => incoherences(depense).length === 0).filter(({ montants }) => MONTANTS.some((champ) => montants[champ] !== 0)).map(({ annee, categorie, montants }): LigneAgec => ({
    annee, siret, raison_sociale: raisonSociale, type_produit_acquis: categorie,
    montant_total: montants.montant, montant_reemploi_et_reutilisation: montants.montantReemploi, montant_produits_issus_don: montants.montantDons, montant_produits_recycles: montants.montantRecycle,
    commentaires: null,
  }));
  return { lignes, problemes: lignes.length === 0 && problemes.length === 0 ? [{ code: "aucuneDepense", periode }] : problemes };
}

export function agecCsv(lignes: readonly LigneAgec[]): string {
  return csv([COLONNES_AGEC, ...lignes.map((ligne) => COLONNES_AGEC.map((nom) => ligne[nom]))]);
}

type Completes = Depenses & { readonly montants: Readonly<Record<Champ, number>> };

function isComplete(depenses: Depenses): depenses is Completes {
  return MONTANTS.every((champ) => depenses.montants[champ] !== null);
}

/** Reused and recycled spending is part of the total: more than it is a mistake, and is declared by nobody. */
function incoherences({ annee, categorie, montants, lignes }: Depenses): ProblemeAgec[] {
  return (["montantReemploi", "montantRecycle"] as const).flatMap((champ): ProblemeAgec[] => {
    const [montant, total] = [montants[champ], montants.montant];
    return montant !== null && total !== null && montant > total ? [{ code: "depasse", annee, categorie, champ, lignes }] : [];
  });
}
