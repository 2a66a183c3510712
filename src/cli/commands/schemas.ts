import { referentiel, schemas } from "../../catalogue";
import { schemaJson } from "../../core/scheme/json";
import { schemaMarkdown } from "../../core/scheme/markdown";
import { indicateursAvecChemin, titreAxe, type Schema } from "../../core/scheme/schema";
import { alignColumns, clip } from "../output/columns";
import { CLASSEUR } from "../../core/scheme/sheets/classeur";
import { findSchema } from "../schema/findSchema";
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

/** `spaser schema ID`: a whole scheme, known, of a YAML file, or of a workbook's sheets. */
export async function showSchema(call: Call): Promise<string> {
  const [id] = call.files;
  if (id === undefined) throw new CliError(texte.schemaManquant());
  const schema = await findSchema(id);
  if (schema === CLASSEUR) throw new CliError(texte.classeurSansFichier());
  const format = requireFormat(call.options.format, ["tableau", "json", "markdown"] as const);
  if (format === "json") return `${JSON.stringify(schemaJson(schema), null, 1)}\n`;
  if (format === "markdown") return schemaMarkdown(schema, referentiel);
  const lines = schema.axes.flatMap((axe) => [
    `\n${titreAxe(axe)}`,
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
