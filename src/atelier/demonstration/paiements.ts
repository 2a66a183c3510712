import { date, ENTIER, EUROS, nombre, tableSheet, texte, type DemonstrationSheet, type TableColumn } from "./sheetModel";
import { dayAfter } from "./insertion";
import type { Marche } from "./marches";
import type { Chance } from "./random";

interface Paiement {
  readonly marche: string;
  readonly beneficiaire: string;
  readonly statut: string | null;
  readonly reception: string;
  readonly paiement: string;
  readonly suspension: number | null;
  readonly montant: number;
}

const COLUMNS: readonly TableColumn<Paiement>[] = [
  { label: "N° marché", width: 18, cell: ({ marche }) => texte(marche) },
  { label: "SIRET bénéficiaire", width: 17, cell: ({ beneficiaire }) => texte(beneficiaire) },
  { label: "Statut bénéficiaire", width: 16, cell: ({ statut }) => texte(statut) },
  { label: "Date de réception", width: 12, cell: ({ reception }) => date(reception) },
  { label: "Date de paiement", width: 12, cell: ({ paiement }) => date(paiement) },
  { label: "Jours de suspension", width: 12, cell: ({ suspension }) => nombre(suspension, ENTIER) },
  { label: "Montant payé", width: 16, cell: ({ montant }) => nombre(montant, EUROS) },
];

/** Payments drawn for half of the marchés, and for every one whose titulaire has a status. */
export function paiementsSheet(marches: readonly Marche[], chance: Chance): DemonstrationSheet {
  const paiements: Paiement[] = [];
  for (const { decp, statut } of marches) {
    const beneficiaire = decp.titulaires[0]?.titulaire.id;
    if (beneficiaire === undefined || (statut === null && !chance.happens(0.5))) continue;
    const count = chance.whole(1, 3);
    for (let rank = 1; rank <= count; rank += 1) {
      const reception = dayAfter(decp.dateNotification, rank * chance.whole(30, 75));
      const suspension = chance.happens(0.08) ? chance.whole(3, 20) : null;
      paiements.push({
        marche: decp.id,
        beneficiaire,
        statut,
        reception,
        paiement: dayAfter(reception, chance.whole(12, 34) + (suspension ?? 0)),
        suspension,
        montant: Math.round((decp.montant * chance.whole(5, 30)) / count) / 100,
      });
    }
  }
  return tableSheet("Paiements", "Paiements", COLUMNS, paiements);
}
