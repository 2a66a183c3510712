import { referentiel, schemas } from "..";
import type { Cible } from "../../core/scheme/cible";
import { isComptee, mesuresDe } from "../../core/scheme/mesure";
import { indicateursAvecChemin, indicateursDe } from "../../core/scheme/schema";
import { echeanceDe } from "../../core/compliance/echeancier";

const schema = schemas.get("reglementaire")!;
const indicateurs = indicateursAvecChemin(schema).map(({ indicateur }) => indicateur);
const parCode = new Map(indicateursDe(schema).map((one) => [one.code, one]));
const cibles: readonly { readonly code: string; readonly cible: Cible }[] = [...parCode.values()].flatMap(({ code, cibles: all }) => all.map((cible) => ({ code, cible })));

/** Every dated value of a rule: code, value, form, from, to, and whether the figure is settled. */
const DATED = `
PNAD-SOC | 0.3 | au moins | 2026-01-01 | | etablie
PNAD-ENV | 1 | au moins | 2026-01-01 | | etablie
SPASER-SEUIL | 100000000 | plus de | | 2022-12-31 | etablie
SPASER-SEUIL | 50000000 | plus de | 2023-01-01 | | etablie
SPASER-ADOPTION | 1 | réalisé | | 2022-12-31 | etablie
SPASER-ADOPTION | 1 | réalisé | 2023-01-01 | | etablie
PUBLICATION | 1 | réalisé | 2023-01-01 | | etablie
ENV-2026 | 1 | au moins | 2026-08-21 | | etablie
SOC-2026 | 1 | au moins | 2026-08-21 | 2027-12-31 | etablie
BOAMP | 1 | au moins | | | a-verifier
DECP-40 | 1 | au moins | 2024-01-01 | | a-verifier
DECP-25 | 1 | au moins | 2024-01-01 | | a-verifier
PME-GLOBAUX | 0.1 | au moins | | 2024-12-31 | etablie
PME-GLOBAUX | 0.2 | au moins | 2025-01-01 | | etablie
AGEC-DECLARATION | 1 | réalisé | 2024-07-01 | | etablie
EGALIM-DURABLE | 0.5 | au moins | 2022-01-01 | | etablie
EGALIM-BIO | 0.2 | au moins | 2022-01-01 | | etablie
EGALIM-VIANDE-POISSON | 0.6 | au moins | 2024-01-01 | | etablie
EGALIM-OUTREMER | 0.2 | au moins | 2022-01-01 | 2025-12-31 | a-verifier
EGALIM-OUTREMER | 0.35 | au moins | 2026-01-01 | 2029-12-31 | a-verifier
EGALIM-OUTREMER | 0.5 | au moins | 2030-01-01 | | a-verifier
EGALIM-OUTREMER-BIO | 0.05 | au moins | 2022-01-01 | 2025-12-31 | a-verifier
EGALIM-OUTREMER-BIO | 0.1 | au moins | 2026-01-01 | 2029-12-31 | a-verifier
EGALIM-OUTREMER-BIO | 0.2 | au moins | 2030-01-01 | | a-verifier
VEHICULES-VFE | 0.3 | au moins | 2021-07-01 | 2024-12-31 | a-verifier
VEHICULES-VFE | 0.4 | au moins | 2025-01-01 | 2029-12-31 | a-verifier
VEHICULES-VFE | 0.7 | au moins | 2030-01-01 | | a-verifier
VEHICULES-VTFE | 0.374 | au moins | 2026-01-01 | 2029-12-31 | a-verifier
VEHICULES-VTFE | 0.4 | au moins | 2030-01-01 | | a-verifier
DGP.30 | 0 | au plus | | | etablie
AVANCE | 1 | au moins | | | etablie
AVANCE-PME | 0.1 | au moins | | | a-verifier
BIOSOURCE | 0.25 | au moins | 2030-01-01 | | a-verifier
ADEME-ENV.30 | 0.3 | au moins | | | etablie
ADEME-ENV.60 | 0.6 | au moins | | | etablie
ADEME-SOC | 0.3 | au moins | | | etablie
`.trim().split("\n");
/** Milestones by year: code, year, value. Those of AGEC are all to check. */
const JALONS = `
PNAD-SOC 2025 0.3, PNAD-ENV 2025 1,
AGEC-01.reemploi 2024 0.08, AGEC-01.reemploi 2027 0.15, AGEC-01.reemploi 2030 0.15, AGEC-01.recycle 2024 0.2, AGEC-01.recycle 2027 0.25, AGEC-01.recycle 2030 0.3,
AGEC-09.reemploi 2024 0.2, AGEC-09.recycle 2024 0.15, AGEC-10.reemploi 2024 0.05, AGEC-10.recycle 2024 0.2, AGEC-10.recycle 2030 0.4`.split(",").map((line) => line.trim());

describe("the national objectives", () => {
  it.each([
    ["PNAD-SOC", 0.3],
    ["PNAD-ENV", 1],
  ])("%s is %s of the marchés notified, at the end of 2025, by a plan and not by law", (code, valeur) => {
    const indicateur = indicateurs.find((candidate) => candidate.code === code);
    expect(indicateur?.mesure).toMatchObject({ genre: "part", table: "marches", subsequents: true, concessions: false });
    const same = { valeur, unite: "%", base: "marchés notifiés dans l'année", forme: "au moins" };
    expect(indicateur?.cibles).toMatchObject([{ ...same, annee: 2025, au: "2025-12-31" }, { ...same, recurrence: "annuelle", du: "2026-01-01", aVerifier: expect.stringContaining("sans successeur connu") }]);
    expect(indicateur?.cibles[0]?.source).toMatch(/PNAD 2022-2025.*plan national, et non loi ni règlement/);
    expect(indicateur?.lecture).toMatch(/concessions \(DSP\) ne sont pas comptées/);
  });
});

describe("the rules of the law", () => {
  it("stand in eleven axes, one a theme, each axis with its own codes", () => {
    expect(schema.axes.map(({ code, objectifs }) => [code, objectifs.every((objectif) => objectif.code.startsWith(`${code}.`))])).toEqual(schema.axes.map((_, rank) => [`${rank + 1}`, true]));
    expect(schema.axes.map(({ objectifs }) => objectifs.flatMap(({ actions }) => actions.flatMap((action) => action.indicateurs)).length)).toEqual([2, 7, 3, 5, 19, 5, 3, 4, 1, 2, 2]);
  });

  it("has every dated value, and no other", () => {
    const dated = cibles.filter(({ cible }) => cible.recurrence !== null).map(({ code, cible }) => [code, cible.valeur, cible.forme, cible.du ?? "", cible.au ?? "", cible.confiance].join(" | ").replace(/ {2,}/g, " "));
    expect(dated.sort()).toEqual([...DATED].sort());
    expect(cibles.flatMap(({ code, cible }) => (cible.annee === null ? [] : [`${code} ${cible.annee} ${cible.valeur}`])).sort()).toEqual([...JALONS].sort());
  });

  it.each<[string, number, number | null]>([
    ["SPASER-SEUIL", 2022, 100_000_000], ["SPASER-SEUIL", 2023, 50_000_000],
    ["PNAD-SOC", 2024, null], ["PNAD-SOC", 2025, 0.3], ["PNAD-SOC", 2026, 0.3], ["PNAD-ENV", 2025, 1], ["PNAD-ENV", 2031, 1],
    ["ENV-2026", 2025, null], ["ENV-2026", 2026, 1], ["SOC-2026", 2027, 1], ["SOC-2026", 2028, null],
    ["PME-GLOBAUX", 2024, 0.1], ["PME-GLOBAUX", 2025, 0.2],
    ["EGALIM-VIANDE-POISSON", 2023, null], ["EGALIM-VIANDE-POISSON", 2024, 0.6], ["EGALIM-OUTREMER", 2026, 0.35],
    ["VEHICULES-VFE", 2024, 0.3], ["VEHICULES-VFE", 2025, 0.4], ["VEHICULES-VFE", 2030, 0.7], ["VEHICULES-VTFE", 2025, null], ["VEHICULES-VTFE", 2026, 0.374],
    ["BIOSOURCE", 2029, null], ["BIOSOURCE", 2030, 0.25],
    ["AGEC-01.recycle", 2023, null], ["AGEC-01.recycle", 2026, 0.2], ["AGEC-01.recycle", 2027, 0.25], ["AGEC-01.recycle", 2030, 0.3],
    // A rate of 2024 doesn't stand for that of 2027, which nobody knows.
    ["AGEC-09.reemploi", 2026, 0.2], ["AGEC-09.reemploi", 2027, null], ["AGEC-09.recycle", 2027, null], ["AGEC-10.reemploi", 2027, null], ["AGEC-10.recycle", 2026, 0.2], ["AGEC-10.recycle", 2027, null], ["AGEC-10.recycle", 2030, 0.4],
  ])("%s asks in %d for %s", (code, annee, valeur) => {
    expect(echeanceDe(parCode.get(code)!.cibles, annee).enVigueur?.valeur ?? null).toBe(valeur);
  });

  it("marks what is not settled: the target, its indicator where all of it is, and says so in the source", () => {
    const unsettled = cibles.filter(({ cible }) => cible.confiance === "a-verifier");
    expect(unsettled.filter(({ cible }) => !cible.source.includes("à vérifier"))).toEqual([]);
    const marked = indicateurs.filter(({ confiance }) => confiance === "a-verifier");
    expect(marked.map(({ code }) => code)).toEqual(["SOC-2026-EXCEPTIONS", "BOAMP", "DECP-40", "DECP-25", "EGALIM-OUTREMER", "EGALIM-OUTREMER-BIO", "VEHICULES-VFE", "VEHICULES-VTFE", "AVANCE-PME", "BIOSOURCE", "INDEX-EGALITE"]);
    expect(marked.filter(({ source }) => !source.includes("à vérifier"))).toEqual([]);
    // A table that shows no source has the target to say it; where there is none, the name of the indicator does.
    expect(marked.filter(({ cibles: own, libelle }) => own.length === 0 && !libelle.includes("à vérifier"))).toEqual([]);
  });

  it("gives no verdict on a plan that has ended, a threshold, a refusal that nobody wrote down, another territory, a voluntary level", () => {
    expect([...new Set(cibles.filter(({ cible }) => cible.aVerifier).map(({ code }) => code))]).toEqual(["PNAD-SOC", "PNAD-ENV", "SPASER-SEUIL", "EGALIM-OUTREMER", "EGALIM-OUTREMER-BIO", "AVANCE", "ADEME-ENV.30", "ADEME-ENV.60", "ADEME-SOC"]);
    expect(parCode.get("AVANCE")!.cibles[0]?.aVerifier).toMatch(/refusée par le titulaire/);
  });

  it("says which article numbers nobody has read again", () => {
    for (const article of ["R2131-12", "L230-5-1", "article 257"]) {
      expect(schema.notes.some((note) => note.includes(article) && note.includes("n'ont pas été relus"))).toBe(true);
      expect(cibles.filter(({ cible }) => cible.source.includes(article) && !cible.source.includes("connaissance générale"))).toEqual([]);
    }
  });

  it("never takes the sum of the register for the spending of a year", () => {
    expect(mesuresDe(parCode.get("SPASER-SEUIL")!.mesure!).map((mesure) => (isComptee(mesure) ? mesure.table : mesure.genre))).toEqual(["paiements", "saisie"]);
  });

  it("publishes ESUS and employers of disadvantaged people on lines of their own, in number and in value", () => {
    for (const code of ["PUB-ESUS", "PUB-INCLUSION"]) expect([`${code}.nombre`, `${code}.valeur`].map((line) => parCode.get(line)?.mesure?.genre)).toEqual(["part", "partMontant"]);
  });
});

describe("European thresholds", () => {
  it.each([
    ["seuilTravaux", [[5_538_000, "etablie"], [5_404_000, "etablie"]]],
    ["seuilEtatCentral", [[143_000, "a-verifier"], [140_000, "etablie"]]],
    ["seuilCollectivites", [[221_000, "etablie"], [216_000, "etablie"]]],
    ["seuilEntitesAdjudicatrices", [[443_000, "a-verifier"], [432_000, "etablie"]]],
  ])("%s: 2024-2025, then 2026-2027, by the launch of the consultation", (code, expected) => {
    const parametre = schema.parametres.find((one) => one.code === code)!;
    expect(parametre.date).toBe("dateLancement");
    expect(parametre.valeurs.map(({ valeur, confiance }) => [valeur, confiance])).toEqual(expected);
    expect(parametre.valeurs.map(({ du, au }) => [du, au])).toEqual([["2024-01-01", "2025-12-31"], ["2026-01-01", "2027-12-31"]]);
  });
});

describe("AGEC", () => {
  const familles = referentiel.get("produits")!.champs.find(({ id }) => id === "familleAgec")!.valeurs.map(({ valeur }) => valeur);
  const agec = indicateurs.filter(({ code }) => /^AGEC-\d\d$/.test(code));

  it("has the 17 official categories in their order and words, two rates each", () => {
    expect(familles).toHaveLength(17);
    expect(agec.map(({ libelle }) => libelle)).toEqual(familles);
    for (const { code, composantes } of agec) expect(composantes?.map((composante) => composante.code)).toEqual([`${code}.reemploi`, `${code}.recycle`]);
  });

  it("divides the spending of its own category by itself", () => {
    agec.forEach(({ composantes, libelle }) => {
      composantes?.forEach(({ mesure }, rank) => {
        const side = (champ: string) => ({ genre: "somme", table: "produits", champ, filtre: { criteres: { familleAgec: libelle } } });
        expect(mesure).toMatchObject({ genre: "ratio", numerateur: side(rank === 0 ? "montantReemploi" : "montantRecycle"), diviseur: side("montant") });
      });
    });
  });

  it("knows three categories, to check, and guesses no other rate", () => {
    const known = agec.filter(({ composantes }) => composantes?.some((composante) => composante.cibles.length > 0));
    expect(known.map(({ code }) => code)).toEqual(["AGEC-01", "AGEC-09", "AGEC-10"]);
    const others = agec.filter((indicateur) => !known.includes(indicateur));
    expect(others).toHaveLength(14);
    for (const { note, composantes } of others) {
      expect(note).toMatch(/à compléter/);
      expect(composantes?.map((composante) => composante.note)).toEqual(["À compléter.", "À compléter."]);
      expect(composantes?.filter(({ libelle }) => !libelle.endsWith("(taux à compléter)"))).toEqual([]);
    }
  });
});
