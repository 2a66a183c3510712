import type { Clausier } from "../../core/clausier/clausier";
import { clausierDocuments } from "./documents";
import { readClausier } from "./readClausier";

/** Considerations by famille d'achat: clauses, criteria, reservations, with their sources. Throws `CatalogueError` when a file is malformed. */
export const clausier: Clausier = readClausier(clausierDocuments);
