import type { MotifEcart, Periode, Raison, Resultat } from "../indicators/resultat";
import type { Indicateur } from "../scheme/schema";
import type { Verdict } from "./verdict";

/** Why a rule has nothing to judge in a period: it isn't in force yet, or no more. Null where it is. */
export function outOfForce({ vigueur }: Pick<Indicateur, "vigueur">, { debut, fin }: Periode): Raison | null {
  if (!vigueur) return null;
  const outside = vigueur.du > `${fin}-12-31` || (vigueur.au !== undefined && vigueur.au < `${debut}-01-01`);
  return outside ? { code: "horsVigueur", du: vigueur.du, au: vigueur.au ?? null } : null;
}

const nombre = new Intl.NumberFormat("fr-FR");

/**
 * Some rules depend on a date that registers often lack (the launch of the consultation). While rows are left out for
 * it nobody can say whether the rule is kept: the verdict is "à vérifier", and names the rows.
 */
export function doubtOfMissing(verdict: Verdict, resultat: Resultat, champs: readonly string[]): Verdict {
  const { raison } = resultat;
  if (raison?.code === "colonneAbsente" && raison.champs.length > 0 && raison.champs.every((champ) => champs.includes(champ))) return { ...verdict, statut: "a-verifier" };
  const motifs = resultat.ecartees.motifs.filter(({ champ }) => champs.includes(champ));
  if (motifs.length === 0) return verdict;
  const [manquants, illisibles] = [motifs.filter(({ motif }) => motif === "manquant"), motifs.filter(({ motif }) => motif !== "manquant")];
  const doutes = [
    manquants.length > 0 ? `${lignesDe(manquants)} sans ${libellesDe(manquants)}` : "",
    illisibles.length > 0 ? `${lignesDe(illisibles)} dont ${libellesDe(illisibles)} est illisible` : "",
  ].filter((doute) => doute !== "");
  return { ...verdict, statut: "a-verifier", raison: { code: "texte", texte: `${doutes.join(", ")} : on ne peut pas dire si la règle s'y applique` } };
}

function lignesDe(motifs: readonly MotifEcart[]): string {
  const lignes = motifs.reduce((total, motif) => total + motif.nombre, 0);
  return `${nombre.format(lignes)} ${lignes > 1 ? "marchés" : "marché"}`;
}

function libellesDe(motifs: readonly MotifEcart[]): string {
  return [...new Set(motifs.map(({ libelle }) => `« ${libelle} »`))].join(", ");
}
