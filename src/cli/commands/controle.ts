import { findAnomalies } from "../../core/register/anomalies/findAnomalies";
import type { Anomalie } from "../../core/register/anomalie";
import { alignColumns } from "../output/columns";
import { readSource } from "../source";
import { texte } from "../textes";
import { today } from "../today";
import { requireFormat, type Call } from "../usage";

/** `spaser controle FICHIER`: what was recognised, and the anomalies. */
export async function controle(call: Call): Promise<{ readonly output: string; readonly code: 0 | 1 }> {
  const format = requireFormat(call.options.format, ["tableau", "json"] as const);
  const source = await readSource(call.files, "controle");
  const anomalies = findAnomalies(source.register, { aujourdhui: today() });
  const tables = [...source.register.tables.values()];
  const code = call.options.strict && anomalies.some(({ gravite }) => gravite === "erreur") ? 1 : 0;
  if (format === "json") {
    const json = {
      fichiers: source.files,
      tables: tables.map(({ definition, mapping, rowCount }) => ({
        table: definition.libelle, feuille: mapping.sheet, ligneEntete: mapping.headerRow + 1, lignes: rowCount,
        colonnes: mapping.columns.map(({ champ, entete }) => ({ champ, entete })), colonnesIgnorees: mapping.ignored.map(({ entete }) => entete),
      })),
      anomalies: anomalies.map(({ position: _position, ...anomalie }) => anomalie),
    };
    return { output: `${JSON.stringify(json, null, 1)}\n`, code };
  }
  const head = tables.map(({ definition, mapping, rowCount }) => texte.tableLue(definition.libelle, mapping.sheet, rowCount)).join("\n");
  const body = anomalies.length === 0 ? texte.aucuneAnomalie() : alignColumns(["Gravité", "Table", "Ligne", "Colonne", "Anomalie"], anomalies.map(row));
  return { output: `${head}\n\n${body}\n`, code };
}

function row({ gravite, table, ligne, colonne, message }: Anomalie): string[] {
  return [gravite, table, ligne === null ? "" : String(ligne), colonne ?? "", message];
}
