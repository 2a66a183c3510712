import type { Conformite, IndicateurJuge } from "../../core/compliance/conformite";
import { conformiteJson } from "../../core/compliance/json";
import { iconeStatut, texteCible, texteEcart, texteStatut } from "../../core/compliance/textes";
import { texteDenominateur, textePeriode, texteRaison, texteResultat } from "../../core/indicators/textes";
import { writeCsv } from "../../workbook/file/csv/writeCsv";
import { alignColumns, clip } from "./columns";

const LABEL_WIDTH = 60;

export function conformiteTableau(conformite: Conformite): string {
  const { schema, periode, lignes } = conformite;
  const rows = lignesOf(conformite).map(({ code, libelle, unite, resultat, verdict }) => {
    return [
      code, clip(libelle, LABEL_WIDTH), resultat.valeur === null ? "—" : texteResultat(resultat, unite),
      verdict.cible ? texteCible(verdict.cible) : "", verdict.ecart === null || !verdict.cible ? "" : texteEcart(verdict.ecart, verdict.cible.unite),
      `${iconeStatut[verdict.statut]} ${texteStatut[verdict.statut]}`, verdict.raison ? texteRaison(verdict.raison) : texteDenominateur(resultat),
    ];
  });
  const title = `${schema.libelle}, ${textePeriode(periode)} : ${lignes.lues} lignes lues, ${lignes.retenues} retenues, ${lignes.ecartees} écartées, ${conformite.anomalies.length} anomalies`;
  const ventilations = conformite.indicateurs.flatMap(ventilationRows);
  const detail = ventilations.length === 0 ? "" : `\n${alignColumns(["Code", "Par", "Modalité", "Valeur"], ventilations)}\n`;
  return `${title}\n\n${alignColumns(["Code", "Indicateur", "Valeur", "Cible", "Écart", "Statut", "Base, ou raison"], rows)}\n${detail}`;
}

/** The breakdowns of an indicator, one line for each value of each. */
function ventilationRows({ indicateur, ventilations }: IndicateurJuge): string[][] {
  return ventilations.flatMap(({ libelle, modalites }) =>
    modalites.map((modalite) => [indicateur.code, libelle, clip(modalite.libelle, LABEL_WIDTH), modalite.resultat.valeur === null ? "—" : texteResultat(modalite.resultat, indicateur.unite)]));
}

export function conformiteCsv(conformite: Conformite): Uint8Array {
  const rows = lignesOf(conformite).map(({ code, libelle, unite, resultat, verdict, source }) => {
    return [
      code, libelle, unite, resultat.valeur, resultat.part, resultat.numerateur, resultat.denominateur, resultat.denominateurLibelle,
      verdict.cible?.valeur ?? null, verdict.cible?.unite ?? null, verdict.cible?.forme ?? null, verdict.cible?.echeance ?? null,
      verdict.ecart, verdict.statut, verdict.raison ? texteRaison(verdict.raison) : null, source,
    ];
  });
  const header = ["code", "libelle", "unite", "valeur", "part", "numerateur", "denominateur", "denominateurLibelle", "cible", "cibleUnite", "cibleForme", "cibleEcheance", "ecart", "statut", "raison", "source"];
  return writeCsv([header, ...rows]);
}

export function conformiteTexteJson(conformite: Conformite): string {
  return `${JSON.stringify(conformiteJson(conformite), null, 1)}\n`;
}

/** A line an indicator, and one for each of its values: what the register gives today. */
function lignesOf({ indicateurs }: Conformite) {
  return indicateurs.flatMap(({ indicateur, resultat, verdict, composantes }) => [
    { code: indicateur.code, libelle: indicateur.libelle, unite: indicateur.unite, resultat, verdict, source: indicateur.source },
    ...composantes.map((one) => ({ code: one.composante.code, libelle: one.composante.libelle, unite: one.composante.unite, resultat: one.resultat, verdict: one.verdict, source: indicateur.source })),
  ]);
}
