import fc from "fast-check";
import { DECP_LABELS, readRecords } from "../../../src/workbook/file/decp/readRecords";
import { drain } from "../../../src/core/steps";
import { effort, times } from "../effort";
import { essai } from "./compte";
import { lire } from "./lecture";
import { texteHostile } from "./textes";

const NOM = "decp.json";
const encode = (text: string) => new TextEncoder().encode(text);
const CLES = ["id", "nature", "objet", "acheteur", "codeCPV", "procedure", "dureeMois", "dateNotification", "datePublicationDonnees", "montant", "titulaires", "considerationsSociales", "considerationsEnvironnementales", "modifications", "techniques", "offresRecues", "marcheInnovant", "idAccordCadre"] as const;

const valeur: fc.Arbitrary<unknown> = fc.oneof(
  texteHostile, fc.constantFrom<unknown>(null, true, 0, -1, 1e17, 1e308, "NC", "nan", "CDL", "INX NC", [], {}, [[]], [null], { id: null }, { id: {} }, "2024-02-30", 20_240_101),
  fc.jsonValue({ maxDepth: 4 }),
  fc.array(fc.record({ titulaire: fc.record({ id: texteHostile }) }), { maxLength: 3 }),
  fc.array(fc.record({ modification: fc.record({ id: fc.integer(), montant: fc.constantFrom<unknown>(1, "NC", null, 1e17, {}), dateNotificationModification: texteHostile, titulaires: fc.constantFrom<unknown>(null, [], "x", [{ id: "1" }]) }) }), { maxLength: 3 }),
);
const cle = fc.oneof({ weight: 8, arbitrary: fc.constantFrom<string>(...CLES) }, { weight: 1, arbitrary: fc.constantFrom("__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "") });
/** Written by hand: `__proto__` as a key, twice the same one, Python's numbers. */
const objet = fc.array(fc.tuple(cle, fc.oneof({ weight: 6, arbitrary: valeur.map((value) => JSON.stringify(value) ?? "null") }, fc.constantFrom("NaN", "-Infinity", "{\"__proto__\":{\"pollue\":1}}", "{\"constructor\":{\"prototype\":{\"pollue\":1}}}"))), { maxLength: 10 })
  .map((pairs) => `{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(",")}}`);
const enveloppes: readonly ((list: string) => string)[] = [
  (list) => `{"marches":{"marche":${list}}}`, (list) => `{"marches":${list}}`, (list) => list, (list) => `{"marches":{"marche":{"marche":${list}}}}`, (list) => `{"contrat-concession":${list}}`, (list) => `{"__proto__":{"marche":${list}}}`, (list) => `{"marches":null,"marche":${list}}`, (list) => `[{"marche":${list}}]`, (list) => list.slice(0, -1),
];

async function lues(text: string): Promise<void> {
  await essai(NOM, () => lire(NOM, encode(text)));
  // The way of the pane: record by record, the wrong ones apart.
  await essai(NOM, () => {
    const { enregistrements, refuses } = drain(readRecords({ name: NOM, bytes: encode(text) }));
    for (const { cells } of enregistrements) expect(cells).toHaveLength(DECP_LABELS.length);
    for (const { rang } of refuses) expect(rang).toBeGreaterThan(0);
  });
}

export function decp(): void {
  test("contracts of anything, in wrappers of anything", async () => {
    await fc.assert(fc.asyncProperty(fc.array(objet, { maxLength: 6 }), fc.constantFrom(...enveloppes), async (contracts, enveloppe) => {
      await lues(enveloppe(`[${contracts.join(",")}]`));
    }), { numRuns: times(150, 3_000) });
  });

  test("any JSON that isn't DECP", async () => {
    await fc.assert(fc.asyncProperty(fc.json({ maxDepth: 5 }), async (text) => lues(text)), { numRuns: times(100, 2_000) });
  });

  const PROFOND = 100_000;
  test.each<readonly [string, string]>([
    ["lists in lists", `${"[".repeat(PROFOND)}${"]".repeat(PROFOND)}`],
    ["a title made of lists in lists", `[{"id":"1","objet":${"[".repeat(PROFOND)}${"]".repeat(PROFOND)},"montant":1}]`],
    ["titulaires in titulaires", `[{"id":"1","objet":"x","titulaires":${"{\"titulaire\":".repeat(PROFOND)}1${"}".repeat(PROFOND)}}]`],
    ["modifications in modifications", `[{"id":"1","objet":"x","modifications":${"[{\"modification\":".repeat(PROFOND)}1${"}]".repeat(PROFOND)}}]`],
    ["an open list for ever", "[".repeat(PROFOND)],
    ["a title of 5 MB with escapes, beside NaN", `[{"id":"1","objet":"${"\\n".repeat(effort === "long" ? 60_000_000 : 12_000_000)}","montant":NaN}]`],
    ["backslashes that hide the quote", `[{"id":"${"\\\\".repeat(500_000)}\\","objet":"x"}]`],
    ["a thousand titulaires", `[{"id":"1","objet":"x","titulaires":${JSON.stringify(Array.from({ length: 20_000 }, (_, rank) => ({ titulaire: { id: String(rank) } })))}}]`],
  ])("%s", async (_, text) => lues(text));

  test("a large file, generated as it goes, is read whole", async () => {
    const size = effort === "long" ? 300_000_000 : 5_000_000;
    const contract = encode(`{"id":"2024-1","objet":"${"Fourniture de repas ".repeat(12)}","acheteur":{"id":"22400001800016"},"dateNotification":"2024-03-01","montant":45000.5,"titulaires":[{"titulaire":{"id":"22400001800016"}}]},`);
    const bytes = new Uint8Array(Math.floor(size / contract.length) * contract.length + 1);
    bytes[0] = 0x5b;
    for (let at = 1; at + contract.length <= bytes.length; at += contract.length) bytes.set(contract, at);
    bytes[bytes.length - 1] = 0x5d;
    const issue = await essai(NOM, () => {
      const { enregistrements } = drain(readRecords({ name: NOM, bytes }));
      expect(enregistrements).toHaveLength(Math.floor(size / contract.length));
    });
    expect(issue.lu).toBe(true);
  });
}
