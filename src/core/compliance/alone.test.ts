import { registerOf } from "../../../test/registerOf";
import { referentiel, schemas } from "../../catalogue";
import { checkConformite } from "./conformite";

/** A workbook that holds one table of the register and no other: what needs another table says so. */
const tables = [...referentiel.values()].filter(({ id }) => id !== "ciblesSchema" && id !== "referentielSchema");

describe.each([...schemas.values()].map((schema) => [schema.id, schema] as const))("%s", (_id, schema) => {
  it.each(tables.map((table) => [table.libelle, table] as const))("is checked on %s alone", (_libelle, table) => {
    const headers = table.champs.map(({ libelle }) => libelle);
    const register = registerOf({ Feuille: [headers, headers.map((_, index) => `x${index}`), headers.map((_, index) => index + 1)] }, new Map([[table.id, table], ["marches", referentiel.get("marches")!]]));
    const { indicateurs } = checkConformite(register, schema, { periode: { debut: 2024, fin: 2024 } }, []);
    expect(indicateurs.length).toBeGreaterThan(0);
    for (const { indicateur, resultat } of indicateurs) {
      if (resultat.valeur === null && indicateur.mesure) expect([indicateur.code, resultat.raison]).not.toEqual([indicateur.code, null]);
    }
  });
});
