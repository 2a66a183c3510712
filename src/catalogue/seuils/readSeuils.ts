import type { Parametre } from "../../core/scheme/parametre";
import { seuilsSchema, type Seuil } from "../../core/seuils/seuil";
import { CatalogueError, type CatalogueDocument, type CatalogueProblem } from "../catalogueError";

/**
 * Reads the thresholds of the law. One that a schema already holds as a paramètre names it (`parametre: seuilTravaux`)
 * and takes its values there: a figure is written once. Throws `CatalogueError` with every problem found.
 */
export function readSeuils({ fichier, document }: CatalogueDocument, parametres: readonly Parametre[]): readonly Seuil[] {
  const list = isMap(document) && Object.keys(document).join() === "seuils" && Array.isArray(document["seuils"]) ? (document["seuils"] as readonly unknown[]) : null;
  if (!list) throw new CatalogueError([{ fichier, cle: "(racine)", message: "une seule clé est attendue : la liste « seuils »" }]);
  const problems: CatalogueProblem[] = [];
  const whole = list.map((item, index): unknown => {
    if (!isMap(item) || !("parametre" in item)) return item;
    const { parametre: code, ...rest } = item;
    const parametre = parametres.find((one) => one.code === code);
    if ("valeurs" in rest) problems.push({ fichier, cle: `seuils.${index}.valeurs`, message: "les valeurs sont celles du paramètre : l'un ou l'autre" });
    if (!parametre) problems.push({ fichier, cle: `seuils.${index}.parametre`, message: `paramètre inconnu « ${String(code)} »` });
    return parametre ? { unite: parametre.unite, ...rest, valeurs: parametre.valeurs } : rest;
  });
  const read = seuilsSchema.safeParse(whole);
  if (!read.success) problems.push(...read.error.issues.map(({ path, message }) => ({ fichier, cle: ["seuils", ...path].map(String).join("."), message })));
  if (problems.length > 0 || !read.success) throw new CatalogueError(problems);
  return read.data;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
