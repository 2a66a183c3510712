import type { Axe, Composante, Indicateur, Schema } from "./schema";

/** A scheme as published JSON (DESIGN, "Command line"). Targets of composantes are among their indicator's, named. */
export function schemaJson(schema: Schema) {
  return {
    id: schema.id, libelle: schema.libelle, acheteur: schema.acheteur, periode: schema.periode, source: schema.source, notes: schema.notes,
    axes: schema.axes.filter(({ nature }) => nature === "axe").map(axeJson),
    /** Parts of the document that carry commitments and are not among its axes, in the same shape. */
    parties: schema.axes.filter(({ nature }) => nature === "partie").map(axeJson),
    cibles: schema.engagements.flatMap(engagementCibles),
    engagements: schema.engagements.map(indicateurJson),
    parametres: schema.parametres,
  };
}

function axeJson({ objectifs, nature: _nature, ...axe }: Axe) {
  return {
    ...axe,
    objectifs: objectifs.map(({ actions, engagements, ...objectif }) => ({
      ...objectif,
      actions: actions.map(({ indicateurs, ...action }) => ({ ...action, indicateurs: indicateurs.map(indicateurJson) })),
      cibles: engagements.flatMap(engagementCibles),
      engagements: engagements.map(indicateurJson),
    })),
  };
}

function indicateurJson(indicateur: Indicateur) {
  const { mesure, composantes, cibles, ...rest } = indicateur;
  return {
    ...rest,
    mesure: mesure?.genre ?? "composantes",
    regle: mesure ?? null,
    cibles: [...cibles, ...(composantes ?? []).flatMap((composante) => composante.cibles.map((cible) => ({ ...cible, modalite: composante.libelle })))],
    ...(composantes ? { composantes: composantes.map(composanteJson) } : {}),
  };
}

function composanteJson({ mesure, ...composante }: Composante) {
  return { ...composante, mesure: mesure.genre, regle: mesure };
}

function engagementCibles({ code, libelle, cibles }: Indicateur) {
  return cibles.map((cible) => ({ ...cible, code, libelle }));
}
