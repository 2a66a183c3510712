import { referentiel, schemas } from "../../catalogue";
import { schemaOf } from "../../../test/schemaOf";
import { schemaMarkdown } from "./markdown";

/** The cell « Source, lecture et notes » of an indicator written with these. */
function lastCell(texts: object): string {
  const page = schemaMarkdown(schemaOf([{ code: "X1", mesure: { genre: "saisie", denominateur: "valeur" }, ...texts }], referentiel), referentiel);
  return /^\| X1 \|.*\| ([^|]*) \|$/m.exec(page)![1]!;
}

describe("a scheme as a page", () => {
  test.each<[string, object, RegExp]>([
    ["texts that end their sentence", { lecture: "On compte.", note: "Imprimé « x »." }, / Lecture : On compte\. Note : Imprimé « x »\.$/],
    ["texts that don't", { lecture: "On compte", note: "Imprimé « x »" }, /[^.]\. Lecture : On compte\. Note : Imprimé « x »$/],
    ["a question", { lecture: "Qui compte ?", note: "Personne." }, / Lecture : Qui compte \? Note : Personne\.$/],
    ["a note alone", { note: "Imprimé « x »." }, /[^.]\. Note : Imprimé « x »\.$/],
  ])("one full stop between what is said of an indicator: %s", (_name, texts, expected) => {
    expect(lastCell(texts)).toMatch(expected);
  });

  test.each([...schemas.values()])("$id has no doubled full stop before « Lecture » or « Note »", (schema) => {
    expect(schemaMarkdown(schema, referentiel).split("\n").filter((line) => /\.\. (Lecture|Note) :/.test(line))).toEqual([]);
  });

  test("a threshold is written as an amount", () => {
    expect(schemaMarkdown(schemas.get("reglementaire")!, referentiel).replace(/[\u00a0\u202f]/g, " ")).toContain("| Seuil européen, travaux et concessions | 5 538 000 € HT |");
  });
});
