import { AUCUNE_ECARTEE, type Resultat } from "../indicators/resultat";
import { cibleSchema, type Cible } from "../scheme/cible";
import type { Releve } from "./historique";
import { phrase } from "./phrase";
import { judge } from "./verdict";

const periode = { debut: 2023, fin: 2023 };
const cible = (more: Partial<Cible>): Cible => cibleSchema.parse({ annee: 2023, valeur: 0.2, unite: "%", source: "essai", ...more });
const resultat = (more: Partial<Resultat>): Resultat => ({
  valeur: 0, part: null, numerateur: null, denominateur: null, denominateurLibelle: "marchés de plus de 40 000 € HT", genre: "part", table: "marches", lignes: [], retenues: 0,
  ecartees: AUCUNE_ECARTEE, nonDeclarees: 0, partDeclarees: null, modalites: [], raison: null, origine: "registre", additif: false, ...more,
});
const share = resultat({ valeur: 149 / 847, numerateur: 149, denominateur: 847 });
const releve = (more: Partial<Releve>): Releve => ({ periode: { debut: 2022, fin: 2022 }, valeur: 0.1, part: null, numerateur: 10, denominateur: 100, origine: "arrete", date: null, recalcul: null, ...more });
const said = (found: Resultat, unite: string, cibles: readonly Cible[] = [], anterieure: Releve | null = null, figures: Readonly<Record<number, number>> = {}) => {
  const figureOf = (annee: number): Releve | null => (figures[annee] === undefined ? null : releve({ valeur: figures[annee], numerateur: null, denominateur: null, origine: "saisie" }));
  return phrase({ unite, resultat: found, anterieure, verdict: judge(found, cibles, { periode, direction: null, figureOf }) }, periode).replace(/[\u00a0\u202f]/g, " ");
};

describe("the sentence of a figure", () => {
  test.each<[string, string, string]>([
    ["a share", said(share, "%"), "En 2023, 149 sur 847 (marchés de plus de 40 000 € HT), soit 17,6 %."],
    ["a share against a voted year", said(share, "%", [], releve({})), "En 2023, 149 sur 847 (marchés de plus de 40 000 € HT), soit 17,6 %, contre 10,0 % en 2022 (arrêté)."],
    ["a share against a vote that the register no longer gives", said(share, "%", [], releve({ date: "2023-06-30", recalcul: { valeur: 0.12, part: null, numerateur: 12, denominateur: 100 } })),
      "En 2023, 149 sur 847 (marchés de plus de 40 000 € HT), soit 17,6 %, contre 10,0 % en 2022 (arrêté le 30 juin 2023 ; le registre donne aujourd'hui 12,0 %)."],
    ["a number with its share, against one without its two sides", said(resultat({ genre: "nombre", valeur: 37, numerateur: 37, denominateur: 315, part: 37 / 315 }), "marchés", [], releve({ valeur: 9, part: 0.123, numerateur: null, denominateur: null, origine: "registre" })),
      "En 2023, 37 marchés, soit 11,7 % de 315 (marchés de plus de 40 000 € HT), contre 9 marchés (12,3 %) en 2022, recalculé d'après le registre."],
    // 0,0005 is 0,1 % rounded half-up from 1/2000; a fraction kept as a float may fall on either side.
    ["a share rounded from its two sides", said(share, "%", [], releve({ valeur: 1 / 2000, numerateur: 1, denominateur: 2000 })), "En 2023, 149 sur 847 (marchés de plus de 40 000 € HT), soit 17,6 %, contre 0,1 % en 2022 (arrêté)."],
    ["a target missed", said(share, "%", [cible({})]), "En 2023, 149 sur 847 (marchés de plus de 40 000 € HT), soit 17,6 %. L'objectif « au moins 20,0 % (2023) » n'est pas atteint (écart -2,4 points)."],
    ["a target met", said(share, "%", [cible({ valeur: 0.15 })]), "En 2023, 149 sur 847 (marchés de plus de 40 000 € HT), soit 17,6 %. L'objectif « au moins 15,0 % (2023) » est atteint (écart +2,6 points)."],
    ["a target to come", said(share, "%", [cible({ annee: 2028 })]), "En 2023, 149 sur 847 (marchés de plus de 40 000 € HT), soit 17,6 %. Prochain objectif : au moins 20,0 % (2028)."],
    ["a number with its share", said(resultat({ genre: "nombre", valeur: 37, numerateur: 37, denominateur: 315, part: 37 / 315 }), "marchés"), "En 2023, 37 marchés, soit 11,7 % de 315 (marchés de plus de 40 000 € HT)."],
    ["one marché", said(resultat({ genre: "nombre", valeur: 1, numerateur: 1 }), "marchés"), "En 2023, 1 marché (marchés de plus de 40 000 € HT)."],
    ["a mean", said(resultat({ genre: "moyenne", valeur: 20.57, numerateur: 2057, denominateur: 100, denominateurLibelle: "paiements de l'année" }), "jours"), "En 2023, 20,57 jours en moyenne (paiements de l'année)."],
    ["undeclared and left out", said({ ...share, nonDeclarees: 12, ecartees: { nombre: 1, motifs: [] } }, "%"), "En 2023, 149 sur 847 (marchés de plus de 40 000 € HT), soit 17,6 %. 12 sans considération déclarée, comptées au dénominateur ; 1 ligne écartée faute de donnée."],
    ["a step done", said(resultat({ genre: "realisation", valeur: true, numerateur: 1, denominateur: 1 }), "oui/non", [cible({ forme: "réalisé", valeur: undefined, unite: "oui/non" })]), "En 2023, c'est fait. L'objectif « réalisé (2023) » est atteint."],
    ["nothing to measure with", said(resultat({ valeur: null, raison: { code: "tableAbsente", table: "Denrées" } }), "%", [cible({})]), "En 2023, non mesurable : le classeur n'a pas de table « Denrées » : ajoutez-la, ou saisissez la valeur dans la table Saisies."],
    ["a reduction", said(resultat({ genre: "somme", valeur: 650, numerateur: 650, denominateurLibelle: "kWh des lycées" }), "kWh", [cible({ forme: "réduction de plus de", valeur: 0.4, reference: { annee: 2010 } })], null, { 2010: 1000 }),
      "En 2023, 650 kWh (kWh des lycées). L'objectif « réduction de plus de 40,0 % par rapport à 2010 (2023) » n'est pas atteint (réduction de 35,0 % depuis 2010 (valeur de 2010 : 1 000 kWh, saisie) ; écart -5,0 points)."],
    ["what can't be judged", said(share, "%", [cible({ aVerifier: "dénominateur non précisé" })]), "En 2023, 149 sur 847 (marchés de plus de 40 000 € HT), soit 17,6 %. L'objectif « au moins 20,0 % (2023), à vérifier » reste à vérifier : dénominateur non précisé."],
  ])("%s", (_name, found, expected) => expect(found).toBe(expected));
});

test("a target to come that waits for the figure of its reference is told as one to check", () => {
  const found = said(resultat({ genre: "somme", valeur: 650, numerateur: 650 }), "kWh", [cible({ annee: 2028, forme: "réduction d'au moins", valeur: 0.4, reference: { annee: 2010 } })]);
  expect(found).toMatch(/L'objectif « réduction d'au moins 40,0 % par rapport à 2010 \(2028\) » reste à vérifier : .*2010/);
});
