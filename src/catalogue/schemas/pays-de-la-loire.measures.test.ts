import type { Cell } from "../../core/register/cell";
import { marches, measure, rows } from "../fixtures/mesurePaysDeLaLoire";
import type { Sheets } from "../fixtures/workbook";

describe("the figures of the bilan 2023", () => {
  // 847 marchés over 40 000 € HT, of which 149 carry a considération; 1 014 over 15 000 €, of which 740 in the region.
  const notifies = marches(
    ["Montant HT", "Considérations sociales", "Département titulaire"],
    [...rows(1014, (rank) => [
      rank < 847 ? 40000.01 : 40000,
      rank < 100 ? "Clause sociale" : rank < 140 ? "Critère social" : rank < 149 || rank >= 847 ? "Marché réservé" : "Pas de considération sociale",
      rank < 740 ? [44, "49", "53 - Mayenne", "Sarthe", "85"][rank % 5]! : "75",
    ]), [15000, "Clause sociale", "44"]],
  );

  it("149 marchés of 847 with a considération sociale, 17,6 %", () => {
    expect(measure("27.1", notifies)).toMatchObject({ numerateur: 149, denominateur: 847, valeur: 149 / 847 });
  });

  it("73 % of the 1 014 marchés from the region", () => {
    const { valeur, denominateur } = measure("5.b1", notifies);
    expect([denominateur, Math.round(Number(valeur) * 100)]).toEqual([1014, 73]);
  });

  // 300 contracts of 278 persons, 44 of them women; 22 men have two contracts.
  const contrats: Sheets = {
    ...marches(["Considérations sociales", "Catégorie", "Domaine d'achat"], [["Clause sociale", "Travaux", "Bâtiment"], ["Clause sociale;Critère social", "Services", "Collecte des déchets"], ["Clause sociale", "Fournitures", "Mobilier"], ["Critère social", "Travaux", "Bâtiment"]]),
    "Contrats d'insertion": [
      ["N° marché", "Bénéficiaire", "Sexe", "Travailleur handicapé", "Date de début", "Type de contrat", "Heures de formation", "Heures de tutorat"],
      ...rows(300, (rank) => {
        const person = rank < 278 ? rank : rank - 200;
        return [`M${(person % 3) + 1}`, `p${person}`, person < 44 ? "F" : "H", person < 10 ? "oui" : "non", "2023-02-01", rank < 66 ? "CDI" : rank < 95 ? "CDD > 6 mois" : rank < 149 ? "Apprentissage" : "CDD", rank === 0 ? 53 : 10, 1];
      }),
    ],
    // 28, 43, 23 and 6 % of 68 978 hours.
    "Heures réalisées": [["N° marché", "Année", "Heures"], ["M1", 2023, 19314], ["M2", 2023, 15865], ["M3", 2023, 4138], ["M4", 2023, 29661], ["M4", 2022, 36722]],
  };

  it("44 women of 278 beneficiaries, 16 %, and the domains called masculine beside", () => {
    const found = measure("22.1", contrats);
    expect(found).toMatchObject({ numerateur: 44, denominateur: 278 });
    expect(Math.round(Number(found.valeur) * 100)).toBe(16);
    // Persons of M1 (works) and M2 (waste): two in three.
    expect(found.ventilations[0]?.get("Travaux, déchets, transport, manutention")).toBe(30 / 186);
    expect([...(found.ventilations[1]?.keys() ?? [])]).toEqual(["Fournitures", "Services", "Travaux"]);
    expect(measure("27.b2", contrats)).toMatchObject({ valeur: 278 });
    expect(measure("27.b2", contrats).ventilations[0]).toEqual(new Map([["F", 44], ["H", 234]]));
    expect(measure("26.1", contrats)).toMatchObject({ numerateur: 10, denominateur: 278 });
  });

  it("of 300 contracts, 66 CDI, 29 CDD and 54 alternances", () => {
    expect(measure("28.b1", contrats)).toMatchObject({ valeur: 300 });
    expect(measure("28.b1", contrats).ventilations[0]).toEqual(new Map<string, Cell>([["Alternance", 54], ["CDD", 151], ["CDD de plus de 6 mois", 29], ["CDI", 66]]));
    expect(measure("28.1", contrats)).toMatchObject({ valeur: 95, part: 95 / 300 });
    expect(measure("28.3", contrats)).toMatchObject({ valeur: 54, part: 0.18 });
  });

  it("3 043 hours of training are 4,41 % of 68 978, and not the 4,5 % printed", () => {
    expect(measure("28.2", contrats)).toMatchObject({ valeur: 3343, composantes: new Map([["28.2.formation", 3043], ["28.2.tutorat", 300]]) });
    expect(measure("28.b2", contrats)).toMatchObject({ numerateur: 3043, denominateur: 68978, valeur: 3043 / 68978 });
    expect(Math.round((3043 / 68978) * 10000) / 100).toBe(4.41);
  });

  it("hours by category: 28, 43, 23 and 6 %", () => {
    const heures: Sheets = { ...marches(["Catégorie"], [["Travaux"], ["Services"], ["Études"], ["Transports"]]), "Heures réalisées": contrats["Heures réalisées"]! };
    const { valeur, ventilations } = measure("27.b1", heures);
    expect(valeur).toBe(68978);
    expect([...(ventilations[0] ?? [])].map(([label, hours]) => [label, Math.round((Number(hours) / 68978) * 100)])).toEqual([
      ["Travaux", 28], ["Transports (délégation de service public)", 43], ["Services et fournitures", 23], ["Prestations intellectuelles", 6],
    ]);
    expect(measure("27.b3", heures)).toMatchObject({ valeur: 4 });
  });

  it("purchases by category: 7,92, 53,59, 21,56 and 16,93 %", () => {
    const { modalites } = measure("ACHATS", marches(["Catégorie", "Montant HT"], [["Fournitures", 79200], ["Services", 535900], ["Travaux", 215600], ["Études", 169300]]));
    expect(modalites.map(({ libelle, part }) => [libelle, part])).toEqual([["Services", 0.5359], ["Travaux", 0.2156], ["Études", 0.1693], ["Fournitures", 0.0792]]);
  });

  it("20,57 days to pay, and the mean weighted by amount beside", () => {
    const paiements: Sheets = { Paiements: [["N° marché", "Date de réception", "Date de paiement", "Jours de suspension", "Montant payé"], ...rows(100, (rank) => ["M1", "2023-03-01", rank < 57 ? "2023-03-24" : "2023-03-21", rank < 57 ? 2 : null, rank < 57 ? 100 : 300])] };
    expect(measure("5.2", paiements).valeur).toBeCloseTo(20.57, 10);
    expect(measure("5.b2", paiements).valeur).toBeCloseTo((57 * 100 * 21 + 43 * 300 * 20) / (57 * 100 + 43 * 300), 10);
  });

  it("45 needs that are new, 90 to renew, 64 to carry on, 135 consultations to launch", () => {
    const found = measure("1.2", { Recensement: [["Besoin", "Année", "Type de besoin", "Montant estimé HT"], ...rows(199, (rank) => [`B${rank}`, 2023, rank < 45 ? "Nouveau" : rank < 135 ? "À renouveler" : "Reconduction", 1000])] });
    expect(found.valeur).toBe(199);
    expect(found.ventilations[1]).toEqual(new Map([["Nouveaux besoins et besoins à renouveler", 135]]));
  });

  it("36 hybrids and 22 electric vehicles of 139", () => {
    const vehicule = (rank: number) => [`V${rank}`, "Propre", rank < 36 ? "Hybride" : rank < 58 ? "Électrique" : "Gazole", "2019-01-01", null];
    const found = measure("19.1", { Véhicules: [["Immatriculation", "Parc", "Énergie", "Date d'acquisition", "Date de sortie"], ...rows(139, vehicule), ["A", "Propre", "Vélo", "2023-01-01", null], ["B", "Prestataire", "Électrique", "2023-01-01", null], ["C", "Propre", "Gazole", "2015-01-01", "2023-06-30"], ["D", "Propre", "Électrique", "2024-01-01", null]] });
    expect(found).toMatchObject({ numerateur: 58, denominateur: 139 });
  });

  it("23,5 % under a sign of quality and 23,4 % organic, each once, and both together", () => {
    const denrees: Sheets = { Denrées: [["Denrée", "Année", "Montant HT", "SIQO", "Bio"], ["a", 2023, 235, "oui", "non"], ["b", 2023, 134, "non", "oui"], ["c", 2023, 100, "oui", "oui"], ["d", 2023, 531, "non", "non"]] };
    expect(measure("18.1", denrees).valeur).toBe(0.235);
    expect(measure("18.2", denrees).valeur).toBe(0.234);
    expect(measure("EGALIM", denrees).valeur).toBe(0.469);
  });
});
