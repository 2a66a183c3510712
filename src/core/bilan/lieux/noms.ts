import { foldText } from "../../register/fold";
import type { WorkbookSurvey } from "../../register/survey";
import { demandeOfKey } from "../chiffres/role";
import { MOTS_DU_RAPPORT, type LieuNomme } from "./lieu";
import { isMemory } from "./memory";

const PREFIX = /^spaser_/i;

/** The cells that a person named for the fill: `SPASER_A1_valeur`, `SPASER_A1_cible_2024`, `SPASER_annee`. A name of several cells is filled in its first one. */
export function lieuxNommes({ names }: Pick<WorkbookSurvey, "names">): LieuNomme[] {
  return names.flatMap(({ name, value }): LieuNomme[] => {
    if (!PREFIX.test(name) || isMemory(name) || value.type !== "cellules") return [];
    const ask = askOf(name.replace(PREFIX, ""));
    return ask ? [{ name, ask, sheet: value.sheet, row: value.area.row, column: value.area.column }] : [];
  });
}

function askOf(rest: string): LieuNomme["ask"] | null {
  const mot = MOTS_DU_RAPPORT.find((candidate) => candidate === foldText(rest));
  if (mot) return { mot };
  const parts = rest.split("_");
  for (const taken of [1, 2]) {
    const [code, key] = [parts.slice(0, -taken).join("_"), parts.slice(-taken).join("_")];
    const demande = code === "" ? null : demandeOfKey(key);
    if (demande) return { code, demande };
  }
  return null;
}

/** What a code and the form that a name can give it have in common: names hold no hyphen and no space. */
export function foldCode(code: string): string {
  return foldText(code).replace(/[^\p{L}\d]+/gu, "_");
}
