import { referentiel } from "../../catalogue";
import { registerOf } from "../../../test/registerOf";
import { schemaOf } from "../../../test/schemaOf";
import { checkConformite } from "./conformite";
import { conformiteJson } from "./json";

const people = { genre: "distinct", table: "contratsInsertion", champ: "beneficiaire", denominateur: "bénéficiaires" };
const schema = schemaOf([
  { code: "P1", unite: "personnes", mesure: people, ventilations: [{ par: "sexe" }] },
  { code: "P2", unite: "contrats", mesure: { genre: "repartition", table: "contratsInsertion", par: "sexe", denominateur: "contrats" } },
  { code: "M1", unite: "marchés", mesure: { genre: "nombre", denominateur: "marchés" }, ventilations: [{ par: "categorie" }] },
], referentiel);
const register = registerOf({
  Marchés: [["N° marché", "Date de notification", "Catégorie"], ["M1", "2024-01-10", "Travaux"], ["M2", "2024-01-10", "Services"]],
  Contrats: [["N° marché", "Bénéficiaire", "Sexe", "Date de début"], ...Array.from({ length: 9 }, (_, rank) => ["M1", `P${rank}`, rank < 3 ? "F" : "H", "2024-02-01"])],
}, referentiel);
const conformite = checkConformite(register, schema, { periode: { debut: 2024, fin: 2024 } }, []);
const of = (code: string) => conformiteJson(conformite).indicateurs.find((indicateur) => indicateur.code === code)!;

test("every count of a breakdown is there: what is printed for the house isn't published", () => {
  expect(of("P1").ventilations[0]?.modalites).toMatchObject([{ libelle: "F", valeur: 3 }, { libelle: "H", valeur: 6 }]);
  expect(of("P2").modalites).toMatchObject([{ libelle: "H", valeur: 6 }, { libelle: "F", valeur: 3 }]);
  expect(of("M1").ventilations[0]?.modalites).toMatchObject([{ libelle: "Services", valeur: 1 }, { libelle: "Travaux", valeur: 1 }]);
});
