import type { Clausier, Disposition } from "../../core/clausier/clausier";
import { clausesFor, type Probleme, type Question } from "../../core/clausier/clausesFor";
import { cellText } from "../../core/register/cell";
import type { FilledCell } from "../arguments";
import { valueProblem, type FunctionProblem } from "../errors";
import { cpvText, isNoCode } from "./cpvText";
import { MESSAGES, WORDS } from "./messages";

/**
 * The considerations that the documents propose for a CPV code or a famille d'achat, one a row: thème, genre, libellé,
 * source; the nearest famille's first, those of every purchase last. Throws #VALUE! for a blank, what is no code and an
 * unknown famille, whose nearest names it gives.
 */
export function clausesPossibles(clausier: Clausier, cpv: FilledCell, entetes: boolean): string[][] {
  if (isNoCode(cpv)) throw valueProblem(MESSAGES.missingCpv);
  const clauses = clausesFor(clausier, questionOf(cpv));
  if (!clauses.ok) throw problemOf(clauses.probleme, cellText(cpv));
  const rows = clauses.dispositions.map(({ disposition }) => [disposition.theme, disposition.genre, disposition.libelle, sourceOf(clausier, disposition)]);
  return entetes ? [[...WORDS.headers], ...rows] : rows;
}

/** What begins with a digit is meant as a code: no famille's name does. */
function questionOf(cell: FilledCell): Question {
  const text = cpvText(cell);
  return typeof cell === "string" && !/^\s*\d/.test(text) ? { famille: text } : { codeCPV: text };
}

function problemOf(probleme: Probleme, received: string): FunctionProblem {
  switch (probleme.code) {
    case "questionVide": return valueProblem(MESSAGES.missingCpv);
    case "familleInconnue": return valueProblem(MESSAGES.unknownFamille(received, probleme.proches));
    case "cpvIllisible": return valueProblem((probleme.motif === "sept-chiffres" ? MESSAGES.sevenDigits : MESSAGES.unreadableCpv)(MESSAGES.wholeArgument, "cpv", received));
  }
}

function sourceOf({ documents }: Clausier, { sources, confiance }: Disposition): string {
  const said = sources.map(({ document, titre }) => `${documents.find(({ id }) => id === document)?.libelle ?? document}, ${titre}`).join(" ; ");
  return confiance === "a-verifier" ? `${said} (${WORDS.toCheck})` : said;
}
