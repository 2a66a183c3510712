import { numberWithUnit, text, VIDE } from "../bilan/chiffres/content";
import type { CellContent, CellStyle, Edit } from "../bilan/edit";
import { freeName } from "../bilan/freeName";
import { texteCible } from "../compliance/textes";
import type { WorkbookSurvey } from "../register/survey";
import type { FeuilleDirection, FeuillesDeRoute, Objectif } from "./feuilleDeRoute";
import { texteEnvisagees, texteLevier, textePossibles } from "./textes";
import { texteResume } from "./texteFeuille";

export interface PlanFeuilles {
  readonly feuille: string;
  readonly edits: readonly Edit[];
}

// No header here is one of a table of the register: the sheet must not be taken for a Recensement.
const OBJECTIFS = ["N°", "Objectif", "Part visée", "Sur", "À atteindre", "Déjà prévu", "Si tout est porté"] as const;
const ACHATS = ["Ligne", "Achat prévu", "Genre d'achat", "Estimation", "Déjà prévu", "Repères", "Pourrait porter"] as const;
const WIDTHS = [10, 46, 28, 16, 18, 24, 60];
const COLUMNS = WIDTHS.length;
const FILL = "#E8EEF7";
const BORDER = "#BFC8D6";

const TITLE: CellStyle = { bold: true, fontSize: 16 };
const DIRECTION: CellStyle = { bold: true, fontSize: 13 };
const HEADER: CellStyle = { bold: true, fill: FILL, border: BORDER, wrap: true, vertical: "center" };
const BODY: CellStyle = { border: BORDER, wrap: true, vertical: "top" };

/** A new sheet with the feuille of each direction, one under the other, to print; nothing else of the workbook is touched. */
export function planFeuilles({ annee, directions, sansDirection }: FeuillesDeRoute, schema: string, survey: WorkbookSurvey): PlanFeuilles {
  const sheet = freeName(`Feuille de route ${annee}`, " ", survey.sheets.map(({ name }) => name));
  const rows: CellContent[][] = [];
  const styles: Edit[] = [];
  const add = (cells: readonly CellContent[], style?: CellStyle) => {
    if (style) styles.push({ kind: "setStyle", sheet, area: { row: rows.length, column: 0, rowCount: 1, columnCount: cells.length }, style });
    rows.push([...cells, ...new Array<CellContent>(COLUMNS - cells.length).fill(VIDE)]);
  };
  const block = (header: readonly string[], body: readonly (readonly CellContent[])[]) => {
    add(header.map(text), HEADER);
    if (body.length > 0) styles.push({ kind: "setStyle", sheet, area: { row: rows.length, column: 0, rowCount: body.length, columnCount: COLUMNS }, style: BODY });
    for (const cells of body) add(cells);
  };
  add([text(`Feuille de route ${annee}`)], TITLE);
  add([text(schema)]);
  add([text("Prévision : un achat prévu compte pour un marché de l'année, une reconduction pour aucun. Chaque direction atteint, sur ses propres achats, la part que le schéma fixe.")]);
  add([text("« Si tout est porté » : ce que le clausier propose pour la famille de chaque achat ; ce qu'il propose pour tout achat n'y est pas.")]);
  if (sansDirection > 0) add([text(`${sansDirection} ${sansDirection === 1 ? "achat prévu n'a pas de direction" : "achats prévus n'ont pas de direction"} : dans aucune feuille de route.`)]);
  for (const feuille of directions) {
    add([]);
    add([text(feuille.direction)], DIRECTION);
    add([text(texteResume(feuille))]);
    if (feuille.objectifs.length > 0) block(OBJECTIFS, feuille.objectifs.map(objectifRow));
    else add([text("Aucune cible du schéma ne se partage entre les directions sur ces achats.")]);
    add([]);
    block(ACHATS, achatRows(feuille));
  }
  return {
    feuille: sheet,
    edits: [
      { kind: "addSheet", sheet }, { kind: "setColumnWidths", sheet, column: 0, widths: WIDTHS }, { kind: "setCells", sheet, row: 0, column: 0, contents: rows }, ...styles,
      { kind: "setPageLayout", sheet, orientation: "landscape", titleRows: 0 },
    ],
  };
}

function objectifRow({ code, libelle, cible, genre, base, aAtteindre, envisages, possibles }: Objectif): CellContent[] {
  const quantite = (value: number) => numberWithUnit(value, genre === "montant" ? "€ HT" : "marchés");
  return [text(code), text(libelle), text(texteCible(cible)), quantite(base), quantite(aAtteindre), quantite(envisages), quantite(possibles)];
}

function achatRows({ besoins }: FeuilleDirection): CellContent[][] {
  return besoins.map((ligne) => {
    const { besoin: { ligne: rang, nom, type, montant }, leviers } = ligne;
    return [
      { type: "nombre", value: rang, format: "0" }, text(nom), text(type ?? ""), montant === null ? VIDE : numberWithUnit(montant, "€ HT"),
      text(texteEnvisagees(ligne)), text(leviers.map((levier) => texteLevier[levier]).join(", ")), text(textePossibles(ligne) || "Rien de proposé"),
    ];
  });
}
