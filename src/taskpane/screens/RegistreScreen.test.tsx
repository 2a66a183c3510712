/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { exportBrut, PROFIL } from "../flows/testing/exportBrut";
import { MemoryWorkbook } from "../flows/testing/memoryWorkbook";
import { registre } from "../flows/testing/registre";
import { accessibilityProblems } from "../../../test/pane/accessibility";
import { showPane } from "../../../test/pane/pane";

// A query by role reads the whole page: several in one test, on a busy machine, take their time.
jest.setTimeout(60_000);

type Pane = Awaited<ReturnType<typeof showPane>>;
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const settle = (pane: Pane) => act(async () => {
  do await new Promise((resolve) => setTimeout(resolve, 1)); while (pane.store.state().operation);
});
async function press(pane: Pane, name: string | RegExp): Promise<void> {
  fireEvent.click(button(name));
  await settle(pane);
}
async function onRegistre(workbook: MemoryWorkbook): Promise<Pane> {
  const pane = await showPane(workbook);
  fireEvent.click(screen.getByRole("tab", { name: "Registre" }));
  return pane;
}
/** Opens the list of a column and types in it. */
function search(column: RegExp, words: string): HTMLElement {
  fireEvent.click(button(column));
  const box = screen.getByRole("combobox", { name: /^Champ de/ });
  fireEvent.click(box);
  if (words !== "") fireEvent.change(box, { target: { value: words } });
  return box;
}
async function choose(pane: Pane, column: RegExp, words: string, option: string | RegExp): Promise<void> {
  search(column, words);
  fireEvent.click(screen.getByRole("option", { name: option }));
  await settle(pane);
}
const row = (entete: RegExp) => screen.getByRole("row", { name: entete });

describe("the columns of a register", () => {
  it("show their first values and their field, each with a choice; a closed list gives the focus back", async () => {
    await onRegistre(registre());
    fireEvent.click(button(/^Marchés, 6 lignes/));
    expect(row(/^D Montant HT/).textContent).toContain("30000 · 50000 · 90000");
    expect(row(/^H Note interne/).textContent).toContain("à revoir");
    expect(row(/^H Note interne/).textContent).toContain("en-tête inconnu");
    expect(screen.queryByRole("button", { name: /Revenir à la reconnaissance/ })).toBeNull();
    expect(await accessibilityProblems()).toEqual([]);
    const box = search(/^Montant HT, colonne D « Montant HT » : changer/, "");
    expect(document.activeElement).toBe(box);
    expect(screen.getAllByRole("group").map((group) => group.getAttribute("aria-labelledby") && within(group).getAllByRole("option").length)).toContain(1);
    expect(screen.getByRole("option", { name: "Objet (« Objet »)" })).toBeTruthy();
    expect(await accessibilityProblems()).toEqual([]);
    fireEvent.click(button("Renoncer"));
    expect(document.activeElement).toBe(button(/^Montant HT, colonne D/));
  });

  it("take another field at once, say it, keep it in the workbook, and come back", async () => {
    const pane = await onRegistre(registre());
    fireEvent.click(button(/^Marchés, 6 lignes/));
    await choose(pane, /^non lue, colonne H « Note interne »/, "duree", "Durée (mois)");
    expect(screen.getByText(/« Note interne » donne maintenant « Durée \(mois\) »\. Ce choix est gardé dans ce classeur\./)).toBeTruthy();
    expect(document.activeElement).toBe(button(/^Durée \(mois\), colonne H/));
    expect(screen.getByRole("status", { name: "" }).textContent).toContain("Colonnes relues : 1 table reconnue.");
    expect(await accessibilityProblems()).toEqual([]);
    const again = await showPane(pane.workbook);
    expect(again.store.state().ouverture?.recognition.tables[0]?.columns).toContainEqual({ champ: "dureeMois", column: 7, entete: "Note interne" });
    again.unmount();
    await press(pane, "Revenir à la reconnaissance automatique");
    expect(button(/^non lue, colonne H/)).toBeTruthy();
    await press(pane, "Annuler ce choix");
    expect(button(/^Durée \(mois\), colonne H/)).toBeTruthy();
  });

  it("may feed another field too, from the words that it knows; none is chosen again", async () => {
    const pane = await onRegistre(registre());
    fireEvent.click(button(/^Marchés, 6 lignes/));
    // Only a field that is read from known words can.
    expect(within(row(/^D Montant HT/)).queryByRole("button", { name: /^Aussi vers/ })).toBeNull();
    const aussi = async (name: RegExp, option: string) => {
      fireEvent.click(button(name));
      expect(screen.getByText(/Ce qu'une cellule ne dit pas reste « non déclaré »/)).toBeTruthy();
      const box = screen.getByRole("combobox", { name: "Autre champ de « Considérations sociales »" });
      expect(document.activeElement).toBe(box);
      fireEvent.click(box);
      expect(await accessibilityProblems()).toEqual([]);
      fireEvent.click(screen.getByRole("option", { name: option }));
      await settle(pane);
    };
    await aussi(/^Aussi vers…, colonne E/, "Considérations environnementales (« Considérations environnementales »)");
    expect(screen.getByText(/« Considérations sociales » donne maintenant « Considérations sociales » et « Considérations environnementales »\./)).toBeTruthy();
    expect(document.activeElement).toBe(button(/^et Considérations environnementales, colonne E/));
    expect(row(/^F Considérations environnementales/).textContent).toContain("vous avez donné son champ à une autre colonne");
    expect(screen.getByText(/^6 colonnes lues, 2 colonnes ignorées/)).toBeTruthy();
    const decided = () => pane.store.state().ouverture?.correspondance.tables[0]?.colonnes;
    expect(decided()).toEqual([{ entete: "Considérations sociales", champ: "considerationsSociales", aussi: ["considerationsEnvironnementales"] }]);
    expect(await accessibilityProblems()).toEqual([]);
    await aussi(/^et Considérations environnementales, colonne E/, "Aucun autre champ");
    expect(decided()).toEqual([{ entete: "Considérations sociales", champ: "considerationsSociales" }]);
    fireEvent.click(button(/^Aussi vers…, colonne E/));
    fireEvent.click(button("Renoncer"));
    expect(document.activeElement).toBe(button(/^Aussi vers…, colonne E/));
  });

  it("can be left unread, and left to recognition again one by one", async () => {
    const pane = await onRegistre(registre());
    fireEvent.click(button(/^Marchés, 6 lignes/));
    await choose(pane, /^Montant HT, colonne D/, "", "Ne pas lire");
    expect(row(/^D Montant HT/).textContent).toContain("à votre demande, la colonne n'est pas lue");
    await choose(pane, /^non lue, colonne D/, "", "Reconnaissance automatique");
    expect(button(/^Montant HT, colonne D/)).toBeTruthy();
    search(/^Montant HT, colonne D/, "zzz");
    expect(screen.getByRole("option", { name: "Aucun champ de ce nom" }).getAttribute("aria-disabled")).toBe("true");
  });

  it("say that figures made before are former ones", async () => {
    const pane = await onRegistre(registre());
    await press(pane, "Vérifier la conformité");
    fireEvent.click(screen.getByRole("tab", { name: "Registre" }));
    fireEvent.click(button(/^Marchés, 6 lignes/));
    await choose(pane, /^Montant HT, colonne D/, "", "Ne pas lire");
    expect(screen.getByText(/Les chiffres affichés datent d'avant : relancez la vérification\./)).toBeTruthy();
    fireEvent.click(screen.getByRole("tab", { name: "Conformité" }));
    expect(screen.getByText(/datent d'avant vos choix de colonnes/)).toBeTruthy();
  });
});

describe("a register of unknown headers", () => {
  it("is placed, then fed, by keyboard as by mouse; it stays open when it is complete", async () => {
    const pane = await onRegistre(exportBrut());
    expect(screen.getByText(/ou indiquez où est la table/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLSelectElement>("En-têtes").selectedOptions[0]?.textContent).toBe("Ligne 3 : Réf, Entité, Jour, Prix, Volet social…");
    expect(await accessibilityProblems()).toEqual([]);
    await press(pane, "Lire la table ici");
    expect(screen.getByText(/Choisissez la colonne qui donne « N° marché », « Date de notification »\./)).toBeTruthy();
    expect(row(/^C Jour/).textContent).toContain("2024-01-15");
    expect(await accessibilityProblems()).toEqual([]);
    const box = search(/^non lue, colonne A « Réf »/, "n° marché");
    fireEvent.keyDown(box, { key: "ArrowDown" });
    fireEvent.keyDown(box, { key: "Enter" });
    await settle(pane);
    expect(pane.store.state().ouverture?.correspondance.tables[0]?.colonnes).toEqual([{ entete: "Réf", champ: "id" }]);
    expect(screen.getByText(/Choisissez la colonne qui donne « Date de notification »\./)).toBeTruthy();
    await choose(pane, /^non lue, colonne C/, "notif", "Date de notification");
    expect(button(/^Marchés, 6 lignes/).getAttribute("aria-expanded")).toBe("true");
    expect(button(/^Date de notification, colonne C/)).toBe(document.activeElement);
    expect(pane.store.state().ouverture?.annees).toEqual([2023, 2024]);
  });

  it("is reached from the warning of another screen", async () => {
    await showPane(exportBrut());
    fireEvent.click(button("Indiquer où est la table"));
    expect(screen.getByRole("form", { name: "Indiquer où est une table" })).toBeTruthy();
  });

  it("can't be placed in a workbook that holds nothing", async () => {
    await onRegistre(new MemoryWorkbook([{ name: "Feuil1", rows: [] }]));
    expect(screen.getByText(/Aucune feuille n'a d'en-têtes/)).toBeTruthy();
    expect(await accessibilityProblems()).toEqual([]);
  });
});

describe("a profile", () => {
  const paste = (text: string) => fireEvent.change(screen.getByLabelText("Profil à appliquer"), { target: { value: text } });

  it("is pasted and applied; what is wrong with one is said by its key, and nothing is applied", async () => {
    const pane = await onRegistre(exportBrut());
    fireEvent.click(button("Profil de colonnes"));
    expect(button("Appliquer un profil").getAttribute("aria-disabled")).toBe("true");
    paste(JSON.stringify({ ...PROFIL, tables: [{ ...PROFIL.tables[0], colonnes: [{ entete: "Réf", champ: "numero" }] }] }));
    await press(pane, "Appliquer un profil");
    expect(screen.getByText(/^tables\[0\]\.colonnes\[0\]\.champ : « numero » n'est pas un champ de la table Marchés$/)).toBeTruthy();
    expect(pane.workbook.calls).not.toContain("apply");
    expect(await accessibilityProblems()).toEqual([]);
    paste(JSON.stringify(PROFIL));
    await press(pane, "Appliquer un profil");
    expect(screen.getByText(/Profil appliqué : 8 choix de colonnes\./)).toBeTruthy();
    expect(screen.queryByText(/à corriger/)).toBeNull();
    expect(button(/^Marchés, 6 lignes/)).toBeTruthy();
  });

  it.each([true, false])("is copied, or shown where the clipboard is refused (%s)", async (allowed) => {
    const written: string[] = [];
    const writeText = (text: string) => (allowed ? Promise.resolve(void written.push(text)) : Promise.reject(new Error("refused")));
    Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
    const pane = await onRegistre(exportBrut());
    fireEvent.click(button("Profil de colonnes"));
    expect(screen.getByText(/Aucun choix à copier/)).toBeTruthy();
    paste(JSON.stringify(PROFIL));
    await press(pane, "Appliquer un profil");
    await press(pane, "Copier le profil");
    if (allowed) expect(JSON.parse(written[0]!)).toEqual(PROFIL);
    else expect(JSON.parse(screen.getByLabelText<HTMLTextAreaElement>("Profil à copier").value)).toEqual(PROFIL);
  });
});
