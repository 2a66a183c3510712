import { WorkbookError, type Obstacle } from "../../port";
import { areaAddress, cellAddress } from "../grid/address";
import { sameArea } from "../grid/area";
import { MESSAGES } from "../messages";
import { readingTable } from "../state/readTables";
import { emptyState } from "../state/sheetState";
import { runSteps } from "../steps";
import { movedCells, readingLandmarks, type Landmark } from "./landmarks";
import type { Prepared } from "./prepare";

const NAMED_PLACES = 5;

/**
 * Just before the write: rejects with `changed`, naming the cells, when someone has typed in the cells to be written, or moved them, since they were
 * looked at. One round trip for an ordinary fill. What someone does during the write itself is seen by the reading back.
 */
export async function checkMeanwhile(context: Excel.RequestContext, { drafts }: Prepared): Promise<void> {
  const sheets = [...drafts.values()].flatMap(({ name, facts, targets }) => (facts ? [{ name, facts, targets, now: [] as Landmark[], state: emptyState() }] : []));
  await runSteps(context, sheets.flatMap(({ name, targets, now, state }) => [
    ...readingLandmarks(name, targets, now),
    ...[...targets.tables].map((table) => readingTable(table, state)),
  ]));
  const altered = sheets.flatMap(({ name: sheet, facts, now, state }) => [
    ...[...facts.state.tables].flatMap(([table, { area }]) => {
      const found = state.tables.get(table)?.area;
      return found !== undefined && sameArea(found, area) ? [] : [{ sheet, address: areaAddress(area) }];
    }),
    ...movedCells(facts.landmarks, now).map(({ row, column }) => ({ sheet, address: cellAddress(row, column) })),
  ]);
  if (altered.length === 0) return;
  const named = new Map(altered.map(({ sheet, address }) => [`${sheet}!${address}`, { kind: "altered", sheet, address } satisfies Obstacle]));
  const places = [...named.keys()].slice(0, NAMED_PLACES).join(", ");
  throw new WorkbookError("changed", MESSAGES.meanwhile(places), [...named.values()].slice(0, NAMED_PLACES));
}
