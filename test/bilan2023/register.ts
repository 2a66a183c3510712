import type { Cell } from "../../src/core/register/cell";
import type { Sheets } from "../registerOf";

/**
 * A register of 2023 built to have the totals that the Bilan 2023 of the Région des Pays de la Loire prints. Only the
 * totals are the document's; the rows that make them are ours.
 */
export const TOTAUX = {
  /** « en 2023, sur 1014 marchés (supérieurs à 15 000 euros HT) notifiés, 73 % sont issus du territoire régional » */
  marches: 1014, duTerritoire: 740,
  /** Action 27 : « Sur 847 marchés notifiés (supérieurs à 40 000 euros HT), 149 marchés ont intégré une considération sociale » */
  plusDe40000: 847, considerationSociale: 149,
  /** « 7,92 % des achats portent sur des fournitures, 53,59 % sur des services, 21,56 % sur des travaux et 16,93 % sur des prestations d'études » */
  achats: { Fournitures: 0.0792, Services: 0.5359, Travaux: 0.2156, Études: 0.1693 },
  /** Action 27 : « 68 978 heures d'insertion ont été réalisées contre 36 722 heures en 2022 », sur 136 marchés ; 28, 43, 23 et 6 % */
  heures: 68978, heures2022: 36722, marchesAvecHeures: 136,
  heuresPar: { Travaux: 19314, Transports: 29661, Services: 15865, Études: 4138 },
  /** Action 27 : « 278 bénéficiaires […], dont 234 hommes (84%) et 44 femmes (16%) » */
  beneficiaires: 278, femmes: 44,
  /** Action 28 : « sur 300 contrats de travail […], 66 CDI soit 22% […], 29 CDD soit 10% […] et 54 contrats d'alternance soit 18% » */
  contrats: 300, cdi: 66, cdd: 29, alternance: 54,
  /** Action 28 : « 3 043 heures de formation ont été valorisées, soit 4,5% […] contre 2157 heures de formation en 2022 » */
  heuresFormation: 3043, heuresFormation2022: 2157,
  /** Action 28 : « 440 heures ont été réalisées dans le cadre des marchés réservés » */
  heuresReserves: 440,
  /** Action 27 : « 225 entreprises engagées dans la clause d'insertion » */
  entreprises: 225,
  /** « Le délai global de paiement est passé de 25,85 jours en 2020 à 20,57 jours » */
  delai: 20.57, delai2020: 25.85,
  /** Action 11 : « 42 opérations structurantes sont en cours d'étude ou de travaux » ; trois lycées neufs y sont nommés */
  operations: 42, lyceesNeufs: 3,
  /** Action 18 : « 70 plats du jour végétariens sont servis par semaine soit 38 % des ventes » */
  vegetariens: 0.38,
  /** Action 19 : « 36 véhicules hybrides et 22 électriques sur un parc de 139 véhicules » */
  parc: 139, hybrides: 36, electriques: 22,
  /** Action 18 : « 23,5 % des achats […] sont SIQO et 23,4% des achats sont bio » */
  siqo: 0.235, bio: 0.234,
  /** Action 1 : « 45 nouveaux besoins recensés, 90 besoins à renouveler, 64 marchés à reconduire, soit 135 consultations à lancer pour un montant total de 156 millions d'euros » */
  nouveaux: 45, renouvellements: 90, reconductions: 64, montantRecense: 156_000_000,
  /** Action 14 : 11 marchés avec des matières recyclées ; action 20 : 3 marchés ; action 25 : 2 réunions techniques */
  recycles: 11, reductionElectrique: 3, reunions: 2,
  /** « Trois réunions de travail, se sont tenues avec les élus pour consolider les indicateurs du SSPASER » */
  reunionsElus: 3,
} as const;

/** Years are written as the dates of the middle of the year: no figure depends on the day. */
const JOUR = "2023-06-15";

export function registre2023(): Sheets {
  return {
    Marchés: marches(), Heures: heures(), Contrats: contrats(), Paiements: paiements(), Véhicules: vehicules(), Denrées: denrees(),
    Recensement: recensement(), Événements: evenements(), Bâtiments: batiments(), "Bilans arrêtés": arretes(),
    Saisies: [["Indicateur", "Année", "Valeur"], ["18.b1", 2023, TOTAUX.vegetariens]],
  };
}

function rows<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Amounts of one category that add up to its share of the whole, in rows of the wanted tranche. */
const TOTAL = 400_000_000;
const CATEGORIES = Object.keys(TOTAUX.achats) as (keyof typeof TOTAUX.achats)[];

function marches(): Cell[][] {
  const head = ["N° marché", "Nature", "Date de notification", "Montant HT", "Catégorie", "Considérations sociales", "Département titulaire", "Matières recyclées", "Réduction consommation électrique", "Domaine d'achat", "Réservé à", "Condition emballages", "Clause accessibilité numérique", "SIRET titulaire"];
  const small = TOTAUX.marches - TOTAUX.plusDe40000;
  const spent: Record<string, number> = {};
  const all = rows(TOTAUX.marches, (index): Cell[] => {
    const categorie = CATEGORIES[index % CATEGORIES.length]!;
    // The small ones first; the last row of each category takes what is left of its share.
    const last = index >= TOTAUX.marches - CATEGORIES.length;
    const montant = index < small ? 20_000 : last ? Math.round(TOTAL * TOTAUX.achats[categorie]) - (spent[categorie] ?? 0) : 60_000;
    spent[categorie] = (spent[categorie] ?? 0) + montant;
    const social = index >= small && index < small + TOTAUX.considerationSociale;
    return [
      `M${index + 1}`, "Marché", JOUR, montant, categorie, social ? ["Clause sociale", "Critère social", "Clause sociale; Critère social"][index % 3]! : index % 7 === 0 ? null : "Pas de considération sociale",
      index < TOTAUX.duTerritoire ? ["44", "49", "53", "72", "85"][index % 5]! : "75", index < TOTAUX.recycles ? "oui" : "non", index < TOTAUX.reductionElectrique ? "oui" : "non", categorie, null,
      // « prescrite dans chaque dossier de consultation de prestations de fournitures » ; « dans tous les marchés concernés »
      categorie === "Fournitures" ? "oui" : null, index % 100 === 0 ? "oui" : null, null,
    ];
  });
  const clauses = all.filter(([, , , , , considerations]) => typeof considerations === "string" && considerations.includes("Clause sociale"));
  sharedOut(clauses, head.indexOf("SIRET titulaire"));
  // Marchés of other years, on which hours are worked in 2023; one DSP among them.
  const formers = rows(TOTAUX.marchesAvecHeures, (index): Cell[] => {
    const categorie = (["Travaux", "Transports", "Services", "Études"] as const)[index % 4]!;
    return [`A${index + 1}`, categorie === "Transports" ? "DSP" : "Marché", "2022-03-01", 500_000, categorie, index < RESERVES ? "Clause sociale; Marché réservé" : "Clause sociale", "44", "non", "non", categorie, null, null, null, null];
  });
  return [head, ...all, ...formers];
}

/** Former marchés that are reserved, one of each category. */
const RESERVES = 4;

/** Groupements, so that 225 firms hold the marchés with a clause sociale. */
function sharedOut(found: readonly Cell[][], column: number): void {
  const firms = rows(TOTAUX.entreprises, siret);
  found.forEach((row, rank) => {
    row[column] = firms.filter((_, index) => index % found.length === rank).join("; ");
  });
}

/** A SIRET of no firm, whose last digit makes its Luhn sum right. */
function siret(rank: number): string {
  const digits = `9${String(rank).padStart(12, "0")}`;
  const sum = [...digits].reduce((total, digit, index) => total + (index % 2 === 0 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)]! : Number(digit)), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function heures(): Cell[][] {
  const left: Record<string, number> = { ...TOTAUX.heuresPar };
  const each = TOTAUX.marchesAvecHeures / 4;
  const current = rows(TOTAUX.marchesAvecHeures, (index): Cell[] => {
    const categorie = ["Travaux", "Transports", "Services", "Études"][index % 4]!;
    const rank = Math.floor(index / 4);
    const whole = (TOTAUX.heuresPar as Record<string, number>)[categorie]!;
    const hours = index < RESERVES ? TOTAUX.heuresReserves / RESERVES : rank === each - 1 ? left[categorie]! : Math.floor(whole / each);
    left[categorie] = left[categorie]! - hours;
    return [`A${index + 1}`, 2023, hours];
  });
  return [["N° marché", "Année", "Heures"], ...current, ["A1", 2022, 12345]];
}

function contrats(): Cell[][] {
  const head = ["N° marché", "Bénéficiaire", "Sexe", "Travailleur handicapé", "Date de début", "Type de contrat", "Heures d'insertion", "Heures de formation", "Heures de tutorat"];
  const kinds = [
    ...rows(TOTAUX.cdi, () => "CDI"), ...rows(TOTAUX.cdd, () => "CDD de plus de 6 mois"), ...rows(TOTAUX.alternance, () => "Alternance"),
    ...rows(TOTAUX.contrats - TOTAUX.cdi - TOTAUX.cdd - TOTAUX.alternance, (index) => (index % 2 === 0 ? "CDD" : "Intérim")),
  ];
  // 278 people sign 300 contracts: the first 22 of them a second one.
  const each = Math.floor(TOTAUX.heuresFormation / TOTAUX.contrats);
  const signed = kinds.map((kind, index): Cell[] => {
    const person = index % TOTAUX.beneficiaires;
    const formation = index === 0 ? TOTAUX.heuresFormation - each * (TOTAUX.contrats - 1) : each;
    return [`A${(index % TOTAUX.marchesAvecHeures) + 1}`, `P${person}`, person < TOTAUX.femmes ? "F" : "H", person % 20 === 0 ? "oui" : "non", JOUR, kind, 200, formation, 0];
  });
  return [head, ...signed, ["A1", "P999", "F", "non", "2022-05-01", "CDI", 100, 50, 0]];
}

function paiements(): Cell[][] {
  // 100 payments whose delays add up to 2 057 days, two of them with a suspension that doesn't count.
  const delays = rows(100, (index) => 20 + (index < 57 ? 1 : 0));
  return [["N° marché", "Date de réception", "Date de paiement", "Jours de suspension", "Montant payé"], ...delays.map((delay, index): Cell[] => {
    const suspension = index < 2 ? 10 : 0;
    return [`M${index + 1}`, "2023-03-01", day("2023-03-01", delay + suspension), suspension, 1000];
  })];
}

function vehicules(): Cell[][] {
  const fleet = rows(TOTAUX.parc, (index): Cell[] => [`V${index}`, "Propre", index < TOTAUX.hybrides ? "Hybride" : index < TOTAUX.hybrides + TOTAUX.electriques ? "Électrique" : "Gazole", "2021-01-01", null]);
  return [["Immatriculation", "Parc", "Énergie", "Date d'acquisition", "Date de sortie"], ...fleet, ["V900", "Propre", "Gazole", "2015-01-01", "2022-12-31"], ["V901", "Propre", "Électrique", "2024-02-01", null]];
}

function denrees(): Cell[][] {
  const line = (montant: number, siqo: string, bio: string): Cell[] => ["Denrée", 2023, montant, siqo, bio, "non", "non"];
  const bought = 100_000;
  return [["Denrée", "Année", "Montant HT", "SIQO", "Bio", "Local", "Viande ou poisson"],
    line(bought * TOTAUX.siqo, "oui", "non"), line(bought * TOTAUX.bio, "non", "oui"), line(bought - bought * TOTAUX.siqo - bought * TOTAUX.bio, "non", "non")];
}

function recensement(): Cell[][] {
  const kinds = [...rows(TOTAUX.nouveaux, () => "Nouveau"), ...rows(TOTAUX.renouvellements, () => "Renouvellement"), ...rows(TOTAUX.reconductions, () => "Reconduction")];
  const consultations = TOTAUX.nouveaux + TOTAUX.renouvellements;
  const each = Math.floor(TOTAUX.montantRecense / consultations);
  // The campaign of 2023 is about the needs of the year after.
  return [["Besoin", "Année", "Année de recensement", "Type de besoin", "Montant estimé HT"], ["B900", 2023, 2022, "Nouveau", 70_000], ...kinds.map((kind, index): Cell[] =>
    [`B${index}`, 2024, 2023, kind, index >= consultations ? 50_000 : index === 0 ? TOTAUX.montantRecense - each * (consultations - 1) : each])];
}

function evenements(): Cell[][] {
  return [["Intitulé", "Type", "Public", "Date", "Participants"],
    ["Réunion sur le nettoyage et l'entretien avec les réseaux des structures inclusives", "Réunion", "Structure inclusive", "2023-06-15", 12],
    ["Réunion sur la collecte et le traitement de déchets avec les réseaux des structures inclusives", "Réunion", "Structure inclusive", "2023-10-12", 10],
    // « Forum des Achats Innovants et Responsables le 16 novembre 2023 » et son atelier ; ceux de novembre 2022 sont d'une autre année.
    ["Forum des Achats Innovants et Responsables (FAIR)", "Salon", "Entreprise", "2022-11-16", null], ["Rencontre avec les SIAE", "Atelier", "Entreprise", "2022-11-17", null],
    ["Forum des Achats Innovants et Responsables (FAIR)", "Salon", "Entreprise", "2023-11-16", 300], ["Accès à la commande publique : comment faire ?", "Atelier", "Entreprise", "2023-11-16", null],
    // « une réunion de collaboration s'est tenue lors du second semestre 2023 »
    ["Passerelle entre les clauses d'insertion et la DEFPA", "Réunion", "Agent", "2023-09-15", null],
    ...rows(TOTAUX.reunionsElus, (index): Cell[] => ["Indicateurs du SSPASER", "Réunion", "Élu", `2023-0${index + 2}-01`, null])];
}

function batiments(): Cell[][] {
  return [["Opération", "Type d'opération", "Usage du bâtiment", "Année", "Opération structurante", "Démarche QEB", "QEB"],
    ...rows(TOTAUX.operations, (index): Cell[] => index < TOTAUX.lyceesNeufs ? [`O${index}`, "Neuf", "Lycée", 2023, "oui", "oui", "oui"] : [`O${index}`, "Restructuration", "Lycée", 2023, "oui", "oui", "non"]),
    ["O99", "Réhabilitation", "Lycée", 2023, "non", "non", "non"]];
}

function arretes(): Cell[][] {
  return [["Schéma", "Période", "Indicateur", "Valeur", "Numérateur", "Dénominateur", "Date"],
    ["pays-de-la-loire", 2022, "27.b1", TOTAUX.heures2022, null, null, "2023-06-30"], ["pays-de-la-loire", 2022, "28.2.formation", TOTAUX.heuresFormation2022, null, null, "2023-06-30"],
    ["pays-de-la-loire", 2020, "5.2", TOTAUX.delai2020, null, null, "2021-06-30"], ["landes", 2022, "27.b1", 1, null, null, "2023-06-30"]];
}

function day(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
