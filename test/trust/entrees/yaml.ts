import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { referentiel, schemas } from "../../../src/catalogue";
import { parseYaml } from "../../../src/cli/schema/parseYaml";
import { readSchemaFile } from "../../../src/cli/schema/schemaFile";
import { readSchema } from "../../../src/core/scheme/readSchema";
import { times } from "../effort";
import { essai, phraseClaire } from "./compte";
import { texteHostile } from "./textes";

const SCHEMA = [
  "id: essai", "libelle: Essai", "acheteur: Acheteur", "source: exemple", "periode: { debut: 2023, fin: 2029 }", "axes:",
  "- { code: '1', libelle: Axe, source: exemple, objectifs: [{ code: '1.1', libelle: Objectif, source: exemple, actions: [",
  "  { code: '1.1.1', libelle: Action, source: exemple, indicateurs: [{ code: A1, libelle: Part, unite: marchés, source: exemple, mesure: { genre: nombre, denominateur: marchés, filtre: { montant: '>25000' } } }] }] }] }",
];
const MORCEAUX = ["&a", "*a", "<<: *a", "!!js/function x", "!!python/object:os.system x", "!!binary x", "!x y", "---", "...", "%YAML 9", "__proto__: {pollue: 1}", "constructor: {prototype: {pollue: 1}}", "? [a]", "- - -", "{", "[", "}", "|", ">", "\t", "#", "'", "\"", ": :", "id: deux", "code: [", "filtre: { montant: '***' }", "2024-02-30", ".nan", ".inf", "0o17", "~"];

const nest = (open: string, close = "") => (count: number) => open.repeat(count) + close.repeat(count);
/** Documents made to explode, of the size that a schema may have. */
const BOMBES: readonly (readonly [string, () => string])[] = [
  ["nine levels of nine aliases", () => `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghij".split("").map((key, rank) => `${key}: &${key} [${Array(9).fill(`*${"abcdefghij"[rank]}`).join(",")}]`).join("\n")}`],
  ["an anchor that holds itself", () => "a: &a [*a, *a]"],
  ["merge keys of merge keys", () => `a: &a {x: 1}\n${Array.from({ length: 40 }, (_, rank) => `b${rank}: &b${rank}\n  <<: [*a, *a]`).join("\n")}`],
  ["100 000 aliases", () => `a: &a x\nb: [${"*a,".repeat(times(20_000, 100_000))}]`],
  ["lists in lists", () => nest("[", "]")(50_000)], ["maps in maps", () => nest("{a: ", "}")(50_000)], ["dashes", () => nest("- ")(50_000)], ["question marks", () => nest("? ")(50_000)],
  ["tags on tags", () => nest("!a ")(20_000)], ["anchors on anchors", () => nest("&a ")(20_000)], ["documents", () => "---\n".repeat(50_000)],
  ["a deeper map each line", () => Array.from({ length: 800 }, (_, rank) => `${" ".repeat(rank)}a:`).join("\n")],
  ["one key of 500 000 letters", () => `${"k".repeat(500_000)}: 1\nid: essai`], ["30 000 keys", () => Array.from({ length: 30_000 }, (_, rank) => `k${rank}: 1`).join("\n")],
  ["a code of 500 000 letters", () => SCHEMA.join("\n").replace("genre: nombre", `genre: ${"n".repeat(500_000)}`)],
  ["a criterion of 100 000 stars", () => SCHEMA.join("\n").replace("montant: '>25000'", `objet: '${"a*".repeat(100_000)}b'`)],
  ["the prototype", () => "__proto__: { pollue: 1 }\nconstructor: { prototype: { pollue: 1 } }\nid: essai"],
];

async function lues(source: string): Promise<void> {
  await essai("schema.yaml", () => {
    const parsed = parseYaml(source);
    if (!parsed.ok) return phraseClaire(parsed.message);
    const reading = readSchema(parsed.document, "schema.yaml", referentiel);
    if (!reading.ok) for (const { message, cle, chemin } of reading.problems.slice(0, 20)) {
      phraseClaire(message);
      parsed.lineOf((chemin ?? cle).split("."));
    }
  });
}

export function yaml(): void {
  test("a scheme with anything in it", async () => {
    const piece = fc.oneof(fc.constantFrom(...MORCEAUX), texteHostile);
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(SCHEMA.join("\n").length), piece, fc.nat(6)), { minLength: 1, maxLength: 4 }), async (changes) => {
      let source = SCHEMA.join("\n");
      for (const [at, text, over] of changes) source = source.slice(0, at) + text + source.slice(at + over);
      await lues(source);
    }), { numRuns: times(250, 5_000) });
  });

  test("the very scheme is read, so that what is refused is what was changed", () => {
    const parsed = parseYaml(SCHEMA.join("\n"));
    expect(parsed.ok && readSchema(parsed.document, "schema.yaml", referentiel)).toMatchObject({ ok: true });
    expect(schemas.size).toBeGreaterThan(1);
  });

  test.each(BOMBES)("%s", async (_, made) => lues(made()));

  test("as a file: one line that names it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "spaser-"));
    try {
      for (const [rank, content] of [...BOMBES.slice(0, 8).map(([, made]) => made()), "x".repeat(2_000_000), "\u001b[2J: \u0000", Uint8Array.from([0xff, 0xfe, 0x00]), ""].entries()) {
        const file = join(folder, `schema${rank}.yaml`);
        writeFileSync(file, content);
        expect((await essai(file, () => readSchemaFile(file))).lu).toBe(false);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
