import type { Chiffres, Releve } from "./releve";
import { texteAnterieure, texteArrete } from "./textes";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const chiffres = (valeur: number, numerateur: number | null = null, denominateur: number | null = null, part: number | null = null): Chiffres => ({ valeur, part, numerateur, denominateur });
const vote = (figure: Chiffres, recalcul: Chiffres | null = null, more: Partial<Releve> = {}): Releve => ({ periode: { debut: 2022, fin: 2022 }, ...figure, origine: "arrete", date: null, recalcul, ...more });

describe("a figure of another period", () => {
  test.each<[string, Releve, string, string]>([
    ["voted", vote(chiffres(0.152, 152, 1000)), "%", "15,2 % en 2022 (arrêté)"],
    ["voted on a day", vote(chiffres(0.152, 152, 1000), null, { date: "2023-06-30" }), "%", "15,2 % en 2022 (arrêté le 30 juin 2023)"],
    ["voted, and no longer what the register gives", vote(chiffres(0.152, 152, 1000), chiffres(0.154, 154, 1000)), "%", "15,2 % en 2022 (arrêté ; le registre donne aujourd'hui 15,4 %)"],
    ["both, over two years", vote(chiffres(0.152), chiffres(0.154), { date: "2023-06-30", periode: { debut: 2021, fin: 2022 } }), "%", "15,2 % en 2021-2022 (arrêté le 30 juin 2023 ; le registre donne aujourd'hui 15,4 %)"],
    ["a difference that rounding hides is told by the two sides", vote(chiffres(0.152, 152, 1000), chiffres(0.1519, 1519, 10_000)), "%", "15,2 % en 2022 (arrêté ; le registre donne aujourd'hui 15,2 %, soit 1 519 sur 10 000)"],
    ["or by more decimals", vote(chiffres(0.152), chiffres(0.1523)), "%", "15,2 % en 2022 (arrêté ; le registre donne aujourd'hui 15,23 %)"],
    ["of euros too", vote(chiffres(1000), chiffres(1000.4)), "€ HT", "1 000 € en 2022 (arrêté ; le registre donne aujourd'hui 1 000,4 € HT)"],
    ["a number with its share", vote(chiffres(9, 9, 30, 0.3), chiffres(9, 9, 36, 0.25)), "marchés", "9 marchés (30,0 %) en 2022 (arrêté ; le registre donne aujourd'hui 9 marchés (25,0 %))"],
    ["measured again", vote(chiffres(0.152), null, { origine: "registre" }), "%", "15,2 % en 2022, recalculé d'après le registre"],
    ["entered", vote(chiffres(4), null, { origine: "saisie" }), "marchés", "4 marchés en 2022, saisie"],
  ])("%s", (_name, releve, unite, expected) => expect(plain(texteAnterieure(releve, unite))).toBe(expected));

  test("the period checked, as it was voted", () => {
    expect(plain(texteArrete(vote(chiffres(0.152, 152, 1000), chiffres(0.154, 154, 1000), { date: "2023-06-30" }), "%"))).toBe("15,2 % (arrêté le 30 juin 2023 ; le registre donne aujourd'hui 15,4 %)");
  });
});
