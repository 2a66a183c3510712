import { referentiel } from "../../../catalogue";
import type { TableMapping } from "../../../core/register/recognise";
import { champOptions } from "./champOptions";

const definition = referentiel.get("marches")!;
const mapping = (...columns: TableMapping["columns"]): TableMapping => ({ table: "marches", sheet: "S", tableName: null, headerRow: 0, firstRow: 1, rowCount: 1, columns, ignored: [] });
const MONTANT = { champ: "montant", column: 3, entete: "Prix" };
const ids = (champs: readonly { readonly id: string }[]) => champs.map(({ id }) => id);

describe("champOptions", () => {
  it("puts what the table lacks first, then what no column gives, then the others with their column", () => {
    const { necessaires, libres, pris } = champOptions(definition, mapping(MONTANT, { champ: "id", column: 1, entete: "Réf" }), 7, "");
    expect(ids(necessaires)).toEqual(["dateNotification"]);
    expect(pris.map(({ champ, entete }) => [champ.id, entete])).toEqual([["id", "Réf"], ["montant", "Prix"]]);
    expect(necessaires.length + libres.length + pris.length).toBe(definition.champs.length);
  });

  it("leaves out the field that the column gives already", () => {
    const { libres, pris } = champOptions(definition, mapping(MONTANT), 3, "");
    expect([...ids(libres), ...pris.map(({ champ }) => champ.id)]).not.toContain("montant");
  });

  it.each([["MONTANT ht", ["montant"]], ["social considér", ["considerationsSociales"]], ["codeCPV", ["codeCPV"]], ["identifiant interne", ["id"]], ["zzz", []], ["  ", null]])("narrows by every word typed, whatever the accents, synonyms included: %s", (recherche, expected) => {
    const { necessaires, libres } = champOptions(definition, mapping(), 3, recherche);
    const found = ids([...necessaires, ...libres]);
    if (expected === null) expect(found).toHaveLength(definition.champs.length);
    else expect(found).toEqual(expect.arrayContaining(expected));
    if (expected?.length === 0) expect(found).toEqual([]);
  });
});
