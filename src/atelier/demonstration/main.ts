import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { createXlsx } from "../../workbook/file";
import { gridOf } from "./grid";
import { demonstrationSheets } from "./sheets";

const DATA = "src/atelier/demonstration/data";
const FEEDS = ["dematis13.json", "dematis16.json", "dematis19.json", "dematis27.json"];

/** Run at build, from the clone's root: writes the demonstration workbook to the path given as argument. */
function main(): void {
  const output = process.argv[2];
  if (output === undefined) throw new Error("where to write the workbook is missing");
  const feeds = FEEDS.map((name) => readFileSync(path.join(DATA, name), "utf8"));
  mkdirSync(path.dirname(output), { recursive: true });
  writeFileSync(output, createXlsx(gridOf(demonstrationSheets(feeds)), path.basename(output)));
}

main();
