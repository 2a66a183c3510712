import type { Obstacle } from "./port";

/** Obstacles of one kind on one sheet, told in one line. */
export interface ObstacleGroup {
  readonly kind: Obstacle["kind"];
  readonly sheet: string;
  /** A1 addresses without the sheet; empty when the whole sheet is concerned. */
  readonly addresses: readonly string[];
}

/** Eighty locked cells are one obstacle to a person: they are told together, in the order found. */
export function groupObstacles(obstacles: readonly Obstacle[]): ObstacleGroup[] {
  const groups = new Map<string, { readonly kind: Obstacle["kind"]; readonly sheet: string; readonly addresses: string[] }>();
  for (const { kind, sheet, address } of obstacles) {
    const key = JSON.stringify([kind, sheet, address === null]);
    const group = groups.get(key) ?? { kind, sheet, addresses: [] };
    if (address !== null) group.addresses.push(address);
    groups.set(key, group);
  }
  return [...groups.values()];
}
