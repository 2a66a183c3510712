/** Characters that mean something in HTML. */
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text as HTML: whatever it holds, a supplier's name is text. Characters that no page may hold are left out. */
export function escapeHtml(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, "").replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** Markup: only `html` makes some, so that a text is never taken for it. */
class Markup {
  constructor(readonly text: string) {}
}
export type Html = Markup;

/** What stands between tags, or in a quoted attribute. Null is nothing. */
export type Part = Html | string | number | null | readonly Part[];

/** Markup from a template: what is put in it is escaped, unless `html` made it. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Markup(strings.reduce((text, string, index) => `${text}${render(parts[index - 1] ?? null)}${string}`));
}

/** The text of a page. */
export function render(part: Part): string {
  if (part === null) return "";
  if (part instanceof Markup) return part.text;
  if (typeof part === "string") return escapeHtml(part);
  return typeof part === "number" ? String(part) : part.map(render).join("");
}

export const RIEN: Html = html``;
