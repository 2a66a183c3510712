import type { Cell } from "../register/cell";
import { calculatedColumns } from "../register/calculated";
import type { Referentiel } from "../register/champ";
import { buildColumn, type Column } from "../register/column";
import type { Register, Table } from "../register/register";
import { cellulesDe, envisageesDe, isEcarte, type Consideration } from "./considerations";
import type { Besoin } from "./besoin";
import type { Propositions } from "./propositions";

/** As people envisage them; and if all that the clausier proposes for the familles is carried. */
export const SCENARIOS = ["envisage", "possible"] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** Fields of Marchés that a need can fill in, where its table has them. The date is known to the year alone. */
const CONNUS = ["direction", "famille", "codeCPV", "categorie", "montant"] as const;
const TOUJOURS = ["considerationsSociales", "considerationsEnvironnementales"] as const;

/** The fields that a criterion may bear on: a column where some need says something. */
export function champsConnus(besoins: readonly Besoin[]): ReadonlySet<string> {
  return new Set([...TOUJOURS, ...CONNUS.filter((champ) => besoins.some((besoin) => besoin[champ] !== null))]);
}

/** A need that will be a marché notified in the year: a reconduction goes on with one that was notified before. */
export function isNouveauMarche({ type }: Besoin): boolean {
  return type !== "Reconduction";
}

/** What a need carries in a scenario. « Aucune » was decided by a person: it stays so whatever the clausier proposes. */
export function porteesDe({ besoin, considerations }: Propositions, scenario: Scenario): Consideration[] {
  const envisagees = envisageesDe(besoin);
  if (scenario === "envisage" || isEcarte(besoin)) return envisagees;
  return [...new Set([...envisagees, ...considerations])];
}

/**
 * The register of a year to come: one marché a need, at the place of its row in the Recensement. An indicator is
 * evaluated on it as on any register. `sheet` is that of the Recensement.
 */
export function registrePrevu(lignes: readonly Propositions[], scenario: Scenario, annee: number, { register, referentiel }: { readonly register: Register; readonly referentiel: Referentiel }): Register {
  const definition = referentiel.get("marches");
  const recensement = register.tables.get("recensement");
  if (!definition || !recensement) return { ...register, tables: new Map() };
  const retenues = lignes.filter(({ besoin }) => isNouveauMarche(besoin));
  const connus = champsConnus(retenues.map(({ besoin }) => besoin));
  const cells = new Map<string, Cell[]>([
    ["id", retenues.map(({ besoin }) => besoin.nom)],
    // Any day of the year: only the year is known, and only the year is looked at.
    ["dateNotification", retenues.map(() => `${annee}-07-01`)],
    ...CONNUS.filter((champ) => connus.has(champ)).map((champ) => [champ, retenues.map(({ besoin }): Cell => (champ === "montant" && besoin.montantIllisible ? { error: "#VALUE!" } : besoin[champ]))] as const),
    ...considerationsOf(retenues, scenario),
  ]);
  const columns = new Map<string, Column>(definition.champs.flatMap((champ) => {
    const values = cells.get(champ.id);
    return values ? [[champ.id, buildColumn(values, champ, champ.libelle, 1900)] as const] : [];
  }));
  const mapping = { ...recensement.mapping, table: "marches", columns: [...columns.keys()].map((champ, column) => ({ champ, column, entete: champ })), ignored: [] };
  const table: Table = {
    definition, mapping, rowCount: retenues.length, lignes: Int32Array.from(retenues, ({ besoin }) => besoin.ligne), columns,
    calculees: new Map(calculatedColumns(definition, columns).map((column) => [column.champ.id, column] as const)),
  };
  return { ...register, tables: new Map([["marches", table]]) };
}

function considerationsOf(retenues: readonly Propositions[], scenario: Scenario): [string, Cell[]][] {
  const sides = retenues.map((ligne) => cellulesDe(porteesDe(ligne, scenario), ligne.besoin));
  return [["considerationsSociales", sides.map(({ sociales }) => sociales)], ["considerationsEnvironnementales", sides.map(({ environnementales }) => environnementales)]];
}
