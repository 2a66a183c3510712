import { referentiel } from "../src/catalogue";
import type { CellContent } from "../src/core/bilan/edit";
import type { Cell } from "../src/core/register/cell";
import type { SchemaReading } from "../src/core/scheme/readSchema";
import type { Schema } from "../src/core/scheme/schema";
import { schemaOfRegister } from "../src/core/scheme/sheets/schemaOfRegister";
import { schemaToSheets, type SheetLine } from "../src/core/scheme/sheets/schemaToSheets";
import { registerOf, surveyOf, type Sheets } from "./registerOf";

/** The two sheets of a scheme as plain cells, header row first, in the columns of the catalogue. */
export function sheetsOfSchema(schema: Schema): Sheets {
  const { referentiel: lines, cibles } = schemaToSheets(schema, referentiel);
  return { Référentiel: rowsOf("referentielSchema", lines), Cibles: rowsOf("ciblesSchema", cibles) };
}

/** The scheme that plain sheets hold, by the way of every adapter. */
export function schemaOfSheets(sheets: Sheets, schemas: ReadonlyMap<string, Schema>): SchemaReading | null {
  return schemaOfRegister({ register: registerOf(sheets, referentiel), survey: surveyOf(sheets) }, referentiel, schemas);
}

function rowsOf(table: string, lines: readonly SheetLine[]): Cell[][] {
  const champs = referentiel.get(table)?.champs ?? [];
  return [champs.map(({ libelle }) => libelle), ...lines.map((line) => champs.map(({ id }) => cellOf(line[id])))];
}

function cellOf(content: CellContent | undefined): Cell {
  return content === undefined || content.type === "vide" ? null : content.value;
}
