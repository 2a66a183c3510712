import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as book from "./bookKinds";
import * as cells from "./cellKinds";
import * as drawn from "./drawnKinds";
import { templatePackage, type TemplateKind } from "./templatePackage";

export interface Template {
  readonly name: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const KINDS: readonly (readonly [string, TemplateKind])[] = [
  ["tout simple", {}],
  ["avec un logo", drawn.LOGO], ["avec un graphique", drawn.GRAPHIQUE], ["avec des commentaires", drawn.COMMENTAIRES], ["avec des fils de discussion", drawn.FILS_DE_DISCUSSION], ["avec un bouton", drawn.BOUTON],
  ["à cellules fusionnées", cells.FUSIONS], ["à mises en forme conditionnelles", cells.MISES_EN_FORME], ["à validations", cells.VALIDATIONS], ["à sparklines", cells.SPARKLINES], ["protégé", cells.PROTEGEE], ["à protection ôtée", cells.DEPROTEGEE],
  ["à tableau filtré", cells.TABLEAU_FILTRE], ["à lignes masquées", cells.LIGNES_MASQUEES], ["à textes enrichis", cells.TEXTE_ENRICHI], ["à chaînes en ligne", cells.CHAINES_EN_LIGNE], ["à formules partagées et matricielles", cells.FORMULES],
  ["à noms", book.NOMS], ["à réglages d'impression", book.IMPRESSION], ["à macros", book.MACROS], ["à XML personnalisé", book.XML_PERSONNALISE], ["à lien externe", book.LIEN_EXTERNE], ["à tableau croisé", book.TABLEAU_CROISE],
  ["à dates 1904", book.DATES_1904], ["strict", book.STRICT], ["sous préfixe", book.PREFIXE], ["autrement écrit", book.AUTREMENT_ECRIT], ["sans styles", book.SANS_STYLES],
];

/** Saved by LibreOffice: see ORIGINE.md beside it. */
const LIBREOFFICE = join(__dirname, "../../data/templates/libreoffice.xlsx");

/** Templates of many kinds, each with the sheet "Bilan" whose B2:B4 are to be filled. */
export function zoo(): Template[] {
  const made = KINDS.map(([name, kind]): Template => ({ name, fileName: kind.fileName ?? "modele.xlsx", bytes: templatePackage(kind) }));
  return [...made, { name: "enregistré par LibreOffice", fileName: "libreoffice.xlsx", bytes: new Uint8Array(readFileSync(LIBREOFFICE)) }];
}
