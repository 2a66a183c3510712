import { registerOf } from "../../../test/registerOf";
import { referentiel, schemas } from "../../catalogue";
import { conformiteJson } from "./json";
import { checkConformite } from "./conformite";

const register = registerOf({
  Marches: [
    ["N° marché", "Date de notification", "Montant HT", "Considérations sociales", "Direction", "Heures d'insertion prévues", "Statut titulaire"],
    ["M1", "2024-01-01", 30000, "Clause sociale", "Routes", 20000, "ESS"], ["M2", "2024-02-01", 40000, "Pas de considération sociale", "Routes", null, "Aucun"],
    ["M3", "2024-03-01", 50000, "Clause sociale", "DSI", 100, "ESS"], ["M4", "2023-03-01", 50000, "Clause sociale", "DSI", 100, "ESS"],
    ["M5", "illisible", 50000, "Clause sociale", "DSI", 100, "ESS"], ["M6", "illisible", 50000, "Clause sociale", "Routes", 100, "ESS"],
  ],
  Saisies: [["Indicateur", "Année", "Valeur"], ["C3", 2024, 9]],
}, referentiel);
const check = (direction?: string) => checkConformite(register, schemas.get("landes")!, { periode: { debut: 2024, fin: 2024 }, direction }, []);
const of = (code: string, direction?: string) => check(direction).indicateurs.find(({ indicateur }) => indicateur.code === code)!;

describe("one direction", () => {
  test("the rows told are those of the direction, among those read", () => {
    expect(check().lignes).toEqual({ lues: 6, retenues: 3, ecartees: 2 });
    expect(check("Routes").lignes).toEqual({ lues: 6, retenues: 2, ecartees: 1 });
    expect(conformiteJson(check("Routes"))).toMatchObject({ direction: "Routes", denominateur: "marchés notifiés en 2024 par la direction Routes" });
  });

  test("a share keeps its verdict; a number set for all the directions judges none", () => {
    expect(of("A1", "Routes")).toMatchObject({ noms: ["M1"], resultat: { numerateur: 1, denominateur: 2 }, verdict: { statut: "atteinte" } });
    expect(of("A2").verdict.statut).toBe("atteinte");
    expect(of("A2", "Routes")).toMatchObject({ resultat: { valeur: 20000 }, verdict: { statut: "a-verifier", ecart: null, cible: { valeur: 15278 } } });
    expect(of("T1", "DSI").verdict.statut).toBe("a-verifier");
  });

  test("an entered value belongs to no direction", () => {
    expect(of("C3").resultat.valeur).toBe(9);
    expect(of("C3", "Routes")).toMatchObject({ resultat: { valeur: null }, verdict: { statut: "non-mesurable" } });
  });
});
