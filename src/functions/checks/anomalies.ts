import { findAnomalies } from "../../core/register/anomalies/findAnomalies";
import type { Referentiel } from "../../core/register/champ";
import { giveTable } from "../tables/givenTable";
import { DANS_LA_PLAGE, readGiven, type Origine } from "../tables/reading";
import { CHECK_WORDS } from "./messages";

/** A function has no clock: dates to come are left to the pane and to the command line. */
const SANS_HORLOGE = { aujourdhui: Number.POSITIVE_INFINITY } as const;

/**
 * The anomalies of a table, the most serious first: ligne, colonne, message. Lines are those of the sheet when the
 * address of the range is known ("Marchés!A1:Z50"), those of the range otherwise. Throws #VALUE! for a table that isn't
 * recognised.
 */
export function anomaliesDe(table: unknown, address: string | null, entetes: boolean, referentiel: Referentiel): (string | number)[][] {
  const reading = readGiven(giveTable(table), referentiel, origineOf(address));
  const found = findAnomalies(reading.register(null, "valeurs"), SANS_HORLOGE).map(({ ligne, colonne, message }) => [ligne ?? "", colonne ?? "", message]);
  const rows = found.length > 0 ? found : [["", "", CHECK_WORDS.noAnomaly]];
  return entetes ? [[...CHECK_WORDS.headers], ...rows] : rows;
}

/** The sheet and the first row of an address; a range of whole columns begins at the first row. */
function origineOf(address: string | null): Origine {
  const parts = /^(?:(.*)!)?\$?[A-Z]{1,3}\$?(\d*)(?::|$)/i.exec(address ?? "");
  if (!parts) return DANS_LA_PLAGE;
  const feuille = (parts[1] ?? "").replace(/^'(.*)'$/, "$1").replaceAll("''", "'");
  return { feuille, row: Math.max(0, Number(parts[2] || 1) - 1) };
}
