import { isRaison, type EvaluationContext } from "../../indicators/context";
import { count, isAbsence } from "../../indicators/evaluate";
import { rowsOf, andNot, fullBits } from "../../indicators/bits";
import { realisation } from "../../indicators/measures/realisation";
import { requiredFields } from "../../indicators/measures/selection";
import type { Raison } from "../../indicators/resultat";
import type { TableView } from "../../indicators/tableView";
import { joinedField, sourcesOf, type Referentiel, type TableDefinition } from "../../register/champ";
import { VALUE_CELL } from "../../register/column";
import { isComptee, isReprise, type Mesure, type MesureComptee, type MesureRealisation, type Operande } from "../../scheme/mesure";
import { indicateursAvecChemin, type Composante, type Indicateur, type Schema } from "../../scheme/schema";
import { AUCUNE_VOIE, et, ou, RIEN_NE_MANQUE, voie, type Besoin, type Voies } from "./besoin";

const MARCHES = "marches";
const LIEN = "marche";
const ACTIONS = "suiviActions";

/** What would make the figure of an indicator, or of one of its values, measurable. */
export type VoiesDe = (cible: Indicateur | Composante) => Voies;

/**
 * Follows a measure as the evaluation does (its table, its columns, its operands, what it falls back on), and tells
 * all that lacks, where the evaluation stops at the first thing.
 */
export function createVoies(context: EvaluationContext, schema: Pick<Schema, "axes" | "engagements">, referentiel: Referentiel): VoiesDe {
  const byCode = new Map<string, Indicateur | Composante>();
  for (const { indicateur } of indicateursAvecChemin(schema)) for (const cible of [indicateur, ...(indicateur.composantes ?? [])]) byCode.set(cible.code, cible);
  const known = new Map<string, Voies>();

  function ofCible(cible: Indicateur | Composante): Voies {
    const done = known.get(cible.code);
    if (done) return done;
    // Should indicators take up one another in a circle, none of them can be given.
    known.set(cible.code, AUCUNE_VOIE);
    const found = cible.mesure ? ofMesure(cible.mesure, cible.code) : et(...("composantes" in cible ? (cible.composantes ?? []) : []).map(ofCible));
    known.set(cible.code, found);
    return found;
  }

  /** A measure, or what it falls back on where it has nothing to count with. */
  function ofMesure(mesure: Mesure, code: string): Voies {
    const first = alone(mesure, code);
    const next = "sinon" in mesure ? mesure.sinon : undefined;
    // A value entered by hand may stand in for any measure: it isn't what a register lacks.
    return next && next.genre !== "saisie" && first.length > 0 ? ou(first, ofMesure(next, code)) : first;
  }

  function alone(mesure: Mesure, code: string): Voies {
    if (isComptee(mesure)) return ofRows(mesure);
    switch (mesure.genre) {
      case "saisie": return context.restreint ? AUCUNE_VOIE : voie([{ genre: "saisie", code }]);
      case "realisation": return ofAction(mesure);
      case "ratio": return et(ofOperande(mesure.numerateur, code), ofOperande(mesure.diviseur, code));
    }
  }

  function ofOperande(operande: Operande, code: string): Voies {
    if (!isReprise(operande)) return ofMesure(operande, code);
    const taken = byCode.get(operande.indicateur);
    if (!taken) return voie([{ genre: "saisie", code: operande.indicateur }]);
    // Several values under one code make a number only where they are summed.
    return taken.mesure || ("total" in taken && taken.total === "somme") ? ofCible(taken) : AUCUNE_VOIE;
  }

  function ofAction(mesure: MesureRealisation): Voies {
    if (context.restreint) return AUCUNE_VOIE;
    const definition = referentiel.get(ACTIONS);
    const { raison } = realisation(context, mesure);
    if (raison === null) return RIEN_NE_MANQUE;
    if (!definition) return AUCUNE_VOIE;
    const champs = ["action", "etat", ...(mesure.sousAction === undefined ? [] : ["sousAction"])];
    switch (raison.code) {
      case "tableAbsente": return voie([absent(definition, champs)]);
      case "colonneAbsente": return voie(raison.champs.map((champ) => besoinDe("colonne", definition, champ)));
      case "colonneVide": return voie(champs.filter((champ) => raison.colonnes.includes(libelleDe(definition, champ))).map((champ) => besoinDe("remplir", definition, champ)));
      case "actionAbsente": return voie([{ genre: "action", code: raison.action }]);
      default: return AUCUNE_VOIE;
    }
  }

  function ofRows(mesure: MesureComptee): Voies {
    const definition = referentiel.get(mesure.table);
    if (!definition) return AUCUNE_VOIE;
    const view = context.view(mesure.table);
    const needed = [...new Set(requiredFields(definition, mesure, (champ) => view?.column(champ) != null))];
    const direction = context.direction === null ? [] : placeOfDirection(definition, view);
    if (direction === null) return AUCUNE_VOIE;
    const asked = [...new Set([...needed, ...direction])];
    const lacking = view ? asked.flatMap((champ) => missing(view, definition, champ)) : [absent(definition, asked.map((champ) => (joinedField(champ) === null ? champ : LIEN))), ...asked.flatMap((champ) => missingInMarches(champ))];
    if (lacking.length === 0) return view ? ofReason(count(context, mesure).raison, view, definition, needed) : AUCUNE_VOIE;
    return voie([...lacking, ...(view ? emptyOnes(view, definition, mesure, needed) : [])]);
  }

  /** Nothing lacks but values. */
  function ofReason(raison: Raison | null, view: TableView, definition: TableDefinition, needed: readonly string[]): Voies {
    if (raison === null) return RIEN_NE_MANQUE;
    if (!isAbsence(raison)) return AUCUNE_VOIE;
    if (raison.code === "aucuneLigne") return voie([{ genre: "lignes", table: definition.id, libelle: definition.libelle }]);
    if (raison.code !== "colonneVide") return AUCUNE_VOIE;
    const empty = needed.filter((champ) => raison.colonnes.includes(view.column(champ)?.champ.libelle ?? ""));
    return empty.length === 0 ? AUCUNE_VOIE : voie(empty.flatMap((champ) => toFill(view, definition, champ)));
  }

  /** Columns without a value on the rows of the period, beside those that aren't there. */
  function emptyOnes(view: TableView, definition: TableDefinition, mesure: MesureComptee, needed: readonly string[]): Besoin[] {
    const universe = context.universe(view, mesure);
    const rows = rowsOf(isRaison(universe) ? fullBits(view.table.rowCount) : andNot(fullBits(view.table.rowCount), universe.no));
    if (rows.length === 0) return [{ genre: "lignes", table: definition.id, libelle: definition.libelle }];
    return needed.flatMap((champ) => {
      const column = view.column(champ);
      return !column || rows.some((row) => column.state[row] === VALUE_CELL) ? [] : toFill(view, definition, champ);
    });
  }

  function toFill(view: TableView, definition: TableDefinition, champ: string): Besoin[] {
    const field = joinedField(champ);
    if (field !== null) {
      const [marches, of] = [context.view(MARCHES), referentiel.get(MARCHES)];
      return marches && of ? toFill(marches, of, field) : [];
    }
    const calcule = definition.calcules.find(({ id }) => id === champ);
    if (!calcule) return [besoinDe("remplir", definition, champ)];
    const sources = needs(calcule.calcul.genre === "jours" ? sourcesOf(calcule).slice(0, 2) : sourcesOf(calcule).slice(0, 1));
    const empty = sources.filter((source) => !view.column(source)?.state.includes(VALUE_CELL));
    return (empty.length > 0 ? empty : sources).map((source) => besoinDe("remplir", definition, source));
  }

  function missing(view: TableView, definition: TableDefinition, champ: string): Besoin[] {
    if (joinedField(champ) !== null) return [...(view.table.columns.has(LIEN) ? [] : [besoinDe("colonne", definition, LIEN)]), ...missingInMarches(champ)];
    if (view.column(champ)) return [];
    const calcule = definition.calcules.find(({ id }) => id === champ);
    if (!calcule) return [besoinDe("colonne", definition, champ)];
    const sources = calcule.calcul.genre === "jours" ? sourcesOf(calcule).slice(0, 2) : sourcesOf(calcule).slice(0, 1);
    return needs(sources).filter((source) => !view.table.columns.has(source)).map((source) => besoinDe("colonne", definition, source));
  }

  /** For a field of the marché: what Marchés lacks to have it. */
  function missingInMarches(champ: string): Besoin[] {
    const field = joinedField(champ);
    const definition = referentiel.get(MARCHES);
    if (field === null || !definition) return [];
    const marches = context.view(MARCHES);
    return marches ? missing(marches, definition, field) : [absent(definition, [field])];
  }

  /** Where a table says of which direction its rows are: its own column, else that of the marché; null where it can't. */
  function placeOfDirection(definition: TableDefinition, view: TableView | null): string[] | null {
    const [own, link] = ["direction", LIEN].map((id) => definition.champs.some((champ) => champ.id === id));
    const joined = `${LIEN}.direction`;
    if (view?.column("direction")) return ["direction"];
    if (view?.column(joined)) return [joined];
    return own ? ["direction"] : link ? [joined] : null;
  }

  function absent(definition: TableDefinition, champs: readonly string[]): Besoin {
    const own = champs.flatMap((champ) => {
      const calcule = definition.calcules.find(({ id }) => id === champ);
      return calcule ? sourcesOf(calcule) : [champ];
    });
    return { genre: "table", table: definition.id, libelle: definition.libelle, colonnes: [...new Set([...(definition.reconnaissance[0] ?? []), ...own])].map((champ) => libelleDe(definition, champ)) };
  }

  return ofCible;
}

/** Sources each once. */
function needs(sources: readonly string[]): string[] {
  return [...new Set(sources)];
}

function libelleDe(definition: TableDefinition, champ: string): string {
  return definition.champs.find(({ id }) => id === champ)?.libelle ?? champ;
}

function besoinDe(genre: "colonne" | "remplir", definition: TableDefinition, champ: string): Besoin {
  return { genre, table: definition.id, dans: definition.libelle, champ, libelle: libelleDe(definition, champ) };
}
