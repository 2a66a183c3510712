/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { accessibilityProblems } from "../../../test/pane/accessibility";
import { showPane } from "../../../test/pane/pane";
import { referentiel, schemas } from "../../catalogue";
import { checkConformite } from "../../core/compliance/conformite";
import { readSchema } from "../../core/scheme/readSchema";
import type { Verification } from "../flows/checkConformity";
import { registre } from "../flows/testing/registre";

jest.setTimeout(60_000); // Queries by role read the whole page: on a busy machine they take their time.

type Pane = Awaited<ReturnType<typeof showPane>>;
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const codes = () => screen.queryAllByRole("heading", { level: 5 }).map(({ textContent }) => textContent.split(" ")[0]);

/** The list of the check of the test register; `change` says what differs. */
async function shown(change: (verification: Verification) => Partial<Verification> = () => ({})): Promise<Pane> {
  const pane = await showPane(registre());
  await act(() => pane.controller.verify());
  const verification = pane.store.state().verification!;
  act(() => pane.store.dispatch({ type: "verified", verification: { ...verification, ...change(verification) } }));
  return pane;
}

/** A scheme of `count` shares over four axes, two of whose actions are led by somebody. */
function bigSchema(count: number, filtre: object) {
  const source = "p. 1";
  const axes = [1, 2, 3, 4].map((axe) => ({
    code: `${axe}`, libelle: `Axe ${axe}`, source,
    objectifs: [{
      code: `${axe}.1`, libelle: "Objectif", source,
      actions: [{
        code: `${axe}.1.1`, libelle: "Action", source, pilotage: axe < 3 ? [`Direction ${axe}`] : [],
        indicateurs: Array.from({ length: count / 4 }, (_, rank) => ({ code: `${axe}-${rank + 1}`, libelle: "Part", unite: "%", source, mesure: { genre: "part", filtre, denominateur: "marchés" } })),
      }],
    }],
  }));
  const read = readSchema({ id: "grand", libelle: "Grand", acheteur: "Ville", periode: { debut: 2023, fin: 2027 }, source, axes }, "grand.yaml", referentiel);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.schema;
}
const withSchema = (count: number, filtre: object = { considerationsSociales: "Clause sociale" }) => ({ register, conformite }: Verification): Partial<Verification> => ({ conformite: checkConformite(register, bigSchema(count, filtre), { periode: conformite.periode }, []) });

describe("the filters", () => {
  const unfold = () => press(/^Chercher, filtrer/);

  it("are folded but for the status: the figures come first, what follows them is named at the head", async () => {
    const pane = await shown(withSchema(12));
    expect(screen.queryByRole("searchbox")).toBeNull();
    const order = [...document.querySelectorAll("main h2, main h3")].map(({ textContent }) => textContent);
    expect(order.findIndex((title) => title.startsWith("Axe 1"))).toBe(1);
    expect(order.at(-1)).toBe("Remplissage des colonnes");
    fireEvent.click(within(screen.getByRole("group", { name: "Nombre d'indicateurs par statut, et filtre" })).getByRole("button", { name: /^12 Sans cible/ }));
    expect(pane.store.state().filtre.statut).toBe("sans-cible");
    fireEvent.click(within(screen.getByRole("navigation", { name: "Plus bas dans cet écran" })).getByRole("button", { name: "Remplissage" }));
    expect(document.activeElement).toBe(button("Remplissage des colonnes"));
    expect(document.activeElement?.getAttribute("aria-expanded")).toBe("true");
  });

  it("tell how many are active while they are folded", async () => {
    await shown(withSchema(12));
    unfold();
    fireEvent.change(screen.getByRole("combobox", { name: "Axe" }), { target: { value: "2" } });
    press(/^Chercher, filtrer \(1 actif\)/);
    expect(screen.queryByRole("searchbox")).toBeNull();
    expect(codes()).toEqual(["2-1", "2-2", "2-3"]);
    press("Effacer les filtres");
    expect(button("Chercher, filtrer")).toBeTruthy();
  });

  it("combine status, axe, leader and text, tell the count and are cleared at once", async () => {
    const pane = await shown(withSchema(12));
    expect(screen.getByText("12 indicateurs")).toBeTruthy();
    unfold();
    fireEvent.change(screen.getByRole("combobox", { name: "Pilote" }), { target: { value: "Direction 2" } });
    expect(codes()).toEqual(["2-1", "2-2", "2-3"]);
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "2-3" } });
    expect(codes()).toEqual(["2-3"]);
    expect(screen.getByText("1 indicateur sur 12")).toBeTruthy();
    expect(pane.store.state().annonce.texte).toBe("1 indicateur affiché sur 12");
    fireEvent.change(screen.getByRole("combobox", { name: "Axe" }), { target: { value: "1" } });
    expect(screen.getByText("Aucun indicateur ne répond à ces filtres.")).toBeTruthy();
    expect(await accessibilityProblems()).toEqual([]);
    press("Effacer les filtres");
    expect(codes()).toHaveLength(12);
  });

  it("ask for nothing that the next scheme doesn't have", async () => {
    const pane = await shown(withSchema(12));
    unfold();
    fireEvent.change(screen.getByRole("combobox", { name: "Axe" }), { target: { value: "4" } });
    await act(() => pane.controller.verify());
    expect(pane.store.state().filtre.axe).toBeNull();
    expect(codes()).toEqual(["S1", "S2", "V1", "V2", "V3"]);
    expect(screen.queryByRole("combobox", { name: "Pilote" })).toBeNull();
  });
});

describe("hundreds of indicators", () => {
  const nodes = () => document.querySelectorAll("main *").length;

  it("start closed, an axe a line with its counts; one opened is drawn a page at a time", async () => {
    await shown(withSchema(400));
    expect(codes()).toEqual([]);
    expect(screen.getAllByText("100 sans cible")).toHaveLength(4);
    const closed = nodes();
    expect(closed).toBeLessThan(200);
    press(/^Axe 2/);
    expect(codes()).toHaveLength(50);
    expect(nodes() - closed).toBeLessThan(50 * 45);
    expect(await accessibilityProblems()).toEqual([]);
    press(/^Axe 2/);
    expect(codes()).toEqual([]);
    expect(nodes()).toBe(closed);
  });

  it("give back the card whose detail was open, on its page", async () => {
    const pane = await shown(withSchema(400));
    act(() => pane.store.dispatch({ type: "detailOpened", code: "3-77" }));
    press("Retour aux indicateurs");
    expect(document.activeElement).toBe(button(/^3-77 /));
    expect(codes()).toHaveLength(50);
  });

  it("one axe of two hundred is open, a page of it", async () => {
    await shown(withSchema(800));
    press("Chercher, filtrer");
    fireEvent.change(screen.getByRole("combobox", { name: "Axe" }), { target: { value: "1" } });
    expect(codes()).toHaveLength(50);
    press("Page suivante");
    expect(codes()[0]).toBe("1-51");
  });
});

describe("what to add", () => {
  it("is ranked, opens on the indicators, and leads to the register", async () => {
    const pane = await shown();
    press("Pour mesurer davantage (3 indicateurs)");
    press(/^Ajouter la table «\u00a0Véhicules\u00a0»\s*: débloque 1 indicateur/);
    expect(await accessibilityProblems()).toEqual([]);
    press("Ouvrir l'écran Registre");
    expect(pane.store.state().onglet).toBe("registre");
  });

  it("leads to a table, open on its columns", async () => {
    await shown(withSchema(4, { critereRSE: "oui" }));
    press("Pour mesurer davantage (4 indicateurs)");
    press(/^Ajouter la colonne «\u00a0Critère RSE\u00a0» à la table Marchés\s*: débloque 4 indicateurs/);
    press("Voir la table Marchés dans Registre");
    expect(button(/^Marchés, 6 lignes/).getAttribute("aria-expanded")).toBe("true");
  });

  it("opens the detail of an indicator named", async () => {
    await shown();
    press("Pour mesurer davantage (3 indicateurs)");
    press(/valeurs? à saisir dans la table Saisies/);
    fireEvent.click(within(screen.getByRole("list", { name: "Indicateurs débloqués" })).getByRole("button", { name: "V2 Guide publié" }));
    expect(screen.getByRole("heading", { level: 2 }).textContent).toContain("Guide publié");
  });
});

describe("what was opened", () => {
  it("is found again after a detail opened from it, with the focus on the link that led there", async () => {
    await shown();
    press("Pour mesurer davantage (3 indicateurs)");
    press(/valeurs? à saisir dans la table Saisies/);
    const link = () => within(screen.getByRole("list", { name: "Indicateurs débloqués" })).getByRole("button", { name: "V2 Guide publié" });
    fireEvent.click(link());
    press("Retour aux indicateurs");
    expect(document.activeElement).toBe(link());
  });

  it("is found again after a detail opened from its card, with the focus on the card, and after another tab without taking the focus", async () => {
    await shown();
    press("Remplissage des colonnes");
    press(/^S1 /);
    press("Retour aux indicateurs");
    expect(button("Remplissage des colonnes").getAttribute("aria-expanded")).toBe("true");
    expect(document.activeElement).toBe(button(/^S1 /));
    const tab = screen.getByRole("tab", { name: "Conformité" });
    fireEvent.click(screen.getByRole("tab", { name: "Bilan" }));
    tab.focus();
    fireEvent.click(tab);
    expect(document.activeElement).toBe(tab);
    expect(button("Remplissage des colonnes").getAttribute("aria-expanded")).toBe("true");
  });
});

describe("former figures", () => {
  const FORMER = /^Le registre a changé depuis/;

  it("are told as such once the register was written, in the list and in a detail, until the next check", async () => {
    const pane = await shown();
    expect(screen.queryByText(FORMER)).toBeNull();
    act(() => pane.store.dispatch({ type: "importUndone", report: { restored: 1, kept: [] }, relue: null }));
    expect(screen.getByText(FORMER)).toBeTruthy();
    press(/^S1 /);
    expect(screen.getByText(FORMER)).toBeTruthy();
    expect(await accessibilityProblems()).toEqual([]);
    await act(() => pane.controller.verify());
    expect(screen.queryByText(FORMER)).toBeNull();
  });

  it("are never those of the bilan: a fill is made from the register as it is", async () => {
    const pane = await shown();
    const former = pane.store.state().verification;
    act(() => pane.store.dispatch({ type: "importUndone", report: { restored: 1, kept: [] }, relue: null }));
    await act(() => pane.controller.preview());
    expect(pane.store.state().apercu?.verification).not.toBe(former);
    expect(pane.store.state().verification).toBe(pane.store.state().apercu?.verification);
    expect(pane.store.state().registreEcrit).toBe(false);
  });
});

describe("how far columns are filled in", () => {
  it("tells each in words, and goes to the first blank cell", async () => {
    const pane = await shown();
    press("Remplissage des colonnes");
    const list = screen.getByText("Considérations sociales, table Marchés").closest("li")!;
    expect(within(list).getByText(/sur 4/)).toBeTruthy();
    expect(await accessibilityProblems()).toEqual([]);
    const [link] = screen.queryAllByRole("button", { name: /^Aller à la première cellule vide de / });
    if (link) {
      await act(async () => {
        fireEvent.click(link);
        await Promise.resolve();
      });
      expect(pane.selections).toHaveLength(1);
    }
  });
});

describe("the law beside the scheme", () => {
  it("shows the legal targets of the year, measured on the same register", async () => {
    await shown(({ register, conformite }) => ({ loi: checkConformite(register, schemas.get("reglementaire")!, { periode: conformite.periode }, []) }));
    press(/^La loi, à côté de votre schéma \(\d+ cibles\)/);
    const lists = screen.getByRole("list", { name: "Cibles légales" });
    expect(within(lists).getAllByText(/(Cible|Prochaine échéance)\s: /).length).toBeGreaterThan(2);
    expect(within(lists).getAllByText(/^Source/).length).toBeGreaterThan(2);
    expect(await accessibilityProblems()).toEqual([]);
  });

  it("says nothing where the scheme is the law", async () => {
    await shown(() => ({ loi: null }));
    expect(screen.queryByRole("button", { name: /^La loi/ })).toBeNull();
  });
});

describe("the summary", () => {
  const clipboard = (value: object) => Object.defineProperty(navigator, "clipboard", { configurable: true, value });
  const copy = () => act(async () => {
    press("Copier la synthèse");
    await new Promise((resolve) => setTimeout(resolve, 0));
  });

  it("is copied", async () => {
    const texts: string[] = [];
    clipboard({ writeText: (text: string) => Promise.resolve(void texts.push(text)) });
    await shown();
    await copy();
    expect(texts[0]).toMatch(/^Conformité 2024/);
    expect(texts[0]).toContain("1er mars 2025");
    expect(screen.getByText(/Copiée/)).toBeTruthy();
  });

  it("is copied as HTML too where the clipboard takes it, and as text where it refuses it", async () => {
    const items: Record<string, Blob>[] = [];
    const texts: string[] = [];
    class Item {
      constructor(readonly parts: Record<string, Blob>) {}
    }
    Object.defineProperty(globalThis, "ClipboardItem", { configurable: true, value: Item });
    clipboard({ write: ([item]: Item[]) => Promise.resolve(void items.push(item!.parts)), writeText: (text: string) => Promise.resolve(void texts.push(text)) });
    await shown();
    await copy();
    expect(Object.keys(items[0]!)).toEqual(["text/plain", "text/html"]);
    clipboard({ write: () => Promise.reject(new Error("refused")), writeText: (text: string) => Promise.resolve(void texts.push(text)) });
    await copy();
    expect(texts).toHaveLength(1);
    Reflect.deleteProperty(globalThis, "ClipboardItem");
  });

  it("is shown to be copied by hand where the clipboard is refused", async () => {
    clipboard({ writeText: () => Promise.reject(new Error("refused")) });
    await shown();
    await copy();
    const area = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Synthèse à copier" });
    expect(area.value.split("\n").length).toBeGreaterThan(10);
    expect(await accessibilityProblems()).toEqual([]);
  });
});
