import { schemas } from "..";
import type { Cible } from "../../core/scheme/cible";
import { indicateursAvecChemin } from "../../core/scheme/schema";

const landes = schemas.get("landes")!;
const objectifs = landes.axes.flatMap((axe) => axe.objectifs);
const actions = objectifs.flatMap((objectif) => objectif.actions);
const indicateurs = actions.flatMap((action) => action.indicateurs);

/** Targets as printed: code, year (or recurrence), value, unit, heading and printed line. */
const TARGETS = `
A1 | 2023 | 0.25 | % | Axe 1, Mission 1, Action 1, « Objectif opérationnel de l'action » : « 2023 : 25% des marchés clausés »
A1 | 2024 | 0.3 | % | Axe 1, Mission 1, Action 1, « Objectif opérationnel de l'action » : « 2024 : 30% des marchés clausés »
A1 | 2025 | 0.5 | % | Axe 1, Mission 1, Action 1, « Objectif opérationnel de l'action » : « 2025 : 50% des marchés clausés »
A1 | 2027 | 0.65 | % | Axe 1, Mission 1, Action 1, « Objectif opérationnel de l'action » : « 2027 : 65% des marchés clausés »
A2 | 2023 | 15278 | heures | Axe 1, Mission 1, Action 1, « Objectif opérationnel de l'action » : « 2023 : 15 278 heures contractualisées (environ 9,5 ETP par an) »
A2 | 2024 | 15278 | heures | Axe 1, Mission 1, Action 1, « Objectif opérationnel de l'action » : « 2024 : 15 278 heures contractualisées (environ 11,4 ETP par an) »
A2 | 2025 | 30556 | heures | Axe 1, Mission 1, Action 1, « Objectif opérationnel de l'action » : « 2025 : 30 556 heures contractualisées (environ 19 ETP par an) »
A2 | 2026 | 49000 | heures | Axe 1, Mission 1, Action 1, « Objectif opérationnel de l'action » : « 2026 : 49 000 heures contractualisées (environ 31 ETP par an) »
B1.epci | 2024 | 18 | EPCI | Axe 1, Mission 1, Action 2, « Objectif opérationnel de l'action » : « 2024 : 18 EPCI »
B1.communes | 2027 | 0.2 | % | Axe 1, Mission 1, Action 2, « Objectif opérationnel de l'action » : « 2027 : 20% des communes landaises »
C1 | 2023 | 0.25 | % | Axe 1, Mission 2, Action, « Objectif et détail de l'action » : « 2023 : 25% des marchés réservés »
C1 | 2024 | 0.3 | % | Axe 1, Mission 2, Action, « Objectif et détail de l'action » : « 2024 : 30% des marchés réservés »
C1 | 2025 | 0.5 | % | Axe 1, Mission 2, Action, « Objectif et détail de l'action » : « 2025 : 50% des marchés réservés »
C1 | 2027 | 0.8 | % | Axe 1, Mission 2, Action, « Objectif et détail de l'action » : « 2027 : 80% des marchés réservés »
1.2 | 2024 | 0.03 | % | Axe 1, Mission 2, Action, « Objectif et détail de l'action » : « 2024 : 3% du volume d'achat total par an du CD40 en lots réservés ou avec clauses sociales »
1.2 | 2025 | 0.05 | % | Axe 1, Mission 2, Action, « Objectif et détail de l'action » : « 2025 : 5% du volume d'achat total par an du CD40 en lots réservés ou avec clauses sociales »
1.2 | 2027 | 0.1 | % | Axe 1, Mission 2, Action, « Objectif et détail de l'action » : « 2027 : 10% du volume d'achat total par an du CD40 en lots réservés ou avec clauses sociales »
C4 | 2024 | 0.3 | % | Axe 1, Mission 3, Action, « Objectif opérationnel de l'action » : « En 2024 : 30% des marchés »
C4 | 2025 | 0.4 | % | Axe 1, Mission 3, Action, « Objectif opérationnel de l'action » : « En 2025 : 40% des marchés »
C4 | 2027 | 0.5 | % | Axe 1, Mission 3, Action, « Objectif opérationnel de l'action » : « En 2027 : 50% des marchés »
K3.agregats | annuelle | 30000 | tonnes | Axe 2, Mission 2, Action 3, « Objectif opérationnel de l'action » : « 30 000 tonnes d'agrégats d'enrobés/an »
K3.tiedes | annuelle | 30000 | tonnes | Axe 2, Mission 2, Action 3, « Objectif opérationnel de l'action » : « 30 000 tonnes d'enrobés tièdes ou à basses températures/an »
T1 | annuelle | 5 | marchés | Axe 3, Mission 1, Action 1, « Objectif opérationnel de l'action » : « 5 marchés/an »
U1 | annuelle | 3 | démarches | Axe 3, Mission 1, Action 2, « Objectif opérationnel de l'action » : « 3 sourçages/an »
TERRITOIRE | 2027 | 0.1 | % | Introduction : « Le cap de 10% de commande publique inclusive (50 M€) sur le territoire en 2027 est visé. » (repris à l'axe 1 et à l'axe 1, mission 1, action 2)
`.trim().split("\n");

const all: readonly { code: string; cible: Cible }[] = indicateursAvecChemin(landes)
  .flatMap(({ indicateur }) => [indicateur, ...(indicateur.composantes ?? [])])
  .flatMap(({ code, cibles }) => cibles.map((cible) => ({ code, cible })));
const printed = ({ code, cible }: { code: string; cible: Cible }) => [code, cible.annee ?? cible.recurrence, cible.valeur, cible.unite, cible.source].join(" | ");
const of = (code: string) => indicateursAvecChemin(landes).find(({ indicateur }) => indicateur.code === code)!;

describe("the scheme of the Landes", () => {
  it("has 3 axes, 7 missions, 14 actions and 23 indicators, as it announces", () => {
    expect([landes.axes.length, objectifs.length, actions.length, indicateurs.length]).toEqual([3, 7, 14, 23]);
    expect(landes.periode).toEqual({ debut: 2023, fin: 2029 });
  });

  it("has every printed code once, in the printed order", () => {
    expect(indicateurs.map(({ code }) => code)).toEqual("A1 A2 A3 B1 C1 C2 C3 C4 D1 E1 F2 G1 G2 H1 I1 J1 K1 K2 K3 T1 T2 U1 U2".split(" "));
  });

  it("numbers axes, missions and actions by their rank", () => {
    landes.axes.forEach((axe, a) => {
      expect(axe.code).toBe(`${a + 1}`);
      axe.objectifs.forEach((objectif, o) => {
        expect(objectif.code).toBe(`${axe.code}.${o + 1}`);
        expect(objectif.actions.map(({ code }) => code)).toEqual(objectif.actions.map((_, rank) => `${objectif.code}.${rank + 1}`));
      });
    });
    expect(objectifs.map((objectif) => objectif.actions.length)).toEqual([2, 1, 1, 1, 4, 3, 2]);
  });

  it("has every quantified target, with its year, its value and the line printed", () => {
    expect(all.map(printed).sort()).toEqual([...TARGETS].sort());
  });

  it("wants at least each of them", () => expect(new Set(all.map(({ cible }) => cible.forme))).toEqual(new Set(["au moins"])));

  it("says what every share is a share of", () => {
    expect(all.filter(({ cible }) => (cible.unite === "%") !== (cible.base !== null))).toEqual([]);
    expect(new Set(of("A1").indicateur.cibles.map(({ base }) => base))).toEqual(new Set(["marchés de plus de 25 000 € HT"]));
  });

  it("leaves to check the targets whose share can't be made from the document or the register, and only those", () => {
    expect(new Set(all.filter(({ cible }) => cible.aVerifier).map(({ code }) => code))).toEqual(new Set(["C1", "1.2"]));
    expect(of("C1").indicateur.cibles.every(({ aVerifier }) => aVerifier?.startsWith("dénominateur non précisé"))).toBe(true);
  });

  it("compares shares, where the indicator is a number", () => {
    const surPart = all.filter(({ cible }) => cible.porteSur === "part").map(({ code }) => code);
    expect(new Set(surPart)).toEqual(new Set(["A1", "C1", "C4"]));
  });

  it("hangs the target of the mission on the mission and that of the territory on the scheme", () => {
    expect(of("1.2").chemin.objectif?.code).toBe("1.2");
    expect(of("1.2").engagement).toBe(true);
    expect(of("TERRITOIRE").chemin).toEqual({ axe: null, objectif: null, action: null });
  });

  it("keeps the document's words", () => {
    expect(of("C1").indicateur.libelle).toBe("Nombre de marchés réservés aux structures d'insertion (EA, ESAT, SIAE)");
    expect(of("K3").indicateur.libelle).toBe("Tonnage d'agrégats d'enrobés réellement incorporés ainsi que d'enrobés tièdes ou à basses températures");
    expect(of("D1").chemin.action?.pilotage).toEqual(["Direction de la Commande publique", "Référent égalité femmes-hommes"]);
    expect(actions.every(({ pilotage }) => pilotage.length > 0)).toBe(true);
    expect(actions.filter(({ objectif }) => objectif === undefined).map(({ code }) => code)).toEqual(["1.2.1", "1.3.1"]);
  });

  it("notes what the document leaves open", () => {
    for (const words of ["onze objectifs chiffrés", "9,5 ETP", "F2 sans F1", "2026", "volume d'achat total par an du CD40", "50 M€"]) {
      expect(landes.notes.some((note) => note.includes(words))).toBe(true);
    }
  });
});
