import { referentiel } from "../../catalogue";
import { registerOf } from "../../../test/registerOf";
import { schemaOf } from "../../../test/schemaOf";
import { indicateursAvecChemin } from "../scheme/schema";
import { createContext } from "./context";
import { createEvaluator } from "./evaluate";

const saisie = { genre: "saisie", denominateur: "heures" };
const share = { code: "B1", unite: "%", mesure: { genre: "ratio", denominateur: "heures", numerateur: { indicateur: "A1.formation" }, diviseur: { indicateur: "A2" } } };
const hours = { code: "A1", unite: "heures", composantes: [{ code: "A1.formation", libelle: "Formation", unite: "heures", mesure: saisie }, { code: "A1.tutorat", libelle: "Tutorat", unite: "heures", mesure: saisie }] };
const total = { code: "A2", unite: "heures", mesure: saisie };

/** A value of several may be entered under the code of its indicator, with its modalité. */
const register = registerOf({ Saisies: [["Indicateur", "Année", "Modalité", "Valeur"], ["A1", 2024, "Formation", 30], ["A1", 2024, "Tutorat", 5], ["A2", 2024, null, 120]] }, referentiel);

describe("an indicator that takes up a value of another one", () => {
  it.each([["after it", [hours, total, share]], ["before it", [share, hours, total]]])("gives the same figure when the scheme has it %s", (_name, indicateurs) => {
    const schema = schemaOf(indicateurs, referentiel);
    const evaluator = createEvaluator(createContext(register, { periode: { debut: 2024, fin: 2024 } }), schema);
    const found = new Map(indicateursAvecChemin(schema).map(({ indicateur }) => [indicateur.code, evaluator.evaluate(indicateur)]));
    expect(found.get("B1")?.resultat).toMatchObject({ valeur: 0.25, numerateur: 30, denominateur: 120, origine: "saisie" });
    expect(found.get("A1")?.composantes.map(({ resultat }) => resultat.valeur)).toEqual([30, 5]);
  });
});
