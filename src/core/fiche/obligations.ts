import { isUnder, readCpv } from "../clausier/cpv";
import { dayOfIso } from "../register/day";
import { foldText } from "../register/fold";
import { findSeuil, type Seuil } from "../seuils/seuil";
import { valeurAu } from "../seuils/valeurAu";
import type { Achat } from "./achat";

/** The day from which the law asks for these considerations, by the launch of the consultation (decree 2022-767). */
export const LOI_2026 = dayOfIso("2026-08-21");
/** CPV division of works: their European threshold is another one. */
const TRAVAUX_CPV = "45";

/** What the law asks of a purchase: `annuelle` is asked of the purchases of a year together, not of this one. */
export type Applicable = "oui" | "non" | "aVerifier" | "annuelle";
export type MotifObligation =
  | "lanceApres" | "lanceAvant" | "lancementInconnu" | "lancementsDifferents" | "aLancer"
  | "concession" | "subsequent" | "atteintSeuil" | "sousSeuil" | "montantInconnu" | "lotsEnsemble" | "categorieInconnue" | "seuilInconnu" | "depensesDeLAnnee";
export interface Obligation {
  readonly applicable: Applicable;
  readonly motif: MotifObligation;
  /** € HT, where one was compared with. */
  readonly seuil: number | null;
}

type Regle = "lancement" | "lancementEtSeuil" | "annuelle";

/** The dispositions of the clausier that a law asks for, and how it is told whether it asks this purchase. */
export const OBLIGATIONS: Readonly<Record<string, Regle>> = {
  "loi-clause-environnementale": "lancement", "loi-critere-environnemental": "lancement", "loi-specifications-environnementales": "lancement", "loi-clause-sociale": "lancementEtSeuil",
  agec: "annuelle", egalim: "annuelle", "vehicules-faibles-emissions": "annuelle",
};
/** A condition of execution that the law asks for from the European threshold on; its absence is to be justified in the register. */
export const LOI_CLAUSE_SOCIALE = "loi-clause-sociale";

/** Whether the law asks for a disposition in this purchase; null for one that no law asks for. Pure. */
export function obligationDe(disposition: string, achat: Achat, seuils: readonly Seuil[], today: number): Obligation | null {
  const regle = OBLIGATIONS[disposition];
  if (regle === undefined) return null;
  if (regle === "annuelle") return { applicable: "annuelle", motif: "depensesDeLAnnee", seuil: null };
  const nature = natureOf(achat);
  if (nature) return nature;
  const launched = lancement(achat, today);
  if (regle === "lancement" || launched.applicable === "non") return launched;
  const amount = seuilAtteint(achat, seuils, achat.lancements[0] ?? today);
  return amount.applicable === "oui" ? { ...launched, seuil: amount.seuil, motif: launched.applicable === "oui" ? "atteintSeuil" : launched.motif } : amount;
}

/** Concessions follow other articles; a marché subséquent follows its accord-cadre. */
function natureOf({ natures }: Achat): Obligation | null {
  const [nature] = natures.map(foldText);
  if (nature === undefined || natures.length > 1) return null;
  if (nature === "dsp" || nature.startsWith("concession")) return { applicable: "non", motif: "concession", seuil: null };
  return nature === "marche subsequent" ? { applicable: "non", motif: "subsequent", seuil: null } : null;
}

function lancement({ objet, lancements, lancementInconnu, notifications }: Achat, today: number): Obligation {
  const told = (applicable: Applicable, motif: MotifObligation): Obligation => ({ applicable, motif, seuil: null });
  // A need hasn't been launched: it will be, from now on.
  if (objet === "besoin") return today >= LOI_2026 ? told("oui", "aLancer") : told("aVerifier", "aLancer");
  const after = lancements.filter((day) => day >= LOI_2026).length;
  if (after > 0 && after < lancements.length) return told("aVerifier", "lancementsDifferents");
  if (after > 0) return told(lancementInconnu ? "aVerifier" : "oui", lancementInconnu ? "lancementInconnu" : "lanceApres");
  // Launched before it was notified.
  if (!lancementInconnu || (notifications.length > 0 && notifications.every((day) => day < LOI_2026))) return told("non", "lanceAvant");
  return told("aVerifier", "lancementInconnu");
}

/** At the thresholds of the launch day: works on one side, everything else at the collectivités' on the other. */
function seuilAtteint(achat: Achat, seuils: readonly Seuil[], day: number): Obligation {
  const at = (cle: string) => {
    const seuil = findSeuil(seuils, cle);
    const valeur = seuil && valeurAu(seuil, day);
    return valeur?.etat === "connue" ? valeur.valeur : null;
  };
  const [travaux, autres] = [at("formalisée travaux"), at("formalisée fournitures collectivités")];
  if (travaux === null || autres === null) return { applicable: "aVerifier", motif: "seuilInconnu", seuil: null };
  if (achat.montant === null) return { applicable: "aVerifier", motif: "montantInconnu", seuil: null };
  const kind = areWorks(achat);
  const { plusGrand, total } = achat.montant;
  const seuil = kind === true ? travaux : autres;
  if (plusGrand >= (kind === null ? travaux : seuil)) return { applicable: "oui", motif: "atteintSeuil", seuil: kind === null ? travaux : seuil };
  if (kind === null && total >= autres) return { applicable: "aVerifier", motif: "categorieInconnue", seuil: autres };
  // Rows of one number may be lots, which the law counts together, or one amount told several times.
  if (total >= seuil) return { applicable: "aVerifier", motif: "lotsEnsemble", seuil };
  return { applicable: "non", motif: "sousSeuil", seuil };
}

/** By the category, else by the CPV code; null when neither tells, or when rows differ. */
function areWorks({ categories, codesCPV }: Achat): boolean | null {
  const said = categories.length > 0
    ? categories.map((categorie) => foldText(categorie).startsWith("travaux"))
    : codesCPV.flatMap((code) => { const read = readCpv(code); return read.ok ? [isUnder(read.code, TRAVAUX_CPV)] : []; });
  const [first] = said;
  return first === undefined || said.some((one) => one !== first) ? null : first;
}
