import { clausierDocuments } from "../../catalogue/clausier/documents";
import { readClausier } from "../../catalogue/clausier/readClausier";
import type { Clausier } from "../../core/clausier/clausier";

let read: Clausier | null = null;

/** The clausier, read when a cell first asks for it: the functions load with the page, and few workbooks call these. */
export function theClausier(): Clausier {
  return (read ??= readClausier(clausierDocuments));
}
