import { referentiel, schemas } from "../../../src/catalogue";
import { neededFields } from "../../../src/core/scheme/fields";
import type { Schema } from "../../../src/core/scheme/schema";
import { findSoffice } from "../../ensure-libreoffice.cjs";
import { median, processor } from "../clock";
import { ms, rang, rapport, type Demande } from "../table";
import { mesuresSurMarches, verifier } from "./chiffres";
import { cellulesDe, formulesDe } from "./formules";
import { chiffres } from "./noyau";
import { ANNEE, marchesOf, registreDe } from "./registre";
import { dansHyperFormula, dansLibreOffice } from "./tableurs";

const LARGEURS = [20, 9, 9, 9, 13, 9, 12, 9];
/** HyperFormula takes minutes above; LibreOffice's calculation is lost in its opening of the file below. */
const MOST_ROWS_HYPERFORMULA = 10_000;
const MOST_ROWS_LIBREOFFICE = 100_000;
const LEAST_ROWS_LIBREOFFICE = 10_000;
const ROUNDS = 31;

/** The indicators that COUNTIFS and SUMIFS can say, on complete columns. */
export async function tableurs({ tailles, print, tout }: Demande): Promise<void> {
  const program = findSoffice();
  print("\nCore, beside spreadsheets: the indicators that COUNTIFS and SUMIFS can say; ratios are theirs / ours.");
  print(rang(LARGEURS, "scheme", "formulas", "rows", "ours", "HyperFormula", "ratio", "LibreOffice", "ratio"));
  for (const rows of tailles.filter((one) => one <= MOST_ROWS_LIBREOFFICE)) {
    for (const [id, schema] of schemas) print(line(id, schema, rows, { office: program, hyper: rows <= MOST_ROWS_HYPERFORMULA || (tout && id === "landes") }));
  }
}

function line(id: string, schema: Schema, rows: number, { office, hyper }: { readonly office: string | null; readonly hyper: boolean }): string {
  const register = registreDe(referentiel, neededFields(schema), rows, "complet");
  const table = marchesOf(register);
  const found = formulesDe(table, mesuresSurMarches(schema), ANNEE);
  const [mesurees, formules] = [found.map(({ mesuree }) => mesuree), found.map((one) => one.formules)];
  const ours = chiffres(register, mesurees);
  const own = median(Array.from({ length: ROUNDS }, () => processor(() => chiffres(register, mesurees))));
  const lignes = cellulesDe(table);
  const byHyper = hyper ? dansHyperFormula(lignes, formules) : null;
  if (byHyper) verifier("in HyperFormula", mesurees, ours, byHyper.chiffres, false);
  const byOffice = office !== null && rows >= LEAST_ROWS_LIBREOFFICE ? dansLibreOffice(office, lignes, formules) : null;
  if (byOffice) verifier("in LibreOffice", mesurees, ours, byOffice.chiffres, false);
  const cells = formules.reduce((sum, { denominateur }) => sum + (denominateur === null ? 1 : 2), 0);
  return rang(LARGEURS, id, String(cells), String(rows), ms(own), ms(byHyper?.spent ?? null), rapport(byHyper?.spent ?? null, own), ms(byOffice?.spent ?? null), rapport(byOffice?.spent ?? null, own));
}
