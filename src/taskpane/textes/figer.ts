import type { FormuleEnErreur } from "../../core/bilan/figer/planFiger";
import type { Portee } from "../flows/figer";
import { compte, lieux } from "./mots";

const formules = (nombre: number) => compte(nombre, "formule SPASER", "formules SPASER");
const OU: Readonly<Record<Portee, string>> = { selection: "dans la sélection", classeur: "dans le classeur" };

/** Replacing formulas of the add-in by what they show. */
export const figerTextes = {
  titre: "Figer en valeurs",
  aide: "Remplace les formules SPASER par ce qu'elles affichent : les chiffres ne bougent plus, et le classeur se lit sans le complément.",
  groupe: "Où figer", selection: "Dans la sélection", classeur: "Dans tout le classeur",
  apercuTitre: (nombre: number) => `${formules(nombre)} à figer`,
  reste: "La mise en forme des cellules ne change pas, et tout s'annule.",
  erreurs: (laissees: readonly FormuleEnErreur[]) => `En erreur, donc ${laissees.length < 2 ? "laissée telle quelle" : "laissées telles quelles"} : ${lieux(laissees.map(({ sheet, address, erreur }) => `${sheet}!${address} (${erreur})`))}.`,
  confirmer: (nombre: number) => `Figer ${compte(nombre, "formule", "formules")}`, renoncer: "Renoncer",
  cellule: "Cellule", formule: "Formule", valeur: "Valeur",
  rien: (portee: Portee) => `Aucune formule SPASER ${OU[portee]} : il n'y a rien à figer.`,
  rienDeCalcule: (portee: Portee) => `Aucune formule SPASER ${OU[portee]} n'a de valeur à garder.`,
  fait: (nombre: number) => `${formules(nombre)} ${nombre < 2 ? "figée" : "figées"} en valeurs.`,
  annuler: (nombre: number) => `Annuler : remettre ${compte(nombre, "formule", "formules")}`,
  annule: "Les formules sont remises.",
  gardees: (adresses: readonly string[]) => `Changées depuis par quelqu'un, ces cellules restent telles quelles : ${lieux(adresses)}.`,
} as const;
