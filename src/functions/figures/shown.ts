const french = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 12 });

/** A number as a French message shows it: "2 996", "-0,1". */
export function shownNumber(value: number): string {
  return french.format(value);
}
