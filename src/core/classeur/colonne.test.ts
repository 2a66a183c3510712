import fc from "fast-check";
import { referentiel } from "../../catalogue";
import { fitsPrompt } from "../bilan/lists";
import { parseConsiderations } from "../register/considerations";
import { readOuiNon } from "../register/ouiNon";
import { champSchema, type Champ } from "../register/champ";
import { colonneDe, messageDe } from "./colonne";

const champ = (type: Champ["type"], more: Partial<Champ> = {}): Champ => champSchema.parse({ id: "essai", libelle: "Essai", type, ...more });
const ALL = [...referentiel.values()].flatMap(({ id, champs }) => champs.map((one) => [`${id}.${one.id}`, one] as const));

describe("a column", () => {
  it.each([
    ["date", "dd/mm/yyyy"], ["montant", "#,##0.00"], ["pourcentage", "0.0%"], ["siret", "@"], ["entier", "0"], ["nombre", null], ["texte", null], ["ouiNon", null],
  ] as const)("of type %s has the format %s", (type, format) => {
    expect(colonneDe(champ(type)).format).toBe(format);
  });

  it.each([
    ["id", "@"], ["codeCPV", "@"], ["code", "@"], ["marche", "@"], ["lot", "@"], ["action", "@"], ["consultation", "@"], ["idAccordCadre", "@"],
    ["marcheInnovant", "@"], ["objet", null], ["categorie", null], ["actionnaire", null], ["lotissement", null],
  ])("of the text field %s has the format %s", (id, format) => {
    expect(colonneDe(champ("texte", { id })).format).toBe(format);
  });

  it.each([
    ["date", undefined, "Une date, par exemple 12/03/2024."], ["texte", undefined, null], ["montant", undefined, "Un montant en euros hors taxes, par exemple 125 000."],
    ["date", "L'année où c'est fait.", "L’année où c’est fait."], ["texte", "Un mot.", "Un mot."],
  ] as const)("of type %s with the help %j says %j", (type, aide, message) => {
    expect(colonneDe(champ(type, aide === undefined ? {} : { aide })).message?.message ?? null).toBe(message);
  });

  it("offers values that are read as they are said, and only those", () => {
    for (const [name, one] of ALL) {
      const { liste } = colonneDe(one);
      for (const valeur of liste?.valeurs ?? []) {
        if (one.type === "ouiNon") expect([name, readOuiNon(valeur).state]).toEqual([name, "value"]);
        if (one.type === "considerationsSociales") expect([valeur, parseConsiderations(valeur, "sociale")]).toEqual([valeur, expect.objectContaining({ state: "value" })]);
        if (one.type === "considerationsEnvironnementales") expect([valeur, parseConsiderations(valeur, "environnementale")]).toEqual([valeur, expect.objectContaining({ state: "value" })]);
      }
      expect([name, liste === null]).toEqual([name, !(one.valeurs.length > 0 || ["ouiNon", "considerationsSociales", "considerationsEnvironnementales"].includes(one.type))]);
      expect(liste?.horsListe.length ?? 0).toBeLessThanOrEqual(225);
    }
  });
});

describe("a message", () => {
  it.each(ALL)("fits for %s", (_, one) => {
    expect(fitsPrompt(colonneDe(one, { aide: "Par exemple 2027." }).message ?? undefined)).toBe(true);
  });

  it("is cut between words, whatever the text", () => {
    expect(messageDe("Un titre qui dépasse de loin trente-deux caractères", "mot ".repeat(100))).toEqual({ title: "Un titre qui dépasse de loin…", message: `${"mot ".repeat(63).trim()}…` });
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 80 }), fc.string({ unit: "binary", minLength: 1, maxLength: 600 }), (titre, texte) => {
      const message = messageDe(titre, texte);
      expect(message !== null && fitsPrompt(message)).toBe(true);
    }));
    expect(messageDe("Titre", "")).toBeNull();
  });
});
