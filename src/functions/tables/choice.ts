import { foldText } from "../../core/register/fold";
import { indicateursAvecChemin, type Schema } from "../../core/scheme/schema";
import { valueProblem } from "../errors";
import { TABLE_MESSAGES } from "./messages";
import type { Sujet } from "./needs";

const same = (a: string, b: string): boolean => foldText(a) === foldText(b);

/** The scheme of an id or a title. Throws #VALUE! when there is none, with the ids. */
export function schemaOf(schemas: readonly Schema[], asked: string | null): Schema {
  if (asked === null) throw valueProblem(TABLE_MESSAGES.blank("schema", `"${schemas[0]?.id ?? ""}"`));
  const found = schemas.find(({ id, libelle }) => same(id, asked) || same(libelle, asked));
  if (!found) throw valueProblem(TABLE_MESSAGES.unknownSchema(asked, schemas.map(({ id }) => id)));
  return found;
}

/**
 * The indicator of a code, or one of its values ("B1.communes"), in the scheme asked for; without one, in the only
 * scheme that has the code. Throws #VALUE! for an unknown code, and for one that several schemes have.
 */
export function sujetOf(schemas: readonly Schema[], code: string | null, asked: string | null): { readonly schema: Schema; readonly sujet: Sujet } {
  if (code === null) throw valueProblem(TABLE_MESSAGES.blank("code", '"A1"'));
  const among = asked === null ? schemas : [schemaOf(schemas, asked)];
  const found = among.flatMap((schema) => {
    const sujet = sujetIn(schema, code);
    return sujet ? [{ schema, sujet }] : [];
  });
  const [only, ...others] = found;
  if (!only) throw valueProblem(TABLE_MESSAGES.unknownCode(code, asked === null ? null : among[0]!.id));
  if (others.length > 0) throw valueProblem(TABLE_MESSAGES.severalSchemas(code, found.map(({ schema }) => schema.id)));
  return only;
}

/** Codes of indicators before those of their values, which may be named with the indicator's in front. */
function sujetIn(schema: Schema, code: string): Sujet | null {
  const all = indicateursAvecChemin(schema).map(({ indicateur }) => indicateur);
  const whole = all.find((indicateur) => same(indicateur.code, code));
  if (whole) return { indicateur: whole, composante: null };
  for (const indicateur of all) {
    const composante = indicateur.composantes?.find((part) => same(part.code, code) || same(`${indicateur.code}.${part.code}`, code));
    if (composante) return { indicateur, composante };
  }
  return null;
}
