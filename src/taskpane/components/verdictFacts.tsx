import { verdictArrete, type Arrete } from "../../core/compliance/arrete";
import type { ComposanteJugee } from "../../core/compliance/conformite";
import { texteAnterieure, texteArrete, texteCible, texteEcart, texteEvolution, texteStatut } from "../../core/compliance/textes";
import type { Verdict } from "../../core/compliance/verdict";
import type { Resultat } from "../../core/indicators/resultat";
import { texteDenominateur, texteRaison, texteResultat, texteValeur } from "../../core/indicators/textes";
import { conformiteTextes, detailTextes, texteNombre } from "../textes";
import type { Fact } from "./Facts";
import { texteEvolutionDepuis } from "./resultTexts";
import { StatutLabel } from "./StatutLabel";

type Chiffre = Pick<ComposanteJugee, "resultat" | "verdict" | "anterieure" | "arrete"> & { readonly composantes?: readonly ComposanteJugee[] };

/** A figure beside its target. First what it is, what it is held against, how it moves and what it is made of; then why it can't be judged, what was voted, what comes next. */
export function verdictFacts(chiffre: Chiffre, unite: string): Fact[] {
  const { resultat, verdict, anterieure, arrete } = chiffre;
  const { cible, evolution, ecart, prochaine, raison, statut } = verdict;
  const votedStatut = verdictArrete(chiffre).statut;
  return [
    { term: conformiteTextes.valeur, value: resultat.valeur === null ? conformiteTextes.nonMesurable : texteResultat(resultat, unite) },
    { term: conformiteTextes.cible, value: cible && texteCible(cible) },
    { term: conformiteTextes.ecart, value: cible && ecart !== null ? texteEcart(ecart, cible.unite) : null },
    { term: conformiteTextes.statut, value: <StatutLabel statut={statut} /> },
    { term: conformiteTextes.tendance, value: texteEvolutionDepuis(chiffre, unite) },
    { term: detailTextes.base, value: resultat.genre === "composantes" ? null : texteDenominateur(resultat) },
    { term: detailTextes.raison, value: raison && texteRaison(raison) },
    ...voteFacts(arrete, unite),
    { term: detailTextes.statutVote, value: votedStatut === statut ? null : <StatutLabel statut={votedStatut} /> },
    { term: detailTextes.avant, value: anterieure && texteAnterieure(anterieure, unite) },
    { term: detailTextes.evolution, value: evolution && cible && texteEvolution(evolution, cible.unite, unite) },
    { term: detailTextes.prochaine, value: prochaine && texteCible(prochaine) },
    ...verdict.autres.flatMap(otherTarget),
  ];
}

/** The figure as voted, and how far the register is from it today. */
function voteFacts(arrete: Arrete | null, unite: string): Fact[] {
  if (arrete === null) return [];
  const { releve, ecart } = arrete;
  return [{ term: conformiteTextes.voteTel, value: texteArrete(releve, unite) }, { term: detailTextes.ecartVote, value: ecart === null || ecart === 0 ? null : texteEcart(ecart, unite) }];
}

/** A target held at the same time as the one that decides. */
function otherTarget({ cible, prochaine, statut, ecart, raison }: Verdict, rank: number): Fact[] {
  const target = cible ?? prochaine;
  if (!target) return [];
  const gap = cible && ecart !== null ? `, ${texteEcart(ecart, cible.unite)}` : "";
  return [{ term: detailTextes.autre(rank + 1), value: `${texteCible(target)} : ${texteStatut[statut].toLowerCase()}${gap}${raison ? ` (${texteRaison(raison)})` : ""}` }];
}

/** What the figure is made of. */
export function calculFacts(resultat: Resultat): Fact[] {
  if (resultat.genre === "composantes") return [];
  return [
    { term: detailTextes.retenues, value: resultat.table === null ? null : texteNombre(resultat.retenues) },
    { term: detailTextes.nonDeclarees, value: resultat.nonDeclarees === 0 ? null : texteNombre(resultat.nonDeclarees) },
    { term: detailTextes.partDeclarees, value: resultat.partDeclarees === null || resultat.nonDeclarees === 0 ? null : texteValeur(resultat.partDeclarees, "%") },
    { term: detailTextes.origine, value: detailTextes.origines[resultat.origine] },
  ];
}

/** The sources of the targets shown, each said to be checked where it isn't settled. */
export function sourceFacts(verdict: Verdict): Fact[] {
  const sources = [verdict, ...verdict.autres].flatMap(({ cible, prochaine }) => [cible, prochaine]).flatMap((cible) => (cible ? [{ source: cible.source, doubtful: cible.aVerifier }] : []));
  const distinct = [...new Map(sources.map((one) => [one.source, one])).values()];
  return distinct.map(({ source, doubtful }, rank) => ({
    term: distinct.length === 1 ? detailTextes.sourceCible : `${detailTextes.sourceCible} ${rank + 1}`,
    value: doubtful ? detailTextes.sourceAVerifier(source) : source,
  }));
}
