/** The small words that every text of the pane is made with. */
const nombres = new Intl.NumberFormat("fr-FR");

export const texteNombre = (nombre: number) => nombres.format(nombre);
export const compte = (nombre: number, un: string, plusieurs: string) => `${nombres.format(nombre)} ${nombre < 2 ? un : plusieurs}`;
export const texteLignes = (nombre: number) => compte(nombre, "ligne", "lignes");
export const entreGuillemets = (mots: readonly string[]) => mots.map((mot) => `« ${mot} »`).join(", ");

/** Cells that a line names before it counts the others. */
const CELLULES_NOMMEES = 6;

/** "Bilan!D4, Bilan!D5 et 3 autres": the first ones, and how many there are beside. */
export const lieux = (adresses: readonly string[], autres: readonly [string, string] = ["autre", "autres"]) => {
  const reste = adresses.length - CELLULES_NOMMEES;
  return `${adresses.slice(0, CELLULES_NOMMEES).join(", ")}${reste > 0 ? ` et ${compte(reste, ...autres)}` : ""}`;
};
