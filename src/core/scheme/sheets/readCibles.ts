import { foldText } from "../../register/fold";
import type { Table } from "../../register/register";
import { cibleSchema, FORMES, isReduction, type Forme } from "../cible";
import type { SchemaProblem } from "../readSchema";
import { closest, createClosest } from "../closest";
import { texte } from "./messages";
import { A_VERIFIER, ETABLIE, oneOf, PORTEES, RECURRENCES } from "./mots";
import type { Element } from "./readElements";
import { columnLabel, readRows, type SheetRow } from "./rows";

/** The targets and dated values of a scheme, as YAML holds them, by the element that they belong to. */
export interface CiblesReading {
  readonly parElement: ReadonlyMap<Element, readonly Readonly<Record<string, unknown>>[]>;
  /** The row that each of them comes from. */
  readonly lignes: ReadonlyMap<object, SheetRow>;
  readonly problems: readonly SchemaProblem[];
}

type Document = Readonly<Record<string, unknown>>;
/** Columns that the dated value of a threshold has no use for. */
const HORS_SEUIL = ["annee", "recurrence", "forme", "valeurMax", "porteSur", "base", "direction", "referenceAnnee", "referenceValeur", "depuis", "aVerifier"] as const;

/**
 * Reads the sheet Cibles. `plusieurs` are the indicators whose targets go on their values; `illisibles` are the codes of
 * rows whose kind can't be read, and has been told: their targets are not wrong.
 */
export function readCibles(table: Table, elements: readonly Element[], plusieurs: ReadonlySet<Element>, illisibles: ReadonlySet<string>): CiblesReading {
  const { rows, problems: unreadable } = readRows(table);
  const targets = elements.filter(({ niveau, code }) => code !== "" && ["Indicateur", "Valeur", "Engagement", "Seuil"].includes(niveau));
  const byCode = new Map(targets.map((element) => [element.code, element]));
  const byFolded = new Map(targets.map((element) => [foldText(element.code), element]));
  const proche = createClosest(byCode.keys());
  const problems: SchemaProblem[] = [...unreadable];
  const parElement = new Map<Element, Document[]>();
  const lignes = new Map<object, SheetRow>();
  for (const row of rows) {
    const code = row.text("indicateur");
    const element = byCode.get(code) ?? byFolded.get(foldText(code));
    if (!element) {
      if (row.unreadable("indicateur") || illisibles.has(foldText(code))) continue;
      problems.push(row.problem("indicateur", code === "" ? texte.cibleSansIndicateur() : texte.cibleInconnue(code, proche(code))));
      continue;
    }
    if (plusieurs.has(element)) problems.push(row.problem("indicateur", texte.cibleValeurs(code)));
    const reader = new CibleReader(row, table);
    const read = element.niveau === "Seuil" ? reader.seuil() : reader.cible(element.row.text("unite"));
    problems.push(...reader.problems);
    lignes.set(read, row);
    parElement.set(element, [...(parElement.get(element) ?? []), read]);
  }
  return { parElement, lignes, problems };
}

/** One row of the sheet, and what is wrong in it. */
class CibleReader {
  readonly problems: SchemaProblem[] = [];
  private readonly wrong = new Set<string>();

  constructor(private readonly row: SheetRow, private readonly table: Table) {}

  cible(unite: string): Document {
    const { row } = this;
    const forme: Forme = this.word("forme", FORMES) ?? "au moins";
    const porteSur = this.word("porteSur", PORTEES) ?? undefined;
    const unit = this.unite(unite, porteSur);
    const reference = this.year("referenceAnnee", 1990);
    const referenceValeur = this.value("referenceValeur");
    if (referenceValeur !== undefined && reference === undefined) this.say("referenceAnnee", texte.referenceAnnee());
    const valeur = this.value("valeur");
    if (unit === "%" && valeur !== undefined && (valeur > 2 || valeur < -1)) this.say("valeur", texte.part());
    const valeurMax = this.value("valeurMax");
    if ((forme === "entre") !== row.filled("valeurMax")) this.say("valeurMax", texte.valeurMax());
    const annee = this.year("annee", 2000);
    const recurrence = this.word("recurrence", RECURRENCES);
    if (row.filled("annee") === row.filled("recurrence")) this.say("annee", texte.anneeOuRecurrence());
    if (isReduction(forme) && !row.filled("referenceAnnee") && !row.filled("aVerifier")) this.say("referenceAnnee", texte.reduction());
    const read = compact({
      annee, recurrence: recurrence ?? undefined, valeur, valeurMax, unite: unit, base: row.text("base"), forme, porteSur, direction: row.text("direction"),
      reference: reference === undefined ? undefined : compact({ annee: reference, valeur: referenceValeur }),
      depuis: this.year("depuis", 1990), aVerifier: row.text("aVerifier"), ...this.common(),
    });
    this.checkShape(read);
    return read;
  }

  /**
   * The unit of a target is that of its indicator where the cell is blank, or « % » for a share: one that the target says
   * it bears on, or one typed with its sign. A bare 0,35 may be either, and would be met by one marché.
   */
  private unite(unite: string, porteSur: string | undefined): string {
    const { row } = this;
    const said = row.text("unite");
    const valeur = row.text("valeur");
    const isPart = valeur.endsWith("%");
    if (said !== "" && said !== "%" && isPart) this.say("unite", texte.uniteDePart(valeur, said));
    if (said !== "") return said;
    if (porteSur === "part" || isPart) return "%";
    const read = row.number("valeur");
    if (unite !== "%" && read.state === "value" && read.value !== 0 && Math.abs(read.value) < 1) this.say("unite", texte.uniteDeValeur(valeur.replace(".", ","), unite));
    return unite;
  }

  /** A dated value of a threshold: from a day on, until another one. */
  seuil(): Document {
    const { row } = this;
    for (const champ of HORS_SEUIL) if (row.filled(champ)) this.say(champ, texte.seuilSans(columnLabel(this.table, champ)));
    if (!row.filled("du")) this.say("du", texte.seuilDu());
    const valeur = this.value("valeur");
    if (!row.filled("valeur")) this.say("valeur", texte.inattendu(""));
    return compact({ valeur, ...this.common() });
  }

  private common(): Document {
    const { row } = this;
    if (!row.filled("source")) this.say("source", texte.cibleSource());
    const confiance = this.word("confiance", [A_VERIFIER, ETABLIE]);
    return { du: row.day("du") ?? undefined, au: row.day("au") ?? undefined, confiance: confiance === A_VERIFIER ? "a-verifier" : undefined, source: row.text("source") };
  }

  /** What the model asks of a target as a whole, where no cell has been found wrong yet. */
  private checkShape(read: Document): void {
    const shape = cibleSchema.safeParse(read);
    for (const { path, message, code } of shape.error?.issues ?? []) {
      const key = String(path[0]);
      // A recurrence that can't be read is one all the same.
      if (key === "annee" && this.wrong.has("recurrence")) continue;
      this.say(key === "reference" ? "referenceAnnee" : key, code === "custom" ? message : texte.inattendu(this.row.text(key)));
    }
  }

  /** Each cell is told wrong once. */
  private say(champ: string, message: string): void {
    if (this.wrong.has(champ) || this.row.unreadable(champ)) return;
    this.wrong.add(champ);
    this.problems.push(this.row.problem(champ, message));
  }

  private word<T extends string>(champ: string, words: readonly T[]): T | null {
    const text = this.row.text(champ);
    if (text === "") return null;
    const found = oneOf(text, words);
    if (found === null) this.say(champ, texte.motInconnu(text, words, closest(text, words)));
    return found;
  }

  private value(champ: string): number | undefined {
    const read = this.row.number(champ);
    if (read.state === "unreadable") this.say(champ, read.reason === "nombreAmbigu" ? texte.nombreAmbigu(this.row.text(champ)) : texte.nombre(this.row.text(champ)));
    return read.state === "value" ? read.value : undefined;
  }

  private year(champ: string, first: number): number | undefined {
    const read = this.row.number(champ);
    if (read.state === "blank") return undefined;
    if (read.state === "value" && Number.isInteger(read.value) && read.value >= first && read.value <= LAST_YEAR) return read.value;
    this.say(champ, texte.annee(this.row.text(champ), first, LAST_YEAR));
    return undefined;
  }
}

const LAST_YEAR = 2100;

/** Without the keys that the sheet leaves blank. */
function compact(found: Document): Document {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined && value !== ""));
}
