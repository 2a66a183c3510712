import type { Periode } from "../../../core/indicators/resultat";
import { textePeriode } from "../../../core/indicators/textes";
import type { Schema } from "../../../core/scheme/schema";
import { alignColumns, clip } from "../../output/columns";
import type { Base } from "../base";
import type { HorsConsolidation } from "../sql/figures";
import { motifsHors, texteConsolider as texte } from "../textes";

const nombre = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 4 });

/** The figures of the whole, for a terminal or as JSON, with the indicators that aren't consolidated and why. */
export async function ensemble(base: Base, schema: Schema, periode: Periode, hors: readonly HorsConsolidation[], format: "tableau" | "json"): Promise<string> {
  const rows = await base.rows("SELECT code, libelle, unite, debut, fin, valeur, numerateur, denominateur, part, raison, CAST(lignesRetenues AS INTEGER) AS lignesRetenues, CAST(lignesEcartees AS INTEGER) AS lignesEcartees FROM chiffres WHERE niveau = 'total' AND modalite IS NULL ORDER BY debut, fin DESC, ordre");
  const autres = hors.map(({ cible: { code, libelle }, motif }) => ({ code, libelle, motif: motifsHors[motif] }));
  if (format === "json") return `${JSON.stringify({ schema: schema.id, periode, chiffres: rows, nonConsolides: autres }, null, 1)}\n`;
  const shown = (value: unknown) => (typeof value === "number" ? nombre.format(value) : "");
  const lines = rows.filter(({ debut, fin }) => debut === periode.debut && fin === periode.fin)
    .map((row) => [String(row.code), clip(String(row.libelle), 60), row.valeur === null ? "—" : shown(row.valeur), shown(row.numerateur), shown(row.denominateur), typeof row.raison === "string" ? row.raison : `${shown(row.lignesEcartees)} écartées`]);
  return `${texte.titre(schema.libelle, textePeriode(periode))}\n\n${alignColumns(["Code", "Indicateur", "Valeur", "Numérateur", "Dénominateur", "Lignes écartées, ou raison"], lines)}\n`;
}
