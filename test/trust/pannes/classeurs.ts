import type { SheetSeed } from "../../../src/atelier/model/snapshot";
import { BILAN, ENTETES, MARCHES as LIGNES } from "../../../src/taskpane/flows/testing/registre";
import { BESOINS, RECENSEMENT_ENTETES } from "../../../src/taskpane/flows/testing/recensement";

/** Small workbooks that between them have all that the flows look for. */
type Seen = string | number | null;

const seen = (rows: readonly (readonly unknown[])[]): Seen[][] => rows.map((row) => row.map((cell) => (typeof cell === "string" || typeof cell === "number" ? cell : null)));

export const MARCHES: SheetSeed = { name: "Marchés", rows: seen([ENTETES, ...LIGNES]) };
export const FEUILLE_BILAN: SheetSeed = { name: "Bilan", rows: seen(BILAN.map((row) => row.map((cell) => (cell === "=à compléter avec les directions" ? "à compléter" : cell)))) };
export const SAISIES: SheetSeed = {
  name: "Saisies", rows: [["Indicateur", "Année", "Modalité", "Valeur", "Date", "Auteur", "Commentaire"], ["V3.2", 2024, "", 5, 45_600, "Avant", "note"]],
  tables: [{ name: "NosSaisies", area: "A1:G2" }],
};
export const RECENSEMENT: SheetSeed = { name: "Recensement", rows: seen([RECENSEMENT_ENTETES, ...BESOINS]), tables: [{ name: "Recensement", area: "A1:H8" }] };
export const FAMILLES: SheetSeed = {
  name: "Familles", rows: [["Famille d'achat", "Libellé de la famille", "Code CPV", "Famille AGEC"], ["18.01", "Bureau", "30192000", null]], tables: [{ name: "Nomenclature", area: "A1:D2" }],
};
export const A_CORRIGER: SheetSeed = {
  name: "Marchés",
  rows: [
    ["N° marché", "Date de notification", "Montant HT", "Considérations sociales", "Objet"],
    ["0001 ", "12/03/2024", "12 500,00 €", "Pas de considération sociale;Clause sociale", " Enrobés"],
    ["0002", 45_363, 9_000, "Clause sociale", "Bancs"],
  ],
};
export const A_FICHE: SheetSeed = {
  name: "Marchés",
  rows: [
    ["N° marché", "Date de notification", "Montant HT", "Considérations sociales", "Objet", "Code CPV", "Stratégie d'achat formalisée", "Justification d'absence"],
    ["0001", 45_363, 90_000, "Clause sociale", "Nettoyage", "90910000"],
    ["0002", 45_363, 90_000, "Clause sociale", "Bancs", "34928400", "non"],
  ],
};
export const A_IMPORTER: SheetSeed = {
  name: "Marchés",
  rows: [["N° marché", "Date de notification", "Montant HT", "Considérations sociales", "Objet", "Note"], ["2023-09", 45_363, 5_000, "Clause sociale", "Bancs", "à voir"], ["2024-01", 45_427, 9_000.5, null, "=1+1", null]],
  tables: [{ name: "MesMarches", area: "A1:F3" }],
};
export const PAR_FAMILLE: SheetSeed = { name: "Marchés", rows: [["N° marché", "Date de notification", "Famille d'achat"], ["M1", 45_363, "18.01"], ["M2", 45_363, "=2+2"], ["M3", 45_363, "20"]] };
/** Headers that only a person can tell. */
export const A_DECIDER: SheetSeed = { name: "Suivi", rows: [["N° marché", "Date de notification", "Montant HT", "Clauses RSE"], ["M1", "2024-01-10", 50_000, "Soc + Env"], ["M2", "2024-02-10", 60_000, "aucune"]] };
