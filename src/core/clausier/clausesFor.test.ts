import fc from "fast-check";
import { clausier } from "../../catalogue/clausier";
import { clausesFor, type Clauses, type Question } from "./clausesFor";
import { readCpv } from "./cpv";

function found(question: Question): Extract<Clauses, { ok: true }> {
  const clauses = clausesFor(clausier, question);
  if (!clauses.ok) throw new Error(clauses.probleme.code);
  return clauses;
}
const idsOf = (question: Question) => found(question).dispositions.filter(({ disposition }) => disposition.familles !== "toutes").map(({ disposition }) => disposition.id);
const famillesOf = (question: Question) => found(question).familles.map(({ famille }) => famille.id);
const FOR_ALL = clausier.dispositions.filter(({ familles }) => familles === "toutes").map(({ id }) => id);

describe("clausesFor", () => {
  it.each<[string, string[], string[]]>([
    ["30213100", ["informatique"], ["agec", "matieres-recyclees", "ecolabels", "reparabilite", "garanties-longues", "economie-fonctionnalite", "occasion", "cout-global", "consommation-electrique", "numerique-responsable"]],
    ["30232110", ["reprographie", "informatique"], ["agec", "matieres-recyclees", "cout-global", "ecolabels", "reparabilite", "garanties-longues", "economie-fonctionnalite", "occasion", "consommation-electrique", "numerique-responsable"]],
    ["39130000", ["mobilier"], ["rse", "agec", "matieres-recyclees", "ecolabels", "emballages"]],
    ["45000000", ["travaux"], ["insertion", "insertion-critere-qualite", "feminisation", "ecolabels", "qeb-hqe", "batiment-biosource", "travaux-materiaux-recycles", "travaux-reemploi", "chantier-propre"]],
    ["45233141", ["voirie", "travaux"], ["insertion", "feminisation", "travaux-materiaux-recycles", "travaux-reemploi", "voirie-enrobes", "insertion-critere-qualite", "ecolabels", "qeb-hqe", "batiment-biosource", "chantier-propre"]],
    ["90910000", ["nettoyage"], ["insertion", "rse", "reserve-ea-esat-siae"]],
    ["90919200", ["nettoyage"], ["insertion", "rse", "reserve-ea-esat-siae"]],
    ["55524000", ["restauration"], ["insertion", "rse", "biosource-plateaux", "emballages", "cout-global", "egalim", "fruits-legumes-saison", "option-vegetarienne"]],
    ["15100000", ["denrees"], ["egalim", "fruits-legumes-saison"]],
    ["18143000", ["epi", "vetements-travail"], ["insertion-heures", "reserve-ea-esat-siae", "matieres-recyclees", "ecolabels", "emballages", "cout-global", "rse", "ressource-durable"]],
    ["72413000", ["logiciels"], ["accessibilite-numerique", "numerique-responsable"]],
    ["60210000", ["ferroviaire", "transports"], ["rse", "transport-velos", "insertion", "feminisation", "transport-zero-diesel"]],
    ["09310000", ["electricite-gaz"], ["energie-verte"]],
    ["85312310", ["services-sociaux"], ["reserve-ess"]],
    ["90911200", ["nettoyage"], ["insertion", "rse", "reserve-ea-esat-siae"]],
    ["90920000", [], []],
    ["98000000", [], []],
  ])("%s: familles %j, dispositions %j", (codeCPV, familles, dispositions) => {
    expect(famillesOf({ codeCPV })).toEqual(familles);
    expect(idsOf({ codeCPV })).toEqual(dispositions);
  });

  it("adds what is for every purchase, after what is for the famille", () => {
    for (const codeCPV of ["90910000", "98000000"]) expect(found({ codeCPV }).dispositions.map(({ disposition }) => disposition.id).slice(-FOR_ALL.length)).toEqual(FOR_ALL);
    expect(FOR_ALL).toEqual(expect.arrayContaining(["egalite-discriminations", "hebergement-salaire", "critere-social", "critere-environnemental", "loi-clause-environnementale"]));
  });

  it.each(["30213100", " 30 213 100 ", "30213100-1", "30213100 – 1", "30.213.100", "30\u00a0213\u00a0100"])("reads « %s » as one code, spaces and check digit aside", (codeCPV) => {
    expect(found({ codeCPV })).toEqual(found({ codeCPV: "30213100" }));
  });

  it("takes the first digits of a code", () => {
    expect(famillesOf({ codeCPV: "302" })).toEqual(["informatique"]);
    expect(famillesOf({ codeCPV: "30" })).toEqual([]);
    expect(famillesOf({ codeCPV: "60" })).toEqual(["transports"]);
  });

  it.each([["30A13100", "illisible"], ["3", "illisible"], ["302131001", "illisible"], ["-1", "illisible"], ["30213100-12", "illisible"], ["3000000", "sept-chiffres"]])("says that « %s » is no code", (codeCPV, motif) => {
    expect(clausesFor(clausier, { codeCPV })).toEqual({ ok: false, probleme: { code: "cpvIllisible", recu: codeCPV, motif } });
  });

  it.each<[string, string[]]>([
    ["mobilier", ["mobilier"]], ["Mobilier urbain", ["mobilier-urbain"]], ["ORDINATEURS", ["informatique"]], ["ordinateur", ["informatique"]], ["gilet haute-visibilité", ["epi"]],
    ["maitrise d’oeuvre", ["maitrise-oeuvre"]], ["encres", ["consommables"]], ["fournitures-bureau", ["fournitures-bureau"]], ["entretien ménager", ["produits-entretien"]], ["vêtements de travail", ["vetements-travail"]],
    ["restauration scolaire", ["restauration"]], ["Produits textiles à l'exception des équipements de protection individuels", ["textiles", "vetements-travail"]], ["EQUIPEMENTS DE PROTECTION INDIVIDUELLE", ["epi"]],
    ["textiles", ["textiles"]], ["enrobé", ["voirie"]], ["jouet", ["jeux-jouets"]], ["nettoyage des locaux", ["nettoyage"]],
  ])("finds « %s»", (famille, expected) => expect(famillesOf({ famille })).toEqual(expected));

  it("finds every famille by its name and by its id, first", () => {
    for (const { id, libelle } of clausier.familles) {
      expect(famillesOf({ famille: libelle })).toContain(id);
      expect(famillesOf({ famille: id })[0]).toBe(id);
    }
  });

  it.each<[string, RegExp]>([["mobillier de buro", /Mobilier/], ["netoyage", /Nettoyage/], ["restoration", /Restauration/], ["vehicule léger propre", /Véhicules/]])("suggests names near « %s »", (famille, near) => {
    const clauses = clausesFor(clausier, { famille });
    expect(clauses).toMatchObject({ ok: false, probleme: { code: "familleInconnue", recu: famille } });
    if (!clauses.ok && clauses.probleme.code === "familleInconnue") {
      expect(clauses.probleme.proches).toHaveLength(3);
      expect(clauses.probleme.proches.join(" / ")).toMatch(near);
    }
  });

  it("takes a code and a famille together, each once", () => {
    expect(famillesOf({ codeCPV: "45000000", famille: "formation" })).toEqual(["travaux", "formation"]);
    expect(famillesOf({ codeCPV: "45000000", famille: "travaux" })).toEqual(["travaux"]);
    const both = found({ codeCPV: "45000000", famille: "formation" }).dispositions.map(({ disposition }) => disposition.id);
    expect(new Set(both).size).toBe(both.length);
  });

  it("says which familles a disposition is for, and by which code a famille was found", () => {
    const { familles, dispositions } = found({ codeCPV: "45233141" });
    expect(familles.map(({ cpv }) => cpv)).toEqual(["45233000", "45000000"]);
    expect(dispositions.find(({ disposition }) => disposition.id === "insertion")?.pour.map(({ id }) => id)).toEqual(["voirie", "travaux"]);
    expect(found({ famille: "voirie" }).familles).toMatchObject([{ cpv: null }]);
  });

  it.each<[string, string[]]>([
    ["30125100", ["Consommables d'impression"]], ["30120000", ["Matériel de reprographie et d'impression"]], ["30232110", ["Matériel de reprographie et d'impression"]], ["30197630", ["Papier"]], ["18143000", []],
    ["18110000", ["Produits textiles à l'exception des équipements de protection individuels"]],
  ])("%s is in one AGEC category at most, that of its nearest famille: %j", (codeCPV, categories) => {
    const { familles, dispositions } = found({ codeCPV });
    expect(familles.flatMap(({ famille }) => famille.agec)).toEqual(categories);
    expect(familles.flatMap(({ famille }) => famille.regles)).toHaveLength(categories.length);
    expect(dispositions.find(({ disposition }) => disposition.id === "agec")?.pour.map(({ id }) => id)).toEqual(categories.length === 0 ? undefined : [familles[0]!.famille.id]);
  });

  it("gives its category back to a famille that is named", () => {
    const { familles } = found({ codeCPV: "18143000", famille: "Vêtements de travail" });
    expect(familles.map(({ famille, cpv }) => [famille.id, cpv, famille.agec.length])).toEqual([["epi", "18143000", 0], ["vetements-travail", "18100000", 1]]);
  });

  it.each([{}, { codeCPV: " " }, { famille: "" }])("asks for something: %j", (question) => {
    expect(clausesFor(clausier, question)).toEqual({ ok: false, probleme: { code: "questionVide" } });
  });

  const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
  const known = fc.constantFrom(...clausier.familles.flatMap(({ cpv }) => cpv));
  it("law: a longer code never gets fewer clauses than its division, nor than any of its prefixes, the AGEC category aside", () => {
    fc.assert(
      fc.property(fc.oneof(digits(8), known), fc.constantFrom(2, 3, 4, 5, 6), (codeCPV, length) => {
        const longer = new Set(idsOf({ codeCPV }));
        for (const id of idsOf({ codeCPV: codeCPV.slice(0, length) })) if (id !== "agec") expect(longer).toContain(id);
      }),
    );
  });

  it("law: any text is a code of 8 digits or a typed refusal", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits(7), digits(9)), (text) => {
        const cpv = readCpv(text);
        expect(cpv.ok ? cpv.code : cpv.motif).toMatch(/^(\d{8}|illisible|sept-chiffres)$/);
      }),
    );
  });
});
