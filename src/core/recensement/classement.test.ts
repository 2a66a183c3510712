import fc from "fast-check";
import { referentiel } from "../../catalogue";
import { clausier } from "../../catalogue/clausier";
import { seuils } from "../../catalogue/seuils";
import { recensementOf, type BesoinDonne } from "../../../test/recensementOf";
import { registerOf } from "../../../test/registerOf";
import { listeAchats } from "../fiche/achat";
import { questionsDe, toutesLes } from "../fiche/questions";
import { texteFamilles as texteFamillesFiche } from "../fiche/textes";
import type { Cell } from "../register/cell";
import { drain } from "../steps";
import { texteFamilles, texteProbleme } from "./textes";

const ENTETES = ["Famille d'achat", "Libellé de la famille", "Code CPV", "Famille AGEC"];
const feuille = (lignes: readonly Cell[][]) => ({ "Familles d'achat": [ENTETES, ...lignes] });
const NOMENCLATURE: readonly Cell[][] = [
  ["18.01", "Fournitures de bureau", "30192000", null], ["18.02", "Ramettes", "30192000", "Papier"], ["18.03", "Textile", null, "Produits textiles"], ["20", "Ménage", "90910000", null],
  ["30", "Deux fois", "30192000", null], ["30", "Deux fois", "90910000", null], ["40", "Rien", null, null], ["50", "Code faux", "3019200", "Papier"],
];
const one = (besoin: BesoinDonne) => recensementOf([besoin], feuille(NOMENCLATURE)).lignes[0]!;
const shown = ({ familles, dispositions, agec, agecLarges, leviers, considerations }: ReturnType<typeof one>) =>
  ({ familles: familles.map(({ famille, cpv }) => [famille.id, cpv]), dispositions: dispositions.map(({ disposition }) => disposition.id), agec, agecLarges, leviers, considerations });

describe("a need without a CPV code", () => {
  it.each<[string, BesoinDonne, { readonly agec: readonly string[]; readonly familles: readonly string[]; readonly problemes: readonly string[]; readonly par: string | null }]>([
    ["takes the code of its famille", { famille: "18.01" }, { agec: ["Fournitures de bureau"], familles: ["fournitures-bureau"], problemes: [], par: "18.01" }],
    ["takes the category rather than the one of the code", { famille: "18.02" }, { agec: ["Papier"], familles: ["papier", "fournitures-bureau"], problemes: [], par: "18.02" }],
    ["takes the category alone", { famille: "18.03" }, { agec: ["Produits textiles à l'exception des équipements de protection individuels"], familles: ["textiles"], problemes: [], par: "18.03" }],
    ["keeps its own code", { famille: "18.01", cpv: "90910000" }, { agec: [], familles: ["nettoyage"], problemes: ["familleInconnue"], par: null }],
    ["takes nothing where lines disagree", { famille: "30" }, { agec: [], familles: [], problemes: ["familleContradictoire"], par: null }],
    ["takes nothing of a line that says nothing", { famille: "40" }, { agec: [], familles: [], problemes: ["familleInconnue"], par: null }],
    ["keeps the category beside a code that can't be read", { famille: "50" }, { agec: ["Papier"], familles: ["papier"], problemes: ["cpvIllisible"], par: "50" }],
    ["is as before for a famille that isn't there", { famille: "nettoyage" }, { agec: [], familles: ["nettoyage"], problemes: [], par: null }],
  ])("%s", (_what, besoin, expected) => {
    const ligne = one(besoin);
    expect({ agec: ligne.agec, familles: ligne.familles.map(({ famille }) => famille.id), problemes: ligne.problemes.map(({ code }) => code), par: ligne.nomenclature?.famille ?? null }).toEqual(expected);
  });

  it("says where it comes from", () => {
    expect(texteFamilles(one({ famille: "20" }))).toMatch(/^Nettoyage.*, d'après la nomenclature : famille 20$/);
    expect(texteFamilles(one({ cpv: "90910000" }))).not.toContain("nomenclature");
    expect(one({ famille: "30" }).problemes.map(texteProbleme)).toEqual(["la nomenclature a plusieurs lignes « 30 » qui diffèrent : aucune n'est prise. Gardez-en une."]);
  });

  it("could carry the same as with the code on its row, whatever the code", () => {
    const codes = fc.oneof(fc.constantFrom(...clausier.familles.flatMap(({ cpv }) => cpv)), fc.stringMatching(/^[0-9]{2,8}$/), fc.string({ minLength: 1, maxLength: 12 }).filter((text) => /[a-z0-9]/i.test(text)));
    const names = ["F1", "18.01", "Nettoyage", "papier"];
    fc.assert(fc.property(fc.array(fc.record({ nom: fc.constantFrom(...names), cpv: codes }), { minLength: 1, maxLength: 6 }), (drawn) => {
      const cpvOf = new Map(drawn.map(({ nom, cpv }) => [nom, cpv] as const));
      const familles = drawn.map(({ nom }) => nom);
      const nomenclature = feuille([...cpvOf].map(([nom, cpv]): Cell[] => [nom, "x", cpv, null]));
      const written = recensementOf(familles.map((famille) => ({ famille, cpv: cpvOf.get(famille)! }))).lignes;
      const told = recensementOf(familles.map((famille) => ({ famille })), nomenclature).lignes;
      expect(told.map(shown)).toEqual(written.map(shown));
    }), { numRuns: 60 });
  });
});

describe("a fiche", () => {
  const HEAD = ["N° marché", "Date de notification", "Famille d'achat", "Code CPV"];
  const questions = (rows: readonly Cell[][], nomenclature = NOMENCLATURE) => {
    const register = registerOf({ Marchés: [HEAD, ...rows.map(([famille, cpv]): Cell[] => ["M1", "01/02/2024", famille ?? null, cpv ?? null])], ...feuille(nomenclature) }, referentiel);
    return questionsDe(clausier, seuils, drain(listeAchats(register)).achats[0]!, 20_000);
  };
  const ids = (found: ReturnType<typeof questions>) => toutesLes(found).filter(({ pour }) => pour.length > 0).map(({ disposition }) => disposition.id);

  it("asks what the code of the nomenclature asks, and says so", () => {
    const told = questions([["20", null]]);
    expect(ids(told)).toEqual(ids(questions([[null, "90910000"]], [])));
    expect(told.problemes).toEqual([]);
    expect(texteFamillesFiche(told)).toMatch(/d'après la nomenclature : famille 20$/);
  });

  it("looks at each row: a code that is written stays, the others take theirs", () => {
    const both = questions([["20", "45000000"], ["18.01", null], ["30", null]]);
    expect(both.familles.map(({ famille }) => famille.id)).toEqual(["travaux", "fournitures-bureau"]);
    expect(both.nomenclature.map(({ famille }) => famille)).toEqual(["18.01"]);
    expect(both.problemes.map(({ code }) => code)).toEqual(["familleContradictoire", "familleInconnue"]);
  });
});
