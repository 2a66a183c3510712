import { referentiel, schemas } from "../../src/catalogue";
import { checkConformite, type IndicateurJuge } from "../../src/core/compliance/conformite";
import { conformiteJson } from "../../src/core/compliance/json";
import { roundRatio } from "../../src/core/indicators/ratio";
import { texteResultat } from "../../src/core/indicators/textes";
import { findAnomalies } from "../../src/core/register/anomalies/findAnomalies";
import { registerOf } from "../registerOf";
import { registre2023, TOTAUX } from "./register";

/**
 * The figures that the Bilan 2023 of the Région des Pays de la Loire prints come out of one register that has its
 * totals. Where the print disagrees with its own numerator and denominator, a test says so.
 */
const register = registerOf(registre2023(), referentiel);
const schema = schemas.get("pays-de-la-loire")!;
const conformite = checkConformite(register, schema, { periode: { debut: 2023, fin: 2023 } }, findAnomalies(register, { aujourdhui: 20000 }));
const of = (code: string): IndicateurJuge => conformite.indicateurs.find(({ indicateur }) => indicateur.code === code)!;
const shown = (code: string) => texteResultat(of(code).resultat, of(code).indicateur.unite).replace(/[\u00a0\u202f]/g, " ");
const ventilation = (code: string, rank = 0) => Object.fromEntries(of(code).ventilations[rank]!.modalites.map(({ libelle, resultat }) => [libelle, resultat.valeur]));
const percent = (numerateur: number, denominateur: number, decimals = 0) => roundRatio(numerateur * 100, denominateur, decimals);

describe("the printed figures of the Bilan 2023", () => {
  test("« Sur 847 marchés notifiés (supérieurs à 40 000 euros HT), 149 marchés ont intégré une considération sociale, dont 17,6% » (action 27)", () => {
    expect(of("27.1").resultat).toMatchObject({ numerateur: 149, denominateur: 847 });
    expect(shown("27.1")).toBe("17,6 %");
    expect(of("27.1").resultat.nonDeclarees).toBeGreaterThan(0);
  });

  test("« sur 1014 marchés (supérieurs à 15 000 euros HT) notifiés, 73 % sont issus du territoire régional »", () => {
    expect(of("5.b1").resultat).toMatchObject({ numerateur: TOTAUX.duTerritoire, denominateur: 1014 });
    expect(percent(TOTAUX.duTerritoire, 1014)).toBe(73);
  });

  test("« 278 bénéficiaires […], dont 234 hommes (84%) et 44 femmes (16%) » (actions 22 and 27)", () => {
    expect(of("22.1").resultat).toMatchObject({ numerateur: 44, denominateur: 278 });
    expect([percent(44, 278), percent(234, 278)]).toEqual([16, 84]);
    expect(of("27.b2").resultat.valeur).toBe(278);
    expect(ventilation("27.b2")).toEqual({ F: 44, H: 234 });
    expect(of("22.1").verdict).toMatchObject({ statut: "sans-cible", prochaine: { valeur: 0.2, echeance: 2028 } });
  });

  test("« sur 300 contrats de travail signés […], 66 CDI soit 22% […], 29 CDD soit 10% […] et 54 contrats d'alternance soit 18% » (action 28)", () => {
    expect(of("28.b1").resultat.valeur).toBe(300);
    expect(ventilation("28.b1")).toMatchObject({ CDI: 66, "CDD de plus de 6 mois": 29, Alternance: 54 });
    expect(of("28.1").resultat).toMatchObject({ valeur: 95, denominateur: 300 });
    expect(of("28.3").resultat).toMatchObject({ valeur: 54, denominateur: 300 });
    expect([percent(66, 300), percent(29, 300), percent(54, 300)]).toEqual([22, 10, 18]);
  });

  test("« 3 043 heures de formation ont été valorisées, soit 4,5% » : the quotient of the document's own figures is 4,41 %", () => {
    expect(of("28.2").composantes[0]?.resultat.valeur).toBe(3043);
    expect(of("28.b2").resultat).toMatchObject({ numerateur: 3043, denominateur: 68978 });
    expect(percent(3043, 68978, 2)).toBe(4.41);
    expect(percent(3043, 68978, 1)).not.toBe(4.5);
    expect(of("28.b2").indicateur.note).toMatch(/4,5%.*4,41 %/);
  });

  test("« 68 978 heures d'insertion ont été réalisées », 28 % travaux, 43 % transports, 23 % services et fournitures, 6 % prestations intellectuelles, on 136 marchés (action 27)", () => {
    expect(of("27.b1").resultat.valeur).toBe(68978);
    // « contre 36 722 heures en 2022 »: as it was voted, and not what the register of today would give.
    expect(of("27.b1").anterieure).toMatchObject({ valeur: 36722, origine: "arrete" });
    expect(of("27.b3").resultat.valeur).toBe(136);
    const parts = Object.values(ventilation("27.b1")).map((heures) => percent(Number(heures), 68978));
    expect(parts).toEqual([28, 43, 23, 6]);
  });

  test("« 7,92 % des achats portent sur des fournitures, 53,59 % sur des services, 21,56 % sur des travaux et 16,93 % sur des prestations d'études »: read in value, the base unsaid", () => {
    const parts = Object.fromEntries(of("ACHATS").resultat.modalites.map(({ libelle, valeur }) => [libelle, percent(Number(valeur), Number(of("ACHATS").resultat.valeur), 2)]));
    expect(parts).toEqual({ Fournitures: 7.92, Services: 53.59, Travaux: 21.56, Études: 16.93 });
    expect(of("ACHATS").indicateur.lecture).toMatch(/ne dit pas de quoi les parts sont prises/);
  });

  test("« Le délai global de paiement est passé […] à 20,57 jours »", () => {
    expect(of("5.2").resultat.valeur).toBe(TOTAUX.delai);
    // « de 25,85 jours en 2020 », as voted: the year before 2021.
    const suivante = checkConformite(register, schema, { periode: { debut: 2021, fin: 2021 } }, []).indicateurs.find(({ indicateur }) => indicateur.code === "5.2");
    expect(suivante?.anterieure).toMatchObject({ valeur: TOTAUX.delai2020, origine: "arrete" });
  });

  test("« 36 véhicules hybrides et 22 électriques sur un parc de 139 véhicules » (action 19): the fleet at the end of the year", () => {
    expect(of("19.1").resultat).toMatchObject({ numerateur: 58, denominateur: 139 });
  });

  test("« 23,5 % des achats […] sont SIQO et 23,4% des achats sont bio » (action 18): together short of the 50 % of EGalim", () => {
    expect([shown("18.1"), shown("18.2")]).toEqual(["23,5 %", "23,4 %"]);
    expect(of("EGALIM").verdict.statut).toBe("non-atteinte");
    expect(of("EGALIM").verdict.ecart).toBeCloseTo(-0.031, 12);
  });

  test("« 45 nouveaux besoins recensés, 90 besoins à renouveler, 64 marchés à reconduire, soit 135 consultations à lancer pour un montant total de 156 millions d'euros » (action 1)", () => {
    expect(of("1.2").resultat.valeur).toBe(45 + 90 + 64);
    expect(ventilation("1.2")).toEqual({ Nouveau: 45, Renouvellement: 90, Reconduction: 64 });
    expect(ventilation("1.2", 1)).toEqual({ "Nouveaux besoins et besoins à renouveler": 135 });
    expect(of("1.b1").resultat.valeur).toBe(156_000_000);
  });

  test("« 11 marchés intègrent des biens contenant des matières recyclées » (14), « 3 marchés » (20), « 2 réunions techniques » (25)", () => {
    expect(of("14.2").resultat.numerateur).toBe(11);
    expect(of("20.1").resultat.numerateur).toBe(3);
    expect(of("25.1").resultat.valeur).toBe(2);
  });

  test("« 100% des opérations structurantes », « 42 opérations », « 100 % des lycées neufs » and yet « 3 lycées en cours de certification » (action 11)", () => {
    expect(of("11.b1").resultat).toMatchObject({ numerateur: 42, denominateur: 42, valeur: 1 });
    expect([shown("11.1"), shown("11.2")]).toEqual(["100,0 %", "100,0 %"]);
    // 11.1 is of the operations of restructuring and rehabilitation alone.
    expect(of("11.1").resultat.denominateur).toBe(42 - TOTAUX.lyceesNeufs);
    expect(of("11.2").indicateur.note).toMatch(/100 %.*3 en cours de certification/);
  });

  test("a clause on packaging « dans chaque dossier » of fournitures (17), one on accessibility « dans tous les marchés concernés » (21): those alone are the base", () => {
    expect(of("17.1").resultat).toMatchObject({ valeur: 1, denominateur: Math.ceil(TOTAUX.marches / 4) });
    expect(of("21.2").resultat).toMatchObject({ valeur: 1, denominateur: 11 });
  });

  test("the forum FAIR and its workshop of 16 November 2023 (2), « une réunion de collaboration » (30), « Trois réunions de travail […] avec les élus »", () => {
    expect([of("2.1"), of("30.1"), of("31.1")].map(({ resultat }) => resultat.valeur)).toEqual([2, 1, TOTAUX.reunionsElus]);
  });

  test("« 225 entreprises engagées dans la clause d'insertion » (action 27): firms, co-titulaires among them, and not marchés", () => {
    expect(of("27.p1").resultat.valeur).toBe(TOTAUX.entreprises);
    expect(of("27.p1").resultat.lignes.length).toBeLessThan(TOTAUX.considerationSociale);
    expect(conformite.anomalies.filter(({ code }) => code.includes("siret"))).toEqual([]);
    expect(schema.notes.join(" ")).toMatch(/« 20 PME\/TPE et 225 entreprises engagées »/);
  });

  test("« 440 heures ont été réalisées dans le cadre des marchés réservés », « contre 2157 heures de formation en 2022 » (action 28)", () => {
    expect(of("28.b3").resultat.valeur).toBe(440);
    expect(of("28.2").composantes[0]?.anterieure).toMatchObject({ valeur: 2157, origine: "arrete" });
  });

  test("« 70 plats du jour végétariens sont servis par semaine soit 38 % des ventes » (action 18): entered, no table holds sales", () => {
    expect(of("18.b1").resultat.origine).toBe("saisie");
    expect(shown("18.b1")).toBe("38,0 %");
  });

  test("what the bilan compares and can't be set side by side is said: « 11 % de femmes en 2020 et 8 % en 2021 » are of the masculine domains alone", () => {
    const notes = schema.notes.join(" ");
    expect(notes).toMatch(/44 sur 278\) portent sur tous les contrats.*11 % de 2020 et 8 % de 2021.*seuls domaines dits « masculins »/);
  });

  test("every one of the 68 indicators has a value, or says which table or column to fill", () => {
    const silent = conformite.indicateurs.filter(({ resultat }) => resultat.valeur === null && resultat.raison === null && resultat.modalites.length === 0);
    expect(silent.map(({ indicateur }) => indicateur.code)).toEqual([]);
    expect(conformite.indicateurs.filter(({ engagement }) => !engagement).filter(({ indicateur }) => /^\d+\.\d+$/.test(indicateur.code))).toHaveLength(68);
  });

  test("the published JSON says the same figures", () => {
    const json = conformiteJson(conformite).indicateurs.find(({ code }) => code === "27.1");
    expect(json).toMatchObject({ valeur: 149 / 847, numerateur: 149, denominateur: 847, statut: "sans-cible" });
    expect(json?.lignes).toHaveLength(149);
  });
});
