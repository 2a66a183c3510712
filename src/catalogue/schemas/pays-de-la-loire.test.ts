import { readSchema } from "../../core/scheme/readSchema";
import { criteresDe } from "../../core/scheme/filtre";
import { mesuresDe } from "../../core/scheme/mesure";
import { indicateursAvecChemin } from "../../core/scheme/schema";
import { actionsImprimees, annexe, bilan, corps, fold } from "../fixtures/annexePaysDeLaLoire";
import { registreDocuments } from "../registre/documents";
import { readReferentiel } from "../registre/readReferentiel";
import { schemaDocuments } from "./documents";

const file = schemaDocuments.find(({ fichier }) => fichier === "schemas/pays-de-la-loire.yaml")!;
const reading = readSchema(file.document, file.fichier, readReferentiel(registreDocuments));
if (!reading.ok) throw new Error(JSON.stringify(reading.problems, null, 1));
const { schema } = reading;
const objectifs = schema.axes.flatMap((axe) => axe.objectifs);
const actions = objectifs.flatMap((objectif) => objectif.actions);
const indicateurs = indicateursAvecChemin(schema);
const deAnnexe = indicateurs.filter(({ indicateur }) => /^\d+\.\d+$/.test(indicateur.code));
const imprimees = actionsImprimees();
const of = (code: string) => indicateurs.find(({ indicateur }) => indicateur.code === code)!;

/** What the annex prints, and what is read: the only slips corrected in a libellé. */
const CORRIGEES: Readonly<Record<string, readonly [printed: string, read: string]>> = {
  "5.1": ["à 90 € HT", "à 90 000 € HT"],
  "23.2": ["part E27de contrats", "part de contrats"],
};
/** Slips kept as printed: each is told in a note or a source. */
const GARDEES = ["recontres", "discrimimations", "questionnniares", "struturantes", "entégrant", "partenanires", "enquete", "repondre"];
/** Steps that no printed sous-action names. */
const SANS_SOUS_ACTION = ["2.2", "9.3", "10.1.retour", "31.p1", "34.1.enquete"];

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, rank) => `${from + rank}`);

describe("the scheme of the Pays de la Loire", () => {
  it("has 4 axes, 12 objectifs and 35 actions, numbered as in the annex", () => {
    expect(schema.axes.map(({ code }) => code)).toEqual(range(1, 4));
    expect(objectifs.map(({ code }) => code)).toEqual(range(1, 12));
    expect(actions.map(({ code }) => code)).toEqual(range(1, 35));
    expect(schema.axes.map((axe) => axe.objectifs.flatMap((objectif) => objectif.actions).length)).toEqual([10, 11, 9, 5]);
    expect(objectifs.map((objectif) => objectif.actions.length)).toEqual([5, 3, 2, 3, 4, 4, 3, 2, 4, 3, 1, 1]);
  });

  it("has the 68 indicators of the annex, by rank in their action", () => {
    const counts = schema.axes.map((axe) => deAnnexe.filter(({ chemin }) => chemin.axe === axe).length);
    expect(counts).toEqual([21, 20, 17, 10]);
    for (const action of actions) {
      const ranks = deAnnexe.filter(({ chemin }) => chemin.action === action).map(({ indicateur }) => indicateur.code);
      expect(ranks).toEqual(ranks.map((_, rank) => `${action.code}.${rank + 1}`));
    }
  });

  it("has beside them four indicators of the body's lists, eleven figures of the bilan, and its engagements", () => {
    const others = indicateurs.filter((one) => !deAnnexe.includes(one)).map(({ indicateur }) => indicateur.code);
    expect(others).toEqual(["1.b1", "5.b1", "5.b2", "6.p1", "11.b1", "AGEC-BIENS", "AGEC", "18.b1", "EGALIM", "27.p1", "27.b1", "27.b2", "27.b3", "28.b1", "28.b2", "28.b3", "31.p1", "35.p1", "PNAD-ENV", "PNAD-SOC", "ACHATS"]);
    expect(indicateurs.filter(({ engagement }) => engagement).map(({ indicateur, chemin }) => [indicateur.code, chemin.objectif?.code ?? null])).toEqual([
      ["AGEC-BIENS", "5"], ["AGEC", "5"], ["EGALIM", "6"], ["PNAD-ENV", null], ["PNAD-SOC", null], ["ACHATS", null],
    ]);
  });
});

describe("the words of the annex", () => {
  it("are read whole: 35 actions, 68 bullets", () => {
    expect(imprimees.map(({ code }) => code)).toEqual(range(1, 35));
    expect(imprimees.flatMap((action) => action.indicateurs)).toHaveLength(68);
  });

  it.each(actions.map((action) => [action.code, action] as const))("action %s has its title and its sous-actions, nothing more, nothing less", (code, action) => {
    expect(fold([action.libelle, ...action.sousActions].join(""))).toBe(imprimees.find((printed) => printed.code === code)?.texte);
  });

  it.each(actions.map((action) => [action.code, action] as const))("action %s has its indicators in their words", (code, action) => {
    const words = action.indicateurs.filter((one) => /^\d+\.\d+$/.test(one.code)).map((one) => {
      const [printed, read] = CORRIGEES[one.code] ?? ["", ""];
      return fold(read === "" ? one.libelle : one.libelle.replace(read, printed));
    });
    expect(words).toEqual(imprimees.find((one) => one.code === code)?.indicateurs);
  });

  it("are corrected only where a slip changes the sense, and a note says it", () => {
    for (const [code, [printed, read]] of Object.entries(CORRIGEES)) {
      expect(of(code).indicateur.libelle).toContain(read);
      expect(of(code).indicateur.note).toContain(printed);
      expect(fold(annexe)).toContain(fold(printed));
    }
  });

  it("tell the slips that are kept", () => {
    const told = JSON.stringify(actions.flatMap((action) => [action.source, ...action.indicateurs.map(({ note }) => note ?? "")]));
    for (const slip of GARDEES) {
      expect(annexe).toContain(slip);
      expect(told).toContain(slip);
      expect(schema.notes.join(" ")).toContain(slip);
    }
  });

  it("name the objectifs", () => {
    for (const { libelle, code } of objectifs) expect([code, fold(annexe).includes(fold(libelle))]).toEqual([code, true]);
  });
});

describe("the words of the body and of the bilan", () => {
  it("give the indicators that the annex lacks", () => {
    const lists = [...fold(corps).matchAll(/principauxindicateursdemesure:(.*?)(?:\.|$)/g)].map(([, list]) => list);
    expect(lists).toHaveLength(4);
    for (const { indicateur } of indicateurs.filter(({ indicateur: { code } }) => code.includes(".p"))) {
      expect([indicateur.code, lists.some((list) => list?.includes(fold(indicateur.libelle)))]).toEqual([indicateur.code, true]);
    }
  });

  it("are quoted as printed", () => {
    const sources = indicateurs.flatMap(({ indicateur }) => [indicateur.source, ...indicateur.cibles.map(({ source }) => source)]).concat(schema.axes.map(({ source }) => source), schema.notes);
    const quotes = sources.flatMap((source) => [...source.matchAll(/« (.+?) »/g)].map(([, quote = ""]) => quote));
    expect(quotes.length).toBeGreaterThan(20);
    const everything = fold([corps, annexe, bilan].join("\n"));
    expect(quotes.filter((quote) => !everything.includes(fold(quote)))).toEqual([]);
  });
});

describe("the targets", () => {
  const cibles = indicateurs.flatMap(({ indicateur }) => [indicateur, ...(indicateur.composantes ?? [])]).flatMap(({ code, cibles: found }) => found.map((cible) => ({ code, cible })));

  it("are those that the two documents set, and no other", () => {
    expect(cibles.map(({ code, cible }) => [code, cible.annee ?? cible.recurrence, cible.forme, cible.valeur, cible.valeurMax ?? null, cible.unite])).toEqual([
      ["AGEC", "permanente", "entre", 0.2, 0.4, "%"],
      ["EGALIM", "permanente", "au moins", 0.5, null, "%"],
      ["22.1", 2028, "au moins", 0.2, null, "%"],
      ["PNAD-ENV", 2025, "au moins", 1, null, "%"],
      ["PNAD-SOC", 2025, "au moins", 0.3, null, "%"],
    ]);
  });

  it("say what they are a share of, and leave only AGEC to check", () => {
    expect(cibles.filter(({ cible }) => cible.base === null)).toEqual([]);
    expect(cibles.filter(({ cible }) => cible.aVerifier !== undefined).map(({ code }) => code)).toEqual(["AGEC"]);
  });
});

describe("the measures", () => {
  it("leave to a person only what no table holds", () => {
    const measured = (genre: string) => deAnnexe.flatMap(({ indicateur }) => [indicateur, ...(indicateur.composantes ?? [])]).filter(({ mesure }) => mesure?.genre === genre).map(({ code }) => code);
    expect(measured("saisie")).toEqual(["35.3"]);
    expect(measured("realisation")).toEqual(["1.3", "2.2", "6.1", "9.2", "9.3", "10.1.retour", "31.2", "33.1", "33.2", "34.1.procedure", "34.1.enquete"]);
  });

  it("follow each step by a line of its own action", () => {
    for (const { indicateur, chemin } of indicateurs) {
      for (const { code, mesure } of [indicateur, ...(indicateur.composantes ?? [])]) {
        if (mesure?.genre !== "realisation") continue;
        expect(mesure.action).toBe(chemin.action?.code);
        const words = fold(mesure.sousAction ?? "").split("*");
        const found = chemin.action?.sousActions.filter((sousAction) => words.reduce((at, word) => (at < 0 ? at : fold(sousAction).indexOf(word, at)), 0) >= 0) ?? [];
        expect([code, found.length]).toEqual([code, SANS_SOUS_ACTION.includes(code) ? 0 : 1]);
      }
    }
  });

  it("hold the bounds of a row as criteria", () => {
    const filtre = (code: string) => mesuresDe(of(code).indicateur.mesure!).map((mesure) => ("filtre" in mesure ? mesure.filtre : null))[0];
    expect(filtre("15.1")?.criteres).toEqual({ indiceReparabilite: ">=7" });
    expect(filtre("12.1")?.criteres).toEqual({ niveauBiosource: ">=2" });
    expect(filtre("13.1")?.criteres).toEqual({ niveauE: ["E2", "E3", "E4", 2, 3, 4], niveauC: ["C1", "C2", 1, 2] });
    expect(filtre("29.1")?.et.map(({ criteres }) => criteres)).toEqual([{ poidsCritereSocial: ">=5 %" }, { poidsCritereSocial: "<=10 %" }]);
  });

  it("ask an amount of a marché where the bilan does, strictly, and where the annex does", () => {
    const amounts = indicateurs.flatMap(({ indicateur: { code, mesure } }) => (mesure ? mesuresDe(mesure) : []).flatMap((one) => ("base" in one && one.base ? criteresDe(one.base) : []).filter(({ champ }) => champ === "montant").map(({ critere }) => [code, critere] as const)));
    const bounded = (bound: string) => amounts.filter(([, critere]) => critere === bound).map(([code]) => code);
    expect(new Set(amounts.map(([, critere]) => critere))).toEqual(new Set([">15000", ">40000", ">=90000"]));
    expect(bounded(">40000")).toEqual(["27.1"]);
    expect(bounded(">=90000")).toEqual(["5.1"]);
    expect(schema.notes.join(" ")).toContain(`(${bounded(">15000").filter((code) => code !== "5.b1").join(", ")} ;`);
  });

  it("say that amount in the words of the base, beside the figure", () => {
    const spelled: Readonly<Record<string, string>> = { ">15000": "15 000 € HT", ">40000": "40 000 € HT", ">=90000": "90 000 € HT" };
    for (const { indicateur: { code, mesure } } of indicateurs) {
      for (const one of mesure ? mesuresDe(mesure) : []) {
        const bound = "base" in one ? one.base?.criteres["montant"] : undefined;
        if (bound !== undefined) expect([code, one.denominateur]).toEqual([code, expect.stringContaining(spelled[String(bound)]!)]);
      }
    }
  });

  it("say that locality can't be an award criterion wherever it is observed", () => {
    for (const { indicateur } of indicateurs) {
      if (!JSON.stringify(indicateur.mesure ?? null).includes("titulaireDepartement")) continue;
      expect(indicateur.lecture).toContain("la localisation ne peut pas être un critère d'attribution");
    }
    expect(JSON.stringify(of("5.1").indicateur.mesure)).toContain("titulaireDepartement");
  });
});
