import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { workFolder } from "../../../test/cli/workFolder";
import { CliError } from "../usage";
import { writeAll } from "./writeAll";

const { at } = workFolder();
const file = (name: string, content: string) => ({ name, content, signature: "# à nous" });
const read = (path: string) => readFileSync(path, "utf8");
/** A folder that holds some files. */
function folder(name: string, files: Readonly<Record<string, string>> = {}): string {
  mkdirSync(at(name));
  for (const [own, content] of Object.entries(files)) writeFileSync(join(at(name), own), content);
  return at(name);
}

describe("files written all or none", () => {
  test("in a folder made for them, nothing left behind", async () => {
    await writeAll(at("neuf/dedans"), [file("a.csv", "# à nous 1"), file("b.csv", "# à nous 2")], []);
    expect(readdirSync(at("neuf/dedans"))).toEqual(["a.csv", "b.csv"]);
  });

  test("over our own former ones; what else is in the folder isn't looked at", async () => {
    const dir = folder("ancien", { "a.csv": "# à nous, avant", "notes.txt": "à moi" });
    await writeAll(dir, [file("a.csv", "# à nous, après"), file("b.csv", "# à nous")], []);
    expect(readdirSync(dir)).toEqual(["a.csv", "b.csv", "notes.txt"]);
    expect([read(join(dir, "a.csv")), read(join(dir, "notes.txt"))]).toEqual(["# à nous, après", "à moi"]);
  });

  test.each<[string, () => string, RegExp]>([
    ["a file of that name that isn't ours", () => folder("etranger", { "b.csv": "à moi" }), /b\.csv : ce fichier n'a pas été fait par/],
    ["a folder of that name", () => { const dir = folder("occupe"); mkdirSync(join(dir, "b.csv")); return dir; }, /b\.csv : ce fichier n'a pas été fait par/],
    ["a file in the place of the folder", () => { writeFileSync(at("fichier"), "x"); return at("fichier"); }, /fichier : le dossier ne peut pas être écrit/],
  ])("%s: refused, nothing written", async (_name, make, message) => {
    const dir = make();
    await expect(writeAll(dir, [file("a.csv", "# à nous"), file("b.csv", "# à nous")], [])).rejects.toThrow(message);
    expect(existsSync(join(dir, "a.csv"))).toBe(false);
  });

  test("the file that is read is never written over", async () => {
    const dir = folder("source", { "a.csv": "# à nous" });
    await expect(writeAll(dir, [file("a.csv", "# à nous")], [join(dir, "../source/a.csv")])).rejects.toThrow(CliError);
    expect(read(join(dir, "a.csv"))).toBe("# à nous");
  });

  test("when one can't be put in its place, the others go back, and the folder that was made is gone", async () => {
    const dir = folder("retour", { "a.csv": "# à nous, avant" });
    const wrong = [file("a.csv", "# à nous, après"), file("nouveau.csv", "# à nous"), file("nulle-part/b.csv", "# à nous")];
    await expect(writeAll(dir, wrong, [])).rejects.toThrow(/Rien n'a été écrit/);
    expect(readdirSync(dir)).toEqual(["a.csv"]);
    expect(read(join(dir, "a.csv"))).toBe("# à nous, avant");
    await expect(writeAll(at("fait/pour"), wrong, [])).rejects.toThrow(CliError);
    expect(existsSync(at("fait"))).toBe(false);
  });
});
