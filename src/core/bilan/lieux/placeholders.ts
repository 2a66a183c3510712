import { demandeOfKey, type Demande } from "../chiffres/role";
import { foldText } from "../../register/fold";
import { MOTS_DU_RAPPORT, type MotDuRapport } from "./lieu";

/** What looks for placeholders ask of a workbook. */
export const OPENING = "{{";
/** How a figure is said where its place says so: `{{A1.valeur|%}}`. */
export const FORMATS = ["%", "€", "0", "0,0", "0,00"] as const;
export type FormatDemande = (typeof FORMATS)[number];

/** A sentence of a template, cut at its placeholders. */
export type Segment =
  | { readonly kind: "texte"; readonly text: string }
  | { readonly kind: "chiffre"; readonly text: string; readonly code: string; readonly demande: Demande; readonly format: FormatDemande | null }
  | { readonly kind: "mot"; readonly text: string; readonly mot: MotDuRapport }
  /** Between braces, and nothing that a bilan knows: left as it is, and told. */
  | { readonly kind: "inconnu"; readonly text: string };

/** `text` of each segment, put end to end, is the sentence itself. */
export function parseModele(modele: string): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const match of modele.matchAll(/\{\{([^{}]*)\}\}/g)) {
    if (match.index > from) segments.push({ kind: "texte", text: modele.slice(from, match.index) });
    segments.push(segmentOf(match[0], match[1] ?? ""));
    from = match.index + match[0].length;
  }
  if (from < modele.length) segments.push({ kind: "texte", text: modele.slice(from) });
  return segments;
}

function segmentOf(text: string, inner: string): Segment {
  const [path = "", given, ...more] = inner.split("|").map((part) => part.trim());
  const mot = MOTS_DU_RAPPORT.find((candidate) => candidate === foldText(path));
  if (mot && given === undefined) return { kind: "mot", text, mot };
  const format = given === undefined ? null : FORMATS.find((candidate) => candidate === given.replace(/\s/g, ""));
  const asked = splitPath(path);
  return asked && format !== undefined && more.length === 0 ? { kind: "chiffre", text, ...asked, format } : { kind: "inconnu", text };
}

/** `22.1.cible_2028`: the role is what comes last, the code may hold dots of its own. */
function splitPath(path: string): { readonly code: string; readonly demande: Demande } | null {
  const parts = path.split(".");
  for (const taken of [1, 2]) {
    const [code, key] = [parts.slice(0, -taken).join(".").trim(), parts.slice(-taken).join(".")];
    const demande = code === "" ? null : demandeOfKey(key);
    if (demande) return { code, demande };
  }
  return null;
}
