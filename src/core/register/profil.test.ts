import fc from "fast-check";
import { referentiel } from "../../catalogue";
import { AUCUNE_CORRESPONDANCE, correspondanceText, type Correspondance } from "./correspondance";
import { profilText, readProfil } from "./profil";

const CORRESPONDANCE: Correspondance = { version: 1, tables: [{ table: "marches", colonnes: [{ entete: "Réf", champ: "id" }] }] };
const FAMILLES = [{ famille: "18.01", libelleFamille: "Bureau", codeCPV: "30192000", familleAgec: "Papier" }, { famille: "=B", libelleFamille: null, codeCPV: null, familleAgec: null }];

describe("a profile", () => {
  it("gives back what it was made of", () => {
    expect(readProfil(profilText({ correspondance: CORRESPONDANCE, familles: FAMILLES }), referentiel)).toEqual({ ok: true, correspondance: CORRESPONDANCE, familles: FAMILLES });
    const word = fc.string({ minLength: 1, maxLength: 40 }).map((text) => text.trim()).filter((text) => text !== "");
    const ligne = fc.record({ famille: word, libelleFamille: fc.option(word), codeCPV: fc.option(word), familleAgec: fc.option(fc.constantFrom("Papier", "Jeux et jouets")) });
    fc.assert(fc.property(fc.array(ligne, { maxLength: 8 }), (familles) => expect(readProfil(profilText({ correspondance: CORRESPONDANCE, familles }), referentiel)).toEqual({ ok: true, correspondance: CORRESPONDANCE, familles })));
  });

  it("is the text of the decisions where there is no nomenclature", () => {
    expect(profilText({ correspondance: CORRESPONDANCE, familles: [] })).toBe(correspondanceText(CORRESPONDANCE, true));
    expect(readProfil(correspondanceText(AUCUNE_CORRESPONDANCE), referentiel)).toEqual({ ok: true, correspondance: AUCUNE_CORRESPONDANCE, familles: [] });
  });

  it.each<[string, string, readonly string[]]>([
    ["no JSON", "bonjour", [""]],
    ["a number", "3", [""]],
    ["familles that are no list", '{"version":1,"tables":[],"familles":3}', ["familles"]],
    ["a line without a famille", '{"version":1,"tables":[],"familles":[{"cpv":"30192000"}]}', ["familles[0].famille"]],
    ["a blank famille", '{"version":1,"tables":[],"familles":[{"famille":"  "}]}', ["familles[0].famille"]],
    ["a key that nobody knows", '{"version":1,"tables":[],"familles":[{"famille":"A","prix":"1"}]}', ["familles[0]"]],
    ["an unknown category", '{"version":1,"tables":[],"familles":[{"famille":"A","agec":"Cailloux"}]}', ["familles[0].agec"]],
    ["too many lines", JSON.stringify({ version: 1, tables: [], familles: Array.from({ length: 5_001 }, () => ({ famille: "A" })) }), ["familles"]],
    ["wrong decisions beside", '{"version":2,"tables":[],"familles":[{"famille":"A"}]}', ["version"]],
  ])("is refused: %s", (_what, text, cles) => {
    const read = readProfil(text, referentiel);
    expect(read.ok ? [] : read.problems.map(({ cle }) => cle)).toEqual(cles);
  });
});
