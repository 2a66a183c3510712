import { referentiel } from "../../../catalogue";
import type { Cell } from "../cell";
import { contenu } from "./contenu";

const champOf = (id: string | null) => referentiel.get("marches")!.champs.find((champ) => champ.id === id) ?? null;

it.each<[string | null, Cell, unknown]>([
  ["montant", 1e17, { type: "nombre", value: 1e17, format: "#,##0.00" }], ["montant", "1 234,50 €", { type: "nombre", value: 1_234.5, format: "#,##0.00" }], ["montant", "NC", { type: "texte", value: "NC" }],
  ["montant", "1.234", { type: "texte", value: "1.234" }], ["montant", 0, { type: "nombre", value: 0, format: "#,##0.00" }], ["dureeMois", 12, { type: "nombre", value: 12 }], ["dureeMois", "nan", { type: "texte", value: "nan" }],
  ["dateNotification", "2024-05-15T00:00:00Z", { type: "date", value: "2024-05-15", format: "dd/mm/yyyy" }], ["dateNotification", "2024-02-30", { type: "texte", value: "2024-02-30" }],
  // Excel has no such date.
  ["dateNotification", "1899-12-31", { type: "texte", value: "1899-12-31" }], ["dateNotification", "1905-01-01", { type: "date", value: "1905-01-01", format: "dd/mm/yyyy" }],
  ["marcheInnovant", true, { type: "texte", value: "oui" }], ["marcheInnovant", false, { type: "texte", value: "non" }], [null, "", null], ["objet", "  ", null], ["objet", null, null],
  ["objet", "=1+1", { type: "texte", value: "=1+1" }], ["objet", "a\r\nb\rc\td", { type: "texte", value: "a\nb\nc\td" }], ["objet", "a\u0000\u0007b\ud800c\udc00\ud83d\ude00", { type: "texte", value: "abc\ud83d\ude00" }],
  ["id", "0012", { type: "texte", value: "0012" }], [null, 3, { type: "nombre", value: 3 }], ["acheteur", "21750001630066", { type: "texte", value: "21750001630066" }],
])("%s, %j: %j", (champ, cell, expected) => expect(contenu(cell, champOf(champ))).toEqual(expected));
