import { tableSchema, type Referentiel } from "../register/champ";
import { readSchema } from "./readSchema";

const referentiel: Referentiel = new Map([["marches", tableSchema.parse({
  id: "marches", libelle: "Marchés", identite: "id", periode: "date", reconnaissance: [["id"]],
  champs: [{ id: "categorie", libelle: "Catégorie", type: "choix", valeurs: [{ valeur: "Travaux" }, { valeur: "Services" }] }, { id: "id", libelle: "N°", type: "texte" }, { id: "date", libelle: "Date", type: "date" }, { id: "montant", libelle: "Montant", type: "montant" }],
})]]);

const mesure = { genre: "nombre", denominateur: "marchés", filtre: { montant: ">25000" } };
const cible = { annee: 2024, valeur: 0.3, unite: "%", source: "p. 1" };
const indicateur = (more: object = {}) => ({ code: "A1", libelle: "Nombre", unite: "marchés", mesure, source: "p. 1", ...more });
const schema = (indicateurs: object[]) => ({
  id: "essai", libelle: "Essai", acheteur: "Essai", periode: { debut: 2023, fin: 2029 }, source: "essai",
  axes: [{ code: "1", libelle: "Axe", source: "p. 1", objectifs: [{ code: "1.1", libelle: "Objectif", source: "p. 1", actions: [{ code: "1.1.1", libelle: "Action", source: "p. 1", indicateurs }] }] }],
});

/** What a YAML alias to its own ancestor gives. */
function selfContaining(): object {
  const own: Record<string, unknown> = indicateur();
  own["composantes"] = [own];
  return { ...schema([own]) };
}

describe("readSchema", () => {
  test("reads a scheme, fills what may be left out", () => {
    const read = readSchema(schema([indicateur({ cibles: [cible] })]), "essai.yaml", referentiel);
    expect(read.ok && read.schema.axes[0]?.objectifs[0]?.actions[0]?.indicateurs[0]).toMatchObject({ code: "A1", mesure: { table: "marches", subsequents: false, concessions: true }, cibles: [{ forme: "au moins", porteSur: "part", recurrence: null }] });
  });

  const at = "axes.0.objectifs.0.actions.0.indicateurs.0";
  test.each<[string, object, string, RegExp]>([
    ["an unknown key", schema([indicateur({ couleur: "vert" })]), `${at}.couleur`, /clé inconnue/],
    ["two indicators with one code", schema([indicateur(), indicateur()]), `axes.0.objectifs.0.actions.0.indicateurs.1.code`, /deux indicateurs portent le code « A1 »/],
    ["two codes that differ by their case", schema([indicateur(), indicateur({ code: "a1" })]), `axes.0.objectifs.0.actions.0.indicateurs.1.code`, /deux indicateurs portent le code « a1 »/],
    ["an unknown key, with the keys that are known", schema([indicateur({ sourcee: "p. 1" })]), `${at}.sourcee`, /clé inconnue ; vouliez-vous dire « source » \? ; les clés sont : code, libelle, unite, mesure/],
    ["a decimal comma between braces", schema([indicateur({ cibles: [{ ...cible, 3: null }] })]), `${at}.cibles.0.3`, /s'écrit avec un point/],
    ["a number where a text goes", schema([indicateur({ libelle: 12 })]), `${at}.libelle`, /il faut un texte : mettez-le entre guillemets, "12"/],
    ["nothing where a text goes", schema([indicateur({ libelle: null })]), `${at}.libelle`, /la clé n'a pas de valeur : il faut un texte/],
    ["a year written as a text", schema([indicateur({ cibles: [{ ...cible, annee: "2024" }] })]), `${at}.cibles.0.annee`, /sans guillemets ni « % » : 2024$/],
    ["a date where a year goes", schema([indicateur({ cibles: [{ ...cible, annee: "2024-12-31" }] })]), `${at}.cibles.0.annee`, /il faut un nombre, et « 2024-12-31 » est un texte/],
    ["oui where true goes", schema([indicateur({ mesure: { ...mesure, subsequents: "oui" } })]), `${at}.mesure.subsequents`, /true \(oui\) ou false \(non\) : true/],
    ["an identifier with capitals", { ...schema([indicateur()]), id: "Ma Ville" }, "id", /un identifiant en minuscules/],
    ["a period that ends before it begins", { ...schema([indicateur()]), periode: { debut: 2024, fin: 2023 } }, "periode.fin", /finit avant de commencer/],
    ["a period in one text", { ...schema([indicateur()]), periode: "2024-2029" }, "periode", /un ensemble de clés : debut, fin/],
    ["an empty document", null as unknown as object, "(racine)", /le fichier est vide : un schéma commence par les clés id, libelle/],
    ["a criterion that is none", schema([indicateur({ mesure: { ...mesure, filtre: { montant: { plus: 3 } } } })]), `${at}.mesure.filtre.montant`, /critère illisible/],
    ["a field named by its label", schema([indicateur({ mesure: { ...mesure, filtre: { "Date de notification": ">2024-01-01" } } })]), "A1.mesure.filtre.Date de notification", /champ inconnu « Date de notification »/],
    ["a field with a slip", schema([indicateur({ mesure: { ...mesure, filtre: { montent: 1 } } })]), "A1.mesure.filtre.montent", /champ inconnu « montent » .*vouliez-vous dire « montant » \?/],
    ["a word that the vocabulary lacks", schema([indicateur({ mesure: { ...mesure, filtre: { categorie: "Travau" } } })]), "A1.mesure.filtre.categorie", /« Travau » n'est pas une valeur de « Catégorie » ; vouliez-vous dire « Travaux »/],
    ["a sum of texts", schema([indicateur({ mesure: { genre: "somme", champ: "categorie", denominateur: "x" } })]), "A1.mesure.champ", /n'est pas un nombre/],
    ["a mean weighted by a text", schema([indicateur({ mesure: { genre: "moyenne", champ: "montant", poids: "id", denominateur: "x" } })]), "A1.mesure.poids", /n'est pas un nombre/],
    ["a period that is no date", schema([indicateur({ mesure: { ...mesure, periode: "montant" } })]), "A1.mesure.periode", /ni une date ni une année/],
    ["a verdict that waits for an unknown field", schema([indicateur({ aVerifierSans: ["couleur"] })]), "A1.aVerifierSans", /champ inconnu « couleur »/],
    ["an action that isn't in the scheme", schema([indicateur({ mesure: { genre: "realisation", action: "9.9", denominateur: "x" } })]), "A1.mesure.action", /l'action « 9\.9 » n'est pas dans le schéma/],
    ["two targets for one year", schema([indicateur({ cibles: [cible, { ...cible, valeur: 0.4 }] })]), "A1.cibles.1.annee", /une autre cible \(au moins 30\s% en 2024\) vaut déjà/],
    ["two targets of every year", schema([indicateur({ cibles: [{ ...cible, annee: undefined, recurrence: "annuelle" }, { ...cible, annee: undefined, recurrence: "permanente" }] })]), "A1.cibles.1.recurrence", /vaut déjà/],
    ["a share beyond the whole", schema([indicateur({ cibles: [{ ...cible, valeur: 1.5 }] })]), "A1.cibles.0.valeur", /de 0 à 100 %/],
    ["a target with neither year nor recurrence", schema([indicateur({ cibles: [{ ...cible, annee: undefined }] })]), `${at}.cibles.0.annee`, /une année, ou une récurrence/],
    ["a target with both", schema([indicateur({ cibles: [{ ...cible, recurrence: "annuelle" }] })]), `${at}.cibles.0.annee`, /une année, ou une récurrence/],
    ["a share written as a percentage", schema([indicateur({ cibles: [{ ...cible, valeur: 30 }] })]), `${at}.cibles.0.valeur`, /fraction/],
    ["a target without a source", schema([indicateur({ cibles: [{ ...cible, source: undefined }] })]), `${at}.cibles.0.source`, /./],
    ["an unknown kind of measure", schema([indicateur({ mesure: { genre: "magie" } })]), `${at}.mesure.genre`, /./],
    ["a measure and composantes", schema([indicateur({ composantes: [{ code: "a", libelle: "a", unite: "t", mesure }, { code: "b", libelle: "b", unite: "t", mesure }] })]), `${at}.mesure`, /composantes/],
    ["a criterion on an unknown field", schema([indicateur({ mesure: { ...mesure, filtre: { couleur: "vert" } } })]), "A1.mesure.filtre.couleur", /champ inconnu « couleur »/],
    ["an unknown table", schema([indicateur({ mesure: { ...mesure, table: "navires" } })]), "A1.mesure.table", /table inconnue « navires »/],
    ["an unknown field in a fallback", schema([indicateur({ mesure: { ...mesure, sinon: { ...mesure, filtre: { ou: [{ montant: 1 }, { x: 1 }] } } } })]), "A1.mesure.sinon.filtre.x", /champ inconnu « x »/],
    ["a criterion that its field can't read", schema([indicateur({ mesure: { ...mesure, filtre: { montant: ">beaucoup" } } })]), "A1.mesure.filtre.montant", /ne se lit pas comme une valeur de « Montant »/],
    ["an order on a text", schema([indicateur({ mesure: { ...mesure, filtre: { id: ">A" } } })]), "A1.mesure.filtre.id", /seuls = et <> s'y appliquent/],
    ["a measure without the words of its denominator", schema([indicateur({ mesure: { genre: "nombre" } })]), `${at}.mesure.denominateur`, /clé manquante : il faut un texte/],
    ["a text where a number goes", schema([indicateur({ cibles: [{ ...cible, valeur: "30 %" }] })]), `${at}.cibles.0.valeur`, /il faut un nombre/],
    ["an unknown form", schema([indicateur({ cibles: [{ ...cible, forme: "environ" }] })]), `${at}.cibles.0.forme`, /une forme parmi : au moins, plus de/],
    ["a reduction against no year", schema([indicateur({ cibles: [{ ...cible, forme: "réduction de plus de" }] })]), `${at}.cibles.0.reference`, /par rapport à quelle année/],
    ["a total from no year", schema([indicateur({ cibles: [{ ...cible, forme: "cumul d'au moins", unite: "m²" }] })]), `${at}.cibles.0.depuis`, /depuis quelle année/],
    ["a value for what is done or not", schema([indicateur({ cibles: [{ ...cible, forme: "réalisé" }] })]), `${at}.cibles.0.valeur`, /« réalisé » qui n'en a pas/],
    ["bounds the wrong way round", schema([indicateur({ cibles: [{ ...cible, forme: "entre", valeurMax: 0.1 }] })]), `${at}.cibles.0.valeurMax`, /plus petite/],
    ["a stock where nothing says when a row ends", schema([indicateur({ mesure: { ...mesure, stock: "fin" } })]), "A1.mesure.stock", /ne dit pas quand une ligne finit/],
    ["a ratio on an indicator that isn't there", schema([indicateur({ mesure: { genre: "ratio", denominateur: "h", numerateur: mesure, diviseur: { indicateur: "Z9" } } })]), "A1.mesure", /« Z9 » n'est pas dans le schéma/],
    ["an unknown field on one side of a ratio", schema([indicateur({ mesure: { genre: "ratio", denominateur: "h", numerateur: { ...mesure, genre: "somme", champ: "heures" }, diviseur: mesure } })]), "A1.mesure.numerateur.champ", /champ inconnu « heures »/],
    ["indicators that take each other up", schema([
      indicateur({ mesure: { genre: "ratio", denominateur: "h", numerateur: mesure, diviseur: { indicateur: "A2" } } }),
      indicateur({ code: "A2", mesure: { genre: "ratio", denominateur: "h", numerateur: { indicateur: "A1" }, diviseur: mesure } }),
    ]), "A1.mesure", /en rond : A1 → A2 → A1/],
    ["a document that contains itself", selfContaining(), `${at}.composantes.0`, /se contient lui-même/],
    ["a criterion on a parameter that isn't there", schema([indicateur({ mesure: { ...mesure, filtre: { montant: ">={seuil}" } } })]), "A1.mesure.filtre.montant", /le paramètre « seuil » n'est pas dans le schéma/],
    ["a breakdown by an unknown field", schema([indicateur({ ventilations: [{ par: "couleur" }] })]), "A1.ventilations.couleur", /champ inconnu « couleur »/],
    ["a target in another unit than what it judges", schema([indicateur({ cibles: [{ ...cible, valeur: 12, unite: "heures" }] })]), "A1.cibles.0.unite", /en « heures », et ce qu'elle juge en « marchés »/],
    ["no axis", { ...schema([]), axes: [] }, "axes", /./],
    ["something else than a map", [] as object, "(racine)", /./],
  ])("refuses %s, naming the file and the key", (_name, document, cle, message) => {
    const read = readSchema(document, "essai.yaml", referentiel);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    const problem = read.problems.find((candidate) => candidate.cle === cle);
    expect(read.problems.map((candidate) => candidate.cle)).toContain(cle);
    expect(problem?.fichier).toBe("essai.yaml");
    expect(problem?.message).toMatch(message);
  });

  test.each<[string, object[]]>([
    ["two directions", [{ ...cible, direction: "DRH" }, { ...cible, direction: "DSI" }, cible]],
    ["a floor and a ceiling", [cible, { ...cible, forme: "au plus", valeur: 0.5 }]],
    ["validities that follow each other", [{ ...cible, au: "2024-06-30" }, { ...cible, du: "2024-07-01", valeur: 0.4 }]],
    ["a number and its share", [cible, { ...cible, unite: "marchés", valeur: 12 }]],
    ["a milestone and what holds every year", [cible, { ...cible, annee: undefined, recurrence: "annuelle" }]],
  ])("holds at once the targets of %s", (_name, cibles) => {
    expect(readSchema(schema([indicateur({ cibles })]), "essai.yaml", referentiel)).toMatchObject({ ok: true });
  });

  test("says where a rule named by its code stands in the document", () => {
    const read = readSchema(schema([indicateur({ code: "1.1" }), indicateur({ code: "1.1.a", mesure: { ...mesure, filtre: { x: 1 } } })]), "essai.yaml", referentiel);
    expect(read).toMatchObject({ ok: false, problems: [{ cle: "1.1.a.mesure.filtre.x", chemin: "axes.0.objectifs.0.actions.0.indicateurs.1.mesure.filtre.x" }] });
  });

  test("reports every problem, and not the first", () => {
    const read = readSchema(schema([indicateur({ couleur: 1, cibles: [{ ...cible, annee: undefined }] }), indicateur({ code: "A 2" })]), "essai.yaml", referentiel);
    expect(read.ok ? [] : read.problems.map(({ cle }) => cle)).toEqual([`${at}.cibles.0.annee`, `${at}.couleur`, "axes.0.objectifs.0.actions.0.indicateurs.1.code"]);
  });

  test("a criterion on a parameter becomes one branch for each of its dated values", () => {
    const seuil = { code: "seuil", libelle: "Seuil", unite: "€ HT", date: "date", valeurs: [{ du: "2024-01-01", au: "2025-12-31", valeur: 221000, source: "avis" }, { du: "2026-01-01", valeur: 216000, source: "avis" }] };
    const read = readSchema({ ...schema([indicateur({ mesure: { ...mesure, filtre: { montant: ">={seuil}" } } })]), parametres: [seuil] }, "essai.yaml", referentiel);
    const found = read.ok ? read.schema.axes[0]?.objectifs[0]?.actions[0]?.indicateurs[0]?.mesure : undefined;
    const typed = readSchema({ ...schema([indicateur({ mesure: { ...mesure, filtre: { montant: "≥ { seuil }" } } })]), parametres: [seuil] }, "essai.yaml", referentiel);
    expect(typed).toEqual(read);
    const branch = (...criteres: object[]) => ({ criteres: {}, ou: [], et: criteres.map((one) => ({ criteres: one, ou: [], et: [] })) });
    expect(found).toMatchObject({ filtre: { criteres: {}, et: [{ ou: [branch({ montant: ">=221000" }, { date: ">=2024-01-01" }, { date: "<=2025-12-31" }), branch({ montant: ">=216000" }, { date: ">=2026-01-01" })] }] } });
  });

  test("dated values that overlap are refused", () => {
    const seuil = { code: "seuil", libelle: "Seuil", unite: "€ HT", date: "date", valeurs: [{ du: "2024-01-01", valeur: 1, source: "avis" }, { du: "2026-01-01", valeur: 2, source: "avis" }] };
    const read = readSchema({ ...schema([indicateur()]), parametres: [seuil] }, "essai.yaml", referentiel);
    expect(read.ok ? [] : read.problems).toEqual([{ fichier: "essai.yaml", cle: "parametres.0.valeurs.1.du", message: "les valeurs se suivent dans le temps, sans se chevaucher" }]);
  });
});
