import { titreAxe } from "../../scheme/schema";
import { foldText } from "../../register/fold";
import type { Cell } from "../../register/cell";
import { isCellError } from "../../register/cell";
import { numberWithUnit, text, VIDE } from "../chiffres/content";
import type { FigureDuBilan } from "../chiffres/figures";
import type { Ligne, Rapport } from "../chiffres/rapport";
import type { CellContent } from "../edit";
import { ACTION, RECIT } from "../lieux/tables";
import { COLUMNS, COMMENT_COLUMN } from "./columns";
import type { Repris, Reprise } from "./reprise";

/** One row of a bilan made from a scheme. */
export interface Line {
  readonly kind: "axe" | "objectif" | "action" | "recit" | "indicateur";
  /** What stands in the column Code; empty for a title. */
  readonly code: string;
  /** What fills the row from the second column on, for a title or a frame. */
  readonly titre: string;
  readonly ligne: Ligne | null;
  /** As many as there are columns. */
  readonly contents: readonly (CellContent | null)[];
}

/** The rows of a bilan, in the order of the document; engagements stand under their objectif, or at the end. */
export function linesOf(rapport: Rapport, reprise: Reprise): Line[] {
  const { schema } = rapport.sujet.conformite;
  const own = (code: string): Repris => reprise.get(foldText(code)) ?? NOTHING;
  const figuresUnder = (match: (figure: FigureDuBilan) => boolean) => rapport.figures.filter(match).map((figure) => figureLine(rapport, figure, own(figure.code)));
  const ofScheme = figuresUnder(({ juge: { chemin } }) => chemin.axe === null);
  return [
    ...schema.axes.flatMap((axe) => [
      title("axe", titreAxe(axe)),
      ...axe.objectifs.flatMap((objectif) => [
        title("objectif", `${objectif.code} ${objectif.libelle}`),
        ...objectif.actions.flatMap((action) => [
          ...rapport.actions.filter((suivie) => suivie.code === action.code).flatMap((suivie) => actionLines({ kind: "action", action: suivie }, `${ACTION} ${action.code}`, action.libelle, rapport, own(`${RECIT} ${action.code}`).mots)),
          ...figuresUnder(({ juge: { chemin } }) => chemin.action === action),
        ]),
        ...figuresUnder(({ juge: { chemin } }) => chemin.objectif === objectif && chemin.action === null),
      ]),
    ]),
    ...(ofScheme.length === 0 ? [] : [title("axe", "Engagements de l'ensemble du schéma"), ...ofScheme]),
  ];
}

function title(kind: "axe" | "objectif", titre: string): Line {
  return { kind, code: "", titre, ligne: null, contents: row([null, text(titre)]) };
}

/** The action with where it stands, then the frame in which a person tells it. */
function actionLines(ligne: Ligne, code: string, libelle: string, rapport: Rapport, recit: Cell): Line[] {
  const suivi = rapport.content(ligne, { role: "phrase", annee: null });
  const action = row([text(code), text(libelle)]).map((content, column) => (COLUMNS[column]?.demande?.role === "phrase" ? suivi : content));
  return [
    { kind: "action", code, titre: libelle, ligne, contents: action },
    { kind: "recit", code: code.replace(ACTION, RECIT), titre: recit === null ? "" : String(isCellError(recit) ? recit.error : recit), ligne: null, contents: row([text(code.replace(ACTION, RECIT)), asWritten(recit)]) },
  ];
}

const NOTHING: Repris = { mots: null, anterieure: null };

function figureLine(rapport: Rapport, figure: FigureDuBilan, { mots, anterieure }: Repris): Line {
  const ligne: Ligne = { kind: "figure", figure };
  const contents = COLUMNS.map(({ demande }, column): CellContent | null => {
    if (column === COMMENT_COLUMN) return asWritten(mots);
    if (!demande) return text(figure.code);
    // What a person typed of the period before stands against what is measured again, and not against a vote.
    const typed = demande.role === "anterieure" && figure.propre.anterieure?.origine !== "arrete" ? asWritten(anterieure) : null;
    const content = typed ?? rapport.content(ligne, demande);
    if (demande.role === "libelle") return text(figure.parent === null ? figure.libelle : `– ${figure.libelle}`);
    return content?.type === "nombre" && (demande.role === "valeur" || demande.role === "anterieure") ? numberWithUnit(content.value, figure.unite) : content;
  });
  return { kind: "indicateur", code: figure.code, titre: "", ligne, contents: contents.map((content) => (content?.type === "vide" ? null : content)) };
}

function row(first: readonly (CellContent | null)[]): (CellContent | null)[] {
  return COLUMNS.map((_, column) => first[column] ?? null).map((content) => (content === VIDE ? null : content));
}

/** What a person wrote, as it was: an error stays as its text. */
function asWritten(cell: Cell): CellContent | null {
  if (cell === null || cell === "") return null;
  if (isCellError(cell)) return text(cell.error);
  if (typeof cell === "number") return { type: "nombre", value: cell };
  return typeof cell === "boolean" ? { type: "booleen", value: cell } : text(cell);
}
