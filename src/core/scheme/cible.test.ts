import { cibleSchema, DONE, FORMES, isCroissance, isEvolution, isReduction } from "./cible";

const cible = (more: object) => ({ annee: 2025, valeur: 0.3, unite: "%", source: "p. 1", ...more });
const problems = (document: object): string[] => {
  const read = cibleSchema.safeParse(document);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join(".")} : ${message}`);
};

test("what may be left out is filled in", () => {
  expect(cibleSchema.parse(cible({}))).toEqual({ annee: 2025, recurrence: null, valeur: 0.3, unite: "%", base: null, forme: "au moins", porteSur: "valeur", confiance: "etablie", source: "p. 1" });
});

test("what is done or not has no value of its own: it is worth one", () => {
  expect(cibleSchema.parse({ annee: 2025, forme: "réalisé", unite: "oui/non", source: "p. 1" }).valeur).toBe(DONE);
});

const reference = { annee: 2020 };
test.each<[string, object]>([
  ["a year", cible({})], ["every year", cible({ annee: undefined, recurrence: "annuelle" })], ["an interval", cible({ forme: "entre", valeurMax: 0.4 })], ["an interval of one point", cible({ forme: "entre", valeurMax: 0.3 })],
  ["a reduction", cible({ forme: "réduction d'au moins", reference })], ["a reduction that can't be judged", cible({ forme: "réduction de plus de", aVerifier: "sans référence" })],
  ["a reduction every year", cible({ annee: undefined, recurrence: "permanente", forme: "réduction d'au moins", reference })],
  ["a growth against the year before", cible({ forme: "croissance annuelle d'au moins" })], ["a growth from a reference", cible({ forme: "croissance annuelle d'au moins", reference: { annee: 2020, valeur: 12 } })],
  ["a total", cible({ forme: "cumul d'au moins", unite: "m²", depuis: 2023, valeur: 35000 })], ["a total of one year", cible({ forme: "cumul d'au moins", unite: "m²", depuis: 2025, valeur: 35000 })],
  ["a rate of one hundred percent and more", cible({ valeur: 1.5 })], ["a number beyond two", cible({ valeur: 30, unite: "marchés" })], ["a target of nothing", cible({ valeur: 0 })], ["two hundred percent", cible({ valeur: 2 })], ["all of it less", cible({ valeur: -1 })],
  ["a direction and dates", cible({ direction: "Routes", du: "2024-01-01", au: "2024-01-01" })],
])("%s is a target", (_name, document) => {
  expect(problems(document)).toEqual([]);
});

test.each<[string, object, RegExp]>([
  ["neither a year nor a recurrence", cible({ annee: undefined }), /^annee : .*une année, ou une récurrence/],
  ["both", cible({ recurrence: "annuelle" }), /^annee : .*pas les deux/],
  ["an interval of one bound", cible({ forme: "entre" }), /^valeurMax : /],
  ["a second bound elsewhere", cible({ valeurMax: 0.4 }), /^valeurMax : /],
  ["bounds the wrong way round", cible({ forme: "entre", valeurMax: 0.2 }), /^valeurMax : .*plus petite/],
  ["no value", cible({ valeur: undefined }), /^valeur : .*il faut une valeur/],
  ["a value for what is done or not", cible({ forme: "réalisé" }), /^valeur : /],
  ["a share written 30", cible({ valeur: 30 }), /^valeur : .*fraction/], ["a share just over two", cible({ valeur: 2.001 }), /^valeur : .*fraction/], ["less than nothing left", cible({ valeur: -1.001 }), /^valeur : .*fraction/],
  ["a total from no year", cible({ forme: "cumul d'au moins", unite: "m²" }), /^depuis : /],
  ["a first year elsewhere", cible({ depuis: 2020 }), /^depuis : /],
  ["a total that starts after its end", cible({ forme: "cumul d'au moins", depuis: 2026, unite: "m²" }), /^depuis : .*après son échéance/],
  ["a reduction against no year", cible({ forme: "réduction d'au moins" }), /^reference : .*par rapport à quelle année/],
  ["a reduction against its own year", cible({ forme: "réduction d'au moins", reference: { annee: 2025 } }), /^reference : .*avant l'échéance/],
  ["dates the wrong way round", cible({ du: "2024-02-01", au: "2024-01-01" }), /^au : .*avant le début/],
  ["a date written in French", cible({ du: "01/02/2024" }), /^du : /],
  ["an unknown form", cible({ forme: "environ" }), /^forme : une forme parmi/],
  ["an unknown key", cible({ couleur: "vert" }), /couleur/],
  ["no source", cible({ source: "" }), /^source : /],
])("%s is refused, naming the key", (_name, document, message) => {
  expect(problems(document).join("\n")).toMatch(new RegExp(message.source, "m"));
});

test("an evolution is a growth or a reduction, and nothing else", () => {
  expect(FORMES.filter(isEvolution)).toEqual(FORMES.filter((forme) => isCroissance(forme) || isReduction(forme)));
  expect(FORMES.filter(isReduction)).toEqual(["réduction d'au moins", "réduction de plus de"]);
});
