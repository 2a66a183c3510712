import type { Edit } from "../../src/core/bilan/edit";
import { LIST_ALERT, placeLists } from "../../src/core/bilan/lists";
import type { Area } from "../../src/core/register/survey";
import { WorkbookError, type Workbook } from "../../src/workbook/port";
import { area, MODELE, REGISTRE, type ContractSeed } from "./contractSeed";

/** A list of choices as it stands in the workbook, whatever holds it. */
export interface FoundList {
  /** `Oui,Non`, or a reference with its leading `=`. */
  readonly source: string;
  readonly style: "Stop" | "Warning" | "Information";
  readonly title: string;
  readonly message: string;
}

/** What the suite needs beside the port, which doesn't read lists: a look at the workbook itself. */
export interface OpenedForLists {
  readonly workbook: Workbook;
  /** The list of a cell, or null. */
  readonly listAt: (sheet: string, row: number, column: number) => Promise<FoundList | null>;
  /** The message that a person on the cell is shown, or null. */
  readonly promptAt: (sheet: string, row: number, column: number) => Promise<{ readonly title: string; readonly message: string } | null>;
  readonly formatAt: (sheet: string, row: number, column: number) => Promise<string>;
}

const OUI_NON: FoundList = { source: "Oui,Non", style: "Warning", title: LIST_ALERT.title, message: LIST_ALERT.message };
const OLD: FoundList = { source: "a,b", style: "Stop", title: "", message: "" };
const SEED: ContractSeed = { sheets: [REGISTRE, { ...MODELE, lists: [{ area: area(1, 1, 3, 2), values: ["a", "b"] }] }] };

function list(at: Area, values: readonly string[] = ["Oui", "Non"], sheet = "Bilan"): Edit {
  return { kind: "setListValidation", sheet, area: at, values };
}

const PROMPT = { title: "Montant HT", message: "Un montant en euros, & sans « € » : 12 500." };
function message(at: Area, prompt = PROMPT): Edit {
  return { kind: "setPrompt", sheet: "Bilan", area: at, prompt };
}

/** What every adapter does with lists of choices, and with the messages that cells show. */
export function listsContract(name: string, open: (seed: ContractSeed) => Promise<OpenedForLists>): void {
  const column = async ({ listAt }: OpenedForLists, at: number): Promise<(string | null)[]> =>
    Promise.all([0, 1, 2, 3, 4].map(async (row) => (await listAt("Bilan", row, at))?.source ?? null));

  describe(`${name}: lists of choices`, () => {
    it("offers a list that warns, and leaves the lists of other cells alone", async () => {
      const opened = await open(SEED);
      const undo = await opened.workbook.apply([list(area(2, 1, 2, 1))]);
      expect(undo.cells).toBe(0);
      expect(await opened.listAt("Bilan", 2, 1)).toEqual(OUI_NON);
      expect(await column(opened, 1)).toEqual([null, "a,b", "Oui,Non", "Oui,Non", null]);
      expect(await column(opened, 2)).toEqual([null, "a,b", "a,b", "a,b", null]);
      expect(await opened.listAt("Bilan", 1, 1)).toEqual(OLD);
    });

    it("says what it was given to say", async () => {
      const opened = await open(SEED);
      await opened.workbook.apply([{ ...list(area(0, 0)), message: "Oui ou Non, s'il vous plaît." } as Edit]);
      expect(await opened.listAt("Bilan", 0, 0)).toEqual({ ...OUI_NON, message: "Oui ou Non, s'il vous plaît." });
    });

    it.each([
      ["nothing", area(5, 0, 2, 1)], ["one list", area(1, 1, 3, 2)], ["a list in part", area(0, 1, 2, 2)],
    ])("gives back what was there: %s", async (_, place) => {
      const opened = await open(SEED);
      const before = [await column(opened, 0), await column(opened, 1), await column(opened, 2)];
      const undo = await opened.workbook.apply([list(place)]);
      expect((await opened.workbook.undo(JSON.parse(JSON.stringify(undo)) as typeof undo)).kept).toEqual([]);
      expect([await column(opened, 0), await column(opened, 1), await column(opened, 2)]).toEqual(before);
      if (place.row === 1) expect(await opened.listAt("Bilan", 1, 1)).toEqual(OLD);
    });

    it("gives back a list after an edit elsewhere, and leaves one that was replaced since", async () => {
      const opened = await open(SEED);
      const first = await opened.workbook.apply([list(area(1, 1))]);
      await opened.workbook.apply([{ kind: "setCells", sheet: "Marchés", row: 1, column: 3, contents: [[{ type: "texte", value: "vu" }]] }]);
      await opened.workbook.undo(first);
      expect(await opened.listAt("Bilan", 1, 1)).toEqual(OLD);
      const second = await opened.workbook.apply([list(area(1, 1))]);
      await opened.workbook.apply([list(area(1, 1), ["x"])]);
      await opened.workbook.undo(second);
      expect((await opened.listAt("Bilan", 1, 1))?.source).toBe("x");
    });

    it("takes the later of two lists on one cell", async () => {
      const opened = await open(SEED);
      await opened.workbook.apply([list(area(0, 1, 3, 1), ["x"]), list(area(1, 1))]);
      expect(await column(opened, 1)).toEqual(["x", "Oui,Non", "x", "a,b", null]);
    });

    it("puts on a hidden sheet the lists that Excel can't write in a cell, and takes them away with the rest", async () => {
      const opened = await open(SEED);
      const long = Array.from({ length: 60 }, (_, rank) => `Champ n° ${rank + 1}`);
      const commas = ["Oui, tout", "=Non"];
      const edits = placeLists([
        { kind: "addSheet", sheet: "Cibles" }, list(area(1, 0, 3, 1), long, "Cibles"), list(area(1, 1), commas, "Cibles"), list(area(1, 2), long, "Cibles"), list(area(1, 3), ["court"], "Cibles"),
      ], await opened.workbook.survey());
      const undo = await opened.workbook.apply(edits);
      expect(undo.sheetsAdded).toEqual(["Cibles", "Listes"]);
      const survey = await opened.workbook.survey();
      expect(survey.sheets.map((sheet) => [sheet.name, sheet.visible])).toEqual([["Marchés", true], ["Bilan", true], ["Cibles", true], ["Listes", false]]);
      expect(survey.sheets[3]?.head.slice(0, 3)).toEqual([["Champ n° 1", "Oui, tout"], ["Champ n° 2", "=Non"], ["Champ n° 3", null]]);
      expect((await opened.listAt("Cibles", 3, 0))?.source).toBe("='Listes'!$A$1:$A$60");
      expect((await opened.listAt("Cibles", 1, 1))?.source).toBe("='Listes'!$B$1:$B$2");
      expect((await opened.listAt("Cibles", 1, 2))?.source).toBe("='Listes'!$A$1:$A$60");
      expect((await opened.listAt("Cibles", 1, 3))?.source).toBe("court");
      await opened.workbook.undo(undo);
      expect((await opened.workbook.survey()).sheets.map((sheet) => sheet.name)).toEqual(["Marchés", "Bilan"]);
    });

    it("keeps the lists of a sheet that someone worked in", async () => {
      const opened = await open(SEED);
      const edits = placeLists([
        { kind: "addSheet", sheet: "Cibles" }, { kind: "addSheet", sheet: "Autre" }, { kind: "setCells", sheet: "Autre", row: 0, column: 0, contents: [[{ type: "texte", value: "x" }]] },
        list(area(1, 0), ["a,b"], "Cibles"),
      ], await opened.workbook.survey());
      const undo = await opened.workbook.apply(edits);
      await opened.workbook.apply([{ kind: "setCells", sheet: "Cibles", row: 4, column: 0, contents: [[{ type: "texte", value: "à moi" }]] }]);
      expect((await opened.workbook.undo(undo)).kept).toEqual(["Cibles!A5"]);
      expect((await opened.workbook.survey()).sheets.map((sheet) => sheet.name)).toEqual(["Marchés", "Bilan", "Cibles", "Listes"]);
    });

    it("shows a message beside a list, or alone where any value is taken", async () => {
      const opened = await open(SEED);
      await opened.workbook.apply([
        { ...list(area(0, 0)), prompt: { title: "Clause", message: "Oui ou Non." } } as Edit,
        message(area(1, 1, 2, 1)),
        message(area(4, 0), { title: "", message: "é".repeat(255) }),
      ]);
      expect(await opened.promptAt("Bilan", 0, 0)).toEqual({ title: "Clause", message: "Oui ou Non." });
      expect((await opened.listAt("Bilan", 0, 0))?.source).toBe("Oui,Non");
      expect(await Promise.all([1, 2, 3].map((row) => opened.promptAt("Bilan", row, 1)))).toEqual([PROMPT, PROMPT, null]);
      expect(await column(opened, 1)).toEqual([null, null, null, "a,b", null]);
      expect((await opened.promptAt("Bilan", 4, 0))?.message).toHaveLength(255);
      await opened.workbook.apply([{ kind: "setCells", sheet: "Bilan", row: 1, column: 1, contents: [[{ type: "texte", value: "n'importe quoi" }]] }]);
      expect((await opened.workbook.survey()).sheets[1]?.head[1]?.[1]).toBe("n'importe quoi");
    });

    it.each([["on cells without any", area(5, 0, 2, 1)], ["over a list", area(1, 1, 3, 2)], ["over a part of a list", area(0, 1, 2, 2)]])("takes a message back: %s", async (_, place) => {
      const opened = await open(SEED);
      const before = [await column(opened, 0), await column(opened, 1), await column(opened, 2)];
      const undo = await opened.workbook.apply([message(place)]);
      expect(await opened.promptAt("Bilan", place.row, place.column)).toEqual(PROMPT);
      await opened.workbook.undo(JSON.parse(JSON.stringify(undo)) as typeof undo);
      expect(await opened.promptAt("Bilan", place.row, place.column)).toBeNull();
      expect([await column(opened, 0), await column(opened, 1), await column(opened, 2)]).toEqual(before);
    });

    it("gives back a message that a list or another message took the place of", async () => {
      const opened = await open(SEED);
      await opened.workbook.apply([message(area(5, 0, 2, 1))]);
      for (const edit of [list(area(5, 0)), message(area(5, 0, 3, 1), { title: "x", message: "y" })]) {
        const undo = await opened.workbook.apply([edit]);
        expect(await opened.promptAt("Bilan", 5, 0)).not.toEqual(PROMPT);
        await opened.workbook.apply([{ kind: "setCells", sheet: "Marchés", row: 1, column: 3, contents: [[{ type: "texte", value: edit.kind }]] }]);
        await opened.workbook.undo(undo);
        expect(await Promise.all([5, 6, 7].map((row) => opened.promptAt("Bilan", row, 0)))).toEqual([PROMPT, PROMPT, null]);
        expect(await opened.listAt("Bilan", 5, 0)).toBeNull();
      }
    });

    it("takes the later of a list and a message on one cell", async () => {
      const opened = await open(SEED);
      await opened.workbook.apply([list(area(0, 3, 3, 1)), message(area(0, 3)), message(area(5, 3, 2, 1)), list(area(5, 3), ["x"])]);
      expect(await Promise.all([0, 1].map(async (row) => (await opened.listAt("Bilan", row, 3))?.source ?? null))).toEqual([null, "Oui,Non"]);
      expect(await Promise.all([0, 1, 5, 6].map((row) => opened.promptAt("Bilan", row, 3)))).toEqual([PROMPT, null, null, PROMPT]);
    });

    it("gives blank cells of a new sheet a format, and what is written there keeps it", async () => {
      const opened = await open(SEED);
      const undo = await opened.workbook.apply([
        { kind: "addSheet", sheet: "Neuve" }, { kind: "setNumberFormat", sheet: "Neuve", area: area(1, 0, 3, 2), format: "@" }, { kind: "setNumberFormat", sheet: "Neuve", area: area(1, 1, 3, 1), format: "dd/mm/yyyy" },
      ]);
      expect(await Promise.all([opened.formatAt("Neuve", 1, 0), opened.formatAt("Neuve", 3, 1), opened.formatAt("Neuve", 4, 0)])).toEqual(["@", "dd/mm/yyyy", "General"]);
      await opened.workbook.undo(undo);
      expect((await opened.workbook.survey()).sheets.map(({ name }) => name)).toEqual(["Marchés", "Bilan"]);
    });

    const refusals: readonly (readonly [string, ContractSeed, Edit, object])[] = [
      ["a protected sheet", { sheets: [{ ...MODELE, protection: { unlocked: [area(1, 1)] } }] }, list(area(1, 1)), { code: "blocked", obstacles: [{ kind: "protected", sheet: "Bilan", address: "B2" }] }],
      ["a sheet that isn't there", SEED, list(area(0, 0), ["x"], "Absente"), { code: "blocked", obstacles: [{ kind: "sheetMissing", sheet: "Absente", address: null }] }],
      ["a list that fits nowhere", SEED, list(area(0, 0), ["a,b"]), { code: "unsupported" }],
      ["an empty list", SEED, list(area(0, 0), []), { code: "unsupported" }],
      ["a format of cells that someone has", SEED, { kind: "setNumberFormat", sheet: "Bilan", area: area(0, 0), format: "@" }, { code: "unsupported" }],
      ["a message on a protected sheet", { sheets: [{ ...MODELE, protection: { unlocked: [area(1, 1)] } }] }, message(area(1, 1)), { code: "blocked", obstacles: [{ kind: "protected", sheet: "Bilan", address: "B2" }] }],
      ["a message that says nothing", SEED, message(area(0, 0), { title: "t", message: "" }), { code: "unsupported" }],
      ["a message that Excel would cut", SEED, message(area(0, 0), { title: "t", message: "x".repeat(256) }), { code: "unsupported" }],
      ["a title that Excel would cut, beside a list", SEED, { ...list(area(0, 0)), prompt: { title: "x".repeat(33), message: "m" } } as Edit, { code: "unsupported" }],
      ["a message too long for Excel", SEED, { ...list(area(0, 0)), message: "x".repeat(226) } as Edit, { code: "unsupported" }],
    ];

    it.each(refusals)("refuses %s without writing", async (_, seed, edit, expected) => {
      const opened = await open(seed);
      const outcome: unknown = await opened.workbook.apply([edit]).then(() => null, (error: unknown) => error);
      expect(outcome).toBeInstanceOf(WorkbookError);
      expect(outcome).toMatchObject({ ...expected, unchanged: true });
      expect((await opened.listAt("Bilan", 0, 0))?.source).toBeUndefined();
    });
  });
}
