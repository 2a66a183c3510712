import type { Cible } from "../../core/scheme/cible";
import { indicateursAvecChemin, indicateursDe } from "../../core/scheme/schema";
import { codesByRank } from "../fixtures/rankCodes";
import { quotations, sourceDocument } from "../fixtures/sourceDocument";
import { registreDocuments } from "../registre/documents";
import { readReferentiel } from "../registre/readReferentiel";
import { schemaDocuments } from "./documents";
import { readSchemas } from "./readSchemas";

const file = schemaDocuments.find(({ fichier }) => fichier === "schemas/centre-val-de-loire.yaml")!;
const schema = readSchemas([file], readReferentiel(registreDocuments)).get("centre-val-de-loire")!;
const document = sourceDocument("spaser2-centre-val-de-loire-2023-2027.txt");
/** Cut in two by the columns of its page, in the copy: the only sentence that is not read in one go. */
const CUT = "l'ensemble des marchés dont le montant est supérieur à 40 k€ H.T";
const says = (text: string) => document.says(text) || (text.includes(CUT) && document.saysAcrossColumns(text));
const politiques = schema.axes.slice(0, 3);
const objectifs = schema.axes.flatMap((axe) => axe.objectifs);
const actions = objectifs.flatMap((objectif) => objectif.actions);

/** Targets as the document sets them: code, form, year or recurrence, value, unit, reference year, words quoted. */
const TARGETS = `
1.1.2.1 | réalisé | annuelle | 1 | oui/non | - | après 2024 jusqu'en 2028 lors du prochain Plan Régional de Formation
1.3.1.1 | au moins | permanente | 12 | organismes de formation | - | un panel de 12 organismes de formation
1.6.2.1 | réalisé | annuelle | 1 | oui/non | - | définir chaque année, un plan d'actions concret
2.1.2.1 | réalisé | annuelle | 1 | oui/non | - | définir chaque année, un plan d'actions concret
2.2.4.1 | réduction de plus de | 2030 | 0.4 | % | 2010 | Baisse de plus de 40% des consommations d'énergie entre 2010 et 2030 pour les lycées (périmètre global)
2.2.4.2 | réduction de plus de | 2030 | 0.49 | % | 2015 | Baisse de plus de 49% des émissions de GES entre 2015 et 2030
2.2.4.3 | au moins | 2030 | 1 | % | - | Objectif de 100% des lycées avec une émissivité inférieure à 5 kgéqCO2/m² en 2030
2.2.5.1 | au moins | permanente | 0.6 | % | - | La modernisation de 60 % des chaufferies
2.2.5.2 | au moins | permanente | 0.5 | % | - | La modernisation de la moitié des installations de ventilation
2.2.5.3 | au moins | permanente | 35000 | m² | - | La pose de 35 000 m² d'isolant thermique
2.2.5.4 | au moins | permanente | 1500 | m² | - | L'installation de 1 500 m² de panneaux photovoltaïques
2.2.8.1 | plus de | permanente | 20 | lycées | - | La contractualisation d'un CPE supplémentaire pour plus de 20 lycées
2.2.9.1 | au moins | 2030 | 1 | % | - | 100% de contrats d'électricité verte et biométhane à horizon 2030
2.3.1.1 | au moins | permanente | 1 | % | - | dans les cantines : 100% local ; 50% bio
2.3.1.2 | au moins | permanente | 0.5 | % | - | 100% local ; 50% bio
2.3.4.1 | réduction de plus de | 2025 | 0.5 | % | - | un objectif de réduction de plus 50% d'ici 2025
2.3.4.1 | réduction d'au moins | 2030 | 0.9 | % | - | et 90% à horizon 2030
3.2.1.1 | au plus | 2028 | 0 | % | - | mise en œuvre de la stratégie zéro diesel d'ici 2028
3.3.1.1 | au moins | 2025 | 1 | % | - | 100% de véhicules « basses émissions » (sous 3,5 tonnes) inférieures à 60 g CO² /km en 2025
4.2.2.1 | réalisé | annuelle | 1 | oui/non | - | Un plan annuel fondé sur des communications régulières
5.2.3.1 | au moins | permanente | 1 | % | - | un critère obligatoire pondéré de 10 à 15% dans les consultations
6.1.1.3 | réalisé | annuelle | 1 | oui/non | - | Le plan de formation sera revu chaque année
6.3.1.1 | au moins | permanente | 1 | % | - | l'ensemble des marchés dont le montant est supérieur à 40 k€ H.T
7.1.2.1 | réalisé | 2025 | 1 | oui/non | - | La présentation en assemblée plénière d'un bilan intermédiaire (courant 2025)
`.trim().split("\n").map((line) => line.split(" | "));

const cibles: readonly { code: string; cible: Cible }[] = indicateursDe(schema).flatMap(({ code, cibles: found }) => found.map((cible) => ({ code, cible })));
const of = (code: string) => indicateursAvecChemin(schema).find(({ indicateur }) => indicateur.code === code)!.indicateur;

describe("the scheme of Centre-Val de Loire", () => {
  it("has the three political axes first, and says which they are", () => {
    expect(politiques.map(({ libelle }) => libelle.split(" ").slice(0, 3).join(" "))).toEqual(["L'emploi et la", "La transition écologique", "Le transport décarboné"]);
    expect(schema.axes.map(({ source }) => source.startsWith("Axe politique"))).toEqual([true, true, true, false, false, false, false]);
    expect(schema.periode).toEqual({ debut: 2023, fin: 2027 });
  });

  it("keeps the fourteen headings printed under them, where ten thématiques are announced", () => {
    expect(politiques.map((axe) => axe.objectifs.length)).toEqual([7, 4, 3]);
    expect(document.says("3 axes politiques, 10 thématiques et 31 chantiers")).toBe(true);
  });

  it("numbers axes, objectifs, actions and indicators by their rank", () => {
    expect(codesByRank(schema).filter(({ code, rank }) => code !== rank)).toEqual([]);
    expect(actions.filter(({ indicateurs: own }) => own.length === 0)).toEqual([]);
  });

  it("has the document's words for axes, headings, actions, sous-actions, pilotage and aims", () => {
    const words = [
      ...schema.axes.map(({ libelle }) => libelle),
      ...objectifs.map(({ libelle }) => libelle),
      ...actions.flatMap(({ libelle, sousActions, pilotage, objectif }) => [libelle, ...sousActions, ...pilotage, ...(objectif === undefined ? [] : [objectif])]),
    ];
    expect(words.filter((text) => !says(text))).toEqual([]);
  });

  it("quotes in its sources what the document says, under a heading that it has", () => {
    const sources = [...schema.axes, ...objectifs, ...actions, ...indicateursAvecChemin(schema).map(({ indicateur }) => indicateur), ...cibles.map(({ cible }) => cible)].map(({ source }) => source);
    expect(sources.flatMap(quotations).filter((text) => !says(text))).toEqual([]);
    const parts = sources.map((source) => source.replace(/^(Axe politique|Autre partie du document[^:]*) : /, "").split(/, [A-C](?:,|$| )| :/)[0]!);
    expect([...new Set(parts)].filter((part) => !document.says(part))).toEqual([]);
  });

  it("has every target with its form, year, value and reference year, and no other", () => {
    const found = cibles.map(({ code, cible }) => [code, cible.forme, cible.annee ?? cible.recurrence, cible.valeur, cible.unite, cible.reference?.annee ?? "-"].join(" | "));
    expect(found).toEqual(TARGETS.map((target) => target.slice(0, 6).join(" | ")));
  });

  it.each(TARGETS.map((target, rank) => [target[0]!, target[6]!, rank] as const))("%s: the document says « %s », and its source quotes it", (_, words, rank) => {
    expect(says(words)).toBe(true);
    expect(quotations(cibles[rank]!.cible.source).some((quoted) => quoted.includes(words) || words.includes(quoted))).toBe(true);
  });

  it("holds the figure, year and reference year of each target in the words that it quotes", () => {
    for (const { cible } of cibles) {
      const quoted = quotations(cible.source).join(" ").replace(/\s/g, "").replace("lamoitié", "50%");
      if (cible.annee !== null) expect(quoted).toContain(`${cible.annee}`);
      if (cible.reference) expect(quoted).toContain(`${cible.reference.annee}`);
      if (cible.forme === "réalisé" || cible.valeur === 0 || (cible.recurrence !== null && cible.valeur === 1)) continue;
      expect(quoted).toContain(cible.unite === "%" ? `${Math.round(cible.valeur * 100)}%` : `${cible.valeur}`);
    }
  });

  it("leaves to check what has no reference year, and works whose years are those of another programme, and only that", () => {
    expect([...new Set(cibles.filter(({ cible }) => cible.aVerifier !== undefined).map(({ code }) => code))]).toEqual(["2.2.5.1", "2.2.5.2", "2.2.5.3", "2.2.5.4", "2.3.4.1"]);
    for (const words of ["Sur les deux premières années du programme, plusieurs types de travaux sont réalisés", "a vocation à se poursuivre dans le nouveau SPASER"]) expect(document.says(words)).toBe(true);
  });

  it("bounds the years of the next training plan as the document does", () => expect(of("1.1.2.1").cibles[0]).toMatchObject({ du: "2025-01-01", au: "2028-12-31" }));

  it("says what every share is a share of", () => {
    expect(cibles.filter(({ cible }) => (cible.unite === "%") !== (cible.base !== null))).toEqual([]);
  });

  it("is strict where the document is", () => {
    expect(of("2.2.4.3").mesure).toMatchObject({ table: "batiments", filtre: { criteres: { usage: "Lycée", emissivite: "<5" } } });
    expect(of("3.3.1.1").mesure).toMatchObject({ table: "vehicules", stock: "fin", filtre: { criteres: { parc: "Propre", ptac: "<3500", co2: "<60" } } });
    expect(of("6.3.1.1").mesure).toMatchObject({ base: { criteres: { montant: ">40000" } } });
  });

  it("takes computers for informatique, and not the paper and office supplies of the same CPV division", () => {
    expect(of("2.4.1.1").mesure).toMatchObject({ base: { criteres: { codeCPV: ["302*", "48*", "72*"] } } });
  });

  it("makes no target of the budget or of what is only possible", () => {
    for (const code of ["2.4.3.1", "7.1.1.1", "7.1.3.1", "7.2.1.1"]) expect(of(code).cibles).toEqual([]);
    for (const figure of ["60 % des chaufferies", "35 000 m² d'isolant", "1 500 m² de panneaux"]) expect(document.says(figure) && schema.notes.some((note) => note.includes(figure))).toBe(true);
  });

  it("says that locality can't be an award criterion", () => expect(of("2.3.1.1").lecture).toContain("ne peut pas être un critère d'attribution"));

  it("notes what the document leaves open", () => {
    for (const words of ["quatorze titres", "31 chantiers", "annexe", "trois axes politiques", "120 K€", "colonnes"]) expect(schema.notes.some((note) => note.includes(words))).toBe(true);
  });
});
