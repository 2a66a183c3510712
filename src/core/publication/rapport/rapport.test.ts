import { JSDOM, VirtualConsole } from "jsdom";
import { schemas } from "../../../catalogue";
import { indicateursDe } from "../../scheme/schema";
import { HOSTILE, publicationDe, registre } from "../../../../test/publication/registre";
import { html, render } from "./html";
import { rapportHtml, type Rapport } from "./page";

const register = registre(3, 9);
/** jsdom says that it can't read the page's numbers (`@bottom-right`): nobody listens. */
const parse = (page: string) => new JSDOM(page, { virtualConsole: new VirtualConsole() }).window.document;
const pageOf = (rapport: Rapport) => parse(rapportHtml(rapport));
const texts = (document: Document, selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => plain(textContent ?? ""));
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ").replace(/\s+/g, " ").trim();
const tableOf = (document: Document, caption: string) => [...document.querySelectorAll("table")].find((table) => plain(table.caption?.textContent ?? "") === caption)!;
const rowsOf = (table: Element) => [...table.querySelectorAll("tbody tr")].map((row) => [...row.children].map(({ textContent }) => plain(textContent ?? "")));

describe.each([...schemas.keys()])("the report of %s", (id) => {
  const document = pageOf(publicationDe(register, id, { ventilerPar: ["direction"] }));

  test("is one page in French: landmarks, one h1, headings that skip no level", () => {
    expect(document.documentElement.lang).toBe("fr");
    expect(["header", "nav", "main", "h1", "title"].map((name) => document.querySelectorAll(name).length)).toEqual([1, 1, 1, 1, expect.any(Number)]);
    const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ tagName }) => Number(tagName.slice(1)));
    levels.forEach((level, rank) => expect(level - (levels[rank - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  test("holds no script and asks for nothing outside itself", () => {
    expect(document.querySelectorAll("script, link, img, iframe, object, embed, form, base, [src], [onclick], [onload]")).toHaveLength(0);
    expect([...document.querySelectorAll("[href]")].filter((link) => !link.getAttribute("href")!.startsWith("#"))).toEqual([]);
    expect(document.querySelector("style")!.textContent).not.toMatch(/url\(|@import/);
  });

  test("its table of contents leads to a place for each of its parts", () => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id: one }) => one);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...document.querySelectorAll("nav a")].map((link) => link.getAttribute("href")!.slice(1));
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
    expect([...document.querySelectorAll("main h2")].map(({ id: one }) => one).filter((one) => !links.includes(one))).toEqual([]);
  });

  test("each table has a caption of its own words, and headers with their scope", () => {
    for (const table of document.querySelectorAll("table")) {
      expect(plain(table.caption?.textContent ?? "")).not.toBe("");
      expect(table.querySelectorAll("thead th[scope=col]").length).toBeGreaterThan(1);
      for (const row of table.querySelectorAll("tbody tr")) expect(row.querySelectorAll("th[scope=row]")).toHaveLength(1);
    }
  });

  test("each drawing has a title and a description", () => {
    for (const svg of document.querySelectorAll("svg")) {
      const named = svg.getAttribute("aria-labelledby")!.split(" ").map((one) => plain(document.getElementById(one)?.textContent ?? ""));
      expect({ role: svg.getAttribute("role"), named: named.every((text) => text.length > 5), count: named.length }).toEqual({ role: "img", named: true, count: 2 });
    }
  });

  test("every action and every indicator of the scheme is there", () => {
    const schema = schemas.get(id)!;
    const actions = schema.axes.flatMap(({ objectifs }) => objectifs.flatMap((objectif) => objectif.actions.map(({ code }) => `Action ${code} :`)));
    const titles = texts(document, "h4");
    expect(actions.filter((action) => !titles.some((title) => title.startsWith(action)))).toEqual([]);
    const codes = new Set(texts(document, "tbody th.code"));
    expect(indicateursDe(schema).map(({ code }) => code).filter((code) => !codes.has(code))).toEqual([]);
  });

  test("a status is a sign and a word", () => {
    const statuses = [...document.querySelectorAll("table.figures tbody td:last-child")].map(({ textContent }) => plain(textContent ?? ""));
    expect(statuses.length).toBeGreaterThan(10);
    for (const status of statuses) expect(status).toMatch(/^(✔ Atteinte|➚ En bonne voie|✘ Non atteinte|\? Non mesurable|– Sans cible|! À vérifier)$/);
  });
});

describe("what a report says", () => {
  const document = pageOf(publicationDe(register, "landes", { annees: [2023] }));

  test("who, what, when, from which figures", () => {
    expect(texts(document, "dl.identite dt, dl.identite dd")).toEqual(expect.arrayContaining(["Acheteur", "Département des Landes", "SIRET", "22400001800016", "Période", "2024", "Direction", "toutes les directions", "Chiffres du", "14 mars 2025"]));
    expect(texts(document, "h1")).toEqual(["Bilan 2024 : Schéma de promotion des achats publics socialement et écologiquement responsables 2023-2029 du Département des Landes"]);
  });

  test("each figure in its table, and in a sentence with its source", () => {
    expect(rowsOf(tableOf(document, "Indicateurs, action 1.1.1"))[0]).toEqual(["A1", expect.stringContaining("marchés clausés"), "1 marché (25,0 %)", "au moins 30,0 % (2024)", "-5,0 points", "✘ Non atteinte"]);
    expect(texts(document, ".lectures li").find((text) => text.startsWith("A1"))).toMatch(/^A1 En 2024, 1 marché, soit 25,0 % de 4 .*contre 1 marché .*n'est pas atteint.*Source : Axe 1, Mission 1/);
  });

  test("counts by status, whole and by axis", () => {
    const statuts = rowsOf(tableOf(document, "Indicateurs par statut"));
    const parAxe = rowsOf(tableOf(document, "Statuts par axe"));
    const total = statuts.reduce((sum, [, count]) => sum + Number(count), 0);
    expect(parAxe.reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(total);
    statuts.forEach(([, count], rank) => expect(parAxe.reduce((sum, row) => sum + Number(row[rank + 1]), 0)).toBe(Number(count)));
    expect(document.querySelectorAll("svg[aria-labelledby^=graphique-statuts] rect")).toHaveLength(total);
  });

  test("the rates of article L2111-3 in number and in value, with the scheme's targets", () => {
    const rows = rowsOf(tableOf(document, "Taux réels et objectifs cibles par catégorie"));
    expect(rows.map(([categorie]) => categorie)).toEqual(["Achats socialement responsables", "Achats écologiquement responsables", "Entreprises solidaires d'utilité sociale", "Employeurs de personnes défavorisées ou vulnérables"]);
    expect(rows[2]).toEqual([expect.any(String), expect.stringMatching(/^25,0 % 1 sur 4 \(/), expect.stringMatching(/^20,8 % 100 000 sur 480 000,5 \(/), "le schéma n'en fixe pas"]);
    expect(rows[3]![3]).toMatch(/^C1 : au moins 30,0 %/);
  });

  test("what can't be measured, by what lacks, once for the values of one indicator", () => {
    const rows = rowsOf(tableOf(document, "Indicateurs du schéma"));
    expect(rows.find(([raison]) => raison?.includes("Paiements"))?.[1]).toContain("C2 Montants mandatés");
    const obligations = rowsOf(tableOf(document, "Obligations et objectifs nationaux"));
    expect(obligations.find(([raison]) => raison?.includes("« Produits »"))?.[1]).toMatch(/AGEC-05 Papier(?!.*AGEC-05)/);
  });

  test("the way to the milestones where there are two, in words too; none where nothing was measured", () => {
    const captions = texts(document, "figcaption");
    expect(captions.find((text) => text.startsWith("Trajectoire de A1"))).toMatch(/Valeur constatée : 100,0 % en 2023, 25,0 % en 2024\. Jalons : 25,0 % en 2023, 30,0 % en 2024, 50,0 % en 2025, 65,0 % en 2027\./);
    expect(captions.some((text) => /Trajectoire de (B1\.communes|T1) /.test(text))).toBe(false);
  });

  test("a voted figure as voted, with what the register gives today", () => {
    const voted = pageOf(publicationDe(registre(3, 9, { "Bilans arrêtés": [["Schéma", "Période", "Indicateur", "Valeur", "Numérateur", "Dénominateur", "Date"], ["landes", "2024", "A1", 7, 7, 10, "2025-02-01"]] })));
    expect(rowsOf(tableOf(voted, "Indicateurs, action 1.1.1"))[0]!.slice(2)).toEqual(["7 marchés (70,0 %)", "au moins 30,0 % (2024)", "+40,0 points", "✔ Atteinte"]);
    expect(texts(voted, ".lectures li").find((text) => text.startsWith("A1"))).toMatch(/Valeur arrêtée : 7 marchés \(70,0 %\) \(arrêté le 1er février 2025 ; le registre donne aujourd'hui 1 marché \(25,0 %\)\)/);
  });

  test("small counts of people are said to be hidden, and are nowhere", () => {
    const pdl = pageOf(publicationDe(register, "pays-de-la-loire"));
    expect(rowsOf(tableOf(pdl, "27.b2, par sexe"))).toEqual([["F", "non publié"], ["H", "non publié"]]);
    expect(texts(pdl, ".note")).toContain("« non publié » : moins de 5 personnes, ou un nombre qui permettrait de les retrouver par différence.");
    expect(texts(pdl, ".lectures li").find((text) => text.startsWith("22.1"))).toMatch(/^22\.1 En 2024, valeur non publiée/);
    expect(pdl.body.textContent).not.toMatch(/3 sur 12|25,0\s% de 12/);
  });

  test("where each action stands: as given, else as the register says", () => {
    const suivi = { sousAction: "Former les référents", pilote: "DAJ", etat: "En cours", echeance: "2025-12-31", preuve: null, commentaire: HOSTILE };
    const given = pageOf({ ...publicationDe(register), suivi: new Map([["1.1.1", [suivi]]]) });
    expect(rowsOf(tableOf(given, "État d'avancement, action 1.1.1"))).toEqual([["Former les référents", "DAJ", "En cours", "31 décembre 2025", "", plain(HOSTILE)]]);
    const kept = pageOf(publicationDe(registre(3, 9, { Suivi: [["Action", "Sous-action", "Pilote", "État", "Échéance"], ["1.1.1", null, "Achats", "Réalisée", "2024-06-30"]] })));
    expect(rowsOf(tableOf(kept, "État d'avancement, action 1.1.1"))[0]!.slice(0, 4)).toEqual(["l'action entière", "Achats", "Réalisée", "30 juin 2024"]);
  });
});

describe("hostile texts stay texts", () => {
  const schema = { ...schemas.get("landes")!, libelle: HOSTILE, acheteur: HOSTILE, source: HOSTILE, notes: [HOSTILE] };
  const publication = publicationDe(register, schema, { direction: HOSTILE, ventilerPar: ["direction"] });
  const page = rapportHtml({ ...publication, acheteur: { nom: HOSTILE, siret: null } });
  const document = parse(page);

  test("names of a scheme, a buyer, a direction", () => {
    expect(document.querySelectorAll("script, img")).toHaveLength(0);
    expect(page).not.toMatch(/<script|<img/i);
    expect(document.title).toContain(HOSTILE);
    expect([...document.querySelectorAll("dl.identite dd")].filter(({ textContent }) => textContent === HOSTILE)).toHaveLength(4);
    expect([...document.querySelectorAll(".details th[scope=row]")].some(({ textContent }) => textContent === HOSTILE)).toBe(true);
  });

  test("in an attribute, a list, and characters that no page may hold", () => {
    expect(render(html`<a title="${'" onclick="x'}">${["<b>", html`<i>${"&"}</i>`, null, 3]}</a>${"a\u0000\u0008b"}`)).toBe('<a title="&quot; onclick=&quot;x">&lt;b&gt;<i>&amp;</i>3</a>ab');
  });
});
