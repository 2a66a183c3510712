import { date, ENTIER, nombre, ouiNon, tableSheet, texte, type DemonstrationSheet, type TableColumn } from "./sheetModel";
import type { Marche } from "./marches";
import type { Chance } from "./random";

interface Contrat {
  readonly marche: string;
  readonly beneficiaire: string;
  readonly sexe: string;
  readonly handicap: boolean;
  readonly debut: string;
  readonly fin: string | null;
  readonly type: string;
  readonly heures: number;
  readonly formation: number;
  readonly tutorat: number;
}

const TYPES = ["CDI", "CDD de plus de 6 mois", "CDD", "Alternance", "Intérim", "Autre"] as const;

const CONTRAT_COLUMNS: readonly TableColumn<Contrat>[] = [
  { label: "N° marché", width: 18, cell: ({ marche }) => texte(marche) },
  { label: "Bénéficiaire", width: 13, cell: ({ beneficiaire }) => texte(beneficiaire) },
  { label: "Sexe", width: 7, cell: ({ sexe }) => texte(sexe), choices: ["F", "H"] },
  { label: "Travailleur handicapé", width: 13, cell: ({ handicap }) => ouiNon(handicap), choices: ["oui", "non"] },
  { label: "Date de début", width: 12, cell: ({ debut }) => date(debut) },
  { label: "Date de fin", width: 12, cell: ({ fin }) => date(fin) },
  { label: "Type de contrat", width: 22, cell: ({ type }) => texte(type), choices: TYPES },
  { label: "Heures d'insertion", width: 12, cell: ({ heures }) => nombre(heures, ENTIER) },
  { label: "Heures de formation", width: 12, cell: ({ formation }) => nombre(formation, ENTIER) },
  { label: "Heures de tutorat", width: 12, cell: ({ tutorat }) => nombre(tutorat, ENTIER) },
];

const HEURES_COLUMNS: readonly TableColumn<{ marche: string; annee: number; heures: number }>[] = [
  { label: "N° marché", width: 18, cell: ({ marche }) => texte(marche) },
  { label: "Année", width: 9, cell: ({ annee }) => nombre(annee, "0") },
  { label: "Heures", width: 11, cell: ({ heures }) => nombre(heures, ENTIER) },
];

/** The insertion contracts of the marchés with planned hours, and the hours worked by marché and year; all drawn. */
export function insertionSheets(marches: readonly Marche[], chance: Chance): readonly DemonstrationSheet[] {
  const contrats: Contrat[] = [];
  const heures = new Map<string, { marche: string; annee: number; heures: number }>();
  let people = 0;
  for (const { decp, heuresPrevues } of marches) {
    if (heuresPrevues === null) continue;
    let left = Math.round(heuresPrevues * (0.5 + 0.5 * chance.fraction()));
    // A person works 600 h at most on one marché; five contracts at most, the rest is worked later.
    for (let rank = 0; rank < 5 && left >= 35; rank += 1) {
      const worked = Math.min(left, chance.whole(35, 600));
      left -= worked;
      // One time in eight, someone already met signs again.
      const again = people > 0 && chance.happens(0.125);
      if (!again) people += 1;
      const debut = dayAfter(decp.dateNotification, chance.whole(20, 240));
      contrats.push({
        marche: decp.id,
        beneficiaire: `P${String(again ? chance.whole(1, people) : people).padStart(3, "0")}`,
        sexe: chance.happens(0.31) ? "F" : "H",
        handicap: chance.happens(0.09),
        debut,
        fin: chance.happens(0.8) ? dayAfter(debut, Math.round(worked / 5)) : null,
        type: chance.pick([["CDD", 5], ["CDD de plus de 6 mois", 3], ["Intérim", 4], ["CDI", 1], ["Alternance", 1]]),
        heures: worked,
        formation: chance.happens(0.4) ? chance.whole(1, 8) * 7 : 0,
        tutorat: chance.happens(0.5) ? chance.whole(1, 6) * 5 : 0,
      });
      const annee = Number(debut.slice(0, 4));
      const line = heures.get(`${decp.id} ${annee}`) ?? { marche: decp.id, annee, heures: 0 };
      line.heures += worked;
      heures.set(`${decp.id} ${annee}`, line);
    }
  }
  return [
    tableSheet("Contrats d'insertion", "ContratsInsertion", CONTRAT_COLUMNS, contrats),
    tableSheet("Heures réalisées", "HeuresRealisees", HEURES_COLUMNS, [...heures.values()]),
  ];
}

/** The ISO day `days` days after another. */
export function dayAfter(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}
