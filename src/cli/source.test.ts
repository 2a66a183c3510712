import { registerOf, type Sheets } from "../catalogue/fixtures/workbook";
import { schemas } from "../catalogue";
import { conformiteJson } from "../core/compliance/json";
import { workFolder } from "../../test/cli/workFolder";
import { check } from "./check";
import { readSource, requireDirection, requirePeriode } from "./source";
import { CliError, parseCall } from "./usage";

const { file } = workFolder();
const csv = (name: string, ...lines: readonly string[]) => file(name, `${lines.join("\n")}\n`);
const conformite = async (fichier: string, annee: string, ...more: readonly string[]) => (await check(parseCall(["conformite", fichier, "--schema", "reglementaire", "--annee", annee, ...more]), "conformite")).conformite;

const declaration = () => csv("agec.csv", "annee;siret;raison_sociale;type_produit_acquis;montant_total;montant_reemploi_et_reutilisation;montant_produits_issus_don;montant_produits_recycles;commentaires",
  "2024;13002526500013;Acheteur;Mobilier urbain;15000;5000;1000;1500;", "2024;13002526500013;Acheteur;Papier;800;0;0;600;");

describe("a register without Marchés", () => {
  test.each<[string, () => string, string, string]>([
    ["an official AGEC declaration", declaration, "2024", "produits"],
    ["payments alone", () => csv("paiements.csv", "N° marché;Date de réception;Date de paiement;Montant payé", "M1;2024-01-01;2024-01-20;100"), "2024", "paiements"],
    ["food alone", () => csv("denrees.csv", "Denrée;Année;Montant HT;SIQO;Bio", "Lait;2024;100;oui;non"), "2024", "denrees"],
  ])("%s is checked", async (_name, fichier, annee, table) => {
    const found = await conformite(fichier(), annee);
    expect(found.lignes).toEqual({ lues: 0, retenues: 0, ecartees: 0 });
    const measured = found.indicateurs.flatMap(({ resultat, composantes }) => [resultat, ...composantes.map((one) => one.resultat)]).filter(({ valeur, genre }) => valeur !== null && genre !== "composantes");
    expect(measured.map((resultat) => resultat.table)).toContain(table);
    expect(measured.filter((resultat) => resultat.table === "marches")).toEqual([]);
    expect(conformiteJson(found).indicateurs.find(({ code }) => code === "PNAD-SOC")).toMatchObject({ valeur: null, statut: "non-mesurable", raison: expect.stringMatching(/pas de table « Marchés »/) });
  });

  test("gives the rates of the declaration", async () => {
    const { composantes } = (await conformite(declaration(), "2024")).indicateurs.find(({ indicateur }) => indicateur.code === "AGEC-10")!;
    expect(composantes.map(({ resultat }) => resultat.valeur)).toEqual([5000 / 15000, 0.1]);
  });

  test.each<[string, () => string, RegExp]>([
    ["no table at all", () => csv("liste.csv", "a;b", "1;2"), /liste\.csv : aucune table de marchés reconnue.*« N° marché »/],
    ["the sheet of a scheme alone", () => csv("referentiel.csv", "Niveau;Code;Libellé;Rattaché à;Unité;Source", "Axe;1;Axe;;;p. 1"), /referentiel\.csv : aucune table/],
    ["its targets alone", () => csv("cibles.csv", "Indicateur;Année;Forme;Valeur", "A1;2024;au moins;30 %"), /cibles\.csv : aucune table/],
  ])("%s is refused", async (_name, fichier, message) => {
    await expect(readSource([fichier()], "conformite")).rejects.toThrow(message);
    await expect(readSource([fichier()], "conformite")).rejects.toThrow(CliError);
  });
});

describe("the year asked for", () => {
  const MARCHES = [["N° marché", "Date de notification", "Montant HT"], ["M1", "2023-02-01", 1], ["M2", "2024-02-01", 1]];
  const PRODUITS = [["Produit", "Année", "Écolabel"], ["a", 2022, "oui"], ["b", 2025, "non"]];
  const VEHICULES = [["Immatriculation", "Énergie", "Date d'acquisition", "Date de sortie"], ["A", "Diesel", "2015-02-01", "2018-02-01"], ["B", "Diesel", "2020-02-01", null]];
  const SUIVI = [["Action", "État"], ["1", "Réalisée"]];
  const asked = (sheets: Sheets, annee: string) => {
    const [debut = NaN, fin = debut] = annee.split("-").map(Number);
    return () => requirePeriode({ register: registerOf(sheets) }, { debut, fin }, annee);
  };

  test.each<[string, Sheets, string]>([
    ["marchés are notified in it", { Marchés: MARCHES }, "2024"],
    ["the period touches it", { Marchés: MARCHES }, "2024-2025"],
    ["another table has a row in it", { Marchés: MARCHES, Produits: PRODUITS }, "2025"],
    ["a vehicle is still there", { Véhicules: VEHICULES }, "2022"],
    ["a vehicle hadn't left yet", { Véhicules: VEHICULES }, "2017"],
    ["the only table belongs to no year", { Suivi: SUIVI }, "2031"],
  ])("%s", (_name, sheets, annee) => {
    expect(asked(sheets, annee)).not.toThrow();
  });

  test.each<[string, Sheets, string, string]>([
    ["no marché in it", { Marchés: MARCHES }, "2011", "Aucun marché n'est notifié en 2011. Années du registre : 2023, 2024."],
    ["the follow-up of the actions doesn't answer for marchés", { Marchés: MARCHES, Suivi: SUIVI }, "2011", "Aucun marché n'est notifié en 2011. Années du registre : 2023, 2024."],
    ["no row of any table", { Marchés: MARCHES, Produits: PRODUITS }, "2011", "Aucune ligne du registre n'est de 2011. Années du registre : 2022, 2023, 2024, 2025."],
    ["between two tables, in neither", { Produits: PRODUITS }, "2023-2024", "Aucune ligne du registre n'est de 2023-2024. Années du registre : 2022, 2025."],
    ["no vehicle between one gone and the next", { Véhicules: VEHICULES }, "2019", "Aucune ligne du registre n'est de 2019. Années du registre : 2015, 2020."],
    ["a fleet of a year to come", { Véhicules: VEHICULES }, "9999", "Aucune ligne du registre n'est de 9999. Années du registre : 2015, 2020."],
    ["no year that can be read", { Produits: [["Produit", "Année", "Écolabel"], ["a", null, "oui"]] }, "2024", "Aucune ligne du registre n'est de 2024 : aucune date ni année ne se lit."],
    ["no date of marché that can be read", { Marchés: [MARCHES[0]!, ["M1", "bientôt", 1]] }, "2024", "Aucun marché n'est notifié en 2024 : aucune date de notification ne se lit."],
  ])("%s: a wrong question", (_name, sheets, annee, message) => {
    expect(asked(sheets, annee)).toThrow(new CliError(message));
  });
});

test("a direction is known from any table, and not from the sheet of targets", () => {
  const register = registerOf({ Produits: [["Produit", "Année", "Écolabel", "Direction"], ["a", 2024, "oui", "Lycées"]], Cibles: [["Indicateur", "Année", "Forme", "Valeur", "Direction"], ["A1", 2024, "au moins", "30 %", "Routes"]] });
  expect(register.tables.has("ciblesSchema")).toBe(true);
  expect(requireDirection({ register }, "lycees")).toBe("Lycées");
  expect(() => requireDirection({ register }, "Routes")).toThrow("Direction « Routes » absente du registre. Directions : Lycées.");
});

test("every known scheme can be asked of such a register", async () => {
  const fichier = declaration();
  for (const id of schemas.keys()) await expect(check(parseCall(["conformite", fichier, "--schema", id, "--annee", "2024"]), "conformite")).resolves.toMatchObject({ conformite: { lignes: { lues: 0 } } });
});
