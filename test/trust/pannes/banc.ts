import type { WorkbookSeed } from "../../../src/atelier/model/snapshot";
import type { HostOptions } from "../../../src/atelier/host";
import { CATALOGUE } from "../../../src/taskpane/flows/testing/catalogue";
import type { Controller } from "../../../src/taskpane/app/controller";
import type { Store } from "../../../src/taskpane/app/store";
import type { Catalogue } from "../../../src/taskpane/host";
import { PATIENCE, type Patience } from "../../../src/workbook/excel/patience";
import { dump } from "../../contract/excelDump";
import { installGlobals, startOffice, startWorkbook, type StartedOffice } from "../../host/startOffice";
import { openPaneOn } from "../../pane/officePane";

/** A pane on a workbook, over the real Office.js and our host, whose answers a test may spoil. */
export interface Banc {
  readonly office: StartedOffice;
  readonly store: Store;
  readonly controller: Controller;
  /** All that a person would see of the workbook, once calculated. */
  readonly photo: () => Promise<string>;
}

let open: (() => void)[] = [];

/** To be called after each test. */
export function fermer(): void {
  for (const close of open.reverse()) close();
  open = [];
}

export async function monter(seed: WorkbookSeed, catalogue: Catalogue = CATALOGUE, options: Omit<HostOptions, "model"> = {}, installe?: (office: StartedOffice) => Promise<void>, patience: Patience = PATIENCE): Promise<Banc> {
  fermer();
  const office = await startWorkbook(seed, options);
  suivre(office);
  await installe?.(office);
  await office.host.settled();
  return { office, ...(await openPaneOn(catalogue, patience)), photo: () => photographier(office) };
}

/** The pane opened again on the same workbook, in a new page: what was waiting in the former one is gone. */
export async function rouvrir({ office }: Banc, catalogue: Catalogue = CATALOGUE): Promise<Banc> {
  const again = await startOffice(office.host);
  suivre(again);
  return { office: again, ...(await openPaneOn(catalogue)), photo: () => photographier(again) };
}

function suivre(office: StartedOffice): void {
  const restore = installGlobals(office);
  open.push(() => {
    restore();
    office.stop();
  });
}

/** The dump of the contract suite, and beyond its window all that sheets hold. */
async function photographier({ host, model }: StartedOffice): Promise<string> {
  await host.settled();
  const whole = model.sheets.ids().map((id) => {
    const used = model.cells.used(id, false);
    return used && [used, model.cells.contents(id, used), model.cells.formulas(id, used), model.styles.numberFormats(id, used)];
  });
  // Sheets are told by their place: Excel gives a sheet that is made again another identifier.
  return model.sheets.ids().reduce((text, id, place) => text.replaceAll(id, `feuille ${place}`), JSON.stringify([dump(model), whole]));
}
