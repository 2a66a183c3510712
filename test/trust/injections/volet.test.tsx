/** @jest-environment jsdom */
import { act } from "@testing-library/react";
import { referentiel } from "../../../src/catalogue";
import type { Cell } from "../../../src/core/register/cell";
import { schemaSchema } from "../../../src/core/scheme/schema";
import { ONGLETS } from "../../../src/taskpane/app/onglets";
import { MemoryWorkbook } from "../../../src/taskpane/flows/testing/memoryWorkbook";
import { showPane } from "../../pane/pane";
import { tally } from "../record";

jest.setTimeout(240_000);

/** What a supplier, or the author of a scheme, may write; each with a word that tells where it is shown. */
const HOSTILES: readonly (readonly [string, string])[] = [
  ["une image", "<img src=x onerror=\"window.pirate=1\"> mot0"],
  ["un script", "<script>window.pirate=1</script> mot1"],
  ["un lien", "<a href=\"javascript:window.pirate=1\">mot2</a>"],
  ["une adresse", "javascript:window.pirate=1//mot3"],
  ["un texte retourné", "facture\u202efdp.exe\u2066 mot4"],
  ["un substitut seul", "avant \ud83d milieu \udc00 mot5"],
  ["une formule", "=cmd|' /C calc'!A0 mot6"],
  ["un SVG et un cadre", "<svg onload=window.pirate=1><iframe srcdoc='<b>'> mot7"],
  ["un texte de 32 767 caractères", `mot8 ${"<b>é".repeat(9_000)}`.slice(0, 32_767)],
  ["un gabarit", "{{constructor.constructor('window.pirate=1')()}} ${1} mot9"],
];
const mots = HOSTILES.map(([, text]) => text);

const indicateurs = mots.map((text, rank) => ({
  code: `S${rank}`, libelle: text, unite: rank === 0 ? "%" : "marchés", source: text, lecture: text, note: text,
  mesure: rank === 0 ? { genre: "part", filtre: { considerationsSociales: "Clause sociale" }, denominateur: text } : rank % 2 === 0 ? { genre: "saisie", denominateur: text } : { genre: "nombre", denominateur: text },
  ventilations: rank < 2 ? [{ par: "direction" }] : [],
  cibles: [{ annee: 2024, valeur: rank === 0 ? 0.6 : 9, unite: rank === 0 ? "%" : "marchés", source: text }],
}));

function schemaHostile() {
  const text = mots[0]!;
  return schemaSchema.parse({
    id: "essai", libelle: text, acheteur: mots[1], periode: { debut: 2023, fin: 2027 }, source: text, notes: mots,
    axes: [{ code: "1", libelle: mots[2], source: text, objectifs: [{ code: "1.1", libelle: mots[3], source: text, actions: [{ code: "1.1.1", libelle: mots[4], source: text, sousActions: mots, pilotage: mots, indicateurs }] }] }],
  });
}

function classeurHostile(): MemoryWorkbook {
  const marches = mots.map((text, rank): Cell[] => [`M${rank} ${text}`, text, rank % 3 === 0 ? text : `2024-0${(rank % 9) + 1}-10`, rank % 4 === 0 ? text : 30_000 + rank, rank % 2 === 0 ? "Clause sociale" : text, text, text, text]);
  return new MemoryWorkbook([
    { name: "<img src=x onerror=1>", rows: [["N° marché", "Direction", "Date de notification", "Montant HT", "Considérations sociales", "Considérations environnementales", "Objet", "Titulaire"], ...marches], table: "Marches" },
    { name: "Recensement", rows: [["Intitulé du besoin", "Direction", "Date de lancement prévue", "Montant estimé HT", "Code CPV"], ...mots.map((text): Cell[] => [text, text, "2025-05-01", 20_000, text])], table: "Recensement" },
    { name: "Saisies", rows: [["Indicateur", "Année", "Modalité", "Valeur", "Date", "Auteur", "Commentaire"], ...mots.map((text): Cell[] => ["S2", 2024, "", 5, 45_600, text, text])], table: "NosSaisies" },
  ]);
}

/** Elements that none of the pane's own screens has. */
const INTERDITS = "script, img, iframe, frame, object, embed, base, link, meta, template, marquee, math, b, [src], [srcdoc], [formaction], [xlink\\:href], [onerror], [onload], [onmouseover], [onclick]";

function defautsDuDom(): string[] {
  const made = [...document.body.querySelectorAll(INTERDITS)].map(({ outerHTML }) => outerHTML.slice(0, 100));
  const links = [...document.body.querySelectorAll("[href]")].map((one) => one.getAttribute("href")!).filter((href) => !href.startsWith("#"));
  const handlers = [...document.body.querySelectorAll("*")].filter((one) => one.getAttributeNames().some((name) => name.startsWith("on"))).map(({ tagName }) => `handler on ${tagName}`);
  return [...made, ...links, ...handlers];
}

/** Words of the pane, by whatever spaces it sets them. */
const vu = (): string => (document.body.textContent ?? "").replace(/\s+/g, " ");

it("shows the texts of anyone as texts, on every screen", async () => {
  const catalogue = { referentiel, schemas: new Map([["essai", schemaHostile()]]) };
  const { store, controller } = await showPane(classeurHostile(), 1, catalogue);
  const ecrans: [string, () => unknown][] = [
    ["vérification", () => controller.verify()],
    ["contrôle", () => controller.checkRegister()],
    ["corrections", () => controller.previewCorrections()],
    ["aperçu", () => controller.preview()],
    ["saisies", () => controller.readSaisies()],
    ["besoins", () => controller.examinerBesoins()],
    ["achats", () => controller.listAchats()],
    ["schéma", () => controller.readSchema()],
    ...ONGLETS.map((onglet): [string, () => unknown] => [onglet, () => store.dispatch({ type: "tabShown", onglet })]),
    ...indicateurs.slice(0, 4).map(({ code }): [string, () => unknown] => [`détail ${code}`, () => {
      store.dispatch({ type: "tabShown", onglet: "conformite" });
      store.dispatch({ type: "detailOpened", code });
    }]),
  ];
  const vus = new Set<number>();
  let essais = 0;
  let balises = 0;
  const defauts: string[] = [];
  for (const [nom, aller] of ecrans) {
    await act(async () => {
      await aller();
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    // What opens on demand is opened.
    await act(async () => {
      for (const button of document.body.querySelectorAll<HTMLElement>("main [aria-expanded='false']")) if (button.getAttribute("role") !== "combobox") button.click();
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    essais += mots.length;
    const found = defautsDuDom();
    balises += found.length;
    defauts.push(...found.map((one) => `${nom} : ${one}`));
    // An error of the screens would be shown in their place.
    if (/Le volet s'est interrompu/.test(vu())) defauts.push(`${nom} : the screen failed`);
    mots.forEach((_text, rank) => vu().includes(`mot${rank}`) && vus.add(rank));
    if (/<img src=x onerror="window\.pirate=1"> mot0/.test(vu())) vus.add(-1);
  }
  tally("injections", { essais, balises, formules: 0 });
  expect(defauts).toEqual([]);
  expect((window as unknown as { pirate?: number }).pirate).toBeUndefined();
  // As it was written, signs included, and each of the others somewhere.
  expect([...vus].sort((a, b) => a - b)).toEqual([-1, ...mots.keys()]);
});
