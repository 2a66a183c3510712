import { foldText } from "../../register/fold";
import type { CritereBrut } from "../filtre";
import { splitCritere } from "../operateur";
import { quote } from "./listText";

/** A blank cell, and a cell filled in, as a buyer says them. */
const VIDE = "vide";
const RENSEIGNE = "renseigné";
const SPELLINGS: ReadonlyMap<string, string> = new Map([[foldText(VIDE), ""], [foldText(RENSEIGNE), "<>"], ["rempli", "<>"]]);
/** What would be read as the grammar of a filter. */
const SPECIAL = /[;|:()"«»“”\r\n]/;

/** A criterion as text: `>25000`, `ESS | ESUS`, `vide`. Numbers have a decimal comma, yes and no are oui and non. */
export function writeCritere(critere: CritereBrut): string {
  return Array.isArray(critere) ? critere.map(writeItem).join(" | ") : writeItem(critere);
}

function writeItem(item: string | number | boolean): string {
  if (typeof item === "boolean") return item ? "oui" : "non";
  if (typeof item === "number") return String(item).replace(".", ",");
  if (item === "") return VIDE;
  if (item === "<>") return RENSEIGNE;
  return SPECIAL.test(item) || item !== item.trim() || readItem(item) !== item ? quote(item) : item;
}

/** The criterion that an unquoted text is. */
export function readItem(text: string): string {
  const { operateur, operande } = splitCritere(text);
  const said = SPELLINGS.get(foldText(operande));
  if (said === undefined || (operateur !== null && operateur !== "=" && operateur !== "<>")) return text.trim();
  // « <> vide » is filled in, « <> renseigné » is blank.
  return operateur === "<>" ? (said === "" ? "<>" : "") : said;
}
