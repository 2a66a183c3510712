import { referentiel, schemas } from "../../../catalogue";
import { cellText, type Cell } from "../../register/cell";
import { recogniseTables } from "../../register/recognise";
import { buildRegister, columnsToRead } from "../../register/register";
import { registerOf, surveyOf, type Sheets } from "../../../../test/registerOf";
import { schemaOfSheets, sheetsOfSchema } from "../../../../test/sheetsOfSchema";
import { schemaOfRegister } from "./schemaOfRegister";

const LANDES = sheetsOfSchema(schemas.get("landes")!);
/** What people name a sheet of another kind that has some of our headers. */
const BILAN: readonly (readonly Cell[])[] = [["Code", "Libellé", "Unité", "Valeur", "Cible", "Base", "Source", "Note"], ["A1", "Marchés", "marchés", 3, 4, "x", "y", "z"]];

function problems(sheets: Sheets): string[] | null {
  const reading = schemaOfSheets(sheets, schemas);
  return reading === null ? null : reading.ok ? [] : reading.problems.map(({ fichier, cle, message }) => `${fichier}!${cle} ${message}`);
}

/** The sheets of Landes, the rows of one of them changed. */
function changed(sheet: "Référentiel" | "Cibles", change: (rows: Cell[][]) => Cell[][]): Sheets {
  return { ...LANDES, [sheet]: change(LANDES[sheet]!.map((row) => [...row])) };
}
const renamed = (sheet: "Référentiel" | "Cibles", from: string, to: Cell) => changed(sheet, ([headers = [], ...rows]) => [headers.map((header) => (header === from ? to : header)), ...rows]);
const without = (...lost: string[]) => changed("Cibles", (rows) => {
  const kept = rows[0]!.map((header) => !lost.includes(cellText(header)));
  return rows.map((row) => row.filter((_, column) => kept[column]));
});

describe("sheets that a person worked in are read all the same", () => {
  it.each<[string, Sheets]>([
    ["headers in capitals, without accents, with spaces", changed("Cibles", ([headers = [], ...rows]) => [headers.map((header) => `${cellText(header).normalize("NFD").replace(/\p{M}/gu, "").toUpperCase()} `), ...rows])],
    ["columns moved", changed("Cibles", (rows) => rows.map(([first = null, second = null, ...others]) => [...others, second, first]))],
    ["a column of notes", changed("Cibles", (rows) => rows.map((row, rank) => [rank === 0 ? "Vu en comité" : "oui", ...row]))],
    ["a column of notes that begins as one of ours", changed("Cibles", (rows) => rows.map((row, rank) => [rank === 0 ? "Valeur 2022" : 3, ...row]))],
    ["blank rows", changed("Référentiel", ([headers = [], ...rows]) => [headers, ...rows.flatMap((row) => [row, row.map((): Cell => null), row.map((): Cell => " ")])])],
    ["rows in another order", changed("Cibles", ([headers = [], ...rows]) => [headers, ...rows.reverse()])],
    ["a title above", changed("Cibles", (rows) => [["Nos cibles"], [], ...rows])],
    ["a sheet of another kind", { ...LANDES, Bilan: BILAN }],
  ])("%s", (_name, sheets) => {
    const reading = schemaOfSheets(sheets, schemas);
    expect(reading?.ok === false ? reading.problems : []).toEqual([]);
    const a1 = reading?.ok ? reading.schema.axes[0]?.objectifs[0]?.actions[0]?.indicateurs[0] : undefined;
    expect(a1?.code).toBe("A1");
    expect([...(a1?.cibles ?? [])].map(({ annee, valeur }) => [annee, valeur]).sort()).toEqual([[2023, 0.25], [2024, 0.3], [2025, 0.5], [2027, 0.65]]);
  });

  it("a few columns, and no more", () => {
    const few = without("Récurrence", "Porte sur", "Direction", "Valeur max", "Référence (année)", "Référence (valeur)", "Depuis", "Valable du", "Valable au", "À vérifier", "Confiance", "Base");
    expect(few["Cibles"]![0]).toEqual(["Indicateur", "Année", "Forme", "Valeur", "Unité", "Source"]);
    const [headers = [], ...rows] = few["Cibles"]!;
    expect(problems({ ...few, Cibles: [headers, ...rows.filter(([, annee]) => annee !== null)] })).toEqual([]);
  });
});

describe("a sheet that lost a header never becomes a scheme without it", () => {
  it.each<[string, Sheets, readonly RegExp[]]>([
    ["the header of the targets", renamed("Cibles", "Valeur", "Colonne1"), [/^Cibles!A1 la feuille n'est plus reconnue comme « Cibles » : il manque la colonne « Valeur »$/]],
    ["the same, renamed", renamed("Cibles", "Valeur", "Valeurs à atteindre"), [/^Cibles!A1 .*il manque la colonne « Valeur »$/]],
    ["the header of the codes", renamed("Cibles", "Indicateur", null), [/^Cibles!A1 .*il manque la colonne « Indicateur »$/]],
    ["columns without which it reads as Saisies", without("Forme", "Récurrence"), [/^Cibles!A1 .*il manque la colonne « Forme »$/]],
    ["the header of the kinds", renamed("Référentiel", "Niveau", null), [/^Référentiel!A1 la feuille n'est plus reconnue comme « Référentiel » : il manque la colonne « Niveau »$/]],
    ["two headers", changed("Référentiel", ([headers = [], ...rows]) => [headers.map((header) => (header === "Niveau" || header === "Code" ? "x" : header)), ...rows]), [/il manque les colonnes « Niveau », « Code »$/]],
    ["a header that Excel named", renamed("Cibles", "Forme", "Colonne1"), [/^Cibles!D1 l'en-tête « Colonne1 » .*il manque Forme/]],
    ["a header emptied over its cells", renamed("Référentiel", "Filtre", null), [/^Référentiel!I1 une colonne sans en-tête.*il manque Filtre/]],
    ["a header with a slip", renamed("Cibles", "Direction", "Directions"), [/^Cibles!J1 en-tête inconnu « Directions » ; vouliez-vous dire « Direction »/]],
    ["a header twice", changed("Cibles", (rows) => rows.map((row) => [...row, row[4] ?? null])), [/^Cibles!S1 « Valeur » est la même colonne que E1/]],
    ["a copy of the sheet before it", { "Cibles (2)": LANDES["Cibles"]!, ...LANDES }, [/^Cibles \(2\)!A1 deux feuilles sont des « Cibles », « Cibles \(2\) » et « Cibles »/]],
  ])("%s", (_name, sheets, expected) => {
    const found = problems(sheets) ?? [];
    expect(found).toHaveLength(expected.length);
    for (const [rank, pattern] of expected.entries()) expect(found[rank]).toMatch(pattern);
  });

  it.each<[string, readonly Cell[][], boolean]>([
    ["rows", [["A1", 2028, null, "au moins", 0.7]], true], ["many rows", Array.from({ length: 40 }, (): Cell[] => ["A1", 2028]), true],
    ["a total", [["Total", null, null, null, 12]], false], ["a note beside", [[null, null, "voir la délibération"]], false], ["nothing", [], false],
  ])("%s written under its Excel table", (_name, more, refused) => {
    const { Référentiel, Cibles = [] } = LANDES;
    const headers = Cibles[0]!.map(cellText);
    const survey = surveyOf({ Référentiel: Référentiel!, Cibles: [...Cibles.slice(0, 9), ...more] });
    const area = { row: 0, column: 0, rowCount: 9, columnCount: headers.length };
    const tabled = { ...survey, sheets: survey.sheets.map((sheet) => (sheet.name === "Cibles" ? { ...sheet, tables: [{ name: "Cibles", area, headers }] } : sheet)) };
    const recognition = recogniseTables(tabled, referentiel);
    const data = columnsToRead(recognition.tables, referentiel).map((request) => ({ request, cells: request.columns.map((column) => Array.from({ length: request.rowCount }, (_, row): Cell => LANDES[request.sheet]?.[request.firstRow + row]?.[column] ?? null)) }));
    const reading = schemaOfRegister({ register: buildRegister(tabled, recognition, data, referentiel), survey: tabled }, referentiel, schemas);
    expect(reading?.ok === false ? reading.problems.map(({ fichier, cle }) => `${fichier}!${cle}`) : []).toEqual(refused ? ["Cibles!A10"] : []);
  });

  it("a copy that is hidden is an archive", () => {
    const sheets = { ...LANDES, "Cibles 2023": LANDES["Cibles"]! };
    const survey = surveyOf(sheets);
    const hidden = { ...survey, sheets: survey.sheets.map((sheet) => ({ ...sheet, visible: sheet.name !== "Cibles 2023" })) };
    expect(schemaOfRegister({ register: registerOf(sheets, referentiel), survey: hidden }, referentiel, schemas)).toMatchObject({ ok: true });
  });

  it.each<[string, Sheets]>([
    ["a bilan", { Bilan: BILAN }], ["a sheet of that name with something else", { Référentiel: [["Famille", "Nom"], ["a", "b"]] }], ["nothing", {}],
    ["targets alone", { Cibles: LANDES["Cibles"]! }],
  ])("%s is no scheme", (_name, sheets) => expect(problems(sheets)).toBeNull());
});
