/** The words of what ANOMALIES and SIRETVALIDE spill, and what a person reads on their cells in error. */
export const CHECK_WORDS = {
  headers: ["Ligne", "Colonne", "Message"],
  noAnomaly: "Aucune anomalie",
} as const;

export const CHECK_MESSAGES = {
  errorCell: (code: string) => `La cellule de ce SIRET est en erreur (${code}). Corrigez-la, puis recalculez.`,
} as const;
