import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of one test file, gone with it: `at` names a file there, `file` writes one and gives its path. */
export function workFolder() {
  const dir = mkdtempSync(join(tmpdir(), "spaser-"));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  const at = (name: string) => join(dir, name);
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(at(name), content);
    return at(name);
  };
  return { dir, at, file };
}
