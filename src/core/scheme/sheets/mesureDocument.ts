import { filtreDocument } from "./filtreText";
import { isComptee, isReprise, type Mesure, type Operande } from "../mesure";
import type { Ventilation } from "../schema";

/** A measure as YAML holds it: filters are one map, what is the default may stand. */
export function mesureDocument(mesure: Mesure): Record<string, unknown> {
  const sinon = "sinon" in mesure && mesure.sinon ? { sinon: mesureDocument(mesure.sinon) } : {};
  if (mesure.genre === "ratio") return { ...mesure, ...sinon, numerateur: operandeDocument(mesure.numerateur), diviseur: operandeDocument(mesure.diviseur) };
  if (!isComptee(mesure)) return { ...mesure };
  return { ...mesure, ...sinon, filtre: filtreDocument(mesure.filtre), ...("base" in mesure && mesure.base ? { base: filtreDocument(mesure.base) } : {}) };
}

function operandeDocument(operande: Operande): unknown {
  return isReprise(operande) ? operande : mesureDocument(operande);
}

export function ventilationDocument(ventilation: Ventilation): unknown {
  if ("par" in ventilation) return ventilation;
  return { libelle: ventilation.libelle, groupes: ventilation.groupes.map(({ libelle, filtre }) => ({ libelle, filtre: filtreDocument(filtre) })) };
}
