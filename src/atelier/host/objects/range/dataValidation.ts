import { z } from "zod";

import { formatAbsolute } from "../../../model/address";
import { intersection, subtract, type Area } from "../../../model/area";
import type { ListRule } from "../../../model/listRule";
import { invalidArgument, ModelError } from "../../../model/modelError";
import type { Host } from "../../protocol/host";
import { HostObject, type HostClass } from "../../protocol/hostObject";
import { flagArgument, objectArgument } from "../arguments";
import { requireUnprotected } from "../guards";
import type { AreasTarget } from "../targets";

/** Excel's defaults for what a rule doesn't say. */
const ALERT: ListRule["alert"] = { title: "", message: "", shown: true, style: "Stop" };
const PROMPT: ListRule["prompt"] = { title: "", message: "", shown: true };
const NO_RULE = { wholeNumber: null, decimal: null, textLength: null, list: null, date: null, time: null, custom: null };
/** Excel's limit for a list written in the rule itself. */
const MAX_LIST = 255;

const givenRule = z.looseObject({ list: z.looseObject({ inCellDropDown: z.boolean().nullish(), source: z.union([z.string(), z.custom<HostObject>((value) => value instanceof HostObject)]) }).nullish(), custom: z.looseObject({ formula: z.string().startsWith("=") }).nullish() });
const givenAlert = z.looseObject({ title: z.string().nullish(), message: z.string().nullish(), showAlert: z.boolean().nullish(), style: z.enum(["Stop", "Warning", "Information"]).nullish() });
const givenPrompt = z.looseObject({ title: z.string().nullish(), message: z.string().nullish(), showPrompt: z.boolean().nullish() });

/** The rules in these areas, each with the cells that have it; `null` for those that have none. */
function pieces({ sheetId, areas }: AreasTarget, host: Host): { readonly areas: readonly Area[]; readonly rule: ListRule | null }[] {
  const within = (others: readonly Area[]): Area[] => areas.flatMap((area) => others.flatMap((other) => intersection(area, other) ?? []));
  const ruled = host.model.lists.all(sheetId).flatMap((list) => {
    const shared = within(list.areas);
    return shared.length === 0 ? [] : [{ areas: shared, rule: list.rule }];
  });
  const bare = subtract(areas, ruled.flatMap((piece) => piece.areas));
  return [...ruled, ...(bare.length > 0 ? [{ areas: bare, rule: null }] : [])];
}

function typeOf(target: AreasTarget, host: Host): string {
  const distinct = new Map(pieces(target, host).map(({ rule }) => [JSON.stringify(rule), rule]));
  if (distinct.size === 1) return { list: "List", custom: "Custom", none: "None" }[[...distinct.values()][0]?.kind ?? "none"];
  return distinct.has("null") ? "MixedCriteria" : "Inconsistent";
}

/** The rule of all the cells; null where they have none, or not one. */
function ruleOf(target: AreasTarget, host: Host): ListRule | null {
  return ["List", "Custom"].includes(typeOf(target, host)) ? (pieces(target, host)[0]?.rule ?? null) : null;
}

function change(target: AreasTarget, host: Host, update: (rule: ListRule) => ListRule): void {
  requireUnprotected(host, target.sheetId);
  for (const { areas, rule } of pieces(target, host)) if (rule !== null) host.model.lists.set(target.sheetId, areas, update(rule));
}

function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (!read.success) throw invalidArgument();
  return read.data;
}

/** A list given as a text, or as the range that holds it. */
function sourceOf(given: string | HostObject, host: Host): string {
  if (typeof given === "string") {
    if (given === "" || (!given.startsWith("=") && given.length > MAX_LIST)) throw invalidArgument();
    return given;
  }
  const range = objectArgument(given, "Range");
  if (range === null) throw invalidArgument();
  return `=${formatAbsolute(host.model.sheets.name(range.sheetId), range.area)}`;
}

/** Validations that offer a list, or that a formula judges. The Atelier has no other kind: a rule of another kind is refused by its name. */
export const dataValidationClass: HostClass<AreasTarget> = {
  name: "DataValidation",
  scalars: {
    type: { read: typeOf },
    rule: {
      read(target, host) {
        const rule = ruleOf(target, host);
        if (rule === null) return NO_RULE;
        return rule.kind === "custom" ? { ...NO_RULE, custom: { formula: rule.source } } : { ...NO_RULE, list: { inCellDropDown: rule.dropDown, source: rule.source } };
      },
      write(target, value, host) {
        requireUnprotected(host, target.sheetId);
        const { list, custom } = parsed(givenRule, value);
        if (list == null && custom == null) throw new ModelError("UnsupportedOperation", "The Atelier keeps data validations of lists and formulas only.");
        const former = ruleOf(target, host) ?? { ignoreBlanks: true, alert: ALERT, prompt: PROMPT };
        const asked = list == null ? { kind: "custom" as const, source: custom?.formula ?? "", dropDown: true } : { kind: "list" as const, source: sourceOf(list.source, host), dropDown: list.inCellDropDown ?? true };
        host.model.lists.set(target.sheetId, target.areas, { ...former, ...asked });
      },
    },
    ignoreBlanks: {
      read: (target, host) => ruleOf(target, host)?.ignoreBlanks ?? true,
      write: (target, value, host) => change(target, host, (rule) => ({ ...rule, ignoreBlanks: flagArgument(value) })),
    },
    errorAlert: {
      read(target, host) {
        const { title, message, shown, style } = ruleOf(target, host)?.alert ?? ALERT;
        return { title, message, showAlert: shown, style };
      },
      write(target, value, host) {
        const { title, message, showAlert, style } = parsed(givenAlert, value);
        change(target, host, (rule) => ({ ...rule, alert: { title: title ?? "", message: message ?? "", shown: showAlert ?? true, style: style ?? "Stop" } }));
      },
    },
    prompt: {
      read(target, host) {
        const { title, message, shown } = ruleOf(target, host)?.prompt ?? PROMPT;
        return { title, message, showPrompt: shown };
      },
      write(target, value, host) {
        const { title, message, showPrompt } = parsed(givenPrompt, value);
        change(target, host, (rule) => ({ ...rule, prompt: { title: title ?? "", message: message ?? "", shown: showPrompt ?? true } }));
      },
    },
  },
  methods: {
    clear(target, _args, host) {
      requireUnprotected(host, target.sheetId);
      host.model.lists.set(target.sheetId, target.areas, null);
    },
  },
};
