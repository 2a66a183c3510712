import type { MotifHors } from "./sql/figures";

const entier = new Intl.NumberFormat("fr-FR");

/** What `spaser consolider` says. */
export const texteConsolider = {
  sansMoteur: (systeme: string, processeur: string) => `« spaser consolider » a besoin du moteur DuckDB, qui n'est pas installé pour cette machine (${systeme} ${processeur}) : relancez « npm install » sur Linux, macOS ou Windows en 64 bits, ou consolidez sur une autre machine.`,
} as const satisfies Readonly<Record<string, (...words: never[]) => string>>;

export const motifsHors: Readonly<Record<MotifHors, string>> = {
  saisie: "la valeur est saisie à la main dans chaque registre : il n'y a pas de lignes à compter",
  realisation: "l'action est faite ou non dans chaque collectivité : cela ne s'additionne pas",
  reprise: "le rapport reprend une valeur qui n'est pas comptée sur des lignes",
  composantes: "l'indicateur a plusieurs valeurs : chaque composante est donnée à part",
};

export function nombreFrancais(value: number): string {
  return entier.format(value);
}
