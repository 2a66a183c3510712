import type { Edit } from "../bilan/edit";
import { freeName } from "../bilan/freeName";
import { placeLists } from "../bilan/lists";
import type { Champ, TableDefinition } from "../register/champ";
import type { WorkbookSurvey } from "../register/survey";

const ROWS = 50;
const WIDTHS: Readonly<Partial<Record<Champ["type"], number>>> = { entier: 10, montant: 18, liste: 34, choix: 18, ouiNon: 10 };
const LARGES: ReadonlySet<string> = new Set(["besoin", "considerationsPossibles"]);

/** The edits that add an empty Recensement: one column a field, as an Excel table, with the lists of the catalogue. */
export function planRecensement(definition: TableDefinition, survey: WorkbookSurvey): readonly Edit[] {
  const { champs, libelle } = definition;
  const sheet = freeName(libelle, " ", survey.sheets.map(({ name }) => name));
  const name = freeName("Recensement", "_", [...survey.sheets.flatMap(({ tables }) => tables.map((table) => table.name)), ...survey.names.map((one) => one.name)]);
  const lists = champs.flatMap((champ, column): Edit[] => {
    const values = champ.type === "choix" ? champ.valeurs.map(({ valeur }) => valeur) : champ.type === "ouiNon" ? ["oui", "non"] : [];
    return values.length === 0 ? [] : [{ kind: "setListValidation", sheet, area: { row: 1, column, rowCount: ROWS, columnCount: 1 }, values, message: `« ${champ.libelle} » : choisissez dans la liste.` }];
  });
  return placeLists([
    { kind: "addSheet", sheet },
    { kind: "setCells", sheet, row: 0, column: 0, contents: [champs.map((champ) => ({ type: "texte", value: champ.libelle }))] },
    { kind: "setColumnWidths", sheet, column: 0, widths: champs.map(({ id, type }) => (LARGES.has(id) ? 44 : (WIDTHS[type] ?? 24))) },
    { kind: "addTable", sheet, area: { row: 0, column: 0, rowCount: ROWS + 1, columnCount: champs.length }, name },
    ...lists,
    { kind: "freezeRows", sheet, rows: 1 },
  ], survey);
}
