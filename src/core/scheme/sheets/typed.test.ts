import { schemas } from "../../../catalogue";
import { schemaOfSheets } from "../../../../test/sheetsOfSchema";
import { CIBLE, CIBLES, sheet, sheets, type Line } from "../../../../test/typedSheets";

describe("the sheets as a collectivité types them", () => {
  it("are a scheme, with codes typed as numbers, any case, rules of their own and taken up", () => {
    const reading = schemaOfSheets(sheets(), schemas);
    expect(reading).toMatchObject({ ok: true, schema: {
      id: "classeur", acheteur: "Ville", periode: { debut: 2024, fin: 2029 },
      axes: [{ code: "1", objectifs: [{ actions: [{ indicateurs: [
        { code: "A1", mesure: { genre: "nombre", table: "marches" }, cibles: [{ annee: 2026, valeur: 30, unite: "marchés", forme: "au moins" }] },
        { code: "A2", mesure: { genre: "ratio", numerateur: { indicateur: "A1" }, diviseur: { indicateur: "A3" } } },
        { code: "A3", mesure: { genre: "nombre", base: { criteres: { montant: ">25000" } } } },
      ] }] }] }],
    } });
  });

  it("are no scheme without a Référentiel", () => expect(schemaOfSheets({ Cibles: sheet(CIBLES, [CIBLE]) }, schemas)).toBeNull());

  it("may have no Cibles", () => {
    const { Référentiel } = sheets();
    expect(schemaOfSheets({ Feuille: Référentiel! }, schemas)).toMatchObject({ ok: true });
  });

  it.each<[string, Line]>([["a text", { Valeur: "35 %" }], ["a text, its unit said", { Valeur: "35 % ", Unité: "%" }], ["a number, its unit said", { Valeur: 0.35, Unité: "%" }], ["a number, what it bears on said", { Valeur: 0.35, "Porte sur": "part" }]])("take a share of a number of marchés from %s", (_name, change) => {
    const reading = schemaOfSheets(sheets({}, [{ ...CIBLE, ...change }]), schemas);
    expect(reading).toMatchObject({ ok: true, schema: { axes: [{ objectifs: [{ actions: [{ indicateurs: [{ cibles: [{ valeur: 0.35, unite: "%", porteSur: "part" }] }, {}, {}] }] }] }] } });
  });

  it.each(["2024-2029", "2024 - 2029", "2024–2029", "2024/2029", "2024 à 2029", "2024 a 2029", "de 2024 à 2029"])("take the period « %s »", (texte) => {
    expect(schemaOfSheets(sheets({ 4: { Libellé: texte } }), schemas)).toMatchObject({ ok: true, schema: { periode: { debut: 2024, fin: 2029 } } });
  });

  it("leave Saisies to Saisies", () => {
    const saisies = { Saisies: [["Indicateur", "Année", "Valeur"], ["A1", 2024, 3]] };
    expect(schemaOfSheets({ ...saisies, ...sheets() }, schemas)).toMatchObject({ ok: true });
    expect(schemaOfSheets({ ...sheets(), ...saisies }, schemas)).toMatchObject({ ok: true });
  });

  it("take the id that the Schéma row gives, and a share from its text", () => {
    const reading = schemaOfSheets(sheets({ 2: { Code: "ma-ville" } }, [{ ...CIBLE, Indicateur: "a2", Valeur: "30 %" }]), schemas);
    expect(reading).toMatchObject({ ok: true, schema: { id: "ma-ville", axes: [{ objectifs: [{ actions: [{ indicateurs: [{}, { cibles: [{ valeur: 0.3, unite: "%" }] }, {}] }] }] }] } });
  });
});
