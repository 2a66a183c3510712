/** Number formats that files name by id only (ECMA-376, 18.8.30); the others are spelled out in styles.xml. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
  14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
  22: "m/d/yyyy h:mm", 37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
};

/** Ids whose format follows the language of the reader's Excel: never chosen for a format that was spelled out. */
const LOCALE_BOUND = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 37, 38, 39, 40, 45, 46, 47]);

/** First id that a file may give to its own formats. */
export const FIRST_CUSTOM_FORMAT = 164;

export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? "General";
}

/** Id for a spelled-out format where one exists in every language alike; null otherwise. */
export function builtInId(format: string): number | null {
  for (const [id, known] of Object.entries(BUILT_IN)) if (known === format && !LOCALE_BOUND.has(Number(id))) return Number(id);
  return null;
}

/** True when numbers under this format read as a date or a time: a d, m, y, h or s outside of quotes, brackets and escapes. */
export function isDateFormat(format: string): boolean {
  const bare = (format.split(";")[0] ?? "").replace(/\[(h+|m+|s+)\]/gi, "$1").replace(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]/g, "");
  return !/general/i.test(bare) && /[dmyhs]/i.test(bare.replace(/E[+-]/gi, ""));
}
