/**
 * The Office.js host of the Atelier: it answers the unmodified Office.js over a workbook of Univer.
 *
 * ```
 * const host = createHost({ model, functions: { namespace: "SPASER", metadata } });
 * const detach = host.attach(frame.contentWindow);   // before office.js runs there
 * ```
 */
import { OfficeHost, type HostOptions } from "./officeHost";

export { OfficeHost, type Faults, type HostOptions } from "./officeHost";
export type { ChartState } from "./charts";
export type { FunctionsSetup } from "./functions/driver";
export type { FunctionsMetadata } from "./functions/metadata";
export { isOfficeTheme, type OfficeThemeName } from "./bootstrap/officeTheme";
export type { OfficeWindow } from "./bootstrap/officeWindow";
export type { ActionContext, ActionDescription, BeforeAction, InjectedError } from "./protocol/dispatcher";
export type { Traffic } from "./protocol/host";
export { EXCEL_FLOOR, SUPPORT_MATRIX } from "./supportMatrix";

export function createHost(options: HostOptions): OfficeHost {
  return new OfficeHost(options);
}
