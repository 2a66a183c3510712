import { schemas } from "..";
import type { Seuil } from "../../core/seuils/seuil";
import { seuilsDocument } from "./document";
import { readSeuils } from "./readSeuils";

/** Thresholds of the law by period, with their sources. Throws `CatalogueError` when the file is malformed. */
export const seuils: readonly Seuil[] = readSeuils(seuilsDocument, [...schemas.values()].flatMap(({ parametres }) => parametres));
