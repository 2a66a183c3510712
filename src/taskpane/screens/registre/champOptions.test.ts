import { referentiel } from "../../../catalogue";
import type { TableMapping } from "../../../core/register/recognise";
import { aussiOptions, champOptions } from "./champOptions";

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

describe("aussiOptions", () => {
  const SHARED = [{ champ: "considerationsSociales", column: 3, entete: "RSE" }, { champ: "considerationsEnvironnementales", column: 3, entete: "RSE" }];

  it("offers fields read from known words alone, none that the column feeds already", () => {
    const { necessaires, libres, pris } = aussiOptions(definition, mapping(...SHARED, { champ: "reserveA", column: 5, entete: "Réservé" }), 3, "");
    expect(necessaires).toEqual([]);
    expect(pris.map(({ champ }) => champ.id)).toEqual(["reserveA"]);
    expect(ids(libres)).toContain("titulaireStatut");
    for (const id of ["montant", "objet", "clauseGES", "considerationsEnvironnementales", "titulaireDepartement"]) expect(ids(libres)).not.toContain(id);
  });

  it("is narrowed by what is typed", () => {
    expect(ids(aussiOptions(definition, mapping(SHARED[0]!), 3, "environnementales").libres)).toEqual(["considerationsEnvironnementales"]);
  });
});
