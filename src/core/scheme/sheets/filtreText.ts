import { SANS_FILTRE, type CritereBrut, type Filtre } from "../filtre";
import { readItem, writeCritere } from "./critereText";
import { isQuote, quote, readQuoted } from "./listText";

/**
 * Filters as text that a buyer can write: `Considérations sociales : Clause sociale ; Montant HT : >25000`. All the
 * criteria hold; `|` between two values is "one of"; `(…) OU (…)` is one filter or the other, and `(…)` alone one more
 * that must hold. What reads as punctuation in a value stands between quotes, straight or French. A new line in the cell
 * is a `;`.
 */
export function writeFiltre(filtre: Filtre, label: (champ: string) => string): string {
  const group = (inner: Filtre) => `(${writeFiltre(inner, label)})`;
  return [
    ...Object.entries(filtre.criteres).map(([champ, critere]) => `${writeLabel(label(champ))} : ${writeCritere(critere)}`),
    ...(filtre.ou.length > 0 ? [filtre.ou.map(group).join(" OU ")] : []),
    ...filtre.et.map(group),
  ].join(" ; ");
}

/** A label may hold parentheses, not what ends it. */
function writeLabel(label: string): string {
  return /[:;"«“\r\n]|^[()]/.test(label) ? quote(label) : label;
}

/** A filter whose fields are still the words of the cell, or why the text can't be read as one. */
export type FiltreText = { readonly ok: true; readonly filtre: Filtre } | { readonly ok: false; readonly message: string };

class FiltreTextError extends Error {
  override readonly name = "FiltreTextError";
}

/** Reads the text of a filter; `resolve` gives the field that a label names, and throws nothing. */
export function readFiltre(text: string, resolve: (label: string) => string): FiltreText {
  try {
    const reader = new Reader(text, resolve);
    const filtre = reader.filtre();
    reader.expectEnd();
    return { ok: true, filtre };
  } catch (error) {
    if (error instanceof FiltreTextError) return { ok: false, message: error.message };
    throw error;
  }
}

/** Parentheses within parentheses that a person could still follow. */
const DEPTH_LIMIT = 20;

class Reader {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string, private readonly resolve: (label: string) => string) {}

  filtre(): Filtre {
    const criteres: Record<string, CritereBrut> = {};
    const et: Filtre[] = [];
    let ou: readonly Filtre[] = [];
    for (;;) {
      this.skipSpaces();
      if (this.text[this.at] === "(") {
        const groups = this.groups();
        const [first] = groups;
        if (groups.length === 1 && first) et.push(first);
        else if (ou.length === 0) ou = groups;
        else et.push({ ...SANS_FILTRE, ou: groups });
      } else if (!this.isAtEnd()) {
        const { champ, critere } = this.critere();
        // A second criterion on one field: both hold.
        if (Object.hasOwn(criteres, champ)) et.push({ ...SANS_FILTRE, criteres: { [champ]: critere } });
        else criteres[champ] = critere;
      }
      if (!this.takeSeparator()) return { criteres, ou, et };
    }
  }

  /** A `;`, or a new line before one more criterion. */
  private takeSeparator(): boolean {
    const from = this.at;
    this.skipSpaces();
    if (this.text[this.at] === ";") this.at++;
    else if (this.isAtEnd() || !/[\r\n]/.test(this.text.slice(from, this.at))) return false;
    return true;
  }

  expectEnd(): void {
    if (this.at < this.text.length) throw new FiltreTextError(`une parenthèse « ) » de trop avant « ${this.text.slice(this.at + 1, this.at + 30).trim()} »`);
  }

  /** `(…)`, or `(…) OU (…) OU (…)`. */
  private groups(): Filtre[] {
    const groups: Filtre[] = [];
    do {
      this.skipSpaces();
      if (this.text[this.at] !== "(") throw new FiltreTextError("« OU » se place entre deux parenthèses : (A : x) OU (B : y)");
      this.at++;
      if (++this.depth > DEPTH_LIMIT) throw new FiltreTextError(`plus de ${DEPTH_LIMIT} parenthèses l'une dans l'autre`);
      groups.push(this.filtre());
      this.depth--;
      if (this.text[this.at] !== ")") throw new FiltreTextError("il manque une parenthèse « ) »");
      this.at++;
    } while (this.takeOu());
    if (!this.isAtSeparator()) throw new FiltreTextError("après une parenthèse vient « ; » ou « OU »");
    return groups;
  }

  private takeOu(): boolean {
    const from = this.at;
    this.skipSpaces();
    if (/^ou(?![\p{L}\d])/iu.test(this.text.slice(this.at, this.at + 3))) {
      this.at += 2;
      return true;
    }
    this.at = from;
    return false;
  }

  /** `Montant HT : >25000`. The label may hold parentheses, the value only between quotes. */
  private critere(): { readonly champ: string; readonly critere: CritereBrut } {
    const label = this.label();
    const values = [this.value(label)];
    while (this.takeBar()) values.push(this.value(label));
    const [only] = values;
    return { champ: this.resolve(label), critere: values.length === 1 && only !== undefined ? only : values };
  }

  private takeBar(): boolean {
    const [bar] = /^\s*\|/.exec(this.text.slice(this.at)) ?? [];
    this.at += bar?.length ?? 0;
    return bar !== undefined;
  }

  /** Takes the label of a criterion, and the « : » after it. */
  private label(): string {
    const quoted = isQuote(this.text[this.at]) ? readQuoted(this.text, this.at) : null;
    if (quoted) this.at = quoted.end;
    const rest = this.text.slice(this.at);
    const end = rest.search(/[:;]/);
    const label = quoted ? quoted.value : (end < 0 ? rest : rest.slice(0, end)).trim();
    const isSeparated = rest[end] === ":" && (quoted === null || rest.slice(0, end).trim() === "");
    if (!isSeparated) throw new FiltreTextError(`« ${label} » : il faut un champ, « : » et une valeur, par exemple « Montant HT : >25000 »`);
    this.at += end + 1;
    return label;
  }

  private value(label: string): string {
    this.skipSpaces();
    if (isQuote(this.text[this.at])) {
      const { value, end, closed } = readQuoted(this.text, this.at);
      if (!closed) throw new FiltreTextError(`« ${label} » : il manque un guillemet fermant`);
      this.at = end;
      if (!this.isAtSeparator() && !/^\s*\|/.test(this.text.slice(this.at))) throw new FiltreTextError(`« ${label} » : après une valeur entre guillemets vient « ; » ou « | »`);
      return value;
    }
    const start = this.at;
    while (this.at < this.text.length && !/[;|)\r\n]/.test(this.text[this.at]!)) {
      if (/[:("]/.test(this.text[this.at]!)) throw new FiltreTextError(`« ${label} » : deux critères se séparent par « ; », et une valeur avec « : », « ( » ou « " » se met entre guillemets`);
      this.at++;
    }
    const value = this.text.slice(start, this.at).trim();
    if (value === "") throw new FiltreTextError(`« ${label} » : il manque la valeur après « : » (« vide » pour une case vide, « renseigné » pour une case remplie)`);
    return readItem(value);
  }

  /** True where a criterion may end: at the end, before a `;` or a new line. */
  private isAtSeparator(): boolean {
    const rest = this.text.slice(this.at);
    return /^\s*(?:$|[;)])/.test(rest) || /^[^\S\r\n]*[\r\n]/.test(rest);
  }

  private isAtEnd(): boolean {
    return this.at >= this.text.length || this.text[this.at] === ")";
  }

  private skipSpaces(): void {
    while (/\s/.test(this.text[this.at] ?? "")) this.at++;
  }
}

/** A filter as YAML holds it: one map of fields, `ou` and `et`. */
export function filtreDocument(filtre: Filtre): Record<string, unknown> {
  return {
    ...filtre.criteres,
    ...(filtre.ou.length > 0 ? { ou: filtre.ou.map(filtreDocument) } : {}),
    ...(filtre.et.length > 0 ? { et: filtre.et.map(filtreDocument) } : {}),
  };
}
