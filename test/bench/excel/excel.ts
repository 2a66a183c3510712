import { referentiel, schemas } from "../../../src/catalogue";
import { neededFields } from "../../../src/core/scheme/fields";
import { indicateursAvecChemin } from "../../../src/core/scheme/schema";
import { createController } from "../../../src/taskpane/app/controller";
import { createStore } from "../../../src/taskpane/app/store";
import { BILAN_ENTETES } from "../../../src/taskpane/flows/testing/registre";
import type { PaneHost } from "../../../src/taskpane/host";
import { openExcelWorkbook } from "../../../src/workbook/excel/openExcelWorkbook";
import type { SeedCell, SheetSeed } from "../../../src/atelier/model/snapshot";
import { installGlobals, startWorkbook, type StartedOffice } from "../../host/startOffice";
import { ANNEE, colonnesDe } from "../noyau/registre";
import { ms, rang, type Demande } from "../table";

const SCHEMA = "landes";
/** Columns of the sheet in all: those that the scheme and the law need, and others that nothing reads. */
const COLONNES = 45;
const AUJOURDHUI = Date.UTC(ANNEE + 1, 2, 1) / 86_400_000;
const LARGEURS = [26, 8, 8, 11, 11, 11, 12, 11, 11, 9];

/** The pane's two commands through the real Office.js, on the host of the Atelier. */
export async function excel({ tailles, print }: Demande): Promise<void> {
  print("\nThe pane on Office.js: messages to the host and back, scheme of Landes with the law beside.");
  print(rang(LARGEURS, "command", "rows", "trips", "bytes out", "bytes in", "most bytes", "cells read", "written", "most cells", "ms"));
  for (const rows of tailles) await measure(rows, print);
}

async function measure(rows: number, print: (text: string) => void): Promise<void> {
  const { sheet, needed } = marches(rows);
  const office = await startWorkbook({ sheets: [sheet, bilan()] });
  const restore = installGlobals(office);
  const globals = globalThis as { DOMParser?: unknown };
  const former = globals.DOMParser;
  globals.DOMParser = office.window.DOMParser;
  try {
    await office.host.whenReady();
    const { workbook, current } = named(openExcelWorkbook());
    const host: PaneHost = { workbook, today: () => AUJOURDHUI, environment: "test", deliver: () => Promise.resolve("downloaded"), select: () => Promise.reject(new Error("nothing is selected here")) };
    const store = createStore();
    const controller = createController(host, { referentiel, schemas }, store);
    await controller.open();
    await controller.choose({ schemaId: SCHEMA, periode: { debut: ANNEE, fin: ANNEE }, direction: null });
    const found = async (name: string, work: () => Promise<unknown>) => {
      print(await trafficOf(office, name, rows, work, current));
      const { failure } = store.state();
      if (failure) throw new Error(JSON.stringify(failure));
    };
    await found("Vérifier la conformité", () => controller.verify());
    print(`  ${needed} of the ${COLONNES} columns are needed: ${needed * (rows + 2)} cells, headers and the row below included.`);
    await found("Aperçu du bilan", () => controller.preview());
    await found("Remplir le bilan", () => controller.apply());
  } finally {
    globals.DOMParser = former;
    restore();
    office.stop();
  }
}

/** A workbook that tells which of its methods is at work. */
function named<T extends object>(workbook: T): { readonly workbook: T; readonly current: () => string } {
  let current = "";
  const handler: ProxyHandler<T> = {
    get: (target, key) => {
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== "function") return member;
      return (...args: unknown[]) => {
        current = String(key);
        return Reflect.apply(member, target, args) as unknown;
      };
    },
  };
  return { workbook: new Proxy(workbook, handler), current: () => current };
}

/** What goes over between the page and the host during some work; Office.js's own telemetry is left out of the trips. */
async function trafficOf({ host }: StartedOffice, name: string, rows: number, work: () => Promise<unknown>, current: () => string): Promise<string> {
  const trips = new Map<number, typeof host.traffic>();
  const byWork = new Map<string, number>();
  const before = { ...host.traffic };
  host.faults.beforeAction = ({ member }, { request }) => {
    if (member.includes("Telemetry") || trips.has(request)) return undefined;
    trips.set(request, { ...host.traffic });
    byWork.set(current(), (byWork.get(current()) ?? 0) + 1);
    return undefined;
  };
  const begun = performance.now();
  await work();
  const spent = performance.now() - begun;
  await new Promise((resolve) => setTimeout(resolve, 20));
  host.faults.beforeAction = null;
  const after = { ...host.traffic };
  const snapshots = [...trips.values(), after];
  const most = (key: "bytesIn" | "bytesOut" | "cellsRead") => Math.max(0, ...snapshots.slice(1).map((one, rank) => one[key] - snapshots[rank]![key]));
  const count = (key: keyof typeof after) => String(after[key] - before[key]);
  return rang(LARGEURS, name, String(rows), String(trips.size), count("bytesIn"), count("bytesOut"), String(Math.max(most("bytesIn"), most("bytesOut"))), count("cellsRead"), count("cellsWritten"), String(most("cellsRead")), ms(spent))
    + `\n  trips: ${[...byWork].map(([of, number]) => `${of} ${number}`).join(", ")}`;
}

function marches(rows: number): { readonly sheet: SheetSeed; readonly needed: number } {
  const fields = [SCHEMA, "reglementaire"].flatMap((id) => [...(neededFields(schemas.get(id)!).get("marches") ?? [])]);
  const definition = referentiel.get("marches")!;
  const sources = definition.calcules.filter(({ id }) => fields.includes(id)).flatMap(({ calcul }) => (calcul.genre === "jours" ? [calcul.de, calcul.a] : [calcul.fin, calcul.de, calcul.mois]));
  const asked = new Set([...fields, ...sources, "id", "dateNotification"]);
  const needed = definition.champs.filter(({ id }) => asked.has(id)).length;
  const { champs, columns } = colonnesDe(referentiel, asked, rows, "saisi");
  const others = Array.from({ length: COLONNES - needed }, (_, rank) => `Note ${rank + 1}`);
  const header = [...champs.map(({ libelle }) => libelle), ...others];
  const lines = Array.from({ length: rows }, (_, row): SeedCell[] => [...columns.map((column) => column[row] as SeedCell), ...others.map((other) => `${other} du marché ${row}`)]);
  return { sheet: { name: "Marchés", rows: [header, ...lines] }, needed };
}

function bilan(): SheetSeed {
  const codes = indicateursAvecChemin(schemas.get(SCHEMA)!).flatMap(({ indicateur }) => (indicateur.composantes ?? [indicateur]).map(({ code, libelle }) => [code, libelle]));
  return { name: "Bilan", rows: [[...BILAN_ENTETES], ...codes.map((line): SeedCell[] => [...line, ...BILAN_ENTETES.slice(2).map(() => null)])] };
}
