import { texteDenominateur, texteEcartees, textePeriode, texteRaison, texteResultat } from "../../indicators/textes";
import { texteRegle } from "../../scheme/regle";
import type { WorkbookSurvey } from "../../register/survey";
import { text } from "../chiffres/content";
import type { FigureDuBilan } from "../chiffres/figures";
import type { Rapport, Sujet } from "../chiffres/rapport";
import type { CellContent, Edit } from "../edit";
import { SOURCES } from "../lieux/memory";
import { DAY_FORMAT, WHOLE_FORMAT } from "../numberFormats";
import { planAnnexe } from "./annexe";
import { texteLignes } from "./texteLignes";

interface SourceColumn {
  readonly header: string;
  readonly width: number;
  readonly content: (figure: FigureDuBilan, sujet: Sujet) => CellContent;
}

/** What it takes to trust a figure, in the order in which a person asks for it. */
const COLUMNS: readonly SourceColumn[] = [
  { header: "Code", width: 10, content: ({ code }) => text(code) },
  { header: "Indicateur", width: 34, content: ({ libelle }) => text(libelle) },
  { header: "Valeur", width: 14, content: ({ propre: { resultat }, unite }) => text(resultat.valeur === null ? "non mesurable" : texteResultat(resultat, unite)) },
  { header: "Règle de calcul", width: 48, content: ({ mesure }, { referentiel }) => text(mesure ? texteRegle(mesure, referentiel).join("\n") : "les valeurs de ses lignes") },
  { header: "Base", width: 36, content: ({ propre: { resultat } }) => text([texteDenominateur(resultat), resultat.raison === null ? "" : texteRaison(resultat.raison)].filter((words) => words !== "").join(" ; ")) },
  { header: "Lignes comptées", width: 10, content: ({ propre: { resultat } }) => ({ type: "nombre", value: resultat.lignes.length, format: WHOLE_FORMAT }) },
  { header: "Lesquelles", width: 30, content: (figure, sujet) => text(rowsOf(figure, sujet)) },
  { header: "Lignes écartées", width: 30, content: ({ propre: { resultat } }) => text(texteEcartees(resultat.ecartees)) },
  { header: "Non déclarées", width: 11, content: ({ propre: { resultat } }) => ({ type: "nombre", value: resultat.nonDeclarees, format: WHOLE_FORMAT }) },
  { header: "Lecture et notes", width: 40, content: ({ juge: { indicateur } }) => text([indicateur.lecture, indicateur.note].filter((words) => words !== undefined).join(" ; ")) },
  { header: "Source de l'indicateur", width: 34, content: ({ juge: { indicateur } }) => text(`${indicateur.source}${indicateur.confiance === "a-verifier" ? " (à vérifier)" : ""}`) },
  { header: "Source des cibles", width: 34, content: ({ cibles }) => text([...new Set(cibles.map(({ source }) => source))].join(" ; ")) },
  { header: "Calculé le", width: 11, content: (_, { jour }) => ({ type: "date", value: jour, format: DAY_FORMAT }) },
];
const HEADER_ROW = 3;

/** The sheet Sources: for each figure its rule, its base, the rows counted and left out, the document, the day. */
export function planSources({ sujet, figures }: Rapport, survey: WorkbookSurvey, names: readonly string[]): Edit[] {
  const { schema, periode, direction, lignes } = sujet.conformite;
  const blank = new Array<null>(COLUMNS.length - 1).fill(null);
  const rows = [
    [text(`Sources du bilan ${textePeriode(periode)}`), ...blank],
    [text(`${schema.libelle}. ${schema.source}${direction === null ? "" : `. Direction ${direction}`}`), ...blank],
    [text(`Registre « ${sujet.register.name} » : ${lignes.lues} marchés lus, ${lignes.retenues} dans la période, ${lignes.ecartees} sans date lisible.`), ...blank],
    COLUMNS.map(({ header }) => text(header)),
    ...figures.map((figure) => COLUMNS.map(({ content }) => content(figure, sujet))),
  ];
  return planAnnexe({ base: "Sources", memoire: SOURCES, value: { schema: schema.id, forme: "1" }, rows, dressing: (sheet) => dressing(sheet, figures.length) }, survey, names);
}

/** The rows counted, by their number in the register; a figure of several tables has its rows in its values. */
function rowsOf({ propre: { resultat } }: FigureDuBilan, { register }: Sujet): string {
  const table = resultat.table === null ? undefined : register.tables.get(resultat.table);
  if (!table || resultat.genre === "composantes" || resultat.genre === "ratio" || resultat.lignes.length === 0) return "";
  return `${table.definition.libelle}, ${resultat.lignes.length > 1 ? "lignes" : "ligne"} ${texteLignes(resultat.lignes.map((rank) => table.lignes[rank]!))}`;
}

function dressing(sheet: string, count: number): Edit[] {
  const columnCount = COLUMNS.length;
  return [
    { kind: "setColumnWidths", sheet, column: 0, widths: COLUMNS.map(({ width }) => width) },
    { kind: "setStyle", sheet, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, style: { bold: true, fontSize: 16, color: "#17614A" } },
    { kind: "setStyle", sheet, area: { row: HEADER_ROW, column: 0, rowCount: 1, columnCount }, style: { bold: true, fill: "#DDE6E2", wrap: true, border: "#9FB0AA" } },
    { kind: "setStyle", sheet, area: { row: HEADER_ROW + 1, column: 0, rowCount: count, columnCount }, style: { wrap: true, vertical: "top", border: "#C9D3CF" } },
    { kind: "freezeRows", sheet, rows: HEADER_ROW + 1 },
    { kind: "setPageLayout", sheet, orientation: "landscape", titleRows: HEADER_ROW + 1 },
  ];
}
