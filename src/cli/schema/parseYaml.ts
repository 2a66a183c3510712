import { isNode, LineCounter, parseDocument, type Document, type ErrorCode } from "yaml";
import { texte } from "../textes";

/** A YAML text read: the document, and where its keys stand; or the first thing that is wrong in it, and the others counted. */
export type YamlReading =
  | { readonly ok: true; readonly document: unknown; readonly lineOf: (path: readonly string[]) => number | null }
  | { readonly ok: false; readonly line: number | null; readonly cle: string | null; readonly message: string; readonly autres: number };

/** Enough for a document that repeats a base or a source everywhere; a document made to explode stops here. */
const ALIAS_LIMIT = 1000;

/**
 * Parses YAML from outside: merge keys (`<<`) are plain keys, a key stands once in a map, tags that are not YAML's own
 * and several documents in one file are refused.
 */
export function parseYaml(source: string): YamlReading {
  const lines = new LineCounter();
  try {
    const parsed = parseDocument(source, { merge: false, uniqueKeys: true, lineCounter: lines, prettyErrors: false });
    const [first, ...others] = [...parsed.errors, ...parsed.warnings];
    if (first) return { ok: false, line: lines.linePos(first.pos[0]).line, cle: first.code === "DUPLICATE_KEY" ? keyAt(source, first.pos[0]) : null, message: texteErreur(first.code), autres: others.length };
    return { ok: true, document: parsed.toJS({ maxAliasCount: ALIAS_LIMIT }) as unknown, lineOf: (path) => lineOf(parsed, path, lines) };
  } catch (error) {
    return { ok: false, line: null, cle: null, message: texteException(error), autres: 0 };
  }
}

function keyAt(source: string, offset: number): string {
  return /^[^:\r\n]*/.exec(source.slice(offset))?.[0].trim() ?? "";
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
function texteErreur(code: ErrorCode): string {
  switch (code) {
    case "DUPLICATE_KEY": return texte.yaml.cleEnDouble;
    case "TAB_AS_INDENT": return texte.yaml.tabulation;
    case "MULTIPLE_DOCS": return texte.yaml.plusieursDocuments;
    case "TAG_RESOLVE_FAILED": return texte.yaml.etiquette;
    case "BAD_INDENT": case "BLOCK_AS_IMPLICIT_KEY": case "BLOCK_IN_FLOW": case "MISSING_CHAR": return texte.yaml.retrait;
    case "BAD_ALIAS": return texte.yaml.ancre;
    default: return texte.yaml.syntaxe;
  }
}

function texteException(error: unknown): string {
  if (error instanceof ReferenceError) return error.message.includes("alias count") ? texte.yaml.tropDeReprises : texte.yaml.ancre;
  if (error instanceof RangeError) return texte.yaml.profondeur;
  return texte.yaml.syntaxe;
}
