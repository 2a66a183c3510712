import type { Probleme } from "../../../src/taskpane/flows/probleme";
import { texteProbleme } from "../../../src/taskpane/textes";
import { tally } from "../record";
import { ANGLAIS } from "./panne";

/** Counts of one file of faults: what was tried, and everything that was not as it should be, in words. */
export class Bilan {
  essais = 0;
  reprises = 0;
  readonly perdus: string[] = [];

  constructor(private readonly part: string) {}

  perdu(ou: string, quoi: string): void {
    this.perdus.push(`${ou} : ${quoi}`);
  }

  /** To be called once, at the end. */
  conclure(): void {
    const counts = { essais: this.essais, reprises: this.reprises, perdus: this.perdus.length };
    process.stdout.write(`${this.part} : essais ${counts.essais}, reprises ${counts.reprises}, perdus ${counts.perdus}\n`);
    // All the files of faults are one line of the report.
    tally("pannes", counts);
    expect(this.essais).toBeGreaterThan(0);
  }
}

/** What tells a person to do something. */
const CONSEIL = /\b[A-Za-zÉéè]{3,}ez\b/u;
const TECHNIQUE = /undefined|null|\bat \S+:\d+|Error\b|Exception|office\.js|\[object/i;

/** What is wrong with the words of a problem; null when they are those of the catalogue and say what to do. */
export function defautDesMots({ code, titre, texte, obstacles, detail }: Probleme): string | null {
  const said = [titre, texte, ...obstacles].join("\n");
  if (titre !== texteProbleme[code].titre || texte !== texteProbleme[code].texte) return `not the catalogue's words for ${code}`;
  if (titre.trim() === "" || texte.trim() === "") return `no words for ${code}`;
  if (said.includes(ANGLAIS) || TECHNIQUE.test(said)) return `technical words: ${said}`;
  // Who stopped the reading knows what to do next.
  if (code !== "aborted" && !CONSEIL.test([texte, ...obstacles].join(" "))) return `nothing to do is said: ${said}`;
  // An error of our own code instead of Excel's refusal.
  if (/TypeError|ReferenceError|RangeError|Cannot read|is not a function/.test(detail)) return `a defect of ours: ${detail}`;
  return null;
}
