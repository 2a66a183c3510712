import type { ComposanteJugee, Conformite, IndicateurJuge } from "../../compliance/conformite";
import { ciblesDe, echeanceDe } from "../../compliance/echeancier";
import { phrase } from "../../compliance/phrase";
import { tendance, texteFavorable, texteTendance } from "../../compliance/tendance";
import { iconeStatut, texteArrete, texteCible, texteStatut } from "../../compliance/textes";
import type { Chiffres } from "../../compliance/releve";
import type { CibleAppliquee, Statut, Verdict } from "../../compliance/verdict";
import type { Resultat } from "../../indicators/resultat";
import { texteDenominateur, texteEcartees, texteRaison, texteResultat, texteValeur } from "../../indicators/textes";
import { texteCibleDocument } from "../../scheme/cibleTexte";
import type { CellContent } from "../edit";
import { number, text, VIDE } from "./content";
import { isSplit, type FigureDuBilan } from "./figures";
import type { Demande } from "./role";

/**
 * What a figure says under one heading. `vide` where it has nothing to say; null where it isn't known (the value of a
 * year that nobody measured): what the person wrote there is left.
 */
export function contentOf(figure: FigureDuBilan, { role, annee }: Demande, { periode, direction }: Pick<Conformite, "periode" | "direction">): CellContent | null {
  const { juge, propre, unite } = figure;
  const { resultat, verdict } = propre;
  const other = annee !== null && !(annee === periode.debut && annee === periode.fin);
  switch (role) {
    case "libelle": return text(figure.libelle);
    case "unite": return text(unite);
    case "valeur":
      if (other) return ofYear(figure, annee, ({ valeur }) => valeur, unite);
      return isSplit(figure) ? text(each(juge, ({ composante, resultat: part }) => texteResultat(part, composante.unite))) : valueContent(resultat, unite);
    case "part": return other ? ofYear(figure, annee, shareOf, "%") : quantity(shareOf({ ...resultat, valeur: typeof resultat.valeur === "number" ? resultat.valeur : null }), "%");
    case "numerateur": return other ? ofYear(figure, annee, ({ numerateur }) => numerateur, "") : quantity(resultat.numerateur, "");
    case "denominateur": return other ? ofYear(figure, annee, ({ denominateur }) => denominateur, "") : quantity(resultat.denominateur, "");
    case "base": return text(texteDenominateur(resultat));
    case "cible": return annee !== null ? targetOfYear(figure, annee, direction) : isSplit(figure) ? targets(juge) : verdict.cible ? targetContent(verdict.cible, verdict.statut) : VIDE;
    case "ecart": return verdict.ecart === null || !verdict.cible ? VIDE : number(verdict.ecart, verdict.cible.unite);
    case "statut": return text(`${iconeStatut[verdict.statut]} ${texteStatut[verdict.statut]}`);
    case "phrase": return isSplit(figure) ? VIDE : text([phrase({ ...propre, unite }, periode), figure.arrete ? `Chiffre ${texteArrete(figure.arrete.releve, unite)}.` : ""].filter((words) => words !== "").join(" "));
    case "source": return text(sourceText(juge, resultat, verdict));
    case "anterieure": return propre.anterieure === null ? null : quantity(propre.anterieure.valeur, unite);
    case "tendance": {
      const trend = tendance(propre, unite);
      return trend === null ? VIDE : text([texteTendance(trend), texteFavorable(trend)].filter((words) => words !== "").join(", "));
    }
    case "suivi": case "pilote": case "etat": case "echeance": case "preuve": return null;
  }

  function shareOf({ valeur, part }: { readonly valeur: number | null; readonly part: number | null }): number | null {
    return part ?? (unite === "%" ? valeur : null);
  }
}

/** The figure of another year, voted or measured. */
function ofYear({ propre, releves }: FigureDuBilan, annee: number, pick: (releve: Chiffres) => number | null, unite: string): CellContent | null {
  const known = [...releves, ...(propre.anterieure === null ? [] : [propre.anterieure])].find(({ periode }) => periode.debut === annee && periode.fin === annee);
  const found = known ? pick(known) : null;
  return found === null ? null : number(found, unite);
}

function quantity(value: number | null, unite: string): CellContent {
  return value === null ? VIDE : number(value, unite);
}

/** The values of an indicator that holds several, in one cell: a template may have no line for each. */
function each(juge: IndicateurJuge, say: (composante: ComposanteJugee) => string): string {
  return juge.composantes.map((composante) => `${composante.composante.libelle} : ${say(composante)}`).join(" ; ");
}

function targets(juge: IndicateurJuge): CellContent {
  const set = juge.composantes.filter(({ verdict }) => verdict.cible !== null);
  return text(each({ ...juge, composantes: set }, ({ verdict }) => texteCible(verdict.cible!)));
}

/** The target in force in a year, as the document sets it. */
function targetOfYear({ cibles }: FigureDuBilan, annee: number, direction: string | null): CellContent {
  const { enVigueur } = echeanceDe(ciblesDe(cibles, direction).cibles, annee);
  if (!enVigueur) return VIDE;
  const settled = enVigueur.confiance === "etablie" && enVigueur.aVerifier === undefined;
  return enVigueur.forme === "au moins" && settled ? number(enVigueur.valeur, enVigueur.unite) : text(texteCibleDocument(enVigueur));
}

function sourceText(juge: IndicateurJuge, resultat: Resultat, verdict: Verdict): string {
  // Where the target is a share of a number, the number is shown and the share stands in the source.
  const share = verdict.cible?.surPart === true && resultat.part !== null ? texteValeur(resultat.part, "%") : null;
  const parts = [
    share === null ? texteDenominateur(resultat) : `${share} : ${texteDenominateur(resultat)}`,
    resultat.nonDeclarees > 0 ? `${resultat.nonDeclarees} non ${resultat.nonDeclarees > 1 ? "déclarés" : "déclaré"}` : "",
    texteEcartees(resultat.ecartees),
    verdict.raison ? texteRaison(verdict.raison) : "",
    resultat.origine === "saisie" ? "valeur saisie" : "",
    juge.indicateur.source,
  ];
  return parts.filter((part) => part !== "").join(" ; ");
}

function valueContent({ valeur }: Resultat, unite: string): CellContent {
  if (valeur === null) return text("non mesurable");
  if (typeof valeur === "boolean") return text(valeur ? "oui" : "non");
  return typeof valeur === "string" ? text(valeur) : number(valeur, unite);
}

/** A target that a single number says is a number; an interval or a "more than" is a text. */
function targetContent(cible: CibleAppliquee, statut: Statut): CellContent {
  // What is to be verified is said in the statut; where another statut is shown, beside the figure.
  const settled = !cible.aVerifier || statut === "a-verifier";
  return cible.forme === "au moins" && settled ? number(cible.valeur, cible.unite) : text(texteCible(cible));
}
