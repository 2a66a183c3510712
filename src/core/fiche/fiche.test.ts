import fc from "fast-check";
import { registerOf, surveyOf, type Sheets } from "../../../test/registerOf";
import { referentiel } from "../../catalogue";
import { clausier } from "../../catalogue/clausier";
import { seuils } from "../../catalogue/seuils";
import type { Cell } from "../register/cell";
import { dayOfIso } from "../register/day";
import { lieuImport } from "../register/importation/lieu";
import { drain } from "../steps";
import { chercherAchats, cleAchat, listeAchats, type Achat } from "./achat";
import { avecReponse, FICHE_VIDE, justificationDAbsence, type Fiche } from "./fiche";
import { etatsDesFiches, lireFiche } from "./lireFiche";
import { manquesDe } from "./manques";
import { obligationDe, OBLIGATIONS } from "./obligations";
import { planLignes } from "./planFiche";
import { planMarche } from "./planMarche";
import { lirePoids, texteDuPoids } from "./poids";
import { questionsDe, toutesLes } from "./questions";
import { texteFiche, texteObligation } from "./textes";

const TODAY = dayOfIso("2026-11-25");
const HEADERS = ["N° marché", "Objet", "Famille d'achat", "Code CPV", "Catégorie", "Nature", "Montant HT", "Date de lancement", "Date de notification", "Stratégie d'achat formalisée", "Justification d'absence"];
const MARCHES: readonly (readonly Cell[])[] = [
  HEADERS,
  ["0001", "Nettoyage des locaux", null, "90910000", "Services", null, 300_000, "2026-09-01", "2026-11-01", null, null],
  ["0002", "Voirie", "Voirie", null, "Travaux", null, 1_000_000, "2026-09-01", "2026-11-01", "non", null],
  ["0003", "Lot 1", null, "90910000", "Services", null, 150_000, "2026-09-01", "2026-11-01", null, null],
  ["0003", "Lot 2", null, "90910000", "Services", null, 100_000, "2026-09-01", "2026-11-01", "oui", "Déjà dit"],
  [null, "Sans numéro", null, null, null, null, 10, null, null, null, null],
];
const BESOINS: readonly (readonly Cell[])[] = [["Besoin", "Année", "Type de besoin", "Famille d'achat", "Montant estimé HT"], ["Ordinateurs des lycées", 2027, "Nouveau", "ordinateurs", 50_000]];
const FICHES = (referentiel.get("fichesAchat")?.champs ?? []).map(({ libelle }) => libelle);

const register = (more: Sheets = {}) => registerOf({ Marchés: MARCHES, Recensement: BESOINS, ...more }, referentiel);
const listed = (more: Sheets = {}) => drain(listeAchats(register(more)));
function achat(nom: string, more?: Sheets): Achat {
  const found = listed(more).achats.find((one) => one.nom === nom);
  if (!found) throw new Error(`no ${nom}`);
  return found;
}
const BASE: Achat = { ...achat("0001"), rangs: [0] };
const questions = (one: Achat = BASE) => questionsDe(clausier, seuils, one, TODAY);
const retenir = (fiche: Fiche, ...ids: string[]) => ids.reduce((sum, id) => avecReponse(sum, id, { decision: "retenue" }), fiche);
const LAW = ["loi-clause-environnementale", "loi-critere-environnemental", "loi-specifications-environnementales", "loi-clause-sociale"];
const VALIDATION = { par: "Mme Durand", le: TODAY };

describe("the purchases of a workbook", () => {
  it("are its marchés and its needs, rows of one number together, rows without a name counted", () => {
    const { achats, sansNom } = listed();
    expect(achats.map(({ objet, nom, rangs }) => [objet, nom, rangs.length])).toEqual([["marche", "0001", 1], ["marche", "0002", 1], ["marche", "0003", 2], ["besoin", "Ordinateurs des lycées", 1]]);
    expect(achat("0003").montant).toEqual({ plusGrand: 150_000, total: 250_000 });
    expect(sansNom).toEqual({ marches: 1, besoins: 0 });
  });
  it.each([["0003", ["0003"]], ["nettoyage", ["0001"]], ["LYCÉES ordi", ["Ordinateurs des lycées"]], ["45", []], ["", ["0001", "0002", "0003", "Ordinateurs des lycées"]]])("« %s » finds %j", (asked, names) => {
    expect(chercherAchats(listed().achats, asked).map(({ nom }) => nom)).toEqual(names);
  });
  it("puts the very number first", () => {
    const named = (nom: string): Achat => ({ ...BASE, nom, cherche: nom });
    expect(chercherAchats([named("2024-10"), named("2024-1")], "2024-1").map(({ nom }) => nom)).toEqual(["2024-1", "2024-10"]);
  });
  it("is empty in an empty workbook", () => expect(drain(listeAchats(registerOf({ Feuil1: [["a"]] }, referentiel)))).toEqual({ achats: [], sansNom: { marches: 0, besoins: 0 } }));
});

describe("what the law asks", () => {
  it("knows every disposition of obligations.yaml, and names none that the clausier hasn't", () => {
    const ids = clausier.dispositions.map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith("loi-") && !(id in OBLIGATIONS))).toEqual([]);
    expect(Object.keys(OBLIGATIONS).filter((id) => !ids.includes(id))).toEqual([]);
  });
  const after = [dayOfIso("2026-09-01")];
  const cases: readonly [string, Partial<Achat>, string, string][] = [
    ["launched after", {}, "oui", "lanceApres"], ["launched the very day", { lancements: [dayOfIso("2026-08-21")] }, "oui", "lanceApres"], ["launched the day before", { lancements: [dayOfIso("2026-08-20")] }, "non", "lanceAvant"],
    ["no launch, notified before", { lancements: [], lancementInconnu: true, notifications: [dayOfIso("2025-01-01")] }, "non", "lanceAvant"],
    ["no launch, notified after", { lancements: [], lancementInconnu: true }, "aVerifier", "lancementInconnu"], ["a concession", { natures: ["DSP"] }, "non", "concession"],
    ["a subséquent", { natures: ["Marché subséquent"] }, "non", "subsequent"], ["an ordinary marché", { natures: ["Marché"] }, "oui", "lanceApres"],
    ["rows on both sides", { lancements: [dayOfIso("2026-08-20"), ...after] }, "aVerifier", "lancementsDifferents"], ["a need", { objet: "besoin", lancements: [], lancementInconnu: true }, "oui", "aLancer"],
  ];
  it.each(cases)("%s: the environment", (_name, change, applicable, motif) => expect(obligationDe("loi-clause-environnementale", { ...BASE, ...change }, seuils, TODAY)).toMatchObject({ applicable, motif }));
  it.each<[string, Partial<Achat>, string, string]>([
    ["services at the threshold", { montant: { plusGrand: 216_000, total: 216_000 } }, "oui", "atteintSeuil"], ["services under it", { montant: { plusGrand: 215_999, total: 215_999 } }, "non", "sousSeuil"],
    ["works under theirs", { categories: ["Travaux"] }, "non", "sousSeuil"], ["works by their CPV code", { categories: [], codesCPV: ["45000000"] }, "non", "sousSeuil"],
    ["neither category nor code, in between", { categories: [], codesCPV: [] }, "aVerifier", "categorieInconnue"], ["neither, under both", { categories: [], codesCPV: [], montant: { plusGrand: 1, total: 1 } }, "non", "sousSeuil"],
    ["no amount", { montant: null }, "aVerifier", "montantInconnu"], ["lots that reach it together", { montant: { plusGrand: 150_000, total: 250_000 } }, "aVerifier", "lotsEnsemble"],
    ["a launch that isn't known", { lancements: [], lancementInconnu: true }, "aVerifier", "lancementInconnu"], ["launched when no threshold is known", { lancements: [dayOfIso("2029-01-01")] }, "aVerifier", "seuilInconnu"],
  ])("%s: the social condition", (_name, change, applicable, motif) => {
    const told = obligationDe("loi-clause-sociale", { ...BASE, ...change }, seuils, TODAY)!;
    expect(told).toMatchObject({ applicable, motif });
    expect(texteObligation(told)).toMatch(/ : .+\.$/);
  });
  it("asks nothing of the other dispositions", () => expect(obligationDe("insertion", BASE, seuils, TODAY)).toBeNull());
});

describe("the questions", () => {
  it("are those of the famille and of every purchase, by theme, each once", () => {
    const ids = toutesLes(questions()).map(({ disposition }) => disposition.id);
    expect(ids).toEqual(expect.arrayContaining(["insertion", "rse", "reserve-ea-esat-siae", "critere-social", ...LAW]));
    expect(ids).not.toContain("batiment-biosource");
    expect(new Set(ids).size).toBe(ids.length);
    expect(questions().themes.map(({ theme }) => theme).slice(0, 2)).toEqual(["insertion", "égalité"]);
  });
  it.each<[Partial<Achat>, readonly string[]]>([[{ codesCPV: [], familles: [] }, ["questionVide"]], [{ codesCPV: ["123"], familles: ["zzz"] }, ["cpvSansFamille", "familleInconnue"]], [{ codesCPV: ["x"] }, ["cpvIllisible"]], [{}, []]])("%j: said, and what is for every purchase is asked all the same", (change, codes) => {
    const asked = questions({ ...BASE, ...change });
    expect(asked.problemes.map(({ code }) => code)).toEqual(codes);
    expect(toutesLes(asked).map(({ disposition }) => disposition.id)).toEqual(expect.arrayContaining(LAW));
  });
});

describe("what lacks to validate", () => {
  const manques = (fiche: Fiche, validation: { readonly par: string; readonly le: number | null } = VALIDATION) => manquesDe(fiche, questions(), validation, TODAY).map(({ code }) => code);
  it("asks for the obligations, an answer, a name and a day that isn't to come", () => {
    expect(manques(FICHE_VIDE, { par: " ", le: TODAY + 1 })).toEqual([...LAW.map(() => "obligation"), "aucuneReponse", "nom", "date"]);
    expect(manques(retenir(FICHE_VIDE, ...LAW))).toEqual([]);
    expect(manques(retenir(FICHE_VIDE, ...LAW), { par: "x", le: dayOfIso("0202-01-01") })).toEqual(["date"]);
  });
  it("takes a disposition of the same kind for what the law asks", () => expect(manques(retenir(FICHE_VIDE, "insertion", "critere-environnemental", LAW[0]!, LAW[2]!))).toEqual([]));
  it("asks why what the law asks for is left out, and why nothing social is kept", () => {
    const out = avecReponse(retenir(FICHE_VIDE, ...LAW.slice(0, 3)), "loi-clause-sociale", { decision: "ecartee" });
    expect(manques(out)).toEqual(["justification", "absence"]);
    const why = avecReponse(out, "loi-clause-sociale", { justification: "Achat de licences" });
    expect([manques(why), justificationDAbsence(why, questions())]).toEqual([[], "Achat de licences"]);
    expect(justificationDAbsence(retenir(why, "insertion"), questions())).toBe("");
  });
});

describe("kept in the workbook", () => {
  const definition = referentiel.get("fichesAchat")!;
  /** The table once the plan is written, as rows. */
  function written(rows: readonly (readonly Cell[])[] | null, fiche: Fiche): readonly (readonly Cell[])[] {
    const sheets: Sheets = rows ? { "Fiches achat": rows } : {};
    const table = register(sheets).tables.get("fichesAchat") ?? null;
    const survey = surveyOf({ Marchés: MARCHES, Recensement: BESOINS, ...sheets });
    const found = planLignes(BASE, lireFiche(table, BASE, clausier), fiche, questions(), survey, definition, table && { table, lieu: lieuImport(survey, table, null) });
    if (!found.ok) throw new Error(found.refus.motif);
    const next = (rows ?? []).map((row) => [...row]);
    for (const edit of found.plan.edits) if (edit.kind === "setCells") edit.contents.forEach((line, down) => line.forEach((content, right) => {
      const row = (next[edit.row + down] ??= []);
      if (content) row[edit.column + right] = content.type === "vide" ? null : content.value;
    }));
    return next;
  }
  const read = (rows: readonly (readonly Cell[])[]) => lireFiche(register({ "Fiches achat": rows }).tables.get("fichesAchat") ?? null, BASE, clausier);

  const reponse = fc.record({ decision: fc.constantFrom("retenue" as const, "ecartee" as const, null), justification: fc.constantFrom("", "Pas de marché mûr", "=1+1", "À voir ; ensuite"), poids: fc.constantFrom(null, 0.05, 0.1, 1) });
  const fiche = fc.record({ reponses: fc.array(fc.tuple(fc.constantFrom(...toutesLes(questions()).map(({ disposition }) => disposition.id)), reponse), { maxLength: 8 }).map((pairs) => new Map(pairs)), absence: fc.constantFrom("", "Fourniture simple"), validation: fc.constantFrom(null, VALIDATION) });
  const plain = ({ reponses, absence, validation }: Fiche) => ({ absence, validation, reponses: [...reponses].filter(([, one]) => one.decision !== null || one.justification !== "" || one.poids !== null).sort(([a], [b]) => (a < b ? -1 : 1)) });

  it("law: what is kept is read back, twice over, and keeping it again writes nothing", () => {
    fc.assert(fc.property(fiche, fiche, (first, second) => {
      const rows = written(null, first);
      expect(plain(read(rows).fiche)).toEqual(plain(first));
      const again = written(rows, second);
      expect(plain(read(again).fiche)).toEqual(plain(second));
      expect(read(again).avis).toEqual([]);
      expect(written(again, second)).toEqual(again);
    }), { numRuns: 12 });
  });

  it("leaves the rows of other purchases, and those of a need of that very name", () => {
    const other = ["0001", "Besoin", "insertion", "x", "insertion", "clause", "Retenue", null, null, "Brouillon", null, null];
    const rows = written([FICHES, other], retenir(FICHE_VIDE, "rse"));
    expect(rows[1]).toEqual(other);
    expect(rows.slice(2).map((row) => [row[0], row[4], row[6]])).toEqual([["0001", "ensemble", undefined], ["0001", "rse", "Retenue"]]);
    const states = etatsDesFiches(register({ "Fiches achat": rows }).tables.get("fichesAchat")!);
    expect([...states]).toEqual([[cleAchat({ objet: "besoin", nom: "0001" }), "brouillon"], [cleAchat(BASE), "brouillon"]]);
  });

  const hand: readonly (readonly Cell[])[] = [
    FICHES,
    ["0001", null, null, "Sous-critère « Responsabilité Sociétale des Entreprises »", null, null, "Retenu", null, "beaucoup", "Validée", "M. Petit", "2026-10-01"],
    ["0001", "Marché", null, "Notre propre clause", null, null, "peut-être", "à nous", null, "Validée", "M. Petit", "2026-10-01"],
    ["0001", "Marché", null, "encore", "rse", null, "Écartée", null, null, "Validée", "M. Petit", "hier"],
  ];
  it("shows what a person wrote by hand, known by its words; what isn't read is told, and stays", () => {
    const { fiche: found, avis, lignes } = read(hand);
    expect(found.reponses.get("rse")).toEqual({ decision: "retenue", justification: "", poids: null });
    expect(found.validation).toBeNull();
    expect(lignes).toHaveLength(3);
    expect(avis.map((one) => [one.code, "ligne" in one ? one.ligne : null, "texte" in one ? one.texte : null])).toEqual([
      ["illisible", 2, "beaucoup"], ["illisible", 3, "peut-être"], ["horsClausier", 3, "Notre propre clause"], ["illisible", 4, "hier"], ["doublon", 4, "encore"], ["validationsDifferentes", null, null],
    ]);
    const rows = written(hand, avecReponse(found, "rse", { justification: "Dit" }));
    expect(rows[1]).toEqual(["0001", null, null, hand[1]![3], null, null, "Retenu", "Dit", "beaucoup", "Brouillon", null, null]);
    expect(rows[2]).toEqual([...hand[2]!.slice(0, 9), "Brouillon", null, null]);
    expect(rows[3]).toEqual([...hand[3]!.slice(0, 9), "Brouillon", null, "hier"]);
    // Validated, every row of the fiche says so, and what is said twice stays.
    const validated = written(hand, { ...found, validation: VALIDATION });
    expect(read(validated).fiche.validation).toEqual({ par: "Mme Durand", le: TODAY });
    expect(validated[2]!.slice(0, 9)).toEqual(hand[2]!.slice(0, 9));
    expect(written(hand, avecReponse(found, "rse", { poids: 0.1 }))[1]![8]).toBe(0.1);
  });

  it("refuses a table without the columns of what is to be kept", () => {
    const table = register({ "Fiches achat": [["Marché ou besoin", "Disposition", "Décision"]] }).tables.get("fichesAchat")!;
    const survey = surveyOf({ "Fiches achat": [["Marché ou besoin", "Disposition", "Décision"]] });
    const found = planLignes(BASE, lireFiche(table, BASE, clausier), { ...FICHE_VIDE, validation: VALIDATION }, questions(), survey, definition, { table, lieu: lieuImport(survey, table, null) });
    expect(found).toEqual({ ok: false, refus: { motif: "colonnes", feuille: "Fiches achat", libelles: ["État de la fiche", "Validée par", "Validée le"] } });
  });
});

describe("counted in the register", () => {
  const table = register().tables.get("marches")!;
  const at = (nom: string, validee: boolean, justification = "") => planMarche(table, achat(nom), { validee, justification });
  it("writes « oui » and the justification in blank cells alone", () => {
    expect(at("0001", true, "Rien de social").changements.map(({ row, column, apres }) => [row, column, apres])).toEqual([[1, 9, { type: "texte", value: "oui" }], [1, 10, { type: "texte", value: "Rien de social" }]]);
    expect(at("0001", false)).toEqual({ changements: [], avis: [] });
  });
  it("never replaces what a person typed", () => {
    expect(at("0002", true)).toEqual({ changements: [], avis: [{ code: "autreValeur", champ: "strategieFormalisee", lieu: "Marchés!J3", valeur: "non" }] });
    expect(at("0003", true, "Autre")).toMatchObject({ changements: [{ row: 3, column: 9 }, { row: 3, column: 10 }], avis: [{ code: "autreValeur", lieu: "Marchés!K5", valeur: "Déjà dit" }] });
    expect(at("0003", false)).toEqual({ changements: [], avis: [{ code: "resteOui", lieu: "Marchés!J5" }] });
  });
  it("says that the register has no such column, and leaves formulas", () => {
    const bare = registerOf({ Marchés: MARCHES.map((row) => row.slice(0, 9)) }, referentiel).tables.get("marches")!;
    expect(planMarche(bare, BASE, { validee: true, justification: "x" }).avis.map((one) => [one.code, "champ" in one && one.champ])).toEqual([["sansColonne", "strategieFormalisee"], ["sansColonne", "justificationAbsence"]]);
    expect(planMarche(table, BASE, { validee: true, justification: "" }, new Set(["Marchés!J2"]))).toEqual({ changements: [], avis: [{ code: "formule", champ: "strategieFormalisee", lieu: "Marchés!J2" }] });
  });
});

describe("a weight", () => {
  it.each([["", null], ["10", 0.1], ["7,5", 0.075], ["17.6 %", 0.176], [" 100 ", 1], ["0,5", 0.005]])("« %s » is %s", (typed, poids) => expect(lirePoids(typed)).toEqual({ ok: true, poids }));
  it.each(["0", "-1", "101", "x", "%", "10 12 %%"])("« %s » is none", (typed) => expect(lirePoids(typed)).toEqual({ ok: false }));
  it("law: goes there and back", () => fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), (cents) => expect(lirePoids(texteDuPoids(cents / 10_000))).toEqual({ ok: true, poids: cents / 10_000 }))));
});

it("as a text: what was decided with its source, what isn't, and who validated", () => {
  const fiche = avecReponse(avecReponse({ ...FICHE_VIDE, validation: VALIDATION, absence: "Rien à insérer" }, "rse", { decision: "ecartee", justification: "Faite par nos équipes" }), "critere-environnemental", { decision: "retenue", poids: 0.1 });
  const text = texteFiche(BASE, questions(), fiche, clausier).replace(/[\u00a0\u202f]/g, " ");
  expect(text).toMatch(/^Fiche achat : marché 0001\nObjet : Nettoyage des locaux\nMontant : 300 000 € HT\n/);
  for (const part of ["État : Validée par Mme Durand le 25/11/2026", "écartée. Faite par nos équipes", "retenue, poids 10 %", "Source : Région des Pays de la Loire, SSPASER, Bilan 2023, Action 24", "Justification d'absence : Rien à insérer", "Sans décision : "]) expect(text).toContain(part);
});
