import { parseCall } from "../usage";
import { clausier } from "./clausier";

const run = (...argv: string[]) => clausier(parseCall(["clausier", ...argv]));
interface Printed {
  readonly familles: readonly { readonly id: string; readonly cpv: readonly string[]; readonly cpvNote?: string; readonly cpvRetenu?: string | null; readonly agec: readonly string[]; readonly regles: readonly string[] }[];
  readonly dispositions: readonly { readonly id: string; readonly genre: string; readonly texte: string | null; readonly poids: { readonly min: number; readonly max: number } | null; readonly familles: readonly string[] | "toutes"; readonly sources: readonly { readonly document: string; readonly titre: string }[] }[];
}
const printed = (...argv: string[]) => JSON.parse(run(...argv, "--format", "json")) as Printed;

describe("spaser clausier", () => {
  it("lists the familles known, and says that their codes are a proposal", () => {
    expect(run()).toMatch(/Mobilier et aménagement d'intérieur\s+39100000\s+AGEC-09/);
    expect(run()).toContain("rapprochement CPV proposé, à vérifier");
    expect(printed().familles.find(({ id }) => id === "nettoyage")).toEqual({ id: "nettoyage", libelle: "Nettoyage et entretien des locaux", cpv: ["90910000"], cpvNote: "rapprochement CPV proposé, à vérifier", agec: [], regles: [] });
  });

  it("gives the clauses of a code, in words, with kind, weight and source", () => {
    const text = run("--cpv", "72413000-8");
    expect(text).toMatch(/^Logiciels.*\(CPV 72000000 : rapprochement CPV proposé, à vérifier\)/);
    expect(text).toContain("[clause] Accessibilité numérique\n      « Le titulaire de l'accord-cadre devra, pour les types d'informations");
    expect(text).toContain("Source : Région des Pays de la Loire, SSPASER, Bilan 2023, Action 21");
    expect(text).toMatch(/\[critère\] Critère environnemental.*, poids proposé : de 10\s% à 15\s%/);
    expect(text.indexOf("Pour cette famille d'achat :")).toBeLessThan(text.indexOf("Pour tout achat :"));
  });

  it("gives them as JSON: weights as fractions, familles by id, documents by name", () => {
    const { familles, dispositions } = printed("--famille", "mobilier");
    expect(familles).toMatchObject([{ id: "mobilier", cpvRetenu: null, agec: ["Mobilier et aménagement d'intérieur"], regles: ["AGEC-09"] }]);
    expect(dispositions.find(({ id }) => id === "critere-social")).toMatchObject({ genre: "critère", poids: { min: 0.05, max: 0.1 }, familles: "toutes" });
    expect(dispositions.find(({ id }) => id === "agec")).toMatchObject({ genre: "spécification", texte: null, poids: null, familles: ["mobilier"], confiance: "a-verifier" });
    for (const { sources } of dispositions) for (const { document, titre } of sources) expect(document.length * titre.length).toBeGreaterThan(0);
  });

  it("says that a code belongs to no famille known, and gives what is for every purchase", () => {
    expect(run("--cpv", "98000000")).toMatch(/^Aucune famille d'achat.*\n\nPour tout achat :/);
  });

  it.each<[string, string[], RegExp]>([
    ["an unreadable code", ["--cpv", "mobilier"], /--cpv mobilier : donnez un code CPV de 8 chiffres/],
    ["a code that lost its zero", ["--cpv", "3000000"], /n'a que 7 chiffres/],
    ["an unknown famille", ["--famille", "netoyage"], /« netoyage » inconnue\. Les plus proches : .*Nettoyage/],
    ["an empty question", ["--famille", " "], /Donnez un code CPV/],
    ["a file", ["registre.xlsx"], /ne lit pas de fichier/],
    ["an unknown format", ["--format", "csv"], /Format « csv » inconnu/],
    ["another command's option", ["--annee", "2024"], /--annee ne s'applique pas/],
  ])("refuses %s in one French line", (_, argv, message) => {
    expect(() => run(...argv)).toThrow(message);
  });
});
