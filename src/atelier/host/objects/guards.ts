import type { Area } from "../../model/area";
import { accessDenied } from "../../model/modelError";
import type { ProtectionOptions } from "../../model/model";
import type { Host } from "../protocol/host";

/** Refuses a change of contents where the sheet is protected and a cell is locked. */
export function requireWritable(host: Host, sheetId: string, area: Area): void {
  if (host.model.protection.refusesWrite(sheetId, area)) throw accessDenied();
}

type Allowance = { [K in keyof ProtectionOptions]: ProtectionOptions[K] extends boolean ? K : never }[keyof ProtectionOptions];

/** Refuses what the sheet's protection does not allow, whatever the cells. */
export function requireAllowed(host: Host, sheetId: string, allowance: Allowance): void {
  const options = host.model.protection.options(sheetId);
  if (options !== null && !options[allowance]) throw accessDenied();
}

/** Refuses any change of a protected sheet. */
export function requireUnprotected(host: Host, sheetId: string): void {
  if (host.model.protection.options(sheetId) !== null) throw accessDenied();
}
