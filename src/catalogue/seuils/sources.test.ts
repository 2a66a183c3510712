/** Every threshold is held against the line of the sources that prints it: figure, period, how sure it is. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { seuils } from ".";
import { schemas } from "..";
import { findSeuil } from "../../core/seuils/seuil";
import { indicateursDe } from "../../core/scheme/schema";

const page = readFileSync(join(__dirname, "../../../test/data/documents/seuils-textes.md"), "utf8");
const lines = new Map(page.split("\n").filter((line) => /^\| \d/.test(line)).map((line) => {
  const [, rank = "", , , , , , confidence = ""] = line.split("|").map((cell) => cell.trim());
  return [rank, { line, confidence }] as const;
}));

/** Where the sources don't say since when, or say « before » alone, the period starts with this catalogue. */
const NOT_SAID = "2022-01-01";
/** Key, period, figure; line of the table, its words for the figure, its words for the period; how sure. */
const PRINTED: readonly (readonly [cle: string, du: string, au: string | null, valeur: number, line: string, figure: string, period: string | null, confiance: "etablie" | "a-verifier"])[] = [
  ["formalisée travaux", "2024-01-01", "2025-12-31", 5538000, "7b", "443 000 / 5 538 000 € HT", "EU thresholds 2024-2025", "etablie"],
  ["formalisée travaux", "2026-01-01", "2027-12-31", 5404000, "7", "travaux & concessions 5 404 000 € HT", "1 Jan 2026 – 31 Dec 2027", "etablie"],
  ["formalisée fournitures collectivités", "2024-01-01", "2025-12-31", 221000, "7b", "143 000 / 221 000 / 443 000", "EU thresholds 2024-2025", "etablie"],
  ["formalisée fournitures collectivités", "2026-01-01", "2027-12-31", 216000, "7", "216 000 (collectivités)", "1 Jan 2026 – 31 Dec 2027", "etablie"],
  ["formalisée fournitures État", "2024-01-01", "2025-12-31", 143000, "7b", "143 000/443 000 known values, not re-read", "EU thresholds 2024-2025", "a-verifier"],
  ["formalisée fournitures État", "2026-01-01", "2027-12-31", 140000, "7", "F/S: 140 000 (État central)", "1 Jan 2026 – 31 Dec 2027", "etablie"],
  ["formalisée fournitures entités adjudicatrices", "2024-01-01", "2025-12-31", 443000, "7b", "143 000/443 000 known values, not re-read", "EU thresholds 2024-2025", "a-verifier"],
  ["formalisée fournitures entités adjudicatrices", "2026-01-01", "2027-12-31", 432000, "7", "432 000 (entités adjudicatrices, défense)", "1 Jan 2026 – 31 Dec 2027", "etablie"],
  ["dispense travaux", "2026-01-01", null, 100000, "8", "travaux < 100 000 €", "(from 1 Jan 2026)", "etablie"],
  ["dispense fournitures", NOT_SAID, "2026-03-31", 40000, "8", "40 000 before", "(from 1 Apr 2026; 40 000 before)", "etablie"],
  ["dispense fournitures", "2026-04-01", null, 60000, "8", "F/S < 60 000 €", "(from 1 Apr 2026;", "etablie"],
  ["publicité BOAMP", NOT_SAID, null, 90000, "9", "≥ 90 000 € HT", "in force", "a-verifier"],
  ["DECP complète", "2024-01-01", null, 40000, "10", "≥ 40 000 € HT full", "1 Jan 2024", "a-verifier"],
  ["DECP réduite", "2024-01-01", null, 25000, "10", "25–40 k€ reduced list (5 data)", "1 Jan 2024", "a-verifier"],
  ["SPASER", NOT_SAID, "2022-12-31", 100000000, "1", "(100 M€ before)", "1 Jan 2023", "etablie"],
  ["SPASER", "2023-01-01", null, 50000000, "1", "> 50 M€ HT", "1 Jan 2023", "etablie"],
  ["avance", NOT_SAID, null, 50000, "17", "mandatory if > 50 000 € HT and > 2 months", null, "etablie"],
  ["délai de paiement", NOT_SAID, null, 30, "16", "30 d (État, collectivités", null, "etablie"],
  ["délai de paiement santé", NOT_SAID, null, 50, "16", "50 d santé", null, "etablie"],
  ["délai de paiement entreprises publiques", NOT_SAID, null, 60, "16", "60 d entreprises publiques", null, "etablie"],
];

it("has the thresholds of the table, and no other", () => {
  expect(seuils.flatMap(({ cle, valeurs }) => valeurs.map(({ du, au, valeur, confiance }) => [cle, du, au, valeur, confiance]))).toEqual(PRINTED.map(([cle, du, au, valeur, , , , confiance]) => [cle, du, au, valeur, confiance]));
});

it.each(PRINTED)("%s from %s to %s, %d: line %s prints « %s »", (cle, du, _au, valeur, rank, figure, period, confiance) => {
  const { line, confidence } = lines.get(rank)!;
  expect(line).toContain(figure);
  if (period !== null) expect(line).toContain(period);
  // The number itself is in the words quoted, in full or in thousands or millions.
  const digits = figure.replace(/\s/g, "");
  expect([valeur, valeur / 1e3, valeur / 1e6].some((said) => new RegExp(`(?<!\\d)${said}(?!\\d)`).test(digits))).toBe(true);
  // What one source alone says, or nobody has read again, is « à vérifier ».
  if (confidence.startsWith("M") || confidence.startsWith("L") || /not re-read/.test(figure)) expect(confiance).toBe("a-verifier");
  if (du === NOT_SAID) expect(findSeuil(seuils, cle)!.valeurs[0]!.source).toMatch(/ne disent pas depuis quand, ce catalogue commence en 2022/);
});

it("says of the SPASER what the scheme of the law says", () => {
  const { cibles } = indicateursDe(schemas.get("reglementaire")!).find(({ code }) => code === "SPASER-SEUIL")!;
  const { valeurs } = findSeuil(seuils, "SPASER")!;
  expect(cibles.map(({ du, au, valeur }) => [du ?? NOT_SAID, au ?? null, valeur])).toEqual(valeurs.map(({ du, au, valeur }) => [du, au, valeur]));
});

it("tells in the function's own texts what is to be checked, and every key", () => {
  const { fonctions } = parse(readFileSync(join(__dirname, "../fonctions/achats.yaml"), "utf8")) as { fonctions: { id: string; note: string; resume: { fr: string }; parametres: { fr: string }[] }[] };
  const { note, parametres } = fonctions.find(({ id }) => id === "SEUIL")!;
  const toCheck = seuils.filter(({ valeurs }) => valeurs.some(({ confiance }) => confiance === "a-verifier")).map(({ cle }) => cle);
  const named = /sont à vérifier : (.*?)\. /.exec(note)![1]!;
  expect([...named.matchAll(/« (.*?) »/g)].map(([, cle]) => cle).sort()).toEqual([...toCheck].sort());
  const told = parametres[0]!.fr;
  for (const { cle } of seuils) for (const word of cle.split(" ")) expect(told).toContain(word);
});
