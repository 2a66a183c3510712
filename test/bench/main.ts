import { excel } from "./excel/excel";
import { fichiers } from "./fichiers/fichiers";
import { bench as fonctions } from "./fonctions/fonctions";
import { noyau } from "./noyau/noyau";
import type { Demande } from "./table";

/** The parts of the bench, with the numbers of rows that each measures unless told. */
const PARTIES: Readonly<Record<string, { readonly tailles: readonly number[]; readonly run: (demande: Demande, options: readonly string[]) => Promise<void> | void }>> = {
  noyau: { tailles: [1_000, 10_000, 100_000], run: noyau },
  excel: { tailles: [1_000, 10_000], run: excel },
  fichiers: { tailles: [10_000, 100_000], run: fichiers },
  fonctions: { tailles: [], run: ({ print }, options) => fonctions(options, print) },
};

/** `npm run bench -- noyau`: one part, or all of them; nothing is asserted of a time. Throws at a part that doesn't exist, or at a figure that two engines don't agree on. */
export async function bench(options: readonly string[], print: (text: string) => void): Promise<void> {
  const asked = options.filter((option) => !option.startsWith("--") && !/^[\d,]+$/.test(option));
  const unknown = asked.filter((name) => !(name in PARTIES));
  if (unknown.length > 0) throw new Error(`${unknown.join(", ")}: ${Object.keys(PARTIES).join(", ")}`);
  const sizes = options[options.indexOf("--tailles") + 1];
  const tailles = options.includes("--tailles") && sizes !== undefined ? sizes.split(",").map(Number) : null;
  for (const name of asked.length > 0 ? asked : Object.keys(PARTIES)) {
    const { run, tailles: usual } = PARTIES[name]!;
    await run({ tailles: tailles ?? usual, tout: options.includes("--tout"), print }, options);
  }
}
