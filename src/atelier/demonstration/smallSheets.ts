import { DRAWN_COLUMNS, REAL_COLUMNS } from "./marches";
import { date, ENTIER, formule, nombre, tableSheet, texte, type DemonstrationSheet, type TableColumn } from "./sheetModel";
import type { Chance } from "./random";

interface Vehicule {
  readonly immatriculation: string;
  readonly parc: string;
  readonly energie: string;
  readonly ptac: number;
  readonly grammesCO2: number;
  readonly acquisition: string;
}
/** Energy, how often it is met, and its usual emissions in g CO2/km. */
const ENERGIES: readonly (readonly [energie: string, weight: number, grammes: readonly [number, number]])[] = [
  ["Diesel", 7, [105, 190]],
  ["Essence", 5, [98, 150]],
  ["Hybride rechargeable", 2, [22, 48]],
  ["Hybride", 2, [85, 110]],
  ["Électrique", 4, [0, 0]],
  ["GNV", 1, [90, 120]],
];

const VEHICULE_COLUMNS: readonly TableColumn<Vehicule>[] = [
  { label: "Véhicule", width: 12, cell: ({ immatriculation }) => texte(immatriculation) },
  { label: "Parc", width: 12, cell: ({ parc }) => texte(parc), choices: ["Propre", "Prestataire"] },
  { label: "Énergie", width: 20, cell: ({ energie }) => texte(energie) },
  { label: "PTAC", width: 10, cell: ({ ptac }) => nombre(ptac, ENTIER) },
  { label: "g CO2/km", width: 10, cell: ({ grammesCO2 }) => nombre(grammesCO2, ENTIER) },
  { label: "Date d'acquisition", width: 14, cell: ({ acquisition }) => date(acquisition) },
];

/** Sixty vehicles, drawn. */
export function vehiculesSheet(chance: Chance): DemonstrationSheet {
  const vehicules = Array.from({ length: 60 }, (_none, index): Vehicule => {
    const [energie, , [least, most]] = chance.pick(ENERGIES.map((choice) => [choice, choice[1]] as const));
    return {
      immatriculation: `V-${String(index + 1).padStart(3, "0")}`,
      parc: chance.happens(0.8) ? "Propre" : "Prestataire",
      energie,
      ptac: chance.among([1600, 1750, 1900, 2800, 3500]),
      grammesCO2: chance.whole(least, most),
      acquisition: `${chance.whole(2022, 2024)}-${String(chance.whole(1, 12)).padStart(2, "0")}-${String(chance.whole(1, 28)).padStart(2, "0")}`,
    };
  });
  return tableSheet("Véhicules", "Vehicules", VEHICULE_COLUMNS, vehicules);
}

interface Saisie {
  readonly code: string;
  readonly annee: number;
  readonly valeur: number;
  readonly date: string;
  readonly auteur: string;
  readonly justificatif: string;
}
const SAISIES: readonly Saisie[] = [
  { code: "B1.epci", annee: 2023, valeur: 11, date: "2024-01-22", auteur: "Commande publique", justificatif: "Tableau des EPCI adhérents" },
  { code: "B1.epci", annee: 2024, valeur: 16, date: "2025-01-20", auteur: "Commande publique", justificatif: "Tableau des EPCI adhérents" },
  { code: "B1.communes", annee: 2024, valeur: 0.06, date: "2025-01-20", auteur: "Commande publique", justificatif: "20 communes sur 327" },
  { code: "C3", annee: 2023, valeur: 4, date: "2024-01-22", auteur: "Insertion", justificatif: "Relevé de la plateforme" },
  { code: "C3", annee: 2024, valeur: 9, date: "2025-01-20", auteur: "Insertion", justificatif: "Relevé de la plateforme" },
  { code: "D1", annee: 2024, valeur: 37, date: "2025-01-27", auteur: "Référent égalité", justificatif: "Dossiers de candidature" },
  { code: "U2", annee: 2024, valeur: 12, date: "2025-01-20", auteur: "Commande publique", justificatif: "Comptes rendus de sourcing" },
];
const SAISIE_COLUMNS: readonly TableColumn<Saisie>[] = [
  { label: "Indicateur", width: 11, cell: ({ code }) => texte(code) },
  { label: "Année", width: 9, cell: ({ annee }) => nombre(annee, "0") },
  { label: "Modalité", width: 16, cell: () => null },
  { label: "Valeur", width: 12, cell: ({ valeur }) => nombre(valeur, valeur < 1 ? "0.0%" : ENTIER) },
  { label: "Date", width: 12, cell: (saisie) => date(saisie.date) },
  { label: "Auteur", width: 20, cell: ({ auteur }) => texte(auteur) },
  { label: "Justificatif", width: 32, cell: ({ justificatif }) => texte(justificatif) },
  { label: "Commentaire", width: 36, cell: () => null },
];

/** What only a person knows; G1 (how long equipment lasts) is left for the visitor to enter. */
export function saisiesSheet(): DemonstrationSheet {
  return tableSheet("Saisies", "Saisies", SAISIE_COLUMNS, SAISIES);
}

const EXAMPLES: readonly (readonly [question: string, formula: string, format?: string])[] = [
  ["Part des marchés avec une clause sociale", "=SPASER.TAUXCLAUSE(Marches[Considérations sociales])", "0.0%"],
  ["La même, en valeur", '=SPASER.TAUXCLAUSE(Marches[Considérations sociales],"sociale",Marches[Montant HT])', "0.0%"],
  ["Part des marchés avec une clause environnementale", '=SPASER.TAUXCLAUSE(Marches[Considérations environnementales],"environnementale")', "0.0%"],
  ["Part des marchés avec une considération sociale (clause, critère ou réservé)", '=SPASER.TAUXCONSIDERATION(Marches[Considérations sociales],"sociale")', "0.0%"],
  ["Nombre de marchés avec une clause sociale", "=SPASER.NBCLAUSE(Marches[Considérations sociales])", "#,##0"],
  ["Cible A1 du schéma des Landes pour 2024", '=SPASER.CIBLE("landes","A1",2024)', "0%"],
  ["Cette part atteint-elle la cible ?", "=SPASER.STATUT(B4,B9)"],
  ["Montant total du registre", "=SUM(Marches[Montant HT])", '#,##0 "€"'],
];

/** Live formulas to look at and change. */
export function exemplesSheet(): DemonstrationSheet {
  return {
    name: "Exemples",
    rows: [
      [texte("Les fonctions SPASER dans les cellules")],
      [texte("Modifiez une ligne de la feuille Marchés : ces résultats suivent. Sélectionnez une cellule pour lire sa formule.")],
      [texte("Question"), texte("Résultat")],
      ...EXAMPLES.map(([question, formula, format]) => [texte(question), formule(formula, format)]),
    ],
    widths: [72, 20],
    frozenRows: 3,
    styles: [
      { area: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, style: { bold: true, fontSize: 16, color: "#17614A" } },
      { area: { row: 1, column: 0, rowCount: 1, columnCount: 1 }, style: { color: "#5B6A66" } },
      { area: { row: 2, column: 0, rowCount: 1, columnCount: 2 }, style: { bold: true, fill: "#E8F2ED" } },
      { area: { row: 3, column: 1, rowCount: EXAMPLES.length, columnCount: 1 }, style: { bold: true, horizontal: "right" } },
    ],
  };
}

/** The first sheet: what this workbook is, and which of its figures are real. */
export function noticeSheet(marches: number): DemonstrationSheet {
  const lines = [
    "Ce classeur sert à essayer le complément SPASER sans Excel. Ouvrez le volet par le ruban, choisissez le schéma « Landes » et l'année 2024.",
    "",
    "Ce qui est réel",
    `Feuille Marchés : ${marches} marchés publics publiés en données ouvertes (DECP, flux de la plateforme e-marchespublics.com, juillet 2024, Licence Ouverte), anomalies comprises.`,
    `Colonnes réelles : ${REAL_COLUMNS.join(", ")}. La catégorie est déduite du code CPV, la nature des techniques d'achat.`,
    "",
    "Ce qui est inventé",
    `Dans Marchés, tirées au sort : ${DRAWN_COLUMNS.join(", ")}. Elles ne décrivent ni ces acheteurs ni ces entreprises.`,
    "Les feuilles Contrats d'insertion, Heures réalisées, Paiements, Véhicules, Saisies et Recensement sont inventées de bout en bout.",
    "",
    "Ces marchés viennent de nombreux acheteurs : les réunir comme le registre d'un seul est une fiction, et les taux obtenus ne sont ceux de personne.",
  ];
  const headings = [2, 6].map((line) => ({ area: { row: line + 2, column: 0, rowCount: 1, columnCount: 1 }, style: { bold: true, color: "#17614A" } }));
  return {
    name: "Lisez-moi",
    rows: [[texte("Classeur de démonstration SPASER")], [], ...lines.map((line) => [texte(line)])],
    widths: [130],
    styles: [
      { area: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, style: { bold: true, fontSize: 16, color: "#17614A" } },
      { area: { row: 2, column: 0, rowCount: lines.length, columnCount: 1 }, style: { wrap: true, vertical: "top" } },
      ...headings,
    ],
  };
}
