import fc from "fast-check";
import { referentiel } from "../../catalogue";
import type { Cell } from "./cell";
import type { Champ } from "./champ";
import { buildColumn, VALUE_CELL, UNREADABLE_CELL, type DictionaryColumn } from "./column";
import { DECP_SPELLING } from "./considerations";
import { lecteurPartage } from "./lecturePartagee";

const champ = (id: string): Champ => referentiel.get("marches")!.champs.find((one) => one.id === id)!;
const DEUX = [champ("considerationsSociales"), champ("considerationsEnvironnementales")];
const { sociale, environnementale } = DECP_SPELLING;
const [CS, KS, RS, NS] = [sociale.clause!, sociale.critere!, sociale.reserve!, sociale.aucune];
const [CE, KE, NE] = [environnementale.clause!, environnementale.critere!, environnementale.aucune];

describe("a cell that says both considérations", () => {
  it.each<[string, string[], string[], string[]?]>([
    ["Clause sociale", [CS], []],
    ["Clause environnementale", [], [CE]],
    ["Clause sociale et clause environnementale", [CS], [CE]],
    ["Clause sociale ; Critère environnemental", [CS], [KE]],
    ["critère environnemental, clause sociale", [CS], [KE]],
    ["Clause sociale\nClause environnementale", [CS], [CE]],
    ["CLAUSE SOCIALE + CLAUSE ENVIRONNEMENTALE", [CS], [CE]],
    ["Clause sociale/clause environnementale", [CS], [CE]],
    ["Clause sociale - clause environnementale", [CS], [CE]],
    ["Clause sociale d'insertion & clause env.", [CS], [CE]],
    ["Clauses sociales et environnementales", [CS], [CE]],
    ["Clause environnementale et sociale", [CS], [CE]],
    ["Clauses sociale, environnementale", [CS], [CE]],
    ["Critères social et environnemental", [KS], [KE]],
    ["Clause sociale et environnementale ; critère env", [CS], [CE, KE]],
    ["Marché réservé et critère environnemental", [RS], [KE]],
    ["Marché réservé ; clause soc", [RS, CS], []],
    ["aucune", [NS], [NE]], ["Néant", [NS], [NE]], ["NON", [NS], [NE]], ["sans objet", [NS], [NE]],
    ["Pas de considération", [NS], [NE]],
    ["Pas de considération sociale", [NS], []],
    ["Pas de considération environnementale", [], [NE]],
    ["Pas de considération sociale ni environnementale", [NS], [NE]],
    ["Pas de considération sociale et environnementale", [NS], [NE]],
    ["Pas de considération sociale ; Clause environnementale", [NS], [CE]],
    ["Pas de considération sociale, Pas de considération environnementale", [NS], [NE]],
    ["Aucune ; Clause sociale", [NS, CS], [NE]],
    ["Clause sociale et clause sociale", [CS], []],
    // What is doubtful is known to nobody.
    ["Clause", [], [], ["Clause"]],
    ["Critère", [], [], ["Critère"]],
    ["Clause d'exécution", [], [], ["Clause d'exécution"]],
    ["Soc + Env", [], [], ["Soc", "Env"]],
    ["Social", [], [], ["Social"]],
    ["oui", [], [], ["oui"]],
    ["Clause sociale ; environnementale", [CS], [], ["environnementale"]],
    ["Marché réservé et environnemental", [RS], [], ["environnemental"]],
    ["Clause sociale et truc", [CS], [], ["truc"]],
    ["Clause sociale et solidaire et environnementale", [CS], [], ["solidaire", "environnementale"]],
    ["Pas de clause sociale", [], [], ["Pas de clause sociale"]],
    ["Pas de clause sociale et critère environnemental", [], [], ["Pas de clause sociale et critère environnemental"]],
    ["Pas de clause sociale, critère environnemental", [], [], ["Pas de clause sociale, critère environnemental"]],
    ["Pas de considération sociale et clause environnementale", [], [], ["Pas de considération sociale et clause environnementale"]],
    ["Sans clause sociale ni environnementale", [], [], ["Sans clause sociale ni environnementale"]],
    ["Clause sociale ?", [], [], ["Clause sociale ?"]],
    [";;", [], []], ["et", [], [], ["et"]], ["truc ; truc", [], [], ["truc"]],
  ])("« %s »", (text, sociales, environnementales, inconnus = []) => {
    expect(lecteurPartage(DEUX, "Considérations")(text)).toEqual({ items: [sociales, environnementales], inconnus });
  });

  it.each<[string, string, string[], string[], string[]?]>([
    ["Clauses RSE", "Soc + Env", [CS], [CE]],
    ["Clauses RSE", "environnementale", [], [CE]],
    ["Clauses RSE", "Critère social ; Env.", [KS], [CE]],
    ["Clauses RSE", "Critère social + env", [KS], [KE]],
    ["Critères développement durable", "Social et environnement", [KS], [KE]],
    ["Clauses et critères", "Soc", [], [], ["Soc"]],
    ["DD", "Soc", [], [], ["Soc"]],
    ["Clauses RSE", "Clause", [], [], ["Clause"]],
    ["Clauses RSE", "Pas de considération sociale, environnementale", [NS], [], ["environnementale"]],
    ["Clauses RSE", "Pas de social ; env", [], [], ["Pas de social", "env"]],
  ])("under « %s », « %s »", (entete, text, sociales, environnementales, inconnus = []) => {
    expect(lecteurPartage(DEUX, entete)(text)).toEqual({ items: [sociales, environnementales], inconnus });
  });

  it.each<[string, string[], string[], string[]?]>([
    ["Marché réservé ; EA/ESAT", [RS], ["EA-ESAT"]],
    ["EA; ESAT", [], ["EA-ESAT"]],
    ["Marché réservé et SIAE", [RS], ["SIAE"]],
    ["Clause", [CS], []],
    ["Néant", [NS], ["Aucun"]],
    ["Clause environnementale", [], [], ["Clause environnementale"]],
  ])("of another pair of fields, « %s »", (text, sociales, reserves, inconnus = []) => {
    expect(lecteurPartage([champ("considerationsSociales"), champ("reserveA")], "RSE")(text)).toEqual({ items: [sociales, reserves], inconnus });
  });
});

describe("the columns made of it", () => {
  const column = (rank: number, cells: readonly Cell[]) => buildColumn(cells, DEUX[rank]!, "Considérations", 1900, [DEUX[1 - rank]!]) as DictionaryColumn;
  const read = (rank: number, cell: Cell) => {
    const { state, values, entries, reasons } = column(rank, [cell]);
    return state[0] === VALUE_CELL ? entries[values[0]!]!.items : state[0] === UNREADABLE_CELL ? reasons.get(0) : null;
  };

  it.each<[Cell, unknown, unknown]>([
    [null, null, null], ["  ", null, null], ["MQ", null, null], [";;", null, null],
    ["INX", "inexploitable", "inexploitable"], [{ error: "#N/A" }, "erreur", "erreur"],
    // What isn't said is no "none".
    ["Clause sociale", [CS], null], ["Critère environnemental", null, [KE]],
    ["aucune", [NS], [NE]],
    // A word that nobody knows may be about the other field.
    ["Clause sociale ; truc", [CS], "valeurInconnue"], ["truc", "valeurInconnue", "valeurInconnue"], ["aucune ; truc", "valeurInconnue", "valeurInconnue"],
    [12, "valeurInconnue", "valeurInconnue"], [true, "valeurInconnue", "valeurInconnue"],
  ])("%j", (cell, sociale_, environnementale_) => {
    expect([read(0, cell), read(1, cell)]).toEqual([sociale_, environnementale_]);
  });

  it("tells a contradiction of the field that it is about", () => {
    const entry = (rank: number) => column(rank, ["Pas de considération sociale ; Clause sociale ; Clause environnementale"]).entries[0];
    expect(entry(0)).toMatchObject({ items: [CS], contradiction: true });
    expect(entry(1)).toMatchObject({ items: [CE], contradiction: false });
  });

  it("doesn't choose between two values of a choice", () => {
    const cells = ["SIAE ; ESS", "SIAE ; SIAE", "Clause sociale ; SIAE"];
    const { state, reasons } = buildColumn(cells, champ("reserveA"), "RSE", 1900, [champ("considerationsSociales")]);
    expect([...state]).toEqual([UNREADABLE_CELL, VALUE_CELL, VALUE_CELL]);
    expect(reasons.get(0)).toBe("valeurInconnue");
  });

  it("reads the words of two columns put in one as it reads them apart", () => {
    const words = (list: string[]) => fc.uniqueArray(fc.constantFrom(...list), { maxLength: 3 });
    const separator = fc.constantFrom(" ; ", ";", ", ", "\n", " | ");
    fc.assert(fc.property(fc.array(fc.tuple(words([CS, KS, RS, NS]), words([CE, KE, NE]), separator, fc.boolean()), { maxLength: 8 }), (rows) => {
      const both = rows.map(([s, e, by, turned]): Cell => [...(turned ? [...e, ...s] : [...s, ...e])].join(by) || null);
      for (const rank of [0, 1]) {
        const apart = buildColumn(rows.map((row): Cell => (row[rank] as string[]).join(" ; ") || null), DEUX[rank]!, "C", 1900) as DictionaryColumn;
        const shared = column(rank, both);
        expect(shared.state).toEqual(apart.state);
        rows.forEach((_, row) => {
          if (apart.state[row] !== VALUE_CELL) return;
          const [one, other] = [shared.entries[shared.values[row]!]!, apart.entries[apart.values[row]!]!];
          expect({ items: [...one.items].sort(), contradiction: one.contradiction }).toEqual({ items: [...other.items].sort(), contradiction: other.contradiction });
        });
      }
    }));
  });

  it("never throws, and never says of a text both that it is known and unknown", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[Cclauseritèpndov ;,+/&-]{0,40}$/)), fc.string(), (text, entete) => {
      const { items, inconnus } = lecteurPartage(DEUX, entete)(text);
      const again = lecteurPartage(DEUX, entete);
      for (const word of inconnus) expect(lecteurPartage(DEUX, "")(word).items.flat()).toEqual([]);
      expect(again(text)).toEqual({ items, inconnus });
    }));
  });
});
