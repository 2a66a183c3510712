import { clausierSchema, type Clausier } from "../../core/clausier/clausier";
import { CatalogueError, type CatalogueDocument } from "../catalogueError";

/** A file holds some of the lists of the clausier; together they make it whole. */
const LISTS = ["documents", "familles", "dispositions"] as const;

/** Joins the files of the clausier and validates them. Throws `CatalogueError` with every problem found. */
export function readClausier(documents: readonly CatalogueDocument[]): Clausier {
  const strange = documents.flatMap(({ fichier, document }) =>
    isMap(document)
      ? Object.entries(document).flatMap(([cle, value]) => ((LISTS as readonly string[]).includes(cle) && Array.isArray(value) ? [] : [{ fichier, cle, message: `une liste parmi : ${LISTS.join(", ")}` }]))
      : [{ fichier, cle: "(racine)", message: "un ensemble de clés est attendu" }],
  );
  if (strange.length > 0) throw new CatalogueError(strange);
  const items = LISTS.map((list) => [list, documents.flatMap(({ fichier, document }) => itemsOf(document, list).map((item, index) => ({ item, fichier, cle: `${list}.${index}` })))] as const);
  const read = clausierSchema.safeParse(Object.fromEntries(items.map(([list, all]) => [list, all.map(({ item }) => item)])));
  if (read.success) return read.data;
  throw new CatalogueError(
    read.error.issues.map(({ path: [list, index, ...rest], message }) => {
      const origin = items.find(([name]) => name === list)?.[1][Number(index)];
      return origin ? { fichier: origin.fichier, cle: [origin.cle, ...rest.map(String)].join("."), message } : { fichier: "clausier", cle: String(list ?? "(racine)"), message };
    }),
  );
}

function isMap(document: unknown): document is Readonly<Record<string, unknown>> {
  return typeof document === "object" && document !== null && !Array.isArray(document);
}

function itemsOf(document: unknown, list: string): readonly unknown[] {
  const found = isMap(document) ? document[list] : undefined;
  return Array.isArray(found) ? found : [];
}
