import { schemaSchema, type Schema } from "../../core/scheme/schema";
import type { FunctionProblem } from "../errors";
import { cibleDe } from "./cible";

const mesure = { genre: "saisie", denominateur: "marchés" };
const cible = (more: object) => ({ valeur: 0.3, unite: "%", base: "marchés", source: "p. 1", ...more });
const indicateur = (code: string, cibles: object[], more: object = {}) => ({ code, libelle: code, unite: "%", mesure, cibles, source: "p. 1", ...more });

const ESSAI: Schema = schemaSchema.parse({
  id: "essai", libelle: "Schéma d'essai", acheteur: "Essai", periode: { debut: 2023, fin: 2027 }, source: "document",
  axes: [{ code: "1", libelle: "Axe", source: "p. 1", objectifs: [{ code: "1.1", libelle: "Objectif", source: "p. 1", actions: [{
    code: "1.1.1", libelle: "Action", source: "p. 1",
    indicateurs: [
      indicateur("A1", [cible({ annee: 2024, valeur: 0.2 }), cible({ annee: 2026, valeur: 0.5 })]),
      indicateur("A2", [cible({ recurrence: "annuelle", valeur: 0.1 })]),
      indicateur("A3", []),
      { code: "B1", libelle: "B1", unite: "km", source: "p. 1", composantes: [
        { code: "departement", libelle: "Département", unite: "%", mesure },
        { code: "communes", libelle: "Communes", unite: "%", mesure, cibles: [cible({ recurrence: "permanente", valeur: 0.07 })] },
        { code: "B1.routes", libelle: "Routes", unite: "%", mesure, cibles: [cible({ recurrence: "permanente", valeur: 0.4 })] },
      ] },
    ],
  }] }] }],
});

describe("CIBLE", () => {
  it.each([
    ["the milestone of the year", "essai", "A1", 2024, 0.2],
    ["the latest milestone reached", "essai", "A1", 2025, 0.2],
    ["the next milestone once reached", "essai", "A1", 2026, 0.5],
    ["a target of every year", "essai", "A2", 2023, 0.1],
    ["an indicator of several values: the first that has a target", "essai", "B1", 2024, 0.07],
    ["a part by its name", "essai", "B1.communes", 2024, 0.07],
    ["a part whose code is whole", "essai", "B1.routes", 2024, 0.4],
    ["case doesn't count, a year may be a text", "ESSAI", "a1", "2024", 0.2],
    ["the scheme by its title", "schéma d’essai", "A1", 2024, 0.2],
  ])("%s", (_name, schema, code, annee, expected) => {
    expect(cibleDe([ESSAI], schema, code, annee)).toBe(expected);
  });

  it.each([
    ["before the first milestone", "essai", "A1", 2023, "indisponible", "Pas de cible avant 2024"],
    ["before the scheme", "essai", "A2", 2022, "indisponible", "va de 2023 à 2027"],
    ["after the scheme", "essai", "A1", 2028, "indisponible", "va de 2023 à 2027"],
    ["no target at all", "essai", "A3", 2024, "indisponible", "A3 n’a pas de cible"],
    ["an unknown scheme", "autre", "A1", 2024, "valeur", "essai"],
    ["an unknown code", "essai", "Z9", 2024, "valeur", "« Z9 »"],
    ["no code", "essai", null, 2024, "valeur", "« indicateur » est vide"],
    ["no scheme", null, "A1", 2024, "valeur", "« schema » est vide"],
    ["no year", "essai", "A1", null, "valeur", "« annee » est vide"],
    ["a date instead of a year", "essai", "A1", 45292, "valeur", "« 45292 »"],
    ["a boolean instead of a year", "essai", "A1", true, "valeur", "VRAI"],
  ])("%s", (_name, schema, code, annee, kind, said) => {
    expect.assertions(2);
    try {
      cibleDe([ESSAI], schema, code, annee);
    } catch (error) {
      expect(error).toMatchObject({ kind });
      expect((error as FunctionProblem).message).toContain(said);
    }
  });
});
