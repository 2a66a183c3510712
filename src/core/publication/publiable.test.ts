import fc from "fast-check";
import { referentiel } from "../../catalogue";
import { schemaOf } from "../../../test/schemaOf";
import { findAnomalies } from "../register/anomalies/findAnomalies";
import { bilanJson } from "./json";
import { lignesOuvertes } from "./donnees/lignes";
import { TABLES_DE_PERSONNES } from "./personnes";
import { isMasquee, publiable } from "./publiable";
import { publicationDe, registre } from "../../../test/publication/registre";

const contrats = { table: "contratsInsertion", denominateur: "contrats" };
const beneficiaires = { ...contrats, genre: "distinct", champ: "beneficiaire", denominateur: "bénéficiaires" };
const schema = schemaOf([
  { code: "TOUS", unite: "personnes", mesure: beneficiaires, ventilations: [{ par: "sexe" }] },
  { code: "FEMMES", unite: "personnes", mesure: { ...beneficiaires, filtre: { sexe: "F" } }, cibles: [{ annee: 2024, valeur: 10, unite: "personnes", source: "x" }] },
  { code: "PART", unite: "%", mesure: { genre: "ratio", numerateur: { ...beneficiaires, filtre: { sexe: "F" } }, diviseur: beneficiaires, denominateur: "bénéficiaires" }, cibles: [{ annee: 2024, valeur: 0.5, unite: "%", source: "x" }] },
  { code: "TYPES", unite: "contrats", mesure: { ...contrats, genre: "repartition", par: "sexe" } },
  { code: "HEURES", unite: "heures", mesure: { ...contrats, genre: "somme", champ: "heures" }, ventilations: [{ par: "sexe" }] },
  { code: "SEXES", unite: "personnes", total: "somme", composantes: ["F", "H"].map((sexe) => ({ code: `SEXES.${sexe}`, libelle: sexe, unite: "personnes", mesure: { ...beneficiaires, filtre: { sexe } } })) },
  { code: "MARCHES", unite: "marchés", mesure: { genre: "nombre", denominateur: "marchés" }, ventilations: [{ par: "titulaireStatut" }] },
], referentiel);
const of = (register: ReturnType<typeof registre>) => publicationDe(register, schema);
const publie = (femmes: number, hommes: number) => publiable(of(registre(femmes, hommes)).conformite);
const juge = (conformite: ReturnType<typeof publie>, code: string) => conformite.indicateurs.find(({ indicateur }) => indicateur.code === code)!;

describe("what may be published of people", () => {
  const conformite = publie(3, 9);

  test("a breakdown: 3 women of 12 aren't had from the 9 men, who are hidden too", () => {
    expect(juge(conformite, "TOUS")).toMatchObject({ resultat: { valeur: 12 }, ventilations: [{ modalites: [{ libelle: "F", resultat: { valeur: null, numerateur: null, lignes: [] } }, { libelle: "H", resultat: { valeur: null } }] }] });
    expect(juge(conformite, "TYPES").resultat.modalites).toEqual([{ code: null, libelle: "F", valeur: null, part: null, montant: null }, { code: null, libelle: "H", valeur: null, part: null, montant: null }]);
  });

  test("hours are of the people behind them: 105 hours of three women are hidden", () => {
    expect(juge(conformite, "HEURES").ventilations[0]?.modalites.map(({ resultat }) => resultat.valeur)).toEqual([null, null]);
    expect(juge(conformite, "HEURES").resultat.valeur).toBe(12 * 35);
  });

  test("a figure that singles some out is one line of a breakdown: hidden with its gap and its status, which says on which side it is", () => {
    expect(juge(conformite, "PART")).toMatchObject({ resultat: { valeur: null, numerateur: null, denominateur: null }, verdict: { statut: "a-verifier", ecart: null, cible: { valeur: 0.5 } }, anterieure: null });
    expect(juge(conformite, "FEMMES")).toMatchObject({ resultat: { valeur: null }, verdict: { statut: "a-verifier", ecart: null } });
    expect(juge(conformite, "SEXES")).toMatchObject({ resultat: { valeur: 12, modalites: [{ valeur: null }, { valeur: null }] }, composantes: [{ resultat: { valeur: null } }, { resultat: { valeur: null } }] });
  });

  test("marchés are public whatever their number", () => {
    expect(juge(conformite, "MARCHES").ventilations[0]?.modalites.map(({ resultat }) => resultat.valeur)).toEqual([2, 1, 1]);
    expect(juge(conformite, "MARCHES").noms).toEqual(["M1", "M2", "M3", "M4"]);
  });

  test("five and more are shown", () => {
    const assez = publie(6, 9);
    expect(juge(assez, "TOUS").ventilations[0]?.modalites.map(({ resultat }) => resultat.valeur)).toEqual([6, 9]);
    expect(juge(assez, "PART").resultat).toMatchObject({ numerateur: 6, denominateur: 15 });
  });

  test("a breakdown kept back whole doesn't even name its lines", () => {
    const seules = publie(3, 0);
    expect(juge(seules, "TOUS").ventilations[0]?.modalites.map(({ libelle, resultat }) => [libelle, isMasquee(resultat)])).toEqual([["Tout le détail", true]]);
    expect(juge(seules, "TYPES").resultat.modalites).toEqual([expect.objectContaining({ libelle: "Tout le détail", valeur: null })]);
  });

  test("a breakdown of which another figure is a sum is kept back whole: 10 lasting contracts less 8 CDD would give 2 CDI", () => {
    const parType = { ventilations: [{ par: "typeContrat" }], unite: "contrats" };
    const register = registre(0, 0, { "Contrats d'insertion": [["N° marché", "Bénéficiaire", "Date de début", "Type de contrat"], ...[["CDI", 2], ["CDD", 8], ["Intérim", 20], ["Alternance", 3]].flatMap(([type, count]) => Array.from({ length: Number(count) }, (_, rank) => ["M1", `${type}${rank}`, "2024-02-01", type!]))] });
    const tous = { code: "TOUS", ...parType, mesure: { ...contrats, genre: "nombre" } };
    const lignes = (indicateurs: object[]) => publiable(publicationDe(register, schemaOf(indicateurs, referentiel)).conformite).indicateurs.find(({ indicateur }) => indicateur.code === "TOUS")!.ventilations[0]!.modalites.map(({ libelle, resultat }) => [libelle, resultat.valeur]);
    expect(lignes([tous])).toEqual([["Alternance", null], ["CDD", 8], ["CDI", null], ["Intérim", 20]]);
    expect(lignes([tous, { code: "DURABLES", unite: "contrats", mesure: { ...contrats, genre: "nombre", filtre: { typeContrat: ["CDI", "CDD"] } } }])).toEqual([["Tout le détail", null]]);
  });

  test("a check published twice is the same", () => {
    expect(publiable(conformite)).toEqual(conformite);
  });
});

describe("no row about a person leaves", () => {
  const wrong = registre(3, 9, { "Contrats d'insertion": [["N° marché", "Bénéficiaire", "Sexe", "Date de début", "Heures d'insertion"], ["M1", "Camille Martin", "F", "le printemps", "beaucoup"], ["M9", "P2", "inconnu", "2024-02-01", 10]] });
  const conformite = { ...of(wrong).conformite, anomalies: findAnomalies(wrong, { aujourdhui: 20_000 }) };

  test("neither its name, nor what is wrong in it, nor its place", () => {
    const label = referentiel.get("contratsInsertion")?.libelle;
    expect([...TABLES_DE_PERSONNES]).toEqual([["contratsInsertion", label]]);
    expect(conformite.anomalies.some(({ table }) => table === label)).toBe(true);
    const json = bilanJson({ ...of(wrong), conformite });
    expect(json.anomalies.filter(({ table }) => table === label)).toEqual([]);
    expect(json.anomalies.length).toBeGreaterThan(0);
    expect(JSON.stringify(json)).not.toMatch(/Camille|printemps|beaucoup/);
    expect(json.indicateurs.filter(({ code }) => code !== "MARCHES").map(({ lignes }) => lignes)).toEqual(schema.axes[0]!.objectifs[0]!.actions[0]!.indicateurs.filter(({ code }) => code !== "MARCHES").map(() => []));
    expect(publiable(conformite).indicateurs.flatMap(({ resultat }) => (resultat.table === "contratsInsertion" ? resultat.ecartees.motifs.flatMap(({ lignes }) => lignes) : []))).toEqual([]);
  });
});

describe("the published JSON", () => {
  test("says of each value that isn't there that it is hidden, and carries the open data", () => {
    const json = bilanJson(of(registre(3, 9)));
    const indicateur = (code: string) => json.indicateurs.find((one) => one.code === code)!;
    expect(json).toMatchObject({ schema: "essai", annee: 2024 });
    expect(indicateur("TOUS").ventilations[0]?.modalites).toEqual(["F", "H"].map((libelle) => expect.objectContaining({ libelle, valeur: null, masque: expect.stringContaining("moins de 5") }) as unknown));
    expect(indicateur("TYPES").modalites).toEqual(["F", "H"].map((libelle) => expect.objectContaining({ libelle, valeur: null, masque: expect.any(String) }) as unknown));
    expect(indicateur("PART")).toMatchObject({ valeur: null, statut: "a-verifier", masque: expect.any(String) });
    expect(indicateur("PART").phrase).toMatch(/^En 2024, valeur non publiée/);
    expect(indicateur("MARCHES")).not.toHaveProperty("masque");
    expect(json.donneesOuvertes).toEqual(lignesOuvertes(of(registre(3, 9))));
  });
});

test("two registers that only differ by who is hidden are published alike: nothing tells them apart", () => {
  const published = (femmes: number, hommes: number) => JSON.stringify(bilanJson(of(registre(femmes, hommes))));
  fc.assert(fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 9 }), (peu, plus) => {
    expect(published(peu, plus) === published(plus, peu)).toBe(true);
  }), { numRuns: 8 });
});
