import { foldText } from "../../register/fold";

/** Ids of the two tables in the catalogue of the register. */
export const TABLE_REFERENTIEL = "referentielSchema";
export const TABLE_CIBLES = "ciblesSchema";

/** What a row of the sheet Référentiel is. */
export const NIVEAUX = ["Schéma", "Acheteur", "Période", "Note", "Seuil", "Axe", "Partie", "Objectif", "Action", "Sous-action", "Indicateur", "Valeur", "Engagement"] as const;
export type Niveau = (typeof NIVEAUX)[number];

/** Columns that say how an indicator is measured. */
export const COLONNES_REGLE = ["mesure", "tableRegistre", "champ", "filtre", "base", "baseMots", "precisions", "reprise"] as const;
const INDICATEUR = ["unite", ...COLONNES_REGLE, "ventilations", "vigueurDu", "vigueurAu", "verifierSans", "confiance", "lecture", "note"] as const;

/** What a kind of row must hold, may hold, and hangs on. A column in neither list must be blank; `source` may stand anywhere. */
export interface NiveauRegles {
  /** Kinds that the row may hang on; empty for one that hangs on the scheme itself. */
  readonly parents: readonly Niveau[];
  /** True when the cell "Rattaché à" may stay blank: the row then hangs on the scheme. */
  readonly libre: boolean;
  readonly obligatoires: readonly string[];
  readonly facultatives: readonly string[];
}

export const REGLES_NIVEAU: Readonly<Record<Niveau, NiveauRegles>> = {
  Schéma: { parents: [], libre: true, obligatoires: ["libelle", "source"], facultatives: ["code"] },
  Acheteur: { parents: [], libre: true, obligatoires: ["libelle"], facultatives: [] },
  Période: { parents: [], libre: true, obligatoires: ["libelle"], facultatives: [] },
  Note: { parents: [], libre: true, obligatoires: ["libelle"], facultatives: [] },
  Seuil: { parents: [], libre: true, obligatoires: ["code", "libelle", "unite", "champ"], facultatives: ["tableRegistre"] },
  Axe: { parents: [], libre: true, obligatoires: ["code", "libelle", "source"], facultatives: [] },
  Partie: { parents: [], libre: true, obligatoires: ["code", "libelle", "source"], facultatives: [] },
  Objectif: { parents: ["Axe", "Partie"], libre: false, obligatoires: ["code", "libelle", "source"], facultatives: ["objectif"] },
  Action: { parents: ["Objectif"], libre: false, obligatoires: ["code", "libelle", "source"], facultatives: ["objectif", "pilotage"] },
  "Sous-action": { parents: ["Action"], libre: false, obligatoires: ["libelle"], facultatives: [] },
  Indicateur: { parents: ["Action"], libre: false, obligatoires: ["code", "libelle", "unite", "source"], facultatives: INDICATEUR },
  Valeur: { parents: ["Indicateur", "Engagement"], libre: false, obligatoires: ["code", "libelle", "unite"], facultatives: [...COLONNES_REGLE, "note"] },
  Engagement: { parents: ["Objectif"], libre: true, obligatoires: ["code", "libelle", "unite", "source"], facultatives: INDICATEUR },
};

/** Kinds whose codes name a figure: one code for one of them in the whole scheme. */
export const NIVEAUX_MESURES: readonly Niveau[] = ["Indicateur", "Valeur", "Engagement"];

const SPELLINGS: ReadonlyMap<string, Niveau> = new Map([
  ...NIVEAUX.map((niveau): [string, Niveau] => [foldText(niveau), niveau]),
  ["spaser", "Schéma"], ["valeur (composante)", "Valeur"], ["composante", "Valeur"], ["sous action", "Sous-action"], ["parametre", "Seuil"], ["mission", "Objectif"],
]);

/** The kind that a cell names, in any case and with or without accents; null when it names none. */
export function readNiveau(text: string): Niveau | null {
  return SPELLINGS.get(foldText(text)) ?? null;
}
