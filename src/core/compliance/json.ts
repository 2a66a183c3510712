import { texteDenominateur, textePeriode, texteRaison } from "../indicators/textes";
import type { Resultat } from "../indicators/resultat";
import type { ComposanteJugee, Conformite, IndicateurJuge } from "./conformite";
import type { CibleAppliquee, Verdict } from "./verdict";

/**
 * The check as published JSON (DESIGN, "Command line"): a share is a fraction in `valeur` and in `cible.valeur`.
 * `lignes` of an indicator are the names (N° marché) of the rows counted.
 */
export function conformiteJson(conformite: Conformite) {
  const { schema, periode, direction, lignes } = conformite;
  return {
    schema: schema.id,
    annee: periode.debut === periode.fin ? periode.debut : textePeriode(periode),
    ...(direction === null ? {} : { direction }),
    denominateur: `marchés notifiés en ${textePeriode(periode)}${direction === null ? "" : ` par la direction ${direction}`}`,
    lignes,
    indicateurs: conformite.indicateurs.filter(({ engagement }) => !engagement).map(indicateurJson),
    engagements: conformite.indicateurs.filter(({ engagement }) => engagement).map(indicateurJson),
    anomalies: conformite.anomalies.map(({ table, feuille, ligne, colonne, code, gravite, message }) => ({ table, feuille, ligne, colonne, code, gravite, message })),
  };
}

function indicateurJson({ indicateur, chemin, resultat, verdict, composantes, noms }: IndicateurJuge) {
  return {
    code: indicateur.code,
    libelle: indicateur.libelle,
    axe: chemin.axe?.code ?? null, objectif: chemin.objectif?.code ?? null, action: chemin.action?.code ?? null,
    unite: indicateur.unite,
    mesure: resultat.genre,
    ...figures(resultat, verdict),
    lecture: indicateur.lecture ?? null,
    source: indicateur.source,
    modalites: composantes.length > 0 ? composantes.map(composanteJson) : resultat.modalites.map(({ libelle, valeur, part, montant }) => ({ libelle, valeur, part, montant })),
    lignes: noms,
  };
}

function composanteJson({ composante, resultat, verdict }: ComposanteJugee) {
  return { code: composante.code, libelle: composante.libelle, unite: composante.unite, mesure: resultat.genre, ...figures(resultat, verdict) };
}

function figures(resultat: Resultat, verdict: Verdict) {
  return {
    valeur: resultat.valeur,
    ...(resultat.part === null ? {} : { part: resultat.part }),
    numerateur: resultat.numerateur,
    denominateur: resultat.denominateur,
    base: texteDenominateur(resultat),
    cible: verdict.cible && cibleJson(verdict.cible),
    prochaineCible: verdict.prochaine && cibleJson(verdict.prochaine),
    ecart: verdict.ecart,
    statut: verdict.statut,
    raison: verdict.raison && texteRaison(verdict.raison),
    origine: resultat.origine,
    retenues: resultat.retenues,
    nonDeclarees: resultat.nonDeclarees,
    partDeclarees: resultat.partDeclarees,
    ecartees: resultat.ecartees,
  };
}

function cibleJson({ valeur, valeurMax, unite, base, forme, echeance, source }: CibleAppliquee) {
  return { valeur, ...(valeurMax === null ? {} : { valeurMax }), unite, base, forme, echeance, source };
}
