import { JSDOM } from "jsdom";
import { categories, resultatMontre } from "../../src/catalogue/fonctions";
import { enFrancais } from "../../src/core/formule/enFrancais";
import { readBuilt } from "../manifest/document";

/** The texts of the functions, where they are built to: the help page, and a script of the pane that waits to be asked for. */
const help = new JSDOM(readBuilt("aide.html").toString("utf8")).window.document;
const same = (text: string | null | undefined) => (text ?? "").replace(/[\u00a0\u202f]/g, " ").replace(/\s+/g, " ").trim();
const fiches = categories.flatMap(({ fonctions }) => fonctions);

describe("aide.html", () => {
  it("groups the functions by category, and leads to each", () => {
    expect([...help.querySelectorAll("section > h2")].map(({ textContent }) => textContent)).toEqual(categories.map(({ categorie }) => categorie.fr));
    expect([...help.querySelectorAll("nav a")].map((link) => link.getAttribute("href"))).toEqual(fiches.map(({ id }) => `#${id}`));
  });

  it.each(fiches.map((fiche) => [fiche.id, fiche] as const))("tells all of %s", (id, fiche) => {
    const article = help.getElementById(id)!;
    const told = same(article.textContent);
    for (const text of [fiche.resume.fr, fiche.vide ?? "", fiche.note ?? "", ...fiche.parametres.map(({ fr }) => fr)]) expect(told).toContain(same(text));
    expect([...article.querySelectorAll("dt")].map(({ textContent }) => textContent)).toEqual(fiche.parametres.map(({ nom, facultatif }) => `${nom}${facultatif ? " (facultatif)" : ""}`));
    const examples = [...article.querySelectorAll(".exemple")];
    expect(examples.map((example) => example.querySelector("code")?.textContent)).toEqual(fiche.exemples.map(({ formule }) => enFrancais(formule)));
    fiche.exemples.forEach((exemple, rank) => {
      const shown = resultatMontre(fiche, exemple);
      const cells = shown.genre === "valeur" ? [shown.texte] : shown.genre === "erreur" ? [shown.code, shown.dit] : [...(shown.titres ?? []), ...shown.lignes.flat()];
      for (const cell of cells) expect(same(examples[rank]?.textContent)).toContain(same(cell));
    });
  });
});

it("keeps the texts of the functions out of what loads with the page", () => {
  const page = new JSDOM(readBuilt("taskpane.html").toString("utf8")).window.document;
  const scripts = [...page.querySelectorAll("script")].map((script) => script.getAttribute("src") ?? "").filter((address) => address !== "" && !address.startsWith("https://"));
  const loaded = scripts.map((address) => readBuilt(address).toString("utf8")).join("\n");
  expect(loaded).toContain("TAUXCLAUSE");
  for (const { exemples } of fiches) for (const { dit } of exemples.slice(0, 1)) expect([dit, loaded.includes(dit)]).toEqual([dit, false]);
});
