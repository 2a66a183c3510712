import type { Prompt } from "../bilan/edit";
import { MAX_PROMPT } from "../bilan/lists";
import { AMOUNT_FORMAT, DAY_FORMAT, PERCENT_FORMAT, TEXT_FORMAT } from "../bilan/numberFormats";
import type { Champ, TypeChamp } from "../register/champ";
import { DECP_SPELLING, type Nature } from "../register/considerations";
import { largeurDe } from "./largeurs";
import { AIDE_DU_TYPE, horsListe } from "./textes";

/** How the column of a field is made. */
export interface Colonne {
  readonly champ: Champ;
  /** In characters. */
  readonly largeur: number;
  /** en-US number format of its cells; null for Excel's own. */
  readonly format: string | null;
  readonly liste: { readonly valeurs: readonly string[]; readonly horsListe: string } | null;
  /** Shown beside the cell while a person is on it. */
  readonly message: Prompt | null;
}

/** Texts that look like numbers or dates (« 0012 », « 24-03 », « 4.10 »): Excel would make something else of them. */
const CODES = /^(id|code|lot|marche|action|consultation|famille)([A-Z]|$)/;
const FORMATS: Readonly<Partial<Record<TypeChamp, string>>> = { date: DAY_FORMAT, montant: AMOUNT_FORMAT, pourcentage: PERCENT_FORMAT, entier: "0", siret: TEXT_FORMAT };

/** `aide` completes what the catalogue says of the field. */
export function colonneDe(champ: Champ, { table = "", aide = "" }: { readonly table?: string; readonly aide?: string | undefined } = {}): Colonne {
  const code = champ.type === "texte" && CODES.test(champ.id);
  return {
    champ,
    largeur: largeurDe(table, champ, code),
    format: code ? TEXT_FORMAT : (FORMATS[champ.type] ?? null),
    liste: listeDe(champ),
    message: messageDe(champ.libelle, [champ.aide ?? AIDE_DU_TYPE[champ.type] ?? "", aide].filter((part) => part !== "").join(" ")),
  };
}

/** A message cut to what Excel shows; null when there is nothing to say. */
export function messageDe(titre: string, texte: string): Prompt | null {
  return texte === "" ? null : { title: cut(typographic(titre), MAX_PROMPT.title), message: cut(typographic(texte), MAX_PROMPT.message) };
}

function listeDe({ type, valeurs }: Champ): Colonne["liste"] {
  switch (type) {
    case "ouiNon": return { valeurs: ["Oui", "Non"], horsListe: horsListe.une };
    case "considerationsSociales": return considerations("sociale");
    case "considerationsEnvironnementales": return considerations("environnementale");
    case "choix": case "liste":
      return valeurs.length === 0 ? null : { valeurs: valeurs.map(({ valeur }) => valeur), horsListe: type === "liste" ? horsListe.plusieurs : horsListe.une };
    default: return null;
  }
}

/** Each form, the clause with the criterion, and none. */
function considerations(nature: Nature): Colonne["liste"] {
  const { clause, critere, reserve, aucune } = DECP_SPELLING[nature];
  const deux = [clause, critere].flatMap((forme) => forme ?? []).join(" ; ");
  return { valeurs: [clause, critere, deux, reserve, aucune].flatMap((valeur) => valeur ?? []), horsListe: horsListe.plusieurs };
}

/** Cut between words; Excel counts UTF-16 units, as JavaScript does. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, max - 1);
  const space = kept.lastIndexOf(" ");
  return `${(space > max / 2 ? kept.slice(0, space) : kept).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function typographic(text: string): string {
  return text.replace(/'/g, "’");
}
