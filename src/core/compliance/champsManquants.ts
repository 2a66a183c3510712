import type { Anomalie, CodeAnomalie } from "../register/anomalie";
import { joinedField } from "../register/champ";
import type { Register } from "../register/register";
import { texteAnomalie } from "../register/textes";
import type { Conformite } from "./conformite";

/** Fields of a marché whose blanks are anomalies of their own, row by row. */
const DEJA_DITS: ReadonlySet<string> = new Set(["marches id", "marches dateNotification", "marches montant"]);

/** A field that some indicators lack. */
interface Manque {
  readonly table: string;
  readonly champ: string;
  readonly libelle: string;
  readonly codes: Set<string>;
  readonly lignes: Set<number>;
}

/**
 * What the indicators of a scheme lack in the register, one line a field: columns that are not there, and cells not
 * filled in on rows that are left out for it, with the codes of the indicators. Rows of the period checked only.
 */
export function champsManquants({ indicateurs }: Pick<Conformite, "indicateurs">, register: Register): Anomalie[] {
  const [absents, vides] = [new Map<string, Manque>(), new Map<string, Manque>()];
  for (const { indicateur: { code }, resultat, composantes } of indicateurs) {
    for (const { table, raison, ecartees } of [resultat, ...composantes.map((composante) => composante.resultat)]) {
      if (table === null) continue;
      if (raison?.code === "colonneAbsente") raison.champs.forEach((champ, rank) => note(absents, { table, champ, libelle: raison.colonnes[rank] ?? champ }, code, []));
      for (const { champ, libelle, motif, lignes } of ecartees.motifs) {
        if (motif === "manquant") note(vides, { table, champ, libelle: joinedField(champ) === null ? libelle : `${libelle} (du marché)` }, code, lignes);
      }
    }
  }
  return [
    ...[...absents.values()].flatMap((manque) => told(manque, register, "colonne-absente", texteAnomalie.colonneAbsente([...manque.codes]))),
    ...[...vides.values()].flatMap((manque) => told(manque, register, "champ-vide", texteAnomalie.champVide([...manque.lignes].sort((a, b) => a - b), [...manque.codes]))),
  ];
}

function note(manques: Map<string, Manque>, field: Pick<Manque, "table" | "champ" | "libelle">, code: string, lignes: readonly number[]): void {
  const key = keyOf(field);
  const manque = manques.get(key) ?? { ...field, codes: new Set(), lignes: new Set() };
  manques.set(key, manque);
  manque.codes.add(code);
  for (const ligne of lignes) manque.lignes.add(ligne);
}

function told(manque: Manque, register: Register, code: CodeAnomalie, message: string): Anomalie[] {
  const table = register.tables.get(manque.table);
  if (!table || (code === "champ-vide" && DEJA_DITS.has(`${manque.table} ${manque.champ}`))) return [];
  const { mapping, definition } = table;
  // A column that isn't there has no place, even where another table's field has the same id.
  const column = code === "champ-vide" ? mapping.columns.find(({ champ }) => champ === manque.champ) : undefined;
  return [{ table: definition.libelle, feuille: mapping.sheet, ligne: null, colonne: column?.entete ?? manque.libelle, position: column?.column ?? null, code, gravite: "avertissement", message }];
}

/** With the words: a field of the marché that rows belong to may have the id of one of theirs. */
function keyOf({ table, champ, libelle }: Pick<Manque, "table" | "champ" | "libelle">): string {
  return JSON.stringify([table, champ, libelle]);
}
