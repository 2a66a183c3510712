/** What a person reads on a cell of DELAIPAIEMENT or TAUXHORSDELAI in error. */
export const DELAY_MESSAGES = {
  noPayment: "Aucun paiement : aucune ligne n’a à la fois une date de réception et une date de paiement.",
  noAmount: "Aucun montant : les paiements qui ont leurs deux dates n’ont pas de montant, ou un montant nul. Remplissez « montants », ou ne donnez pas cet argument : la moyenne est alors simple.",
} as const;
