import type { Conformite, IndicateurJuge } from "../../core/compliance/conformite";
import { conformiteJson, type Usage } from "../../core/compliance/json";
import { iconeStatut, texteCible, texteEcart, texteStatut } from "../../core/compliance/textes";
import { reportLines, type ReportLine } from "../../core/bilan/report";
import { texteDenominateur, textePeriode, texteRaison, texteResultat } from "../../core/indicators/textes";
import { writeCsv } from "../../workbook/file/csv/writeCsv";
import { alignColumns, clip } from "./columns";

const LABEL_WIDTH = 60;

export function conformiteTableau(conformite: Conformite): string {
  const { schema, periode, lignes } = conformite;
  const rows = reportLines(conformite).map((line) => {
    const { resultat, verdict, unite, libelle } = judged(line);
    return [
      line.code, clip(libelle, LABEL_WIDTH), resultat.valeur === null ? "—" : texteResultat(resultat, unite),
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
  const rows = reportLines(conformite).map((line) => {
    const { resultat, verdict, unite, libelle } = judged(line);
    return [
      line.code, libelle, unite, resultat.valeur, resultat.part, resultat.numerateur, resultat.denominateur, resultat.denominateurLibelle,
      verdict.cible?.valeur ?? null, verdict.cible?.unite ?? null, verdict.cible?.forme ?? null, verdict.cible?.echeance ?? null,
      verdict.ecart, verdict.statut, verdict.raison ? texteRaison(verdict.raison) : null, line.juge.indicateur.source,
    ];
  });
  const header = ["code", "libelle", "unite", "valeur", "part", "numerateur", "denominateur", "denominateurLibelle", "cible", "cibleUnite", "cibleForme", "cibleEcheance", "ecart", "statut", "raison", "source"];
  return writeCsv([header, ...rows]);
}

export function conformiteTexteJson(conformite: Conformite, usage?: Usage): string {
  return `${JSON.stringify(conformiteJson(conformite, usage), null, 1)}\n`;
}

/** What a line of the report shows: the indicator's own figures, or those of one of its values. */
function judged(line: ReportLine) {
  const found = line.juge.composantes.find(({ composante }) => composante.code === line.code && line.parent !== null);
  if (found) return { ...found, unite: found.composante.unite, libelle: found.composante.libelle };
  return { ...line.juge, unite: line.juge.indicateur.unite, libelle: line.juge.indicateur.libelle };
}
