import { categories, type Exemple } from ".";
import { appel, formatCellule, resultatMontre } from "./montrer";

const exemple = (more: Partial<Exemple>): Exemple => ({ dit: "", formule: "=SPASER.X()", ...more });
const parametre = (nom: string, facultatif = false) => ({ nom, facultatif, fr: nom, en: nom });
const F = { parametres: [parametre("x"), parametre("entetes", true)] };
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

it.each<[Partial<Exemple>, string]>([
  [{ resultat: 0.176, format: "%" }, "17,6 %"], [{ resultat: 0.4375, format: "%" }, "43,8 %"], [{ resultat: 1 / 3, format: "%" }, "33,3 %"], [{ resultat: 1234567.5 }, "1 234 567,5"], [{ resultat: 0 }, "0"], [{ resultat: -0.25 }, "-0,25"],
  [{ resultat: 45716, format: "date" }, "28/02/2025"], [{ resultat: "Non due", format: "date" }, "Non due"], [{ resultat: true }, "VRAI"], [{ resultat: [[false]] }, "FAUX"], [{ resultat: "" }, ""],
])("%j is shown « %s »", (more, texte) => {
  const shown = resultatMontre(F, exemple(more));
  expect(shown.genre === "valeur" && plain(shown.texte)).toBe(texte);
});

it("shows the rows of a spill, and says when they are its first ones", () => {
  const rows = [["Code", "Part"], ["", 0.5], ["A1", true]];
  const [titres, ...lignes] = [["Code", "Part"], ["", "0,5"], ["A1", "VRAI"]];
  expect(resultatMontre(F, exemple({ resultat: rows }))).toEqual({ genre: "tableau", titres, lignes, suite: false });
  expect(resultatMontre(F, exemple({ formule: "=SPASER.X(A1,FALSE)", debut: rows }))).toEqual({ genre: "tableau", titres: null, lignes: [titres, ...lignes], suite: true });
  expect(resultatMontre({ parametres: [parametre("x")] }, exemple({ resultat: rows }))).toEqual({ genre: "tableau", titres: null, lignes: [titres, ...lignes], suite: false });
});

it("shows an error as a French Excel does", () => {
  expect(resultatMontre(F, exemple({ erreur: { code: "#VALUE!", dit: "7 chiffres" } }))).toEqual({ genre: "erreur", code: "#VALEUR!", dit: "7 chiffres" });
});

it("gives a cell the format that shows the same", () => {
  expect([exemple({ resultat: 0.4, format: "%" }), exemple({ resultat: 45716, format: "date" }), exemple({ resultat: 3 }), exemple({ resultat: [[0.4]], format: "%" })].map(formatCellule)).toEqual(["0.0%", "dd/mm/yyyy", undefined, undefined]);
});

it("writes a call with its optional arguments between brackets", () => {
  expect(appel({ id: "TAUXCLAUSE", parametres: [parametre("considerations"), parametre("type", true)] })).toBe("=SPASER.TAUXCLAUSE(considerations ; [type])");
});

it("shows every example of the catalogue", () => {
  for (const { fonctions } of categories) for (const fiche of fonctions) for (const one of fiche.exemples) expect(resultatMontre(fiche, one)).toBeTruthy();
});
