import type { Edit, NameValue } from "../../../src/core/bilan/edit";
import type { NameSurvey } from "../../../src/core/register/survey";
import type { Workbook } from "../../../src/workbook/port";
import { area, MODELE, REGISTRE, type ContractSeed } from "../contractSeed";
import { refusal, set, stored, texte, type OpenForTemplates } from "./opened";

const setName = (name: string, value: NameValue, hidden = true, sheet = "Bilan"): Edit => ({ kind: "setName", sheet, name, value, hidden });
const cellules = (row: number, column: number, rowCount = 1, columnCount = 1): NameValue => ({ type: "cellules", area: area(row, column, rowCount, columnCount) });

const NOMS: ContractSeed = {
  sheets: [REGISTRE, MODELE, { name: "L'été, 2024", rows: [["x"]] }],
  names: [
    { name: "SPASER_A1", formula: "='Bilan'!$B$2" },
    { name: "spaser_bloc", formula: "='L''été, 2024'!$A$1:$C$9", hidden: true },
    { name: "SPASER_TEXTE", formula: '="dit ""oui"""&" & non"', hidden: true },
    { name: "SPASER_VIDE", formula: '=""' },
    { name: "SPASER_TAUX", formula: "=0.3" },
    { name: "SPASER_SOMME", formula: "=SUM(Bilan!$B$2:$B$3)" },
    { name: "SPASER_DEUX", formula: "=Bilan!$B$2,Bilan!$B$4" },
    { name: "Seuil", formula: "=Bilan!$B$3" },
  ],
};

async function names(workbook: Workbook): Promise<readonly NameSurvey[]> {
  return [...(await workbook.survey()).names].sort((a, b) => (a.name.toUpperCase() < b.name.toUpperCase() ? -1 : 1));
}

/** Defined names: told, set, given back. */
export function namesContract(name: string, open: OpenForTemplates): void {
  describe(`${name}: names`, () => {
    it("tells those of the add-in that stand for one rectangle or for a text, and no other", async () => {
      const { workbook } = await open(NOMS);
      expect(await names(workbook)).toEqual([
        { name: "SPASER_A1", hidden: false, value: { type: "cellules", sheet: "Bilan", area: area(1, 1) } },
        { name: "spaser_bloc", hidden: true, value: { type: "cellules", sheet: "L'été, 2024", area: area(0, 0, 9, 3) } },
        { name: "SPASER_TEXTE", hidden: true, value: { type: "texte", value: 'dit "oui" & non' } },
        { name: "SPASER_VIDE", hidden: false, value: { type: "texte", value: "" } },
      ]);
    });

    it("adds and replaces names, whatever their case, hidden or not", async () => {
      const { workbook } = await open(NOMS);
      const undo = await workbook.apply([
        setName("SPASER_NEUF", cellules(0, 0, 1, 3), false), setName("SPASER_MOT", { type: "texte", value: 'un "mot"' }), setName("SPASER_BLOC", cellules(3, 1), true), setName("SPASER_A1", { type: "texte", value: "=1+1" }),
      ]);
      expect([undo.cells, undo.sheetsAdded]).toEqual([0, []]);
      const after = (await names(workbook)).map(({ name: one, hidden, value }) => [one.toUpperCase(), hidden, value.type === "texte" ? value.value : [value.sheet, value.area]]);
      expect(after).toEqual([
        ["SPASER_A1", true, "=1+1"],
        ["SPASER_BLOC", true, ["Bilan", area(3, 1)]],
        ["SPASER_MOT", true, 'un "mot"'],
        ["SPASER_NEUF", false, ["Bilan", area(0, 0, 1, 3)]],
        ["SPASER_TEXTE", true, 'dit "oui" & non'],
        ["SPASER_VIDE", false, ""],
      ]);
    });

    it("names cells of a sheet that the same edits add, and of one whose name has an apostrophe", async () => {
      const { workbook } = await open(NOMS);
      const undo = await workbook.apply([
        { kind: "addSheet", sheet: "Données d'essai" }, set("Données d'essai", 0, 0, [[texte("x")]]), setName("SPASER_D", cellules(0, 0), true, "Données d'essai"), setName("SPASER_E", cellules(4, 4), true, "l'été, 2024"),
      ]);
      const found = await names(workbook);
      expect(found.filter(({ name: one }) => /_[DE]$/.test(one)).map(({ value }) => value)).toEqual([
        { type: "cellules", sheet: "Données d'essai", area: area(0, 0) }, { type: "cellules", sheet: "L'été, 2024", area: area(4, 4) },
      ]);
      expect((await workbook.undo(stored(undo))).kept).toEqual([]);
      expect((await names(workbook)).map(({ name: one }) => one)).toEqual(["SPASER_A1", "spaser_bloc", "SPASER_TEXTE", "SPASER_VIDE"]);
    });

    it.each([["long", "à\"😀\n&".repeat(900)], ["empty", ""], ["like a formula", "=HYPERLINK(\"http://x\")"]])("keeps a text as it is: %s", async (_, value) => {
      const { workbook } = await open({ sheets: [MODELE] });
      await workbook.apply([setName("SPASER_T", { type: "texte", value })]);
      expect(await names(workbook)).toEqual([{ name: "SPASER_T", hidden: true, value: { type: "texte", value } }]);
    });

    it("gives back the former value, or no name, after other edits elsewhere", async () => {
      const { workbook } = await open(NOMS);
      const before = await names(workbook);
      const undo = await workbook.apply([setName("SPASER_A1", cellules(2, 1)), setName("SPASER_TEXTE", { type: "texte", value: "autre" }, false), setName("SPASER_NEUF", cellules(0, 0))]);
      await workbook.apply([setName("SPASER_PLUS_TARD", cellules(3, 3))]);
      expect(await workbook.undo(stored(undo))).toEqual({ restored: 0, kept: [] });
      expect((await names(workbook)).filter(({ name: one }) => one !== "SPASER_PLUS_TARD")).toEqual(before);
      expect((await names(workbook)).map(({ name: one }) => one)).toContain("SPASER_PLUS_TARD");
    });

    it("leaves and reports a name that was changed since", async () => {
      const { workbook } = await open(NOMS);
      const undo = await workbook.apply([setName("SPASER_A1", cellules(2, 1)), setName("SPASER_NEUF", { type: "texte", value: "un" })]);
      await workbook.apply([setName("SPASER_A1", cellules(3, 1))]);
      expect((await workbook.undo(stored(undo))).kept).toEqual(["SPASER_A1"]);
      const after = await names(workbook);
      expect(after.find(({ name: one }) => one === "SPASER_A1")?.value).toEqual({ type: "cellules", sheet: "Bilan", area: area(3, 1) });
      expect(after.map(({ name: one }) => one)).not.toContain("SPASER_NEUF");
    });

    const refusals: readonly (readonly [string, Edit, object])[] = [
      ["a name on a sheet that isn't there", setName("SPASER_X", cellules(0, 0), true, "Absente"), { code: "blocked", obstacles: [{ kind: "sheetMissing", sheet: "Absente", address: null }] }],
      ["a name that a table has", setName("marches", cellules(0, 0)), { code: "blocked", obstacles: [{ kind: "nameTaken", sheet: "Bilan", address: "A1" }] }],
      ["a name that Excel doesn't take", setName("SPASER 1", cellules(0, 0)), { code: "unsupported" }],
      ["a name like a cell", setName("TVA20", cellules(0, 0)), { code: "unsupported" }],
      ["a text that no formula holds", setName("SPASER_X", { type: "texte", value: "x".repeat(8_200) }), { code: "unsupported" }],
      ["cells out of the grid", setName("SPASER_X", cellules(0, 16_384)), { code: "tooLarge" }],
    ];
    it.each(refusals)("refuses %s without writing", async (_, edit, expected) => {
      const { workbook } = await open(NOMS);
      const before = await names(workbook);
      expect(await refusal(workbook.apply([setName("SPASER_OK", cellules(0, 0)), edit]))).toMatchObject({ ...expected, unchanged: true });
      expect(await names(workbook)).toEqual(before);
    });
  });
}
