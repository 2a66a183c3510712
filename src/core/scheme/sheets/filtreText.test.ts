import fc from "fast-check";
import type { CritereBrut, Filtre } from "../filtre";
import { filtreDocument, readFiltre, writeFiltre } from "./filtreText";

const same = (word: string) => word;
const filtre = (criteres: Record<string, CritereBrut>, more: Partial<Filtre> = {}): Filtre => ({ criteres, ou: [], et: [], ...more });

describe("filters as text", () => {
  it.each<[string, Filtre]>([
    ["", filtre({})],
    ["Montant HT : >25000", filtre({ "Montant HT": ">25000" })],
    ["Considérations sociales : Clause sociale ; Montant HT : >25000", filtre({ "Considérations sociales": "Clause sociale", "Montant HT": ">25000" })],
    ["Statut titulaire : ESS | ESUS", filtre({ "Statut titulaire": ["ESS", "ESUS"] })],
    ["Direction : vide ; Objet : renseigné", filtre({ Direction: "", Objet: "<>" })],
    ['Groupement : "<>Groupement (forme non précisée)"', filtre({ Groupement: "<>Groupement (forme non précisée)" })],
    ['Objet : "vide"', filtre({ Objet: "vide" })],
    ["Indice de réparabilité (/10) : >=7", filtre({ "Indice de réparabilité (/10)": ">=7" })],
    ['"Mémoire technique : coût" : oui', filtre({ "Mémoire technique : coût": "oui" })],
    ["(Montant HT : >=25000) ; (Montant HT : <40000)", filtre({}, { et: [filtre({ "Montant HT": ">=25000" }), filtre({ "Montant HT": "<40000" })] })],
    ["Avance : oui ; (A : 1) OU (B : 2 ; C : 3)", filtre({ Avance: "oui" }, { ou: [filtre({ A: "1" }), filtre({ B: "2", C: "3" })] })],
    ["((A : 1) OU (B : 2))", filtre({}, { et: [filtre({}, { ou: [filtre({ A: "1" }), filtre({ B: "2" })] })] })],
  ])("« %s » is read and written as it stands", (text, expected) => {
    expect(readFiltre(text, same)).toEqual({ ok: true, filtre: expected });
    expect(writeFiltre(expected, same)).toBe(text);
  });

  it.each<[string, Filtre]>([
    ["Montant HT: >25000;Direction :vide ;", filtre({ "Montant HT": ">25000", Direction: "" })],
    ["Montant HT : >=25000 ; Montant HT : <40000", filtre({ "Montant HT": ">=25000" }, { et: [filtre({ "Montant HT": "<40000" })] })],
    ["(A : 1) ou (B : 2) ; (C : 3) OU (D : 4)", filtre({}, { ou: [filtre({ A: "1" }), filtre({ B: "2" })], et: [filtre({}, { ou: [filtre({ C: "3" }), filtre({ D: "4" })] })] })],
    ["Catégorie : « Travaux » | “Services”", filtre({ Catégorie: ["Travaux", "Services"] })],
    ["Objet : « a ; b »", filtre({ Objet: "a ; b" })],
    ["A : 1\nB : 2\r\n\nC : 3\n", filtre({ A: "1", B: "2", C: "3" })],
    ["A : x\n| y\n(B : 1)\nOU\n(B : 2)", filtre({ A: ["x", "y"] }, { ou: [filtre({ B: "1" }), filtre({ B: "2" })] })],
    ["A : <> vide ; B : <> renseigné ; C : =vide", filtre({ A: "<>", B: "", C: "" })],
  ])("« %s » is understood", (text, expected) => expect(readFiltre(text, same)).toEqual({ ok: true, filtre: expected }));

  it.each([
    ["Montant HT", /il faut un champ, « : » et une valeur/], ["A ; B : 1", /« A »/], ["A :", /manque la valeur/], ["A : 1 | ", /manque la valeur/],
    ["A : « x", /guillemet fermant/], ["A : x\nB", /« B » : il faut un champ/], ["A : x OU B : y", /deux critères se séparent par « ; »/], ["A : Groupement (simple)", /entre guillemets/], ['A : "x', /guillemet fermant/], ['A : "x" y', /après une valeur entre guillemets/],
    ["(A : 1", /manque une parenthèse/], ["A : 1)", /de trop/], ["(A : 1) OU B : 2", /entre deux parenthèses/], ["(A : 1) B : 2", /« ; » ou « OU »/],
    ["(".repeat(1000), /parenthèses l'une dans l'autre/],
  ])("« %s » is refused with what is missing", (text, message) => {
    const read = readFiltre(text, same);
    expect(read.ok ? "" : read.message).toMatch(message);
  });

  it("gives back every filter that it writes", () => {
    const word = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text === text.trim() && text !== "");
    const label = fc.oneof(fc.constantFrom("Montant HT", "Indice (/10)", "a:b", "(x)", 'g"'), word).filter((text) => text !== "__proto__");
    const item = fc.oneof(fc.constantFrom("", "<>", "vide", "renseigné", ">25000", "a ; b", "a | b", "x)", '"', "<> vide", "« a", "“", "≥ 3", "a\nb"), fc.string({ maxLength: 12 }));
    const critere: fc.Arbitrary<CritereBrut> = fc.oneof(item, fc.array(item, { minLength: 2, maxLength: 3 }));
    const { filtre: any } = fc.letrec<{ filtre: Filtre }>((tie) => ({
      filtre: fc.record({
        criteres: fc.dictionary(label, critere, { maxKeys: 3, noNullPrototype: true }),
        ou: fc.oneof({ depthSize: "small" }, fc.constant([]), fc.array(tie("filtre"), { minLength: 2, maxLength: 3 })),
        et: fc.oneof({ depthSize: "small" }, fc.constant([]), fc.array(tie("filtre"), { maxLength: 2 })),
      }),
    }));
    fc.assert(fc.property(any, (found) => {
      expect(readFiltre(writeFiltre(found, same), same)).toEqual({ ok: true, filtre: found });
    }), { numRuns: 500 });
  });

  it("is one map in YAML", () => {
    expect(filtreDocument(filtre({ a: "1" }, { ou: [filtre({ b: "2" }), filtre({ c: "3" })], et: [filtre({ a: "4" })] }))).toEqual({ a: "1", ou: [{ b: "2" }, { c: "3" }], et: [{ a: "4" }] });
  });
});
