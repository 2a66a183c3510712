import { schemas } from "../../catalogue";
import { schemaJson } from "../../core/scheme/json";
import { indicateursAvecChemin, type Schema } from "../../core/scheme/schema";
import { alignColumns, clip } from "../output/columns";
import { requireSchema } from "../source";
import { texte } from "../textes";
import { CliError, requireFormat, type Call } from "../usage";

const FORMATS = ["tableau", "json"] as const;
const LABEL_WIDTH = 76;

/** `spaser schemas`: the schemes known. */
export function listSchemas(call: Call): string {
  const all = [...schemas.values()];
  if (requireFormat(call.options.format, FORMATS) === "json") {
    const summaries = all.map((schema) => ({ id: schema.id, libelle: schema.libelle, acheteur: schema.acheteur, periode: schema.periode, indicateurs: count(schema), source: schema.source }));
    return `${JSON.stringify(summaries, null, 1)}\n`;
  }
  const rows = all.map((schema) => [schema.id, clip(schema.libelle, LABEL_WIDTH), schema.acheteur, `${schema.periode.debut}-${schema.periode.fin ?? ""}`, String(count(schema))]);
  return `${alignColumns(["Identifiant", "Schéma", "Acheteur", "Période", "Indicateurs"], rows)}\n`;
}

function count(schema: Schema): number {
  return indicateursAvecChemin(schema).filter(({ engagement }) => !engagement).length;
}

/** `spaser schema ID`: a whole scheme. */
export function showSchema(call: Call): string {
  const [id] = call.files;
  if (id === undefined) throw new CliError(texte.schemaManquant());
  const schema = requireSchema(id);
  if (requireFormat(call.options.format, FORMATS) === "json") return `${JSON.stringify(schemaJson(schema), null, 1)}\n`;
  const lines = schema.axes.flatMap((axe) => [
    `\nAxe ${axe.code} : ${axe.libelle}`,
    ...axe.objectifs.flatMap((objectif) => [
      `  ${objectif.code} ${objectif.libelle}`,
      ...objectif.actions.flatMap((action) => [
        `    ${action.code} ${clip(action.libelle, 110)}`,
        ...action.indicateurs.map((indicateur) => `      ${indicateur.code.padEnd(5)} ${indicateur.libelle}`),
      ]),
    ]),
  ]);
  return `${schema.libelle} (${schema.acheteur}, ${schema.periode.debut}-${schema.periode.fin ?? ""})\nSource : ${schema.source}\n${lines.join("\n")}\n`;
}
