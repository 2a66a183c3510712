import type { HostClass } from "../../protocol/hostObject";
import { choiceArgument, optionalText } from "../arguments";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export const applicationClass: HostClass<null> = {
  name: "Application",
  scalars: {
    calculationMode: { read: (_target, host) => host.model.calculation.mode(), write: (_target, value, host) => host.model.calculation.setMode(choiceArgument(value, MODES)) },
    calculationState: { onDemand: true, read: (_target, host) => (host.model.calculation.pending() ? "Calculating" : "Done") },
    calculationEngineVersion: { onDemand: true, read: () => 191029 },
    decimalSeparator: { onDemand: true, read: () => "," },
    thousandsSeparator: { onDemand: true, read: () => "\u202f" },
    useSystemSeparators: { onDemand: true, read: () => true },
  },
  navigations: { cultureInfo: (_target, host) => host.make("CultureInfo", null) },
  methods: {
    calculate(_target, [type], host) {
      if (choiceArgument(type, ["Recalculate", "Full", "FullRebuild"]) === "Recalculate") host.model.calculation.all();
      else host.embedding.recalculateAll();
    },
    /** Calculations start once a request is over, and the screen is drawn by the page: both wait for it anyway. */
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
    createWorkbook: (_target, [base64], host) => host.make("WorkbookCreated", { base64: optionalText(base64) }),
  },
};

export const workbookCreatedClass: HostClass<{ readonly base64: string | null }> = {
  name: "WorkbookCreated",
  scalars: { id: { read: () => "1" } },
  methods: { open: ({ base64 }, _args, host) => host.embedding.newWorkbook(base64) },
  identity: () => ({ Id: "1" }),
};

export const cultureInfoClass: HostClass<null> = {
  name: "CultureInfo",
  scalars: { name: { read: () => "fr-FR" } },
  navigations: { numberFormat: (_target, host) => host.make("NumberFormatInfo", null), datetimeFormat: (_target, host) => host.make("DatetimeFormatInfo", null) },
};

export const numberFormatInfoClass: HostClass<null> = {
  name: "NumberFormatInfo",
  scalars: { numberDecimalSeparator: { read: () => "," }, numberGroupSeparator: { read: () => "\u202f" } },
};

export const datetimeFormatInfoClass: HostClass<null> = {
  name: "DatetimeFormatInfo",
  scalars: {
    dateSeparator: { read: () => "/" },
    timeSeparator: { read: () => ":" },
    longDatePattern: { read: () => "dddd d MMMM yyyy" },
    shortDatePattern: { read: () => "dd/MM/yyyy" },
    longTimePattern: { read: () => "HH:mm:ss" },
  },
};
