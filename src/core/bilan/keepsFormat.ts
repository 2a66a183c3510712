/**
 * Whether the number format that a cell has already says what a fill wants to say: a share stays a share, a day a day,
 * a plain number a plain number. Then it is the person's, and stays; `General` and text say nothing of a number.
 */
export function keepsFormat(existing: string, wanted: string): boolean {
  return kindOf(existing) !== "rien" && kindOf(existing) === kindOf(wanted);
}

function kindOf(format: string): "rien" | "part" | "jour" | "nombre" {
  // What stands between quotes, after a backslash or between brackets (colours, locales) is no part of the pattern.
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "").toLowerCase();
  if (bare.trim() === "" || bare === "general" || bare === "@") return "rien";
  if (bare.includes("%")) return "part";
  return /[dmyhs]/.test(bare.split(";")[0] ?? "") && !/[0#]/.test(bare) ? "jour" : "nombre";
}
