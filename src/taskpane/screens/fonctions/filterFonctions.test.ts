import { categories } from "../../../catalogue/fonctions";
import { filterFonctions } from "./filterFonctions";

const found = (texte: string) => filterFonctions(categories, texte).flatMap(({ fonctions }) => fonctions.map(({ id }) => id));
const ALL = categories.flatMap(({ fonctions }) => fonctions.map(({ id }) => id));

it.each<[string, string[]]>([
  ["=SPASER.PUBLICATIONDUE(", ["PUBLICATIONDUE"]], ["rien de tel", []], ["agec", ["FAMILLEAGEC"]], ["données essentielles", ["PUBLICATIONDUE"]], ["ESSENTIELLES donnees", ["PUBLICATIONDUE"]], ["boamp", ["SEUIL"]],
])("« %s » finds %j", (texte, ids) => expect(found(texte)).toEqual(ids));

it.each(["", "   ", "-"])("« %s » keeps them all", (texte) => expect(found(texte)).toEqual(ALL));

it("finds every function by its name, and drops the categories left without one", () => {
  for (const id of ALL) expect(found(id)).toContain(id);
  expect(filterFonctions(categories, "boamp").map(({ categorie }) => categorie.id)).toEqual(["achats"]);
});
