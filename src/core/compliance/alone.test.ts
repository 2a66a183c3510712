import { registerOf } from "../../../test/registerOf";
import { referentiel, schemas } from "../../catalogue";
import type { Cell } from "../register/cell";
import type { Champ } from "../register/champ";
import { checkConformite } from "./conformite";

/** A workbook that holds one table of the register and no other: what needs another table says so. */
const tables = [...referentiel.values()].filter(({ id }) => id !== "ciblesSchema" && id !== "referentielSchema");

/** A cell that its field can read, in 2024. */
function cellOf({ id, type, valeurs }: Champ): Cell {
  switch (type) {
    case "date": return "2024-03-01";
    case "ouiNon": return "oui";
    case "texte": case "siret": return "x";
    case "choix": case "liste": return valeurs[0]?.valeur ?? "x";
    case "considerationsSociales": return "Clause sociale";
    case "considerationsEnvironnementales": return "Clause environnementale";
    case "nombre": case "montant": case "entier": case "pourcentage": return /annee/i.test(id) ? 2024 : 1;
  }
}

describe.each([...schemas.values()].map((schema) => [schema.id, schema] as const))("%s", (_id, schema) => {
  it.each(tables.map((table) => [table.libelle, table] as const))("is checked on %s alone", (_libelle, table) => {
    const headers = table.champs.map(({ libelle }) => libelle);
    const register = registerOf({ Feuille: [headers, table.champs.map(cellOf)] }, new Map([[table.id, table], ["marches", referentiel.get("marches")!]]));
    const { indicateurs } = checkConformite(register, schema, { periode: { debut: 2024, fin: 2024 } }, []);
    expect(indicateurs.length).toBeGreaterThan(0);
    for (const { indicateur, resultat } of indicateurs) {
      if (resultat.valeur === null && indicateur.mesure) expect([indicateur.code, resultat.raison]).not.toEqual([indicateur.code, null]);
    }
  });
});
