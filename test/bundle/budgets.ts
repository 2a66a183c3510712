/** What a part of the built add-in may weigh, compressed, in thousands of bytes. A change of a figure says why. */
export interface Budget {
  readonly part: string;
  /** Scripts of the part, by their name without hash, relative to dist/. */
  readonly files: RegExp;
  readonly kilobytes: number;
  readonly why: string;
}

export const BUDGETS: readonly Budget[] = [
  { part: "the pane's entry", files: /^scripts\/(taskpane|commands|runtime)\.[^.]+\.js$/, kilobytes: 250, why: "Screens, flows and adapter, without the core and the catalogue that it shares with the functions (125 kB more, in a script of their own): 186 kB when the budget was set." },
  { part: "the custom functions", files: /^functions\.js$/, kilobytes: 40, why: "Loaded by every workbook that holds a function, whether the pane is opened or not; 22 kB when the budget was set." },
  { part: "all that loads with the page", files: /^(functions\.js|scripts\/(taskpane|commands|runtime|\d+)\.[^.]+\.js)$/, kilobytes: 650, why: "React, Fluent, zod and the catalogue's schemes included: 549 kB when the budget was set." },
];
