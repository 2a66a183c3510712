import type { MesureRatio } from "../../scheme/mesure";
import type { Ecartees, Resultat } from "../resultat";

/**
 * One figure over another. Both must be numbers: the first that can't be given says why. The rows shown are those of
 * the upper figure; rows left out are told for both.
 */
export function ratio(mesure: MesureRatio, haut: Resultat, bas: Resultat): Resultat {
  const lignes = haut.lignes;
  const ecartees: Ecartees = haut.table === bas.table && sameMotifs(haut.ecartees, bas.ecartees) ? haut.ecartees : { nombre: haut.ecartees.nombre + bas.ecartees.nombre, motifs: [...haut.ecartees.motifs, ...bas.ecartees.motifs] };
  const common = {
    part: null, denominateurLibelle: mesure.denominateur, genre: "ratio", table: haut.table, lignes, retenues: bas.retenues, ecartees,
    nonDeclarees: 0, partDeclarees: null, modalites: [], additif: false, origine: haut.origine === "saisie" || bas.origine === "saisie" ? "saisie" : haut.origine === "repli" || bas.origine === "repli" ? "repli" : "registre",
  } as const;
  const raison = haut.raison ?? bas.raison;
  if (raison || typeof haut.valeur !== "number" || typeof bas.valeur !== "number") {
    return { ...common, valeur: null, numerateur: null, denominateur: null, raison: raison ?? { code: "texte", texte: "l'une des deux valeurs de ce rapport n'est pas un nombre" } };
  }
  const sides = { numerateur: haut.valeur, denominateur: bas.valeur };
  return bas.valeur === 0 ? { ...common, ...sides, valeur: null, raison: { code: "denominateurNul" } } : { ...common, ...sides, valeur: haut.valeur / bas.valeur, raison: null };
}

/** The same rows for the same reasons, whichever is met first. */
function sameMotifs(a: Ecartees, b: Ecartees): boolean {
  const told = ({ motifs }: Ecartees) => motifs.map(({ champ, motif, lignes }) => [champ, motif, ...lignes].join()).sort().join("\n");
  return a.nombre === b.nombre && told(a) === told(b);
}
