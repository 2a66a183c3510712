/**
 * Lists in one cell: items separated by `;`. An item that holds a `;` itself, or that spaces or quotes begin or end, is
 * written between double quotes, doubled inside.
 */
export function writeList(items: readonly string[]): string {
  return items.map((item) => (item.includes(";") || item.startsWith('"') || item !== item.trim() || item === "" ? quote(item) : item)).join(" ; ");
}

export function readList(text: string): string[] {
  const items: string[] = [];
  let at = 0;
  while (at < text.length) {
    while (/\s/.test(text[at] ?? "")) at++;
    if (text[at] === '"') {
      const { value, end } = readQuoted(text, at);
      items.push(value);
      const next = text.indexOf(";", end);
      at = next < 0 ? text.length : next + 1;
    } else {
      const next = text.indexOf(";", at);
      const item = text.slice(at, next < 0 ? text.length : next).trim();
      if (item !== "") items.push(item);
      at = next < 0 ? text.length : next + 1;
    }
  }
  return items;
}

export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Quotes that open a text, and those that close it: straight ones, and those that Word and Excel put in their place. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"', "“": "”", "«": "»" };

export function isQuote(char: string | undefined): boolean {
  return char !== undefined && Object.hasOwn(QUOTES, char);
}

/**
 * The text between the quotes that begin at `start`, and where what follows begins; an unclosed quote runs to the end.
 * A straight quote is doubled inside; the spaces within French quotes are theirs.
 */
export function readQuoted(text: string, start: number): { readonly value: string; readonly end: number; readonly closed: boolean } {
  const close = QUOTES[text.charAt(start)] ?? '"';
  if (close !== '"') {
    const end = text.indexOf(close, start + 1);
    return { value: text.slice(start + 1, end < 0 ? text.length : end).trim(), end: end < 0 ? text.length : end + 1, closed: end >= 0 };
  }
  let value = "";
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char !== '"') value += char;
    else if (text[at + 1] === '"') {
      value += '"';
      at++;
    } else return { value, end: at + 1, closed: true };
  }
  return { value, end: text.length, closed: false };
}
