/** The screens of the pane, in the order of its tabs. */
export const ONGLETS = ["schema", "registre", "conformite", "bilan", "fonctions"] as const;
export type Onglet = (typeof ONGLETS)[number];
