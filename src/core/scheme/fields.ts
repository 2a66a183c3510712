import { EXECUTION, type TableDefinition } from "../register/champ";
import { criteresDe } from "./filtre";
import { isComptee, mesuresDe, type Mesure, type MesureComptee } from "./mesure";
import { indicateursAvecChemin, type Indicateur, type Schema } from "./schema";

/** Every field that a measure can't do without in its own table. */
export function fieldsOf(mesure: MesureComptee): ReadonlySet<string> {
  const fields = new Set(criteresDe(mesure.filtre).map(({ champ }) => champ));
  if ("base" in mesure && mesure.base) for (const { champ } of criteresDe(mesure.base)) fields.add(champ);
  // Aggregated lines name no person: a count of people can do with the number alone.
  if ("champ" in mesure && mesure.champ !== undefined && !(mesure.genre === "distinct" && mesure.effectif !== undefined)) fields.add(mesure.champ);
  if ("par" in mesure) fields.add(mesure.par);
  if ("poids" in mesure && mesure.poids) fields.add(mesure.poids);
  if (mesure.periode) fields.add(mesure.periode);
  return fields;
}

/** Fields that a measure reads where they are there. */
export function optionalFieldsOf(mesure: MesureComptee): readonly string[] {
  return [...("effectif" in mesure && mesure.effectif ? [mesure.effectif] : []), ...(mesure.genre === "distinct" ? [mesure.champ] : [])];
}

/** The fields of each table that a scheme needs. Tables that are not in the map are not read. */
export type NeededFields = ReadonlyMap<string, ReadonlySet<string>>;

/** Fields that every evaluation looks at whatever the measure: the nature, the direction, the link to the marché, the value. */
const ALWAYS: readonly string[] = ["nature", "direction", "marche", "montant", "idAccordCadre"];
/** Read whole: any indicator may be entered by hand, any former year may have been voted, any action followed. */
const WHOLE: Readonly<Record<string, readonly string[]>> = {
  saisies: ["code", "annee", "modalite", "valeur"],
  bilansArretes: ["schema", "periode", "code", "valeur", "numerateur", "denominateur", "date"],
  suiviActions: ["action", "sousAction", "pilote", "etat", "echeance", "dateRealisation", "preuve", "commentaire"],
};
/** Every figure on the marchés may be broken down by these. */
const BROKEN_DOWN_BY: readonly string[] = ["direction", "categorie"];
const MARCHES = "marches";
const JOINED = "marche.";

export function neededFields(schema: Schema): NeededFields {
  const needed = new Map<string, Set<string>>([[MARCHES, new Set([...ALWAYS, ...BROKEN_DOWN_BY])], ...Object.entries(WHOLE).map(([table, champs]) => [table, new Set(champs)] as const)]);
  const fieldsOfTable = (table: string): Set<string> => {
    const fields = needed.get(table) ?? new Set(ALWAYS);
    needed.set(table, fields);
    return fields;
  };
  const add = (table: string, champ: string): void => {
    const fields = fieldsOfTable(table);
    if (!champ.startsWith(JOINED)) fields.add(champ);
    else add(MARCHES, champ.slice(JOINED.length));
  };
  for (const { indicateur } of indicateursAvecChemin(schema)) {
    for (const mesure of mesuresOf(indicateur)) {
      if (!isComptee(mesure)) continue;
      // A plain count names no field, and needs its table all the same.
      fieldsOfTable(mesure.table);
      for (const champ of [...fieldsOf(mesure), ...optionalFieldsOf(mesure), ...ventilationFields(indicateur), ...(mesure.stock === undefined ? [] : [EXECUTION])]) add(mesure.table, champ);
    }
    for (const champ of indicateur.aVerifierSans) add(MARCHES, champ);
  }
  return needed;
}

function mesuresOf(indicateur: Indicateur): Mesure[] {
  return [indicateur.mesure, ...(indicateur.composantes ?? []).map(({ mesure }) => mesure)].flatMap((mesure) => (mesure ? mesuresDe(mesure) : []));
}

function ventilationFields(indicateur: Indicateur): string[] {
  return indicateur.ventilations.flatMap((ventilation) => ("par" in ventilation ? [ventilation.par] : ventilation.groupes.flatMap(({ filtre }) => criteresDe(filtre).map(({ champ }) => champ))));
}

/** The fields that say when a row of a stock begins and ends. */
export function executionFields(definition: TableDefinition): readonly string[] {
  return definition.execution ? [definition.execution.debut, definition.execution.fin] : [];
}
