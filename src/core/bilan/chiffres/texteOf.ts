import { texteEcart } from "../../compliance/textes";
import { roundRatio } from "../../indicators/ratio";
import { jour, texteResultat, texteValeur } from "../../indicators/textes";
import type { CellContent } from "../edit";
import type { FormatDemande } from "../lieux/placeholders";
import { AMOUNT_FORMAT, EUROS_FORMAT, PERCENT_FORMAT, WHOLE_FORMAT } from "../numberFormats";
import type { Ligne } from "./rapport";
import type { Demande } from "./role";

const DECIMALS: Readonly<Record<Exclude<FormatDemande, "%" | "€">, number>> = { "0": 0, "0,0": 1, "0,00": 2 };
const EXCEL: Readonly<Record<FormatDemande, string>> = { "%": PERCENT_FORMAT, "€": EUROS_FORMAT, "0": WHOLE_FORMAT, "0,0": "#,##0.0", "0,00": AMOUNT_FORMAT };

/** What a content says in words, as the preview and a sentence show it. */
export function texteOf(content: CellContent, ligne: Ligne | null, demande: Demande | null): string {
  switch (content.type) {
    case "vide": return "";
    case "booleen": return content.value ? "oui" : "non";
    case "date": return jour(content.value);
    case "texte": case "formule": return content.value;
    case "nombre": return number(content, ligne, demande);
  }
}

function number(content: { readonly value: number; readonly format?: string }, ligne: Ligne | null, demande: Demande | null): string {
  const isShare = content.format?.includes("%") === true;
  if (ligne?.kind !== "figure" || !demande) return content.format === "0" ? String(content.value) : texteValeur(content.value, isShare ? "%" : "");
  const { unite, propre } = ligne.figure;
  // A share is rounded from its two sides, and never from the quotient.
  if (demande.role === "valeur" && demande.annee === null) return isShare ? texteResultat(propre.resultat, unite) : texteValeur(content.value, unite);
  if (demande.role === "ecart") return texteEcart(content.value, isShare ? "%" : propre.verdict.cible?.unite ?? unite);
  const plain = demande.role === "numerateur" || demande.role === "denominateur";
  return texteValeur(content.value, isShare ? "%" : plain ? "" : unite).trim();
}

/** A figure in the format that its place asks for; null where there is no number to put in it. */
export function inFormat(content: CellContent, format: FormatDemande): Extract<CellContent, { type: "nombre" }> | null {
  return content.type === "nombre" ? { type: "nombre", value: content.value, format: EXCEL[format] } : null;
}

export function texteInFormat(value: number, format: FormatDemande): string {
  if (format === "%" || format === "€") return texteValeur(value, format);
  const digits = DECIMALS[format];
  return new Intl.NumberFormat("fr-FR", { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(roundRatio(value, 1, digits));
}
