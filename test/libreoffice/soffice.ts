import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findSoffice } from "../ensure-libreoffice.cjs";

/** Starting, and opening some thirty small files, on a slow machine. */
export const SOFFICE_TIME = 240_000;

/** What LibreOffice is asked to write: every sheet of a .csv, separated by `;`, in UTF-8, numbers as they are. */
const FILTERS = { xlsx: "xlsx", pdf: "pdf", csv: "csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,false,false,false,false,false,-1" } as const;

/** What a French person sees: cells of a .csv as they are shown, and one typed in as if by hand (numbers and dates told from texts). */
const FRENCH = { shown: "csv:Text - txt - csv (StarCalc):59,34,76,1,,1036,false,false,true,false,false,-1", typed: "Text - txt - csv (StarCalc):59,34,76,1,,1036,false,true" } as const;

/** LibreOffice trusts the values of .xlsx files as a rule; here it calculates every formula at opening. */
const settings = (locale: string) => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item></oor:items>`;

/**
 * Opens files in a LibreOffice without window, with settings of its own, and saves each as asked. The answer has what
 * it wrote by name: `bilan.pdf` for `bilan.xlsx`, and for .csv one file a sheet, `bilan-Feuille.csv`.
 */
export function convert(files: ReadonlyMap<string, Uint8Array>, to: keyof typeof FILTERS): ReadonlyMap<string, Uint8Array> {
  return converted(files, FILTERS[to], [], "en-US");
}

/** The .csv files as a French LibreOffice takes them when they are typed in: .xlsx. */
export function typedInFrench(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  return converted(files, FILTERS.xlsx, [`--infilter=${FRENCH.typed}`], "fr-FR");
}

/** The sheets of workbooks as a French LibreOffice shows them: .csv. */
export function shownInFrench(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  return converted(files, FRENCH.shown, [], "fr-FR");
}

function converted(files: ReadonlyMap<string, Uint8Array>, filter: string, options: readonly string[], locale: string): ReadonlyMap<string, Uint8Array> {
  const program = findSoffice();
  if (program === null) throw new Error("No LibreOffice: run `node test/ensure-libreoffice.cjs` first.");
  const folder = mkdtempSync(join(tmpdir(), "spaser-libreoffice-"));
  try {
    const [profile, input, output] = ["profile", "in", "out"].map((name) => join(folder, name)) as [string, string, string];
    for (const place of [join(profile, "user"), input, output]) mkdirSync(place, { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), settings(locale));
    for (const [name, bytes] of files) writeFileSync(join(input, name), bytes);
    const args = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore", ...options, "--convert-to", filter, "--outdir", output, ...[...files.keys()].map((name) => join(input, name))];
    execFileSync(program, args, { stdio: ["ignore", "ignore", "pipe"], timeout: SOFFICE_TIME });
    return new Map(readdirSync(output).map((name) => [name, new Uint8Array(readFileSync(join(output, name)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
