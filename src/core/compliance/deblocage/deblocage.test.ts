import fc from "fast-check";
import { complet } from "../../../../test/registreComplet";
import { demonstration, sans } from "../../../../test/demonstration";
import { registerOf, type Sheets } from "../../../../test/registerOf";
import { schemaOf } from "../../../../test/schemaOf";
import { referentiel, schemas } from "../../../catalogue";
import { checkConformite, type Conformite } from "../conformite";
import type { Besoin } from "./besoin";
import { deblocage } from "./deblocage";
import { nomBesoin, texteBesoin } from "./textes";

const ANNEE = 2023;
const periode = { debut: ANNEE, fin: ANNEE };
const part = (filtre: object, more: object = {}) => ({ mesure: { genre: "part", filtre, denominateur: "marchés", ...more } });
const MARCHES: Sheets = {
  Registre: [
    ["N° marché", "Date de notification", "Montant HT", "Catégorie", "Marché innovant"],
    ["M1", "2023-01-01", 30_000, "Travaux", null], ["M2", "2023-02-01", 40_000, "Services", null], ["M3", "2022-02-01", 40_000, "Services", "oui"],
  ],
};

function plan(indicateurs: readonly object[], sheets: Sheets = MARCHES, direction?: string) {
  const register = registerOf(sheets, referentiel);
  const schema = schemaOf(indicateurs.map((one, rank) => ({ code: `A${rank + 1}`, ...one })), referentiel);
  return deblocage(checkConformite(register, schema, { periode, ...(direction === undefined ? {} : { direction }) }, []), register, referentiel);
}
const steps = (indicateurs: readonly object[], sheets?: Sheets, direction?: string) =>
  plan(indicateurs, sheets, direction).etapes.map(({ besoins, debloque, avec }) => [besoins.map(texteBesoin).join(" ; "), debloque.join(), ...avec.map(({ besoin, nombre }) => `${nombre} avec ${nomBesoin(besoin)}`)]);

describe("what to add for more to be measurable", () => {
  test.each<[string, readonly object[], readonly (readonly string[])[]]>([
    ["nothing, where all is measured", [part({ categorie: "Travaux" })], []],
    ["the column that unlocks the most comes first", [part({ critereRSE: "oui" }), part({ occasion: "oui" }), part({ occasion: "oui", categorie: "Travaux" })], [
      ["ajouter la colonne « Achat d'occasion exigé » à la table Marchés", "A2,A3"], ["ajouter la colonne « Critère RSE » à la table Marchés", "A1"],
    ]],
    ["two columns that an indicator needs both: one unlocks none of it", [part({ critereRSE: "oui" }), part({ critereRSE: "oui", occasion: "oui" })], [
      ["ajouter la colonne « Critère RSE » à la table Marchés", "A1", "1 avec « Achat d'occasion exigé »"], ["ajouter la colonne « Achat d'occasion exigé » à la table Marchés", "A2"],
    ]],
    ["two columns that do nothing alone are one step", [part({ critereRSE: "oui", occasion: "oui" })], [["ajouter la colonne « Critère RSE » à la table Marchés ; ajouter la colonne « Achat d'occasion exigé » à la table Marchés", "A1"]]],
    ["a column with no value in the period is to fill", [part({ marcheInnovant: "oui" })], [["remplir la colonne « Marché innovant » de la table Marchés", "A1"]]],
    ["a column to add and one to fill", [part({ marcheInnovant: "oui", occasion: "oui" })], [["ajouter la colonne « Achat d'occasion exigé » à la table Marchés ; remplir la colonne « Marché innovant » de la table Marchés", "A1"]]],
    ["a table", [{ mesure: { genre: "nombre", table: "vehicules", denominateur: "véhicules" } }], [["ajouter la table « Véhicules »", "A1"]]],
    ["both sides of a ratio", [{ mesure: { genre: "ratio", numerateur: { genre: "nombre", filtre: { occasion: "oui" }, denominateur: "a" }, diviseur: { genre: "nombre", table: "vehicules", denominateur: "b" }, denominateur: "c" } }], [["ajouter la colonne « Achat d'occasion exigé » à la table Marchés ; ajouter la table « Véhicules »", "A1"]]],
    ["one or the other, where a measure has a second way", [part({ occasion: "oui" }, { sinon: part({ critereRSE: "oui" }).mesure }), part({ critereRSE: "oui" })], [["ajouter la colonne « Critère RSE » à la table Marchés", "A1,A2"]]],
    ["every value of an indicator that holds several", [{ composantes: ["occasion", "critereRSE"].map((champ) => ({ code: `A1.${champ}`, libelle: champ, unite: "%", ...part({ [champ]: "oui" }) })) }], [["ajouter la colonne « Achat d'occasion exigé » à la table Marchés ; ajouter la colonne « Critère RSE » à la table Marchés", "A1"]]],
    ["a rule that isn't in force asks for nothing", [{ ...part({ occasion: "oui" }), vigueur: { du: "2026-01-01" } }], []],
  ])("%s", (_name, indicateurs, expected) => expect(steps(indicateurs)).toEqual(expected));

  test("a value to enter, an action to follow and an empty base are no column", () => {
    const indicateurs = [{ mesure: { genre: "saisie", denominateur: "x" } }, part({ categorie: "Travaux" }, { base: { montant: ">90000" } }), { mesure: { genre: "realisation", action: "1.1.1", denominateur: "x" } }];
    const sheets: Sheets = { ...MARCHES, Suivi: [["Action", "Sous-action", "État"], ["9.9", null, "Réalisée"]] };
    expect(plan(indicateurs, sheets)).toEqual({ etapes: [], saisies: ["A1"], autres: ["A2"], actions: ["A3"] });
  });

  test("a year without a row", () => {
    expect(steps([part({ categorie: "Travaux" })], { Registre: [...MARCHES.Registre!.slice(0, 1), ["M3", "2021-02-01", 1, "Travaux", null]] })).toEqual([["ajouter les lignes de la période dans la table « Marchés »", "A1"]]);
  });

  test("for one direction, the column that tells it; nothing for what belongs to all of them", () => {
    expect(steps([part({ categorie: "Travaux" }), { mesure: { genre: "saisie", denominateur: "x" } }], MARCHES, "Routes")).toEqual([["ajouter la colonne « Direction » à la table Marchés", "A1"]]);
    expect(plan([{ mesure: { genre: "saisie", denominateur: "x" } }], MARCHES, "Routes").autres).toEqual(["A1"]);
  });

  test("a workbook with nothing in it asks for its tables", () => {
    expect(steps([part({ categorie: "Travaux" })], {})).toEqual([["ajouter la table « Marchés »", "A1"]]);
  });
});

/** The whole register, then some of it taken away: what the plan names is put back, step by step. */
describe("adding what is named really unlocks the indicators named, and no other", () => {
  const entier = complet(demonstration(), referentiel, ANNEE, 60);
  const full = registerOf(entier, referentiel);
  const places = [...full.tables.values()].filter(({ definition }) => !["saisies", "bilansArretes", "referentielSchema", "ciblesSchema"].includes(definition.id)).flatMap(({ definition, mapping }) => {
    const identifying = new Set([...definition.reconnaissance.flat(), definition.identite, definition.periode]);
    return mapping.columns.filter(({ champ }) => !identifying.has(champ)).map(({ champ, entete }) => ({ table: definition.id, champ, header: `${mapping.sheet}!${entete}` }));
  });
  const sheetOf = (table: string) => full.tables.get(table)?.mapping.sheet ?? "";

  interface Manque { readonly absentes: readonly string[]; readonly vides: readonly string[]; readonly tables: readonly string[] }
  const degraded = ({ absentes, vides, tables }: Manque): Sheets => {
    const cut = sans(sans(entier, new Set(absentes)), new Set(vides), "vide");
    return Object.fromEntries(Object.entries(cut).filter(([name]) => !tables.some((table) => sheetOf(table) === name)));
  };
  const restored = ({ absentes, vides, tables }: Manque, besoins: readonly Besoin[]): Manque => {
    const back = new Set(besoins.flatMap((besoin) => {
      if (besoin.genre === "table") return places.filter(({ table }) => table === besoin.table).map(({ header }) => header);
      return besoin.genre === "colonne" || besoin.genre === "remplir" ? places.filter(({ table, champ }) => table === besoin.table && champ === besoin.champ).map(({ header }) => header) : [];
    }));
    return {
      absentes: absentes.filter((header) => !back.has(header)), vides: vides.filter((header) => !back.has(header)),
      tables: tables.filter((table) => !besoins.some((besoin) => besoin.genre === "table" && besoin.table === table)),
    };
  };

  test.each([...schemas.keys()])("%s", (id) => {
    const schema = schemas.get(id)!;
    const check = (manque: Manque) => {
      const register = registerOf(degraded(manque), referentiel);
      return { register, conformite: checkConformite(register, schema, { periode }, []) };
    };
    const measuredIn = ({ indicateurs }: Conformite) => new Set(indicateurs.filter(({ resultat, composantes }) => (composantes.length > 0 ? composantes.map((one) => one.resultat) : [resultat]).every(({ valeur }) => valeur !== null)).map(({ indicateur }) => indicateur.code));
    const measured = (manque: Manque) => measuredIn(check(manque).conformite);
    const whole = measured({ absentes: [], vides: [], tables: [] });
    expect(whole.size).toBeGreaterThan(10);
    const headers = places.map(({ header }) => header);
    const taken = fc.record({
      absentes: fc.subarray(headers, { maxLength: 25 }), vides: fc.subarray(headers, { maxLength: 10 }), tables: fc.subarray([...full.tables.keys()].filter((table) => places.some((one) => one.table === table)), { maxLength: 4 }),
    });
    fc.assert(fc.property(taken, fc.integer({ min: 0, max: 30 }), ({ absentes, vides, tables }, at) => {
      const manque: Manque = { absentes, vides: vides.filter((header) => !absentes.includes(header)), tables };
      const { register, conformite } = check(manque);
      const { etapes } = deblocage(conformite, register, referentiel);
      if (etapes.length === 0) return;
      const done = etapes.slice(0, 1 + (at % etapes.length));
      const [before, after] = [measuredIn(conformite), measured(restored(manque, done.flatMap(({ besoins }) => besoins)))];
      const promised = done.flatMap(({ debloque }) => debloque).filter((code) => whole.has(code));
      expect([...after].filter((code) => !before.has(code)).sort()).toEqual(promised.sort());
    }), { numRuns: 2 });
  }, 60_000);
});
