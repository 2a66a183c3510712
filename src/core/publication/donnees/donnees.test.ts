import { referentiel, schemas } from "../../../catalogue";
import { schemaOf } from "../../../../test/schemaOf";
import { HOSTILE, publicationDe, registre } from "../../../../test/publication/registre";
import { readCsv, tableSchemaProblems } from "../../../../test/publication/tableSchema";
import { CHAMPS, NOMS_DES_CHAMPS, type LigneOuverte } from "./champs";
import { lignesCsv, lignesOuvertes } from "./lignes";
import { schemaDeTable } from "./schemaDeTable";

const register = registre(3, 9);
const lignes = lignesOuvertes(publicationDe(register));
const ligne = (code: string, modalite = "Ensemble") => lignes.find((one) => one.code === code && one.modalite === modalite)!;

describe("the open data and their Table Schema", () => {
  test.each([...schemas.keys()])("%s: every record is valid, in CSV and in JSON", (id) => {
    const publiees = lignesOuvertes(publicationDe(register, id, { ventilerPar: ["direction", "direction"] }));
    expect(publiees.length).toBeGreaterThan(20);
    expect(tableSchemaProblems(schemaDeTable(), readCsv(lignesCsv(publiees)))).toEqual([]);
    const json = JSON.parse(JSON.stringify(publiees)) as LigneOuverte[];
    const types = { string: "string", date: "string", boolean: "boolean", number: "number", integer: "number", year: "number" } as const;
    for (const one of json) for (const nom of NOMS_DES_CHAMPS) if (one[nom] !== null) expect({ nom, type: typeof one[nom] }).toEqual({ nom, type: types[CHAMPS[nom].type] });
    expect(new Set(json.map((one) => Object.keys(one).join()))).toEqual(new Set([NOMS_DES_CHAMPS.join()]));
  });

  test("each field says its title, its type, an example that it would accept", () => {
    const { fields, primaryKey } = schemaDeTable();
    expect(fields.map(({ name }) => name)).toEqual(NOMS_DES_CHAMPS);
    expect(primaryKey.every((nom) => CHAMPS[nom].constraints.required)).toBe(true);
    expect(tableSchemaProblems(schemaDeTable(), [fields.map(({ name }) => name), fields.map(({ example }) => String(example))])).toEqual([]);
    for (const { name, title, description } of fields) expect({ name, said: title.length > 2 && description.endsWith(".") }).toEqual({ name, said: true });
  });

  test("a schema that is broken would be seen: the checker refuses what the constraints refuse", () => {
    const [header, ...rows] = readCsv(lignesCsv(lignes));
    const broken = (nom: keyof LigneOuverte, cell: string) => tableSchemaProblems(schemaDeTable(), [header!, rows[0]!.map((one, index) => (header![index] === nom ? cell : one))]);
    expect(broken("statut", "bien")).toEqual([expect.stringContaining("enum")]);
    expect(broken("valeur", "1,5")).toEqual([expect.stringContaining("number")]);
    expect(broken("acheteur_siret", "224")).toEqual([expect.stringContaining("pattern")]);
    expect(broken("code", "")).toEqual([expect.stringContaining("required")]);
    expect(tableSchemaProblems(schemaDeTable(), [header!, rows[0]!, rows[0]!])).toEqual([expect.stringContaining("same primary key")]);
  });
});

describe("a figure", () => {
  test("has its value, its two sides, its target and the gap", () => {
    expect(ligne("A1")).toMatchObject({
      schema: "landes", acheteur: "Département des Landes", acheteur_siret: "22400001800016", direction: null, periode_debut: 2024, periode_fin: 2024, axe: "1", objectif: "1.1", action: "1.1.1",
      categorie: "achats socialement responsables", expression: "nombre", unite: "marchés", mesure: "nombre", valeur: 1, part: 0.25, numerateur: 1, denominateur: 4, non_declares: 1,
      cible: 0.3, cible_unite: "%", cible_forme: "au moins", cible_echeance: 2024, prochaine_cible: "au moins 50,0\u00a0% (2025)", statut: "non-atteinte", ecart: expect.closeTo(-0.05, 12), origine: "registre", masquee: false, date_chiffres: "2025-03-14",
    });
  });

  test("that can't be measured is blank, with the reason, and never zero", () => {
    expect(ligne("C2")).toMatchObject({ valeur: null, numerateur: null, statut: "non-mesurable", raison: expect.stringContaining("Paiements") });
  });

  test("that was voted is published as voted", () => {
    const voted = registre(3, 9, { "Bilans arrêtés": [["Schéma", "Période", "Indicateur", "Valeur", "Numérateur", "Dénominateur", "Date"], ["landes", "2024", "A1", 7, 7, 10, "2025-02-01"]] });
    expect(lignesOuvertes(publicationDe(voted)).find(({ code }) => code === "A1")).toMatchObject({ valeur: 7, numerateur: 7, denominateur: 10, statut: "atteinte", origine: "arrete", date_arrete: "2025-02-01", non_declares: null });
  });
});

describe("what article L2111-3 asks for, whatever the scheme", () => {
  const legales = (publiees: readonly LigneOuverte[]) => publiees.filter(({ schema, expression, categorie }) => schema === "reglementaire" && expression !== null && categorie !== null);

  test("four categories, ESUS and employers of disadvantaged people apart, in number and in value", () => {
    expect(legales(lignes).map(({ categorie, expression, numerateur, denominateur }) => [categorie, expression, numerateur, denominateur])).toEqual([
      ["achats socialement responsables", "nombre", 2, 4], ["achats socialement responsables", "valeur", 150_000, 480_000.5],
      ["achats écologiquement responsables", "nombre", 2, 4], ["achats écologiquement responsables", "valeur", 400_000, 480_000.5],
      ["entreprises solidaires d'utilité sociale", "nombre", 1, 4], ["entreprises solidaires d'utilité sociale", "valeur", 100_000, 480_000.5],
      ["employeurs de personnes défavorisées ou vulnérables", "nombre", 1, 4], ["employeurs de personnes défavorisées ou vulnérables", "valeur", 50_000, 480_000.5],
    ]);
  });

  test("the scheme's own lines of a category carry the targets", () => {
    expect(lignes.filter(({ schema, categorie, cible }) => schema === "landes" && categorie === "employeurs de personnes défavorisées ou vulnérables" && cible !== null).map(({ code, cible }) => [code, cible])).toEqual([["C1", 0.3]]);
  });

  test("once, when the scheme is the law's", () => {
    const publiees = lignesOuvertes(publicationDe(register, "reglementaire"));
    expect(publiees.filter(({ code }) => code === "PUB-ESUS.nombre")).toHaveLength(1);
  });
});

describe("CSV", () => {
  test("a text that begins a formula is disarmed, a negative number is not; JSON keeps the text", () => {
    const publiees = lignesOuvertes(publicationDe(register, "landes", { ventilerPar: ["direction"] }));
    const cells = readCsv(lignesCsv(publiees)).flat();
    expect(publiees.some(({ modalite }) => modalite === HOSTILE)).toBe(true);
    expect(cells).toContain(`'${HOSTILE}`);
    expect(cells.filter((cell) => /^[=+@]|^-(?!\d)/.test(cell))).toEqual([]);
    expect(cells.some((cell) => /^-0\.\d+$/.test(cell))).toBe(true);
  });

  test("commas, decimal points, CRLF, no mark", () => {
    const csv = lignesCsv(lignes);
    expect(csv.startsWith("schema,schema_libelle,acheteur,")).toBe(true);
    expect(csv.endsWith("\r\n")).toBe(true);
    expect(csv).toMatch(/,0\.25,1,4,/);
  });
});

test("a breakdown is a record for each line, small counts of people hidden with another", () => {
  const people = schemaOf([{ code: "P", unite: "personnes", mesure: { genre: "distinct", table: "contratsInsertion", champ: "beneficiaire", denominateur: "bénéficiaires" }, ventilations: [{ par: "sexe" }] }], referentiel);
  const publiees = lignesOuvertes(publicationDe(register, people)).filter(({ schema }) => schema === "essai");
  expect(publiees.map(({ ventilation, modalite, valeur, numerateur, masquee }) => [ventilation, modalite, valeur, numerateur, masquee])).toEqual([
    ["Ensemble", "Ensemble", 12, 12, false], ["Sexe", "F", null, null, true], ["Sexe", "H", null, null, true],
  ]);
  expect(publiees[1]).toMatchObject({ statut: "sans-cible", raison: expect.stringContaining("moins de 5 personnes") });
});
