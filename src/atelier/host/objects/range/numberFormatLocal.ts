/** Letters of date formats: English as stored, French as a French Excel shows them. */
const LETTERS: readonly (readonly [string, string])[] = [
  ["y", "a"],
  ["d", "j"],
];

/** `#,##0.00 "€"` gives `# ##0,00 "€"`; `dd/mm/yyyy` gives `jj/mm/aaaa`; `General` gives `Standard`. */
export function localNumberFormat(format: string): string {
  if (format === "General") return "Standard";
  return outsideQuotes(format, (part) => {
    const swapped = part.replace(/[,.]/g, (mark) => (mark === "," ? " " : ","));
    return isDate(part) ? LETTERS.reduce((text, [english, french]) => text.replaceAll(english, french), part) : swapped;
  });
}

export function neutralNumberFormat(format: string): string {
  if (format === "Standard") return "General";
  return outsideQuotes(format, (part) => {
    if (/[aj]/i.test(part)) return LETTERS.reduce((text, [english, french]) => text.replaceAll(french, english), part);
    return part.replace(/(?<=[#0])[ \u00a0\u202f](?=[#0])/g, ",").replace(/,(?=0*(?:[^#0]|$))(?=0)/g, ".");
  });
}

function isDate(part: string): boolean {
  return /[ymdhs]/i.test(part) && !/[#0]/.test(part);
}

/** Quoted texts and escaped characters pass unchanged. */
function outsideQuotes(format: string, change: (part: string) => string): string {
  return format
    .split(/("[^"]*"|\\.|\[[^\]]*\])/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("");
}
