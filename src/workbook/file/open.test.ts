import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { WorkbookError } from "../port";
import { openFile, openFiles } from "./open";
import { openPaths } from "./readPath";
import { richPackage } from "./testing/richPackage";
import { createXlsx } from "./xlsx/grid/saveGrid";

const ole = (text: string): Uint8Array => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600), ...Buffer.from(text, "utf16le")]);
const decp = strToU8(`[{"id":"1","objet":"x"}]`);

function detail(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(WorkbookError);
    expect((error as WorkbookError).code).toBe("unreadable");
    return (error as WorkbookError).detail;
  }
  throw new Error("was accepted");
}

describe("openFile", () => {
  it("goes by content before the name", async () => {
    const xlsx = createXlsx({ sheets: [{ name: "F", cells: [{ row: 0, column: 0, value: "x" }] }] });
    expect((await openFile("mal-nommé.csv", xlsx).survey()).sheets[0]?.name).toBe("F");
    expect((await openFile("macros.xlsm", richPackage()).survey()).sheets).toHaveLength(3);
    expect((await openFile("sans-extension", decp).survey()).sheets[0]?.name).toBe("Marchés");
    expect((await openFile("liste.csv", strToU8("[a];b\n1;2")).survey()).sheets[0]?.name).toBe("liste");
  });

  it.each([
    ["vide.xlsx", new Uint8Array(), "est vide"],
    ["secret.xlsx", ole("EncryptedPackage"), "mot de passe"],
    ["ancien.xls", ole("Workbook"), "ancien format"],
    ["texte.xlsx", strToU8("a;b"), "n'est pas un classeur"],
    ["doc.pdf", strToU8("%PDF-1.7"), "n'est pas un classeur"],
    ["coupé.xlsx", richPackage().slice(0, 4_000), "incomplet"],
    ["archive.zip", zipSync({ "a.txt": strToU8("x") }), "n'est pas un classeur"],
    ["binaire.xlsb", zipSync({ "xl/workbook.bin": strToU8("x") }), ".xlsb"],
    ["libre.ods", zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }] }), "OpenDocument"],
    ["binaire.csv", Uint8Array.from([1, 0, 2, 0, 3]), "n'est pas un texte"],
  ])("refuses %s in one sentence that names it", (name, bytes, words) => {
    const sentence = detail(() => openFile(name, bytes));
    expect(sentence).toContain(words);
    expect(sentence).toContain(name);
  });

  it("refuses a package whose sheet is missing, damaged or booby-trapped", async () => {
    expect(detail(() => openFile("f.xlsx", zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "_rels/.rels": strToU8(`<Relationships><Relationship Id="a" Type="x/officeDocument" Target="w.xml"/></Relationships>`), "w.xml": strToU8("<workbook/>") })))).toContain("n'est pas un classeur");
    const trapped = openFile("piège.xlsm", richPackage((xml) => xml.replace("<worksheet", `<!DOCTYPE x [<!ENTITY a "b">]><worksheet`)));
    await expect(trapped.survey()).rejects.toMatchObject({ code: "unreadable" });
  });
});

describe("openFiles", () => {
  it("puts DECP files together and nothing else", async () => {
    const both = await openFiles([{ name: "a.json", bytes: decp }, { name: "b.json", bytes: decp }]).survey();
    expect(both.sheets[0]?.used.rowCount).toBe(3);
    expect(detail(() => openFiles([{ name: "a.json", bytes: decp }, { name: "b.csv", bytes: strToU8("a;b") }]))).toContain("b.csv");
    expect(detail(() => openFiles([]))).toContain("Aucun fichier");
  });
});

describe("openPaths", () => {
  it("reads the disk, and says what it can't find", async () => {
    const folder = mkdtempSync(join(tmpdir(), "spaser-"));
    writeFileSync(join(folder, "registre.csv"), "a;b\n1;2");
    expect((await openPaths([join(folder, "registre.csv")])).name).toBe("registre.csv");
    await expect(openPaths([join(folder, "absent.csv")])).rejects.toMatchObject({ code: "unreadable", detail: expect.stringContaining("introuvable") as string });
    await expect(openPaths([folder])).rejects.toMatchObject({ code: "unreadable" });
  });
});
