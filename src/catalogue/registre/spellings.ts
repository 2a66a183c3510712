import type { Champ, TableDefinition } from "../../core/register/champ";
import { foldHeader, foldText } from "../../core/register/fold";

/** A fault in the spellings of a table: the key inside the file, and what is wrong. */
export interface SpellingFault {
  readonly cle: string;
  readonly message: string;
}

/**
 * Spellings that would be read two ways, or that do nothing: one header for two fields, one word for two values, a
 * vocabulary on a type that has none. Recognition would settle them in silence, by order; a catalogue must not.
 */
export function spellingFaults(table: TableDefinition): SpellingFault[] {
  return [...headerFaults(table.champs), ...table.champs.flatMap((champ, index) => vocabularyFaults(champ, `champs.${index}.valeurs`))];
}

function headerFaults(champs: readonly Champ[]): SpellingFault[] {
  const owners = new Map<string, string>();
  const labels = new Set(champs.map(({ libelle }) => foldHeader(libelle)));
  return champs.flatMap((champ, index) => {
    // An id may be the label of another field (`titulaire`, « Titulaire »): the label wins.
    const ids = labels.has(foldHeader(champ.id)) ? [] : [champ.id];
    const own = new Set([champ.libelle, ...ids].map(foldHeader));
    const repeated = repetitions([...own, ...champ.synonymes.map(foldHeader)]);
    const taken = [...own, ...champ.synonymes.map(foldHeader)].filter((header) => (owners.get(header) ?? champ.id) !== champ.id);
    for (const header of [...own, ...champ.synonymes.map(foldHeader)]) owners.set(header, owners.get(header) ?? champ.id);
    return [
      ...repeated.map((header) => ({ cle: `champs.${index}.synonymes`, message: `« ${header} » est déjà une écriture du champ « ${champ.id} »` })),
      ...taken.map((header) => ({ cle: `champs.${index}`, message: `« ${header} » désigne déjà le champ « ${owners.get(header)} »` })),
    ];
  });
}

function vocabularyFaults(champ: Champ, cle: string): SpellingFault[] {
  const hasWords = champ.valeurs.length > 0;
  if (hasWords && champ.type !== "choix" && champ.type !== "liste") return [{ cle, message: `un champ « ${champ.type} » n'a pas de vocabulaire` }];
  if (!hasWords && champ.type === "choix") return [{ cle, message: "un champ « choix » demande ses valeurs" }];
  const words = champ.valeurs.flatMap(({ valeur, synonymes }) => [valeur, ...synonymes]).map(foldText);
  return repetitions(words).map((word) => ({ cle, message: `« ${word} » est écrit deux fois dans le vocabulaire de « ${champ.id} »` }));
}

function repetitions(words: readonly string[]): string[] {
  return [...new Set(words.filter((word, index) => words.indexOf(word) !== index))];
}
