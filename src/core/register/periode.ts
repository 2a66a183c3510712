/** "2024", or the two years of a biennial bilan: "2023-2024", with any dash. Null for anything else, years in the wrong order included. */
export function readPeriode(text: string): { readonly debut: number; readonly fin: number } | null {
  const years = /^\s*(\d{4})(?:\s*[-–—]\s*(\d{4}))?\s*$/.exec(text);
  if (!years) return null;
  const debut = Number(years[1]);
  const fin = Number(years[2] ?? years[1]);
  return fin < debut ? null : { debut, fin };
}
