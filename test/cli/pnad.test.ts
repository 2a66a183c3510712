/**
 * PNAD shares of each real DECP file, against a count made straight from the JSON. The count below shares no code with
 * the product: it reads the file and compares strings.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DATA, spaserJson } from "./run";

interface RawMarche {
  readonly dateNotification?: unknown;
  readonly considerationsSociales?: { readonly considerationSociale?: readonly string[] };
  readonly considerationsEnvironnementales?: { readonly considerationEnvironnementale?: readonly string[] };
}
interface Output {
  readonly lignes: { readonly lues: number; readonly retenues: number };
  readonly indicateurs: readonly { readonly code: string; readonly valeur: number | null; readonly numerateur: number; readonly denominateur: number; readonly lignes: readonly string[]; readonly cible: { readonly valeur: number } | null; readonly statut: string }[];
}

function rawMarches(file: string): RawMarche[] {
  // One of the feeds was written by Python, whose JSON has NaN.
  const text = readFileSync(join(DATA, file), "utf8").replace(/:\s*NaN\b/g, ": null");
  const { marches } = JSON.parse(text) as { marches: { marche: RawMarche[] } };
  return marches.marche;
}
const yearsOf = (marches: RawMarche[]) => [...new Set(marches.map(({ dateNotification }) => String(dateNotification).slice(0, 4)))].filter((year) => /^\d{4}$/.test(year)).sort();

const cases = readdirSync(DATA).filter((file) => file.endsWith(".json")).flatMap((file) => yearsOf(rawMarches(file)).map((year) => [file, year] as const));

describe("PNAD shares equal a count made from the JSON", () => {
  test("there are real files to count, of several years", () => {
    expect(cases.length).toBeGreaterThan(25);
  });

  test.each(cases)("%s, %s", (file, year) => {
    const all = rawMarches(file).filter(({ dateNotification }) => String(dateNotification).startsWith(year));
    const social = all.filter((marche) => (marche.considerationsSociales?.considerationSociale ?? []).some((word) => ["Clause sociale", "Critère social", "Marché réservé"].includes(word)));
    const environmental = all.filter((marche) => (marche.considerationsEnvironnementales?.considerationEnvironnementale ?? []).some((word) => ["Clause environnementale", "Critère environnemental"].includes(word)));

    const output = spaserJson("conformite", join(DATA, file), "--schema", "reglementaire", "--annee", year) as Output;
    const found = (code: string) => output.indicateurs.find((indicateur) => indicateur.code === code);
    expect(found("PNAD-SOC")).toMatchObject({ numerateur: social.length, denominateur: all.length, valeur: social.length / all.length });
    expect(found("PNAD-ENV")).toMatchObject({ numerateur: environmental.length, denominateur: all.length, valeur: environmental.length / all.length });
    expect(found("PNAD-SOC")?.lignes).toHaveLength(social.length);
  });
});
