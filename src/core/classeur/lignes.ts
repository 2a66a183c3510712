import type { CellContent } from "../bilan/edit";
import { outOfForce } from "../compliance/vigueur";
import type { TableDefinition } from "../register/champ";
import { foldText } from "../register/fold";
import { parseCritere } from "../scheme/critere";
import { mesuresDe } from "../scheme/mesure";
import { indicateursAvecChemin, indicateursDe, type Action, type Composante, type Indicateur, type Schema } from "../scheme/schema";
import { messageDe } from "./colonne";
import type { Ligne } from "./feuilleDeTable";
import { libelleEtUnite } from "./textes";

/** The rows that a new table begins with, for the scheme and the year; and the fields beside which a row says what it is. */
export function lignesDe(definition: TableDefinition, schema: Schema, annee: number): { readonly lignes: readonly Ligne[]; readonly nommees: readonly string[] } {
  switch (definition.id) {
    case "saisies": return { lignes: lignesSaisies(schema, annee), nommees: ["code", "annee", "modalite", "valeur"] };
    case "suiviActions": return { lignes: lignesSuivi(schema, definition), nommees: ["action", "sousAction"] };
    default: return { lignes: [], nommees: [] };
  }
}

/** One a figure that only a person knows, of those in force that year; what the register says may be entered too, but needn't be. */
function lignesSaisies(schema: Schema, annee: number): Ligne[] {
  const periode = { debut: annee, fin: annee };
  const inForce = indicateursAvecChemin(schema).flatMap(({ indicateur }) => (outOfForce(indicateur, periode) ? [] : [indicateur]));
  return inForce.flatMap((indicateur): Ligne[] => [indicateur, ...(indicateur.composantes ?? [])].filter(isSaisie).map(({ code, libelle, unite }) => ({
    contenus: { code: texte(code), annee: { type: "nombre", value: annee } },
    message: messageDe(code, libelleEtUnite(libelle, unite)),
  })));
}

function isSaisie({ mesure }: Indicateur | Composante): boolean {
  return mesure?.genre === "saisie";
}

/** One an action, or one each of its sous-actions, as the table keeps them; the first pilots are those of the document. */
function lignesSuivi(schema: Schema, definition: TableDefinition): Ligne[] {
  const actions = schema.axes.flatMap(({ objectifs }) => objectifs.flatMap((objectif) => objectif.actions));
  return actions.flatMap((action): Ligne[] => {
    const { code, libelle, pilotage } = action;
    const commun = { action: texte(code), ...(pilotage.length === 0 ? {} : { pilote: texte(pilotage.join(", ")) }) };
    const etapes = etapesDe(action, schema, definition);
    const lignes = etapes.length === 0 ? [commun] : etapes.map((etape) => ({ ...commun, sousAction: texte(etape) }));
    return lignes.map((contenus) => ({ contenus, message: messageDe(code, libelle) }));
  });
}

/** The sous-actions of the document, each once, then the steps that an indicator looks for and that none of them is. */
function etapesDe({ code, sousActions }: Action, schema: Schema, { champs }: TableDefinition): string[] {
  const etapes = sousActions.filter((etape, rank) => sousActions.findIndex((other) => foldText(other) === foldText(etape)) === rank);
  const champ = champs.find(({ id }) => id === "sousAction");
  if (!champ) return etapes;
  for (const { libelle, mesure } of indicateursDe(schema)) {
    for (const one of mesure ? mesuresDe(mesure) : []) {
      if (one.genre !== "realisation" || one.sousAction === undefined || foldText(one.action) !== foldText(code)) continue;
      const critere = parseCritere(one.sousAction, champ);
      const found = (etape: string): boolean => critere.sur === "texte" && critere.testFolded(foldText(etape));
      if (!etapes.some(found)) etapes.push([libelle, one.denominateur].find(found) ?? one.sousAction.replace(/[*?~]+/g, " ").trim());
    }
  }
  return etapes;
}

function texte(value: string): CellContent {
  return { type: "texte", value };
}
