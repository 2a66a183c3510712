import { mesureSchema, type Mesure } from "../scheme/mesure";
import { categorieDe, CATEGORIES, expressionDe } from "./legal";

const [SOCIAL, ECOLOGIQUE, ESUS, INCLUSION] = CATEGORIES;
const mesure = (more: object): Mesure => mesureSchema.parse({ genre: "nombre", denominateur: "d", ...more });
const filtre = (criteres: object) => mesure({ filtre: criteres });

describe("the category of article L2111-3 that a rule counts", () => {
  test.each<[string, Mesure | undefined, string | null]>([
    ["a clause", filtre({ considerationsSociales: "Clause sociale" }), SOCIAL],
    ["any consideration", filtre({ considerationsEnvironnementales: ["Clause environnementale", "Critère environnemental"] }), ECOLOGIQUE],
    ["ESUS holders", filtre({ titulaireStatut: "ESUS" }), ESUS],
    ["the three inclusive statuses", filtre({ titulaireStatut: ["EA", "ESAT", "SIAE"] }), INCLUSION],
    ["reserved lots: who they are for comes first", filtre({ considerationsSociales: "Marché réservé", reserveA: ["EA-ESAT", "SIAE"] }), INCLUSION],
    ["payments to them", mesure({ genre: "somme", table: "paiements", champ: "montant", filtre: { statut: ["EA", "ESAT"] } }), INCLUSION],
    ["ESS is wider than ESUS", filtre({ titulaireStatut: ["ESS", "ESUS"] }), null],
    ["those without a consideration", filtre({ considerationsSociales: "Pas de considération sociale" }), null],
    ["those where something is filled in", filtre({ considerationsSociales: "<>" }), null],
    ["criteria joined by « et »", mesure({ filtre: { et: [{ considerationsSociales: "Critère social" }] } }), SOCIAL],
    ["the upper side of a ratio", mesure({ genre: "ratio", numerateur: { genre: "nombre", denominateur: "d", filtre: { titulaireStatut: "=ESUS" } }, diviseur: { indicateur: "X" } }), ESUS],
    ["another indicator's figure", mesure({ genre: "ratio", numerateur: { indicateur: "X" }, diviseur: { indicateur: "Y" } }), null],
    ["an entered value", mesure({ genre: "saisie" }), null],
    ["nothing", undefined, null],
  ])("%s", (_name, rule, expected) => expect(categorieDe(rule)).toBe(expected));
});

test.each<[string, Mesure, string | null]>([
  ["a number of marchés", mesure({}), "nombre"], ["a share of them", mesure({ genre: "part" }), "nombre"], ["a share of amounts", mesure({ genre: "partMontant" }), "valeur"],
  ["amounts paid", mesure({ genre: "somme", table: "paiements", champ: "montant" }), "valeur"], ["hours", mesure({ genre: "somme", champ: "heuresInsertionPrevues" }), null],
  ["contracts of people", mesure({ table: "contratsInsertion" }), null], ["vehicles", mesure({ genre: "part", table: "vehicules" }), null],
])("%s is in number, in value or neither", (_name, rule, expected) => expect(expressionDe(rule)).toBe(expected));
