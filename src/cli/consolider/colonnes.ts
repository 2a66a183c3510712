import { findChamp, type Champ, type Referentiel, type TypeChamp } from "../../core/register/champ";
import { executionFields, fieldsOf, optionalFieldsOf } from "../../core/scheme/fields";
import type { MesureComptee } from "../../core/scheme/mesure";
import { nom } from "./base";

/** How the values of a field are stored: numbers (dates are days, oui/non is 1/0), or ranks in a dictionary of texts. */
export type Sorte = "nombre" | "texte";

/** A field of a stored table. `exact`: its decimals are stored too, to be added. */
export interface Colonne {
  readonly champ: Champ;
  readonly sorte: Sorte;
  readonly exact: boolean;
}

/** What is stored of a table, and the products `champ × poids` that weighted means add up. */
export interface TableStockee {
  readonly id: string;
  readonly colonnes: ReadonlyMap<string, Colonne>;
  readonly produits: readonly { readonly champ: string; readonly poids: string }[];
}

/** A part of a field: its state (`s`: 0 blank, 1 value, 2 unreadable), its value or rank (`v`), its exact decimals (`d`). */
export function partie(champ: string, part: "s" | "v" | "d"): string {
  return nom(`${champ}.${part}`);
}

export function produit(champ: string, poids: string): string {
  return `${champ}*${poids}`;
}

/** The dictionary of a field of texts: `id`, `textes` and `plies` (folded). */
export function dictionnaire(table: string, champ: string): string {
  return nom(`textes ${table}.${champ}`);
}

/** Read wherever they are, whatever the measure. */
const TOUJOURS: readonly string[] = ["nature", "montant"];
const TEXTES: ReadonlySet<TypeChamp> = new Set<TypeChamp>(["texte", "choix", "liste", "siret", "considerationsSociales", "considerationsEnvironnementales"]);

/** The tables that some measures need, with the fields to store. */
export function tablesStockees(mesures: readonly MesureComptee[], referentiel: Referentiel): Map<string, TableStockee> {
  const tables = new Map<string, TableStockee>();
  for (const id of new Set(mesures.map(({ table }) => table))) {
    const definition = referentiel.get(id);
    if (!definition) continue;
    const mine = mesures.filter(({ table }) => table === id);
    const stocks = mine.some(({ stock }) => stock !== undefined) ? executionFields(definition) : [];
    const fields = new Set([...TOUJOURS, ...stocks, ...(definition.periode === null ? [] : [definition.periode]), ...mine.flatMap((mesure) => [...fieldsOf(mesure), ...optionalFieldsOf(mesure)])]);
    const added = new Set(["montant", ...mine.flatMap(addedBy)]);
    const colonnes = [...fields].flatMap((field): [string, Colonne][] => {
      const champ = findChamp(referentiel, id, field);
      return champ ? [[field, { champ, sorte: TEXTES.has(champ.type) ? "texte" : "nombre", exact: added.has(field) && !TEXTES.has(champ.type) }]] : [];
    });
    const produits = mine.flatMap((mesure) => (mesure.genre === "moyenne" && mesure.poids !== undefined ? [{ champ: mesure.champ, poids: mesure.poids }] : []));
    tables.set(id, { id, colonnes: new Map(colonnes), produits: [...new Map(produits.map((one) => [produit(one.champ, one.poids), one])).values()] });
  }
  return tables;
}

/** The fields that a measure adds up. */
function addedBy(mesure: MesureComptee): string[] {
  return [...("champ" in mesure && mesure.champ !== undefined ? [mesure.champ] : []), ...("poids" in mesure && mesure.poids !== undefined ? [mesure.poids] : []), ...("effectif" in mesure && mesure.effectif !== undefined ? [mesure.effectif] : [])];
}

/** `CREATE TABLE` of a stored table and of its dictionaries. */
export function creations({ id, colonnes, produits }: TableStockee): string[] {
  const columns = [...colonnes].flatMap(([champ, { sorte, exact }]) => [
    `${partie(champ, "s")} UTINYINT`, `${partie(champ, "v")} ${sorte === "texte" ? "INTEGER" : "DOUBLE"}`, ...(exact ? [`${partie(champ, "d")} DECIMAL(38,15)`] : []),
  ]);
  const products = produits.map(({ champ, poids }) => `${partie(produit(champ, poids), "d")} DECIMAL(38,15)`);
  const texts = [...colonnes].filter(([, { sorte }]) => sorte === "texte").map(([champ]) => `CREATE TABLE ${dictionnaire(id, champ)} (id INTEGER, textes VARCHAR[], plies VARCHAR[])`);
  return [`CREATE TABLE ${nom(id)} (a INTEGER, ${[...columns, ...products].join(", ")})`, ...texts];
}

/** True where a blank is "not declared". */
export function estDeclaration({ type }: Champ): boolean {
  return type === "considerationsSociales" || type === "considerationsEnvironnementales";
}

