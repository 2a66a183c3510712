import { demonstration } from "../../../../test/demonstration";
import { registerOf, type Sheets } from "../../../../test/registerOf";
import { schemaOf } from "../../../../test/schemaOf";
import { referentiel, schemas } from "../../../catalogue";
import { checkConformite } from "../../compliance/conformite";
import { deblocage } from "../../compliance/deblocage/deblocage";
import type { Schema } from "../../scheme/schema";
import { synthese } from "./synthese";

const DATE = "2024-03-01";
function made(sheets: Sheets, schema: Schema, annee: number, direction?: string) {
  const register = registerOf(sheets, referentiel);
  const conformite = checkConformite(register, schema, { periode: { debut: annee, fin: annee }, ...(direction === undefined ? {} : { direction }) }, []);
  return { conformite, synthese: synthese(conformite, { deblocage: deblocage(conformite, register, referentiel), anomalies: 3, date: DATE }) };
}
const lines = (text: string) => text.split("\n").map((line) => line.replace(/[\u00a0\u202f]/g, " "));

describe("the summary to paste in a mail", () => {
  const full = demonstration();

  test("on the demonstration register, word for word", () => {
    expect(lines(made(full, schemas.get("landes")!, 2023).synthese.texte)).toEqual([
      "Conformité 2023 : Département des Landes",
      "",
      "Objet",
      "– Schéma : Schéma de promotion des achats publics socialement et écologiquement responsables 2023-2029 du Département des Landes",
      "– Année : 2023",
      "– Direction : toutes",
      "– Vérification du 1er mars 2024",
      "",
      "25 indicateurs",
      "– Atteinte : 2",
      "– Non atteinte : 3",
      "– Non mesurable : 6",
      "– Sans cible : 13",
      "– À vérifier : 1",
      "",
      "3 cibles non atteintes",
      "– A1 Nombre de marchés clausés dans la tranche des marchés supérieurs à 25 000 € HT : 9 marchés (13,0 %), cible au moins 25,0 % (2023), écart -12,0 points",
      "– A2 Volume d’heures d’insertion contractualisées : 8 105 heures, cible au moins 15 278 heures (2023), écart -7 173 heures",
      "– K3.tiedes Tonnage d’agrégats d’enrobés réellement incorporés ainsi que d’enrobés tièdes ou à basses températures, Enrobés tièdes ou à basses températures : 750 tonnes, cible au moins 30 000 tonnes, écart -29 250 tonnes",
      "",
      "6 indicateurs non mesurables : B1, D1, G1, K1, U2 et TERRITOIRE",
      "– Remplir la colonne « Agrégats d’enrobés (t) » de la table Marchés : débloque 2 indicateurs",
      "– 5 indicateurs attendent une valeur dans la table Saisies",
      "",
      "Registre",
      "– 484 marchés lus, 73 dans la période",
      "– 3 anomalies dans les colonnes lues",
    ]);
  });

  test.each([...schemas.keys()])("%s: fifteen to forty lines, every count of the check, HTML with the same words", (id) => {
    const { conformite, synthese: { texte, html } } = made(full, schemas.get(id)!, 2023);
    const found = lines(texte).filter((line) => line !== "");
    expect(found.length).toBeGreaterThanOrEqual(15);
    expect(found.length).toBeLessThanOrEqual(40);
    expect(found).toContain(`– ${conformite.lignes.lues} marchés lus, ${conformite.lignes.retenues} dans la période`);
    expect(texte).not.toMatch(/\p{L}'\p{L}/u);
    const document = html.replace(/<\/(?:p|li)>/g, "\n").replace(/<[^>]+>/g, "").replace(/&#39;/g, "'").replace(/&quot;/g, '"').replace(/&amp;/g, "&");
    expect(document.split("\n").filter((line) => line !== "")).toEqual(texte.split("\n").filter((line) => line !== "").map((line) => line.replace(/^– /, "")));
  });

  const MARCHES: Sheets = { R: [["N° marché", "Date de notification", "Direction", "Catégorie"], ["M1", "2023-01-01", "Routes", "Travaux"], ["M2", "2023-01-01", "DSI", "Services"], ["M3", "hier", "DSI", null]] };
  const cible = { recurrence: "permanente", valeur: 0.9, unite: "%", source: "p. 1" };
  const part = { unite: "%", mesure: { genre: "part", filtre: { categorie: "Travaux" }, denominateur: "marchés" }, cibles: [cible] };

  test("tells the direction, the rows left out and the figures voted", () => {
    const sheets: Sheets = { ...MARCHES, Bilans: [["Schéma", "Période", "Indicateur", "Valeur", "Numérateur", "Dénominateur", "Date"], ["essai", 2023, "A1", 0.25, 1, 4, "2024-01-31"]] };
    const text = lines(made(sheets, schemaOf([{ code: "A1", ...part }], referentiel), 2023).synthese.texte);
    expect(text).toEqual(expect.arrayContaining(["– Direction : toutes", "– A1 Exemple : 50,0 %, cible au moins 90,0 %, écart -40,0 points", "– 1 marché écarté faute de date lisible", "Bilan arrêté", "– 1 chiffre arrêté le 31 janvier 2024", "– 1 chiffre diffère de ce que donne le registre aujourd’hui"]));
    expect(lines(made(sheets, schemaOf([{ code: "A1", ...part }], referentiel), 2023, "DSI").synthese.texte)).toContain("– Direction : DSI");
  });

  test("many missed targets are counted beyond the first ones, and a hostile name stays text", () => {
    const indicateurs = Array.from({ length: 14 }, (_, rank) => ({ code: `A${rank + 1}`, ...part, libelle: "<img src=x onerror=alert(1)>\nd'essai & co" }));
    const { texte, html } = made(MARCHES, schemaOf(indicateurs, referentiel), 2023).synthese;
    expect(lines(texte)).toEqual(expect.arrayContaining(["14 cibles non atteintes", "– et 4 autres", "– A1 <img src=x onerror=alert(1)> d’essai & co : 50,0 %, cible au moins 90,0 %, écart -40,0 points"]));
    expect(html).not.toContain("<img");
  });

  test("an empty workbook has a summary too", () => {
    expect(lines(made({}, schemaOf([{ code: "A1", ...part }], referentiel), 2023).synthese.texte)).toEqual(expect.arrayContaining(["1 indicateur non mesurable : A1", "– Ajouter la table « Marchés » : débloque 1 indicateur", "– 0 marché lu, 0 dans la période"]));
  });
});
