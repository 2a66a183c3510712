import { schemas } from "..";
import { indicateursAvecChemin } from "../../core/scheme/schema";

const indicateurs = indicateursAvecChemin(schemas.get("reglementaire")!).map(({ indicateur }) => indicateur);

describe("the national objectives", () => {
  it.each([
    ["PNAD-SOC", 0.3],
    ["PNAD-ENV", 1],
  ])("%s is %s of the marchés notified, at the end of 2025, by a plan and not by law", (code, valeur) => {
    const indicateur = indicateurs.find((candidate) => candidate.code === code);
    expect(indicateur?.mesure).toMatchObject({ genre: "part", table: "marches", subsequents: true, concessions: false });
    expect(indicateur?.cibles).toMatchObject([{ annee: 2025, valeur, unite: "%", base: "marchés notifiés dans l'année", forme: "au moins" }]);
    expect(indicateur?.cibles[0]?.source).toMatch(/PNAD 2022-2025.*plan national, et non loi ni règlement/);
    expect(indicateur?.lecture).toMatch(/concessions \(DSP\) ne sont pas comptées/);
  });

  it("has no other indicator", () => expect(indicateurs).toHaveLength(2));
});
