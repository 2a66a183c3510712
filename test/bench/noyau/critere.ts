import type { Champ } from "../../../src/core/register/champ";
import { foldText } from "../../../src/core/register/fold";
import type { CritereBrut } from "../../../src/core/scheme/filtre";

export type Signe = "=" | "<>" | ">" | ">=" | "<" | "<=";
/** One alternative of a criterion, in the terms of a person who writes the test by hand. */
export type Atome =
  | { readonly sur: "rempli"; readonly rempli: boolean }
  | { readonly sur: "nombre"; readonly signe: Signe; readonly borne: number }
  | { readonly sur: "texte"; readonly signe: "=" | "<>"; readonly modele: string };

const SIGNE = /^\s*(<>|>=|<=|=|>|<)?\s*([\s\S]*?)\s*$/;
const EPOQUE = 86_400_000;

/** The alternatives of a criterion: one of them is enough. Throws at a criterion that no scheme of the catalogue has. */
export function atomesDe(champ: Champ, critere: CritereBrut): Atome[] {
  if (Array.isArray(critere)) return critere.flatMap((one) => atomesDe(champ, one));
  const written = typeof critere === "boolean" ? (critere ? "oui" : "non") : String(critere);
  const [, sign = "=", operand = ""] = SIGNE.exec(written) ?? [];
  const signe = sign as Signe;
  if (operand === "") return [{ sur: "rempli", rempli: signe === "<>" }];
  switch (champ.type) {
    case "nombre": case "montant": case "entier": return [{ sur: "nombre", signe, borne: nombre(operand) }];
    case "pourcentage": return [{ sur: "nombre", signe, borne: operand.endsWith("%") ? nombre(operand.slice(0, -1)) / 100 : nombre(operand) }];
    case "date": return [{ sur: "nombre", signe, borne: Date.parse(`${operand}T00:00:00Z`) / EPOQUE }];
    case "ouiNon": return [{ sur: "nombre", signe, borne: operand.toLowerCase() === "oui" ? 1 : 0 }];
    default: return [{ sur: "texte", signe: signe === "<>" ? "<>" : "=", modele: canonique(champ, operand) }];
  }
}

function nombre(text: string): number {
  const found = Number(text.replace(/\s/g, "").replace(",", "."));
  if (!Number.isFinite(found)) throw new Error(`nombre « ${text} »`);
  return found;
}

/** The vocabulary's own spelling, where the field has one. */
function canonique({ valeurs }: Champ, operand: string): string {
  return valeurs.find(({ valeur, synonymes }) => [valeur, ...synonymes].some((one) => foldText(one) === foldText(operand)))?.valeur ?? operand;
}
