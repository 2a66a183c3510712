import { EXECUTION, joinedField, sourcesOf, type Referentiel } from "../../core/register/champ";
import { executionFields, fieldsOf, neededFields, optionalFieldsOf, type NeededFields } from "../../core/scheme/fields";
import { isComptee, isReprise, mesuresDe, type Mesure, type MesureComptee } from "../../core/scheme/mesure";
import { indicateursAvecChemin, type Composante, type Indicateur, type Schema } from "../../core/scheme/schema";

/** A figure that is asked for: an indicator, or one of its values. */
export interface Sujet {
  readonly indicateur: Indicateur;
  readonly composante: Composante | null;
}

/** Fields by table: those that core reads for a figure, and those among them that the figure rests on. */
export interface Besoins {
  readonly lus: NeededFields;
  readonly requis: NeededFields;
}

/** What a figure needs, the indicators that it takes up included. With `verdict`, what its verdict needs too. */
export function besoinsDe(schema: Schema, { indicateur, composante }: Sujet, referentiel: Referentiel, verdict = false): Besoins {
  const all = indicateursAvecChemin(schema).map((one) => one.indicateur);
  const taken = new Map<string, Indicateur>([[indicateur.code, indicateur]]);
  const mesures = new Set<Mesure>();
  const add = (mesure: Mesure | undefined): void => {
    for (const one of mesure ? mesuresDe(mesure) : []) {
      mesures.add(one);
      for (const code of reprises(one)) {
        const owner = all.find((candidate) => candidate.code === code || candidate.composantes?.some((part) => part.code === code));
        if (!owner || taken.has(owner.code)) continue;
        taken.set(owner.code, owner);
        mesuresIn(owner).forEach(add);
      }
    }
  };
  if (composante) add(composante.mesure);
  else mesuresIn(indicateur).forEach(add);

  const requis = new Map<string, Set<string>>();
  const restOn = (table: string, champs: Iterable<string>): void => {
    const known = requis.get(table) ?? new Set<string>();
    requis.set(table, known);
    for (const champ of champs) known.add(champ);
  };
  for (const mesure of mesures) {
    if (isComptee(mesure)) restOn(mesure.table, restsOn(mesure, referentiel));
    else if (mesure.genre === "realisation") restOn("suiviActions", ["action", "sousAction", "etat", "dateRealisation"]);
  }
  // Any figure may be entered by hand.
  restOn("saisies", ["code", "annee", "modalite", "valeur"]);
  if (verdict) restOn("marches", indicateur.aVerifierSans.flatMap((champ) => typedIn("marches", champ, referentiel)));
  return { lus: neededFields({ ...schema, axes: [], engagements: [...taken.values()] }), requis };
}

function mesuresIn({ mesure, composantes }: Indicateur): Mesure[] {
  return [mesure, ...(composantes ?? []).map((one) => one.mesure)].filter((one) => one !== undefined);
}

/** Codes of the indicators that the two sides of a ratio take up. */
function reprises(mesure: Mesure): string[] {
  return mesure.genre === "ratio" ? [mesure.numerateur, mesure.diviseur].flatMap((side) => (isReprise(side) ? [side.indicateur] : [])) : [];
}

/** The fields of its own table that a count looks at: its criteria, its value, the period, the nature. */
function restsOn(mesure: MesureComptee, referentiel: Referentiel): string[] {
  const definition = referentiel.get(mesure.table);
  const placing = mesure.stock === undefined ? [mesure.periode ?? definition?.periode ?? []].flat() : definition ? executionFields(definition) : [];
  return [...fieldsOf(mesure), ...optionalFieldsOf(mesure), ...placing, "nature"]
    .filter((champ) => champ !== EXECUTION && joinedField(champ) === null)
    .flatMap((champ) => typedIn(mesure.table, champ, referentiel));
}

/** The fields that hold a field in the sheet: itself, or those that it is calculated from. */
function typedIn(table: string, champ: string, referentiel: Referentiel): string[] {
  const calcule = referentiel.get(table)?.calcules.find(({ id }) => id === champ);
  return calcule ? sourcesOf(calcule).flatMap((source) => typedIn(table, source, referentiel)) : [champ];
}
