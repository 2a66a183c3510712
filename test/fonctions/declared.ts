import * as achats from "../../src/functions/declarations/achats";
import * as cibles from "../../src/functions/declarations/cibles";
import * as controles from "../../src/functions/declarations/controles";
import * as delais from "../../src/functions/declarations/delais";
import * as insertion from "../../src/functions/declarations/insertion";
import * as tableaux from "../../src/functions/declarations/tableaux";
import * as taux from "../../src/functions/declarations/taux";

export type Implementation = (...args: unknown[]) => unknown;

/** The functions as the source declares them, by id: a declaration's name is its id in other letters. */
export const declared: ReadonlyMap<string, Implementation> = new Map(
  [taux, insertion, delais, cibles, tableaux, controles, achats].flatMap((file) => Object.entries(file as Readonly<Record<string, Implementation>>)).map(([name, run]) => [name.toUpperCase(), run]),
);
