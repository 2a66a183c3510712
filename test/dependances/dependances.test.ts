import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { defauts } from "./controle";
import { LICENCES, LICENCES_ADMISES, SCRIPTS_ADMIS } from "./regles";
import { lireVerrou, type Paquet } from "./verrou";

const paquets = lireVerrou();
const declared = z.object({
  dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()), overrides: z.record(z.string(), z.string()), allowScripts: z.record(z.string(), z.boolean()), scripts: z.record(z.string(), z.string()),
}).parse(JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8")));

describe("the packages of the lock file", () => {
  it("have an admitted licence, no install script, a fingerprint, and come from the registry", () => {
    expect(paquets.length).toBeGreaterThan(500);
    expect(paquets.flatMap(defauts)).toEqual([]);
  });

  it("that are published have a permissive licence, but Office.js", () => {
    const published = paquets.filter(({ dev }) => !dev);
    expect(published.length).toBeGreaterThan(20);
    expect(published.filter(({ license }) => license === undefined || !LICENCES.has(license)).map(({ nom }) => nom)).toEqual(["@microsoft/office-js"]);
  });

  it("need no exception that they don't have any more", () => {
    const found = (nom: string, version: string, is: (one: Paquet) => boolean) => paquets.some((one) => one.nom === nom && one.version === version && is(one));
    expect([...LICENCES_ADMISES].filter(([nom, { version, licence }]) => !found(nom, version, ({ license }) => (license ?? null) === licence)).map(([nom]) => nom)).toEqual([]);
    expect([...SCRIPTS_ADMIS].filter(([nom, { version }]) => !found(nom, version, ({ hasInstallScript }) => hasInstallScript === true)).map(([nom]) => nom)).toEqual([]);
    for (const { raison } of [...LICENCES_ADMISES.values(), ...SCRIPTS_ADMIS.values()]) expect(raison.length).toBeGreaterThan(15);
  });

  it("run no install script", () => {
    expect(Object.entries(declared.allowScripts).filter(([, allowed]) => allowed)).toEqual([]);
    expect(Object.keys(declared.allowScripts).sort()).toEqual([...SCRIPTS_ADMIS.keys()].sort());
  });

  it("are asked for by exact versions", () => {
    const asked = { ...declared.dependencies, ...declared.devDependencies, ...declared.overrides };
    expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it("can be audited where the registry takes it", () => {
    expect(declared.scripts.audit).toBe("npm audit --omit=dev --audit-level=high");
  });
});

describe("the rules", () => {
  const sain: Paquet = { nom: "a", chemin: "node_modules/a", version: "1.0.0", license: "MIT", integrity: "sha512-x" };

  it.each<[string, Partial<Paquet>, RegExp | null]>([
    ["a plain package", {}, null],
    ["one from the registry", { resolved: "https://registry.npmjs.org/a/-/a-1.0.0.tgz" }, null],
    ["one from elsewhere", { resolved: "https://registry.npmjs.org.example.test/a.tgz" }, /comes from/],
    ["one from git", { resolved: "git+ssh://git@example.test/a.git#1" }, /comes from/],
    ["one without licence", { license: undefined }, /not declared/],
    ["one of a licence that isn't admitted", { license: "AGPL-3.0" }, /AGPL/],
    ["one with an install script", { hasInstallScript: true }, /install script/],
    ["one without fingerprint", { integrity: undefined }, /sha512/],
    ["one with a weak fingerprint", { integrity: "sha1-x" }, /sha512/],
    ["a link", { link: true }, /link/],
    ["an exception in another version", { nom: "protobufjs", hasInstallScript: true, version: "99.0.0" }, /install script/],
    ["an exception under another licence", { nom: "hyperformula", license: "AGPL-3.0", version: "3.5.0" }, /AGPL/],
  ])("%s", (_name, change, expected) => {
    const found = defauts({ ...sain, ...change });
    if (expected === null) expect(found).toEqual([]);
    else expect(found.join()).toMatch(expected);
  });
});
