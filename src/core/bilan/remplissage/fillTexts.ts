import type { WorkbookSurvey } from "../../register/survey";
import { text } from "../chiffres/content";
import type { Rapport } from "../chiffres/rapport";
import { inFormat, texteInFormat, texteOf } from "../chiffres/texteOf";
import type { CellContent } from "../edit";
import type { LieuTexte, Place } from "../lieux/lieu";
import { empreinteOf, freeRang, LIEU, remembering } from "../lieux/memory";
import { parseModele, type Segment } from "../lieux/placeholders";
import { laissee, remplie, type Laissee, type Reading, type Remplie, type Remplissage } from "./remplie";

/**
 * Cells with placeholders: a whole cell gets the figure itself, a sentence its words. What the person wrote is kept in
 * the workbook, so that the next fill finds it; a cell that someone has reworded since is theirs.
 */
export function fillTexts(rapport: Rapport, lieux: readonly LieuTexte[], reading: Reading, survey: WorkbookSurvey): Remplissage {
  const remplies: Remplie[] = [];
  const memoire: Remplissage["memoire"][number][] = [];
  const laissees: Laissee[] = [];
  const codes: string[] = [];
  const inconnus: string[] = [];
  let rang = freeRang(survey, LIEU);
  for (const lieu of lieux) {
    const place: Place = { sheet: lieu.sheet, row: lieu.row, column: lieu.column };
    const segments = parseModele(lieu.modele);
    const said = segments.map((segment) => say(segment, rapport));
    codes.push(...said.flatMap(({ code }) => code ?? []));
    inconnus.push(...said.flatMap((one, index) => (one.known ? [] : [segments[index]!.text])));
    const content = contentOf(segments, said);
    if (!content) continue;
    if (reading.isFormula(place) || (lieu.empreinte !== null && lieu.empreinte !== empreinteOf(reading.cell(place)))) {
      laissees.push(laissee(place, said.find(({ code }) => code !== null)?.code ?? "texte", reading.isFormula(place) ? "formule" : "modifiee"));
      continue;
    }
    const [only] = said;
    const single = segments.length === 1 && only && only.code !== null;
    remplies.push(...remplie(place, content, reading, { code: single ? only.code : "texte", role: "texte", apres: said.map(({ words }) => words).join("") }));
    const value = { modele: lieu.modele, empreinte: empreinteOf(reading.written(content)) };
    memoire.push(...remembering(LIEU, { rang: lieu.rang ?? rang++, place, value }, survey));
  }
  return { remplies, memoire, laissees, codes, inconnus, enDouble: [] };
}

interface Said {
  readonly words: string;
  readonly content: CellContent | null;
  readonly code: string | null;
  readonly known: boolean;
}

function say(segment: Segment, rapport: Rapport): Said {
  switch (segment.kind) {
    case "texte": return { words: segment.text, content: null, code: null, known: true };
    case "inconnu": return { words: segment.text, content: null, code: null, known: false };
    case "mot": {
      const content = rapport.mot(segment.mot);
      return { words: texteOf(content, null, null), content, code: segment.mot, known: true };
    }
    case "chiffre": {
      const ligne = rapport.ligne(segment.code);
      if (!ligne) return { words: segment.text, content: null, code: null, known: false };
      const asShare = segment.format === "%" && segment.demande.role === "valeur" ? { ...segment.demande, role: "part" as const } : segment.demande;
      const content = rapport.content(ligne, asShare);
      const figure = content && segment.format ? inFormat(content, segment.format) : null;
      if (figure && segment.format && segment.format !== "%") return { words: texteInFormat(figure.value, segment.format), content: figure, code: segment.code, known: true };
      // Nothing is known of it: the sentence says so, and the next fill may know more.
      return { words: content ? texteOf(content, ligne, asShare) : UNKNOWN, content: figure ?? content, code: segment.code, known: true };
    }
  }
}

const UNKNOWN = "(non disponible)";

/** Null where no placeholder of the cell is known. */
function contentOf(segments: readonly Segment[], said: readonly Said[]): CellContent | null {
  if (said.every(({ code }) => code === null)) return null;
  const [only] = said;
  if (segments.length === 1 && only?.content) return only.content;
  return text(said.map(({ words }) => words).join(""));
}
