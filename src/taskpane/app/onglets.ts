/** The screens of the pane, in the order of its tabs. */
export const ONGLETS = ["registre", "conformite", "saisies", "bilan", "besoins", "schema", "fonctions"] as const;
export type Onglet = (typeof ONGLETS)[number];
