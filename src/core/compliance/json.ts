import { texteDenominateur, textePeriode, texteRaison } from "../indicators/textes";
import type { Periode, Resultat } from "../indicators/resultat";
import { phrase } from "./phrase";
import type { Arrete } from "./arrete";
import type { Chiffres, Releve } from "./releve";
import type { ComposanteJugee, Conformite, IndicateurJuge } from "./conformite";
import type { CibleAppliquee, Verdict } from "./verdict";

/**
 * The check as JSON (DESIGN, "Command line"): a share is a fraction in `valeur` and in `cible.valeur`.
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
    indicateurs: conformite.indicateurs.filter(({ engagement }) => !engagement).map((juge) => indicateurJson(juge, periode)),
    engagements: conformite.indicateurs.filter(({ engagement }) => engagement).map((juge) => indicateurJson(juge, periode)),
    anomalies: conformite.anomalies.map(({ table, feuille, ligne, colonne, code, gravite, message }) => ({ table, feuille, ligne, colonne, code, gravite, message })),
  };
}

function indicateurJson({ indicateur, chemin, resultat, verdict, composantes, noms, anterieure, arrete, releves, ventilations }: IndicateurJuge, periode: Periode) {
  return {
    code: indicateur.code,
    libelle: indicateur.libelle,
    axe: chemin.axe?.code ?? null, objectif: chemin.objectif?.code ?? null, action: chemin.action?.code ?? null,
    unite: indicateur.unite,
    mesure: resultat.genre,
    ...figures(resultat, verdict),
    anterieure: anterieure && releveJson(anterieure),
    ...besideJson(arrete, releves),
    phrase: phrase({ unite: indicateur.unite, resultat, verdict, anterieure }, periode),
    lecture: indicateur.lecture ?? null,
    note: indicateur.note ?? null,
    source: indicateur.source,
    modalites: composantes.length > 0 ? composantes.map(composanteJson) : resultat.modalites.map(({ libelle, valeur, part, montant }) => ({ libelle, valeur, part, montant })),
    ventilations: ventilations.map(({ libelle, modalites }) => ({ libelle, modalites: modalites.map(({ libelle: modalite, resultat: found }) => ({ libelle: modalite, ...ventileJson(found) })) })),
    lignes: noms,
  };
}

function ventileJson({ valeur, part, numerateur, denominateur, raison }: Resultat) {
  return { valeur, ...(part === null ? {} : { part }), numerateur, denominateur, raison: raison && texteRaison(raison) };
}

/** A voted figure says when, and what the register gives today where that differs. */
function releveJson({ periode, origine, date, recalcul, ...chiffres }: Releve) {
  return {
    periode: periode.debut === periode.fin ? periode.debut : textePeriode(periode), ...chiffresJson(chiffres), origine,
    ...(date === null ? {} : { date }), ...(recalcul === null ? {} : { recalcul: chiffresJson(recalcul) }),
  };
}

function chiffresJson({ valeur, part, numerateur, denominateur }: Chiffres) {
  return { valeur, ...(part === null ? {} : { part }), numerateur, denominateur };
}

/** The keys are there where there is something to say: the figure was voted, or former years were asked for. */
function besideJson(arrete: Arrete | null, releves: readonly Releve[]) {
  return {
    ...(arrete === null ? {} : { arrete: { ...releveJson(arrete.releve), ecart: arrete.ecart, verdict: verdictJson(arrete.verdict) } }),
    ...(releves.length === 0 ? {} : { releves: releves.map(releveJson) }),
  };
}

function composanteJson({ composante, resultat, verdict, anterieure, arrete, releves }: ComposanteJugee) {
  return {
    anterieure: anterieure && releveJson(anterieure), ...besideJson(arrete, releves),
    code: composante.code, libelle: composante.libelle, unite: composante.unite, mesure: resultat.genre, ...figures(resultat, verdict),
  };
}

function figures(resultat: Resultat, verdict: Verdict) {
  return {
    valeur: resultat.valeur,
    ...(resultat.part === null ? {} : { part: resultat.part }),
    numerateur: resultat.numerateur,
    denominateur: resultat.denominateur,
    base: texteDenominateur(resultat),
    ...verdictJson(verdict),
    origine: resultat.origine,
    retenues: resultat.retenues,
    nonDeclarees: resultat.nonDeclarees,
    partDeclarees: resultat.partDeclarees,
    ecartees: resultat.ecartees,
  };
}

function verdictJson({ cible, prochaine, ecart, evolution, autres, statut, raison }: Verdict) {
  return {
    cible: cible && cibleJson(cible),
    prochaineCible: prochaine && cibleJson(prochaine),
    ecart,
    ...(evolution === null ? {} : { evolution }),
    ...(autres.length === 0 ? {} : { autresCibles: autres.flatMap((other) => (other.cible ? [{ cible: cibleJson(other.cible), ecart: other.ecart, statut: other.statut, ...(other.evolution ? { evolution: other.evolution } : {}) }] : [])) }),
    statut,
    raison: raison && texteRaison(raison),
  };
}

function cibleJson({ valeur, valeurMax, unite, base, forme, echeance, depuis, direction, source, aVerifier }: CibleAppliquee) {
  return { valeur, ...(valeurMax === null ? {} : { valeurMax }), unite, base, forme, echeance, ...(depuis === null ? {} : { depuis }), ...(direction === null ? {} : { direction }), ...(aVerifier ? { aVerifier } : {}), source };
}
