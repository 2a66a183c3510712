import { indicateursAvecChemin, indicateursDe } from "../../core/scheme/schema";
import { codesByRank } from "../fixtures/rankCodes";
import { quotations, sourceDocument } from "../fixtures/sourceDocument";
import { registreDocuments } from "../registre/documents";
import { readReferentiel } from "../registre/readReferentiel";
import { schemaDocuments } from "./documents";
import { readSchemas } from "./readSchemas";

const file = schemaDocuments.find(({ fichier }) => fichier === "schemas/rtes-modele.yaml")!;
const schema = readSchemas([file], readReferentiel(registreDocuments)).get("rtes-modele")!;
const objectifs = schema.axes.flatMap((axe) => axe.objectifs);
const actions = objectifs.flatMap((objectif) => objectif.actions);
const indicateurs = indicateursAvecChemin(schema).map(({ indicateur }) => indicateur);
const of = (code: string) => indicateurs.find((indicateur) => indicateur.code === code)!;

/** Words that the copy misread, as they are printed. */
const document = sourceDocument("rtes-points-de-repere-spaser.txt", [
  ["colt cycle", "coût cycle"], ["dévaluation", "d'évaluation"], ["Numeérique", "Numérique"], ["llle-et-Vilaine", "Ille-et-Vilaine"], ["systematiser", "systématiser"],
  ["UESS", "l'ESS"], ["PESS", "l'ESS"], ["U'ESS", "l'ESS"], ["['ESS", "l'ESS"], ["[ESS", "l'ESS"], ["['offre", "l'offre"], ["['économie", "l'économie"], ["[laccessibilité", "l'accessibilité"], ["Ihorizon", "l'horizon"],
  ["l‘?e-questior]ner systéma_tiquement", "Re-questionner systématiquement"], ["re:courir", "recourir"], ["marcheés", "marchés"],
]);

const TARGETS = `
1.1.5.1 | croissance annuelle d'au moins | annuelle | 2 | marchés | Seine-Saint-Denis | 2 marchés réservés supplémentaires en exécution chaque année
1.1.5.1 | au moins | 2020 | 10 | marchés | Seine-Saint-Denis | soit 10 marchés en 2020
1.1.5.2 | croissance annuelle d'au moins | annuelle | 0.3 | % | Seine-Saint-Denis | de 30% par an le volume total de marchés réservés au secteur adapté
1.1.5.2 | au moins | 2020 | 1500000 | € | Seine-Saint-Denis | un montant minimum de 1.500.000 € HT à l'horizon 2020
3.1.2.2 | croissance annuelle d'au moins | annuelle | 0.1 | % | Occitanie | Augmenter de 10% par an les achats auprès du secteur de l'économie sociale et solidaire
`.trim().split("\n").map((line) => line.split(" | "));
const cibles = indicateursDe(schema).flatMap(({ code, cibles: found }) => found.map((cible) => ({ code, cible })));

describe("the model of the RTES", () => {
  it("has the four axes of the first generation, then the eight themes of the second", () => {
    expect(schema.axes.map(({ libelle }) => libelle)).toEqual([
      "Une commande publique sociale", "Une commande publique écologiquement responsable", "Une commande publique pour une économie responsable / équitable", "Gouvernance et suivi", "Axes thématiques",
    ]);
    expect(schema.axes[4]!.objectifs.map(({ libelle }) => libelle)).toEqual([
      "Alimentation durable, bio et circuits courts", "Biodiversité", "Economie circulaire", "Egalité Femmes/Hommes", "Numérique responsable", "Protection de la santé", "Sécurité et qualité de vie au travail", "Structuration de filières",
    ]);
  });

  it("has the document's words, misread ones put right", () => {
    const words = [...schema.axes.map(({ libelle }) => libelle), ...objectifs.map(({ libelle }) => libelle), ...actions.map(({ libelle }) => libelle)];
    expect(words.filter((text) => !document.saysAcrossColumns(text))).toEqual([]);
  });

  it("quotes in its sources what the document says", () => {
    const sources = [...schema.axes, ...objectifs, ...actions, ...indicateurs, ...cibles.map(({ cible }) => cible)].map(({ source }) => source);
    expect(sources.flatMap(quotations).filter((text) => !document.saysAcrossColumns(text))).toEqual([]);
  });

  it("numbers axes, objectifs, actions and indicators by their rank, each action with an indicator", () => {
    expect(codesByRank(schema).filter(({ code, rank }) => code !== rank)).toEqual([]);
    expect(actions.filter(({ indicateurs: own }) => own.length === 0)).toEqual([]);
  });

  it("has the targets of the document's examples, and no other", () => {
    expect(cibles.map(({ code, cible }) => [code, cible.forme, cible.annee ?? cible.recurrence, cible.valeur, cible.unite].join(" | "))).toEqual(TARGETS.map((target) => target.slice(0, 5).join(" | ")));
  });

  it.each(TARGETS.map((target, rank) => [target[0]!, target[5]!, target[6]!, rank] as const))("%s is the example of %s: « %s »", (_, collectivite, words, rank) => {
    expect(document.saysAcrossColumns(words)).toBe(true);
    const { source } = cibles[rank]!.cible;
    expect(source).toContain(collectivite);
    expect(quotations(source).some((quoted) => quoted.toLowerCase().includes(words.toLowerCase()))).toBe(true);
  });

  it("counts a stock for the marchés réservés in execution, and a year's amount for their volume", () => {
    expect(of("1.1.5.1").mesure).toMatchObject({ genre: "nombre", stock: "periode" });
    expect(of("1.1.5.2").mesure).toMatchObject({ genre: "somme", champ: "montant" });
  });

  it("has the indicator of Ille-et-Vilaine in its own words", () => {
    expect(document.saysAcrossColumns(of("3.2.1.1").libelle)).toBe(true);
    expect(of("3.2.1.1").mesure).toMatchObject({ table: "evenements", champ: "participants" });
  });

  it("has each commitment that the document lists under the four axes, in its order", () => {
    const listed = schema.axes.slice(0, 4).map((axe) => axe.objectifs[0]!.actions.map(({ libelle }) => libelle));
    expect(listed.map((own) => own.length)).toEqual([5, 7, 4, 4]);
    expect(listed[3]![0]).toBe("Élu.e.s référent.e.s");
  });

  it("has the seven lines of the Grand Lyon, in its order", () => {
    const lines = actions.filter(({ source }) => source.includes("Grand Lyon")).map(({ libelle }) => libelle.split(" ").slice(0, 3).join(" "));
    expect(lines).toEqual(["Construire, en amont", "Développer des temps", "Développer le sourçage", "Favoriser une meilleure", "Re-questionner systématiquement l'allotissement", "Développer les marchés", "Développer le recours"]);
  });

  it("says of how many collectivités the targets are", () => {
    const collectivites = new Set(TARGETS.map(([, , , , , collectivite]) => collectivite));
    expect(collectivites.size).toBe(2);
    expect(schema.notes.some((note) => note.includes("deux collectivités"))).toBe(true);
  });

  it("says that it is a model, whose dates and targets are examples", () => {
    expect(schema.acheteur).toBe("Modèle à adapter");
    expect(schema.periode).toEqual({ debut: 2023, fin: null });
    for (const words of ["Adapter ce schéma", "Les dates sont celles des exemples : 2020", "lecture optique"]) expect(schema.notes.some((note) => note.includes(words))).toBe(true);
  });
});
