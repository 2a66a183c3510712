import fc from "fast-check";
import { surveyOf } from "../../../test/registerOf";
import { referentiel } from "../../catalogue";
import type { CellContent, Edit } from "../bilan/edit";
import type { Area } from "../register/survey";
import { feuilleDeTable, type Ligne } from "./feuilleDeTable";

const SAISIES = referentiel.get("saisies")!;
const NOMMEES = ["code", "annee", "modalite", "valeur"];
const survey = surveyOf({ Feuil1: [] });
const ligne = (message: string | null): Ligne => ({ contenus: { code: { type: "texte", value: "A1" }, date: { type: "vide" }, auteur: null }, message: message === null ? null : { title: "A1", message } });
const validations = (edits: readonly Edit[]): { readonly area: Area; readonly message: string | undefined }[] =>
  edits.flatMap((edit) => (edit.kind === "setListValidation" || edit.kind === "setPrompt" ? [{ area: edit.area, message: edit.prompt?.message }] : []));
const covers = ({ row, column, rowCount, columnCount }: Area, atRow: number, atColumn: number) => atRow >= row && atRow < row + rowCount && atColumn >= column && atColumn < column + columnCount;

test.each([...referentiel.values()].map((definition) => [definition.id, definition] as const))("the table %s: a header a field, a width each, a row at least", (_id, definition) => {
  const { edits, sheet, colonnes } = feuilleDeTable({ definition }, survey);
  expect(sheet).toBe(definition.libelle);
  expect(colonnes.map(({ champ }) => champ.id)).toEqual(definition.champs.map(({ id }) => id));
  expect(edits.find(({ kind }) => kind === "setCells")).toMatchObject({ contents: [definition.champs.map(({ libelle }) => ({ type: "texte", value: libelle }))] });
  expect(edits.find(({ kind }) => kind === "addTable")).toMatchObject({ area: { row: 0, column: 0, rowCount: 2, columnCount: definition.champs.length } });
  expect(edits.every((edit) => edit.kind !== "setColumnWidths" || edit.widths.every((width) => width >= 8 && width <= 60))).toBe(true);
});

test("what a line doesn't say is left blank, and nothing is erased", () => {
  const { edits } = feuilleDeTable({ definition: SAISIES, lignes: [ligne(null)], vides: 2 }, survey);
  const cells = edits.flatMap((edit) => (edit.kind === "setCells" ? edit.contents.slice(1) : []));
  expect(cells).toEqual([[{ type: "texte", value: "A1" }, ...new Array<CellContent | null>(SAISIES.champs.length - 1).fill(null)]]);
  expect(edits.find(({ kind }) => kind === "addTable")).toMatchObject({ area: { rowCount: 4 } });
});

test("law: no cell has two validations, and the message of a line stands on its row alone", () => {
  fc.assert(fc.property(fc.array(fc.constantFrom("Réunions", "Agents", null), { maxLength: 8 }), fc.integer({ min: 0, max: 3 }), (messages, vides) => {
    const { edits } = feuilleDeTable({ definition: SAISIES, lignes: messages.map(ligne), vides, nommees: NOMMEES }, survey);
    const all = validations(edits);
    for (let row = 0; row < messages.length + vides + 3; row++) for (let column = 0; column < SAISIES.champs.length; column++) {
      const found = all.filter(({ area }) => covers(area, row, column));
      expect(found.length).toBeLessThanOrEqual(1);
      const said = messages[row - 1];
      if (said && column < NOMMEES.length) expect(found[0]?.message).toBe(said);
      else expect(["Réunions", "Agents"]).not.toContain(found[0]?.message);
    }
    expect(Math.max(...all.map(({ area }) => area.row + area.rowCount))).toBeGreaterThan(1_000);
  }));
});
