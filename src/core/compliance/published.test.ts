import { AUCUNE_ECARTEE, type Resultat } from "../indicators/resultat";
import { publishedModalite, publishedValue } from "./published";

const resultat = (more: Partial<Resultat>): Resultat => ({
  valeur: 0, part: null, numerateur: null, denominateur: null, denominateurLibelle: "contrats", genre: "nombre", table: "contratsInsertion", lignes: [], retenues: 0,
  ecartees: AUCUNE_ECARTEE, nonDeclarees: 0, partDeclarees: null, modalites: [], raison: null, origine: "registre", additif: true, ...more,
});
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("a published breakdown", () => {
  test.each<[string, Partial<Resultat>, string, string]>([
    ["hides a count of people under 5", { valeur: 4, numerateur: 4 }, "personnes", "moins de 5"],
    ["hides one", { valeur: 1, numerateur: 1 }, "personnes", "moins de 5"],
    ["hides a share made of one", { genre: "ratio", valeur: 0.1, numerateur: 3, denominateur: 30 }, "%", "moins de 5"],
    ["shows five", { valeur: 5, numerateur: 5 }, "personnes", "5 personnes"],
    ["shows that there is nobody", { valeur: 0, numerateur: 0 }, "personnes", "0 personne"],
    ["hides nothing of marchés", { table: "marches", valeur: 2, numerateur: 2 }, "marchés", "2 marchés"],
    ["says what can't be measured", { valeur: null, numerateur: null }, "personnes", "non mesurable"],
  ])("%s", (_name, more, unite, expected) => expect(plain(publishedValue(resultat(more), unite))).toBe(expected));

  test.each<[number, string, string]>([[4, "contratsInsertion", "moins de 5"], [12, "contratsInsertion", "12 contrats"], [4, "marches", "4 contrats"]])("a line of %p in %s is %s", (valeur, table, expected) => {
    expect(plain(publishedModalite({ code: null, libelle: "F", valeur, part: null, montant: null }, resultat({ table, genre: "repartition" }), "contrats"))).toBe(expected);
  });
});
