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
    expect(of("5.2").resultat.valeur).toBe(20.57);
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
    expect(Object.values(ventilation("1.2", 1))).toContain(135);
  });

  test("« 11 marchés intègrent des biens contenant des matières recyclées » (14), « 3 marchés » (20), « 2 réunions techniques » (25)", () => {
    expect(of("14.2").resultat.numerateur).toBe(11);
    expect(of("20.1").resultat.numerateur).toBe(3);
    expect(of("25.1").resultat.valeur).toBe(2);
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
