import type { Referentiel } from "../../register/champ";
import { oneLine } from "../../register/extrait";
import type { Table } from "../../register/register";
import { readSchema, type SchemaProblem, type SchemaReading } from "../readSchema";
import type { Schema } from "../schema";
import { checkFigures } from "./checkFigures";
import { indicateurDocument } from "./figureDocument";
import { groupBy } from "../../groupBy";
import { locateProblems } from "./locateProblems";
import { NIVEAUX_MESURES } from "./niveaux";
import type { ReadContext } from "./readContext";
import { readCibles, type CiblesReading } from "./readCibles";
import { readElements, type Element } from "./readElements";
import { columnLabel, readRows } from "./rows";
import { schemaDocument } from "./schemaDocument";

/** What the sheets are read with. */
export interface SheetsContext {
  /** The workbook's name, for the scheme's source. */
  readonly classeur: string;
  readonly referentiel: Referentiel;
  /** The known schemes, whose rules can be taken up. */
  readonly schemas: ReadonlyMap<string, Schema>;
}

const NO_CIBLES: CiblesReading = { parElement: new Map(), lignes: new Map(), problems: [] };

/**
 * A scheme from the sheets Référentiel and Cibles (null when there is none: a scheme without targets). Every problem is
 * told, with the sheet as `fichier` and the A1 address of the cell as `cle`.
 */
export function schemaFromSheets(table: Table, cibles: Table | null, { classeur, referentiel, schemas }: SheetsContext): SchemaReading {
  const { rows, problems: unreadable } = readRows(table);
  const { elements, illisibles, problems: misplaced } = readElements(table, rows);
  const children = groupBy(elements, ({ parent }) => parent);
  const enfants: ReadContext["enfants"] = (parent, niveau) => (children.get(parent) ?? []).filter((element) => element.niveau === niveau);
  const read = cibles ? readCibles(cibles, elements, new Set(elements.filter((element) => enfants(element, "Valeur").length > 0)), illisibles) : NO_CIBLES;
  const context: ReadContext = {
    referentiel, schemas, label: (champ) => columnLabel(table, champ), enfants, cibles: (element) => read.parElement.get(element) ?? [],
    problems: [...unreadable, ...misplaced, ...read.problems], origins: new Map(read.lignes), figures: [],
  };
  const document = schemaDocument(table, elements, classeur, context);
  readUnplaced(elements, context);
  const problems = [...context.problems, ...checkFigures(document, context, referentiel)];
  if (problems.length > 0) return { ok: false, problems: distinct(problems) };
  const reading = readSchema(document, table.mapping.sheet, referentiel);
  return reading.ok ? reading : { ok: false, problems: distinct(locateProblems(reading.problems, document, context.origins, table)) };
}

/** Figures that hang on nothing are told so; their own cells are checked too, and others may name them. */
function readUnplaced(elements: readonly Element[], context: ReadContext): void {
  const placed = new Set(context.figures.map(({ element }) => element));
  for (const element of elements) if (NIVEAUX_MESURES.includes(element.niveau) && !placed.has(element)) indicateurDocument(element, context);
}

/** Characters of one sentence about a cell: a ring of references names its first ones. */
const SENTENCE_MAX = 1_000;

/** A column that is missing is one problem, however many rows need it. Sentences stay on one line, whatever cell they quote. */
function distinct(problems: readonly SchemaProblem[]): SchemaProblem[] {
  const said = problems.map((problem) => ({ ...problem, message: sentence(problem.message) }));
  return [...new Map(said.map((problem) => [JSON.stringify([problem.fichier, problem.cle, problem.message]), problem])).values()];
}

function sentence(message: string): string {
  const shortened = message.length <= SENTENCE_MAX ? message : message.replace(LONG_QUOTE, (_whole, quoted: string) => `« ${oneLine(quoted)} »`);
  return oneLine(shortened, SENTENCE_MAX);
}

/** What a sentence quotes of a cell, longer than a person reads; in linear time. */
const LONG_QUOTE = /« ([^»]{200,}) »/g;
