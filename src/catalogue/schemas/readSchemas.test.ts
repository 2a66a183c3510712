import { referentiel, schemas } from "..";
import { parseCritere } from "../../core/scheme/critere";
import { findChamp } from "../../core/register/champ";
import { vocabulary } from "../../core/register/vocabulary";
import { criteresDe } from "../../core/scheme/filtre";
import { isComptee, mesuresDe } from "../../core/scheme/mesure";
import { indicateursAvecChemin, type Schema } from "../../core/scheme/schema";
import { CatalogueError } from "../catalogueError";
import { schemaDocuments } from "./documents";
import { readSchemas } from "./readSchemas";

const scheme = (indicateur: Record<string, unknown>) => ({
  id: "essai", libelle: "Essai", acheteur: "Essai", periode: { debut: 2024, fin: 2025 }, source: "Essai",
  axes: [{ code: "1", libelle: "A", source: "p. 1", objectifs: [{ code: "1.1", libelle: "O", source: "p. 1", actions: [{ code: "1.1.1", libelle: "A", source: "p. 1", indicateurs: [{ code: "X1", libelle: "X", unite: "marchés", mesure: { genre: "nombre", denominateur: "marchés" }, source: "p. 1", ...indicateur }] }] }] }],
});

describe("readSchemas", () => {
  it.each(schemaDocuments)("reads $fichier", (file) => {
    const [id] = readSchemas([file], referentiel).keys();
    expect(`schemas/${id}.yaml`).toBe(file.fichier);
  });

  it("offers the five schemes of the sources", () => expect([...schemas.keys()].sort()).toEqual(["centre-val-de-loire", "landes", "pays-de-la-loire", "reglementaire", "rtes-modele"]));

  it.each([
    ["an unknown key", { couleur: "vert" }, "axes.0.objectifs.0.actions.0.indicateurs.0.couleur"],
    ["an empty source", { source: " " }, "axes.0.objectifs.0.actions.0.indicateurs.0.source"],
    ["a percentage that is no fraction", { cibles: [{ annee: 2024, valeur: 30, unite: "%", source: "p. 1" }] }, "axes.0.objectifs.0.actions.0.indicateurs.0.cibles.0.valeur"],
    ["an unknown field", { mesure: { genre: "nombre", filtre: { couleur: "vert" }, denominateur: "marchés" } }, "X1.mesure.filtre.couleur"],
  ])("names the file and the key of %s", (_, change, cle) => {
    const read = () => readSchemas([{ fichier: "schemas/essai.yaml", document: scheme(change) }], referentiel);
    expect(read).toThrow(CatalogueError);
    expect(read).toThrow(`schemas/essai.yaml, « ${cle} »`);
  });

  it("refuses two files for one scheme", () => {
    const file = { fichier: "schemas/essai.yaml", document: scheme({}) };
    expect(() => readSchemas([file, file], referentiel)).toThrow("deux fichiers décrivent le schéma « essai »");
  });
});

describe.each([...schemas.values()])("the words of $id", (schema) => {
  it("gives every indicator, composante and target a source", () => {
    const sources = [schema.source, ...schema.axes.flatMap((axe) => [axe.source, ...axe.objectifs.flatMap((objectif) => [objectif.source, ...objectif.actions.map(({ source }) => source)])])];
    for (const { indicateur } of indicateursAvecChemin(schema)) {
      sources.push(indicateur.source, ...indicateur.cibles.map(({ source }) => source), ...(indicateur.composantes ?? []).flatMap(({ cibles }) => cibles.map(({ source }) => source)));
    }
    expect(sources.filter((source) => source.trim() === "")).toEqual([]);
  });

  it("has criteria that the fields understand, in their own words", () => {
    const wrong = criteriaOf(schema).flatMap(({ table, champ, brut }) => {
      const field = findChamp(referentiel, table, champ)!;
      parseCritere(brut, field);
      // « Travaux* » is the word Travaux, however it goes on.
      const words = [brut].flat().map((word) => String(word).replace(/^<>/, "").replace(/\*$/, "")).filter((word) => word !== "");
      return field.valeurs.length === 0 ? [] : words.filter((word) => vocabulary(field.valeurs).canonical(word) !== word).map((word) => `${table}.${champ} : ${word}`);
    });
    expect(wrong).toEqual([]);
  });
});

function criteriaOf(schema: Schema) {
  const mesures = indicateursAvecChemin(schema).flatMap(({ indicateur }) => [indicateur, ...(indicateur.composantes ?? [])]).flatMap(({ mesure }) => (mesure ? mesuresDe(mesure) : []));
  return mesures.flatMap((mesure) =>
    isComptee(mesure) ? [mesure.filtre, ...("base" in mesure && mesure.base ? [mesure.base] : [])].flatMap(criteresDe).map(({ champ, critere: brut }) => ({ table: mesure.table, champ, brut })) : [],
  );
}

