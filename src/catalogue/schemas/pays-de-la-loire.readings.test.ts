import type { Cell } from "../../core/register/cell";
import { marches, measure } from "../fixtures/mesurePaysDeLaLoire";
import type { Sheets } from "../fixtures/workbook";

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

describe("the bounds of the documents", () => {
  const montants = [[40000], [40000.01], [15000], [15000.01], [89999.99], [90000]].map(([montant]) => [montant!, "Clause sociale", "44"]);
  const sheets = marches(["Montant HT", "Considérations sociales", "Département titulaire"], montants);

  it.each([
    ["27.1", 3, "« supérieurs à 40 000 euros HT » is strict"], ["5.b1", 5, "« supérieurs à 15 000 euros HT » is strict"], ["26.2", 5, "the same base"], ["5.1", 1, "« à 90 000 € HT » takes 90 000 in"],
  ] as const)("%s has %s marchés in its base: %s", (code, base, _why) => {
    expect(measure(code, sheets).denominateur).toBe(base);
  });

  it("27.1 counts DSP and no marché subséquent, the PNAD the other way round", () => {
    const natures = marches(["Nature", "Considérations sociales"], [["DSP", "Clause sociale"], ["Marché subséquent", "Marché réservé"], ["Marché", null], ["Accord-cadre", "Critère social"]]);
    expect(measure("27.1", natures)).toMatchObject({ numerateur: 2, denominateur: 3, nonDeclarees: 1 });
    expect(measure("PNAD-SOC", natures)).toMatchObject({ numerateur: 2, denominateur: 3, nonDeclarees: 1 });
  });

  it("29.1 takes 5 and 10 % in, and nothing beyond", () => {
    const poids = marches(["Considérations sociales", "Poids critère social (%)"], [["Critère social", "4,99 %"], ["Critère social", "5 %"], ["Critère social", "10 %"], ["Critère social", "10,01 %"]]);
    expect(measure("29.1", poids)).toMatchObject({ denominateur: 2, lignes: [1, 2] });
  });
});

describe("what is missing is on neither side of a share", () => {
  it("22.1, from the columns of Marchés: a marché that doesn't say how many women has not none", () => {
    const sheets = marches(["Considérations sociales", "Bénéficiaires", "dont femmes"], [["Clause sociale", 10, 4], ["Clause sociale", 30, null], ["Clause sociale", null, 5], ["Critère social", 10, 10]]);
    expect(measure("22.1", sheets)).toMatchObject({ numerateur: 4, denominateur: 10, valeur: 0.4, origine: "repli", ecartees: { nombre: 2 } });
  });

  it("22.1 counts aggregated lines by their number", () => {
    const lines: Sheets = { "Contrats d'insertion": [["N° marché", "Sexe", "Date de début", "Nombre"], ["M1", "F", "2023-02-01", 44], ["M1", "H", "2023-02-01", 234], ["M1", "F", "2022-02-01", 9]] };
    expect(measure("22.1", lines)).toMatchObject({ numerateur: 44, denominateur: 278 });
  });

  it("22.1, in the domains « masculins »: without the column that tells them, no figure stands for them", () => {
    const contrats = [["N° marché", "Bénéficiaire", "Sexe", "Date de début"], ["M1", "p1", "F", "2023-02-01"], ["M2", "p2", "H", "2023-02-01"], ["M2", "p3", "F", "2023-02-01"]];
    const masculins = (sheets: Sheets) => [...measure("22.1", { ...sheets, "Contrats d'insertion": contrats }).ventilations[0]!.values()];
    expect(masculins(marches(["Catégorie", "Domaine d'achat"], [["Travaux", "Voirie"], ["Services", "Collecte des déchets"]]))).toEqual([2 / 3]);
    expect(masculins(marches(["Catégorie"], [["Travaux"], ["Services"]]))).toEqual([null]);
  });

  it("AGEC leaves a product with one blank amount out of both sides, and tells it", () => {
    const produits: Sheets = { Produits: [["Produit", "Année", "Montant HT", "Famille AGEC", "Montant réemploi et réutilisation HT", "Montant matières recyclées HT"], ["a", 2023, 1000, "Papier", 0, 400], ["b", 2023, 3000, "Papier", null, 100], ["c", 2023, 6000, "Papier", 50, null]] };
    expect(measure("AGEC", produits)).toMatchObject({ numerateur: 400, denominateur: 1000 });
    expect(measure("AGEC", produits).ecartees.motifs.map(({ champ, lignes }) => [champ, lignes])).toContainEqual(["montantReemploi", [3]]);
  });
});

describe("the columns that say more, where they are there", () => {
  it("18.1 takes the durable products that are under no sign of quality, where a column tells them", () => {
    const head = ["Denrée", "Année", "Montant HT", "SIQO", "Bio"];
    const lines: Cell[][] = [["comté AOP", 2023, 200, "oui", "non"], ["pêche durable", 2023, 100, "non", "non"], ["lait bio AOP", 2023, 300, "oui", "oui"], ["autre", 2023, 400, "non", "non"]];
    const durable = ["oui", "oui", "oui", "non"];
    expect(measure("18.1", { Denrées: [head, ...lines] })).toMatchObject({ valeur: 0.2, origine: "repli" });
    expect(measure("18.1", { Denrées: [[...head, "Durable ou de qualité (EGalim)"], ...lines.map((line, rank) => [...line, durable[rank]!])] })).toMatchObject({ valeur: 0.3, origine: "registre" });
  });

  it("19.2 leaves out the vehicles of a prestataire who carries nobody, where a column tells them", () => {
    const head = ["Immatriculation", "Parc", "Énergie", "Date d'acquisition"];
    const fleet: Cell[][] = [["a", "Prestataire", "GNV", "2020-01-01"], ["b", "Prestataire", "Gazole", "2020-01-01"], ["c", "Prestataire", "Électrique", "2020-01-01"], ["d", "Propre", "Électrique", "2020-01-01"]];
    const services = ["Ligne régulière de cars", "Ligne de cars scolaires", "Aucun", null];
    expect(measure("19.2", { Véhicules: [head, ...fleet] })).toMatchObject({ numerateur: 2, denominateur: 3, origine: "repli" });
    expect(measure("19.2", { Véhicules: [[...head, "Service de transport"], ...fleet.map((line, rank) => [...line, services[rank]!])] })).toMatchObject({ numerateur: 1, denominateur: 2, origine: "registre" });
  });

  it("1.2 and 1.b1 belong to the year of the campaign, else to that of the purchase", () => {
    const lines: Cell[][] = [["a", 2024, "Nouveau", 1000], ["b", 2024, "À renouveler", 200], ["c", 2024, "Reconduction", 5000], ["d", 2023, "Nouveau", 30]];
    const campagne: Sheets = { Recensement: [["Besoin", "Année", "Type de besoin", "Montant estimé HT", "Année de recensement"], ...lines.map((line) => [...line, Number(line[1]) - 1])] };
    const achat: Sheets = { Recensement: [["Besoin", "Année", "Type de besoin", "Montant estimé HT"], ...lines] };
    expect([measure("1.2", campagne).valeur, measure("1.b1", campagne).valeur]).toEqual([3, 1200]);
    expect([measure("1.2", achat).valeur, measure("1.b1", achat).valeur]).toEqual([1, 30]);
  });

  it("5.1 counts a groupement where one co-titulaire is in the region, and 27.p1 each of its members", () => {
    const sheets = marches(["Montant HT", "Considérations sociales", "Département titulaire", "SIRET titulaire"], [[100_000, "Clause sociale", "75 ; 44", "73282932000074; 44306184100047"], [100_000, "Clause sociale", "75", "73282932000074"], [100_000, "Critère social", "144", "55208131766522"]]);
    expect(measure("5.1", sheets)).toMatchObject({ valeur: 1, denominateur: 3 });
    expect(measure("27.p1", sheets)).toMatchObject({ valeur: 2, origine: "registre" });
    expect(measure("27.p1", marches(["Considérations sociales", "Titulaire"], [["Clause sociale", "ENVIE"], ["Clause sociale", "Envie"], ["Marché réservé", "ESAT"]]))).toMatchObject({ valeur: 1, origine: "repli" });
  });

  it("28.b3 follows the marché of the hours, whatever its year", () => {
    const heures: Sheets = { Marchés: [["N° marché", "Date de notification", "Considérations sociales"], ["R", "2021-01-01", "Marché réservé"], ["C", "2023-01-01", "Clause sociale"], ["V", "2023-01-01", null]], "Heures réalisées": [["N° marché", "Année", "Heures"], ["R", 2023, 440], ["R", 2022, 10], ["C", 2023, 100], ["V", 2023, 7]] };
    expect(measure("28.b3", heures).valeur).toBe(440);
    expect(measure("27.b1", heures).valeur).toBe(547);
  });
});

describe("the annex's own words in the cells", () => {
  it("28.1 and 28.3 read « CDD +6 mois », « contrats pro » and « contrats d'apprentissage »", () => {
    const contrats: Sheets = { "Contrats d'insertion": [["N° marché", "Bénéficiaire", "Date de début", "Type de contrat"], ...["CDD +6 mois", "CDI", "contrat pro", "contrat d'apprentissage", "CDD"].map((type, rank) => ["M1", `p${rank}`, "2023-02-01", type])] };
    expect(measure("28.1", contrats)).toMatchObject({ valeur: 2, denominateur: 5 });
    expect(measure("28.3", contrats)).toMatchObject({ valeur: 2, denominateur: 5 });
  });

  it("33.2 is followed by the sous-action as printed, or by the indicator's words; 33.1 isn't", () => {
    const suivi = (sousAction: string): Sheets => ({ "Suivi des actions": [["Action", "Sous-action", "État"], ["Action 33", sousAction, "Réalisée"], ["33", "Assurer un suivi, dresser un bilan de l'année écoulée et le communiquer aux instances compétentes", "En cours"]] });
    for (const words of ["Mise en place du SI achats", "Collecter et exploiter les données de l'achat durable avec la mise en place d'un système d'information achats"]) {
      expect([words, measure("33.2", suivi(words)).valeur, measure("33.1", suivi(words)).valeur]).toEqual([words, true, false]);
    }
  });

  it("25.1 counts any event or meeting with structures inclusives but sourcing; 35.1 tells élus and agents apart", () => {
    const evenements: Sheets = { Événements: [["Intitulé", "Type", "Public", "Date", "Participants"], ["Visite d'un ESAT", "Autre", "Structures inclusives;Agents", "2023-05-01", 8], ["Gilets", "Sourcing", "Structures inclusives", "2023-05-02", 2], ["Clauses", "Formation", "Élus", "2023-05-03", 6], ["Clauses", "Formation", "Élus;Agents", "2023-05-04", 15]] };
    expect(measure("25.1", evenements).valeur).toBe(1);
    expect(measure("35.1", evenements)).toMatchObject({ valeur: 21, ventilations: [new Map([["Élus", 21], ["Agents", 15]])] });
  });
});
