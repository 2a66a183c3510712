/** The rooms of core; `.` for the files that stand in none. Those whose figures are printed come first. */
export const CHAMBRES = ["indicators", "register", "compliance", "scheme", "bilan", "recensement", "publication", "fiche", "saisies", "formule", "classeur", "clausier", "analyse", "seuils", "."] as const;
export type NomDeChambre = (typeof CHAMBRES)[number];
