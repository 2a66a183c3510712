import { textOfFormula } from "../../../../workbook/textFormula";
import { formatAbsolute, parseReference } from "../../../model/address";
import type { NameState } from "../../../model/model";
import { invalidArgument } from "../../../model/modelError";
import type { Host } from "../../protocol/host";
import type { HostClass } from "../../protocol/hostObject";
import { checkFormula } from "../formulaText";
import { flagArgument, found, objectArgument, optionalText, rangeTarget, textArgument } from "../arguments";
import type { NameTarget, Targets } from "../targets";

function state(target: NameTarget, host: Host): NameState {
  return found(host.model.names.find(target.name, target.sheetId));
}

function rangeOf(target: NameTarget, host: Host) {
  const reference = parseReference(state(target, host).formula.slice(1));
  const sheetId = reference === null ? null : reference.sheet === null ? (target.sheetId ?? host.model.sheets.active()) : host.model.sheets.idOf(reference.sheet);
  return reference === null || sheetId === null ? null : { sheetId, area: reference.area };
}

function typeOf(target: NameTarget, host: Host): string {
  const { formula } = state(target, host);
  if (rangeOf(target, host) !== null) return "Range";
  const body = formula.slice(1);
  if (/#REF!/.test(body)) return "Error";
  if (/^[-+]?\d+(?:\.\d+)?$/.test(body)) return "Double";
  return /^(?:TRUE|FALSE)$/i.test(body) ? "Boolean" : "String";
}

/** What the name refers to: the reference of a range, the value of a constant. */
function valueOf(target: NameTarget, host: Host): unknown {
  const { formula } = state(target, host);
  const body = formula.slice(1);
  switch (typeOf(target, host)) {
    case "Double":
      return Number(body);
    case "Boolean":
      return body.toUpperCase() === "TRUE";
    default:
      return textOfFormula(formula) ?? body;
  }
}

export const namedItemClass: HostClass<NameTarget> = {
  name: "NamedItem",
  scalars: {
    name: { read: (target, host) => state(target, host).name },
    formula: { read: (target, host) => state(target, host).formula, write: (target, value, host) => host.model.names.update(target.name, target.sheetId, { formula: formulaText(value) }) },
    value: { read: valueOf },
    type: { read: typeOf },
    scope: { read: ({ sheetId }) => (sheetId === null ? "Workbook" : "Worksheet") },
    visible: { read: (target, host) => state(target, host).visible, write: (target, value, host) => host.model.names.update(target.name, target.sheetId, { visible: flagArgument(value) }) },
    comment: { read: (target, host) => state(target, host).comment, write: (target, value, host) => host.model.names.update(target.name, target.sheetId, { comment: textArgument(value) }) },
  },
  navigations: {
    worksheet: ({ sheetId }, host) => host.make("Worksheet", { sheetId: found(sheetId) }),
    worksheetOrNullObject: ({ sheetId }, host) => (sheetId === null ? null : host.make("Worksheet", { sheetId })),
  },
  methods: {
    getRange(target, _args, host) {
      const range = found(rangeOf(target, host));
      return host.make("Range", rangeTarget(range.sheetId, range.area));
    },
    getRangeOrNullObject(target, _args, host) {
      const range = rangeOf(target, host);
      return range === null ? null : host.make("Range", rangeTarget(range.sheetId, range.area));
    },
    delete: (target, _args, host) => host.model.names.remove(target.name, target.sheetId),
  },
  identity: ({ name }) => ({ Id: name }),
};

function formulaText(value: unknown): string {
  const text = typeof value === "number" ? String(value) : textArgument(value);
  const formula = text.startsWith("=") ? text : `=${text}`;
  checkFormula(formula);
  return formula;
}

function names(target: Targets["NamedItemCollection"], host: Host): NameTarget[] {
  return host.model.names.list().filter((name) => name.sheetId === target.sheetId).map(({ name, sheetId }) => ({ name, sheetId }));
}

function named(target: Targets["NamedItemCollection"], key: unknown, host: Host): NameTarget | null {
  const name = host.model.names.find(textArgument(key), target.sheetId);
  return name === null ? null : { name: name.name, sheetId: name.sheetId };
}

export const namedItemCollectionClass: HostClass<Targets["NamedItemCollection"]> = {
  name: "NamedItemCollection",
  items: (target, host) => names(target, host).map((name) => host.make("NamedItem", name)),
  indexer: (target, [key], host) => host.make("NamedItem", found(named(target, key, host))),
  methods: {
    getCount: (target, _args, host) => ({ value: names(target, host).length }),
    getItem: (target, [key], host) => host.make("NamedItem", found(named(target, key, host))),
    getItemOrNullObject(target, [key], host) {
      const name = named(target, key, host);
      return name === null ? null : host.make("NamedItem", name);
    },
    add(target, [name, reference, comment], host) {
      const range = objectArgument(reference, "Range");
      const formula = range === null ? formulaText(reference) : `=${formatAbsolute(host.model.sheets.name(range.sheetId), range.area)}`;
      if (formula === "=") throw invalidArgument();
      const added = { name: textArgument(name), sheetId: target.sheetId, formula, comment: optionalText(comment) ?? "", visible: true };
      host.model.names.add(added);
      return host.make("NamedItem", added);
    },
  },
};

