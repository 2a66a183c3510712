import type { Referentiel } from "../../register/champ";
import type { SchemaProblem } from "../readSchema";
import type { Schema } from "../schema";
import type { Element } from "./readElements";
import type { SheetRow } from "./rows";

/** A part of the scheme as YAML would hold it. */
export type Document = Readonly<Record<string, unknown>>;

/** What the parts of the sheets are read with, and what they leave behind. */
export interface ReadContext {
  readonly referentiel: Referentiel;
  /** The known schemes, whose rules can be taken up. */
  readonly schemas: ReadonlyMap<string, Schema>;
  /** Labels of the columns of Référentiel, for messages. */
  readonly label: (champ: string) => string;
  readonly enfants: (parent: Element, niveau: Element["niveau"]) => readonly Element[];
  /** The targets, or the dated values, of an element. */
  readonly cibles: (element: Element) => readonly Document[];
  /** Everything found wrong so far. */
  readonly problems: SchemaProblem[];
  /** The row that each part comes from. */
  readonly origins: Map<object, SheetRow>;
  /** Indicators, values and engagements, with what was read of them. */
  readonly figures: { readonly element: Element; readonly document: Document }[];
}

/** A part without the keys that the sheet leaves blank. */
export function filledKeys(found: Document): Document {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined && value !== "" && value !== null));
}
