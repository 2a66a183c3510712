import type { Referentiel } from "../../core/register/champ";
import type { Resultat } from "../../core/indicators/resultat";
import { textePeriode } from "../../core/indicators/textes";
import type { Schema } from "../../core/scheme/schema";
import type { FilledCell } from "../arguments";
import { FunctionProblem } from "../errors";
import { lignesJugees, type LigneJugee } from "./check";
import { schemaOf, sujetOf } from "./choice";
import { giveTable, isSameTable } from "./givenTable";
import { valeurDe } from "./indicateur";
import { bilanRows, conformiteRows, type SpillCell } from "./lines";
import { createMemo } from "./memo";
import { periodeOf } from "./periode";
import { readGiven, type TableReading } from "./reading";
import { createRecent } from "./recent";

/** The functions on a whole table, for one catalogue. */
export interface TableFunctions {
  indicateur(table: unknown, code: string | null, annee: FilledCell, schema: string | null): NonNullable<Resultat["valeur"]>;
  conformite(table: unknown, schema: string | null, annee: FilledCell, entetes: boolean): SpillCell[][];
  bilan(table: unknown, schema: string | null, axe: string | null, annee: FilledCell, entetes: boolean): SpillCell[][];
}

/** Tables, figures and checks that are remembered: the cells of a workbook recalculate together. */
const [TABLES, FIGURES, CHECKS] = [4, 2000, 12];

interface Known {
  readonly reading: TableReading;
  readonly figure: (key: string, compute: () => Answer) => Answer;
  readonly check: (key: string, compute: () => readonly LigneJugee[]) => readonly LigneJugee[];
}
type Answer = NonNullable<Resultat["valeur"]> | FunctionProblem;

/** The last tables are remembered with what was computed on them: same cells, same answers. */
export function createTableFunctions(schemas: readonly Schema[], referentiel: Referentiel): TableFunctions {
  const recent = createRecent<unknown, Known>(TABLES, ({ reading }, raw) => isSameTable(reading.given, raw));
  const known = (raw: unknown): Known => recent.find(raw, () => ({ reading: readGiven(giveTable(raw), referentiel), figure: createMemo(FIGURES), check: createMemo(CHECKS) }));

  function lines(raw: unknown, schema: Schema, annee: FilledCell): readonly LigneJugee[] {
    const periode = periodeOf(annee);
    const { reading, check } = known(raw);
    return check(`${schema.id} ${textePeriode(periode)}`, () => lignesJugees(reading, schema, periode, referentiel));
  }

  return {
    indicateur(raw, code, annee, asked) {
      const periode = periodeOf(annee);
      const { schema, sujet } = sujetOf(schemas, code, asked);
      const { reading, figure } = known(raw);
      const key = [schema.id, sujet.indicateur.code, sujet.composante?.code, textePeriode(periode)].join("\n");
      const found = figure(key, () => valeurDe(reading, schema, sujet, periode, referentiel));
      if (found instanceof FunctionProblem) throw found;
      return found;
    },
    conformite: (raw, asked, annee, entetes) => conformiteRows(lines(raw, schemaOf(schemas, asked), annee), entetes),
    bilan(raw, asked, axe, annee, entetes) {
      const schema = schemaOf(schemas, asked);
      return bilanRows(lines(raw, schema, annee), schema, axe, entetes);
    },
  };
}
