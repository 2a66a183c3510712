import { schemas } from "..";
import { createContext } from "../../core/indicators/context";
import { createEvaluator } from "../../core/indicators/evaluate";
import { ventiler } from "../../core/indicators/ventilation";
import type { Cell } from "../../core/register/cell";
import { indicateursAvecChemin } from "../../core/scheme/schema";
import { registerOf, type Sheets } from "../fixtures/workbook";

const schema = schemas.get("pays-de-la-loire")!;

/** An indicator on sheets, for 2023: its result, those of its composantes, and its breakdowns by label. */
function measure(code: string, sheets: Sheets) {
  const { indicateur } = indicateursAvecChemin(schema).find((one) => one.indicateur.code === code)!;
  const evaluator = createEvaluator(createContext(registerOf(sheets), { periode: { debut: 2023, fin: 2023 } }), schema);
  const { resultat, composantes } = evaluator.evaluate(indicateur);
  const ventilations = indicateur.ventilations.map((ventilation) => {
    const made = ventiler(evaluator, indicateur, null, ventilation);
    return new Map(made?.modalites.map((modalite) => [modalite.libelle, modalite.resultat.valeur]));
  });
  return { ...resultat, composantes: new Map(composantes.map(({ composante, resultat: of }) => [composante.code, of.valeur])), ventilations };
}

const rows = (count: number, row: (rank: number) => readonly Cell[]) => Array.from({ length: count }, (_, rank) => row(rank));
/** Marchés of 2023, of 50 000 € HT where the amount isn't among the columns given. */
const marches = (headers: readonly string[], found: readonly (readonly Cell[])[]): Sheets => {
  const [amount, value] = headers.includes("Montant HT") ? [[], []] : [["Montant HT"], [50_000]];
  return { Marchés: [["N° marché", "Date de notification", ...amount, ...headers], ...found.map((row, rank): Cell[] => [`M${rank + 1}`, "2023-05-15", ...value, ...row])] };
};

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

describe("the readings of the annex", () => {
  it("5.1 counts, and gives the share, from 90 000 € HT on", () => {
    expect(measure("5.1", marches(["Montant HT", "Département titulaire"], [[90000, "44"], [89999.99, "44"], [500000, "35"], [500000, "Vendée"]]))).toMatchObject({ valeur: 2, denominateur: 3 });
  });

  it("15.1 takes 7 in, and only products that have an index", () => {
    expect(measure("15.1", marches(["Indice de réparabilité (/10)"], [[7], [6.9], [null], [9]]))).toMatchObject({ numerateur: 2, denominateur: 3 });
  });

  it("12.1 and 13.1 take the level and those above", () => {
    const batiments: Sheets = { Bâtiments: [["Opération", "Type d'opération", "Usage", "Année", "Niveau du label biosourcé", "Niveau E", "Niveau C"], ["a", "Neuf", "Lycée", 2023, 2, "E2", "C1"], ["b", "Neuf", "Lycée", 2023, 1, "E1", "C2"], ["c", "Neuf", "Université", 2023, 3, "E3", "C2"], ["d", "Rénovation", "Lycée", 2023, 3, "E2", "C1"], ["e", "Neuf", "Bureaux", 2023, 0, "E0", "C0"]] };
    expect(measure("12.1", batiments)).toMatchObject({ numerateur: 2, denominateur: 4 });
    expect(measure("13.1", batiments)).toMatchObject({ numerateur: 2, denominateur: 3 });
  });

  it("29.1 is the mean weight between 5 and 10 %, 29.2 every marché with a social criterion", () => {
    const sheets = marches(["Considérations sociales", "Poids critère social (%)"], [["Critère social", "5 %"], ["Critère social", 0.1], ["Critère social", "20 %"], ["Critère social", null], ["Clause sociale", null]]);
    expect(measure("29.1", sheets).valeur).toBeCloseTo(0.075, 12);
    expect(measure("29.2", sheets).valeur).toBe(4);
    expect(measure("29.2", sheets).ventilations[0]).toEqual(new Map([["Moins de 5 %", 0], ["Entre 5 et 10 %", 2], ["Plus de 10 %", 1], ["Poids non renseigné", 1]]));
  });

  it("9.1 counts two clauses in a marché that has both, 23.3 one marché", () => {
    const sheets = marches(["Clause ou critère égalité F/H", "Clause ou critère discriminations", "Domaine d'achat"], [["oui", "oui", "Propreté"], ["oui", "non", "Propreté"], ["non", "non", "Voirie"]]);
    expect(measure("9.1", sheets).valeur).toBe(3);
    expect(measure("23.3", sheets)).toMatchObject({ numerateur: 2, denominateur: 3, ventilations: [new Map([["Propreté", 1], ["Voirie", 0]])] });
  });

  it("AGEC is the share of both kinds of goods, family by family; a product of no family has none", () => {
    const produits: Sheets = { Produits: [["Produit", "Année", "Écolabel", "Montant HT", "Famille AGEC", "Montant réemploi et réutilisation HT", "Montant matières recyclées HT"], ["a", 2023, "oui", 1000, "Papier", 0, 400], ["b", 2023, "non", 1000, "Mobilier urbain", 50, 50], ["c", 2023, "non", 5000, null, null, null]] };
    expect(measure("AGEC", produits)).toMatchObject({ numerateur: 500, denominateur: 2000, ventilations: [new Map<string, number | null>([["Mobilier urbain", 0.1], ["Papier", 0.4], ["Non renseigné", null]])] });
  });

  it("6.1 and 34.1 follow the steps of their own action, 10.1 the conventions that served", () => {
    const suivi: Sheets = { "Suivi des actions": [["Action", "Sous-action", "État"], ["6", "Construire une feuille de route de questionnement développement durable", "Réalisée"], ["31", "Programmer les achats en construisant une feuille de route annuelle", "En cours"], ["34", "Rédiger une procédure relative à la saisie des données", "Réalisée"], ["34", "Enquête de satisfaction", "À faire"]] };
    expect(measure("6.1", suivi).valeur).toBe(true);
    expect(measure("31.2", suivi).valeur).toBe(false);
    expect(measure("34.1", suivi).composantes).toEqual(new Map([["34.1.procedure", true], ["34.1.enquete", false]]));
    expect(measure("10.1", marches(["Convention de groupement de commandes"], [["C1"], ["C1"], ["C2"], [null]])).composantes.get("10.1.conventions")).toBe(2);
  });

  it("the events of each action are told apart by their public, their type and their title", () => {
    const evenements: Sheets = { Événements: [["Intitulé", "Type", "Public", "Date", "Participants"],
      ["Réunion de recensement 2024", "Réunion", "Agents", "2023-10-01", 12], ["Forum FAIR", "Salon", "Entreprises;Chambres consulaires", "2023-11-16", 300],
      ["Nettoyage et entretien", "Réunion", "Structures inclusives", "2023-06-15", 20], ["Passerelle avec la DEFPA", "Réunion", "Agents", "2023-09-01", 4],
      ["Comité de pilotage du SSPASER", "Réunion", "Élus", "2023-03-01", 9], ["Achat durable", "Formation", "Élus;Agents", "2023-04-01", 15],
      ["RESECO", "Rencontre", "Partenaires", "2023-05-01", 6], ["Bilan en commission", "Restitution", "Élus", "2023-12-01", 30], ["Gilets", "Sourcing", "Structures inclusives", "2023-01-10", 3]] };
    const values = ["1.1", "2.1", "25.1", "30.1", "31.1", "34.2", "35.1", "35.2", "35.p1"].map((code) => [code, measure(code, evenements).valeur]);
    expect(values).toEqual([["1.1", 1], ["2.1", 1], ["25.1", 1], ["30.1", 1], ["31.1", 1], ["34.2", 1], ["35.1", 15], ["35.2", 1], ["35.p1", 1]]);
  });

  it("35.3 is what a person enters", () => {
    expect(measure("35.3", { Saisies: [["Indicateur", "Année", "Valeur"], ["35.3", 2023, 4]] })).toMatchObject({ valeur: 4, origine: "saisie" });
  });
});
