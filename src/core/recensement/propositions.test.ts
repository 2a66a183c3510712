import fc from "fast-check";
import { clausier } from "../../catalogue/clausier";
import { recensementOf, type BesoinDonne } from "../../../test/recensementOf";
import { considerationDe, CONSIDERATIONS, NI_SOCIALES_NI_ENVIRONNEMENTALES, type Consideration } from "./considerations";
import { pourTout, type Levier } from "./propositions";
import { considerationsEnPlus, texteDisposition, textePossibles, texteProbleme, texteSources } from "./textes";

const one = (besoin: BesoinDonne) => recensementOf([besoin]).lignes[0]!;
const idsOf = (besoin: BesoinDonne) => one(besoin).dispositions.map(({ disposition }) => disposition.id);

describe("proposer", () => {
  it.each<[string, BesoinDonne, readonly Levier[], readonly Consideration[]]>([
    ["cleaning", { famille: "Nettoyage des locaux" }, ["insertion", "reserve", "social"], ["Clause sociale", "Critère social", "Marché réservé"]],
    ["computers", { cpv: "30213100" }, ["agec", "reparabilite", "environnement"], ["Critère environnemental"]],
    ["works", { cpv: "45000000" }, ["insertion", "environnement", "social"], ["Clause sociale", "Critère social", "Clause environnementale"]],
    ["furniture", { famille: "mobilier" }, ["agec", "environnement", "social"], ["Critère social", "Clause environnementale"]],
    ["vests", { famille: "EPI" }, ["insertion", "reserve", "environnement"], ["Clause sociale", "Marché réservé", "Clause environnementale", "Critère environnemental"]],
    ["energy", { famille: "électricité" }, ["environnement"], []],
    ["social services", { cpv: "85312310" }, ["reserve"], ["Marché réservé"]],
    ["software", { famille: "logiciels" }, ["environnement"], ["Critère environnemental"]],
    ["an unknown famille", { famille: "assurances" }, [], []],
    ["nothing said", {}, [], []],
  ])("%s", (_what, besoin, leviers, considerations) => {
    const ligne = one(besoin);
    expect(ligne.leviers).toEqual(leviers);
    expect([...ligne.considerations].sort()).toEqual([...considerations].sort());
  });

  it("says the official AGEC category, and those that a wide code may be in", () => {
    expect(one({ cpv: "30213100" }).agec).toEqual(["Matériel informatique et téléphonie"]);
    expect(one({ famille: "Véhicules" }).agec).toEqual(["Véhicules et pièces détachées"]);
    expect(one({ cpv: "30190000" })).toMatchObject({ agec: [], agecLarges: ["Consommables d'impression", "Papier", "Fournitures de bureau"] });
    expect(one({ cpv: "90910000" })).toMatchObject({ agec: [], agecLarges: [] });
  });

  it("takes a code and a famille together, and one alone where the other says nothing", () => {
    expect(idsOf({ cpv: "45000000", famille: "formation" })).toEqual(expect.arrayContaining(["chantier-propre", "formation-transition"]));
    expect(one({ cpv: "90910000", famille: "inconnue au bataillon" })).toMatchObject({ leviers: ["insertion", "reserve", "social"], problemes: [{ code: "familleInconnue" }] });
    expect(one({ cpv: "illisible", famille: "nettoyage" })).toMatchObject({ leviers: ["insertion", "reserve", "social"], problemes: [{ code: "cpvIllisible" }] });
    expect(one({ cpv: "98000000" })).toMatchObject({ leviers: [], problemes: [{ code: "cpvSansFamille", recu: "98000000" }] });
  });

  it.each<[BesoinDonne, string]>([
    [{ famille: "mobillier de buro" }, "famille inconnue : « mobillier de buro », proches : « Mobilier "],
    [{ cpv: 3213100 }, "code CPV à sept chiffres : « 3213100 ». Un zéro manque au début ou à la fin : tapez les huit chiffres en texte."],
    [{ cpv: "abc" }, "code CPV illisible : « abc »."],
    [{ cpv: "98000000" }, "code CPV « 98000000 » : dans aucune famille du clausier."],
    [{}, "ni famille d'achat, ni code CPV : rien à chercher."],
  ])("words what it can't find: %j", (besoin, words) => {
    expect(one(besoin).problemes.map(texteProbleme).join(" ").startsWith(words)).toBe(true);
  });

  it("gives each proposition its source and its words", () => {
    const insertion = one({ famille: "nettoyage" }).dispositions.find(({ disposition }) => disposition.id === "insertion")!.disposition;
    expect(texteSources(clausier, insertion)).toContain("Département des Landes, SPASER 2023-2029, Axe 1, Mission 1 ; Région des Pays de la Loire, SSPASER, Bilan 2023, Action 27");
    expect(texteDisposition(insertion)).toMatch(/^dans le cadre de travaux ou de prestations de services/);
    for (const { sources } of clausier.dispositions) for (const { document } of sources) expect(clausier.documents.map(({ id }) => id)).toContain(document);
  });

  it("keeps what is for every purchase apart", () => {
    const tous = new Set(pourTout(clausier).map(({ id }) => id));
    expect(tous.has("critere-environnemental")).toBe(true);
    for (const famille of clausier.familles) for (const id of idsOf({ famille: famille.id })) expect(tous.has(id)).toBe(false);
  });

  it("adds nothing to a need that a person left out, and nothing that is envisaged already", () => {
    expect(considerationsEnPlus(one({ famille: "nettoyage", envisagees: "Aucune" }))).toEqual([]);
    expect(considerationsEnPlus(one({ famille: "nettoyage", envisagees: "Clause sociale" }))).toEqual(["Critère social", "Marché réservé"]);
    expect(considerationsEnPlus(one({ famille: "nettoyage" }))).toEqual(["Clause sociale", "Critère social", "Marché réservé"]);
  });

  it("has words for the cell, nothing where nothing is proposed", () => {
    expect(textePossibles(one({ famille: "EPI" }))).toContain("Lot ou marché réservé aux EA, ESAT ou SIAE");
    expect(textePossibles(one({ cpv: "30213100" }))).toMatch(/^Famille AGEC : Matériel informatique et téléphonie ; /);
    expect(textePossibles(one({ cpv: "30190000" }))).toBe("Famille AGEC à préciser : Consommables d'impression ou Papier ou Fournitures de bureau");
    expect(textePossibles(one({ famille: "assurances" }))).toBe("");
  });

  it("names exceptions that the clausier has", () => {
    const ids = clausier.dispositions.map(({ id }) => id);
    for (const id of NI_SOCIALES_NI_ENVIRONNEMENTALES) expect(ids).toContain(id);
    expect(clausier.dispositions.filter((one) => one.genre === "spécification").map(considerationDe).every((found) => found === null)).toBe(true);
  });

  it("law: any text is proposed considerations of the register or a problem, never both nothing", () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom(...clausier.familles.map(({ libelle }) => libelle)), fc.stringMatching(/^[0-9]{7,9}$/));
    fc.assert(fc.property(cell, cell, (famille, cpv) => {
      const ligne = one({ famille, cpv });
      expect(ligne.dispositions.length + ligne.problemes.length + ligne.familles.length).toBeGreaterThan(0);
      for (const consideration of ligne.considerations) expect(CONSIDERATIONS).toContain(consideration);
    }), { numRuns: 60 });
  });
});
