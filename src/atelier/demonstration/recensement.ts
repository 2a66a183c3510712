import { ENTIER, nombre, tableSheet, texte, type DemonstrationSheet, type TableColumn } from "./sheetModel";

/** Besoin, type, direction, famille, CPV, catégorie, montant, considérations envisagées. */
type Besoin = readonly [besoin: string, type: string, direction: string, famille: string | null, cpv: string | null, categorie: string, montant: number | null, considerations: string | null];

/** Needs of 2025, told in 2024: some well described, some not, as they come from the directions. */
const BESOINS: readonly Besoin[] = [
  ["Nettoyage des locaux des collèges", "Renouvellement", "Éducation et collèges", "Nettoyage des locaux", "90911200", "Services", 620_000, "Clause sociale"],
  ["Restauration scolaire : denrées fraîches", "Renouvellement", "Éducation et collèges", "Denrées alimentaires", "15300000", "Fournitures", 410_000, null],
  ["Mobilier des salles de classe", "Nouveau", "Éducation et collèges", "Mobilier scolaire", "39160000", "Fournitures", 180_000, "Critère environnemental"],
  ["Rénovation thermique du collège Jean-Moulin", "Nouveau", "Patrimoine et bâtiments", "Réhabilitation", "45453100", "Travaux", 2_350_000, "Clause sociale;Critère environnemental"],
  ["Maîtrise d'œuvre de la rénovation thermique", "Nouveau", "Patrimoine et bâtiments", "Maîtrise d'œuvre", "71221000", "Études", 190_000, null],
  ["Entretien des toitures", "Reconduction", "Patrimoine et bâtiments", "Travaux", "45261900", "Travaux", 240_000, "Clause sociale"],
  ["Contrôle technique de construction", "Nouveau", "Patrimoine et bâtiments", "Contrôle technique", "71315300", "Services", 60_000, "Aucune"],
  ["Enrobés des routes départementales, secteur nord", "Nouveau", "Routes et mobilités", "Travaux routiers", "45233223", "Travaux", 1_480_000, "Clause environnementale"],
  ["Signalisation horizontale", "Renouvellement", "Routes et mobilités", "Voirie", "45233270", "Travaux", 320_000, null],
  ["Transport scolaire, lot 4", "Renouvellement", "Routes et mobilités", "Transport scolaire", "60130000", "Transports", 890_000, null],
  ["Véhicules légers de service", "Nouveau", "Routes et mobilités", "Véhicules", "34110000", "Fournitures", 260_000, "Critère environnemental"],
  ["Gilets et vêtements haute visibilité", "Renouvellement", "Routes et mobilités", "EPI", "18143000", "Fournitures", 45_000, null],
  ["Postes informatiques et écrans", "Renouvellement", "Systèmes d'information", "Ordinateurs", "30213000", "Fournitures", 540_000, "Critère environnemental"],
  ["Copieurs", "Reconduction", "Systèmes d'information", "Copieurs", "30121100", "Fournitures", 150_000, null],
  ["Portail de services en ligne", "Nouveau", "Systèmes d'information", "Plateforme numérique", "72413000", "Services", 210_000, null],
  ["Accompagnement social des familles", "Nouveau", "Solidarités", "Services sociaux", "85312000", "Services", 130_000, null],
  ["Déménagement des centres médico-sociaux", "Nouveau", "Solidarités", "Déménagement", "98392000", "Services", 38_000, null],
  ["Collecte des biodéchets", "Nouveau", "Environnement", "Biodéchets", "90511000", "Services", 75_000, "Marché réservé"],
  ["Entretien des espaces naturels sensibles", "Renouvellement", "Environnement", "Espaces naturels", null, "Services", 160_000, null],
  ["Assurance dommages aux biens", "Nouveau", "Environnement", null, "66515000", "Services", null, null],
];

const COLUMNS: readonly TableColumn<Besoin>[] = [
  { label: "Besoin", width: 44, cell: ([besoin]) => texte(besoin) },
  { label: "Année", width: 9, cell: () => nombre(2025, "0") },
  { label: "Type de besoin", width: 16, cell: ([, type]) => texte(type), choices: ["Nouveau", "Renouvellement", "Reconduction"] },
  { label: "Direction", width: 24, cell: ([, , direction]) => texte(direction) },
  { label: "Famille d'achat", width: 22, cell: ([, , , famille]) => texte(famille) },
  { label: "Code CPV", width: 12, cell: ([, , , , cpv]) => texte(cpv) },
  { label: "Catégorie", width: 14, cell: ([, , , , , categorie]) => texte(categorie), choices: ["Travaux", "Fournitures", "Services", "Études", "Transports"] },
  { label: "Montant estimé HT", width: 16, cell: ([, , , , , , montant]) => nombre(montant, ENTIER) },
  { label: "Considérations envisagées", width: 36, cell: ([, , , , , , , considerations]) => texte(considerations) },
  { label: "Considérations possibles", width: 60, cell: () => null },
];

/** Twenty needs of the year after the register's last one, invented. */
export function recensementSheet(): DemonstrationSheet {
  return tableSheet("Recensement", "Recensement", COLUMNS, BESOINS);
}
