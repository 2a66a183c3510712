import type { Filtre } from "./filtre";
import { isComptee, isReprise, type Mesure, type Operande } from "./mesure";
import { expandParametres } from "./parametre";
import type { Indicateur, Schema } from "./schema";

/** The scheme with its parameters written in the criteria that name them. */
export function expandSchema(schema: Schema): Schema {
  if (schema.parametres.length === 0) return schema;
  const filtre = (found: Filtre) => expandParametres(found, schema.parametres);
  const operande = (found: Operande): Operande => (isReprise(found) ? found : mesure(found));

  function mesure(found: Mesure): Mesure {
    const fallback = "sinon" in found && found.sinon ? { sinon: mesure(found.sinon) } : {};
    if (found.genre === "ratio") return { ...found, ...fallback, numerateur: operande(found.numerateur), diviseur: operande(found.diviseur) };
    if (!isComptee(found)) return found;
    return { ...found, ...fallback, filtre: filtre(found.filtre), ...("base" in found && found.base ? { base: filtre(found.base) } : {}) };
  }

  const indicateur = (found: Indicateur): Indicateur => ({
    ...found,
    ...(found.mesure ? { mesure: mesure(found.mesure) } : {}),
    ...(found.composantes ? { composantes: found.composantes.map((composante) => ({ ...composante, mesure: mesure(composante.mesure) })) } : {}),
    ventilations: found.ventilations.map((ventilation) =>
      "par" in ventilation ? ventilation : { ...ventilation, groupes: ventilation.groupes.map((groupe) => ({ ...groupe, filtre: filtre(groupe.filtre) })) }),
  });
  return {
    ...schema,
    engagements: schema.engagements.map(indicateur),
    axes: schema.axes.map((axe) => ({
      ...axe,
      objectifs: axe.objectifs.map((objectif) => ({
        ...objectif,
        engagements: objectif.engagements.map(indicateur),
        actions: objectif.actions.map((action) => ({ ...action, indicateurs: action.indicateurs.map(indicateur) })),
      })),
    })),
  };
}
