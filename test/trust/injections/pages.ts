import fc from "fast-check";
import { JSDOM, VirtualConsole } from "jsdom";
import { referentiel } from "../../../src/catalogue";
import { deblocage } from "../../../src/core/compliance/deblocage/deblocage";
import { bilanJson } from "../../../src/core/publication/json";
import { rapportHtml } from "../../../src/core/publication/rapport/page";
import { html, render } from "../../../src/core/publication/rapport/html";
import { synthese } from "../../../src/core/publication/synthese/synthese";
import type { Cell } from "../../../src/core/register/cell";
import { schemaMarkdown } from "../../../src/core/scheme/markdown";
import { readSchema } from "../../../src/core/scheme/readSchema";
import type { Schema } from "../../../src/core/scheme/schema";
import { publicationDe } from "../../publication/registre";
import { registerOf } from "../../registerOf";
import { times } from "../effort";
import { amorce, balise, essai } from "./textes";

const parse = (page: string) => new JSDOM(page, { virtualConsole: new VirtualConsole() }).window.document;

/** Elements and attributes of a page, in their order: what a text must not change. Attributes that hold words count by name. */
function squelette(document: Document): string[] {
  return [...document.querySelectorAll("*")].map((element) => `${element.tagName} ${element.getAttributeNames().sort().map((name) => (/^(?:href|src|style|on)/.test(name) ? `${name}=${element.getAttribute(name)}` : name)).join(" ")}`);
}

/** A scheme of which every word is this one. */
function schemaDe(mot: string): Schema {
  const cible = { annee: 2024, valeur: 0.9, unite: "%", source: mot };
  const indicateurs = [
    { code: "A1", libelle: mot, unite: "%", source: mot, note: mot, mesure: { genre: "part", filtre: { considerationsSociales: "Clause sociale" }, denominateur: mot }, cibles: [cible] },
    { code: "A2", libelle: mot, unite: "unités", source: mot, mesure: { genre: "saisie", denominateur: mot } },
    { code: "A3", libelle: mot, unite: "marchés", source: mot, mesure: { genre: "repartition", par: "direction", denominateur: mot } },
  ];
  const read = readSchema({
    id: "essai", libelle: mot, acheteur: mot, source: mot, periode: { debut: 2023, fin: 2029 }, notes: [mot],
    axes: [{ code: "1", libelle: mot, source: mot, objectifs: [{ code: "1.1", libelle: mot, source: mot, actions: [{ code: "1.1.1", libelle: mot, source: mot, sousActions: [mot], indicateurs }] }] }],
  }, "essai.yaml", referentiel);
  if (!read.ok) throw new Error(read.problems.map(({ cle, message }) => `${cle} : ${message}`).join("\n"));
  return read.schema;
}

/** A register of which every word is this one; `mot` is also a step of an action and an answer. */
function registreDe(mot: string) {
  const row = (rank: number): Cell[] => [`M${rank} ${mot}`, `2024-0${rank}-10`, 100_000, rank === 1 ? "Clause sociale" : "Pas de considération sociale", mot, mot, mot, mot];
  return registerOf({
    Marchés: [["N° marché", "Date de notification", "Montant HT", "Considérations sociales", "Direction", "Objet", "Titulaire", "Famille d'achat"], row(1), row(2), row(3)],
    Saisies: [["Indicateur", "Année", "Modalité", "Valeur", "Date", "Auteur", "Justificatif", "Commentaire"], ["A2", 2024, null, 3, "2024-05-01", mot, mot, mot]],
    "Suivi des actions": [["Action", "Sous-action", "État", "Échéance", "Responsable", "Commentaire"], ["1.1.1", mot, "En cours", "2024-12-31", mot, mot]],
  }, referentiel);
}

function pagesDe(mot: string): { readonly rapport: string; readonly mail: string } {
  const register = registreDe(mot);
  const publication = publicationDe(register, schemaDe(mot), { ventilerPar: ["direction"] });
  const { conformite } = publication;
  // The law's own scheme holds no word of anyone: it is left out, for speed.
  const rapport = rapportHtml({ ...publication, obligations: null, conformite: { ...conformite, direction: mot }, acheteur: { nom: mot, siret: mot } });
  expect(JSON.parse(JSON.stringify(bilanJson(publication)))).toBeTruthy();
  return { rapport, mail: synthese({ ...conformite, direction: mot }, { deblocage: deblocage(conformite, register, referentiel), anomalies: 1, date: "2025-03-14" }).html };
}

export function pages(): void {
  const temoin = pagesDe("Nettoyage");
  const attendu = { rapport: squelette(parse(temoin.rapport)), mail: squelette(parse(temoin.mail)) };

  test("the page of a harmless word has what it should", () => {
    expect(attendu.rapport.length).toBeGreaterThan(80);
    expect(attendu.mail.length).toBeGreaterThan(8);
    expect(parse(temoin.rapport).body.textContent).toContain("Nettoyage");
  });

  test("a word of anyone adds no element, no attribute and no address to a page or a mail", async () => {
    const mots = fc.oneof({ weight: 4, arbitrary: balise }, amorce).map((text) => `Nettoyage ${text}`);
    await fc.assert(fc.asyncProperty(mots, async (mot) => {
      await essai("balises", 2, () => {
        const { rapport, mail } = pagesDe(mot);
        const document = parse(rapport);
        expect(squelette(document)).toEqual(attendu.rapport);
        expect(squelette(parse(mail))).toEqual(attendu.mail);
        expect(document.querySelectorAll("script, img, iframe, object, embed, form, base, link, [src], [srcdoc]")).toHaveLength(0);
        expect([...document.querySelectorAll("[href]")].filter((link) => !link.getAttribute("href")!.startsWith("#"))).toEqual([]);
      });
    }), { numRuns: times(15, 1_500) });
  });

  test("a template's own attribute holds a text, whole, and nothing else", async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(balise, amorce), async (text) => {
      await essai("balises", 1, () => {
        const element = parse(render(html`<p title="${text}">${text}</p>`)).querySelector("p")!;
        expect(element.getAttributeNames()).toEqual(["title"]);
        expect(element.children).toHaveLength(0);
      });
    }), { numRuns: times(40, 3_000) });
  });

  test("a scheme as Markdown has no markup but its own", async () => {
    const lines = schemaMarkdown(schemaDe("Nettoyage"), referentiel).split("\n").length;
    await fc.assert(fc.asyncProperty(balise.map((text) => `Nettoyage ${text}`), async (mot) => {
      await essai("balises", 1, () => {
        const markdown = schemaMarkdown(schemaDe(mot), referentiel);
        expect(markdown.split("\n")).toHaveLength(lines);
        expect(markdown.match(/(?<!\\)(?:\\\\)*[<[]/g)).toBeNull();
      });
    }), { numRuns: times(40, 2_000) });
  });
}
