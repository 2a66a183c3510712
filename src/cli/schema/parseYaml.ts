import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document, type ErrorCode } from "yaml";
import { oneLine } from "../../core/register/extrait";
import { texte } from "../textes";

/** A YAML text read: the document, and where its keys stand; or the first thing that is wrong in it, and the others counted. */
export type YamlReading =
  | { readonly ok: true; readonly document: unknown; readonly lineOf: (path: readonly string[]) => number | null }
  | { readonly ok: false; readonly line: number | null; readonly cle: string | null; readonly message: string; readonly autres: number };

/** Enough for a document that repeats a base or a source everywhere; a document made to explode stops here. */
const ALIAS_LIMIT = 1000;

/** Something wrong, where it begins in the text. */
interface Fault {
  readonly offset: number;
  readonly cle: string | null;
  readonly message: string;
}

/**
 * Parses YAML from outside: merge keys (`<<`) are plain keys, a key stands once in a map, tags that are not YAML's own
 * and several documents in one file are refused.
 */
export function parseYaml(source: string): YamlReading {
  const lines = new LineCounter();
  try {
    // The library looks for a key among all those before it: `faultsOf` takes one step a key.
    const parsed = parseDocument(source, { merge: false, uniqueKeys: false, lineCounter: lines, prettyErrors: false });
    const faults = [...parsed.errors, ...parsed.warnings].map(({ code, pos }): Fault => ({ offset: pos[0], cle: null, message: texteErreur(code, source.slice(pos[0])) }));
    const [first, ...others] = faults.length > 0 ? faults : faultsOf(parsed);
    if (first) return { ok: false, line: lines.linePos(first.offset).line, cle: first.cle === null ? null : oneLine(first.cle), message: oneLine(first.message, 1_000), autres: others.length };
    return { ok: true, document: parsed.toJS({ maxAliasCount: ALIAS_LIMIT }) as unknown, lineOf: (path) => lineOf(parsed, path, lines) };
  } catch (error) {
    return { ok: false, line: null, cle: null, message: texteException(error), autres: 0 };
  }
}

/** Keys written twice, and aliases of an anchor that isn't written before them, in the order of the text. */
function faultsOf(document: Document.Parsed): Fault[] {
  const faults: Fault[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Alias: (_, { source, range }) => {
      if (!anchors.has(source)) faults.push({ offset: range?.[0] ?? 0, cle: null, message: texte.yaml.ancre(source) });
    },
    Value: (_, node) => {
      if (node.anchor !== undefined) anchors.add(node.anchor);
      if (!isMap(node)) return;
      const taken = new Set<unknown>();
      for (const { key } of node.items) {
        if (!isScalar(key)) continue;
        if (taken.has(key.value)) faults.push({ offset: key.range?.[0] ?? 0, cle: String(key.value), message: texte.yaml.cleEnDouble });
        taken.add(key.value);
      }
    },
  });
  return faults.sort((a, b) => a.offset - b.offset);
}

/** The line of the deepest node of a path that the document writes out; null where an alias stands for it. */
function lineOf(document: Document.Parsed, path: readonly string[], lines: LineCounter): number | null {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth).map((key) => (/^\d+$/.test(key) ? Number(key) : key)), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}

/** Yaml's own words are in English, and for programmers. */
function texteErreur(code: ErrorCode, rest: string): string {
  switch (code) {
    case "TAB_AS_INDENT": return texte.yaml.tabulation;
    case "MULTIPLE_DOCS": return texte.yaml.plusieursDocuments;
    case "TAG_RESOLVE_FAILED": return texte.yaml.etiquette;
    case "BAD_SCALAR_START": return texte.yaml.signe(/^[^\r\n,}\]]{0,40}/.exec(rest)?.[0].trim() ?? "");
    case "BAD_INDENT": case "BLOCK_AS_IMPLICIT_KEY": case "BLOCK_IN_FLOW": case "MISSING_CHAR": case "MULTILINE_IMPLICIT_KEY": return texte.yaml.retrait;
    default: return texte.yaml.syntaxe;
  }
}

function texteException(error: unknown): string {
  if (error instanceof ReferenceError) return texte.yaml.tropDeReprises;
  if (error instanceof RangeError) return texte.yaml.profondeur;
  return texte.yaml.syntaxe;
}
