import { check, exitCode } from "../check";
import { conformiteCsv, conformiteTableau, conformiteTexteJson } from "../output/conformite";
import { requireFormat, type Call } from "../usage";

/** `spaser conformite FICHIER --schema ID --annee N`: each indicator beside its target. */
export async function conformite(call: Call): Promise<{ readonly output: string | Uint8Array; readonly code: 0 | 1 }> {
  const format = requireFormat(call.options.format, ["tableau", "json", "csv"] as const);
  const { conformite: checked } = await check(call, "conformite");
  const render = { tableau: conformiteTableau, json: conformiteTexteJson, csv: conformiteCsv }[format];
  return { output: render(checked), code: exitCode(call, checked) };
}
