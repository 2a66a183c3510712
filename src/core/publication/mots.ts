import type { Raison } from "../indicators/resultat";

const MASQUEE = "non publié : moins de 5 personnes, ou un nombre qui permettrait de les retrouver";

/** The words that every published form shares. */
export const textes = {
  masque: "non publié",
  masquee: MASQUEE,
  raisonMasquee: { code: "texte", texte: MASQUEE } satisfies Raison,
  phraseMasquee: (periode: string) => `En ${periode}, valeur non publiée : moins de 5 personnes, ou un nombre qui permettrait de les retrouver.`,
  detail: "Tout le détail",
  nonMesurable: "non mesurable",
  ensemble: "Ensemble",
  repartition: "Répartition",
} as const;
