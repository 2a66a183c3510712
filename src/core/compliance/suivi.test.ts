import { registerOf } from "../../../test/registerOf";
import { referentiel } from "../../catalogue";
import type { Cell } from "../register/cell";
import { cleAction, suiviDesActions, texteSuivi, type LigneSuivi } from "./suivi";

const HEADERS = ["Action", "Sous-action", "Pilote", "État", "Échéance", "Date de réalisation", "Preuve", "Commentaire"];
const read = (headers: readonly Cell[], ...rows: readonly (readonly Cell[])[]) => suiviDesActions(registerOf({ Suivi: [["Suivi 2024"], headers, ...rows] }, referentiel));

describe("where each action stands", () => {
  test("lines by action, in the order of the sheet, with their place", () => {
    const suivi = read(HEADERS, ["1.1.1", "Rédiger", "DAJ", "terminé", "2024-12-31", "2024-10-01", "Guide", "Voté"], ["1.1.2", null, null, null, null, null, null, null], ["Action 1.1.1", "Diffuser", "DRH", "À faire", null, null, null, null]);
    expect([...suivi.keys()]).toEqual(["1.1.1", "1.1.2"]);
    expect(suivi.get(cleAction("1.1.1"))).toEqual([
      { action: "1.1.1", sousAction: "Rédiger", pilote: "DAJ", etat: "Réalisée", echeance: "2024-12-31", dateRealisation: "2024-10-01", preuve: "Guide", commentaire: "Voté", ligne: 3, feuille: "Suivi" },
      { action: "Action 1.1.1", sousAction: "Diffuser", pilote: "DRH", etat: "Non commencée", echeance: null, dateRealisation: null, preuve: null, commentaire: null, ligne: 5, feuille: "Suivi" },
    ]);
  });
  test("columns that aren't there, cells that can't be read, words of no vocabulary: nothing is invented", () => {
    expect(read(["Action", "État"], ["22", "au point mort"]).get("22")).toEqual([
      { action: "22", sousAction: null, pilote: null, etat: "au point mort", echeance: null, dateRealisation: null, preuve: null, commentaire: null, ligne: 3, feuille: "Suivi" },
    ]);
    expect(read(["Action", "État", "Échéance"], ["22", { error: "#N/A" }, "à la rentrée"]).get("22")).toMatchObject([{ etat: null, echeance: null }]);
  });
  test("a line that names no action is nobody's; no table, no line", () => {
    expect(read(HEADERS, [null, "Rédiger", "DAJ", "En cours", null, null, null, null]).size).toBe(0);
    expect(suiviDesActions(registerOf({ Marchés: [["N° marché", "Montant HT"]] }, referentiel)).size).toBe(0);
  });
  test.each([["1.1.2", "1.1.2"], ["Action 1.1.2", "1.1.2"], [" ACTION  1.1.2 ", "1.1.2"], ["Actions locales", "actions locales"], ["action", "action"]])("%p is the action %p", (code, key) => expect(cleAction(code)).toBe(key));
});

describe("in words", () => {
  const line = (more: Partial<LigneSuivi>): LigneSuivi => ({ action: "1", sousAction: null, pilote: null, etat: null, echeance: null, dateRealisation: null, preuve: null, commentaire: null, ligne: 2, feuille: "Suivi", ...more });
  const sub = (etat: string | null, more: Partial<LigneSuivi> = {}) => line({ sousAction: "étape", etat, pilote: "DAJ", echeance: "2024-12-31", ...more });
  const [done, going, todo] = [sub("Réalisée"), sub("En cours"), sub("Non commencée")];
  test.each<[string, readonly LigneSuivi[], string | null]>([
    ["several sous-actions", [done, done, going, todo, todo], "2 sous-actions sur 5 réalisées ; pilote : DAJ ; échéance 31 décembre 2024"],
    ["one", [done, going], "1 sous-action sur 2 réalisée ; pilote : DAJ ; échéance 31 décembre 2024"],
    ["none", [going, todo], "aucune sous-action sur 2 réalisée ; pilote : DAJ ; échéance 31 décembre 2024"],
    ["what a count would hide", [done, sub("Abandonnée"), sub("Abandonnée"), sub("Reportée"), sub(null)], "1 sous-action sur 5 réalisée, 1 reportée, 2 abandonnées, 1 sans état renseigné ; pilote : DAJ ; échéance 31 décembre 2024"],
    ["several pilotes and dates", [done, sub("En cours", { pilote: "DRH", echeance: "2024-06-30" }), sub("En cours", { pilote: "daj", echeance: null })], "1 sous-action sur 3 réalisée ; pilotes : DAJ, DRH ; échéances du 30 juin 2024 au 31 décembre 2024"],
    ["lines without sous-actions", [line({ etat: "Réalisée" }), line({ etat: "En cours" })], "1 étape sur 2 réalisée"],
    ["one line", [line({ etat: "En cours", pilote: "DAJ" })], "En cours ; pilote : DAJ"],
    ["one line without a state", [line({ echeance: "2024-12-31" })], "état non renseigné ; échéance 31 décembre 2024"],
    ["no line", [], null],
  ])("%s", (_name, lines, expected) => expect(texteSuivi(lines)).toBe(expected));

  test("what was done after the period isn't done in it, as for the indicators", () => {
    const later = sub("Réalisée", { dateRealisation: "2025-03-03" });
    const en = (annee: number, lines: readonly LigneSuivi[]) => texteSuivi(lines, { debut: annee, fin: annee });
    expect(en(2024, [done, later])).toMatch(/^1 sous-action sur 2 réalisée ;/);
    expect(en(2025, [done, later])).toMatch(/^2 sous-actions sur 2 réalisées ;/);
    expect(en(2024, [later])).toMatch(/^Réalisée le 3 mars 2025 ;/);
    expect(en(2025, [later])).toMatch(/^Réalisée ;/);
  });
});
