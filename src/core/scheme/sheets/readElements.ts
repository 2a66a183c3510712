import { foldText } from "../../register/fold";
import type { Table } from "../../register/register";
import type { SchemaProblem } from "../readSchema";
import { CLASSEUR } from "./classeur";
import { closest, createClosest } from "../closest";
import { groupBy } from "../../groupBy";
import { texte } from "./messages";
import { NIVEAUX, NIVEAUX_MESURES, REGLES_NIVEAU, readNiveau, type Niveau } from "./niveaux";
import { columnLabel, type SheetRow } from "./rows";

/** A row of the sheet Référentiel whose kind is known, in its place. */
export interface Element {
  readonly row: SheetRow;
  readonly niveau: Niveau;
  readonly code: string;
  /** What it hangs on; null for the scheme itself, or when that can't be found. */
  parent: Element | null;
}

const CODE = /^[\p{L}\d][\p{L}\d.\-_]*$/u;
const SEUIL = /^[a-z][A-Za-z0-9]*$/;

/** The elements of the scheme, the codes of rows whose kind can't be read, and what is wrong with their kinds, codes and places. */
export function readElements(table: Table, rows: readonly SheetRow[]): { readonly elements: readonly Element[]; readonly illisibles: ReadonlySet<string>; readonly problems: readonly SchemaProblem[] } {
  const illisibles = new Set<string>();
  const problems: SchemaProblem[] = [];
  const elements = rows.flatMap((row): Element[] => {
    const word = row.text("niveau");
    const niveau = readNiveau(word);
    if (niveau) return [{ row, niveau, code: row.text("code"), parent: null }];
    if (row.filled("code")) illisibles.add(foldText(row.text("code")));
    if (!row.unreadable("niveau")) problems.push(row.problem("niveau", word === "" ? texte.niveauManquant(NIVEAUX) : texte.niveauInconnu(word, NIVEAUX, closest(word, NIVEAUX))));
    return [];
  });
  for (const element of elements) problems.push(...checkColumns(table, element));
  problems.push(...duplicates(elements), ...placeAll(elements));
  return { elements, illisibles, problems };
}

function checkColumns(table: Table, { row, niveau, code }: Element): SchemaProblem[] {
  const { obligatoires, facultatives } = REGLES_NIVEAU[niveau];
  const allowed = new Set(["niveau", "rattache", "source", ...obligatoires, ...facultatives]);
  const readable = niveau === "Seuil" ? SEUIL : CODE;
  return [
    ...obligatoires.filter((champ) => !row.filled(champ)).map((champ) => row.problem(champ, texte.manquant(niveau, columnLabel(table, champ)))),
    ...table.definition.champs.filter(({ id }) => !allowed.has(id) && row.filled(id)).map(({ id, libelle }) => row.problem(id, texte.enTrop(niveau, libelle))),
    ...(code !== "" && allowed.has("code") && niveau !== "Schéma" && !readable.test(code) ? [row.problem("code", texte.codeIllisible(code))] : []),
  ];
}

/** One code, whatever its case, names one figure (indicator, value or engagement), one axis or part, one objectif, one action. */
function duplicates(elements: readonly Element[]): SchemaProblem[] {
  const taken = new Map<string, Element>();
  return elements.flatMap((element) => {
    if (element.code === "" || element.niveau === "Schéma") return [];
    const kind = NIVEAUX_MESURES.includes(element.niveau) ? "mesure" : element.niveau === "Partie" ? "Axe" : element.niveau;
    const key = `${kind}\n${foldText(element.code)}`;
    const first = taken.get(key);
    if (!first) taken.set(key, element);
    return first ? [element.row.problem("code", texte.codeEnDouble(element.code, first.row.at("code")))] : [];
  });
}

/** Finds what each element hangs on: rows of the level that is asked first, so that an objectif and a figure may share a code. */
function placeAll(elements: readonly Element[]): SchemaProblem[] {
  const schema = elements.find(({ niveau }) => niveau === "Schéma");
  const roots = new Set(["", CLASSEUR, foldText(schema?.code ?? "")]);
  const byCode = groupBy(elements.filter(({ code }) => code !== ""), ({ code }) => foldText(code));
  const find = (code: string, niveaux: readonly Niveau[]) => {
    const placed = (byCode.get(foldText(code)) ?? []).filter(({ niveau }) => niveaux.includes(niveau));
    return placed.find((element) => element.code === code) ?? placed[0] ?? null;
  };
  const wanted = new Map<Element, Element>();
  for (const element of elements) {
    const code = element.row.text("rattache");
    if (code === "") continue;
    const { parents, libre } = REGLES_NIVEAU[element.niveau];
    element.parent = find(code, parents);
    const named = element.parent ?? (libre && roots.has(foldText(code)) ? null : find(code, NIVEAUX));
    if (named) wanted.set(element, named);
  }
  const loops = findLoops(wanted);
  const proches = new Map(NIVEAUX.map((niveau) => {
    const { parents } = REGLES_NIVEAU[niveau];
    return [niveau, createClosest(elements.filter((one) => parents.includes(one.niveau)).map(({ code }) => code))] as const;
  }));
  return elements.flatMap((element) => {
    const loop = loops.get(element);
    return loop ? [element.row.problem("rattache", texte.parentsEnRond(loop.map(({ code }) => code)))] : placeProblem(element, wanted.get(element) ?? null, roots, (code) => proches.get(element.niveau)?.(code) ?? null);
  });
}

function placeProblem(element: Element, named: Element | null, roots: ReadonlySet<string>, proche: (code: string) => string | null): SchemaProblem[] {
  const { row, niveau, parent } = element;
  const { parents, libre } = REGLES_NIVEAU[niveau];
  const code = row.text("rattache");
  if (parent) return [];
  if (libre && roots.has(foldText(code))) return [];
  if (!row.filled("rattache")) return [row.problem("rattache", texte.parentManquant(niveau, parents))];
  if (parents.length === 0) return [row.problem("rattache", texte.parentInutile(niveau))];
  if (named) return [row.problem("rattache", texte.parentNiveau(niveau, code, named.niveau, parents))];
  return [row.problem("rattache", texte.parentInconnu(code, parents, proche(code)))];
}

/** The loops among rows that hang on one another, each told once, at the row where it was met and is broken. */
function findLoops(parents: ReadonlyMap<Element, Element>): ReadonlyMap<Element, readonly Element[]> {
  const loops = new Map<Element, readonly Element[]>();
  const settled = new Set<Element>();
  for (const start of parents.keys()) {
    const path: Element[] = [];
    let at: Element | undefined = start;
    while (at && !settled.has(at) && !path.includes(at)) {
      path.push(at);
      at = parents.get(at);
    }
    const entry = at ? path.indexOf(at) : -1;
    if (entry >= 0) {
      const loop = path.slice(entry);
      // The row whose parent is of the wrong kind is the one to correct.
      const wrong = loop.find((element) => element.parent === null) ?? loop[0]!;
      const turn = loop.indexOf(wrong);
      loops.set(wrong, [...loop.slice(turn), ...loop.slice(0, turn), wrong]);
    }
    for (const element of path) settled.add(element);
  }
  return loops;
}
