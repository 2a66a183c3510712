import fc from "fast-check";
import type { NameSurvey } from "../../register/survey";
import type { Edit } from "../edit";
import { empreinteOf, freeRang, isMemory, LIEU, remembered, remembering } from "./memory";

const applied = (edits: readonly Edit[], names: readonly NameSurvey[] = []): NameSurvey[] => [
  ...names.filter(({ name }) => !edits.some((edit) => edit.kind === "setName" && edit.name === name)),
  ...edits.flatMap((edit): NameSurvey[] => (edit.kind === "setName" ? [{ name: edit.name, hidden: edit.hidden, value: edit.value.type === "texte" ? edit.value : { ...edit.value, sheet: edit.sheet } }] : [])),
];
const memory = { rang: 3, place: { sheet: "L'état", row: 4, column: 1 }, value: { modele: "{{A1.valeur}} \"cité\"", empreinte: "00ff" } };

test("what is remembered is found again, and isn't written twice", () => {
  const names = applied(remembering(LIEU, memory, { names: [] }));
  expect(names.map(({ name, hidden }) => [name, hidden])).toEqual([["SPASER_LIEU_3", true], ["SPASER_LIEU_3_TEXTE", true]]);
  expect(remembered({ names }, LIEU)).toEqual([memory]);
  expect(remembering(LIEU, memory, { names })).toEqual([]);
  expect(remembering(LIEU, { ...memory, value: { ...memory.value, empreinte: null } }, { names })).toHaveLength(1);
  expect(remembering(LIEU, { ...memory, place: { ...memory.place, row: 5 } }, { names })).toHaveLength(1);
});

test("a name without its cell, a text that isn't ours: as if it weren't there", () => {
  const names = applied(remembering(LIEU, memory, { names: [] }));
  expect(remembered({ names: names.slice(1) }, LIEU)).toEqual([]);
  expect(remembered({ names: names.slice(0, 1) }, LIEU)).toEqual([]);
  for (const value of ["", "{", "{\"modele\":1}", "{\"modele\":\"x\",\"empreinte\":null,\"autre\":1}", "null"]) {
    expect(remembered({ names: names.map((name) => (name.value.type === "texte" ? { ...name, value: { type: "texte" as const, value } } : name)) }, LIEU)).toEqual([]);
  }
});

test("a free rank is above those taken, also by half a memory", () => {
  expect(freeRang({ names: [] }, LIEU)).toBe(1);
  expect(freeRang({ names: applied(remembering(LIEU, memory, { names: [] })).slice(1) }, LIEU)).toBe(4);
});

test.each([["SPASER_LIEU_12", true], ["spaser_bilan_1_texte", true], ["SPASER_A1_valeur", false], ["SPASER_LIEU_x", false]])("%s is ours: %j", (name, expected) => {
  expect(isMemory(name)).toBe(expected);
});

test("two contents that differ have different marks (nearly always)", () => {
  const cell = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));
  fc.assert(fc.property(cell, cell, (a, b) => Object.is(a, b) || (a === 0 && b === 0) || empreinteOf(a) !== empreinteOf(b)));
  expect(empreinteOf("1")).not.toBe(empreinteOf(1));
});
