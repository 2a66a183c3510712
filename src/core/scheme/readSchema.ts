import type { z } from "zod";
import { findChamp, type Referentiel } from "../register/champ";
import type { Filtre, Mesure } from "./mesure";
import { indicateursAvecChemin, schemaSchema, type Schema } from "./schema";

/** One reason why a scheme is refused: the file (or sheet), the key, what was expected. */
export interface SchemaProblem {
  readonly fichier: string;
  /** `axes.0.objectifs.1.actions.0.indicateurs.2.cibles.0.annee`. */
  readonly cle: string;
  readonly message: string;
}

export type SchemaReading = { readonly ok: true; readonly schema: Schema } | { readonly ok: false; readonly problems: readonly SchemaProblem[] };

/** Validates a parsed YAML document as a scheme: shape first, then every table and field that a measure names. */
export function readSchema(document: unknown, fichier: string, referentiel: Referentiel): SchemaReading {
  const read = schemaSchema.safeParse(document);
  if (!read.success) return { ok: false, problems: read.error.issues.flatMap((issue) => problemsOf(issue, fichier)) };
  const problems = indicateursAvecChemin(read.data).flatMap(({ indicateur }) =>
    [indicateur, ...(indicateur.composantes ?? [])].flatMap(({ code, mesure }) =>
      (mesure ? unknownFields(mesure, referentiel) : []).map((message) => ({ fichier, cle: `${code}.mesure`, message })),
    ),
  );
  return problems.length > 0 ? { ok: false, problems } : { ok: true, schema: read.data };
}

function problemsOf(issue: z.core.$ZodIssue, fichier: string): SchemaProblem[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ fichier, cle: [...path, key].join("."), message: "clé inconnue" }));
  }
  return [{ fichier, cle: path.join(".") || "(racine)", message: issue.message }];
}

function unknownFields(mesure: Mesure, referentiel: Referentiel): string[] {
  if (mesure.genre === "saisie") return [];
  const messages: string[] = [];
  if (!referentiel.has(mesure.table)) messages.push(`table inconnue « ${mesure.table} »`);
  else {
    for (const champ of fieldsOf(mesure)) {
      if (!findChamp(referentiel, mesure.table, champ)) messages.push(`champ inconnu « ${champ} » dans la table « ${mesure.table} »`);
    }
  }
  return mesure.sinon ? [...messages, ...unknownFields(mesure.sinon, referentiel)] : messages;
}

/** Every field that a measure reads in its own table, `sinon` left out. */
export function fieldsOf(mesure: Exclude<Mesure, { genre: "saisie" }>): ReadonlySet<string> {
  const fields = new Set(filterFields(mesure.filtre));
  if ("base" in mesure && mesure.base) for (const champ of filterFields(mesure.base)) fields.add(champ);
  if ("champ" in mesure) fields.add(mesure.champ);
  if ("par" in mesure) fields.add(mesure.par);
  if ("poids" in mesure && mesure.poids) fields.add(mesure.poids);
  if (mesure.periode) fields.add(mesure.periode);
  return fields;
}

function filterFields(filtre: Filtre): string[] {
  return [...Object.keys(filtre.criteres), ...filtre.ou.flatMap(filterFields)];
}
