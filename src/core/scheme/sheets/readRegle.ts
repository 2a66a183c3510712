import type { Referentiel } from "../../register/champ";
import { readOuiNon } from "../../register/ouiNon";
import type { GenreMesure } from "../mesure";
import type { SchemaProblem } from "../readSchema";
import type { Schema } from "../schema";
import { readChampName, readTableName, tableLabel } from "../champNames";
import { closest } from "../closest";
import { filtreDocument, readFiltre } from "./filtreText";
import { texte } from "./messages";
import { MESURE_COLUMNS } from "./mesureColumns";
import { foldText } from "../../register/fold";
import { MESURES, named, PRECISIONS, STOCKS, TOUTES, type Precision } from "./mots";
import { COLONNES_REGLE } from "./niveaux";
import { readFiltreCell } from "./readFiltreCell";
import { readReprise } from "./readReprise";
import type { SheetRow } from "./rows";

export interface RegleContext {
  readonly referentiel: Referentiel;
  /** The known schemes, whose rules can be taken up. */
  readonly schemas: ReadonlyMap<string, Schema>;
  /** Labels of the columns, for messages. */
  readonly label: (champ: string) => string;
  /** Code of the action that the row belongs to, which a réalisation is about unless it says otherwise. */
  readonly action: string | null;
}

/** A measure as YAML holds it; null when it can't be read, and then there is at least one problem. */
export interface RegleReading {
  readonly mesure: Readonly<Record<string, unknown>> | null;
  /** Breakdowns that come with a rule taken up. */
  readonly ventilations: readonly unknown[] | null;
  readonly problems: readonly SchemaProblem[];
}

const SUIVI = "suiviActions";

/** The rule of an indicator, from the columns of its row or from the rule that it takes up. */
export function readRegle(row: SheetRow, context: RegleContext): RegleReading {
  if (row.filled("reprise")) return readReprise(row, context);
  const problems: SchemaProblem[] = [];
  const wrong = (champ: string, message: string) => void problems.push(row.problem(champ, message));
  const word = row.text("mesure");
  const genre = named(word, MESURES);
  const words = Object.values(MESURES);
  if (word === "") wrong("mesure", texte.mesureManquante(words));
  else if (genre === null) wrong("mesure", texte.mesureInconnue(word, words, closest(word, words)));
  if (row.text("baseMots") === "") wrong("baseMots", texte.baseMots());
  if (genre === null) return { mesure: null, ventilations: null, problems };
  for (const champ of COLONNES_REGLE) {
    if (row.filled(champ) && !takes(genre, champ)) wrong(champ, texte.mesureSans(MESURES[genre], context.label(champ)));
  }
  const columns = MESURE_COLUMNS[genre];
  if (columns.champ === "obligatoire" && row.text("champ") === "") wrong("champ", texte.mesureAvec(MESURES[genre], context.label("champ")));
  const own = genre === "saisie" ? {} : genre === "ratio" ? readRatio(row, wrong) : genre === "realisation" ? readRealisation(row, context, wrong) : readComptee(row, genre, context, wrong);
  return { mesure: problems.length > 0 ? null : { genre, ...own, denominateur: row.text("baseMots") }, ventilations: null, problems };
}

type Wrong = (champ: string, message: string) => void;

function takes(genre: GenreMesure, champ: (typeof COLONNES_REGLE)[number]): boolean {
  const columns = MESURE_COLUMNS[genre];
  switch (champ) {
    case "mesure": case "baseMots": case "reprise": return true;
    case "tableRegistre": return columns.table;
    case "filtre": return columns.filtre;
    case "base": return columns.base;
    case "champ": return columns.champ !== "aucun";
    case "precisions": return columns.precisions.length > 0;
  }
}

function readRatio(row: SheetRow, wrong: Wrong): Record<string, unknown> {
  const text = row.text("champ");
  const [numerateur, diviseur, ...more] = text.split("/").map((code) => code.trim());
  if (text !== "" && (!numerateur || !diviseur || more.length > 0)) wrong("champ", texte.ratio(text));
  return { numerateur: { indicateur: numerateur }, diviseur: { indicateur: diviseur } };
}

function readRealisation(row: SheetRow, { referentiel, action }: RegleContext, wrong: Wrong): Record<string, unknown> {
  const table = row.text("tableRegistre");
  const found = table === "" ? null : readTableName(referentiel, table);
  if (found && (!found.ok || found.id !== SUIVI)) wrong("tableRegistre", texte.tableInconnue(table, null, [tableLabel(referentiel, SUIVI)]));
  const words = readWords(row, "filtre", wrong);
  const known: Record<string, string> = {};
  for (const [word, value] of words) {
    const champ = readChampName(referentiel, SUIVI, word);
    if (champ.ok && (champ.id === "action" || champ.id === "sousAction")) known[champ.id] = value;
    else wrong("filtre", texte.realisationCle(word));
  }
  const about = known.action ?? action;
  if (about === null) wrong("filtre", texte.realisationAction());
  return { action: about, ...(known.sousAction === undefined ? {} : { sousAction: known.sousAction }) };
}

function readComptee(row: SheetRow, genre: GenreMesure, { referentiel }: RegleContext, wrong: Wrong): Record<string, unknown> {
  const tableText = row.text("tableRegistre");
  const found = tableText === "" ? { ok: true as const, id: "marches" } : readTableName(referentiel, tableText);
  if (!found.ok) {
    wrong("tableRegistre", texte.tableInconnue(tableText, found.proche, [...referentiel.values()].map(({ libelle }) => libelle)));
    return {};
  }
  const table = found.id;
  const champ = (column: string, name: string): string | undefined => {
    if (name === "") return undefined;
    const read = readChampName(referentiel, table, name);
    if (read.ok) return read.id;
    wrong(column, texte.champInconnu(name, tableLabel(referentiel, table), read.proche));
    return undefined;
  };
  const filtre = (column: "filtre" | "base") => {
    if (foldText(row.text(column)) === TOUTES) return {};
    const read = readFiltreCell(row.text(column), table, referentiel);
    for (const message of read.messages) wrong(column, message);
    return filtreDocument(read.filtre);
  };
  const named = champ("champ", row.text("champ"));
  const { somme, ...precisions } = readPrecisions(row, genre, (name) => champ("precisions", name), wrong);
  const read = {
    table, filtre: filtre("filtre"), ...(row.filled("base") ? { base: filtre("base") } : {}), ...precisions,
    ...(genre === "repartition" ? { par: named, champ: somme } : { champ: named }),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

function readPrecisions(row: SheetRow, genre: GenreMesure, champ: (name: string) => string | undefined, wrong: Wrong): Partial<Record<Precision, unknown>> {
  const read: Partial<Record<Precision, unknown>> = {};
  for (const [word, value] of readWords(row, "precisions", wrong)) {
    const key = named(word, PRECISIONS);
    const known = MESURE_COLUMNS[genre].precisions;
    if (key === null) wrong("precisions", texte.precisionInconnue(word, closest(word, Object.values(PRECISIONS)), known.map((one) => PRECISIONS[one])));
    else if (!known.includes(key)) wrong("precisions", texte.precisionSans(MESURES[genre], PRECISIONS[key]));
    else if (key === "stock") {
      const stock = named(value, STOCKS);
      if (stock === null) wrong("precisions", texte.stockInconnu(value, Object.values(STOCKS)));
      else read.stock = stock;
    } else if (key === "subsequents" || key === "concessions") {
      const answer = readOuiNon(value);
      if (answer.state === "value") read[key] = answer.value;
      else wrong("precisions", texte.ouiNon(value));
    } else read[key] = champ(value);
  }
  return read;
}

/** `clé : valeur ; clé : valeur`, written as a filter is, each key once. */
function readWords(row: SheetRow, column: string, wrong: Wrong): [string, string][] {
  const read = readFiltre(row.text(column), (word) => word);
  if (!read.ok) {
    wrong(column, read.message);
    return [];
  }
  const { criteres, ou, et } = read.filtre;
  if (ou.length > 0 || et.length > 0) wrong(column, texte.precisionSimple(row.text(column)));
  return Object.entries(criteres).flatMap(([word, value]): [string, string][] => {
    if (typeof value === "string" && value !== "") return [[word, value]];
    wrong(column, texte.precisionSimple(word));
    return [];
  });
}
