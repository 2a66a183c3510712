/** A line of a stack, as Chromium, Safari and Firefox write it. */
const FRAME = /^\s*at |^[^\s"'«»]*@\S+:\d+/;
/** Where a message begins to quote something; an apostrophe within a word is none. */
const QUOTE = /(?:["«“`]|(?<![\p{L}\p{N}])['‘]).*/su;

/**
 * An error of ours or of a library, for a diagnosis that a person copies and sends: its name, what it says up to what it quotes (which may be the
 * content of a cell or of a file), and where it happened.
 */
export function texteErreur(error: unknown): string {
  if (!(error instanceof Error)) return sansCitations(String(error).split("\n")[0] ?? "");
  const [said = ""] = error.message.split("\n");
  const frames = (error.stack ?? "").split("\n").filter((line) => FRAME.test(line) && !error.message.includes(line));
  return [`${error.name}: ${said.replace(QUOTE, "…")}`, ...frames].join("\n");
}

/** The same for a text that was made before: lines of a stack stay, the others go up to the first thing that they quote, which may be several lines long. */
export function sansCitations(text: string): string {
  let quoted = false;
  return text.split("\n").flatMap((line) => {
    if (FRAME.test(line)) return [line];
    if (quoted) return [];
    quoted = QUOTE.test(line);
    return [line.replace(QUOTE, "…")];
  }).join("\n");
}

/** What "Copier le diagnostic" gives: no content of a cell, no name of a file. */
export function diagnostic(environment: string, quoi: string, detail: string): string {
  return `SPASER\n${environment}\n${quoi}\n${sansCitations(detail)}`;
}
