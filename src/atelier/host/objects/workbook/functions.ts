import { CellError } from "../../../model/cellContent";
import type { HostClass, MethodResult } from "../../protocol/hostObject";
import type { Host } from "../../protocol/host";
import { numberArgument } from "../arguments";

const DAY_MS = 86_400_000;
/** Serial number of 1 January 1970 in the 1900 system. */
const UNIX_EPOCH = 25_569;

/** `workbook.functions`: only what tells the workbook's calendar. The others fail by name. */
export const functionsClass: HostClass<null> = {
  name: "Functions",
  methods: {
    date: (_target, [year, month, day], host) => date(numberArgument(year), numberArgument(month), numberArgument(day), host),
  },
};

function date(year: number, month: number, day: number, host: Host): MethodResult {
  const full = year < 1900 ? year + 1900 : year;
  const serial = Date.UTC(full, month - 1, day) / DAY_MS + UNIX_EPOCH;
  // Excel counts 29 February 1900, which never was.
  const value = serial > 60 ? serial : serial - 1;
  return host.make("FunctionResult", { value: year < 0 || value < 0 ? new CellError("#NUM!") : value });
}

export const functionResultClass: HostClass<{ readonly value: unknown }> = {
  name: "FunctionResult",
  scalars: {
    value: { read: ({ value }) => (value instanceof CellError ? value.code : value) },
    error: { read: ({ value }) => (value instanceof CellError ? value.code : null) },
  },
};
