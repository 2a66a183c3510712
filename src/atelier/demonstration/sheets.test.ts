import { readFileSync } from "node:fs";
import path from "node:path";

import { demonstrationSheets } from "./sheets";
import type { DemonstrationSheet } from "./sheetModel";

const flux = [13, 16, 19, 27].map((feed) => readFileSync(path.join(__dirname, `data/dematis${feed}.json`), "utf8"));
const sheets = demonstrationSheets(flux);

function sheet(name: string): DemonstrationSheet {
  const found = sheets.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

function column(name: string, label: string): unknown[] {
  const [header = [], ...rows] = sheet(name).rows;
  const index = header.findIndex((cell) => cell?.type === "texte" && cell.value === label);
  expect(index).toBeGreaterThanOrEqual(0);
  return rows.map((row) => row[index]?.type === "vide" ? null : (row[index] ?? null) && (row[index] as { value: unknown }).value);
}

describe("demonstrationSheets", () => {
  it("holds every real marché of the feeds, duplicates included", () => {
    expect(column("Marchés", "N° marché")).toHaveLength(484);
    expect(new Set(column("Marchés", "N° marché")).size).toBeLessThan(484);
    expect(column("Marchés", "Montant HT")).toContain(1);
  });

  it("is the same on every run", () => {
    expect(demonstrationSheets(flux)).toEqual(sheets);
  });

  it("gives insertion hours to the marchés with a clause sociale and to no other", () => {
    const hours = column("Marchés", "Heures d'insertion prévues");
    column("Marchés", "Considérations sociales").forEach((considerations, row) => {
      expect(typeof hours[row] === "number").toBe(String(considerations).split(";").includes("Clause sociale"));
    });
  });

  it("links every contract and payment to a marché of the register", () => {
    const known = new Set(column("Marchés", "N° marché"));
    for (const name of ["Contrats d'insertion", "Heures réalisées", "Paiements"]) {
      const linked = column(name, "N° marché");
      expect(linked.length).toBeGreaterThan(20);
      for (const marche of linked) expect(known).toContain(marche);
    }
  });

  it("keeps tables within their sheets, with distinct headers, as Excel demands", () => {
    for (const { rows, tables = [] } of sheets) {
      for (const { area } of tables) {
        expect(area.row + area.rowCount).toBe(rows.length);
        const headers = rows[area.row]?.slice(area.column, area.column + area.columnCount).map((cell) => (cell?.type === "texte" ? cell.value : ""));
        expect(headers).not.toContain("");
        expect(new Set(headers).size).toBe(area.columnCount);
      }
    }
  });
});
