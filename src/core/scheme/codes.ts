import { foldText } from "../register/fold";
import type { Schema } from "./schema";
import { motsDocument as mots } from "./textes";

type Coded = { readonly code: string; readonly path: readonly (string | number)[] };

function placesDe(schema: Pick<Schema, "axes" | "engagements">) {
  const axes = schema.axes.map((axe, rank) => ({ ...axe, path: ["axes", rank] }));
  const objectifs = axes.flatMap(({ objectifs: found, path }) => found.map((objectif, rank) => ({ ...objectif, path: [...path, "objectifs", rank] })));
  const actions = objectifs.flatMap(({ actions: found, path }) => found.map((action, rank) => ({ ...action, path: [...path, "actions", rank] })));
  const figures = [
    ...actions.flatMap(({ indicateurs, path }) => indicateurs.map((one, rank) => ({ ...one, path: [...path, "indicateurs", rank] }))),
    ...objectifs.flatMap(({ engagements, path }) => engagements.map((one, rank) => ({ ...one, path: [...path, "engagements", rank] }))),
    ...schema.engagements.map((one, rank) => ({ ...one, path: ["engagements", rank] })),
  ];
  return { axes, objectifs, actions, figures: figures.flatMap(({ code, composantes = [], path }): Coded[] => [{ code, path }, ...composantes.map((one, rank) => ({ code: one.code, path: [...path, "composantes", rank] }))]) };
}

/** Every indicator, composante and engagement of a scheme, and where it stands in the document. */
export function figuresDe(schema: Pick<Schema, "axes" | "engagements">): readonly Coded[] {
  return placesDe(schema).figures;
}

/**
 * Codes that name two things of one kind, at the path of the second. Case and accents don't count: a value is entered
 * by hand under a code, whatever its case.
 */
export function codesEnDouble(schema: Pick<Schema, "axes" | "engagements" | "parametres">): { readonly path: readonly (string | number)[]; readonly message: string }[] {
  const { axes, objectifs, actions, figures } = placesDe(schema);
  const parametres = schema.parametres.map(({ code }, rank) => ({ code, path: ["parametres", rank] }));
  return [...twice(figures, "indicateurs"), ...twice(axes, "axes"), ...twice(objectifs, "objectifs"), ...twice(actions, "actions"), ...twice(parametres, "paramètres")];
}

function twice(found: readonly Coded[], what: string) {
  const taken = new Set<string>();
  return found.flatMap(({ code, path }) => {
    const folded = foldText(code);
    if (taken.has(folded)) return [{ path: [...path, "code"], message: mots.codeEnDouble(what, code) }];
    taken.add(folded);
    return [];
  });
}
