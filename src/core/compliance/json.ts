import { texteDenominateur, textePeriode, texteRaison } from "../indicators/textes";
import type { Periode, Resultat } from "../indicators/resultat";
import { phrase } from "./phrase";
import { hidden, MASQUE } from "./published";
import type { Releve } from "./historique";
import type { ComposanteJugee, Conformite, IndicateurJuge } from "./conformite";
import type { CibleAppliquee, Verdict } from "./verdict";

/** `publication`: breakdowns of people hide small counts, and say so in `masque`. */
export type Usage = "interne" | "publication";

/**
 * The check as JSON (DESIGN, "Command line"): a share is a fraction in `valeur` and in `cible.valeur`.
 * `lignes` of an indicator are the names (N° marché) of the rows counted.
 */
export function conformiteJson(conformite: Conformite, usage: Usage = "interne") {
  const { schema, periode, direction, lignes } = conformite;
  return {
    schema: schema.id,
    annee: periode.debut === periode.fin ? periode.debut : textePeriode(periode),
    ...(direction === null ? {} : { direction }),
    denominateur: `marchés notifiés en ${textePeriode(periode)}${direction === null ? "" : ` par la direction ${direction}`}`,
    lignes,
    indicateurs: conformite.indicateurs.filter(({ engagement }) => !engagement).map((juge) => indicateurJson(juge, periode, usage)),
    engagements: conformite.indicateurs.filter(({ engagement }) => engagement).map((juge) => indicateurJson(juge, periode, usage)),
    anomalies: conformite.anomalies.map(({ table, feuille, ligne, colonne, code, gravite, message }) => ({ table, feuille, ligne, colonne, code, gravite, message })),
  };
}

function indicateurJson({ indicateur, chemin, resultat, verdict, composantes, noms, anterieure, ventilations }: IndicateurJuge, periode: Periode, usage: Usage) {
  return {
    code: indicateur.code,
    libelle: indicateur.libelle,
    axe: chemin.axe?.code ?? null, objectif: chemin.objectif?.code ?? null, action: chemin.action?.code ?? null,
    unite: indicateur.unite,
    mesure: resultat.genre,
    ...figures(resultat, verdict),
    anterieure: anterieure && anterieureJson(anterieure),
    phrase: phrase({ unite: indicateur.unite, resultat, verdict, anterieure }, periode),
    lecture: indicateur.lecture ?? null,
    note: indicateur.note ?? null,
    source: indicateur.source,
    modalites: composantes.length > 0 ? composantes.map(composanteJson) : resultat.modalites.map(({ libelle, valeur, part, montant }) => (usage === "publication" && hidden(resultat, valeur) ? { libelle, ...MASQUEE } : { libelle, valeur, part, montant })),
    ventilations: ventilations.map(({ libelle, modalites }) => ({
      libelle,
      modalites: modalites.map(({ libelle: modalite, resultat: found }) =>
        usage === "publication" && found.valeur !== null && hidden(found, found.numerateur) ? { libelle: modalite, ...MASQUEE } : { libelle: modalite, ...ventileJson(found) }),
    })),
    lignes: noms,
  };
}

/** What stands in the place of a count that isn't published. */
const MASQUEE = { valeur: null, masque: MASQUE } as const;

function ventileJson({ valeur, part, numerateur, denominateur, raison }: Resultat) {
  return { valeur, ...(part === null ? {} : { part }), numerateur, denominateur, raison: raison && texteRaison(raison) };
}

function anterieureJson({ periode, valeur, part, numerateur, denominateur, origine }: Releve) {
  return { periode: periode.debut === periode.fin ? periode.debut : textePeriode(periode), valeur, ...(part === null ? {} : { part }), numerateur, denominateur, origine };
}

function composanteJson({ composante, resultat, verdict, anterieure }: ComposanteJugee) {
  return { anterieure: anterieure && anterieureJson(anterieure), code: composante.code, libelle: composante.libelle, unite: composante.unite, mesure: resultat.genre, ...figures(resultat, verdict) };
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
    ...(verdict.evolution === null ? {} : { evolution: verdict.evolution }),
    ...(verdict.autres.length === 0 ? {} : { autresCibles: verdict.autres.flatMap(({ cible, ecart, statut, evolution }) => (cible ? [{ cible: cibleJson(cible), ecart, statut, ...(evolution ? { evolution } : {}) }] : [])) }),
    statut: verdict.statut,
    raison: verdict.raison && texteRaison(verdict.raison),
    origine: resultat.origine,
    retenues: resultat.retenues,
    nonDeclarees: resultat.nonDeclarees,
    partDeclarees: resultat.partDeclarees,
    ecartees: resultat.ecartees,
  };
}

function cibleJson({ valeur, valeurMax, unite, base, forme, echeance, depuis, direction, source, aVerifier }: CibleAppliquee) {
  return { valeur, ...(valeurMax === null ? {} : { valeurMax }), unite, base, forme, echeance, ...(depuis === null ? {} : { depuis }), ...(direction === null ? {} : { direction }), ...(aVerifier ? { aVerifier } : {}), source };
}
